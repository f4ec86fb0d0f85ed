"""What a reader hands on: the lines and tables of a received file, in order, and their plain text.

Every reader makes a `Reading`; every stage takes one and gives one. The words of `text` are the
words of `blocks` and of `aside`, in the same order: that is what «no word is dropped» means.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

Span = tuple[int, int]
"""Lines of `Reading.text`, counted from 1, both ends included."""

Align = Literal["left", "center", "right", "justify"]


@dataclass(frozen=True)
class Look:
    """How a line looks where the file says it; None where the file does not say. `bold`, `italic`:
    the whole line; `size` and `indent` (of the first line, from the text's edge) in points."""

    bold: bool | None = None
    italic: bool | None = None
    align: Align | None = None
    size: float | None = None
    indent: float | None = None


PLAIN = Look()


@dataclass(frozen=True)
class Line:
    """A paragraph of the file, or one of its lines where the file has only lines.

    `text`: NFC, single spaces, with the number or bullet that a word processor prints before it
    («1.1. Mục đích», «- Tổ chức …»); `page` from 1, None where the file has no pages."""

    text: str
    dong: Span
    look: Look = PLAIN
    page: int | None = None


@dataclass(frozen=True)
class Cell:
    """A cell of a table: its paragraphs, and over how many columns and rows it reaches."""

    lines: tuple[str, ...] = ()
    across: int = 1
    down: int = 1
    bold: bool | None = None

    @property
    def text(self) -> str:
        """The paragraphs in one line, as a row of the plain text prints them."""
        return " ".join(self.lines)


@dataclass(frozen=True)
class Row:
    """A row as wide as its table: None where a merged cell from above or from the left lies.

    `head`: the file itself marks the row as a head that is repeated on each page."""

    cells: tuple[Cell | None, ...]
    dong: Span
    page: int | None = None
    head: bool = False


@dataclass(frozen=True)
class Grid:
    """A table; every row has the same number of places."""

    rows: tuple[Row, ...]


@dataclass(frozen=True)
class PageBreak:
    """A new sheet begins here. `forced`: the author asked for it (often a new part)."""

    forced: bool = False


Block = Line | Grid | PageBreak


@dataclass(frozen=True)
class Aside:
    """What of the text is not the document's (page numbers, menus, marks of emphasis): whole
    lines, or every `chuoi` in them. Becomes `bo_qua` of the draft, with its reason in words."""

    dong: Span
    ly_do: str
    chuoi: str | None = None


@dataclass(frozen=True)
class Moved:
    """Words that a page break tore off their cell, and where they belong. Becomes `noi_o`."""

    dong: Span
    chuoi: str
    sau_dong: Span
    sau: str
    ly_do: str


class Sureness(StrEnum):
    """How far a finding can be relied on, in the report's words."""

    SURE = "chắc"
    LOOK = "nên xem lại"
    DECIDE = "phải quyết định"


@dataclass(frozen=True)
class Finding:
    """One thing that the import noticed, for the report: what, where in the text, how sure.

    `khoa`: the key of the draft that it speaks of («ngay_ban_hanh»), empty where it is none."""

    stage: str
    noi_dung: str
    sure: Sureness = Sureness.SURE
    dong: Span | None = None
    khoa: str = ""


@dataclass(frozen=True)
class Reading:
    """A received file as lines and tables.

    `text` is the plain text kept in `goc/` (its lines are what every `dong` counts);
    `as_received`: the received file is itself that text, so that it alone is kept;
    `kind`: how the file came (docx, pdf, html, txt), for rules of a form, never of a document."""

    kind: Literal["docx", "pdf", "html", "txt"]
    text: str = field(repr=False)
    blocks: tuple[Block, ...]
    as_received: bool = False
    aside: tuple[Aside, ...] = ()
    moved: tuple[Moved, ...] = ()
    findings: tuple[Finding, ...] = ()
