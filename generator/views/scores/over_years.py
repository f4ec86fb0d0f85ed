"""One unit over the years of an index, with a break wherever two years cannot be compared."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.model.dataset import Dataset, Province
from generator.model.score_sheets import ScoreSheet, Unit
from generator.model.scores import IndexYear, UnitYear
from generator.schema.indices import Index, IndexVersion, Scale
from generator.vietnamese import format_date
from generator.views import urls
from generator.views.scores.area_trends import AreaTrends, area_trends
from generator.views.scores.indices import version_name
from generator.views.scores.lines import ScoreLine, score_line
from generator.views.scores.same_unit import change_between, relatives, unit_words
from generator.views.scores.words import scale_of


@dataclass(frozen=True)
class YearLine:
    """A year of the unit. `ngat`: why it cannot be joined to the year before it in the list; empty
    where both can be compared. `diem`: the total (or the percentage) that a chart draws.
    `nam_truoc`: the year before it in the list, None for the oldest."""

    diem_so: ScoreLine
    diem: Decimal | None
    bo_tieu_chi: str
    ngat: tuple[str, ...]
    ngat_hang: str
    nam_truoc: int | None

    @property
    def nam(self) -> int:
        return self.diem_so.nam

    @property
    def thieu(self) -> tuple[int, ...]:
        """The years between both, of which the portal has nothing."""
        return tuple(range(self.nam_truoc + 1, self.nam)) if self.nam_truoc is not None else ()


@dataclass(frozen=True)
class Relative:
    """A province before or after a merger that has scores of the same index."""

    ten: str
    duong: str


@dataclass(frozen=True)
class OverYears:
    """The page of a unit over the years, the oldest year first. `thang_diem`: of the newest."""

    chi_so: Index
    don_vi: Unit
    nam: tuple[YearLine, ...]
    la_don_vi: tuple[str, ...]
    truoc: tuple[Relative, ...]
    sau: tuple[Relative, ...]
    linh_vuc: AreaTrends | None
    thang_diem: Scale

    @property
    def duong(self) -> str:
        return urls.scores_over_years(self.chi_so.ma, self.don_vi.ma)


def over_years(dataset: Dataset) -> Iterator[OverYears]:
    """One page per index and unit, in one walk over all years."""
    versions: dict[str, list[IndexVersion]] = {}
    for version in dataset.registers.phien_ban:
        versions.setdefault(version.ma, []).append(version)
    for chi_so, years in dataset.diem.by_index.items():
        of_unit: dict[str, list[tuple[IndexYear, UnitYear]]] = {}
        for year in reversed(years):
            for unit in year.don_vi:
                of_unit.setdefault(unit.don_vi.ma, []).append((year, unit))
        for found in of_unit.values():
            yield _page(dataset, found, of_unit, versions.get(chi_so, []))


def _page(
    dataset: Dataset,
    found: Sequence[tuple[IndexYear, UnitYear]],
    scored: Container[str],
    versions: Sequence[IndexVersion],
) -> OverYears:
    index, unit = found[0][0].chi_so, found[-1][1].don_vi
    province = dataset.provinces.get(unit.ma) if index.cap == "tinh" else None
    before, after = relatives(dataset, province) if province else ((), ())
    words = dict.fromkeys(_unit(province, year.nam) for year, _ in found) if province else {}
    return OverYears(
        index,
        unit,
        tuple(_lines(dataset, found)),
        tuple(words),
        tuple(_relative(dataset, index.ma, ma) for ma in before if ma in scored),
        tuple(_relative(dataset, index.ma, ma) for ma in after if ma in scored),
        area_trends([(year, one.chinh) for year, one in found], versions),
        scale_of(found[-1][0]),
    )


def _unit(province: Province, nam: int) -> str:
    """Which unit is meant; of one that is no more under any name also its last day."""
    words, old = unit_words(province, nam), province.truoc
    if province.nay is not None or old is None or old.den_ngay is None:
        return words
    return f"{words} (đến hết ngày {format_date(old.den_ngay)})"


def _relative(dataset: Dataset, chi_so: str, ma: str) -> Relative:
    return Relative(dataset.province_name(ma), urls.scores_over_years(chi_so, ma))


def _lines(dataset: Dataset, found: Sequence[tuple[IndexYear, UnitYear]]) -> Iterator[YearLine]:
    last: tuple[IndexYear, UnitYear] | None = None
    for year, unit in found:
        total = unit.chinh.tong
        yield YearLine(
            score_line(dataset, year, unit),
            (total.diem if total.diem is not None else total.phan_tram) if total else None,
            version_name(year.phien_ban) if year.phien_ban else "",
            tuple(_breaks(dataset, last, (year, unit))) if last else (),
            _rank_break(last, (year, unit)) if last else "",
            last[0].nam if last else None,
        )
        last = (year, unit)


def _breaks(
    dataset: Dataset, last: tuple[IndexYear, UnitYear], now: tuple[IndexYear, UnitYear]
) -> Iterator[str]:
    """Every reason why the figures of two years cannot be compared."""
    (before, one), (year, two) = last, now
    unknown = [str(y.nam) for y in (before, year) if y.phien_ban is None]
    if unknown:
        yield f"chưa rõ bộ tiêu chí năm {' và năm '.join(unknown)}"
    elif before.phien_ban is not year.phien_ban:
        yield "đổi bộ tiêu chí"
    province = dataset.provinces.get(two.don_vi.ma) if two.don_vi.cap == "tinh" else None
    change = change_between(province, before.nam, year.nam) if province else None
    if change is not None:
        yield change.chu
    if {_kind(one.chinh), _kind(two.chinh)} == {"points", "percent"}:
        yield "một bên là điểm, một bên là phần trăm"


def _kind(sheet: ScoreSheet) -> str:
    if sheet.tong is None:
        return ""
    return "points" if sheet.tong.diem is not None else "percent"


def _rank_break(last: tuple[IndexYear, UnitYear], now: tuple[IndexYear, UnitYear]) -> str:
    """«63 → 34 đơn vị» where ranks are among another number of units."""
    (before, one), (year, two) = last, now
    first = (one.chinh.hang and one.chinh.hang.so_don_vi) or before.so_don_vi
    second = (two.chinh.hang and two.chinh.hang.so_don_vi) or year.so_don_vi
    if first is None or second is None or first == second:
        return ""
    return f"{first} → {second} đơn vị"
