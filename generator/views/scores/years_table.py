"""The units of an index × its years, oldest first, parted where years cannot be compared."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from generator.model.scores import IndexYear
from generator.vietnamese import collation_key
from generator.views import urls
from generator.views.scores.index_units import shown_total
from generator.views.scores.words import in_unit_of_index
from generator.views.scores.year_charts import FIRST_YEAR_OF_34


@dataclass(frozen=True)
class YearCell:
    """What a year's first source prints of a unit; empty where the portal has nothing."""

    nam: int
    diem: str = ""
    gia_tri: Decimal | None = None
    hang: str = ""
    bao_chi: bool = False
    duong: str | None = None


@dataclass(frozen=True)
class YearGroup:
    """Neighbouring years of one criteria set. `phien_ban` None: the portal lacks the set, so
    not even years inside the group can be compared."""

    phien_ban: str | None
    nam: tuple[int, ...]


@dataclass(frozen=True)
class YearsRow:
    """A unit with one cell per year of the table."""

    ma: str
    ten: str
    o: tuple[YearCell, ...]


@dataclass(frozen=True)
class YearsTable:
    """One table; before and after the merger of 2025 provinces are other units: two tables."""

    ma: str
    ten: str
    nhom: tuple[YearGroup, ...]
    dong: tuple[YearsRow, ...]

    @property
    def nam(self) -> tuple[int, ...]:
        return tuple(year for group in self.nhom for year in group.nam)

    @property
    def ngat(self) -> frozenset[int]:
        """Years that cannot be compared with the year before them in the table."""
        first = {group.nam[0] for group in self.nhom}
        unknown = {year for group in self.nhom if group.phien_ban is None for year in group.nam}
        return frozenset((first | unknown) - {self.nam[0]})

    @property
    def co_bao_chi(self) -> bool:
        return any(cell.bao_chi for row in self.dong for cell in row.o)


def years_tables(years: tuple[IndexYear, ...]) -> tuple[YearsTable, ...]:
    """The tables of an index with the newest units first; none without a known unit."""
    known = sorted((year for year in years if year.don_vi), key=lambda year: year.nam)
    if not known:
        return ()
    if known[0].chi_so.cap != "tinh":
        return (_table("cac-nam", "", known),)
    after = [year for year in known if year.nam >= FIRST_YEAR_OF_34]
    before = [year for year in known if year.nam < FIRST_YEAR_OF_34]
    both = bool(after and before)
    tables = []
    if after:
        name = "Tỉnh, thành phố từ năm 2025" if both else ""
        tables.append(_table("tu-2025", name, after))
    if before:
        name = "Tỉnh, thành phố đến năm 2024" if both else ""
        tables.append(_table("den-2024", name, before))
    return tuple(tables)


def _table(ma: str, name: str, years: list[IndexYear]) -> YearsTable:
    rows: dict[str, dict[int, YearCell]] = {}
    names: dict[str, str] = {}
    for year in years:
        for unit in year.don_vi:
            code = unit.don_vi.ma
            names[code] = unit.don_vi.ten
            rows.setdefault(code, {})[year.nam] = YearCell(
                year.nam,
                shown_total(unit.chinh),
                in_unit_of_index(year.chi_so, unit.chinh),
                unit.chinh.hang.in_la if unit.chinh.hang else "",
                unit.chinh.is_press,
                urls.scores(year.chi_so.ma, year.nam, code),
            )
    codes = sorted(rows, key=lambda code: (collation_key(names[code]), code))
    lines = (
        YearsRow(c, names[c], tuple(rows[c].get(y.nam, YearCell(y.nam)) for y in years))
        for c in codes
    )
    return YearsTable(ma, name, tuple(_groups(years)), tuple(lines))


def _groups(years: list[IndexYear]) -> Iterable[YearGroup]:
    for version, group in groupby(years, key=lambda year: year.phien_ban):
        name = None
        if version is not None:
            name = version.quyet_dinh.so_ky_hieu if version.quyet_dinh else version.phien_ban
        yield YearGroup(name, tuple(year.nam for year in group))
