"""Tables as an XLSX file: text is always text, never a formula. Same tables, same bytes."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from math import ceil
from typing import Any

import xlsxwriter  # type: ignore[import-untyped]

from generator.schema.fields import label
from generator.vietnamese import format_date
from generator.views.open_data.table import Cell, Sheet

LONGEST_CELL = 32_767
LONGEST_NAME = 31
LONGEST_FOOT = 100
SAMPLE_NOTE = ("Trang mẫu", "Mọi tên gọi và số liệu ở đây đều được đặt ra để thử cổng.")
CUT = " […] (một ô Excel chỉ chứa 32.767 ký tự; tệp CSV và JSON có đủ)"
_NOT_IN_SHEET_NAMES = str.maketrans("[]:*?/\\", "       ")
_NOT_IN_XML = re.compile("[\ud800-\udfff\ufffe\uffff]")
_RESERVED = "history"
_WIDEST = 44
_WIDEST_CODE = 26  # addresses and codes, which nobody reads line by line
_LINE = 15.0  # points
_HIGHEST = 405.0  # a row can be no higher
_BOLD = 1.25
_A4, _A3 = 9, 8  # as spreadsheets number the sizes of paper
_ON_A4 = 190  # letters of all columns that can still be read on A4 across
_ROWS_IN_MEMORY = 10_000
# Office files carry a time of making; a fixed one keeps two builds the same.
FIXED_TIME = datetime(2020, 1, 1)


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
    book.set_properties({"title": cell_text(title), "created": FIXED_TIME})
    names = sheet_names([*(table.title for table in tables), *(["Nguồn"] if notes else [])])
    formats = _Formats(book)
    for table, name in zip(tables, names, strict=False):
        sheet = book.add_worksheet(name)
        letters = _write(sheet, table, formats)
        sheet.set_landscape()
        set_up_paper(sheet, f"{title} · {name}", size=_A4 if letters <= _ON_A4 else _A3)
        sheet.repeat_rows(0)
    if notes:
        sheet = book.add_worksheet(names[-1])
        sheet.set_column(0, 0, 24)
        sheet.set_column(1, 1, 90)
        set_up_paper(sheet, title, size=_A4)
        for number, (word, said) in enumerate(notes):
            sheet.set_row(number, row_height((word, said), (24, 90), _BOLD))
            sheet.write_string(number, 0, cell_text(word), formats.head)
            sheet.write_string(number, 1, cell_text(said), formats.text)
    book.close()
    return out.getvalue()


class _Formats:
    def __init__(self, book: Any) -> None:
        self.head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
        self.text = book.add_format({"text_wrap": True, "valign": "top"})
        self.day = book.add_format({"num_format": "dd/mm/yyyy", "valign": "top", "align": "left"})


def set_up_paper(sheet: Any, words: str, *, size: int) -> None:
    """Every column on one page, lines between cells, and what it is at the foot."""
    sheet.set_paper(size)
    sheet.set_margins(left=0.6, right=0.4, top=0.6, bottom=0.7)
    sheet.fit_to_pages(1, 0)
    sheet.hide_gridlines(0)
    told = cell_text(words)[:LONGEST_FOOT].replace("&", "&&")
    sheet.set_footer(f"&L&8{_apart(told)}&R&8Trang &P/&N")


def _apart(told: str) -> str:
    """A number at the beginning would be read as more of the size of the type."""
    return f" {told}" if told[:1].isdigit() else told


def _write(sheet: Any, table: Sheet, formats: _Formats) -> int:
    """Write the table; how many letters wide its columns are together."""
    widths = [_width(table, column) for column in range(len(table.columns))]
    heads = [label(name) for name in table.columns]
    sheet.set_row(0, row_height(heads, widths, _BOLD))
    for column, name in enumerate(heads):
        sheet.write_string(0, column, name, formats.head)
        sheet.set_column(column, column, widths[column])
    for number, row in enumerate(table.rows, 1):
        sheet.set_row(number, row_height(map(_shown, row), widths))
        for column, cell in enumerate(row):
            _write_cell(sheet, number, column, cell, formats)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(table.rows), 1), len(table.columns) - 1)
    return sum(widths)


def _write_cell(sheet: Any, row: int, column: int, cell: Cell, formats: _Formats) -> None:
    if isinstance(cell, date):
        sheet.write_datetime(row, column, datetime(cell.year, cell.month, cell.day), formats.day)
    elif isinstance(cell, int | Decimal):
        sheet.write_number(row, column, cell, formats.text)
    elif cell is not None:
        sheet.write_string(row, column, cell_text(cell), formats.text)


def row_height(texts: Iterable[str], widths: Sequence[int], wider: float = 1.1) -> float:
    """The height of a row that shows all its words, in points: LibreOffice takes the height of the
    file and fits nothing. `wider`: a letter beside the one that widths are counted in."""
    lines = (
        sum(ceil(max(len(line) * wider, 1) / width) for line in text.split("\n"))
        for text, width in zip(texts, widths, strict=True)
    )
    return min(_LINE * max(lines), _HIGHEST)


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
    """By the mean cell, so that one long cell makes no wide column; codes and addresses as wide as
    they are, up to a bound. Never narrower than the longest word of the head and the arrow of the
    filter."""
    texts = [_shown(row[column]) for row in table.rows[:200] if row[column] is not None]
    lengths = [len(text) for text in texts] or [0]
    head = max(len(word) for word in label(table.columns[column]).split()) + 4
    if any(" " in text for text in texts):
        wanted = min(max(lengths), int(1.6 * sum(lengths) / len(lengths)) + 4)
        return max(head, min(wanted + 1, _WIDEST))
    return max(head, min(max(lengths) + 1, _WIDEST_CODE))


def _shown(cell: Cell) -> str:
    if cell is None:
        return ""
    return format_date(cell) if isinstance(cell, date) else str(cell)
