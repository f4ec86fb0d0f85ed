"""Letters to printed lines: words by the gaps between letters, lines by where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby, pairwise
from statistics import median

from generator.importers.legacy_tables import from_font
from generator.importers.readers.pdf.letters import composed
from generator.importers.readers.pdf.page import Face, Glyph

_WORD_GAP = 0.2
_WORD_GAP_ALONE = 0.14
"""Of the size: a wider gap between letters parts words even without a printed space; the other
where the line has no printed space at all."""
_SPACED_OUT = 0.7
_PIECE_GAP = 0.9
"""Of the size: a gap this wide may part two columns (whether it does is seen later)."""
_LETTER_HEIGHT = 0.7


@dataclass(frozen=True)
class Word:
    """Letters without a space between them."""

    text: str
    x0: float
    x1: float


@dataclass(frozen=True)
class Piece:
    """Words on one line with no wide gap between them. `spaced`: a space is printed after the
    last word (the line broke there, not inside a word)."""

    words: tuple[Word, ...]
    base: float
    size: float
    bold: bool
    italic: bool
    spaced: bool = False

    @cached_property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    @property
    def x0(self) -> float:
        return self.words[0].x0

    @property
    def x1(self) -> float:
        return self.words[-1].x1

    @property
    def middle(self) -> float:
        return (self.x0 + self.x1) / 2


@dataclass(frozen=True)
class PrintLine:
    """Everything on one line of writing, from left to right."""

    pieces: tuple[Piece, ...]

    @cached_property
    def whole(self) -> Piece:
        """All its pieces as one."""
        if len(self.pieces) == 1:
            return self.pieces[0]
        main = max(self.pieces, key=lambda piece: len(piece.text))
        return Piece(
            tuple(word for piece in self.pieces for word in piece.words),
            main.base,
            main.size,
            all(piece.bold for piece in self.pieces),
            all(piece.italic for piece in self.pieces),
            self.pieces[-1].spaced,
        )


def print_lines(glyphs: Sequence[Glyph]) -> list[PrintLine]:
    """The lines of letters that stand upright, from top to bottom."""
    lines = []
    for line in _rows(glyphs):
        pieces = tuple(_pieces(sorted(line, key=lambda glyph: glyph.x0)))
        if pieces:
            lines.append(PrintLine(pieces))
    return sorted(lines, key=lambda line: line.whole.base)


def _rows(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    """Letters by line: a raised or lowered small letter stays in the line that it overlaps."""
    rows: list[tuple[Glyph, list[Glyph]]] = []
    # The largest first, so that a line is known by its letters and not by its footnote mark.
    for run in sorted(_runs(glyphs), key=lambda run: (-round(run[0].size), run[0].base)):
        first = run[0]
        home = next((row for lead, row in reversed(rows) if _same_line(lead, first)), None)
        if home is None:
            rows.append((first, list(run)))
        else:
            home.extend(run)
    return [row for _, row in rows]


def _runs(glyphs: Iterable[Glyph]) -> Iterator[list[Glyph]]:
    """Letters that follow each other in the file on one base and in one size."""
    run: list[Glyph] = []
    for glyph in glyphs:
        if run and (abs(run[-1].base - glyph.base) > 0.1 or run[-1].size != glyph.size):
            yield from _if_letters(run)
            run = []
        run.append(glyph)
    yield from _if_letters(run)


def _if_letters(run: list[Glyph]) -> Iterator[list[Glyph]]:
    if any(glyph.char != " " for glyph in run):
        yield run


def _same_line(lead: Glyph, other: Glyph) -> bool:
    top = max(lead.base - _LETTER_HEIGHT * lead.size, other.base - _LETTER_HEIGHT * other.size)
    shared = min(lead.base, other.base) - top
    return shared > 0.5 * _LETTER_HEIGHT * min(lead.size, other.size)


def _pieces(row: list[Glyph]) -> Iterator[Piece]:
    """The row's letters (by x) cut where a gap may part columns."""
    letters = [glyph for glyph in row if glyph.char != " "]
    spread = _spread(letters)
    gap = spread + (_WORD_GAP_ALONE if len(letters) == len(row) else _WORD_GAP)
    piece: list[Glyph] = []
    last = None
    for glyph in row:
        if glyph.char != " ":
            wide = (_PIECE_GAP + 2 * spread) * max(last.size, glyph.size) if last else 0.0
            if last is not None and glyph.x0 - last.x1 > wide:
                yield from _piece(piece, gap)
                piece = []
            last = glyph
        piece.append(glyph)
    yield from _piece(piece, gap)


def _spread(letters: list[Glyph]) -> float:
    """How far the letters of a line are spaced out, of the size; 0 where they are set as usual."""
    if len(letters) < 6:
        return 0.0
    usual = median((two.x0 - one.x1) / two.size for one, two in pairwise(letters))
    return usual if _WORD_GAP / 2 < usual < _SPACED_OUT else 0.0


def _piece(glyphs: list[Glyph], gap: float) -> Iterator[Piece]:
    letters = [glyph for glyph in glyphs if glyph.char != " "]
    if not letters:
        return
    sizes = sorted(glyph.size for glyph in letters)
    size = sizes[len(sizes) // 2]
    bases = sorted(glyph.base for glyph in letters if abs(glyph.size - size) < 0.5)
    spoken = [glyph for glyph in letters if glyph.char.isalnum()] or letters
    yield Piece(
        tuple(_word(word) for word in _words(glyphs, gap)),
        bases[len(bases) // 2],
        size,
        all(glyph.face.bold for glyph in spoken),
        all(glyph.face.italic for glyph in spoken),
        glyphs[-1].char == " ",
    )


def _words(glyphs: list[Glyph], wide: float) -> Iterator[list[Glyph]]:
    word: list[Glyph] = []
    spaced = False
    for glyph in glyphs:
        if glyph.char == " ":
            spaced = bool(word)
            continue
        if word and (spaced or glyph.x0 - word[-1].x1 > wide * glyph.size):
            yield word
            word = []
        word.append(glyph)
        spaced = False
    if word:
        yield word


def _word(glyphs: list[Glyph]) -> Word:
    runs = groupby(glyphs, key=lambda glyph: glyph.face)
    text = "".join(_in_unicode("".join(one.char for one in run), face) for face, run in runs)
    return Word(composed(text), glyphs[0].x0, max(glyph.x1 for glyph in glyphs))


def _in_unicode(letters: str, face: Face) -> str:
    return from_font(letters, face.name) if face.legacy else letters
