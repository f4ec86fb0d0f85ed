"""«Phụ lục kế hoạch khắc phục»: the criteria that lost points, each with its printed remedy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from generator.model.dataset import Dataset
from generator.model.ledger import leads
from generator.model.linking import LinkedDocument
from generator.model.once import once_a_dataset
from generator.model.scores import IndexYear, UnitYear
from generator.vietnamese import format_date, format_decimal
from generator.views import urls
from generator.views.data_days import document_day
from generator.views.names import index_name
from generator.views.paper.paper import Align, Block, Cell, Paper, PaperTable, Section, Style
from generator.views.paper.sources import Publisher, publisher_lines
from generator.views.paper.today import today_lines
from generator.views.paper.words import cell, fitted_table, line, note, with_note
from generator.views.scores.lost_points import LostLine
from generator.views.scores.remedies import has_remedies
from generator.views.scores.units import UnitScoreView, unit_score_view

SUFFIX = "phu-luc-khac-phuc"

_HEADS = (
    "Mã",
    "Lĩnh vực, tiêu chí",
    "Điểm chuẩn",
    "Điểm đạt",
    "Điểm mất",
    "Việc khắc phục và cơ quan chủ trì",
    "Phối hợp",
    "Thời hạn theo văn bản",
    "Kết quả khắc phục",
)
_TO_FILL = {8: 16}
_FORM = "(Kèm theo Kế hoạch số …… ngày …… tháng …… năm …… của ……………………)"
_EXPLAINED = (
    "Điểm chuẩn, điểm đạt, việc, cơ quan và thời hạn như nguồn in; điểm mất là điểm chuẩn trừ điểm"
    " đạt, do cổng tính. Ô điểm để trống không phải số không: khi ấy điểm mất là tổng của các dòng"
    " con. Ngày trong ngoặc do cổng đọc từ thời hạn in. Cột cuối để trống cho cơ quan báo cáo."
)


@once_a_dataset
def with_remedies(dataset: Dataset) -> dict[str, tuple[tuple[IndexYear, UnitYear], ...]]:
    """The units and years with remedies, by the document that prints them."""
    found: dict[str, tuple[tuple[IndexYear, UnitYear], ...]] = {}
    for year in dataset.diem.nam:
        for unit in year.don_vi:
            key = unit.chinh.nguon.van_ban
            if key is not None and has_remedies(year, unit):
                found[key] = (*found.get(key, ()), (year, unit))
    return found


def remedial_annex(dataset: Dataset, linked: LinkedDocument, publisher: Publisher) -> Paper:
    """The annex of a document that prints remedies, as a paper of its own."""
    path = urls.document(linked.van_ban)
    day = document_day(linked)
    views = _views(dataset, linked)
    source = tuple(f"Nguồn: {_source(view)}." for view in views)
    return Paper(
        path,
        f"Phụ lục kế hoạch khắc phục: {'; '.join(_title(view) for view in views)}",
        (*source, *publisher_lines(publisher, path, day)),
        day,
        tuple(remedial_sections(dataset, linked)),
        publisher.mau,
    )


def remedial_sections(dataset: Dataset, linked: LinkedDocument) -> Iterator[Section]:
    """The annex as sections of another paper, one for each unit and year with lost points."""
    for view in _views(dataset, linked):
        yield remedial_section(dataset, view)


def unit_remedial_annex(
    dataset: Dataset, year: IndexYear, unit: UnitYear, publisher: Publisher
) -> Paper:
    """The annex of one unit and year, as a paper of its own beside the score's page."""
    view = unit_score_view(dataset, year, unit)
    linked = dataset.documents.get(unit.chinh.nguon.van_ban or "")
    day = document_day(linked) if linked else unit.chinh.nguon.ngay
    source = (f"Nguồn: {_source(view)}.", *publisher_lines(publisher, view.duong, day))
    title = f"Phụ lục kế hoạch khắc phục: {_title(view)}"
    sections = (remedial_section(dataset, view),)
    return Paper(view.duong, title, source, day or date(view.nam, 12, 31), sections, publisher.mau)


