"""A grid as a rectangle of texts: its title, its heads and its rows, nothing lost."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from generator.importers.reading import Grid, Row, Span

Covered = Literal["", "above", "left"]


@dataclass(frozen=True)
class Place:
    """A place of a row: its text, over how many columns it reaches, and whether the cell above
    or to the left lies over it."""

    text: str = ""
    across: int = 1
    covered: Covered = ""


@dataclass(frozen=True)
class PlacedRow:
    """A row and its lines in the text."""

    places: tuple[Place, ...]
    dong: Span

    @property
    def texts(self) -> tuple[str, ...]:
        return tuple(place.text for place in self.places)

    @property
    def filled(self) -> tuple[int, ...]:
        """The columns that hold words."""
        return tuple(at for at, place in enumerate(self.places) if place.text)


@dataclass(frozen=True)
class Table:
    """A table without its empty rows and columns. `title`: the words of a row above the heads
    that spans the table; `heads`: empty texts where the table has none."""

    title: str | None
    heads: tuple[str, ...]
    rows: tuple[PlacedRow, ...]
    dong: Span
    merged: bool
    """Does the file itself say which cells are merged with the one above?"""
    nested: frozenset[int] = frozenset()
    """The columns under the head of a column to their left, which reaches over them."""


def table_of(grid: Grid) -> Table:
    """The grid, its title and heads told apart from its rows."""
    rows = placed_rows(grid)
    span = (grid.rows[0].dong[0], grid.rows[-1].dong[1]) if grid.rows else (1, 1)
    merged = any(place.covered == "above" for row in rows for place in row.places)
    rows = _without_empty(rows)
    title, rows = _title(rows)
    width = len(rows[0].places) if rows else 1
    has_head = len(rows) > 1 and not _is_data(rows[0]) and not _is_like(rows[0], rows[1:])
    heads = rows[0].texts if has_head else ("",) * width
    covered = enumerate(rows[0].places if has_head else ())
    nested = frozenset(at for at, place in covered if place.covered == "left")
    return Table(title, heads, rows[1:] if has_head else rows, span, merged, nested)


def placed_rows(grid: Grid) -> tuple[PlacedRow, ...]:
    """The rows of the grid, equally wide, with what lies over each empty place."""
    width = max((len(row.cells) for row in grid.rows), default=0)
    until = [0] * width
    return tuple(_placed(row, number, until) for number, row in enumerate(grid.rows))


def _placed(row: Row, number: int, until: list[int]) -> PlacedRow:
    places: list[Place] = []
    owner = reach = 0
    cells = (*row.cells, *(None,) * (len(until) - len(row.cells)))
    for at, cell in enumerate(cells):
        if cell is not None:
            owner, reach = at, at + cell.across
            until[at] = number + max(cell.down, 1)
            places.append(Place(" ".join(cell.text.split())))
        elif at < reach:
            until[at] = until[owner]
            places.append(Place(covered="left"))
            places[owner] = Place(places[owner].text, at - owner + 1)
        else:
            reach = 0
            places.append(Place(covered="above" if until[at] > number else ""))
    return PlacedRow(tuple(places), row.dong)


def _without_empty(rows: tuple[PlacedRow, ...]) -> tuple[PlacedRow, ...]:
    """Without rows and columns in which nothing is printed."""
    rows = tuple(row for row in rows if row.filled)
    kept = sorted({at for row in rows for at in row.filled})
    return tuple(
        PlacedRow(tuple(_narrowed(row.places[at], at, kept) for at in kept), row.dong)
        for row in rows
    )


def _narrowed(place: Place, at: int, kept: list[int]) -> Place:
    if place.across == 1:
        return place
    across = sum(at <= other < at + place.across for other in kept)
    return Place(place.text, across, place.covered)


def _title(rows: tuple[PlacedRow, ...]) -> tuple[str | None, tuple[PlacedRow, ...]]:
    """A first row of one cell over a row of several is the title; a numbered one is a group."""
    if len(rows) < 3 or len(rows[0].places) < 2 or rows[0].filled != (0,):
        return None, rows
    first = rows[0].places[0]
    if first.across < len(rows[0].places) or len(rows[1].filled) < 2 or split_mark(first.text)[0]:
        return None, rows
    return first.text, rows[1:]


_MARK = re.compile(
    r"(?P<mark>(?:[IVXLC]{1,6}|[A-ZĐ]|\d{1,3}(?:\.\d{1,3}){0,4}|[a-zđ])[.)/]?|[-+*])"
    r"(?:\s+(?P<rest>\S.*))?",
    re.DOTALL,
)
_MARK_WITHOUT_POINT = re.compile(r"[IVX]{1,5}|\d+(?:\.\d+)+|\d{1,2}")


def split_mark(text: str) -> tuple[str, str]:
    """The printed number before the words, and the words: «II. Thể chế» -> «II.», «Thể chế».

    A number alone has no words. A letter or bare number before words is one only with its mark."""
    found = _MARK.fullmatch(text)
    if not found:
        return "", text
    mark, rest = found["mark"], found["rest"] or ""
    if rest and mark[-1] not in ".)/-+*" and not _MARK_WITHOUT_POINT.fullmatch(mark):
        return "", text
    return mark, rest


def is_mark(text: str) -> bool:
    """Is the text only an ordinal or an outline number: «1», «II.», «3.10», «a)», «-»?"""
    mark, rest = split_mark(text)
    return bool(mark) and not rest


_ORDINAL = re.compile(r"\(?\d{1,2}(?:\.\d{1,3}){0,3}[.)]?|I\.?")
_FIGURE = re.compile(r"[\d.,/%() -]+")


def _is_data(row: PlacedRow) -> bool:
    """A first row that begins with an ordinal and goes on in words is no head."""
    texts = [text for text in row.texts if text]
    if not row.places[0].text or not _ORDINAL.fullmatch(texts[0]):
        return False
    return any(not _FIGURE.fullmatch(text) for text in texts[1:])


_DIGITS = re.compile(r"\d+")


def _is_like(first: PlacedRow, rows: Sequence[PlacedRow]) -> bool:
    """A first row that holds figures where every other row has the same words with other figures
    («Ngày 15 hằng tháng» over «Ngày 25 hằng tháng») is no head: heads name, rows tell."""
    for at, text in enumerate(first.texts):
        shape = _DIGITS.sub("0", text)
        if shape == text or len(text.split()) < 3 or len(rows) < 2:
            continue
        if all(_DIGITS.sub("0", row.texts[at]) == shape for row in rows):
            return True
    return False
