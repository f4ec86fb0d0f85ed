"""Tables copied from web pages with one cell a line between bars that stand alone.

    |
    TT
    |
    Nội dung
    |
    |          <- the row's end and the next row's beginning
    1
    |
    …

A bar closes each cell and one opens each row; nothing says how many columns there are, and an
empty cell looks like the end of a row. `rows` finds the reading that costs least.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from generator.importers.readers.cell_kinds import Kind, is_total, kind, misfit, profile

Piece = tuple[str, ...]
"""The lines between two bars; () for two bars with nothing between."""

_NUMBER_HEAD = re.compile(r"(?:s(?:ố)?\s*)?tt|số thứ tự|stt", re.IGNORECASE)
_MOST_MORE = 6
_SHORT = 1.0
"""What a row costs that has fewer cells than the table has columns; the rest in its measure."""
_GUESSED_EMPTY, _NO_ORDINAL, _EMPTY_FIRST, _ALL_EMPTY, _WIDER = 0.15, 0.6, 0.3, 3.0, 2.0
_TWO_BEGINNINGS = 1.5
_MISFIT = 0.3


@dataclass(frozen=True)
class Cells:
    """The rows found: each a list of pieces, at most `width` of them."""

    width: int
    rows: tuple[tuple[Piece, ...], ...]


def rows(pieces: Sequence[Piece]) -> Cells:
    """Part the pieces between the first and the last bar of a table into rows."""
    longest = run = 0
    for piece in pieces:
        run = run + 1 if piece else 0
        longest = max(longest, run)
    numbered = bool(pieces) and bool(_NUMBER_HEAD.fullmatch(bare_text(pieces[0])))
    tries = []
    for width in range(max(longest, 1), longest + _MOST_MORE + 1):
        found = _cheapest(tuple(pieces), width, numbered)
        if found is not None:
            cost, parted = found
            tries.append((cost + _WIDER * (width - longest), width, parted))
    assert tries, "a width of the longest run always parts"
    _, width, parted = min(tries)
    return Cells(width, parted)


def bare_text(piece: Piece) -> str:
    """The words of a piece in one line, without marks of emphasis."""
    return " ".join(" ".join(piece).replace("*", "").split())


def _cheapest(
    pieces: tuple[Piece, ...], width: int, numbered: bool
) -> tuple[float, tuple[tuple[Piece, ...], ...]] | None:
    best: list[tuple[float, int] | None] = [(0.0, -1)] + [None] * (len(pieces) + 1)
    costs = _row_cost(pieces, width, numbered)
    for end in range(1, len(pieces) + 1):
        if end < len(pieces) and pieces[end]:
            continue  # only two bars side by side can end a row
        for begin in range(max(0, end - width), end):
            before = best[begin]
            if before is not None:
                cost = before[0] + costs(begin, end)
                # one piece is spent on the boundary itself
                after = best[end + 1] if end < len(pieces) else best[-1]
                if after is None or cost < after[0]:
                    best[end + 1 if end < len(pieces) else -1] = (cost, begin)
    return _walk(best, pieces)


def _walk(
    best: Sequence[tuple[float, int] | None], pieces: tuple[Piece, ...]
) -> tuple[float, tuple[tuple[Piece, ...], ...]] | None:
    last = best[-1]
    if last is None:
        return None
    found, end, at = [], len(pieces), last
    while at[1] >= 0:
        found.append(pieces[at[1] : end])
        end = at[1] - 1
        previous = best[at[1]]
        assert previous is not None
        at = previous
    return last[0], tuple(reversed(found))


def _row_cost(pieces: tuple[Piece, ...], width: int, numbered: bool) -> Callable[[int, int], float]:
    """What it costs to take `pieces[begin:end]` for a row."""
    kinds = [kind(bare_text(piece)) for piece in pieces]
    filled = [0, *accumulate(bool(piece) for piece in pieces)]
    begins = [
        (numbered and what == "ordinal" and after in {"words", "long"})
        or (after in {"figure", "empty"} and is_total(bare_text(piece)))
        for piece, what, after in zip(pieces, kinds, [*kinds[1:], "empty"], strict=True)
    ]
    beginnings = [0, *accumulate(begins)]
    columns = profile(_sure_rows(pieces, kinds, width), width)

    def first(begin: int) -> float:
        if not numbered or kinds[begin] == "ordinal" or begins[begin]:
            return 0.0
        return _EMPTY_FIRST if kinds[begin] == "empty" else _NO_ORDINAL

    def cost(begin: int, end: int) -> float:
        length, full = end - begin, filled[end] - filled[begin]
        if not full:
            return _ALL_EMPTY
        total = _GUESSED_EMPTY * (length - full) + first(begin)
        if length < width:
            total += _SHORT + 0.02 * (width - length)
        else:
            fits = zip(kinds[begin:end], columns, strict=True)
            total += _MISFIT * sum(misfit(what, column) for what, column in fits)
        own = begin + (2 if kinds[begin] == "empty" else 1)
        return total + _TWO_BEGINNINGS * (beginnings[end] - beginnings[min(own, end)])

    return cost


def _sure_rows(
    pieces: tuple[Piece, ...], kinds: Sequence[Kind], width: int
) -> list[Sequence[Kind]]:
    """Rows without an empty cell, as wide as the table: what follows the head shows columns."""
    runs, begin = [], 0
    for at in range(len(pieces) + 1):
        if at == len(pieces) or not pieces[at]:
            if at - begin == width:
                runs.append(kinds[begin:at])
            begin = at + 1
    return runs[1:] or runs
