"""Tables as an XLSX file: text is always text, never a formula. Same tables, same bytes."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import xlsxwriter  # type: ignore[import-untyped]

from generator.schema.fields import label
from generator.views.open_data.table import Sheet

LONGEST_CELL = 32_767
LONGEST_NAME = 31
CUT = " […] (một ô Excel chỉ chứa 32.767 ký tự; tệp CSV và JSON có đủ)"
_NOT_IN_SHEET_NAMES = str.maketrans("[]:*?/\\", "       ")
_NOT_IN_XML = re.compile("[\ud800-\udfff\ufffe\uffff]")
_RESERVED = "history"
_ROWS_IN_MEMORY = 10_000
# Office files carry a time of making; a fixed one keeps two builds the same.
_FIXED_TIME = datetime(2020, 1, 1)


def workbook(title: str, tables: Sequence[Sheet], notes: Sequence[tuple[str, str]] = ()) -> bytes:
    """One sheet a table: Vietnamese heads, typed cells, a frozen head row and a filter. `notes`:
    names and words for a last sheet, which says where the tables come from."""
    out = io.BytesIO()
    # Row by row to the disk takes longer, but a cell kept in memory takes 150 bytes.
    long = max((len(table.rows) for table in tables), default=0) > _ROWS_IN_MEMORY
    place = "constant_memory" if long else "in_memory"
    book = xlsxwriter.Workbook(
        out, {place: True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    book.set_properties({"title": cell_text(title), "created": _FIXED_TIME})
    names = sheet_names([*(table.title for table in tables), *(["Nguồn"] if notes else [])])
    formats = _Formats(book)
    for table, name in zip(tables, names, strict=False):
        _write(book.add_worksheet(name), table, formats)
    if notes:
        sheet = book.add_worksheet(names[-1])
        sheet.set_column(0, 0, 24)
        sheet.set_column(1, 1, 90)
        for number, (word, said) in enumerate(notes):
            sheet.write_string(number, 0, cell_text(word), formats.head)
            sheet.write_string(number, 1, cell_text(said), formats.text)
    book.close()
    return out.getvalue()


class _Formats:
    def __init__(self, book: Any) -> None:
        self.head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
        self.text = book.add_format({"text_wrap": True, "valign": "top"})
        self.day = book.add_format({"num_format": "dd/mm/yyyy", "valign": "top", "align": "left"})


def _write(sheet: Any, table: Sheet, formats: _Formats) -> None:
    for column, name in enumerate(table.columns):
        sheet.write_string(0, column, label(name), formats.head)
        sheet.set_column(column, column, _width(table, column))
    for number, row in enumerate(table.rows, 1):
        for column, cell in enumerate(row):
            if isinstance(cell, date):
                day = datetime(cell.year, cell.month, cell.day)
                sheet.write_datetime(number, column, day, formats.day)
            elif isinstance(cell, int | Decimal):
                sheet.write_number(number, column, cell, formats.text)
            elif cell is not None:
                sheet.write_string(number, column, cell_text(cell), formats.text)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(table.rows), 1), len(table.columns) - 1)


def cell_text(text: str) -> str:
    """The words as a cell can hold them: without what XML cannot, and no more than fit. (Control
    characters are written as spreadsheets write them.)"""
    words = _NOT_IN_XML.sub("", text)
    if len(words) <= LONGEST_CELL // 2:
        return words
    # Spreadsheets count as UTF-16 does: a letter beyond U+FFFF is two.
    counted = words.encode("utf-16-le")
    if len(counted) <= 2 * LONGEST_CELL:
        return words
    return counted[: 2 * (LONGEST_CELL - len(CUT))].decode("utf-16-le", "ignore") + CUT


def sheet_names(titles: Sequence[str]) -> list[str]:
    """Names by the rules of spreadsheets: 31 characters, none of `[]:*?/\\`, no apostrophe at an
    end, no two alike, and not «History»."""
    found: list[str] = []
    for title in titles:
        taken = {name.lower() for name in found} | {_RESERVED}
        found.append(next(name for name in _candidates(title) if name.lower() not in taken))
    return found


def _candidates(title: str) -> Iterator[str]:
    plain = " ".join(title.translate(_NOT_IN_SHEET_NAMES).split()).strip("'") or "Bảng"
    yield plain[:LONGEST_NAME].strip(" '")
    for number in range(2, 1000):
        mark = f" ({number})"
        yield plain[: LONGEST_NAME - len(mark)].strip(" '") + mark


def _width(table: Sheet, column: int) -> int:
    longest = max((len(str(row[column])) for row in table.rows[:200] if row[column]), default=8)
    return min(max(longest + 1, 10), 60)
