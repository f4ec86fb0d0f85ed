"""The lines of a copy with bars as blocks: paragraphs outside, tables between the bars."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.importers.line_starts import anew, is_dash, is_rule, is_title, marked
from generator.importers.readers.bar_cells import Piece, bare_text, rows
from generator.importers.readers.emphasis import Bare, bare
from generator.importers.readers.spans import spread
from generator.importers.reading import Block, Cell, Grid, Line, Look, Row

_BAR = "|"
_FEWEST_BARS = 3
_LONGEST_CELL, _LONGEST_PADDED = 60, 15


def found(lines: Sequence[str]) -> bool:
    """Whether bars alone on a line part cells in this text."""
    return sum(line.strip() == _BAR for line in lines) >= _FEWEST_BARS


@dataclass(frozen=True)
class _Table:
    pieces: tuple[Piece, ...]


def blocks(lines: Sequence[str]) -> tuple[tuple[Block, ...], int]:
    """Lines (blank ones too, as empty text) and grids, in order, `dong` not yet set; and how
    many rows have cells whose columns had to be guessed."""
    made: list[Block] = []
    guesses = 0
    for part in _parts(lines):
        if isinstance(part, _Table):
            grid, guessed = _grid(part)
            made.append(grid)
            guesses += guessed
        else:
            made += paragraphs(part)
    return tuple(made), guesses


def _parts(lines: Sequence[str]) -> Iterator[list[str] | _Table]:
    """The text outside tables, and the tables. A table ends at a bar after which a blank line,
    or the text's end, or too much text for a cell comes."""
    bars = [at for at, line in enumerate(lines) if line.strip() == _BAR]
    outside = _outside(lines, bars)
    begin = 0
    number = 0
    while number < len(bars):
        pieces: list[Piece] = []
        first = bars[number]
        while number + 1 < len(bars):
            piece = tuple(lines[bars[number] + 1 : bars[number + 1]])
            if outside(piece):
                break
            pieces.append(piece)
            number += 1
        if pieces:
            yield list(lines[begin:first])
            yield _Table(tuple(pieces))
            begin = bars[number] + 1
        number += 1
    yield list(lines[begin:])


def _outside(lines: Sequence[str], bars: Sequence[int]) -> Callable[[Piece], bool]:
    """What tells text between two tables from a cell: blank lines around it; in a copy that
    sets each cell between blank lines, more lines than a cell has, or a part's title."""
    pieces = [tuple(lines[one + 1 : two]) for one, two in pairwise(bars)]
    filled = [piece for piece in pieces if any(line.strip() for line in piece)]
    padded = 2 * sum(map(_is_padded, filled)) > len(filled)

    def outside(piece: Piece) -> bool:
        if len(piece) > _LONGEST_CELL or not padded:
            return len(piece) > _LONGEST_CELL or _is_padded(piece)
        texts = [bare_text((line,)) for line in piece if line.strip()]
        return len(texts) > _LONGEST_PADDED or any(map(is_title, texts))

    return outside


def _is_padded(piece: Piece) -> bool:
    return bool(piece) and not piece[0].strip() and not piece[-1].strip()


def paragraphs(lines: Sequence[str]) -> list[Line]:
    """The lines, marks of emphasis taken out, joined where one emphasised phrase goes on."""
    made: list[Line] = []
    together: list[str] = []
    for line in [*lines, ""]:
        if line.strip() and bare_text((line,)):
            together.append(line)
            continue
        made += [Line(text, (0, 0), look) for text, look in _joined(bare(together))]
        together = []
        made.append(Line("", (0, 0)))
    return made[:-1]


def _joined(found: Bare) -> list[tuple[str, Look]]:
    joined: list[tuple[str, Look]] = []
    open_run = False
    for text, look, run in zip(found.lines, found.looks, found.runs, strict=True):
        tidy = " ".join(text.split())
        if tidy and not is_rule(tidy):
            if open_run and joined and not _begins(joined[-1][0], tidy):
                joined[-1] = (f"{joined[-1][0]} {tidy}", _both(joined[-1][1], look))
            else:
                joined.append((tidy, look))
        open_run = run
    return joined


def _begins(last: str, text: str) -> bool:
    return anew(last, text) or (marked(text) and not is_dash(text))


def _both(one: Look, other: Look) -> Look:
    return Look(
        bold=one.bold if one.bold == other.bold else False,
        italic=one.italic if one.italic == other.italic else False,
    )


def _grid(table: _Table) -> tuple[Grid, int]:
    parted = rows(table.pieces)
    cells = [[_cell(piece) for piece in row] for row in parted.rows]
    placed, guessed = spread(cells, parted.width)
    return Grid(tuple(Row(tuple(slots), (0, 0)) for slots in placed)), guessed


def _cell(piece: Piece) -> Cell:
    lines = _joined(bare(piece)) if piece else []
    bold = all(look.bold for _, look in lines) if lines else None
    return Cell(tuple(text for text, _ in lines), bold=bold)
