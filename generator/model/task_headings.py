"""Rows of a table of tasks that only head others: «II. Cải cách thể chế», «3» over «3.1»."""

from __future__ import annotations

from generator.outline import printed_number
from generator.schema.tables import TaskRow, TaskTable


def outer_headings(table: TaskTable) -> frozenset[int]:
    """The rows that head all up to the next such row: «I», «A» and rows without a number, if they
    have no agency, deadline or product in a table that has them."""
    if all(is_bare(row) for row in table.dong):
        return frozenset()
    return frozenset(
        at for at, row in enumerate(table.dong) if is_bare(row) and not number_of(row)[:1].isdigit()
    )


def is_bare(row: TaskRow) -> bool:
    """Has the row only a number and words?"""
    return not (row.chu_tri or row.phoi_hop or row.thoi_han or row.san_pham or row.o_gop)


def number_of(row: TaskRow) -> str:
    """The printed number of the row, empty where it has none."""
    return printed_number(row.stt) if row.stt else ""
