"""Two columns of lines side by side without a ruling line: the letterhead, and «Nơi nhận» beside
the signature. Left and right are each read from top to bottom."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from generator.importers.readers.pdf.paragraphs import Column
from generator.importers.readers.pdf.print_lines import Piece, PrintLine

_SURE_GAP = 1.6
"""Of the size: no gap between words of one line is this wide, unless a tab made it."""
_TIGHT = 0.3
_NUMBER_ROOM = 4.0
_MOTTO = re.compile("CỘNG (HÒA|HOÀ) XÃ HỘI")
_NEAR = 14.0
_CLOSE, _STAGGERED = 1.8, 0.9
"""Of the size: from a line to the next, and from a line to one beside it that stands lower."""
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


def gone_on(zone: Beside, lines: Sequence[PrintLine]) -> tuple[Beside, int]:
    """The columns with what of them stands at the head of the next page, and how many lines."""
    sides: Sides = ([*zone.left], [*zone.right])
    taken = 0
    for line in lines:
        parts = _split(line, sides)
        if parts is None or _MOTTO.search(line.whole.text):
            break
        both = [(part, side) for part, side in zip(parts, sides, strict=True) if part is not None]
        if not all(_belongs(part, side) for part, side in both):
            break
        for part, side in both:
            side.append(part)
        taken += 1
    return Beside(tuple(sides[0]), tuple(sides[1])), taken


def _zone(lines: Sequence[PrintLine], start: int, column: Column) -> tuple[Beside | None, int]:
    """The two columns that begin at line `start`, and the line after them."""
    seed, cut = _seed(lines, start)
    if cut is None:
        return None, start
    sides: tuple[list[Piece], list[Piece]] = ([cut[0]], [cut[1]])
    left: list[Piece] = []
    right: list[Piece] = []
    after = start
    for number in range(start, len(lines)):
        parts = _parts(lines, number, seed, sides)
        if parts is None or (number > seed and _too_far(parts, sides)):
            break
        for part, own, shown in zip(parts, (left, right), sides, strict=True):
            if part is not None:
                own.append(part)
                shown.append(part)
        after = number + 1
    if after <= seed or not (_are_columns(left, right, column) or _is_alone(lines, seed)):
        return None, start
    return Beside(tuple(left), tuple(right)), after


def _seed(lines: Sequence[PrintLine], start: int) -> tuple[int, tuple[Piece, Piece] | None]:
    """The first line with two sides: this one, or one close below it."""
    for seed in range(start, min(start + 3, len(lines))):
        cut = _cut(lines[seed])
        if cut is not None or seed + 1 == len(lines) or _step(lines, seed) > _CLOSE:
            return seed, cut
    return start, None


def _step(lines: Sequence[PrintLine], number: int) -> float:
    """How far the next line is below, of the size."""
    one, other = lines[number].whole, lines[number + 1].whole
    return (other.base - one.base) / one.size


def _cut(line: PrintLine) -> tuple[Piece, Piece] | None:
    """A line with one wide gap, as its two sides."""
    if len(line.pieces) != 2:
        return None
    one, other = line.pieces
    wide = other.x0 - one.x1 > _SURE_GAP * max(one.size, other.size)
    return (one, other) if wide else None


Parts = tuple[Piece | None, Piece | None]
Sides = tuple[list[Piece], list[Piece]]


def _parts(lines: Sequence[PrintLine], number: int, seed: int, sides: Sides) -> Parts | None:
    """The left and right side of a line. Above the seed: a line that is a little higher in one
    column, or one whose two sides all but touch."""
    line = lines[number]
    if number >= seed or _step(lines, number) < _STAGGERED:
        return _split(line, sides)
    return _parted(line.whole, sides)


def _parted(line: Piece, sides: Sides) -> Parts | None:
    """Cut at the space that leaves each part in the middle of its column."""
    for at in range(1, len(line.words)):
        one = replace(line, words=line.words[:at])
        other = replace(line, words=line.words[at:])
        if (
            other.x0 - one.x1 > _TIGHT * line.size
            and abs(one.middle - sides[0][0].middle) < _NEAR / 2
            and abs(other.middle - sides[1][0].middle) < _NEAR / 2
        ):
            return one, other
    return None


def _split(line: PrintLine, sides: Sides) -> Parts | None:
    """The line's left and right side; None where it is of neither column or of both."""
    reach, begin = max(piece.x1 for piece in sides[0]), min(piece.x0 for piece in sides[1])
    if len(line.pieces) > 2:
        return None
    if len(line.pieces) == 2:
        one, other = line.pieces
        apart = one.x1 < begin + 1 and other.x0 > reach - 1
        return (one, other) if apart else None
    piece = line.pieces[0]
    if piece.x1 < begin and _belongs(piece, sides[0]):
        return piece, None
    if piece.x0 > reach and _belongs(piece, sides[1]):
        return None, piece
    return None


def _belongs(piece: Piece, others: Sequence[Piece]) -> bool:
    """Whether it stands in the middle of a centred column, or at the left edge of another."""
    centred, edged = _is_centred(others), _is_at_edge(others)
    under = any(abs(piece.middle - other.middle) < _NEAR for other in others)
    below = any(abs(piece.x0 - other.x0) < _NEAR / 2 for other in others)
    return (under and (centred or not edged)) or (below and not centred)


def _is_at_edge(pieces: Sequence[Piece]) -> bool:
    """Whether lines of unlike length begin at one place."""
    return any(
        abs(one.x0 - other.x0) < 2 and abs(one.x1 - other.x1) > 4
        for one, other in combinations(pieces, 2)
    )


def _is_centred(pieces: Sequence[Piece]) -> bool:
    """Whether lines of unlike length share their middle."""
    return any(
        abs(one.middle - other.middle) < _NEAR / 2 and abs(one.x0 - other.x0) > 2
        for one, other in combinations(pieces, 2)
    )


def _too_far(parts: Parts, sides: Sides) -> bool:
    lowest = max(piece.base for side in sides for piece in side)
    highest = min(part.base for part in parts if part is not None)
    return highest - lowest > _FARTHEST * sides[1][-1].size


def _are_columns(left: Sequence[Piece], right: Sequence[Piece], column: Column) -> bool:
    """Not words set apart by a tab, row by row: the right column is centred in itself, and begins
    beyond a quarter of the page."""
    if not left or not right or right[0].x0 - column.left < 0.25 * (column.right - column.left):
        return False
    return _is_centred(right)


def _is_alone(lines: Sequence[PrintLine], number: int) -> bool:
    """Whether a line has two sides far apart and its neighbours have not: number and date."""
    line = lines[number]
    near = (*lines[max(0, number - 1) : number], *lines[number + 1 : number + 2])
    if len(line.pieces) != 2 or any(_is_tabbed(other) for other in near):
        return False
    one, other = line.pieces
    return len(other.words) > 1 and other.x0 - one.x1 > 3 * one.size


def _is_tabbed(line: PrintLine) -> bool:
    """Whether a line is in pieces, and not only a list's number apart from its words."""
    first, last = line.pieces[0], line.pieces[-1]
    return last.x0 - first.x0 > _NUMBER_ROOM * first.size
