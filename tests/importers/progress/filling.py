"""A workbook handed out of a small plan, filled in as an agency would, and taken in again."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import openpyxl  # type: ignore[import-untyped]

from generator.exports.progress_form import offers
from generator.importers.progress_workbook.intake import Taken, take_in
from generator.model.dataset import build
from generator.records import load_path
from generator.settings import Settings
from generator.views.progress_form import words
from tests.small_data import DAY
from tests.small_progress import KEY, SmallProgress

AGENCY = "co-quan/tinh-mau/so-noi-vu-mau"
DOCUMENT = f"van-ban/{KEY}"
HEAD = {
    words.PERIOD: "Quý III",
    words.YEAR: 2026,
    words.REPORT_NUMBER: "77/BC-SNV",
    words.REPORT_DAY: "25/9/2026",
    words.REPORT_NAME: "Báo cáo mẫu quý III",
}


@dataclass(frozen=True)
class Folder:
    """A data folder with the small plan, and what it hands out."""

    small: SmallProgress

    @property
    def data(self) -> Path:
        return self.small.folder

    def book(self, page: str = AGENCY, head: dict[str, object] | None = None) -> Any:
        """The workbook of a page with the cells of the report filled in; `head` goes before
        `HEAD`."""
        dataset = build(load_path(self.data), DAY)
        made = {one.path: one for one in offers(dataset, Settings(self.data, DAY))}
        book = openpyxl.load_workbook(io.BytesIO(made[f"{page}.tien-do.xlsx"].content()))
        book.properties.lastModifiedBy = None
        sheet = book.worksheets[0]
        for name, value in ({**HEAD, words.SENDER: "Sở Nội vụ Mẫu"} | (head or {})).items():
            row = next(cell.row for cell in sheet["A"] if cell.value == name)
            sheet.cell(row, 2).value = value
        return book

    def take(self, book: Any) -> Taken:
        raw = book if isinstance(book, bytes) else saved(book)
        records = load_path(self.data)
        index = records.agency_indexes["tinh-mau"]
        return take_in(raw, "bieu.xlsx", build(records, DAY), index, "tinh-mau", DAY)


def saved(book: Any) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def fill(book: Any, item: str, **cells: object) -> int:
    """Write into the row of an item (`nhiem-vu-1`); columns by their first word without marks, as
    in `_COLUMNS`. The row's number."""
    sheet = book["Tiến độ"]
    heads = {cell.value: cell.column for cell in sheet[1]}
    row: int = next(cell.row for cell in sheet["A"] if str(cell.value).endswith(item))
    for name, value in cells.items():
        sheet.cell(row, heads[_COLUMNS[name]]).value = value
    return row


_COLUMNS = {
    "trang_thai": words.STATE,
    "ket_qua": words.RESULT,
    "so_lieu": words.FIGURES,
    "ngay": words.DAY,
    "minh_chung": words.EVIDENCE,
    "noi_dung": words.WORDS,
    "ma": words.ID,
}

Change = Callable[[Any], None]
