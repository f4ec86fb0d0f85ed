"""Rows with fewer cells than the table has columns: where merged cells must lie.

A copy of a table prints merged cells once and says nothing of their reach. The full rows show
what each column holds (ordinals, figures, words); a short row is laid where its cells fit best.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import combinations
from math import comb

from generator.importers.readers.cell_kinds import Profile, is_total, kind, misfit, profile
from generator.importers.reading import Cell
from generator.vietnamese import fold

Slots = list[Cell | None]

_YEAR = re.compile(r"\d{4}")
_ONE_COLUMN = re.compile(
    r"(?:s?tt|so thu tu|ghi chu|dvt|don vi tinh|don vi|noi dung.*|nhiem vu.*|chi tieu.*|ten .*)"
)
_DOWN_ON_EMPTY, _HOLE, _SEEN = 0.5, 1.2, 1.0
_MOST_WAYS = 500


def spread(rows: Sequence[Sequence[Cell]], width: int) -> tuple[list[Slots], int]:
    """Every row in `width` places (None where a merged cell lies), and how many were guessed."""
    full = [[kind(cell.text) for cell in row] for row in rows if len(row) == width]
    columns = profile(full[1:] or full, width)
    placed: list[Slots] = []
    seen: list[set[str]] = [set() for _ in range(width)]
    guessed = 0
    head = _head(rows, width, columns)
    for number, row in enumerate(rows):
        if head is not None and number < 2:
            placed.append(head[number])
        elif len(row) == width:
            placed.append(list(row))
        else:
            guessed += 1
            _lay(placed, row, columns, seen)
        for column, cell in zip(seen, placed[-1], strict=True):
            column |= {_opening(cell)} if cell else set()
    return placed, guessed


def _lay(
    placed: list[Slots], row: Sequence[Cell], columns: Profile, seen: Sequence[set[str]]
) -> None:
    """Add `row` to `placed`; cells above that reach down over a free place grow by one."""
    width = len(columns)
    heading = _total(row, width) or _group(row, width, columns)
    starts = heading or _fitting(row, placed, columns, seen)
    slots: Slots = [None] * width
    for number, (start, cell) in enumerate(zip(starts, row, strict=True)):
        end = starts[number + 1] if number + 1 < len(starts) else width
        across = end - start if heading and cell.text else 1
        slots[start] = replace(cell, across=across)
    free = _free(slots)
    for column in free:
        if not _reach(placed, column):
            slots[column] = Cell()
    placed.append(slots)


def _free(slots: Slots) -> list[int]:
    """The places that no cell of the row covers."""
    covered = {at + step for at, cell in enumerate(slots) if cell for step in range(cell.across)}
    return [at for at in range(len(slots)) if at not in covered]


def _reach(placed: list[Slots], column: int) -> bool:
    """Let the nearest cell above in this column reach one row further down."""
    for back in range(len(placed) - 1, -1, -1):
        above = placed[back][column]
        if above is not None:
            if not above.text or above.across > 1 or back + above.down != len(placed):
                return False
            placed[back][column] = replace(above, down=above.down + 1)
            return True
    return False


def _total(row: Sequence[Cell], width: int) -> list[int]:
    """«Tổng cộng» over the first columns, its figures under theirs at the right."""
    if not is_total(row[0].text):
        return []
    return [0, *range(width - len(row) + 1, width)]


def _is_group(row: Sequence[Cell]) -> bool:
    return len(row) > 1 and kind(row[0].text) == "ordinal" and row[1].bold is True


def _group(row: Sequence[Cell], width: int, columns: Profile) -> list[int]:
    """A heading within the table: its ordinal, its name over the columns that are free."""
    few = len(row) <= max(2, width / 2)
    if not (len(row) > 1 and kind(row[0].text) == "ordinal" and (few or _is_group(row))):
        return []
    if kind(row[1].text) not in {"words", "long"}:
        return []
    tail = range(width - len(row) + 2, width)
    fits = sum(misfit(kind(cell.text), columns[at]) for at, cell in zip(tail, row[2:], strict=True))
    return [0, 1, *tail] if fits <= 0.6 * len(tail) or _is_group(row) else []


def _fitting(
    row: Sequence[Cell], placed: Sequence[Slots], columns: Profile, seen: Sequence[set[str]]
) -> list[int]:
    """The columns, from left to right, that the cells fit best. `seen`: how the cells of each
    column began so far."""
    width = len(columns)
    if comb(width, len(row)) > _MOST_WAYS:  # too many to try: figures, filled from the right
        return list(range(width - len(row), width))
    skip = [0.0 if _filled_above(placed, column) else _DOWN_ON_EMPTY for column in range(width)]
    fits = [
        [
            misfit(what, columns[at]) - _SEEN * bool(opening and opening in seen[at])
            for at in range(width)
        ]
        for what, opening in ((kind(cell.text), _opening(cell)) for cell in row)
    ]

    def cost(starts: Iterable[int]) -> float:
        places = tuple(starts)
        fit = sum(fits[number][at] - skip[at] for number, at in enumerate(places))
        return fit + _HOLE * (places[-1] - places[0] + 1 - len(places))

    return list(min(combinations(range(width), len(row)), key=cost))


def _opening(cell: Cell) -> str:
    """The first words of a cell: those of a column often begin alike; figures tell nothing."""
    return " ".join(cell.text.split()[:3]) if kind(cell.text) in {"words", "long"} else ""


def _filled_above(placed: Sequence[Slots], column: int) -> bool:
    for slots in reversed(placed):
        cell = slots[column]
        if cell is not None:
            return bool(cell.text) and cell.across == 1
    return False


def _head(rows: Sequence[Sequence[Cell]], width: int, columns: Profile) -> list[Slots] | None:
    """A head of two rows: some names above stand over several names below."""
    if len(rows) < 2 or not 1 < len(rows[0]) < width:
        return None
    below = list(rows[1])
    while below and not below[-1].text:
        below.pop()
    groups = len(rows[0]) + len(below) - width
    if groups < 1 or not below or len(below) % groups or len(below) // groups < 2:
        return None
    if any(not cell.text for cell in (*rows[0], *below)):
        return None
    size = len(below) // groups
    tops = combinations(range(len(rows[0])), groups)
    over = max(tops, key=lambda chosen: (_likely(rows[0], below, chosen, columns), chosen))
    return _two_rows(rows[0], below, over, size)


def _likely(
    names: Sequence[Cell], below: Sequence[Cell], chosen: tuple[int, ...], columns: Profile
) -> float:
    """How well the chosen names stand over theirs: columns alike, «2026 - 2030» over «2026»."""
    score, at = 0.0, 0
    size = len(below) // len(chosen)
    figures = {figure for cell in below for figure in _YEAR.findall(cell.text)}
    for number, cell in enumerate(names):
        if number in chosen:
            under = columns[at : at + size]
            main = {column.most_common(1)[0][0] if column else "" for column in under}
            score += 1.5 if main == {"figure"} else 0.5 if len(main) == 1 else 0.0
            score -= 1.5 if _ONE_COLUMN.fullmatch(fold(cell.text)) else 0.0
            own = set(_YEAR.findall(cell.text))
            score += len(own & figures) - len(own - figures) if figures else 0
        at += size if number in chosen else 1
    return score


def _two_rows(
    names: Sequence[Cell], below: Sequence[Cell], over: tuple[int, ...], size: int
) -> list[Slots]:
    first: Slots = []
    second: Slots = []
    rest = iter(below)
    for number, cell in enumerate(names):
        if number in over:
            first += [replace(cell, across=size), *[None] * (size - 1)]
            second += [next(rest) for _ in range(size)]
        else:
            first.append(replace(cell, down=2))
            second.append(None)
    return [first, second]
