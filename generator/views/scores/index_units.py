"""A scored unit of an index year as tables and maps show it. Figures as printed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from generator.model.dataset import Dataset
from generator.model.score_sheets import ScoreSheet
from generator.model.scores import IndexYear, UnitYear
from generator.vietnamese import CollationKey, collation_key
from generator.views import urls
from generator.views.scores.lines import SourceLine, source_line
from generator.views.scores.names import UNIT_NOUNS
from generator.views.scores.words import in_unit_of_index


@dataclass(frozen=True)
class UnitLine:
    """A unit of the year. `diem` and `hang` as printed; `gia_tri` and `thu_hang` to sort by.

    `gia_tri` is in the unit of the index, None where the source prints something else: points
    and percent are never ordered in one list. `xep_loai_tinh`: the class that the printed
    thresholds give, where no class is printed. `khac`: what other sources print that is another
    figure. `ghi_chu_chung`: the note that units of the list share holds for this one too.
    """

    ma: str
    ten: str
    duong: str
    diem: str
    gia_tri: Decimal | None
    hang: str
    thu_hang: int | None
    xep_loai: str | None
    xep_loai_tinh: str | None
    nguon: SourceLine
    bao_chi: bool
    ghi_chu: str | None
    khac: tuple[tuple[str, SourceLine], ...]
    ghi_chu_chung: bool = False


def coverage(year: IndexYear) -> str:
    """What part of the year is known: `11 trong 63 tỉnh, thành phố`."""
    noun = UNIT_NOUNS[year.chi_so.cap]
    known = len(year.don_vi)
    if year.so_don_vi is None:
        return f"{known} {noun}"
    if known >= year.so_don_vi:
        return f"đủ {year.so_don_vi} {noun}"
    return f"{known} trong {year.so_don_vi} {noun}"


def unit_line(dataset: Dataset, year: IndexYear, unit: UnitYear) -> UnitLine:
    """The unit as its first source prints it."""
    first = unit.chinh
    value = in_unit_of_index(year.chi_so, first)
    printed = shown_total(first)
    others = (
        (shown_total(sheet), source_line(dataset, sheet.nguon))
        for sheet in unit.khac
        if not _same_total(first, sheet)
    )
    return UnitLine(
        unit.don_vi.ma,
        unit.don_vi.ten,
        urls.scores(year.chi_so.ma, year.nam, unit.don_vi.ma),
        printed,
        value,
        first.hang.in_la if first.hang else "",
        first.hang.hang if first.hang else None,
        first.xep_loai,
        None if first.xep_loai else _class_of(year, value),
        source_line(dataset, first.nguon),
        first.is_press,
        first.ghi_chu,
        tuple((figure, source) for figure, source in others if figure not in ("", printed)),
    )


def _same_total(one: ScoreSheet, two: ScoreSheet) -> bool:
    """Whether both print one figure, such as `79.68` and `79,68`."""
    if one.tong is None or two.tong is None:
        return False
    figures = (one.tong.diem, two.tong.diem), (one.tong.phan_tram, two.tong.phan_tram)
    return any(left is not None and left == right for left, right in figures)


def shown_total(sheet: ScoreSheet) -> str:
    """The total as printed; empty where the source prints only a rank."""
    return sheet.tong.in_la if sheet.tong else ""


def share_notes(lines: Iterable[UnitLine]) -> tuple[str | None, tuple[UnitLine, ...]]:
    """The note that two or more units carry word for word, and the units with what is left to
    say of each; a longer note may end with the shared one."""
    found = tuple(lines)
    times = Counter(line.ghi_chu for line in found if line.ghi_chu)
    shared, count = next(iter(times.most_common(1)), (None, 0))
    if shared is None or count < 2:
        return None, found
    return shared, tuple(_without(line, shared) for line in found)


def _without(line: UnitLine, shared: str) -> UnitLine:
    if line.ghi_chu is None or not line.ghi_chu.endswith(shared):
        return line
    own = line.ghi_chu.removesuffix(shared).rstrip()
    return replace(line, ghi_chu=own or None, ghi_chu_chung=True)


def in_order(year: IndexYear, lines: Iterable[UnitLine]) -> tuple[UnitLine, ...]:
    """A complete year best first; an incomplete one by printed rank, then by name."""
    found = list(lines)
    if year.is_complete and all(line.gia_tri is not None for line in found):
        sign = 1 if year.chi_so.chieu == "thap-hon-tot-hon" else -1
        return tuple(sorted(found, key=lambda line: (sign * (line.gia_tri or 0), _by_rank(line))))
    return tuple(sorted(found, key=_by_rank))


def _by_rank(line: UnitLine) -> tuple[bool, int, CollationKey]:
    return (line.thu_hang is None, line.thu_hang or 0, collation_key(line.ten))


def _class_of(year: IndexYear, value: Decimal | None) -> str | None:
    if year.cong_bo is None or value is None:
        return None
    return next((kind.ma for kind in year.cong_bo.xep_loai if kind.holds(value)), None)
