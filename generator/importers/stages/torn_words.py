"""Words that a page break tore off their cell: where they stand in the text, how they are declared.

A declaration names words by their spelling, not by their place, and the first such words of a
line are taken. So every declaration is tried on a copy of the lines before it is made; what cannot
be told apart from other words of its line is not declared, and the words stay where they stand.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.importers.reading import Moved, Reading, Row

_WORD = re.compile(r"\S+")
_FEWEST_WORDS = 5


@dataclass(frozen=True)
class Bit:
    """Words of one line: `begin` and `end` count its letters after what is set aside."""

    line: int
    begin: int
    end: int
    text: str


@dataclass(frozen=True)
class _Piece:
    text: str
    line: int
    begin: int


class TornWords:
    """The lines of a text, and the words moved in them so far."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.text.split("\n")
        self._aside = reading.aside
        self._lines: dict[int, list[_Piece]] = {}
        self._home: dict[tuple[int, int], int] = {}
        self.moved: list[Moved] = []

    def bits(self, row: Row) -> tuple[tuple[Bit, ...], ...] | None:
        """Where the words of each cell stand; None if the lines do not read as the row does."""
        words = [
            (found[0], line, found.start())
            for line in range(row.dong[0], row.dong[1] + 1)
            for found in _WORD.finditer(self._shown(line))
        ]
        at = 0
        cells: list[tuple[Bit, ...]] = []
        for cell in row.cells:
            wanted = cell.text.split() if cell else []
            here = words[at : at + len(wanted)]
            if [word for word, _, _ in here] != wanted:
                return None
            cells.append(tuple(self._by_line(here)))
            at += len(wanted)
        return tuple(cells) if at == len(words) else None

    def move(self, moves: Sequence[tuple[Sequence[Bit], Bit]], ly_do: str) -> bool:
        """Declare that the bits of each pair belong behind the last word of its other half, one
        after the other. All are declared, or, if words cannot be named without doubt, none."""
        bits = [bit for several, _ in moves for bit in several]
        touched = {self._target(behind) for _, behind in moves} | {bit.line for bit in bits}
        before = {line: list(self._pieces(line)) for line in touched}
        home, count = dict(self._home), len(self.moved)
        for several, place in moves:
            behind = place
            for bit in several:
                alike = {(one.line, one.begin) for one in bits if one.text == bit.text}
                if not self._move_one(bit, alike, behind, ly_do):
                    self._lines.update(before)
                    self._home = home
                    del self.moved[count:]
                    return False
                behind = bit
        return True

    def _target(self, behind: Bit) -> int:
        """The line in which these words stand now."""
        return self._home.get((behind.line, behind.end), behind.line)

    def _move_one(self, bit: Bit, alike: set[tuple[int, int]], behind: Bit, ly_do: str) -> bool:
        target = self._target(behind)
        after = self._anchor(target, behind) if self._take(bit, alike) else None
        if after is None:
            return False
        at, cut, words = after
        pieces = self._pieces(target)
        piece = pieces[at]
        pieces[at : at + 1] = [
            _Piece(piece.text[:cut], piece.line, piece.begin),
            _Piece(f" {bit.text} ", bit.line, bit.begin - 1),
            _Piece(piece.text[cut:], piece.line, piece.begin + cut),
        ]
        self._home[bit.line, bit.end] = target
        self.moved.append(Moved((bit.line, bit.line), bit.text, (target, target), words, ly_do))
        return True

    def _take(self, bit: Bit, alike: set[tuple[int, int]]) -> bool:
        """Cut the bit out of its line, if the first words spelled so are the bit itself or one
        that is moved with it: of two that read the same, either may go to either place."""
        pieces = self._pieces(bit.line)
        for at, piece in enumerate(pieces):
            cut = piece.text.find(bit.text)
            if cut < 0:
                continue
            end = cut + len(bit.text)
            pieces[at : at + 1] = [
                _Piece(piece.text[:cut], piece.line, piece.begin),
                _Piece(piece.text[end:], piece.line, piece.begin + end),
            ]
            return (piece.line, piece.begin + cut) in alike
        return False

    def _anchor(self, target: int, behind: Bit) -> tuple[int, int, str] | None:
        """The piece of line `target` that ends with `behind`, where to cut it, and its fewest last
        words that are found nowhere before; words of the cells to the left are taken in only
        where those of the cell do not do."""
        pieces = self._pieces(target)
        ends = [behind.end - one.begin if one.line == behind.line else 0 for one in pieces]
        at = next((n for n, end in enumerate(ends) if 0 < end <= len(pieces[n].text)), None)
        if at is None:
            return None
        piece, end = pieces[at], ends[at]
        words = [found.start() for found in _WORD.finditer(piece.text[:end])]
        own = sum(start + piece.begin >= behind.begin for start in words)
        for count in range(min(_FEWEST_WORDS, own), len(words) + 1):
            wanted = piece.text[words[-count] : end] if count else ""
            if wanted and self._first(pieces, wanted) == (at, words[-count]):
                return at, end, wanted
        return None

    @staticmethod
    def _first(pieces: Sequence[_Piece], wanted: str) -> tuple[int, int]:
        """Where these words are found first: the number of the piece, and the place in it."""
        for at, piece in enumerate(pieces):
            cut = piece.text.find(wanted)
            if cut >= 0:
                return at, cut
        return -1, -1

    def _pieces(self, line: int) -> list[_Piece]:
        return self._lines.setdefault(line, [_Piece(self._shown(line), line, 0)])

    def _shown(self, line: int) -> str:
        """The line without what is set aside, as the check of words sees it."""
        text = self._text[line - 1]
        for aside in self._aside:
            if aside.dong[0] <= line <= aside.dong[1]:
                text = text.replace(aside.chuoi, "") if aside.chuoi else ""
        return text

    def _by_line(self, words: Sequence[tuple[str, int, int]]) -> list[Bit]:
        ends: dict[int, tuple[int, int]] = {}
        for word, line, begin in words:
            ends[line] = (ends.get(line, (begin, 0))[0], begin + len(word))
        return [
            Bit(line, begin, end, self._shown(line)[begin:end])
            for line, (begin, end) in ends.items()
        ]


def alone_in_its_lines(rows: Sequence[Row], at: int) -> bool:
    """Do the lines of this row hold no other row?"""
    before = rows[at - 1].dong[1] if at else 0
    after = rows[at + 1].dong[0] if at + 1 < len(rows) else rows[at].dong[1] + 1
    return before < rows[at].dong[0] and rows[at].dong[1] < after
