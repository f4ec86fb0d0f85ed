"""The units of one index year side by side: one row a unit, one column a printed figure.

Figures are compared only inside a year, where all units were scored by the same criteria set.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal

from generator.model.dataset import Dataset
from generator.model.items import AreaScore
from generator.model.score_sheets import PrintedPart, SheetSource
from generator.model.scores import IndexYear, UnitYear
from generator.views import urls
from generator.views.scores.index_units import (
    UnitLine,
    coverage,
    in_order,
    share_notes,
    unit_line,
)
from generator.views.scores.lines import SourceLine, source_line


@dataclass(frozen=True)
class Cell:
    """A figure as printed, and its share of the maximum in percent, derived, if both are known.
    `la_phan_tram`: the source prints percent."""

    in_la: str
    ty_le: Decimal | None = None
    la_phan_tram: bool = False
    gia_tri: Decimal | None = None


@dataclass(frozen=True)
class Column:
    """A figure that at least one unit has; `ngan` is its name in a narrow head.

    `toi_da`: the maximum in points by the criteria set.
    `lan_don_vi`: some sources print points and some percent, so only shares compare."""

    ma: str
    ngan: str
    ten: str
    nhom: str
    toi_da: Decimal | None
    lan_don_vi: bool = False


@dataclass(frozen=True)
class UnitRow:
    """A unit with one cell per column; an empty cell is a figure that no source prints."""

    don_vi: UnitLine
    o: tuple[Cell, ...]
    nguon: tuple[SourceLine, ...]


@dataclass(frozen=True)
class ComparisonView:
    """The side-by-side page of a year. `phan_khac_nguon`: parts of the total are shown and the
    units' details come from several sources, which may divide the total otherwise."""

    nam: IndexYear = field(repr=False)
    duong: str
    pham_vi: str
    cot: tuple[Column, ...]
    dong: tuple[UnitRow, ...] = field(repr=False)
    phan_khac_nguon: bool = False
    ghi_chu_chung: str | None = None

    @property
    def co_cot_chung(self) -> bool:
        """Whether two units have one figure beside total and rank in common."""
        shown = ([row.o[at].in_la for row in self.dong] for at in range(len(self.cot)))
        return any(sum(map(bool, column)) > 1 for column in shown)

    @property
    def linh_vuc(self) -> tuple[Column, ...]:
        """The areas with a name of their own, to explain the narrow heads."""
        return tuple(c for c in self.cot if c.nhom == _AREA and c.ten[:1].isdigit())


_Figure = Callable[[UnitYear], Cell]
_AREA, _PART = "Lĩnh vực", "Thành phần khác"


def can_compare(year: IndexYear) -> bool:
    """Whether at least two units have a figure to compare."""
    comparable = (u for u in year.don_vi if u.chinh.tong or _areas(u) or _parts(u))
    return next(comparable, None) is not None and next(comparable, None) is not None


def comparison_views(dataset: Dataset) -> Iterator[ComparisonView]:
    """One view per index year with something to compare."""
    for year in dataset.diem.nam:
        if can_compare(year):
            yield comparison_view(dataset, year)


def comparison_view(dataset: Dataset, year: IndexYear) -> ComparisonView:
    """All units of the year beside each other, ordered as on the year's page."""
    ordered = in_order(year, (unit_line(dataset, year, unit) for unit in year.don_vi))
    shared, lines = share_notes(ordered)
    columns = (*_area_columns(year), *_part_columns(year))
    rows = tuple(
        UnitRow(line, tuple(figure(unit) for _, figure in columns), _sources(dataset, unit))
        for line, unit in ((line, year.by_unit[line.ma]) for line in lines)
    )
    heads = tuple(
        _with_mix(column, [row.o[at] for row in rows]) for at, (column, _) in enumerate(columns)
    )
    path = urls.comparison(year.chi_so.ma, year.nam)
    several = any(map(_parts, year.don_vi)) and len(set(_detail_sources(year))) > 1
    return ComparisonView(year, path, coverage(year), heads, rows, several, shared)


def _with_mix(column: Column, cells: list[Cell]) -> Column:
    printed = {cell.la_phan_tram for cell in cells if cell.in_la}
    return replace(column, lan_don_vi=len(printed) > 1)


def _area_columns(year: IndexYear) -> Iterator[tuple[Column, _Figure]]:
    """The areas that a source prints, named by the criteria set or else by the source."""
    version = year.phien_ban
    areas = {area.ma: area for area in version.linh_vuc} if version else {}
    printed = {area.cot: area.ten for unit in year.don_vi for area in _areas(unit)}
    for code in sorted(printed, key=_natural):
        area = areas.get(code)
        most = area.diem_chuan if area else None
        name = area.ten if area else printed[code].replace(code, "", 1)
        short = area.nhan if area and area.nhan else f"LV{code}"
        full = f"{code}. {name}" if name else f"Lĩnh vực {code}"
        yield Column(f"lv-{code}", short, full, _AREA, most), _area_figure(code, most)


def _area_figure(code: str, most: Decimal | None) -> _Figure:
    def figure(unit: UnitYear) -> Cell:
        found = next((area for area in _areas(unit) if area.cot == code), None)
        return _cell(found, most) if found is not None else Cell("")

    return figure


def _cell(area: AreaScore, most: Decimal | None) -> Cell:
    if area.diem is None:
        return Cell(area.in_la, area.phan_tram, la_phan_tram=True, gia_tri=area.phan_tram)
    maximum = area.diem_chuan or most
    share = None if not maximum else round(area.diem / maximum * 100, 1)
    return Cell(area.in_la, share, gia_tri=area.diem)


def _part_columns(year: IndexYear) -> Iterator[tuple[Column, _Figure]]:
    names = dict.fromkeys(part.ten for unit in year.don_vi for part in _parts(unit))
    for at, name in enumerate(names, 1):
        yield Column(f"tp-{at}", name, name, _PART, None), _part_figure(name)


def _part_figure(name: str) -> _Figure:
    def figure(unit: UnitYear) -> Cell:
        found = next((part for part in _parts(unit) if part.ten == name), None)
        if found is None:
            return Cell("")
        return Cell(found.in_la, la_phan_tram=found.diem is None, gia_tri=found.diem)

    return figure


def _areas(unit: UnitYear) -> tuple[AreaScore, ...]:
    """The areas of the first source that prints any."""
    return next((sheet.linh_vuc for sheet in unit.sheets if sheet.linh_vuc), ())


def _parts(unit: UnitYear) -> tuple[PrintedPart, ...]:
    return next((sheet.thanh_phan for sheet in unit.sheets if sheet.thanh_phan), ())


def _detail_sources(year: IndexYear) -> Iterator[SheetSource]:
    """The source of each unit's areas or parts."""
    for unit in year.don_vi:
        yield from (s.nguon for s in unit.sheets if s.linh_vuc or s.thanh_phan)


def _sources(dataset: Dataset, unit: UnitYear) -> tuple[SourceLine, ...]:
    """Where the figures of the row come from, the total's source first."""
    used = [unit.chinh]
    used += [s for s in unit.khac if s.linh_vuc == _areas(unit) != ()]
    used += [s for s in unit.khac if s.thanh_phan == _parts(unit) != ()]
    return tuple(dict.fromkeys(source_line(dataset, sheet.nguon) for sheet in used))


def _natural(code: str) -> tuple[int, ...]:
    return tuple(int(step) for step in code.split("."))
