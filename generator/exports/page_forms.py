"""The tables and the complete record of pages, each beside its page: `.json`, `.csv`, `.xlsx`.

They are made like heavy files: of thousands of documents none has to be in memory, and a live
reload makes only what is asked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from generator.exports.heavy_file import HeavyFile, Later
from generator.exports.json_file import json_file
from generator.exports.open_data import as_csv, plain
from generator.exports.workbook import SAMPLE_NOTE, workbook
from generator.model.dataset import Dataset
from generator.settings import Settings
from generator.vietnamese import format_date
from generator.views import urls
from generator.views.forms import has_tables
from generator.views.open_data.table import Cell, Row, Sheet
from generator.views.taking.record import document_record, tables_record
from generator.views.taking.rows import NamedSheet
from generator.views.taking.tables import document_at, sheets_of

ITEM_KIND = "loai_muc"
"""The column of a table of several kinds of items that says which kind a row is."""


@dataclass(frozen=True)
class Book:
    """The tables of a page: its title, address and day, for the sheet that tells the source."""

    title: str
    notes: tuple[tuple[str, str], ...]
    sheets: tuple[NamedSheet, ...] = field(repr=False)


def offers(dataset: Dataset, settings: Settings, titles: Mapping[str, str]) -> Iterator[HeavyFile]:
    """The forms of every page that has any. `titles`: the page of each address."""
    for path, title in titles.items():
        if not has_tables(dataset, path):
            continue
        stem = path.strip("/")
        yield HeavyFile(
            f"{stem}.json", Later(_record(dataset, settings, path, title)), as_record, kept=False
        )
        book = Later(partial(_book, dataset, settings, path, title))
        yield HeavyFile(f"{stem}.csv", book, as_one_csv, kept=False)
        yield HeavyFile(f"{stem}.xlsx", book, as_workbook)


def _record(dataset: Dataset, settings: Settings, path: str, title: str) -> partial[Any]:
    van_ban = document_at(dataset, path)
    if van_ban is not None:
        return partial(document_record, dataset, settings, van_ban)
    return partial(tables_record, dataset, settings, path, title)


def _book(dataset: Dataset, settings: Settings, path: str, title: str) -> Book:
    notes = [
        ("Trang", title),
        ("Địa chỉ", urls.whole(settings.goc, path)),
        ("Tính đến ngày", format_date(dataset.ngay)),
        ("Cách đọc", "Chữ của văn bản giữ đúng nguyên văn; ngày, mã và điểm mất do cổng tính."),
    ]
    if settings.mau:
        notes.insert(0, SAMPLE_NOTE)
    sheets = sheets_of(dataset, path)
    notes += [(one.sheet.title, one.about) for one in sheets]
    return Book(f"Mẫu: {title}" if settings.mau else title, tuple(notes), sheets)


def as_record(record: Mapping[str, Any]) -> bytes:
    """Plain data as JSON: figures are numbers, days are ISO text."""
    return json_file(record, default=plain)


def as_one_csv(book: Book) -> bytes:
    """The table; several of them as one, with a column that says which kind a row is. Of scores the
    printed figures alone; of a document its items, or itself where it has none."""
    sheets = list(book.sheets)
    if sheets[0].name == "diem":
        sheets = sheets[:1]
    elif sheets[0].name == "van-ban" and len(sheets) > 1:
        sheets = sheets[1:]
    return as_csv(sheets[0].sheet if len(sheets) == 1 else _joined(book.title, sheets))


def _joined(title: str, sheets: list[NamedSheet]) -> Sheet:
    columns = tuple(dict.fromkeys(column for one in sheets for column in one.sheet.columns))
    rows: list[Row] = []
    for one in sheets:
        for row in one.sheet.rows:
            cells: dict[str, Cell] = dict(zip(one.sheet.columns, row, strict=True))
            rows.append((one.name, *(cells.get(column) for column in columns)))
    return Sheet(title, (ITEM_KIND, *columns), tuple(rows))


def as_workbook(book: Book) -> bytes:
    """One sheet for each kind of items, and at the end where they come from."""
    return workbook(book.title, [one.sheet for one in book.sheets], book.notes)