def _views(dataset: Dataset, linked: LinkedDocument) -> tuple[UnitScoreView, ...]:
    found = with_remedies(dataset).get(linked.van_ban, ())
    views = (unit_score_view(dataset, year, unit) for year, unit in found)
    return tuple(view for view in views if view.mat_diem is not None)


def remedial_section(dataset: Dataset, view: UnitScoreView) -> Section:
    """The annex of one unit and year, whose view must have lost points."""
    assert view.mat_diem is not None
    rows = tuple(_flat(view.mat_diem.dong))
    agencies = [ma for one in rows for ma in leads(one.tieu_chi)]
    linked = _document(dataset, rows)
    today = today_lines(dataset, linked, agencies) if linked else ()
    blocks: list[Block] = [
        line("PHỤ LỤC", Style.TITLE),
        line(f"Kế hoạch khắc phục: {_title(view)}", Style.TITLE),
        line(_FORM, Style.ATTACHED),
        note(f"{_EXPLAINED} Nguồn: {_source(view)}."),
        *(note(words) for words in today),
        _table(view, rows),
    ]
    if view.nghi_van:
        blocks.append(
            note(f"Đối chiếu: {view.so_lech} so với những con số in khác; xem trang Đối chiếu.")
        )
    return Section(tuple(blocks), landscape=True)


def _document(dataset: Dataset, rows: tuple[LostLine, ...]) -> LinkedDocument | None:
    """The document that prints the rows; None where a score file has them."""
    return next((dataset.documents.get(one.tieu_chi.van_ban) for one in rows), None)


def _title(view: UnitScoreView) -> str:
    return f"{index_name(view.chi_so)} năm {view.nam}, {view.don_vi.ten}"


def _source(view: UnitScoreView) -> str:
    day = f" ngày {format_date(view.nguon.ngay)}" if view.nguon.ngay else ""
    return f"{view.nguon.ten}{day}"


def _flat(lines: Iterable[LostLine]) -> Iterator[LostLine]:
    for one in lines:
        yield one
        yield from _flat(one.con)


def _table(view: UnitScoreView, rows: tuple[LostLine, ...]) -> PaperTable:
    made: list[list[Cell | None]] = []
    tops: dict[int, int] = {}
    for number, one in enumerate(rows):
        cells = _cells(one)
        for column, key in ((5, "chu_tri"), (6, "phoi_hop"), (7, "thoi_han")):
            top = tops.get(column)
            if key in one.tieu_chi.ke_thua and top is not None:
                above = made[top][column]
                assert above is not None
                made[top][column] = replace(above, rows=number - top + 1)
                cells[column] = None
            else:
                tops[column] = number
        made.append(cells)
    shown = [tuple(one for one in cells if one is not None) for cells in made]
    total = view.mat_diem.cay.mat if view.mat_diem else None
    if view.tong_phu_luc is not None and total is not None:
        shown.append(_total(view, format_decimal(total)))
    return fitted_table(_HEADS, shown, summary="Bảng khắc phục", fixed=_TO_FILL)


def _cells(one: LostLine) -> list[Cell | None]:
    row = one.tieu_chi
    is_area = "." not in (row.stt or "")
    centre = Align.CENTRE
    lost = "" if one.mat is None else format_decimal(one.mat)
    return [
        cell(row.stt, align=centre, bold=is_area),
        cell(row.ten, bold=is_area),
        cell(row.diem_chuan_in, align=centre),
        cell(row.diem_in, align=centre),
        cell(lost or "chưa rõ", align=centre, bold=bool(lost) and one.mat != 0),
        cell(row.chu_tri.nguyen_van),
        cell(row.phoi_hop.nguyen_van),
        with_note(row.han.nguyen_van, one.ghi_chu_han if row.han.nguyen_van else ""),
        Cell(),
    ]


def _total(view: UnitScoreView, lost: str) -> tuple[Cell, ...]:
    total = view.tong_phu_luc
    assert total is not None
    centre = Align.CENTRE
    return (
        cell(total.ten, bold=True, columns=2),
        cell(total.diem_chuan_in, align=centre, bold=True),
        cell(total.in_la, align=centre, bold=True),
        cell(lost, align=centre, bold=True),
        cell(None, columns=4),
    )
