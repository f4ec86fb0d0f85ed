"""The plain text of a file that is not plain text: a line a paragraph, a row a line with tabs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from generator.importers.reading import Block, Grid, Line, Row


def compose(blocks: Iterable[Block]) -> tuple[str, tuple[Block, ...]]:
    """The text of the blocks, and the same blocks with `dong` set to their lines in it.

    Paragraphs of a cell are joined by a space, cells by a tab; a covered place prints nothing."""
    lines: list[str] = []
    placed: list[Block] = []
    for block in blocks:
        if isinstance(block, Line):
            lines.append(block.text)
            placed.append(replace(block, dong=(len(lines), len(lines))))
        elif isinstance(block, Grid):
            rows = []
            for row in block.rows:
                lines.append(_row(row))
                rows.append(replace(row, dong=(len(lines), len(lines))))
            placed.append(Grid(tuple(rows)))
        else:
            placed.append(block)
    return "\n".join(lines) + "\n" if lines else "", tuple(placed)


def _row(row: Row) -> str:
    return "\t".join("" if cell is None else cell.text for cell in row.cells).rstrip("\t")
