"""The open-data tables as JSON, CSV and XLSX. The same data give the same bytes."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator
from datetime import date, datetime
from decimal import Decimal

import xlsxwriter  # type: ignore[import-untyped]

from generator.exports.form_files import Offer
from generator.model.dataset import Dataset
from generator.schema.fields import label
from generator.settings import Settings
from generator.views.open_data.table import Cell, Sheet
from generator.views.open_data.tables import make_all

_NOT_IN_SHEET_NAMES = str.maketrans("[]:*?/\\", "       ")
_FORMULA_STARTS = ("=", "+", "@", "\t", "\r")
_ROWS_IN_MEMORY = 10_000
# Office files carry a time of making; a fixed one keeps two builds the same.
_FIXED_TIME = datetime(2020, 1, 1)


def as_json(table: Sheet) -> bytes:
    """A list of objects; empty cells are null, figures are numbers, days are ISO text."""
    if not table.rows:
        return b"[]\n"
    lines = (
        json.dumps(
            dict(zip(table.columns, map(_plain, row), strict=True)), ensure_ascii=False
        ).encode()
        for row in table.rows
    )
    return b"[\n" + b",\n".join(lines) + b"\n]\n"


def as_csv(table: Sheet) -> bytes:
    """UTF-8, comma, decimal point; empty cells are empty. Text that a spreadsheet would run as a
    formula gets an apostrophe before it; a cell that begins with «- » stays word for word."""
    out = io.BytesIO()
    text = io.TextIOWrapper(out, encoding="utf-8", newline="", write_through=True)
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(table.columns)
    for row in table.rows:
        writer.writerow([_csv_cell(cell) for cell in row])
    text.flush()
    return out.getvalue()


def as_xlsx(table: Sheet) -> bytes:
    """One sheet with Vietnamese heads, typed cells, a frozen head row and a filter."""
    out = io.BytesIO()
    # Row by row to the disk takes longer, but a cell kept in memory takes 150 bytes.
    place = "constant_memory" if len(table.rows) > _ROWS_IN_MEMORY else "in_memory"
    book = xlsxwriter.Workbook(
        out, {place: True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    book.set_properties({"title": table.title, "created": _FIXED_TIME})
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    text = book.add_format({"text_wrap": True, "valign": "top"})
    day = book.add_format({"num_format": "dd/mm/yyyy", "valign": "top", "align": "left"})
    sheet = book.add_worksheet(_sheet_name(table.title))
    for column, name in enumerate(table.columns):
        sheet.write_string(0, column, label(name), head)
        sheet.set_column(column, column, _width(table, column))
    for number, row in enumerate(table.rows, 1):
        for column, cell in enumerate(row):
            if isinstance(cell, date):
                sheet.write_datetime(number, column, datetime(cell.year, cell.month, cell.day), day)
            elif isinstance(cell, int | Decimal):
                sheet.write_number(number, column, cell, text)
            elif cell is not None:
                sheet.write_string(number, column, cell, text)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(table.rows), 1), len(table.columns) - 1)
    book.close()
    return out.getvalue()


def _sheet_name(title: str) -> str:
    return title.translate(_NOT_IN_SHEET_NAMES)[:31].strip() or "Bảng"


def _width(table: Sheet, column: int) -> int:
    longest = max((len(str(row[column])) for row in table.rows[:200] if row[column]), default=8)
    return min(max(longest + 1, 10), 60)


def _plain(cell: Cell) -> str | int | float | None:
    if isinstance(cell, Decimal):
        return int(cell) if cell == cell.to_integral_value() else float(cell)
    if isinstance(cell, date):
        return cell.isoformat()
    return cell


def _csv_cell(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, str):
        formula = cell.startswith(_FORMULA_STARTS) or (cell.startswith("-") and cell[1:2] != " ")
        # A sign alone computes nothing; «=» is a comparison of the contract.
        return f"'{cell}" if formula and len(cell) > 1 else cell
    return _csv_number(cell) if isinstance(cell, Decimal) else str(cell)


def _csv_number(figure: Decimal) -> str:
    """The same figure as in JSON: `2.0` is 2. What is printed stands in a column of its own."""
    text = f"{figure:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


EXPORTS: dict[str, Callable[[Sheet], bytes]] = {
    "json": as_json,
    "csv": as_csv,
    "xlsx": as_xlsx,
}
"""Suffix of the file -> how it is made."""

HEAVY = frozenset({"xlsx"})
"""Forms that a live reload does not make anew."""


def offers(dataset: Dataset, _settings: Settings) -> Iterator[Offer]:
    """Every table of the data page, in three forms."""
    for table in make_all(dataset):
        yield Offer(f"du-lieu/{table.definition.name}", table.sheet, EXPORTS, HEAVY)
