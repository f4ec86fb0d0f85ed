"""A paper as a value: what is printed, in order, and what each line is. Its writers (Word, PDF,
plain text) decide how it looks, after Nghị định 30/2020/NĐ-CP.

Words are text, never markup of any kind.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Style(StrEnum):
    """What a line is. The names of the form are those of Nghị định 30/2020/NĐ-CP, Phụ lục I."""

    BODY = "than"  # an ordinary paragraph
    HEADING = "muc"  # a numbered heading; `level` says how deep
    BULLET = "gach"  # behind a hyphen
    PLUS = "cong"  # behind a plus sign
    ORDER = "menh-lenh"  # QUYẾT ĐỊNH:
    AUTHORITY = "tham-quyen"  # CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …
    TYPE_NAME = "ten-loai"  # KẾ HOẠCH
    SUBJECT = "trich-yeu"
    ATTACHED = "kem-theo"  # (Kèm theo Quyết định số …)
    BASIS = "can-cu"
    TITLE = "tieu-de"  # a title inside a part
    CAPTION = "ten-bang"
    NOTE = "ghi-chu"  # ours, not the document's: small, set apart


@dataclass(frozen=True)
class Run:
    """Words in one face."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True)
class Line:
    """A paragraph. `mark`: the printed number or sign before the words (`1.`, `a)`, `-`); `level`:
    depth of a heading, 1 the highest; `ma`: the item's id on the page, or nothing."""

    runs: tuple[Run, ...]
    style: Style = Style.BODY
    mark: str = ""
    level: int = 0
    ma: str = ""

    @property
    def text(self) -> str:
        """The words with their mark."""
        words = "".join(run.text for run in self.runs)
        return f"{self.mark} {words}" if self.mark else words


@dataclass(frozen=True)
class LetterHead:
    """The block at the top: agency and number at the left; national name, motto, place and day at
    the right. Lines as printed; empty where the source has none."""

    co_quan: tuple[str, ...] = ()
    quoc_hieu: tuple[str, ...] = ()
    so_van_ban: str = ""
    dia_danh_ngay: str = ""


@dataclass(frozen=True)
class SignatureBlock:
    """The block at the end: recipients at the left; whose authority and the signer at the right.
    Lines as printed, those of `noi_nhan` with their hyphens; `ten_noi_nhan`: the words above them,
    «Nơi nhận:»."""

    noi_nhan: tuple[str, ...] = ()
    quyen_han: tuple[str, ...] = ()
    ho_ten: str = ""
    ten_noi_nhan: str = ""


class Align(StrEnum):
    """How the words of a cell stand."""

    LEFT = "trai"
    CENTRE = "giua"
    RIGHT = "phai"


@dataclass(frozen=True)
class Cell:
    """A cell of a table; it may cover the next columns or rows. A line break in the words begins a
    new line of the cell."""

    runs: tuple[Run, ...] = ()
    columns: int = 1
    rows: int = 1
    align: Align = Align.LEFT
    header: bool = False

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True)
class PaperTable:
    """A table. `widths`: shares of the width, one a column, together 100; `head`: the rows that are
    printed again on each page; `caption`: the title printed above it, empty where the document
    prints none; `summary`: what the table is, for a screen reader only."""

    caption: str
    widths: tuple[int, ...]
    head: tuple[tuple[Cell, ...], ...]
    rows: tuple[tuple[Cell, ...], ...] = field(repr=False)
    summary: str = ""


Block = Line | LetterHead | SignatureBlock | PaperTable


@dataclass(frozen=True)
class Section:
    """Blocks that begin on a new page, on upright or lying A4."""

    blocks: tuple[Block, ...] = field(repr=False)
    landscape: bool = False


@dataclass(frozen=True)
class Paper:
    """A page of the site as a paper.

    `path`: the page's address from the site's root, which names the files; `title`: for the file's
    properties; `source`: the lines that say where the words come from and that this is not the
    signed original; `day`: the day that file properties carry (of the document, or of the data),
    so that the same data give the same bytes; `sample`: all of it is made up.
    """

    path: str
    title: str
    source: tuple[str, ...]
    day: date
    sections: tuple[Section, ...] = field(repr=False)
    sample: bool = False

    @property
    def address(self) -> str:
        """The address as the source says it, whole where it is known; else the path."""
        words = (word.strip(".,;") for line in self.source for word in line.split())
        return next((word for word in words if word.endswith(self.path)), self.path)
