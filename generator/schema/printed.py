"""The wording of a document in printed order, with the place of each piece in the data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.schema.body import (
    Bullet,
    FormalLine,
    Node,
    NumberedItem,
    Paragraph,
    PlusBullet,
    Recipients,
    Signature,
    Table,
)
from generator.schema.document import Document
from generator.schema.tables import CriteriaTable, PlainTable, ScoreTable, TaskTable

Path = tuple[str | int, ...]


class Printed(NamedTuple):
    """A piece of printed text and where the data holds it."""

    text: str
    path: Path


def printed(document: Document) -> Iterator[Printed]:
    """Every printed piece of `document`, marks and bullets included, in order."""
    for number, part in enumerate(document.phan):
        yield from _nodes(part.noi_dung, ("phan", number, "noi_dung"))


def _nodes(nodes: Sequence[Node], path: Path) -> Iterator[Printed]:
    for number, node in enumerate(nodes):
        here = (*path, number)
        if isinstance(node, FormalLine):
            yield from _formal(node, here)
        elif isinstance(node, Table):
            yield from printed_table(node, here)
        else:
            yield from _passage(node, here)


def _passage(node: NumberedItem | Paragraph | Bullet | PlusBullet, path: Path) -> Iterator[Printed]:
    match node:
        case NumberedItem():
            yield Printed(node.so, (*path, "so"))
            if node.ten is not None:
                yield Printed(node.ten, (*path, "ten"))
            if node.doan is not None:
                yield Printed(node.doan, (*path, "doan"))
        case Paragraph():
            yield Printed(node.doan, (*path, "doan"))
        case Bullet():
            yield Printed("- " + node.gach, (*path, "gach"))
        case PlusBullet():
            yield Printed("+ " + node.cong, (*path, "cong"))
    yield from _nodes(node.noi_dung, (*path, "noi_dung"))


def _formal(node: FormalLine, path: Path) -> Iterator[Printed]:
    key = node.kind
    value = getattr(node, key)
    here = (*path, key)
    if isinstance(value, Recipients):
        yield Printed(value.ten, (*here, "ten"))
        for number, line in enumerate(value.dong):
            yield Printed("- " + line, (*here, "dong", number))
    elif isinstance(value, Signature):
        for number, line in enumerate(value.quyen_han):
            yield Printed(line, (*here, "quyen_han", number))
        yield Printed(value.ho_ten, (*here, "ho_ten"))
    elif isinstance(value, tuple):
        for number, line in enumerate(value):
            yield Printed(line, (*here, number))
    else:
        yield Printed(value, here)


def printed_table(node: Table, path: Path) -> Iterator[Printed]:
    """The pieces of one table in printed order: heads, rows, the total."""
    table = getattr(node, node.kind)
    here = (*path, node.kind)
    if table.ten is not None:
        yield Printed(table.ten, (*here, "ten"))
    match table:
        case PlainTable():
            yield from (Printed(head, (*here, "cot", n)) for n, head in enumerate(table.cot))
            for r, row in enumerate(table.dong):
                yield from (
                    Printed(cell, (*here, "dong", r, c)) for c, cell in enumerate(row) if cell
                )
        case ScoreTable():
            yield from (Printed(head, (*here, "cot", key)) for key, head in table.cot.items())
            for r, cells in enumerate(table.dong):
                yield from (
                    Printed(cells[key], (*here, "dong", r, key))
                    for key in table.cot
                    if key in cells
                )
        case TaskTable() | CriteriaTable():
            yield from _typed_rows(table, here)


def _typed_rows(table: TaskTable | CriteriaTable, path: Path) -> Iterator[Printed]:
    yield from (Printed(head, (*path, "cot", key)) for key, head in table.cot.items())
    for number, row in enumerate(table.dong):
        for key in table.cot:
            cell = getattr(row, key)
            if cell is not None:
                yield Printed(cell, (*path, "dong", number, key))
    if table.tong is not None:
        for key in ("ten", "diem_chuan", "diem", "kinh_phi"):
            cell = getattr(table.tong, key, None)
            if cell is not None:
                yield Printed(cell, (*path, "tong", key))
