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

    def move(self, bits: Sequence[Bit], behind: Bit, ly_do: str) -> bool:
        """Declare that `bits` belong behind the last word of `behind`; False, and nothing is
        declared, if the words cannot be named without doubt."""
        return self.move_all([(bits, behind)], ly_do)

    def move_all(self, moves: Sequence[tuple[Sequence[Bit], Bit]], ly_do: str) -> bool:
        """The same for several moves, one after the other: all are declared, or none."""
        touched = {self._target(behind) for _, behind in moves}
        touched.update(bit.line for bits, _ in moves for bit in bits)
        before = {line: list(self._pieces(line)) for line in touched}
        home, count = dict(self._home), len(self.moved)
        for bits, place in moves:
            behind = place
            for bit in bits:
                if not self._move_one(bit, behind, ly_do):
                    self._lines.update(before)
                    self._home = home
                    del self.moved[count:]
                    return False
                behind = bit
        return True

    def _target(self, behind: Bit) -> int:
        """The line in which these words stand now."""
        return self._home.get((behind.line, behind.end), behind.line)

    def _move_one(self, bit: Bit, behind: Bit, ly_do: str) -> bool:
        target = self._target(behind)
        taken = self._take(bit)
        after = self._anchor(target, behind) if taken else None
        if taken is None or after is None:
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

    def _take(self, bit: Bit) -> _Piece | None:
        """Cut the bit out of its line, if the first words spelled so are the bit itself."""
        pieces = self._pieces(bit.line)
        for at, piece in enumerate(pieces):
            cut = piece.text.find(bit.text)
            if cut < 0:
                continue
            if (piece.line, piece.begin + cut) != (bit.line, bit.begin):
                return None
            end = cut + len(bit.text)
            pieces[at : at + 1] = [
                _Piece(piece.text[:cut], piece.line, piece.begin),
                _Piece(piece.text[end:], piece.line, piece.begin + end),
            ]
            return piece
        return None

    def _anchor(self, target: int, behind: Bit) -> tuple[int, int, str] | None:
        """The piece of line `target` that ends with `behind`, where to cut it, and the fewest
        last words of it that are found nowhere before."""
        words = [found.start() for found in _WORD.finditer(behind.text)]
        fewest = min(_FEWEST_WORDS, len(words))
        for begin in reversed(words[: len(words) - fewest + 1]):
            wanted = behind.text[begin:]
            for at, piece in enumerate(self._pieces(target)):
                cut = piece.text.find(wanted)
                if cut < 0:
                    continue
                end = cut + len(wanted)
                if (piece.line, piece.begin + end) == (behind.line, behind.end):
                    return at, end, wanted
                break
        return None

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
