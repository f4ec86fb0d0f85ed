"""Indices, their years, and the scores of each unit: by year, by area, over the years."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.dataset import Dataset
from generator.model.items import Criterion
from generator.model.score_sheets import Unit
from generator.model.scores import IndexYear, UnitYear
from generator.views import urls
from generator.views.scores.comparisons import can_compare
from generator.views.scores.indices import index_views
from generator.views.scores.lines import ScoreLine, score_line, source_line
from generator.views.scores.names import UNIT_NOUNS
from generator.views.scores.remedies import has_remedies
from generator.views.search import weights
from generator.views.search.found import Found


def indices(dataset: Dataset) -> Iterator[Found]:
    """Each index, then each of its years and the comparison of its units."""
    for view in index_views(dataset):
        index = view.chi_so
        tinh = (index.tinh,) if index.tinh else ()
        place = tuple(map(dataset.province_name, tinh))
        about = (f"{index.mo_ta} {index.don_vi_cong_bo} công bố.",)
        tags = (*place, index.ten_ngan, "Chỉ số")
        yield Found(view.duong, view.ten, about, tags, weights.INDEX, "diem", tinh=tinh)
        for line in view.nam:
            decision = line.nam.cong_bo.quyet_dinh if line.nam.cong_bo else None
            text = [f"Cổng có {line.pham_vi}." if line.pham_vi else ""]
            text += [f"{decision.so_ky_hieu}, {decision.trich_yeu or ''}"] if decision else []
            # Listed by its short name, as its units are, it is found before any of them.
            title, nam = f"{index.ten_ngan} năm {line.nam.nam}", (line.nam.nam,)
            said = (view.ten, *text)
            yield Found(
                line.duong, title, said, tags, weights.INDEX_YEAR, "diem", tinh=tinh, nam=nam
            )
            if can_compare(line.nam):
                path = urls.comparison(index.ma, line.nam.nam)
                title = f"So sánh {index.ten_ngan} năm {line.nam.nam}"
                text = ["Các đơn vị đặt cạnh nhau, từng lĩnh vực."]
                yield Found(path, title, tuple(text), tags, weights.LIST, "diem", nam=nam)


def scores(dataset: Dataset) -> Iterator[Found]:
    """The score of every unit in every year with its parts, then every unit over the years."""
    lines: dict[tuple[str, Unit], list[ScoreLine]] = {}
    for year in dataset.diem.nam:
        for unit in year.don_vi:
            line = score_line(dataset, year, unit)
            lines.setdefault((year.chi_so.ma, unit.don_vi), []).append(line)
            yield from _Score(dataset, year, unit, line).found()
    for found in lines.values():
        yield _over_years(dataset, found)


class _Score:
    """The entries of one unit in one year: its page, then the sections of the page."""

    def __init__(self, dataset: Dataset, year: IndexYear, unit: UnitYear, line: ScoreLine) -> None:
        self.dataset, self.year, self.unit, self.line = dataset, year, unit, line
        self.name = _name(dataset, unit.don_vi)
        self.index = f"{line.ten_chi_so} năm {line.nam}"
        self.weight = weights.PRESS_SCORE if unit.chinh.is_press else weights.SCORE

    def found(self) -> Iterator[Found]:
        sheet, line = self.unit.chinh, self.line
        total = f"Tổng điểm {line.so}{line.tren}" if line.so else ""
        nouns = UNIT_NOUNS[self.unit.don_vi.cap]
        rank = f"xếp hạng {line.hang} {nouns}" if line.hang else ""
        sources = ", ".join(source_line(self.dataset, one.nguon).ten for one in self.unit.sheets)
        text = (", ".join(filter(None, [total, rank])), self.year.chi_so.ten, sources)
        figure = f"{line.so}{line.tren}" if line.so else ""
        title = ", ".join(filter(None, [f"{self.index}: {self.name}", figure]))
        yield self._found(line.duong, title, text, self.weight)
        if sheet.linh_vuc or sheet.thanh_phan:
            yield self._parts()
        if sheet.tieu_chi:
            yield self._lost(sheet.tieu_chi)
        if has_remedies(self.year, self.unit):
            path = urls.remedies(line.chi_so, line.nam, self.unit.don_vi.ma)
            about = "Ai phải làm gì, đến bao giờ, để lấy lại điểm đã mất."
            title = f"Việc khắc phục {self.index} của {self.name}"
            yield self._found(path, title, (about,), weights.SECTION)

    def _parts(self) -> Found:
        sheet, version = self.unit.chinh, self.year.phien_ban
        names = {area.ma: area.ten for area in version.linh_vuc} if version else {}
        cells = [f"{names.get(cell.cot, cell.ten)}: {cell.in_la}" for cell in sheet.linh_vuc]
        cells += [f"{part.ten}: {part.in_la}" for part in sheet.thanh_phan]
        section = "linh-vuc" if sheet.linh_vuc else "thanh-phan"
        title = f"Điểm từng phần của {self.name}, {self.index}"
        return self._found(f"{self.line.duong}#{section}", title, tuple(cells), weights.SECTION)

    def _lost(self, rows: tuple[Criterion, ...]) -> Found:
        """Where the points were lost. The rows of a document are entries of their own; those of a
        score file are told here."""
        from_document = self.unit.chinh.nguon.van_ban is not None
        told = () if from_document else tuple(f"{row.stt} {row.ten}: {row.diem_in}" for row in rows)
        rises = self.year.chi_so.chieu == "cao-hon-tot-hon"
        title = f"{self.name} mất điểm ở đâu: {self.index}"
        if not rises:
            title = f"Từng tiêu chí của {self.name}, {self.index}"
        path = f"{self.line.duong}#{'mat-diem' if rises else 'tieu-chi'}"
        about = "Điểm của từng tiêu chí, ai chủ trì khắc phục."
        return self._found(path, title, (about, *told), weights.SECTION)

    def _found(self, path: str, title: str, text: tuple[str, ...], weight: float) -> Found:
        tinh, nam = self.unit.don_vi.tinh, self.line.nam
        tags = (self.dataset.province_name(tinh), "Điểm số", str(nam))
        return Found(path, title, text, tags, weight, "diem", tinh=(tinh,), nam=(nam,))


def _over_years(dataset: Dataset, found: list[ScoreLine]) -> Found:
    line = found[0]
    tinh = line.don_vi.tinh
    figures = tuple(
        f"Năm {one.nam}: {', '.join(filter(None, [f'{one.so}{one.tren}', one.hang]))}"
        for one in found
    )
    return Found(
        urls.scores_over_years(line.chi_so, line.don_vi.ma),
        f"{line.ten_chi_so} của {_name(dataset, line.don_vi)} qua các năm",
        figures,
        (dataset.province_name(tinh), "Điểm số"),
        weights.SECTION,
        "diem",
        tinh=(tinh,),
        nam=tuple(sorted(one.nam for one in found)),
    )


def _name(dataset: Dataset, unit: Unit) -> str:
    """`Tiền Giang`; `Sở Y tế, Tiền Giang`; what bears the province's name already by itself."""
    place = dataset.province_name(unit.tinh)
    return unit.ten if place in unit.ten else f"{unit.ten}, {place}"
