"""Which figures stand on the page for the press.

Of every index of provinces the newest year that has any figure, with the best and the worst rank
known in it; then the newest figure of each province whose documents the portal has. A province has
a page of its own with all of its figures.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model.dataset import Dataset, Province
from generator.model.scores import IndexYear, UnitYear
from generator.views import urls
from generator.views.names import index_name
from generator.views.press.lines import DocumentLine, PressLine, document_line, press_line
from generator.views.press.provinces import is_known, known_units, press_provinces
from generator.views.provinces import newest_first

MOST_PROVINCES = 12
"""So many provinces have their newest figure on the first page; every one has its own page."""
MOST_DOCUMENTS = 6
MOST_OF_A_PROVINCE = 30


@dataclass(frozen=True)
class IndexLines:
    """The figures of one index and year on the first page."""

    ten: str
    nam: int
    duong: str
    dong: tuple[PressLine, ...]


@dataclass(frozen=True)
class ProvincePress:
    """A province's page for the press. `nay`: what it belongs to today, where that changed."""

    tinh: str
    ten: str
    dong: tuple[PressLine, ...]
    van_ban: tuple[DocumentLine, ...]
    con: int

    @property
    def duong(self) -> str:
        return urls.press(self.tinh)


@dataclass(frozen=True)
class PressView:
    """The first page."""

    chi_so: tuple[IndexLines, ...]
    tinh: tuple[tuple[str, str, PressLine], ...]
    van_ban: tuple[DocumentLine, ...]
    moi_tinh: tuple[tuple[str, str, int], ...]


def press_view(dataset: Dataset) -> PressView:
    """The first page; bounded, whatever the portal holds."""
    charged = [one for one in dataset.tinh if one.van_ban and known_units(dataset, one.ma)]
    newest = sorted(dataset.van_ban, key=newest_first)[:MOST_DOCUMENTS]
    return PressView(
        tuple(_indices(dataset)),
        tuple(_newest_of(dataset, one) for one in charged[:MOST_PROVINCES]),
        tuple(document_line(dataset, one) for one in newest),
        tuple(
            (one.ten, urls.press(one.ma), len(known_units(dataset, one.ma)) + len(one.van_ban))
            for one in dataset.tinh
            if one.ma in press_provinces(dataset)
        ),
    )


def province_views(dataset: Dataset) -> Iterator[ProvincePress]:
    """The page of each province that has scores or documents."""
    for province in dataset.tinh:
        units = _by_index(dataset, known_units(dataset, province.ma))
        documents = sorted(province.van_ban, key=newest_first)
        if not units and not documents:
            continue
        lines = tuple(press_line(dataset, *one) for one in units[:MOST_OF_A_PROVINCE])
        told = tuple(document_line(dataset, one) for one in documents[:MOST_OF_A_PROVINCE])
        rest = len(units) + len(documents) - len(lines) - len(told)
        yield ProvincePress(province.ma, province.ten, lines, told, rest)


def _indices(dataset: Dataset) -> Iterator[IndexLines]:
    """The newest year of each index of provinces in which anything is known."""
    for years in dataset.diem.by_index.values():
        known = [y for y in years if y.chi_so.cap == "tinh" and any(map(is_known, y.don_vi))]
        if known:
            year = known[0]
            path = urls.index_year(year.chi_so.ma, year.nam)
            lines = tuple(_best_and_worst(dataset, year))
            yield IndexLines(index_name(year.chi_so), year.nam, path, lines)


def _best_and_worst(dataset: Dataset, year: IndexYear) -> Iterator[PressLine]:
    """By rank; of a year of which only a few are known, no «lowest» from the upper half, and no
    «highest» from the lower one."""
    ranked = [(one.chinh.hang.hang, one) for one in year.don_vi if one.chinh.hang is not None]
    ranked.sort(key=lambda one: one[0])
    among = year.so_don_vi or 0
    known = "" if year.is_complete else " mà cổng biết"
    if ranked and ranked[0][0] * 2 <= among:
        yield press_line(dataset, year, ranked[0][1], f"Hạng cao nhất{known}")
    if ranked and ranked[-1][0] * 2 > among > 0:
        yield press_line(dataset, year, ranked[-1][1], f"Hạng thấp nhất{known}")
    if not ranked or not among:
        first = ranked[0][1] if ranked else next(filter(is_known, year.don_vi))
        yield press_line(dataset, year, first, "Một con số mà cổng biết")


def _newest_of(dataset: Dataset, province: Province) -> tuple[str, str, PressLine]:
    year, unit = _by_index(dataset, known_units(dataset, province.ma))[0]
    return province.ten, urls.press(province.ma), press_line(dataset, year, unit)


def _by_index(dataset: Dataset, units: Sequence[UnitYear]) -> list[tuple[IndexYear, UnitYear]]:
    """The index of which the portal has most first, the newest year first."""
    known = dataset.diem.sizes
    ordered = sorted(units, key=lambda one: (-known[one.chi_so], one.chi_so, -one.nam))
    return [(dataset.diem.by_year[(one.chi_so, one.nam)], one) for one in ordered]
