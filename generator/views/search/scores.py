"""Indices, their years, and the score of each unit in each year."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.dataset import Dataset
from generator.model.scores import IndexYear, UnitYear
from generator.views.scores.indices import index_views
from generator.views.scores.lines import score_line, source_line
from generator.views.scores.names import UNIT_NOUNS
from generator.views.search import weights
from generator.views.search.found import Found


def indices(dataset: Dataset) -> Iterator[Found]:
    """Each index, then each of its years."""
    for view in index_views(dataset):
        index = view.chi_so
        place = (dataset.province_name(index.tinh),) if index.tinh else ()
        about = (f"{index.mo_ta} {index.don_vi_cong_bo} công bố.",)
        yield Found(view.duong, view.ten, about, (*place, "Chỉ số"))
        for line in view.nam:
            decision = line.nam.cong_bo.quyet_dinh if line.nam.cong_bo else None
            text = [f"Cổng có {line.pham_vi}." if line.pham_vi else ""]
            text += [f"{decision.so_ky_hieu}, {decision.trich_yeu or ''}"] if decision else []
            title = f"{view.ten} năm {line.nam.nam}"
            yield Found(line.duong, title, tuple(text), (*place, "Chỉ số", str(line.nam.nam)))


def scores(dataset: Dataset) -> Iterator[Found]:
    """The score of every unit in every year."""
    for year in dataset.diem.nam:
        for unit in year.don_vi:
            yield _score(dataset, year, unit)


def _score(dataset: Dataset, year: IndexYear, unit: UnitYear) -> Found:
    line = score_line(dataset, year, unit)
    place = dataset.province_name(unit.don_vi.tinh)
    beside = f", {place}" if unit.don_vi.cap != "tinh" else ""
    title = f"{line.ten_chi_so} năm {line.nam}: {unit.don_vi.ten}{beside}"
    total = f"Tổng điểm {line.so}{line.tren}" if line.so else ""
    rank = f"xếp hạng {line.hang} {UNIT_NOUNS[unit.don_vi.cap]}" if line.hang else ""
    sources = ", ".join(source_line(dataset, sheet.nguon).ten for sheet in unit.sheets)
    text = (", ".join(filter(None, [total, rank])), year.chi_so.ten, sources)
    weight = weights.PRESS_SCORE if unit.chinh.is_press else weights.SCORE
    return Found(line.duong, title, text, (place, "Điểm số", str(line.nam)), weight)
