"""A summary of scores: one row a year, one column an area, then the total and the rank."""

from __future__ import annotations

import re
from typing import Any

from generator.importers.document_types.column_names import keys_of, score_key
from generator.importers.document_types.table_places import Table
from generator.importers.document_types.typed_table import (
    Made,
    Refusal,
    Typed,
    columns,
    unread_columns,
)

_KIND = "bảng tổng hợp điểm"
_YEAR = re.compile(r"(?:19|20)\d\d")


def score_table(table: Table, chi_so: str | None) -> Made:
    """The table as `bang_diem`, if it has a column of years and columns of areas."""
    keys = keys_of(table.heads, score_key)
    areas = [key for key in keys.by_column if key and key.isdigit()]
    if not keys.has("nam") or len(areas) < 2:
        return None
    refusal = unread_columns(table, keys, _KIND)
    if refusal:
        return refusal
    if chi_so is None:
        return Refusal(f"Giống {_KIND} nhưng chưa rõ là của chỉ số nào.")
    at = keys.column("nam")
    assert at is not None
    for row in table.rows:
        if not _YEAR.fullmatch(row.texts[at]):
            return Refusal(f"Giống {_KIND} nhưng dòng {row.dong[0]} không ghi năm ở cột năm.")
    rows: list[dict[str, Any]] = [
        {key: text for key, text in zip(keys.by_column, row.texts, strict=True) if key and text}
        for row in table.rows
    ]
    title = {"ten": table.title} if table.title else {}
    return Typed(
        {"bang_diem": {**title, "chi_so": chi_so, "cot": columns(table, keys), "dong": rows}}
    )
