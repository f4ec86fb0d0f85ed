"""Two columns of lines side by side without a ruling line: the letterhead, and «Nơi nhận» beside
the signature. Left and right are each read from top to bottom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from generator.importers.readers.pdf.paragraphs import Column
from generator.importers.readers.pdf.print_lines import Piece, PrintLine

_SURE_GAP = 1.6
"""Of the size: no gap between words of one line is this wide, unless a tab made it."""
_NEAR = 14.0
_FARTHEST = 9.0
"""Of the size: the room left for a signature."""


@dataclass(frozen=True)
class Beside:
    """Two columns and where they begin and end."""

    left: tuple[Piece, ...]
    right: tuple[Piece, ...]

    @property
    def base(self) -> float:
        return min(self.left[0].base, self.right[0].base)

    @property
    def end(self) -> float:
        return max(self.left[-1].base, self.right[-1].base)


def beside(lines: Sequence[PrintLine], column: Column) -> list[Piece | Beside]:
    """The lines as they are read, those of two columns taken together."""
    found: list[Piece | Beside] = []
    start = 0
    while start < len(lines):
        zone, after = _zone(lines, start, column)
        if zone is None:
            found.append(lines[start].whole)
            start += 1
        else:
            found.append(zone)
            start = after
    return found


def _zone(lines: Sequence[PrintLine], start: int, column: Column) -> tuple[Beside | None, int]:
    """The two columns that begin at line `start`, and the line after them."""
    cut, seed = None, start
    for seed in range(start, min(start + 3, len(lines))):
        cut = _cut(lines[seed])
        if cut is not None or _apart(lines, seed):
            break
    if cut is None:
        return None, start
    left: list[Piece] = []
    right: list[Piece] = []
    edges = [cut[0].x1, cut[1].x0]
    sides = ([cut[0]], [cut[1]])
    after = start
    for line in lines[start:]:
        parts = _split(line, edges, sides)
        if parts is None or (after > seed and _too_far(parts, sides)):
            break
        for part, own, shown in zip(parts, (left, right), sides, strict=True):
            if part is not None:
                own.append(part)
                if part not in shown:
                    shown.append(part)
        edges = [max(piece.x1 for piece in sides[0]), min(piece.x0 for piece in sides[1])]
        after += 1
    if after <= seed or not (_are_columns(left, right, column) or _is_alone(lines, seed)):
        return None, start
    return Beside(tuple(left), tuple(right)), after


def _apart(lines: Sequence[PrintLine], number: int) -> bool:
    """Whether the next line is not just a little lower, as in a column beside this one."""
    if number + 1 == len(lines):
        return True
    one, other = lines[number].whole, lines[number + 1].whole
    return other.base - one.base > 0.9 * one.size


def _cut(line: PrintLine) -> tuple[Piece, Piece] | None:
    """A line with one wide gap, as its two sides."""
    if len(line.pieces) != 2:
        return None
    one, other = line.pieces
    wide = other.x0 - one.x1 > _SURE_GAP * max(one.size, other.size)
    return (one, other) if wide else None


def _split(
    line: PrintLine, edges: list[float], sides: tuple[list[Piece], list[Piece]]
) -> tuple[Piece | None, Piece | None] | None:
    """The line's left and right side; None where it is of neither column or of both."""
    if len(line.pieces) > 2:
        return None
    if len(line.pieces) == 2:
        one, other = line.pieces
        apart = one.x1 < edges[1] + 1 and other.x0 > edges[0] - 1
        return (one, other) if apart and one.x1 < other.x0 else None
    piece = line.pieces[0]
    if piece.x1 < edges[1] and _belongs(piece, sides[0]):
        return piece, None
    if piece.x0 > edges[0] and _belongs(piece, sides[1]):
        return None, piece
    return None


def _belongs(piece: Piece, others: Sequence[Piece]) -> bool:
    """Whether it stands under the same middle or at the same left edge as the column."""
    return any(
        abs(piece.middle - other.middle) < _NEAR or abs(piece.x0 - other.x0) < _NEAR / 2
        for other in others
    )


def _too_far(
    parts: tuple[Piece | None, Piece | None], sides: tuple[list[Piece], list[Piece]]
) -> bool:
    lowest = max(piece.base for side in sides for piece in side)
    highest = min(part.base for part in parts if part is not None)
    return highest - lowest > _FARTHEST * sides[1][-1].size


def _are_columns(left: Sequence[Piece], right: Sequence[Piece], column: Column) -> bool:
    """Not words set apart by a tab, row by row: the right column is centred in itself, and begins
    beyond a quarter of the page."""
    if len(right) < 2 or not left:
        return False
    if right[0].x0 - column.left < 0.25 * (column.right - column.left):
        return False
    return any(
        abs(one.middle - other.middle) < _NEAR and abs(one.x0 - other.x0) > 2
        for one, other in combinations(right, 2)
    )


def _is_alone(lines: Sequence[PrintLine], number: int) -> bool:
    """Whether a line has two sides far apart and its neighbours have not: number and date."""
    line = lines[number]
    near = (*lines[max(0, number - 1) : number], *lines[number + 1 : number + 2])
    if len(line.pieces) != 2 or any(len(other.pieces) > 1 for other in near):
        return False
    one, other = line.pieces
    return len(other.words) > 1 and other.x0 - one.x1 > 3 * one.size
