"""The tables of a document on paper: cells and merged cells as printed, widths by their kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import cast, get_args

from generator.model.items import Task
from generator.outline import Placed
from generator.schema.body import Table
from generator.schema.tables import (
    CriteriaTable,
    CriterionRow,
    MergedColumn,
    PlainTable,
    ScoreTable,
    TaskRow,
    TaskTable,
    TaskTotal,
    TotalRow,
)
from generator.views.paper.paper import Align, Cell, PaperTable
from generator.views.paper.widths import LYING, UPRIGHT, fitted
from generator.views.paper.words import cell, head, shares

_OF_CRITERIA: Mapping[str, float] = {
    "ma": 6,
    "ten": 24,
    "diem_chuan": 7,
    "diem": 9,
    "nguyen_nhan": 18,
    "giai_phap": 24,
    "chu_tri": 28,
    "phoi_hop": 15,
    "thoi_han": 11,
    "ghi_chu": 10,
}
_OF_SCORES: Mapping[str, float] = {"nam": 7, "tong": 11, "xep_hang": 8}
_OTHER_SCORE = 9.2
_CENTRED = frozenset({"stt", "ma", "diem_chuan", "diem"})
_FEWEST_WIDE = 6
_FEWEST_SURELY_WIDE = 7
_MUCH_TEXT = 1200
_COMPACT = 12
_ROWS_OF_A_SUMMARY = 5


def paper_table(placed: Placed, node: Table, tasks: Mapping[str, Task]) -> PaperTable:
    """A table of a document. `tasks`: the document's tasks by id."""
    table = getattr(node, node.kind)
    match table:
        case TaskTable():
            return _tasks(placed, table, tasks)
        case CriteriaTable():
            return _criteria(table)
        case ScoreTable():
            return _scores(table)
        case PlainTable():
            return _plain(table)
    raise TypeError(node.kind)


def is_wide(table: PaperTable) -> bool:
    """Must it stand on lying paper? A short summary of figures need not, however many columns; nor
    six columns of few words."""
    lengths = [len(one.text) for row in table.rows for one in row]
    if len(table.widths) < _FEWEST_SURELY_WIDE:
        return len(table.widths) >= _FEWEST_WIDE and sum(lengths) > _MUCH_TEXT
    return len(table.rows) > _ROWS_OF_A_SUMMARY or max(lengths, default=0) > _COMPACT


def _tasks(placed: Placed, table: TaskTable, tasks: Mapping[str, Task]) -> PaperTable:
    keys = tuple(table.cot)
    rows = []
    for ma, row in zip(placed.dong, table.dong, strict=True):
        texts = [cast("str | None", getattr(row, key)) for key in keys]
        heading = ma in tasks and tasks[ma].la_nhom and not row.o_gop
        rows.append(_row(keys, texts, heading=heading))
    made = _fitted(table.ten, tuple(table.cot.values()), tuple(rows), "Bảng nhiệm vụ")
    total = [_total(table.tong, keys)] if table.tong is not None else []
    return replace(made, rows=(*_with_merged(rows, table), *total))


def _fitted(
    title: str | None, heads: Sequence[str], rows: tuple[tuple[Cell, ...], ...], summary: str
) -> PaperTable:
    line = UPRIGHT if len(heads) < _FEWEST_WIDE else LYING
    widths = shares(fitted(heads, rows, line=line))
    return PaperTable(title or "", widths, (head(*heads),), rows, summary)


def _row(keys: Sequence[str], texts: Sequence[str | None], *, heading: bool) -> tuple[Cell, ...]:
    """A row; where it only heads others, its words cover the empty cells behind them."""
    filled = len(texts) - next((n for n, text in enumerate(reversed(texts)) if text), 0)
    shown = filled if heading else len(texts)
    cells = [
        cell(text, align=_align(key), bold=heading)
        for key, text in zip(keys[:shown], texts[:shown], strict=True)
    ]
    if shown < len(texts):
        last = cells.pop()
        cells.append(Cell(last.runs, len(texts) - shown + 1, align=last.align))
    return tuple(cells)


def _align(key: str) -> Align:
    return Align.CENTRE if key in _CENTRED else Align.LEFT


def _criteria(table: CriteriaTable) -> PaperTable:
    keys = tuple(table.cot)
    rows = [
        tuple(
            cell(
                getattr(row, key),
                align=_align(key),
                bold=row.ma.isdigit() and key not in get_args(MergedColumn),
            )
            for key in keys
        )
        for row in table.dong
    ]
    rows = list(_with_merged(rows, table))
    if table.tong is not None:
        rows.append(_total(table.tong, keys))
    return PaperTable(
        table.ten or "",
        shares([_OF_CRITERIA[key] for key in keys]),
        (head(*table.cot.values()),),
        tuple(rows),
        f"Bảng tiêu chí, năm {table.nam}",
    )


def _total(total: TaskTotal | TotalRow, keys: Sequence[str]) -> tuple[Cell, ...]:
    return tuple(cell(getattr(total, key, None), align=_align(key), bold=True) for key in keys)


def _with_merged(
    rows: Sequence[tuple[Cell, ...]], table: TaskTable | CriteriaTable
) -> tuple[tuple[Cell, ...], ...]:
    """The rows with each merged cell over the rows that it covers, which then lack it."""
    made = [dict(enumerate(row)) for row in rows]
    printed: Sequence[TaskRow | CriterionRow] = table.dong
    for at, key in enumerate(table.cot):
        first = 0
        for number, row in enumerate(printed):
            above = made[first].get(at)
            if key not in row.o_gop:
                first = number
            elif above is not None and above.columns == 1:
                made[first][at] = Cell(above.runs, 1, number - first + 1, above.align)
                del made[number][at]
    return tuple(tuple(cells.values()) for cells in made)


def _scores(table: ScoreTable) -> PaperTable:
    return PaperTable(
        table.ten or "",
        shares([_OF_SCORES.get(key, _OTHER_SCORE) for key in table.cot]),
        (head(*table.cot.values()),),
        tuple(
            tuple(cell(row.get(key), align=Align.CENTRE) for key in table.cot) for row in table.dong
        ),
        "Bảng điểm tổng hợp",
    )


def _plain(table: PlainTable) -> PaperTable:
    rows = tuple(tuple(cell(text) for text in row) for row in table.dong)
    return _fitted(table.ten, table.cot, rows, "Bảng của văn bản")
