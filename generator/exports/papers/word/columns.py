"""How wide the columns of a table are: as the paper shares the width, but no word is broken."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from generator.exports.papers.word.styles import CELL_SIZE, NARROW_SIZE
from generator.exports.papers.word.type_widths import bold_width
from generator.views.paper.grid import grid
from generator.views.paper.paper import PaperTable

_BETWEEN_WORDS = re.compile(r"\s+|(?<=-)")
_MEAN_LETTER = 0.46  # of the size, in Vietnamese text
_SLACK = 12  # twips, for the borders


@dataclass(frozen=True)
class Measures:
    """Widths of the columns, in twips; the room at each side of a cell; the type."""

    widths: tuple[int, ...]
    size: float
    padding: int
    style: str
    head_style: str

    @property
    def letter(self) -> float:
        """The mean width of a letter, in twips."""
        return self.size * 20 * _MEAN_LETTER

    def of(self, at: int, columns: int) -> int:
        """The width of a cell that begins at a column."""
        return sum(self.widths[at : at + columns])


def measures(table: PaperTable, room: int) -> Measures:
    """Type and columns of a table. Smaller type where the longest words do not fit otherwise."""
    least = _least(table, CELL_SIZE, padding=85)
    if sum(least) <= room:
        return Measures(_widths(table.widths, least, room), CELL_SIZE, 85, "OBang", "DauBang")
    least = _least(table, NARROW_SIZE, padding=50)
    widths = _widths(table.widths, least, room)
    return Measures(widths, NARROW_SIZE, 50, "OBangHep", "DauBangHep")


def _least(table: PaperTable, size: float, *, padding: int) -> list[float]:
    """The width that each column needs for its longest word."""
    longest = [""] * len(table.widths)
    for rows in (table.head, table.rows):
        for one in (one for row in grid(rows, len(longest)) for one in row):
            if one.cell.columns == 1:
                words = _BETWEEN_WORDS.split(one.cell.text)
                longest[one.column] = max(longest[one.column], *words, key=len)
    return [bold_width(word, size) * 20 + 2 * padding + _SLACK for word in longest]


def _widths(shares: Sequence[int], least: Sequence[float], room: int) -> tuple[int, ...]:
    """The shares of the room. What a column lacks for its longest word is taken from those that
    have more than theirs need, each by its part."""
    wished = [share * room / (sum(shares) or 1) for share in shares]
    lacking = sum(max(need - wish, 0) for wish, need in zip(wished, least, strict=True))
    spare = sum(max(wish - need, 0) for wish, need in zip(wished, least, strict=True))
    kept = 1 - min(lacking / spare, 1) if spare else 1.0
    widths = [need + max(wish - need, 0) * kept for wish, need in zip(wished, least, strict=True)]
    return _whole(widths, room)


def _whole(widths: Sequence[float], room: int) -> tuple[int, ...]:
    """The widths in whole numbers that together are the room."""
    scale = room / sum(widths)
    edges = [0, *(round(edge * scale) for edge in accumulate(widths))]
    return tuple(right - left for left, right in pairwise(edges))
