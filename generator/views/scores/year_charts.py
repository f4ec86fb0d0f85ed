"""The chart of an index year: a map of provinces, or a strip of all known units."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from generator.model.dataset import Dataset
from generator.model.scores import IndexYear
from generator.schema.registers import IslandTile
from generator.vietnamese import format_decimal
from generator.views import urls
from generator.views.charts import ScoreMap, ScoreTile, UnitDot, UnitStrip
from generator.views.scores.names import SOURCE_LABELS, UNIT_NOUNS
from generator.views.scores.words import (
    in_unit_of_index,
    lower_is_better,
    scale_of,
)

FIRST_YEAR_OF_34 = 2025
"""The first index year of the provinces and cities merged on 1 July 2025."""
_SHORT = {"ho-chi-minh": "TP.HCM"}

Totals = Mapping[str, Decimal]


def year_chart(dataset: Dataset, year: IndexYear) -> ScoreMap | UnitStrip | None:
    """None where no score is known. Only totals in the unit of the index are drawn.

    The map, where each of them has its square; else a strip, in order of names unless the year
    is complete.
    """
    totals = _totals(year)
    if not totals:
        return None
    tiles = tuple(_tiles(dataset, year, totals))
    if sum(tile.diem is not None for tile in tiles) == len(totals):
        return _map(year, tiles)
    return _strip(year, totals)


def year_strip(year: IndexYear) -> UnitStrip | None:
    """The strip of all units with a total in the unit of the index; None where there is none."""
    totals = _totals(year)
    return _strip(year, totals) if totals else None


def _totals(year: IndexYear) -> Totals:
    values = {u.don_vi.ma: in_unit_of_index(year.chi_so, u.chinh) for u in year.don_vi}
    return {ma: value for ma, value in values.items() if value is not None}


def _map(year: IndexYear, tiles: tuple[ScoreTile, ...]) -> ScoreMap:
    known = sum(tile.diem is not None for tile in tiles)
    return ScoreMap(
        tieu_de=_title(year),
        mo_ta=_about(year, known),
        nguon=_sources(year),
        dia_chi=urls.index_year(year.chi_so.ma, year.nam),
        don_vi=year.chi_so.don_vi,
        o=tiles,
        thap_la_tot=lower_is_better(year.chi_so),
        so_don_vi=year.so_don_vi,
        loai_don_vi=UNIT_NOUNS[year.chi_so.cap],
    )


def _strip(year: IndexYear, totals: Totals) -> UnitStrip:
    dots = [
        UnitDot(unit.don_vi.ten, totals[unit.don_vi.ma], format_decimal(totals[unit.don_vi.ma]))
        for unit in year.don_vi
        if unit.don_vi.ma in totals
    ]
    if year.is_complete:
        dots.sort(key=lambda dot: dot.diem, reverse=year.chi_so.chieu == "cao-hon-tot-hon")
    scale = scale_of(year)
    return UnitStrip(
        tieu_de=_title(year),
        mo_ta=_about(year, len(dots)),
        nguon=_sources(year),
        dia_chi=urls.index_year(year.chi_so.ma, year.nam),
        don_vi=year.chi_so.don_vi,
        thap_la_tot=lower_is_better(year.chi_so),
        cac_don_vi=tuple(dots),
        so_don_vi=year.so_don_vi,
        loai_don_vi=UNIT_NOUNS[year.chi_so.cap],
        tu=scale.tu,
        den=scale.den,
    )


def _tiles(dataset: Dataset, year: IndexYear, totals: Totals) -> Iterator[ScoreTile]:
    register = dataset.registers.ban_do_o
    if register is None or year.chi_so.cap != "tinh":
        return
    today = year.nam >= FIRST_YEAR_OF_34
    islands = register.quan_dao_moi if today else register.quan_dao_cu
    for tile in (*(register.moi if today else register.cu), *islands):
        if isinstance(tile, IslandTile):
            yield ScoreTile(tile.ten.removeprefix("Quần đảo "), tile.hang, tile.cot, None, "")
            continue
        score = totals.get(tile.ma)
        printed = format_decimal(score) if score is not None else ""
        name = _SHORT.get(tile.ma) or dataset.province_name(tile.ma)
        yield ScoreTile(name, tile.hang, tile.cot, score, printed)


def _title(year: IndexYear) -> str:
    return f"{year.chi_so.ten} năm {year.nam}"


def _about(year: IndexYear, known: int) -> str:
    every = f" trong {year.so_don_vi}" if year.so_don_vi and known < year.so_don_vi else ""
    return f"Điểm của {known}{every} {UNIT_NOUNS[year.chi_so.cap]}."


def _sources(year: IndexYear) -> str:
    """What kinds of sources the figures have, each once; their names are in the table."""
    shown = [u.chinh.nguon for u in year.don_vi if u.chinh.tong is not None]
    names = tuple(dict.fromkeys(source.ten for source in shown))
    labels = ", ".join(dict.fromkeys(SOURCE_LABELS[source.loai] for source in shown))
    if len(names) <= 3:
        return f"{'; '.join(names)} ({labels})"
    return f"{len(names)} nguồn nêu tại bảng của trang ({labels})"
