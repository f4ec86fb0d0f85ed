"""All scores of the portal: by index, year and unit, with every source that prints them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from generator.model.score_sheets import ScoreSheet, Unit
from generator.schema.indices import Announcement, Index, IndexVersion
from generator.vietnamese import collation_key

_RANK_OF_SOURCE = {"quyet-dinh": 0, "van-ban": 1, "cong-thong-tin": 2, "bao-chi": 3}


@dataclass(frozen=True)
class UnitYear:
    """A unit in one index year. `chinh`: the sheet that is shown first; `khac`: what other
    sources print of the same."""

    chinh: ScoreSheet
    khac: tuple[ScoreSheet, ...] = ()

    @property
    def don_vi(self) -> Unit:
        return self.chinh.don_vi

    @property
    def nam(self) -> int:
        return self.chinh.nam

    @property
    def chi_so(self) -> str:
        return self.chinh.chi_so

    @property
    def sheets(self) -> tuple[ScoreSheet, ...]:
        return (self.chinh, *self.khac)


@dataclass(frozen=True)
class IndexYear:
    """All that is known of one year of an index: units by name, in Vietnamese order."""

    chi_so: Index
    nam: int
    phien_ban: IndexVersion | None
    cong_bo: Announcement | None
    don_vi: tuple[UnitYear, ...] = field(repr=False)

    @property
    def so_don_vi(self) -> int | None:
        """Units ranked in this year, as announced or as printed beside a rank."""
        if self.cong_bo is not None and self.cong_bo.so_don_vi is not None:
            return self.cong_bo.so_don_vi
        printed = {s.hang.so_don_vi for u in self.don_vi for s in u.sheets if s.hang}
        return printed.pop() if len(printed) == 1 else None

    @property
    def is_complete(self) -> bool:
        """Whether the score of every ranked unit is known, so that a ranking may be shown."""
        known = sum(1 for unit in self.don_vi if unit.chinh.tong is not None)
        return self.so_don_vi is not None and known >= self.so_don_vi

    @cached_property
    def by_unit(self) -> Mapping[str, UnitYear]:
        return {unit.don_vi.ma: unit for unit in self.don_vi}


@dataclass(frozen=True)
class Scores:
    """The years of every index, indices in order of the register, the newest year first."""

    nam: tuple[IndexYear, ...]

    @cached_property
    def by_year(self) -> Mapping[tuple[str, int], IndexYear]:
        return {(year.chi_so.ma, year.nam): year for year in self.nam}

    @cached_property
    def by_index(self) -> Mapping[str, tuple[IndexYear, ...]]:
        found: dict[str, list[IndexYear]] = {}
        for year in self.nam:
            found.setdefault(year.chi_so.ma, []).append(year)
        return {ma: tuple(years) for ma, years in found.items()}

    @cached_property
    def sizes(self) -> Mapping[str, int]:
        """How many scores are known of each index: one for each unit and year."""
        return {ma: sum(len(y.don_vi) for y in years) for ma, years in self.by_index.items()}

    @cached_property
    def by_province(self) -> Mapping[str, tuple[UnitYear, ...]]:
        """Provincial scores by province: by index, the newest year first."""
        found: dict[str, list[UnitYear]] = {}
        for year in self.nam:
            if year.chi_so.cap == "tinh":
                for unit in year.don_vi:
                    found.setdefault(unit.don_vi.ma, []).append(unit)
        return {ma: tuple(units) for ma, units in found.items()}

    def of_unit(self, chi_so: str, don_vi: str) -> tuple[UnitYear, ...]:
        """The years of one unit in one index, the oldest first."""
        years = reversed(self.by_index.get(chi_so, ()))
        return tuple(year.by_unit[don_vi] for year in years if don_vi in year.by_unit)


def gather(
    sheets: Iterable[ScoreSheet], indices: Iterable[Index], versions: Iterable[IndexVersion]
) -> Scores:
    """All sheets by index, year and unit. Sheets of an unknown index are left out."""
    found: dict[str, dict[int, dict[str, list[ScoreSheet]]]] = {}
    for sheet in sheets:
        units = found.setdefault(sheet.chi_so, {}).setdefault(sheet.nam, {})
        units.setdefault(sheet.don_vi.ma, []).append(sheet)
    version_of = {(v.ma, nam): v for v in versions for nam in v.nam_ap_dung}
    years = []
    for index in indices:
        announced = {entry.nam: entry for entry in index.cong_bo}
        sheets_of = found.get(index.ma, {})
        for nam in sorted(sheets_of.keys() | announced.keys(), reverse=True):
            scored = tuple(_units(sheets_of.get(nam, {}).values()))
            version = version_of.get((index.ma, nam))
            years.append(IndexYear(index, nam, version, announced.get(nam), scored))
    return Scores(tuple(years))


def _units(groups: Iterable[list[ScoreSheet]]) -> Iterator[UnitYear]:
    units = [UnitYear(first, tuple(others)) for first, *others in map(_ordered, groups)]
    yield from sorted(units, key=lambda unit: (collation_key(unit.don_vi.ten), unit.don_vi.ma))


def _ordered(sheets: list[ScoreSheet]) -> list[ScoreSheet]:
    """The most official source first; among equals the one that prints more."""
    return sorted(sheets, key=lambda s: (_RANK_OF_SOURCE[s.nguon.loai], -_detail(s)))


def _detail(sheet: ScoreSheet) -> int:
    return len(sheet.linh_vuc) + len(sheet.tieu_chi) + (sheet.tong is not None)
