"""Tables: fixed widths, real merged cells, heads that are printed again on each page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import ceil

from docx.oxml.xmlchemy import BaseOxmlElement as Element

from generator.exports.papers.word.columns import Measures, measures
from generator.exports.papers.word.markup import lines_of, on, paragraph, runs, w
from generator.views.paper.cleaning import printable
from generator.views.paper.grid import Standing, grid
from generator.views.paper.paper import Align, Cell, PaperTable

_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_MOST_LINES = 14  # of a row, or of rows under one merged cell, that is kept on one page
_JUSTIFIED = {Align.LEFT: "left", Align.CENTRE: "center", Align.RIGHT: "right"}

Row = Sequence[Standing]


def table(block: PaperTable, room: int, *, last: bool = False) -> Element:
    """The table, as wide as the room. `last`: only the tiny paragraph that Word wants behind a
    table follows; the last row goes with it where it no longer fits, or it would fill a page."""
    sizes = measures(block, room)
    head = list(grid(block.head, len(sizes.widths)))
    rows = list(grid(block.rows, len(sizes.widths)))
    together = [*_kept_with_next(rows, sizes)[:-1], last]
    return w(
        "tbl",
        _properties(block, sizes),
        w("tblGrid", *(w("gridCol", w=width) for width in sizes.widths)),
        *(_row(cells, sizes, head=True, with_next=True) for cells in head),
        *(
            _row(cells, sizes, head=False, with_next=with_next)
            for cells, with_next in zip(rows, together, strict=False)
        ),
    )


def _properties(block: PaperTable, sizes: Measures) -> Element:
    name = printable(block.caption or block.summary)
    borders = (w(side, val="single", sz=4, space=0, color="000000") for side in _SIDES)
    margins = (
        w("top", w=30, type="dxa"),
        w("left", w=sizes.padding, type="dxa"),
        w("bottom", w=30, type="dxa"),
        w("right", w=sizes.padding, type="dxa"),
    )
    return w(
        "tblPr",
        w("tblW", w=sum(sizes.widths), type="dxa"),
        w("jc", val="center"),
        w("tblBorders", *borders),
        w("tblLayout", type="fixed"),
        w("tblCellMar", *margins),
        w("tblLook", val="0620" if block.head else "0600"),
        *((w("tblCaption", val=name),) if name else ()),
    )


def _kept_with_next(rows: Sequence[Row], sizes: Measures) -> list[bool]:
    """Which rows stand on one page with the next: names of groups, and rows under one merged cell
    if they are few."""
    kept = [_heads_others(row) for row in rows]
    for first, last in _joined(rows):
        if (
            sum(_lines_of_row(rows[number], sizes) for number in range(first, last + 1))
            <= _MOST_LINES
        ):
            kept[first:last] = [True] * (last - first)
    return kept


def _joined(rows: Sequence[Row]) -> Iterator[tuple[int, int]]:
    """The first and the last of rows that merged cells tie together."""
    first = 0
    for number in range(1, len(rows) + 1):
        if number < len(rows) and any(one.from_above for one in rows[number]):
            continue
        if number - first > 1:
            yield first, number - 1
        first = number


def _heads_others(row: Row) -> bool:
    """Is all that the row says in bold, as the name of a group is?"""
    words = [run for one in row for run in one.cell.runs if run.text.strip()]
    return bool(words) and all(run.bold for run in words)


def _lines_of_row(row: Row, sizes: Measures) -> int:
    """About how many lines the row takes, without the merged cells that also cover others."""
    return max((_lines(one, sizes) for one in row if one.cell.rows == 1), default=1)


def _lines(one: Standing, sizes: Measures) -> int:
    width = sizes.of(one.column, one.cell.columns)
    letters = max((width - 2 * sizes.padding) / sizes.letter, 1)
    return sum(ceil(len(line) / letters) for line in one.cell.text.split("\n"))


def _row(row: Row, sizes: Measures, *, head: bool, with_next: bool) -> Element:
    whole = head or _lines_of_row(row, sizes) <= _MOST_LINES
    return w(
        "tr",
        w("trPr", *on("cantSplit", whole), *on("tblHeader", head)),
        *(_cell(one, sizes, with_next=with_next) for one in row),
    )


def _cell(one: Standing, sizes: Measures, *, with_next: bool) -> Element:
    at, cell, from_above = one
    properties = w(
        "tcPr",
        w("tcW", w=sizes.of(at, cell.columns), type="dxa"),
        *((w("gridSpan", val=cell.columns),) if cell.columns > 1 else ()),
        *((w("vMerge", val="continue" if from_above else "restart"),) if cell.rows > 1 else ()),
        *((w("vAlign", val="center"),) if cell.header else ()),
    )
    shown = replace(cell, runs=()) if from_above else cell
    return w("tc", properties, *_paragraphs(shown, sizes, with_next=with_next))


def _paragraphs(cell: Cell, sizes: Measures, *, with_next: bool) -> Iterator[Element]:
    style = sizes.head_style if cell.header else sizes.style
    for line in lines_of(cell.runs):
        # Elements of its own for each line: one that is put in twice moves.
        aligned = () if cell.header else (w("jc", val=_JUSTIFIED[cell.align]),)
        yield paragraph(style, *runs(line), properties=(*on("keepNext", with_next), *aligned))
