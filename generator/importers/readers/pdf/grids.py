"""A table's boxes and the letters in them as a Grid."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from generator.importers.readers.pdf.frames import Frame, Place
from generator.importers.readers.pdf.page import Aslant, Glyph
from generator.importers.readers.pdf.paragraphs import Column, paragraphs
from generator.importers.readers.pdf.print_lines import Piece, print_lines
from generator.importers.reading import Cell, Grid, Row

_PADDING = (1.0, 7.2)
"""Points between a cell's edge and its text, at least and at most."""
_MIDDLE = 0.3
"""Of the size: how far above its base a letter's middle lies."""
UNPLACED = (0, 0)


def grid(
    frame: Frame, glyphs: Iterable[Glyph], sideways: Iterable[Sequence[Aslant]], page: int
) -> Grid:
    """The table with the paragraphs of each cell; letters must lie in it."""
    upright: dict[Place, list[Glyph]] = {}
    for glyph in glyphs:
        place = frame.at((glyph.x0 + glyph.x1) / 2, glyph.base - _MIDDLE * glyph.size)
        if place is not None:
            upright.setdefault(place, []).append(glyph)
    lines = {place: [line.whole for line in print_lines(own)] for place, own in upright.items()}
    turned = _turned(frame, sideways)
    padding = _paddings(lines)
    cells: dict[tuple[int, int], Cell] = {}
    for place in frame.places:
        cell = _cell(place, lines.get(place, []), turned.get(place, []), padding)
        cells[place.row, place.column] = cell
    return Grid(
        tuple(
            Row(
                tuple(cells.get((row, column)) for column in range(len(frame.xs) - 1)),
                UNPLACED,
                page,
            )
            for row in range(len(frame.ys) - 1)
        )
    )


def _turned(frame: Frame, sideways: Iterable[Sequence[Aslant]]) -> dict[Place, list[str]]:
    """What is written up or down the page, by cell."""
    found: dict[Place, list[str]] = {}
    for direction in sideways:
        by_place: dict[Place, list[Glyph]] = {}
        for one in direction:
            place = frame.at(one.x, one.y)
            if place is not None:
                by_place.setdefault(place, []).append(one.glyph)
        for place, glyphs in by_place.items():
            text = " ".join(line.whole.text for line in print_lines(glyphs))
            if text:
                found.setdefault(place, []).append(text)
    return found


def _paddings(lines: dict[Place, list[Piece]]) -> dict[int, float]:
    """Room between the edge and the text, by the column a cell begins in."""
    found: dict[int, float] = {}
    for place, own in lines.items():
        nearest = min((line.x0 - place.box.x0 for line in own), default=_PADDING[1])
        found[place.column] = min(found.get(place.column, _PADDING[1]), nearest)
    return {column: max(_PADDING[0], padding) for column, padding in found.items()}


def _cell(place: Place, lines: list[Piece], turned: list[str], paddings: dict[int, float]) -> Cell:
    padding = paddings.get(place.column, _PADDING[1])
    right = max([place.box.x1 - padding, *(line.x1 for line in lines)])
    left = min([place.box.x0 + padding, *(line.x0 for line in lines)])
    found = paragraphs(lines, Column(left, right, leadings=_leadings(lines)))
    texts = (*(paragraph.text for paragraph in found), *turned)
    bold = all(line.bold for line in lines) if lines else None
    return Cell(texts, place.across, place.down, bold)


def _leadings(lines: Sequence[Piece]) -> dict[int, float]:
    """The smallest step from line to line, by size."""
    steps: dict[int, float] = {}
    for one, other in pairwise(lines):
        size = round(one.size)
        steps[size] = min(steps.get(size, 2 * one.size), other.base - one.base)
    return steps
