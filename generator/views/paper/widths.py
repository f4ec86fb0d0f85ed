"""Widths of columns by what stands in them, so that no long cell makes a row of a page's height."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import isqrt

from generator.views.paper.grid import grid
from generator.views.paper.paper import Cell

LYING = 118
UPRIGHT = 74
"""How many letters of 12 pt a line as wide as the paper's text holds."""

_ROOM = 2  # letters that the room beside the words takes
_LONGEST = 14  # a longer word may break


def fitted(
    heads: Sequence[str],
    rows: Sequence[Sequence[Cell]],
    fixed: Mapping[int, int] | None = None,
    line: int = LYING,
) -> tuple[float, ...]:
    """A weight a column, for `shares`. A column grows with the root of how long its cells are, and
    holds its longest word and its head in three lines; one that nobody filled is no wider.
    `fixed`: columns, such as those left empty for an office to fill, whose share of a hundred is
    given; `line`: the letters of a whole line."""
    known = fixed or {}
    texts: list[list[str]] = [[] for _ in heads]
    for row in grid(rows, len(heads)):
        for one in row:
            if one.cell.columns == 1 and not one.from_above:
                texts[one.column].append(one.cell.text)
    least = [
        max(_least((head, *column), line), _head(head, line))
        for head, column in zip(heads, texts, strict=True)
    ]
    wanted = [_wanted(column) for column in texts]
    free = 100 - sum(known.values())
    whole = sum(one for number, one in enumerate(wanted) if number not in known)
    return tuple(
        float(known[number]) if number in known else max(free * one / whole, least[number])
        for number, one in enumerate(wanted)
    )


def _wanted(texts: Sequence[str]) -> int:
    """By the mean cell, and a little by the longest."""
    lengths = [len(text) for text in texts if text]
    if not lengths:
        return 1
    return isqrt(100 * (sum(lengths) // len(lengths) + max(lengths) // 4 + 1))


def _head(text: str, line: int) -> float:
    """The share that a head of three lines needs."""
    return 100 * (len(text) / 3 + _ROOM) / line


def _least(texts: Sequence[str], line: int) -> float:
    """The share that the longest word needs."""
    longest = max((len(word) for text in texts for word in text.split()), default=0)
    return 100 * (min(longest, _LONGEST) + _ROOM) / line
