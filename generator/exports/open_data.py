"""The open-data tables as JSON, CSV and XLSX. The same data give the same bytes."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from functools import partial

from generator.exports.form_files import Offer
from generator.exports.workbook import SAMPLE_NOTE, workbook
from generator.model.dataset import Dataset
from generator.settings import Settings
from generator.views.open_data.catalogue import FOLDER
from generator.views.open_data.table import Cell, Sheet
from generator.views.open_data.tables import make_all

# Also as the full-width signs, which some spreadsheets read alike.
_FORMULA_STARTS = tuple("=+@\t\r\n＝＋－＠")
# What a spreadsheet could run behind a hyphen and a space: a sum, a call, another program.
_RUNS_BEHIND_A_HYPHEN = re.compile(
    r"-\s+(?:[=+@]|[\d.,\s%()]*[-+*/^&][-+*/^&\d.,\s%()]*$|[\w.]+\s*[(|!])"
)


def as_json(table: Sheet) -> bytes:
    """A list of objects; empty cells are null, figures are numbers, days are ISO text."""
    if not table.rows:
        return b"[]\n"
    lines = (
        json.dumps(
            dict(zip(table.columns, map(plain, row), strict=True)), ensure_ascii=False
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


def as_xlsx(table: Sheet, *, mau: bool = False) -> bytes:
    """A workbook of one sheet; a sample has a second one that says so."""
    if mau:
        return workbook(f"Mẫu: {table.title}", (table,), (SAMPLE_NOTE,))
    return workbook(table.title, (table,))


def plain(cell: Cell) -> str | int | float | None:
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
        # A sign alone computes nothing; «=» is a comparison of the contract.
        return f"'{cell}" if len(cell) > 1 and _is_formula(cell) else cell
    return _csv_number(cell) if isinstance(cell, Decimal) else str(cell)


def _is_formula(cell: str) -> bool:
    if cell.startswith(_FORMULA_STARTS):
        return True
    return cell.startswith("-") and (
        cell[1:2] != " " or _RUNS_BEHIND_A_HYPHEN.match(cell) is not None
    )


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


def offers(dataset: Dataset, settings: Settings) -> Iterator[Offer]:
    """Every table of the data page, in three forms."""
    forms: dict[str, Callable[[Sheet], bytes]] = {
        **EXPORTS,
        "xlsx": partial(as_xlsx, mau=settings.mau),
    }
    for table in make_all(dataset):
        yield Offer(f"{FOLDER}{table.definition.name}", table.sheet, forms, HEAVY)
