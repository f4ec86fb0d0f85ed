"""The body of a document as plain data: the tree as printed, in order, each node with its id."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.model.linking import LinkedDocument
from generator.outline import Placed
from generator.schema.body import FormalLine, NumberedItem, Table
from generator.schema.tables import CriteriaTable, ScoreTable, TaskTable
from generator.views import urls

Plain = dict[str, Any]


def parts(linked: LinkedDocument) -> list[Plain]:
    """The papers inside the document: decision, plan, appendix."""
    return [
        {
            "ma": part.ma,
            "ten": part.part.ten,
            "noi_dung": [_node(linked, placed) for placed in part.con],
        }
        for part in linked.phan
    ]


def _node(linked: LinkedDocument, placed: Placed) -> Plain:
    """`loai` says what a node is: muc, doan, gach, cong, the-thuc, or the kind of a table."""
    node = placed.node
    made: Plain = {"ma": placed.ma, "dia_chi": urls.item(linked.van_ban, placed.ma)}
    if line := linked.dong_goc.get(placed.ma):
        made["dong_nguon"] = line
    if isinstance(node, FormalLine):
        value = getattr(node, node.kind)
        words = value.model_dump(mode="json") if hasattr(value, "model_dump") else value
        return made | {"loai": "the-thuc", node.kind: words}
    if isinstance(node, Table):
        return made | {"loai": node.kind.replace("_", "-")} | _table(linked, placed, node)
    made["loai"] = "muc" if isinstance(node, NumberedItem) else next(iter(_words(node)))
    if placed.so_muc:
        made["so_muc"] = placed.so_muc
    made |= _words(node) | _declared(node)
    if placed.con:
        made["noi_dung"] = [_node(linked, child) for child in placed.con]
    return made


def _words(node: Any) -> Plain:
    """What is printed: the mark and the words, each under its data word."""
    names = ("so", "ten", "doan", "gach", "cong")
    return {name: words for name in names if (words := getattr(node, name, None)) is not None}


def _declared(node: Any) -> Plain:
    """What an editor said of it: what it is, whom it names, how it is to be read."""
    said: Plain = {}
    if node.la:
        said["la"] = [meaning.value for meaning in node.la]
    if node.co_quan is not None:
        said["co_quan"] = node.co_quan
    return ({"khai": said} if said else {}) | _reading(node)


def _reading(row: Any) -> Plain:
    said = row.doc_la.model_dump(mode="json", exclude_none=True)
    return {"doc_la": said} if said else {}


def _table(linked: LinkedDocument, placed: Placed, node: Table) -> Plain:
    table = getattr(node, node.kind)
    made: Plain = {"ten": table.ten} if table.ten is not None else {}
    if isinstance(table, CriteriaTable):
        made |= {"chi_so": table.chi_so, "nam": table.nam}
    elif isinstance(table, ScoreTable):
        made["chi_so"] = table.chi_so
    made["cot"] = list(table.cot) if isinstance(table.cot, tuple) else dict(table.cot)
    made["dong"] = list(_rows(linked, placed, table))
    if isinstance(table, TaskTable | CriteriaTable) and table.tong is not None:
        made["tong"] = table.tong.model_dump(mode="json", exclude_none=True, exclude={"doc_la"})
    return made


def _rows(linked: LinkedDocument, placed: Placed, table: Any) -> Iterator[Plain]:
    """The cells as printed (`o`), under the keys of `cot`; merged cells are named, not filled."""
    for ma, row in zip(placed.dong, table.dong, strict=True):
        made: Plain = {"ma": ma, "dia_chi": urls.item(linked.van_ban, ma)}
        if line := linked.dong_goc.get(ma):
            made["dong_nguon"] = line
        if isinstance(table, TaskTable | CriteriaTable):
            cells = {name: getattr(row, name) for name in table.cot}
            made["o"] = {name: cell for name, cell in cells.items() if cell is not None}
            if row.o_gop:
                made["o_gop"] = list(row.o_gop)
            made |= _reading(row)
        else:
            made["o"] = list(row) if isinstance(row, tuple) else dict(row)
        yield made
