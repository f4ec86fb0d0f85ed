"""Where the cells of a table stand, those that cover several columns or rows taken into account."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.views.paper.paper import Cell


class Standing(NamedTuple):
    """A cell in one row of the grid. `column`: where it begins; `from_above`: it began in a row
    above and only reaches down into this one."""

    column: int
    cell: Cell
    from_above: bool


def grid(rows: Sequence[Sequence[Cell]], width: int) -> Iterator[tuple[Standing, ...]]:
    """Each row with all cells that stand in it, from left to right."""
    reaching: dict[int, tuple[Cell, int]] = {}
    for row in rows:
        cells = iter(row)
        found: list[Standing] = []
        at = 0
        while at < width:
            if at in reaching:
                cell, left = reaching.pop(at)
                found.append(Standing(at, cell, True))
            else:
                own = next(cells, None)
                if own is None:
                    at += 1
                    continue
                cell, left = own, own.rows
                found.append(Standing(at, cell, False))
            if left > 1:
                reaching[at] = (cell, left - 1)
            at += cell.columns
        yield tuple(found)
