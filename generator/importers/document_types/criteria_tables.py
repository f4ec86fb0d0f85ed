"""A table of criteria with their points, and who mends what was lost by when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, get_args

from generator.importers.document_types.column_names import Keys, criteria_key, keys_of
from generator.importers.document_types.merged_cells import merged_by_blank
from generator.importers.document_types.table_places import PlacedRow, Table
from generator.importers.document_types.typed_table import (
    Made,
    Refusal,
    Typed,
    columns,
    is_total,
    unread_columns,
    unusual_columns,
)
from generator.schema.tables import MergedColumn
from generator.vietnamese import AmbiguousNumber, parse_decimal

_KIND = "bảng tiêu chí"
MERGED = get_args(MergedColumn)
_CODE = re.compile(r"\d+(?:\.\d+)*")
_YEAR_IN_HEAD = re.compile(r"\bnăm\s+((?:19|20)\d\d)\b", re.IGNORECASE)


def criteria_table(table: Table, nam: int | None, chi_so: str | None) -> Made:
    """The table as `bang_tieu_chi`, if it has codes, criteria and points."""
    keys = keys_of(table.heads, criteria_key)
    if not is_of_criteria(keys):
        return None
    refusal = unread_columns(table, keys, _KIND)
    if refusal:
        return refusal
    year = _year(table, keys) or nam
    if chi_so is None or year is None:
        lacking = "chỉ số nào" if chi_so is None else "năm nào"
        return Refusal(f"Giống {_KIND} nhưng chưa rõ là của {lacking}.")
    read = _rows(table, keys)
    if isinstance(read, Refusal):
        return read
    title = {"ten": table.title} if table.title else {}
    body = {
        **title,
        "chi_so": chi_so,
        "nam": str(year),
        "cot": columns(table, keys),
        "dong": list(read.dong),
    }
    if read.tong:
        body["tong"] = read.tong
    return Typed({"bang_tieu_chi": body}, (*unusual_columns(table, keys), *read.look))


def is_of_criteria(keys: Keys) -> bool:
    """Do the heads name codes, criteria and points?"""
    return keys.has("ma", "ten") and bool({"diem", "diem_chuan"} & set(keys.by_column))


@dataclass(frozen=True)
class _Read:
    dong: tuple[dict[str, Any], ...]
    tong: dict[str, str] | None
    look: tuple[str, ...]


def _year(table: Table, keys: Keys) -> int | None:
    """The year that the heads of the points name, if they name one."""
    found = {
        int(year)
        for key, head in zip(keys.by_column, table.heads, strict=True)
        if key in ("diem", "diem_chuan")
        for year in _YEAR_IN_HEAD.findall(head)
    }
    return found.pop() if len(found) == 1 else None


def _rows(table: Table, keys: Keys) -> _Read | Refusal:
    rows, total = table.rows, None
    if rows and is_total(rows[-1].texts[rows[-1].filled[0]]):
        total = _total(rows[-1], keys)
        if total is None:
            return Refusal(f"Giống {_KIND} nhưng dòng tổng có ô ngoài hai cột điểm.")
        rows = rows[:-1]
    at = keys.column("ma")
    assert at is not None
    for row in rows:
        if not _CODE.fullmatch(row.texts[at]):
            seen = row.texts[at] or "để trống"
            return Refusal(
                f"Giống {_KIND} nhưng cột mã ở dòng {row.dong[0]} không phải mã tiêu chí: «{seen}»."
            )
    cells = [_cells(row, keys) for row in rows]
    merged, look = _merged(table, rows, keys, cells)
    made: list[dict[str, Any]] = []
    for row, own, below in zip(rows, cells, merged, strict=True):
        declared = _declared_readings(own)
        if declared is None:
            return Refusal(f"Giống {_KIND} nhưng con số ở dòng {row.dong[0]} có hai cách đọc.")
        look += _readings_to_look_at(row, own, declared)
        made.append(
            {
                **own,
                **({"o_gop": list(below)} if below else {}),
                **({"doc_la": declared} if declared else {}),
            }
        )
    return _Read(tuple(made), total, tuple(look))


def _cells(row: PlacedRow, keys: Keys) -> dict[str, str]:
    return {key: text for key, text in zip(keys.by_column, row.texts, strict=True) if key and text}


def _total(row: PlacedRow, keys: Keys) -> dict[str, str] | None:
    """The last row as `tong`: its words stand before the points, nothing behind them."""
    first = row.filled[0]
    if keys.by_column[first] not in ("ma", "ten"):
        return None
    cells = {key: text for key, text in _cells(row, keys).items() if key not in ("ma", "ten")}
    if not set(cells) <= {"diem_chuan", "diem"} or len(row.filled) != len(cells) + 1:
        return None
    return {"ten": row.texts[first], **cells}


def _merged(
    table: Table, rows: Sequence[PlacedRow], keys: Keys, cells: Sequence[dict[str, str]]
) -> tuple[list[tuple[str, ...]], list[str]]:
    """Per row the cells that are merged with the row above: as the file says, or, where it has
    only text, as blanks under a filled cell say."""
    names = [name for name in MERGED if keys.has(name)]
    if table.merged:
        said = [
            tuple(n for n in names if row.places[keys.by_column.index(n)].covered == "above")
            for row in rows
        ]
        return said, []
    guessed = merged_by_blank([row["ma"] for row in cells], cells, names)
    lines = [str(row.dong[0]) for row, some in zip(rows, guessed, strict=True) if some]
    if not lines:
        return guessed, []
    return guessed, [f"Ô để trống hiểu là gộp với dòng trên (o_gop): dòng {', '.join(lines)}."]


def _declared_readings(cells: dict[str, str]) -> dict[str, str] | None:
    """How figures with two readings are read: «5.441» of at most 8,5 points is 5,441.

    None where a figure stays open."""
    declared: dict[str, str] = {}
    most = _points(cells.get("diem_chuan"))
    for name in ("diem_chuan", "diem"):
        printed = cells.get(name)
        if printed is None or not _ambiguous(printed):
            continue
        if most is None or Decimal(printed.replace(".", "")) <= most:
            return None
        declared[name] = printed.replace(".", ",")
    return declared


def _readings_to_look_at(
    row: PlacedRow, cells: dict[str, str], declared: dict[str, str]
) -> list[str]:
    return [
        f"Dòng {row.dong[0]}: {cells[name]} đọc là {reading}, vì điểm chuẩn chỉ là"
        f" {cells['diem_chuan']}."
        for name, reading in declared.items()
    ]


def _points(printed: str | None) -> Decimal | None:
    try:
        return parse_decimal(printed) if printed else None
    except ValueError:
        return None


def _ambiguous(printed: str) -> bool:
    try:
        parse_decimal(printed)
    except AmbiguousNumber:
        return True
    except ValueError:
        return False
    return False
