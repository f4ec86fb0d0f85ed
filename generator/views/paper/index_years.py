"""One year of an index as a paper: every unit that the portal knows, as its source prints it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.model.dataset import Dataset
from generator.model.scores import IndexYear
from generator.vietnamese import capital, format_date
from generator.views.names import index_name
from generator.views.paper.paper import Block, Cell, Paper, Section, Style
from generator.views.paper.sources import Publisher, publisher_lines
from generator.views.paper.words import cell, facts, line, note, table
from generator.views.reuse import SITE_NAME
from generator.views.scores.index_units import UnitLine
from generator.views.scores.index_years import YearView, year_view
from generator.views.scores.names import UNIT_NOUNS

_MADE_BY = f"Cổng {SITE_NAME} trình bày lại số của nguồn; không thay văn bản công bố."

_WEIGHTS = (22, 12, 11, 12, 46)
_OFTEN_EMPTY = frozenset({2, 3})


def index_year_paper(dataset: Dataset, year: IndexYear, publisher: Publisher) -> Paper:
    """The page of an index year; it must have a unit."""
    view = year_view(dataset, year)
    title = f"{index_name(year.chi_so)} năm {year.nam}"
    day = max((one.nguon.ngay for one in view.don_vi if one.nguon.ngay), default=None)
    return Paper(
        view.duong,
        title,
        (_MADE_BY, *publisher_lines(publisher, view.duong, day)),
        day or date(year.nam, 12, 31),
        (Section((line(title, Style.TITLE), *_blocks(view))),),
        publisher.mau,
    )


def _blocks(view: YearView) -> Iterator[Block]:
    index, announced = view.nam.chi_so, view.nam.cong_bo
    if view.la_xep_hang:
        yield line(f"Cổng có điểm của {view.pham_vi}.")
    else:
        yield line(
            f"Cổng mới có số liệu của {view.pham_vi}, chưa đủ để xếp hạng: đây không phải bảng xếp"
            " hạng. Hạng là do nguồn in."
        )
    decision = announced.quyet_dinh if announced else None
    day = announced.ngay_cong_bo if announced else None
    yield from facts(
        (
            ("Ai công bố", index.don_vi_cong_bo),
            ("Ngày công bố", format_date(day) if day else ""),
            ("Quyết định", decision.so_ky_hieu if decision else ""),
            ("Ghi chú", (announced.ghi_chu or "") if announced else ""),
        )
    )
    noun = UNIT_NOUNS[index.cap]
    heads = (capital(noun), "Điểm", "Hạng", "Xếp loại", "Nguồn")
    rows = [_row(one) for one in view.don_vi]
    kept = [
        at for at in range(len(heads)) if at not in _OFTEN_EMPTY or any(r[at].runs for r in rows)
    ]
    yield table(
        [heads[at] for at in kept],
        [_WEIGHTS[at] for at in kept],
        [tuple(row[at] for at in kept) for row in rows],
        summary=f"Điểm năm {view.nam.nam}",
    )
    told = "Điểm, hạng như nguồn in."
    if any(one.xep_loai_tinh for one in view.don_vi):
        told += " Xếp loại trong ngoặc tính theo ngưỡng đã công bố của năm."
    yield note(told)
    if view.ghi_chu_chung:
        yield note(view.ghi_chu_chung)


def _row(one: UnitLine) -> tuple[Cell, ...]:
    day = f", {format_date(one.nguon.ngay)}" if one.nguon.ngay else ""
    remark = f". {one.ghi_chu}" if one.ghi_chu else ""
    others = "".join(f"\nNguồn khác in {shown}: {source.ten}" for shown, source in one.khac)
    rank = one.xep_loai or (f"({one.xep_loai_tinh})" if one.xep_loai_tinh else "")
    return (
        cell(one.ten),
        cell(one.diem, bold=True),
        cell(one.hang),
        cell(rank),
        cell(f"{one.nguon.ten}{day} ({one.nguon.nhan}){remark}{others}"),
    )
