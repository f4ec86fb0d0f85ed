"""What making a typed table ends in: the table, or why it stays as it is printed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from generator.importers.document_types.column_names import Keys
from generator.importers.document_types.table_places import Table
from generator.vietnamese import match_key


@dataclass(frozen=True)
class Typed:
    """A node of the schema, and what a person should look at in it."""

    node: dict[str, Any]
    look: tuple[str, ...] = ()


@dataclass(frozen=True)
class Refusal:
    """The table looks like this kind, and why it cannot be one. `decide`: a person can make it
    one by adding what is missing; else there is only something to know."""

    why: str
    decide: bool = True


Made = Typed | Refusal | None
"""None: the table is not of this kind."""


def columns(table: Table, keys: Keys) -> dict[str, str]:
    """`cot`: our keys with the printed heads, in the order of the columns."""
    return {
        key: head for key, head in zip(keys.by_column, table.heads, strict=True) if key is not None
    }


def unread_columns(table: Table, keys: Keys, kind: str) -> Refusal | None:
    """Why the heads do not fit one kind of table: a key twice, or a column without a key."""
    if keys.twice:
        heads = _heads(table, [at for at, key in enumerate(keys.by_column) if key in keys.twice])
        return Refusal(f"Giống {kind} nhưng có nhiều cột cùng một ý: {heads}.")
    without = [at for at, key in enumerate(keys.by_column) if key is None]
    if without:
        return Refusal(f"Giống {kind} nhưng có cột chưa rõ là gì: {_heads(table, without)}.")
    return None


def unusual_columns(table: Table, keys: Keys) -> tuple[str, ...]:
    """What to look at: the heads that were read from an unusual name."""
    if not keys.unusual:
        return ()
    read = [f"«{_short(table.heads[at])}» đọc là {keys.by_column[at]}" for at in keys.unusual]
    return (f"Tên cột ít gặp: {', '.join(read)}.",)


_TOTAL = re.compile(
    r"(?:tổng|tổng cộng|tổng số|tổng điểm|tổng số điểm|tổng kinh phí|cộng)(?:\s*[:.(].*)?"
    r"|tổng cộng\b.{0,60}|cộng (?:mục|phần|nhóm|lĩnh vực)\b.*",
    re.DOTALL,
)


def is_total(text: str) -> bool:
    """Does a row that begins with this text give a total («Tổng cộng», «TỔNG ĐIỂM»)?"""
    return bool(_TOTAL.fullmatch(match_key(text)))


def _heads(table: Table, numbers: list[int]) -> str:
    return ", ".join(f"«{_short(table.heads[at]) or f'cột {at + 1} không tên'}»" for at in numbers)


def _short(text: str) -> str:
    words = text.split()
    return " ".join(words[:8]) + (" …" if len(words) > 8 else "")
