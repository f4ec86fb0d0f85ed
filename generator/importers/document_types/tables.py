"""A grid becomes a table of the schema: typed where nothing leaves a doubt, else plain."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from generator.importers.document_types.criteria_tables import criteria_table
from generator.importers.document_types.score_tables import score_table
from generator.importers.document_types.table_places import Table, table_of
from generator.importers.document_types.task_tables import task_table
from generator.importers.document_types.typed_table import Made, Refusal, Typed
from generator.importers.reading import Finding, Grid, Sureness
from generator.schema.body import Table as TableRecord
from generator.schema.printed import printed_table

STAGE = "bảng"
_NAMES = {
    "bang_nhiem_vu": "Bảng nhiệm vụ",
    "bang_tieu_chi": "Bảng tiêu chí",
    "bang_diem": "Bảng tổng hợp điểm",
    "bang": "Bảng giữ nguyên như in",
}


@dataclass(frozen=True)
class TableNode:
    """A node of the document's body, and what was noticed while making it."""

    node: dict[str, Any]
    findings: tuple[Finding, ...]


def node(grid: Grid, nam: int | None, chi_so: str | None = None) -> TableNode:
    """The grid as `bang_nhiem_vu`, `bang_tieu_chi`, `bang_diem` or, in any doubt, `bang`.

    `nam`: the year of the index where its heads name none; `chi_so`: the code of the index that
    the document speaks of. The words of the node are the words of the grid, in order, always."""
    table = table_of(grid)
    words = [word for row in grid.rows for cell in row.cells if cell for word in cell.text.split()]
    refusals: list[Refusal] = []
    kinds: tuple[Callable[[], Made], ...] = (
        lambda: score_table(table, chi_so),
        lambda: criteria_table(table, nam, chi_so),
        lambda: task_table(table),
    )
    for kind in kinds:
        made = kind()
        if isinstance(made, Typed):
            if _sound(made.node, words):
                return TableNode(made.node, _findings(table, made))
            made = Refusal("Chưa xếp được bảng này vào khuôn: có ô không hợp khuôn.")
        if made:
            refusals.append(made)
    return TableNode(_plain(table), _plain_findings(table, refusals))


def _plain(table: Table) -> dict[str, Any]:
    title = {"ten": table.title} if table.title else {}
    rows = [list(row.texts) for row in table.rows] or [[""] * len(table.heads)]
    return {"bang": {**title, "cot": list(table.heads), "dong": rows}}


def _sound(made: dict[str, Any], words: list[str]) -> bool:
    """Does the schema take it, and does it print every word in order?"""
    try:
        record = TableRecord.model_validate(made)
    except ValidationError:
        return False
    return [word for piece in printed_table(record, ()) for word in piece.text.split()] == words


def _findings(table: Table, made: Typed) -> tuple[Finding, ...]:
    kind = next(iter(made.node))
    body = made.node[kind]
    heads = ", ".join(f"{key} = «{head}»" for key, head in body["cot"].items())
    words = f"{_NAMES[kind]}, {len(body['dong'])} dòng; cột: {heads}."
    sure = Sureness.LOOK if made.look else Sureness.SURE
    return (
        Finding(STAGE, words, sure, table.dong, kind),
        *(Finding(STAGE, look, Sureness.LOOK, table.dong, kind) for look in made.look),
    )


def _plain_findings(table: Table, refusals: list[Refusal]) -> tuple[Finding, ...]:
    words = f"{_NAMES['bang']}, {len(table.heads)} cột, {len(table.rows)} dòng."
    found = [Finding(STAGE, words, Sureness.SURE, table.dong, "bang")]
    for refusal in refusals:
        sure = Sureness.DECIDE if refusal.decide else Sureness.LOOK
        found.append(Finding(STAGE, refusal.why, sure, table.dong, "bang"))
    nameless = _nameless(table)
    if nameless:
        found.append(Finding(STAGE, nameless, Sureness.LOOK, table.dong, "bang"))
    return tuple(found)


def _nameless(table: Table) -> str:
    """What to say of columns that have words but no head, if there are any."""
    without = [at for at, head in enumerate(table.heads) if not head]
    without = [at for at in without if any(row.texts[at] for row in table.rows)]
    if not without:
        return ""
    if not any(table.heads):
        return "Bảng không có dòng tên cột."
    if table.nested and all(at in table.nested for at in without):
        return "Đầu bảng hai dòng: dòng thứ hai của đầu bảng là dòng thứ nhất ở đây."
    return f"Bảng có {len(without)} cột không có tên cột mà có chữ ở dưới."
