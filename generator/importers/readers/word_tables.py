"""A table of Word as a grid: merged cells, rows that begin further in, edges that hardly differ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from generator.importers.readers.word_package import Element, W
from generator.importers.readers.word_styles import flag, number, value, whole
from generator.importers.reading import Cell, Grid, Row

_WRAPPERS = {
    f"{W}{name}" for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag")
}
_HARDLY_APART = 200.0
"""Edges nearer than 3.5 mm (in twentieths of a point) were meant to be one."""


@dataclass
class RawCell:
    """A cell as the file has it: the edges it lies between, and how it is merged downwards."""

    start: int
    end: int
    merge: str
    lines: tuple[str, ...] = ()
    bold: bool | None = None
    down: int = 1


@dataclass
class RawRow:
    """A row as the file has it; `head`: repeated on each page; `covered`: between which edges
    cells from above reach into it."""

    cells: list[RawCell] = field(default_factory=list)
    covered: list[tuple[int, int]] = field(default_factory=list)
    head: bool = False
    page: int | None = None


def rows_of(table: Element) -> Iterator[Element]:
    """The rows, also those in content controls, without those that were deleted or hidden."""
    for row in _children(table, f"{W}tr"):
        properties = row.find(f"{W}trPr")
        if properties is not None and flag(properties.find(f"{W}hidden")):
            continue
        if not is_deleted(row):
            yield row


def is_deleted(row: Element) -> bool:
    """Did someone delete the whole row with tracked changes?"""
    return row.find(f"{W}trPr/{W}del") is not None


def deleted_rows(table: Element) -> list[Element]:
    return [row for row in _children(table, f"{W}tr") if is_deleted(row)]


def inserted_rows(table: Element) -> list[Element]:
    """Rows added with tracked changes, whose words are not marked as added themselves."""
    return [
        row
        for row in _children(table, f"{W}tr")
        if row.find(f"{W}trPr/{W}ins") is not None and row.find(f".//{W}p/{W}ins") is None
    ]


def cells_of(row: Element) -> Iterator[Element]:
    """The cells, without those that were deleted with tracked changes."""
    for cell in _children(row, f"{W}tc"):
        if cell.find(f"{W}tcPr/{W}cellDel") is None:
            yield cell


def _children(parent: Element, tag: str) -> Iterator[Element]:
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _children(child, tag)


def is_frame(table: Element) -> bool:
    """A table of one cell is a frame around its text."""
    rows = list(rows_of(table))
    return len(rows) == 1 and len(list(cells_of(rows[0]))) == 1


def is_head(row: Element) -> bool:
    properties = row.find(f"{W}trPr")
    return properties is not None and bool(flag(properties.find(f"{W}tblHeader")))


def places(row: Element) -> list[tuple[Element, RawCell]]:
    """Each cell with the edges it lies between."""
    properties = row.find(f"{W}trPr")
    at = whole(value(properties, "gridBefore")) or 0
    found: list[tuple[Element, RawCell]] = []
    for cell in cells_of(row):
        look = cell.find(f"{W}tcPr")
        end = at + (whole(value(look, "gridSpan")) or 1)
        if _merge(look, "hMerge") == "continue" and found:
            found[-1][1].end = end
        else:
            found.append((cell, RawCell(at, end, _merge(look, "vMerge"))))
        at = end
    return found


def _merge(look: Element | None, name: str) -> str:
    """`restart`, `continue` (also where the file leaves the value out) or nothing."""
    merge = None if look is None else look.find(f"{W}{name}")
    return "" if merge is None else merge.get(f"{W}val", "continue")


def widths(table: Element) -> list[float]:
    """Of the columns, in twentieths of a point; empty where the table does not say."""
    columns = table.findall(f"{W}tblGrid/{W}gridCol")
    return [number(column.get(f"{W}w")) or 0.0 for column in columns]


def grid(rows: Sequence[RawRow], of_columns: Sequence[float]) -> Grid | None:
    """The table; None where no cell has a word."""
    if not any(cell.lines for row in rows for cell in row.cells):
        return None
    edges = _edges(rows, of_columns)
    for row in rows:
        for cell in row.cells:
            cell.start, cell.end = edges[cell.start], edges[cell.end]
        row.cells = [cell for cell in row.cells if cell.end > cell.start]
    _merge_down(rows)
    wide = max(edges.values())
    # The text of the file has no lines yet: composing counts them.
    return Grid(tuple(Row(_row(row, wide), (1, 1), row.page, row.head) for row in rows))


def _edges(rows: Sequence[RawRow], of_columns: Sequence[float]) -> dict[int, int]:
    """Old edge -> new edge, without edges that no row uses or that hardly differ."""
    used = sorted({edge for row in rows for cell in row.cells for edge in (cell.start, cell.end)})
    filled = {(cell.start, cell.end) for row in rows for cell in row.cells if cell.lines}
    new, edges, gathered = 0, {used[0]: 0}, 0.0
    for left, right in pairwise(used):
        apart = sum(of_columns[left:right]) if right <= len(of_columns) else _HARDLY_APART
        one = (left, right) not in filled and gathered + apart < _HARDLY_APART
        gathered = gathered + apart if one else 0.0
        new += not one
        edges[right] = new
    return edges


def _merge_down(rows: Sequence[RawRow]) -> None:
    """Cells that go on from above are counted in the cell where they begin, and left out."""
    open_cells: dict[int, RawCell] = {}
    for row in rows:
        kept, now = [], {}
        for cell in row.cells:
            above = open_cells.get(cell.start)
            if cell.merge == "continue" and above is not None and above.end == cell.end:
                above.down += 1
                now[cell.start] = above
                row.covered.append((cell.start, cell.end))
                if cell.lines:  # Word hides them; the words are kept
                    above.lines += cell.lines
                continue
            kept.append(cell)
            if cell.merge:
                now[cell.start] = cell
        row.cells, open_cells = kept, now


def _row(row: RawRow, wide: int) -> tuple[Cell | None, ...]:
    places: list[Cell | None] = [Cell()] * wide
    for start, end in row.covered:
        places[start:end] = [None] * (end - start)
    for cell in row.cells:
        places[cell.start : cell.end] = [None] * (cell.end - cell.start)
        places[cell.start] = Cell(cell.lines, cell.end - cell.start, cell.down, cell.bold)
    return tuple(places)
