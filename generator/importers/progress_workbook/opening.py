"""The cells of a received workbook. What could harm or cannot be read is refused in a sentence."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from generator.importers.readers import office, ole
from generator.importers.refusals import Refused
from generator.vietnamese import nfc

MOST_BYTES = 20_000_000
MOST_UNPACKED = 30_000_000
"""Bytes of all parts together; a table of a thousand tasks takes 2 MB. In memory openpyxl takes
some fifty times as much."""
MOST_PARTS = 2_000
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OLD_MACROS = "_VBA_PROJECT".encode("utf-16-le")
_DECLARES = re.compile(rb"<!(?:DOCTYPE|ENTITY)")
_LONGEST_SIGN = len(b"<!DOCTYPE")
_SAVE_AGAIN = "Mở bằng Excel hoặc LibreOffice, lưu thành tệp .xlsx mới (không mật khẩu) rồi nạp."


@dataclass(frozen=True)
class Cell:
    """A cell that holds anything. `gia_tri`: text (NFC, outer spaces gone), a day, a number or a
    truth value; `phan_tram`: a number shown as per cent; `loi`: a formula or an error, unread."""

    gia_tri: str | date | Decimal | bool
    lien_ket: str = ""
    phan_tram: bool = False
    loi: str = ""

    @property
    def chu(self) -> str:
        """The words, or the value as one would type it."""
        if isinstance(self.gia_tri, date):
            return f"{self.gia_tri:%d/%m/%Y}"
        return str(self.gia_tri)


@dataclass(frozen=True)
class SheetOfCells:
    """A sheet: its cells by row and column, from 1. `gop`: of merged cells all places -> the first;
    `an`: whether the sheet is hidden."""

    ten: str
    an: bool
    o: dict[tuple[int, int], Cell] = field(repr=False)
    gop: dict[tuple[int, int], tuple[int, int]] = field(repr=False, default_factory=dict)


@dataclass(frozen=True)
class Book:
    """A workbook's sheets, and the name of who last saved it where its properties say one."""

    trang: tuple[SheetOfCells, ...]
    nguoi_luu: str = ""


def opened(raw: bytes, name: str) -> Book:
    """The cells of a workbook (.xlsx; .xls and .ods through LibreOffice). Raises Refused."""
    if not raw.strip(b"\0 \t\r\n"):
        raise Refused(f"Tệp «{name}» rỗng.", "Xem lại tệp đã chép hay tải về cho đủ.")
    if len(raw) > MOST_BYTES:
        raise Refused(f"Tệp «{name}» lớn khác thường với một biểu báo cáo.", _SAVE_AGAIN)
    if raw.startswith(ole.SIGNATURE):
        if _ENCRYPTED in raw:
            raise Refused(f"Tệp «{name}» có mật khẩu nên không mở được.", _SAVE_AGAIN)
        if _OLD_MACROS in raw:
            raise Refused(f"Tệp «{name}» có macro (lệnh chạy kèm), không nhận.", _SAVE_AGAIN)
        raw = office.converted(raw, ".xls", "xlsx", name)
    parts = _checked_parts(raw, name)
    if "mimetype" in parts and "content.xml" in parts:
        raw = office.converted(raw, ".ods", "xlsx", name)
        _checked_parts(raw, name)
    elif "xl/workbook.xml" not in parts:
        raise Refused(f"Tệp «{name}» không phải bảng tính Excel.", _SAVE_AGAIN)
    return _book(raw, name)


def ending(raw: bytes) -> str:
    """How the name of a workbook that could be opened ends, by what is in it."""
    if raw.startswith(ole.SIGNATURE):
        return ".xls"
    return ".ods" if b"opendocument.spreadsheet" in raw[:200] else ".xlsx"


def _checked_parts(raw: bytes, name: str) -> frozenset[str]:
    """The names of a zip's parts, after a look at what it would unpack to."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            members = archive.infolist()
            if any(member.flag_bits & 1 for member in members):
                raise Refused(f"Tệp «{name}» có mật khẩu nên không mở được.", _SAVE_AGAIN)
            names = frozenset(member.filename for member in members)
            if any(one.lower().endswith("vbaproject.bin") for one in names):
                raise Refused(f"Tệp «{name}» có macro (lệnh chạy kèm), không nhận.", _SAVE_AGAIN)
            if len(members) > MOST_PARTS or _unpacked(archive) > MOST_UNPACKED:
                raise Refused(f"Tệp «{name}» bung ra lớn khác thường, không đọc.", _SAVE_AGAIN)
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, NotImplementedError):
        raise Refused(f"Tệp «{name}» hỏng hoặc không phải bảng tính Excel.", _SAVE_AGAIN) from None
    return names


def _unpacked(archive: zipfile.ZipFile) -> int:
    """How many bytes the parts truly hold, counted no further than the limit: what a zip says of
    itself may be false."""
    total = 0
    for member in archive.infolist():
        with archive.open(member) as part:
            end = b""
            while total <= MOST_UNPACKED and (piece := part.read(1 << 20)):
                if _DECLARES.search(end + piece) and member.filename.endswith((".xml", ".rels")):
                    raise ValueError("entities")
                end = piece[-_LONGEST_SIGN:]
                total += len(piece)
    return total


def _book(raw: bytes, name: str) -> Book:
    import openpyxl  # type: ignore[import-untyped]

    try:
        book = openpyxl.load_workbook(io.BytesIO(raw), keep_links=False)
        sheets = tuple(_sheet(sheet) for sheet in book.worksheets)
        saved_by = str(book.properties.lastModifiedBy or "")
    except Exception:  # a damaged workbook makes openpyxl raise anything
        raise Refused(f"Tệp «{name}» hỏng, không đọc được trọn vẹn.", _SAVE_AGAIN) from None
    return Book(sheets, saved_by)


def _sheet(sheet: Any) -> SheetOfCells:
    return SheetOfCells(
        str(sheet.title),
        sheet.sheet_state != "visible",
        dict(_cells(sheet)),
        dict(_merged(sheet)),
    )


def _cells(sheet: Any) -> Iterator[tuple[tuple[int, int], Cell]]:
    # Its own store: walking rows makes a cell for every empty place up to the last one.
    for place, cell in sorted(sheet._cells.items()):
        value = _value(cell.value)
        if value is None:
            continue
        link = getattr(cell, "hyperlink", None)
        wrong = {"f": "công thức", "e": "lỗi của Excel"}.get(cell.data_type, "")
        yield (
            place,
            Cell(
                value,
                str(link.target or "") if link is not None else "",
                "%" in str(cell.number_format),
                wrong,
            ),
        )


def _value(value: object) -> str | date | Decimal | bool | None:
    if isinstance(value, datetime):
        return value.date()
    if value is None or isinstance(value, date | bool):
        return value
    if isinstance(value, int | float):
        return Decimal(str(value))
    text = nfc(str(getattr(value, "text", value))).replace("\r\n", "\n").replace("_x000D_", "")
    return text.replace("\u00a0", " ").strip() or None


def _merged(sheet: Any) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    for area in sheet.merged_cells.ranges:
        if area.size["rows"] * area.size["columns"] > 10_000:
            continue  # a whole column: nothing can be meant for each of its rows
        for row in range(area.min_row, area.max_row + 1):
            for column in range(area.min_col, area.max_col + 1):
                yield (row, column), (area.min_row, area.min_col)
