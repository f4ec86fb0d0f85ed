"""The tables of a paper as plain data for the typst template: every cell in its place."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import Any

from generator.exports.papers.pdf_words import WIDE, Pieces, lines, words
from generator.views.paper.grid import Standing, grid
from generator.views.paper.paper import Cell, Line, PaperTable

Data = dict[str, Any]

# How many letters of 12 pt a hundredth of upright A4 holds at least, words broken as they fall.
_LETTERS_A_SHARE = 0.6
_MOST_LINES_TOGETHER = 14


def runs(printed: Line | Cell, room: float = WIDE) -> list[tuple[list[Pieces], bool, bool]]:
    """The words with their faces, line by line; `room`: how many letters a line holds at least."""
    return [(lines(run.text, room), run.bold, run.italic) for run in printed.runs if run.text]


def table(printed: PaperTable) -> Data:
    """The table with its head apart."""
    rows = (*printed.head, *printed.rows)
    placed: list[Data] = []
    for y, row in enumerate(grid(rows, len(printed.widths))):
        together = all(_is_short(standing, printed.widths) for standing in row)
        placed += [
            _cell(standing, y, len(rows), printed.widths) | {"lien": together}
            for standing in row
            if not standing.from_above
        ]
    head = [cell for cell in placed if cell["y"] < len(printed.head)]
    return {
        "loai": "bang",
        "ten": words(printed.caption),
        "rong": list(printed.widths),
        "dau": head,
        "o": placed[len(head) :],
    }


def _cell(standing: Standing, y: int, rows: int, widths: Sequence[int]) -> Data:
    """A cell in its place; one that reaches over the edge of the table ends there."""
    x, cell, _ = standing
    return {
        "x": x,
        "y": y,
        "cot": min(cell.columns, len(widths) - x),
        "hang": min(cell.rows, rows - y),
        "can": cell.align.value,
        "dau": cell.header,
        "chu": runs(cell, _letters(standing, widths)),
    }


def _letters(standing: Standing, widths: Sequence[int]) -> float:
    """How many letters a line of the cell holds at least."""
    x, cell, _ = standing
    return max(1.0, sum(widths[x : x + cell.columns]) * _LETTERS_A_SHARE)


def _is_short(standing: Standing, widths: Sequence[int]) -> bool:
    """Whether a cell lets its row move whole to the next page. Reckoned generously: a row that is
    cut only reads less well, but one held together and longer than a page would lose its end."""
    cell, letters = standing.cell, _letters(standing, widths)
    lines_of = (ceil(max(len(line), 1) / letters) for line in cell.text.split("\n"))
    return cell.rows == 1 and sum(lines_of) <= _MOST_LINES_TOGETHER
