"""The head of a printed table: which row it is, where it comes again, and heads of two rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from generator.importers.document_types.column_names import (
    bare,
    criteria_key,
    keys_of,
    score_key,
    task_key,
)
from generator.importers.document_types.criteria_tables import is_of_criteria
from generator.importers.document_types.task_tables import is_of_tasks
from generator.importers.reading import Cell, Finding, Row, Sureness
from generator.importers.stages.torn_words import Bit, TornWords

STAGE = "nối bảng"
SECOND_HEAD_ROW = "Đầu bảng hai dòng, nối vào dòng trên"
_NUMBER = re.compile(r"\(?(\d{1,2}|[a-zđA-ZĐ])\)?(?:\s*=.*)?")


def texts(row: Row) -> tuple[str, ...]:
    """The words of each place of the row."""
    return tuple(" ".join(cell.text.split()) if cell else "" for cell in row.cells)


def head_of(rows: Sequence[Row]) -> Row:
    """The row of heads: the first, or the one below a title over the whole table."""
    if (
        len(rows) > 2
        and len([text for text in texts(rows[0]) if text]) == 1
        and len(rows[0].cells) > 1
    ):
        return rows[1]
    return rows[0]


def same_row(head: Row, row: Row) -> bool:
    """Does the row print the words of the head again? One word is no head."""
    shown = [bare(text) for text in texts(row)]
    return sum(bool(text) for text in shown) > 1 and shown == [bare(text) for text in texts(head)]


def begins_with_head(rows: Sequence[Row]) -> bool:
    """Does the first row, or the one below a title, read as the heads of a table?"""
    row = head_of(rows)
    if row.head:
        return True
    heads = texts(row)
    read = max(
        sum(key is not None for key in keys_of(heads, name_of).by_column)
        for name_of in (task_key, criteria_key, score_key)
    )
    return read >= 2 or bare(heads[0]) in ("stt", "tt", "so tt")


def numbers_columns(row: Row) -> bool:
    """Does the row only number the columns: «(1) (2) (3)», «A B 1 2», «1 2 3=1+2»?"""
    shown = [text for text in texts(row) if text]
    found = [_NUMBER.fullmatch(text) for text in shown]
    if len(shown) < 2 or not all(found):
        return False
    numbers = [int(one[1]) for one in found if one and one[1].isdigit()]
    letters = [one[1].lower() for one in found if one and not one[1].isdigit()]
    follow = all(b == a + 1 for a, b in pairwise(numbers))
    return follow and numbers[:1] in ([], [1]) and letters == sorted(letters) and len(numbers) != 1


def joined_heads(
    rows: tuple[Row, ...], begins: frozenset[int], torn: TornWords
) -> tuple[tuple[Row, ...], frozenset[int], list[Finding]]:
    """Heads of two rows («Cơ quan» over «chủ trì | phối hợp») as one row, where that makes every
    column known; else the rows as they are."""
    at = rows.index(head_of(rows))
    if at + 2 >= len(rows) or at + 1 in begins:
        return rows, begins, []
    top, below = rows[at], rows[at + 1]
    made = _one_row(top, below)
    if made is None or not _known(texts(made)) or _known(texts(top)):
        return rows, begins, []
    if not _declared(top, below, torn):
        return rows, begins, []
    found = Finding(STAGE, f"{SECOND_HEAD_ROW}.", Sureness.LOOK, (top.dong[0], below.dong[1]))
    shifted = frozenset(one - 1 if one > at else one for one in begins)
    return (*rows[:at], made, *rows[at + 2 :]), shifted, [found]


def _known(heads: Sequence[str]) -> bool:
    for name_of, is_kind in ((task_key, is_of_tasks), (criteria_key, is_of_criteria)):
        keys = keys_of(heads, name_of)
        if is_kind(keys) and not keys.twice and None not in keys.by_column:
            return True
    return False


def _one_row(top: Row, below: Row) -> Row | None:
    """Both rows in one: the words below stand behind those above them, group heads first."""
    heads, seconds = texts(top), texts(below)
    if not heads[0] or seconds[0] or not any(seconds):
        return None
    cells: list[Cell | None] = []
    fresh = True
    for at, (head, second) in enumerate(zip(heads, seconds, strict=True)):
        fresh = fresh or bool(head)
        words = tuple(text for text in (head, second) if text)
        cells.append(Cell(words) if words or top.cells[at] else Cell())
    return replace(top, cells=tuple(cells), dong=(top.dong[0], below.dong[1]))


def _declared(top: Row, below: Row, torn: TornWords) -> bool:
    """Declare that the second row's words belong into the first."""
    above, under = torn.bits(top), torn.bits(below)
    if above is None or under is None:
        return False
    behind: Bit | None = None
    for head, second in zip(above, under, strict=True):
        if head:
            behind = head[-1]
        if not second:
            continue
        if behind is None or not torn.move(second, behind, SECOND_HEAD_ROW):
            return False
        behind = second[-1]
    return True
