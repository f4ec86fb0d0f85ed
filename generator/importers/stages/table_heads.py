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
THIRD_HEAD_ROW = "Đầu bảng ba dòng, nối vào dòng trên"
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


def has_second_row(rows: Sequence[Row], at: int) -> bool:
    """Does the head at this row go on in the next, which has no ordinal of its own?"""
    return at + 1 < len(rows) and bool(texts(rows[at])[0]) and not texts(rows[at + 1])[0]


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


def numbers_columns(row: Row, below: Row | None) -> bool:
    """Does the row only number the columns: «(1) (2) (3)», «A B 1 2», «1 2 3=1+2»?

    «1 2 3» above a row that begins with 2 is the first of the rows."""
    shown = [text for text in texts(row) if text]
    found = [_NUMBER.fullmatch(text) for text in shown]
    if len(shown) < 2 or 2 * len(shown) < len(row.cells) or not all(found):
        return False
    marks = [one[1].lower() for one in found if one]
    letters = [mark for mark in marks if not mark.isdigit()]
    numbers = [int(mark) for mark in marks if mark.isdigit()]
    if letters != ["a", "b", "c"][: len(letters)] or numbers != list(range(1, len(numbers) + 1)):
        return False
    return bool(letters) or "(" in shown[0] or below is None or texts(below)[0] not in ("2", "02")


def joined_heads(
    rows: tuple[Row, ...], begins: frozenset[int], torn: TornWords
) -> tuple[tuple[Row, ...], frozenset[int], list[Finding]]:
    """Heads of two or three rows («Cơ quan» over «chủ trì | phối hợp») as one row, where the file
    says that they are heads or where that makes every column known; else the rows as they are."""
    at = rows.index(head_of(rows))
    levels = _levels(rows, at)
    end = at + len(levels)
    if end >= len(rows) or any(one in begins for one in range(at + 1, end)):
        return rows, begins, []
    made = _one_row(levels)
    nested = _nested(*levels[:2])
    if made is None or _known(texts(rows[at])) or not (nested or _known(texts(made))):
        return rows, begins, []
    reason = SECOND_HEAD_ROW if len(levels) == 2 else THIRD_HEAD_ROW
    if not _declared(levels, torn, reason):
        return rows, begins, []
    found = Finding(STAGE, f"{reason}.", Sureness.LOOK, made.dong)
    shifted = frozenset(one - len(levels) + 1 if one > at else one for one in begins)
    return (*rows[:at], made, *rows[end:]), shifted, [found]


def _levels(rows: Sequence[Row], at: int) -> tuple[Row, ...]:
    """The head's row and those that go on in it: the next, and one more under its wide cells."""
    levels = rows[at : at + 2]
    deep = rows[at : at + 3]
    if len(deep) == 3 and _nested(deep[0], deep[1]) and _nested(deep[1], deep[2]):
        levels = deep
    return tuple(levels)


def _known(heads: Sequence[str]) -> bool:
    for name_of, is_kind in ((task_key, is_of_tasks), (criteria_key, is_of_criteria)):
        keys = keys_of(heads, name_of)
        if is_kind(keys) and not keys.twice and None not in keys.by_column:
            return True
    return False


def _nested(top: Row, below: Row) -> bool:
    """Do the cells of the second row stand under wide heads, and tall heads over all the rest?"""
    wide: set[int] = set()
    for at, cell in enumerate(top.cells):
        if cell is not None and cell.across > 1:
            wide.update(range(at, min(at + cell.across, len(top.cells))))
    under = {
        at + step
        for at, cell in enumerate(below.cells)
        if cell is not None
        for step in range(cell.across)
    }
    return bool(wide) and under == wide


def _one_row(levels: Sequence[Row]) -> Row | None:
    """All rows in one: the words below stand behind those above them, group heads first."""
    top, *below = [texts(row) for row in levels]
    if not top[0] or any(row[0] or not any(row) for row in below):
        return None
    cells = (Cell(tuple(filter(None, column))) for column in zip(top, *below, strict=True))
    return replace(levels[0], cells=tuple(cells), dong=(levels[0].dong[0], levels[-1].dong[1]))


def _declared(levels: Sequence[Row], torn: TornWords, reason: str) -> bool:
    """Declare that the words of each row belong into the row above, the last of each group first,
    so that every word is put right behind the group's own."""
    bits = [torn.bits(row) for row in levels]
    moves: list[tuple[tuple[Bit, ...], Bit]] = []
    for above, under in pairwise(bits):
        if above is None or under is None or (under[0] and not above[0]):
            return False
        moves += _moves(above, under)
    return torn.move(moves, reason)


def _moves(
    above: Sequence[tuple[Bit, ...]], under: Sequence[tuple[Bit, ...]]
) -> list[tuple[tuple[Bit, ...], Bit]]:
    groups: list[tuple[Bit | None, list[tuple[Bit, ...]]]] = []
    for head, second in zip(above, under, strict=True):
        if head or not groups:
            groups.append((head[-1] if head else None, []))
        if second:
            groups[-1][1].append(second)
    return [(second, head) for head, below in groups if head for second in reversed(below)]
