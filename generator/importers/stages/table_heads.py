"""The head of a printed table: which row it is, where it comes again, and heads of two rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

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
    """Heads of two rows («Cơ quan» over «chủ trì | phối hợp») as one row, where the file says that
    they are heads or where that makes every column known; else the rows as they are."""
    at = rows.index(head_of(rows))
    if at + 2 >= len(rows) or at + 1 in begins:
        return rows, begins, []
    top, below = rows[at], rows[at + 1]
    made = _one_row(top, below)
    if made is None or _known(texts(top)) or not (_nested(top, below) or _known(texts(made))):
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


def _nested(top: Row, below: Row) -> bool:
    """Do the cells of the second row stand under wide heads, and tall heads over all the rest?"""
    wide: set[int] = set()
    for at, cell in enumerate(top.cells):
        if cell is not None and cell.across > 1:
            wide.update(range(at, min(at + cell.across, len(top.cells))))
    under = {at for at, cell in enumerate(below.cells) if cell is not None}
    return bool(wide) and under == wide


def _one_row(top: Row, below: Row) -> Row | None:
    """Both rows in one: the words below stand behind those above them, group heads first."""
    heads, seconds = texts(top), texts(below)
    if not heads[0] or seconds[0] or not any(seconds):
        return None
    cells = (
        Cell(tuple(text for text in (head, second) if text))
        for head, second in zip(heads, seconds, strict=True)
    )
    return replace(top, cells=tuple(cells), dong=(top.dong[0], below.dong[1]))


def _declared(top: Row, below: Row, torn: TornWords) -> bool:
    """Declare that the second row's words belong into the first, the last of each group first, so
    that every word is put right behind the group's own."""
    above, under = torn.bits(top), torn.bits(below)
    if above is None or under is None or (under[0] and not above[0]):
        return False
    groups: list[tuple[Bit, list[tuple[Bit, ...]]]] = []
    for head, second in zip(above, under, strict=True):
        if head:
            groups.append((head[-1], []))
        if second:
            groups[-1][1].append(second)
    moves = [(second, head) for head, seconds in groups for second in reversed(seconds)]
    return torn.move(moves, SECOND_HEAD_ROW)
