"""Score pages as charts: which picture a unit or a year gets, and the words on it.

Pages draw these inline, exports as files. Nothing is drawn that no source prints, but lost
points, which are derived and said to be.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.model.dataset import Dataset
from generator.model.items import AreaScore
from generator.model.score_sheets import ScoreSheet
from generator.model.scores import IndexYear, UnitYear
from generator.schema.indices import IndexArea
from generator.vietnamese import format_decimal
from generator.views import urls
from generator.views.charts import AreaBar, AreaBars, Chart, PlaceOnScale, ScaleMark
from generator.views.scores.names import SOURCE_LABELS
from generator.views.scores.words import (
    PERCENT,
    POINTS,
    beside_words,
    in_unit_of_index,
    lower_is_better,
    plain,
    scale_of,
    source_words,
    total_of,
    total_words,
)
from generator.views.scores.year_charts import year_chart

_HUNDRED = Decimal(100)


def charts(dataset: Dataset) -> Iterator[Chart]:
    """The chart of every score page that has one; `dia_chi` is the page's path."""
    for year in dataset.diem.nam:
        chart = year_chart(dataset, year)
        if chart is not None:
            yield chart
        for unit in year.don_vi:
            yield unit_chart(dataset, year, unit)


def unit_chart(dataset: Dataset, year: IndexYear, unit: UnitYear) -> AreaBars | PlaceOnScale:
    """Bars of the areas where the first source prints them, else the total's place on the scale
    (no scale where only a rank is printed)."""
    bars = _bars(year, unit.chinh)
    if bars:
        return _area_bars(dataset, year, unit.chinh, bars)
    return _place(dataset, year, unit.chinh)


def _area_bars(
    dataset: Dataset, year: IndexYear, sheet: ScoreSheet, bars: tuple[AreaBar, ...]
) -> AreaBars:
    unit = PERCENT if sheet.linh_vuc[0].phan_tram is not None else POINTS
    worst = max(bars, key=lambda bar: bar.mat or Decimal(0))
    told = f"{len(bars)} lĩnh vực."
    if worst.mat:
        lost = f"{plain(worst.mat)} {unit} trên {plain(worst.toi_da)}"
        told += f" Mất nhiều nhất: {worst.ten}, {lost}."
    return AreaBars(
        tieu_de=_title(year, sheet),
        mo_ta=told,
        nguon=source_words(dataset, sheet.nguon),
        dia_chi=urls.scores(year.chi_so.ma, year.nam, sheet.don_vi.ma),
        so_lon=total_words(year.chi_so, sheet),
        so_lon_phu=beside_words(year, sheet),
        don_vi=unit,
        linh_vuc=bars,
    )


def _bars(year: IndexYear, sheet: ScoreSheet) -> tuple[AreaBar, ...]:
    """Empty unless every area can be drawn in the same unit, and high is good."""
    if year.chi_so.chieu != "cao-hon-tot-hon":
        return ()
    known = {area.ma: area for area in year.phien_ban.linh_vuc} if year.phien_ban else {}
    in_percent = {cell.phan_tram is not None for cell in sheet.linh_vuc}
    found = [_bar(cell, known.get(cell.cot)) for cell in sheet.linh_vuc]
    if len(in_percent) != 1 or None in found:
        return ()
    return tuple(bar for bar in found if bar is not None)


def _bar(cell: AreaScore, area: IndexArea | None) -> AreaBar | None:
    """None where the maximum is neither printed nor registered."""
    won, most = cell.phan_tram, _HUNDRED
    if won is None:
        registered = area.diem_chuan if area else None
        won, most = cell.diem, cell.diem_chuan or registered or Decimal(0)
    if not most:
        return None
    name = cell.ten if cell.ten != cell.cot else f"Lĩnh vực {cell.cot}"
    return AreaBar(cell.cot, area.ten if area else name, won, most, cell.in_la or "–")


def _place(dataset: Dataset, year: IndexYear, sheet: ScoreSheet) -> PlaceOnScale:
    value, unit = total_of(year.chi_so, sheet)
    scale, words = scale_of(year), total_words(year.chi_so, sheet)
    foreign = unit != year.chi_so.don_vi
    rank = f"hạng {sheet.hang.in_la}" if sheet.hang else "–"
    beside = beside_words(year, sheet)
    return PlaceOnScale(
        tieu_de=_title(year, sheet),
        mo_ta=f"{words} {beside}." if words else f"Nguồn không in điểm; {beside}.",
        nguon=source_words(dataset, sheet.nguon),
        dia_chi=urls.scores(year.chi_so.ma, year.nam, sheet.don_vi.ma),
        so_lon=words or rank,
        so_lon_phu=beside if words else f"{SOURCE_LABELS[sheet.nguon.loai]}; nguồn không in điểm",
        don_vi=unit,
        thap_la_tot=lower_is_better(year.chi_so),
        ten=sheet.don_vi.ten,
        diem=value,
        in_la=words,
        tu=Decimal(0) if foreign else scale.tu,
        den=_HUNDRED if foreign else scale.den,
        moc=tuple(_means(year)) if in_unit_of_index(year.chi_so, sheet) is not None else (),
    )


def _means(year: IndexYear) -> Iterator[ScaleMark]:
    for mean in year.cong_bo.trung_binh if year.cong_bo else ():
        yield ScaleMark(f"Trung bình {mean.pham_vi}", mean.diem, format_decimal(mean.diem))


def _title(year: IndexYear, sheet: ScoreSheet) -> str:
    return f"{year.chi_so.ten_ngan} năm {year.nam}: {sheet.don_vi.ten}"
