"""The items of typed tables: tasks, criteria with remedies, scores."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.model.cells import CellReader
from generator.model.items import AreaScore, Criterion, Task
from generator.model.task_headings import outer_headings
from generator.outline import Placed, printed_number
from generator.schema.tables import CriteriaTable, CriterionRow, ScoreTable, TaskRow, TaskTable
from generator.vietnamese import parse_decimal

APPENDIX_TOTAL = "tong-phu-luc"
_Cells = dict[str, str | None]


def task_items(van_ban: str, placed: Placed, table: TaskTable, read: CellReader) -> Iterator[Task]:
    """One task a row, with the cells that paper merges carried down; a row that others are
    numbered under, or that only names a group of them, heads them."""
    numbers = [printed_number(row.stt) if row.stt else None for row in table.dong]
    parents = {number.rpartition(".")[0] for number in numbers if number}
    headings = outer_headings(table)
    above: _Cells = {}
    rows = zip(placed.dong, numbers, table.dong, strict=True)
    for at, (ma, number, row) in enumerate(rows):
        above = _carried(row, ("san_pham", "chu_tri", "phoi_hop", "thoi_han"), above)
        yield Task(
            van_ban,
            ma,
            number,
            placed.so_muc,
            row.noi_dung,
            above["san_pham"],
            read.agencies(above["chu_tri"], row.doc_la.chu_tri),
            read.agencies(above["phoi_hop"], row.doc_la.phoi_hop),
            read.due(above["thoi_han"], row.doc_la),
            la_nhom=number in parents or at in headings,
            ke_thua=row.o_gop,
        )


def _carried(row: TaskRow | CriterionRow, names: tuple[str, ...], above: _Cells) -> _Cells:
    """The cells of the row as they apply to it: a merged cell is the one of the row above."""
    return {name: above[name] if name in row.o_gop else getattr(row, name) for name in names}


def criterion_items(
    van_ban: str, placed: Placed, table: CriteriaTable, read: CellReader
) -> Iterator[Criterion]:
    """One criterion a row, with the cells that paper merges carried down."""
    above: _Cells = {}
    for ma, row in zip(placed.dong, table.dong, strict=True):
        above = _carried(row, ("giai_phap", "chu_tri", "phoi_hop", "thoi_han"), above)
        yield _criterion((van_ban, ma, row.ma, placed.so_muc), table, row, above, read)


def _criterion(
    where: tuple[str, str, str, str],
    table: CriteriaTable,
    row: CriterionRow,
    cells: _Cells,
    read: CellReader,
) -> Criterion:
    return Criterion(
        *where,
        row.ten,
        row.points("diem_chuan"),
        row.points("diem"),
        row.diem_chuan,
        row.diem,
        read.agencies(cells["chu_tri"], row.doc_la.chu_tri),
        read.actions(cells["chu_tri"], cells["giai_phap"]),
        read.agencies(cells["phoi_hop"], row.doc_la.phoi_hop),
        read.due(cells["thoi_han"], row.doc_la),
        row.o_gop,
        "phu-luc",
        table.chi_so,
        table.nam,
    )


def appendix_total(van_ban: str, placed: Placed, table: CriteriaTable) -> Iterator[AreaScore]:
    """The total printed under a table of criteria, if there is one."""
    if table.tong is None:
        return
    total = table.tong
    yield AreaScore(
        van_ban,
        placed.ma,
        None,
        placed.so_muc,
        total.ten,
        total.points("diem_chuan"),
        total.points("diem"),
        total.diem or "",
        table.chi_so,
        table.nam,
        APPENDIX_TOTAL,
        diem_chuan_in=total.diem_chuan,
    )


def score_items(van_ban: str, placed: Placed, table: ScoreTable) -> Iterator[AreaScore]:
    """One score a cell of a summary table; `cot` is the column's key."""
    for ma, row in zip(placed.dong, table.dong, strict=True):
        for column, head in table.cot.items():
            if column == "nam" or column not in row:
                continue
            score, maximum = _pair(row[column])
            cell = row[column]
            year = int(row["nam"])
            yield AreaScore(
                van_ban,
                ma,
                None,
                placed.so_muc,
                head,
                maximum,
                score,
                cell,
                table.chi_so,
                year,
                column,
            )


def _pair(cell: str) -> tuple[Decimal, Decimal | None]:
    score, _, maximum = cell.partition("/")
    return parse_decimal(score.strip()), parse_decimal(maximum.strip()) if maximum else None
