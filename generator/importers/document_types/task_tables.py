"""A table of tasks: what to do, who leads, by when."""

from __future__ import annotations

from typing import Any, get_args

from generator.importers.document_types.column_names import Keys, keys_of, task_key
from generator.importers.document_types.table_places import (
    PlacedRow,
    Table,
    is_mark,
    split_mark,
)
from generator.importers.document_types.typed_table import (
    Made,
    Refusal,
    Typed,
    columns,
    is_total,
    unread_columns,
    unusual_columns,
)
from generator.schema.tables import MergedTaskColumn

_KIND = "bảng nhiệm vụ"
MERGED = get_args(MergedTaskColumn)


def task_table(table: Table) -> Made:
    """The table as `bang_nhiem_vu`, if its heads say what is to be done and by whom or when."""
    keys = keys_of(table.heads, task_key)
    refusal = unread_columns(table, keys, _KIND)
    if not is_of_tasks(keys):
        near = keys.has("noi_dung") and {"thoi_han", "san_pham", "phoi_hop"} & set(keys.by_column)
        return refusal if near else None
    if refusal:
        return refusal
    total = _total(table.rows[-1], keys) if table.rows else None
    rows: list[dict[str, Any]] = []
    for row in table.rows[:-1] if total else table.rows:
        made = _row(row, keys)
        if isinstance(made, Refusal):
            return made
        merged = _merged(row, keys) if rows else []
        rows.append({**made, "o_gop": merged} if merged else made)
    title = {"ten": table.title} if table.title else {}
    foot = {"tong": total} if total else {}
    node = {"bang_nhiem_vu": {**title, "cot": columns(table, keys), "dong": rows, **foot}}
    return Typed(node, unusual_columns(table, keys))


def is_of_tasks(keys: Keys) -> bool:
    """Do the heads say what is to be done, and by whom or when?"""
    named = {key for key in keys.by_column if key}
    if "noi_dung" not in named:
        return False
    return "chu_tri" in named or ("thoi_han" in named and bool(named & {"san_pham", "phoi_hop"}))


def _row(row: PlacedRow, keys: Keys) -> dict[str, Any] | Refusal:
    where = f"dòng {row.dong[0]}"
    first = row.filled[0]
    if is_total(row.texts[first]):
        return Refusal(f"Giống {_KIND} nhưng có dòng tổng («{row.texts[first]}», {where}).")
    if keys.by_column[first] == "stt" and not is_mark(row.texts[first]):
        made = _group(row, keys, first)
    else:
        made = _cells(row, keys)
    if made.get("noi_dung"):
        return made
    return Refusal(f"Giống {_KIND} nhưng có dòng không ghi việc ({where}): ô gộp, hay dòng bị cắt?")


def _total(row: PlacedRow, keys: Keys) -> dict[str, str] | None:
    """The last row as `tong`: words of a total, and at most the money."""
    first = row.filled[0]
    if not is_total(row.texts[first]) or keys.by_column[first] not in ("stt", "noi_dung"):
        return None
    cells = {keys.by_column[at] or "": row.texts[at] for at in row.filled[1:]}
    return {"ten": row.texts[first], **cells} if set(cells) <= {"kinh_phi"} else None


def _group(row: PlacedRow, keys: Keys, first: int) -> dict[str, Any]:
    """A row whose words begin in the column of ordinals: «I. CẢI CÁCH THỂ CHẾ» over the table."""
    at = keys.column("noi_dung")
    if at is not None and row.texts[at]:
        return _cells(row, keys)
    mark, words = split_mark(row.texts[first])
    made = {"stt": mark} if mark else {}
    rest = {key: text for key, text in _cells(row, keys).items() if key != "stt"}
    return {**made, "noi_dung": words, **rest}


def _merged(row: PlacedRow, keys: Keys) -> list[str]:
    """The cells that the file says lie under the one above."""
    covered = zip(keys.by_column, row.places, strict=True)
    return [key for key, place in covered if key and key in MERGED and place.covered == "above"]


def _cells(row: PlacedRow, keys: Keys) -> dict[str, Any]:
    return {key: text for key, text in zip(keys.by_column, row.texts, strict=True) if key and text}
