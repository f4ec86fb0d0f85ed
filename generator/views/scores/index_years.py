"""One year of an index: who announced it, and every unit that the portal knows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from generator.model.dataset import Dataset
from generator.model.scores import IndexYear
from generator.schema.registers import IslandTile, Tile
from generator.views import urls
from generator.views.charts import UnitStrip
from generator.views.scores.comparisons import can_compare
from generator.views.scores.index_units import (
    UnitLine,
    coverage,
    in_order,
    share_notes,
    unit_line,
)
from generator.views.scores.lines import SourceLine
from generator.views.scores.year_charts import FIRST_YEAR_OF_34, year_strip

MOST_DOTS = 34


@dataclass(frozen=True)
class ScoreTileLine:
    """A square of the map; `duong` and `diem` are None where the portal knows nothing."""

    ten: str
    hang: int
    cot: int
    duong: str | None
    diem: Decimal | None
    thu_hang: str
    la_dao: bool = False


@dataclass(frozen=True)
class YearView:
    """A year's page. `so_biet`, `so_co_diem`: units known, and known with their score.
    `ghi_chu_chung`: the note that several units share, said once."""

    nam: IndexYear = field(repr=False)
    duong: str
    don_vi: tuple[UnitLine, ...]
    o: tuple[ScoreTileLine, ...]
    so_biet: int
    so_co_diem: int
    pham_vi: str
    so_sanh: str | None
    cac_nam: tuple[int, ...]
    hinh: UnitStrip | None
    ghi_chu_chung: str | None = None

    @property
    def la_xep_hang(self) -> bool:
        """Whether the list is the whole ranking."""
        return self.nam.is_complete

    @property
    def co_bao_chi(self) -> bool:
        return any(line.bao_chi for line in self.don_vi)

    @property
    def so_cot(self) -> int:
        """How many columns the map has."""
        return max((tile.cot for tile in self.o), default=1)

    @property
    def nguon_chung(self) -> SourceLine | None:
        """The source of every unit, where it is one and no figure carries a note."""
        sources = {line.nguon for line in self.don_vi}
        noted = any(line.ghi_chu for line in self.don_vi)
        return sources.pop() if len(sources) == 1 < len(self.don_vi) and not noted else None

    @property
    def chi_co_hang(self) -> int:
        """Units of which only the rank is known."""
        return self.so_biet - self.so_co_diem


def year_views(dataset: Dataset) -> Iterator[YearView]:
    """One view per index and year, in the order of the model."""
    for years in dataset.diem.by_index.values():
        known = tuple(sorted(year.nam for year in years))
        for year in years:
            yield year_view(dataset, year, known)


def year_view(dataset: Dataset, year: IndexYear, known: tuple[int, ...] = ()) -> YearView:
    """The view of one year; `known`: the years of the index that have a page."""
    ordered = in_order(year, (unit_line(dataset, year, unit) for unit in year.don_vi))
    shared, lines = share_notes(ordered)
    path = urls.index_year(year.chi_so.ma, year.nam)
    return YearView(
        year,
        path,
        lines,
        tuple(_tiles(dataset, year, lines)),
        len(lines),
        sum(1 for line in lines if line.diem),
        coverage(year),
        urls.comparison(year.chi_so.ma, year.nam) if can_compare(year) else None,
        known,
        _strip(year),
        shared,
    )


def _strip(year: IndexYear) -> UnitStrip | None:
    """The strip, where it has something to compare and is not longer than a page likes."""
    strip = year_strip(year)
    return strip if strip and 2 <= len(strip.cac_don_vi) <= MOST_DOTS else None


def _tiles(
    dataset: Dataset, year: IndexYear, lines: tuple[UnitLine, ...]
) -> Iterator[ScoreTileLine]:
    """The squares of the provinces of that year; a province's own index has no map."""
    register = dataset.registers.ban_do_o
    if register is None or year.chi_so.cap != "tinh" or not lines:
        return
    old = year.nam < FIRST_YEAR_OF_34
    tiles: tuple[Tile, ...] = (*register.cu, *register.quan_dao_cu)
    if not old:
        tiles = (*register.moi, *register.quan_dao_moi)
    by_code = {line.ma: line for line in lines}
    for tile in sorted(tiles, key=lambda tile: (tile.hang, tile.cot)):
        if isinstance(tile, IslandTile):
            name = tile.ten.removeprefix("Quần đảo ")
            yield ScoreTileLine(name, tile.hang, tile.cot, None, None, "", la_dao=True)
            continue
        name = "TP.HCM" if tile.ma == "ho-chi-minh" else dataset.province_name(tile.ma)
        line = by_code.get(tile.ma)
        if line is None:
            yield ScoreTileLine(name, tile.hang, tile.cot, None, None, "")
        else:
            yield ScoreTileLine(name, tile.hang, tile.cot, line.duong, line.gia_tri, line.hang)
