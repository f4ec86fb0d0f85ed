"""What can be taken from the scores: of a unit its card, chart and criteria; of a year its list."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.dataset import Dataset
from generator.model.items import Criterion
from generator.model.lost_points import lost
from generator.model.scores import IndexYear, UnitYear
from generator.schema.indices import Index
from generator.vietnamese import format_decimal
from generator.views import urls
from generator.views.charts import AreaBars, PlaceOnScale, UnitStrip
from generator.views.embeds.embed import (
    CardBody,
    Cell,
    Column,
    Embed,
    FigureBody,
    Row,
    TableBody,
)
from generator.views.scores.charts import unit_chart
from generator.views.scores.index_units import in_order, unit_line
from generator.views.scores.index_years import MOST_DOTS
from generator.views.scores.lines import rank_words, shown_total
from generator.views.scores.words import source_words
from generator.views.scores.year_charts import year_strip

CHART = "bieu-do"
CRITERIA = "tieu-chi"
_FIGURE = "Biểu đồ kèm bảng số: hình SVG, không có JavaScript"


def unit_embeds(dataset: Dataset, year: IndexYear, unit: UnitYear) -> Iterator[Embed]:
    """The card, which every unit has; its chart and its criteria, where they are printed."""
    index, sheet = year.chi_so, unit.chinh
    page = urls.scores(index.ma, year.nam, unit.don_vi.ma)
    name = f"{index.ten_ngan} năm {year.nam}: {unit.don_vi.ten}"
    source, day = source_words(dataset, sheet.nguon), dataset.ngay
    about = "Thẻ điểm: con số lớn, thứ hạng, nguồn"
    yield Embed(page, "", "", name, about, _card(year, unit), source, day)
    figure = _unit_figure(unit_chart(dataset, year, unit))
    if figure is not None:
        yield Embed(page, CHART, "", name, _FIGURE, figure, source, day)
    if sheet.tieu_chi:
        rows = tuple(_criterion(row) for row in sheet.tieu_chi)
        title = f"{name}, điểm từng tiêu chí và điểm mất"
        about = f"Bảng tiêu chí: {len(rows)} dòng, kèm điểm mất do cổng tính"
        body = TableBody(f"Tiêu chí: {len(rows)} dòng", _criteria_columns(), rows)
        yield Embed(page, CRITERIA, "", title, about, body, source, day)


def year_embeds(dataset: Dataset, year: IndexYear) -> Iterator[Embed]:
    """The list of known units, and their chart where a page shows one. Nothing of a year of which
    no unit is known."""
    if not year.don_vi:
        return
    index, day = year.chi_so, dataset.ngay
    page = urls.index_year(index.ma, year.nam)
    lines = in_order(year, (unit_line(dataset, year, unit) for unit in year.don_vi))
    rows = tuple(_texts(one.ten, one.diem, one.hang, one.nguon.ten) for one in lines)
    columns = (
        Column("Đơn vị", 30),
        Column(f"{_measured(index)} như nguồn in", 20, la_so=True),
        Column("Hạng", 14, la_so=True),
        Column("Nguồn", 36),
    )
    name = f"{index.ten_ngan} năm {year.nam}"
    source = f"như cột «Nguồn»; chỉ số do {index.don_vi_cong_bo} công bố"
    body = TableBody(f"{len(rows)} đơn vị có số liệu", columns, rows)
    yield Embed(page, "", "", name, f"Bảng {len(rows)} đơn vị", body, source, day)
    strip = year_strip(year)
    if strip is not None and 2 <= len(strip.cac_don_vi) <= MOST_DOTS:
        yield Embed(page, CHART, "", name, _FIGURE, _strip_figure(index, strip), strip.nguon, day)


def _measured(index: Index) -> str:
    return "%" if index.don_vi == "%" else "Điểm"


def _texts(*cells: str) -> Row:
    return Row(tuple(Cell(cell) for cell in cells))


def _card(year: IndexYear, unit: UnitYear) -> CardBody:
    sheet = unit.chinh
    number, beside = shown_total(sheet, year)
    facts = (
        ("Xếp hạng", rank_words(sheet, year).removeprefix("hạng ")),
        ("Xếp loại", sheet.xep_loai or ""),
        ("Chỉ số", year.chi_so.ten),
        ("Cơ quan công bố chỉ số", year.chi_so.don_vi_cong_bo),
        ("Ghi chú", sheet.ghi_chu or ""),
    )
    return CardBody(number, beside, tuple((name, said) for name, said in facts if said))


def _unit_figure(chart: AreaBars | PlaceOnScale) -> FigureBody | None:
    if isinstance(chart, AreaBars):
        columns = (
            Column("Lĩnh vực", 54),
            Column("Số nguồn in", 23, la_so=True),
            Column(f"Mất ({chart.don_vi}, cổng tính)", 23, la_so=True),
        )
        rows = tuple(
            _texts(bar.ten, bar.in_la, "" if bar.mat is None else format_decimal(bar.mat))
            for bar in chart.linh_vuc
        )
        return FigureBody(chart, TableBody("Số liệu của hình", columns, rows))
    if chart.diem is None:
        return None
    marks = ((chart.ten, chart.in_la), *((mark.ten, mark.in_la) for mark in chart.moc))
    two = (Column("Trên hình", 65), Column("Số", 35, la_so=True))
    rows = tuple(_texts(*mark) for mark in marks)
    return FigureBody(chart, TableBody("Số liệu của hình", two, rows))


def _strip_figure(index: Index, strip: UnitStrip) -> FigureBody:
    columns = (Column("Đơn vị", 60), Column(_measured(index), 40, la_so=True))
    rows = tuple(_texts(dot.ten, dot.in_la) for dot in strip.cac_don_vi)
    return FigureBody(strip, TableBody("Số liệu của hình", columns, rows))


def _criteria_columns() -> tuple[Column, ...]:
    return (
        Column("Mã", 8),
        Column("Tiêu chí", 30),
        Column("Tối đa", 9, la_so=True),
        Column("Đạt", 9, la_so=True),
        Column("Mất (cổng tính)", 11, la_so=True),
        Column("Khắc phục", 19),
        Column("Thời hạn", 14),
    )


def _criterion(row: Criterion) -> Row:
    missing = lost(row.diem, row.diem_chuan)
    cells = (
        Cell(row.stt or ""),
        Cell(row.ten),
        Cell(row.diem_chuan_in or ""),
        Cell(row.diem_in or ""),
        Cell("" if missing is None else format_decimal(missing)),
        _carried(row, "chu_tri", row.chu_tri.nguyen_van),
        _carried(row, "thoi_han", row.han.nguyen_van),
    )
    return Row(cells, nhom=(row.stt or "").isdigit())


def _carried(row: Criterion, key: str, words: str | None) -> Cell:
    return Cell(them="như dòng trên") if key in row.ke_thua else Cell(words or "")
