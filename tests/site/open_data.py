"""Open-data files of a built site as rows of text, and expected rows written by hand."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal
from pathlib import Path

from openpyxl import load_workbook  # type: ignore[import-untyped]

EXPECTED = Path(__file__).parent / "mong_doi"
Row = dict[str, str]


def json_rows(site: Path, table: str) -> list[Row]:
    """`/du-lieu/<table>.json`: null as an empty string, figures as they are written."""
    text = (site / "du-lieu" / f"{table}.json").read_text(encoding="utf-8")
    rows = json.loads(text, parse_float=str, parse_int=str)
    return [{key: "" if cell is None else cell for key, cell in row.items()} for row in rows]


def csv_rows(site: Path, table: str) -> list[Row]:
    """`/du-lieu/<table>.csv` by RFC 4180. What a reader of the file gets, without any repair."""
    text = (site / "du-lieu" / f"{table}.csv").read_bytes().decode("utf-8")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def xlsx_rows(site: Path, table: str) -> tuple[list[str], list[list[str]]]:
    """(heads, rows) of the only sheet of `/du-lieu/<table>.xlsx`."""
    book = load_workbook(site / "du-lieu" / f"{table}.xlsx")
    (sheet,) = book.worksheets
    rows = [[_text(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
    book.close()
    return rows[0], rows[1:]


def _text(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, float):
        return str(Decimal(repr(cell)).normalize())
    return str(cell)


def expected_rows(name: str) -> list[list[str]]:
    """The hand-written rows of `mong_doi/<name>.txt`; «↑» repeats the cell above."""
    return list(_expected((EXPECTED / f"{name}.txt").read_text(encoding="utf-8")))


def _expected(text: str) -> Iterator[list[str]]:
    above: list[str] = []
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("|")]
        above = [above[i] if cell == "↑" else cell for i, cell in enumerate(cells)]
        yield above


def picked(rows: list[Row], columns: str) -> list[list[str]]:
    """The named columns (split by blanks) of each row."""
    return [[row[column] for column in columns.split()] for row in rows]
