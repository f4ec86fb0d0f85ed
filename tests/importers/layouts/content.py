"""What a document holds, said plainly, whatever file it is then made into.

    Document("ke-hoach-nam", (Letterhead(...), Title("KẾ HOẠCH"), *body("I. MỤC ĐÍCH …"), ...))

`words`, `marks` and `tables` say what an import of any file made of it must hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

MOTTO = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
UP, LEFT = "^", "<"
"""A cell merged with the one above it, or with the one on its left."""

_MARK = re.compile(r"([IVX]+\.|\d+\.|\d+(?:\.\d+)+\.?|[a-zđ]\)|-|\+) (.+)")


@dataclass(frozen=True)
class Letterhead:
    """Agencies over the number; beside them the motto over place and date."""

    agencies: tuple[str, ...]
    number: str
    place_date: str


@dataclass(frozen=True)
class Text:
    """A paragraph; `look`: any of centre, bold, italic."""

    text: str
    look: str = ""


@dataclass(frozen=True)
class Item:
    """A paragraph behind a mark; `typed`: its mark is typed also where others are made by Word."""

    mark: str
    text: str
    typed: bool = False

    @property
    def bold(self) -> bool:
        """Heads of sections: Roman figures, and figures over a short line without a full stop."""
        return self.mark[0] in "IVX" or (self.mark[0].isdigit() and self.text[-1] not in ".;:,")


@dataclass(frozen=True)
class Table:
    """Rows of equal length, the first `head` of them repeated on each page; in a cell a line break
    parts paragraphs. `widths`: of the columns, in percent."""

    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]
    head: int = 1

    def __post_init__(self) -> None:
        assert {len(row) for row in self.rows} == {len(self.widths)}


@dataclass(frozen=True)
class Signature:
    """Recipients beside the authority and the name of who signs."""

    recipients: tuple[str, ...]
    authority: tuple[str, ...]
    name: str


@dataclass(frozen=True)
class NewSheet:
    """What follows begins on a new sheet, lying or standing."""

    lying: bool = False


Block = Letterhead | Text | Item | Table | Signature | NewSheet


@dataclass(frozen=True)
class Document:
    """`name`: of its file, without an ending."""

    name: str
    blocks: tuple[Block, ...]


def body(text: str) -> tuple[Block, ...]:
    """Lines with their marks; a line without a mark is a paragraph. «*d)» is typed by hand."""
    found: list[Block] = []
    for line in filter(None, map(str.strip, text.splitlines())):
        marked = _MARK.fullmatch(line.removeprefix("*"))
        if marked:
            found.append(Item(marked[1], marked[2], typed=line.startswith("*")))
        else:
            found.append(Text(line))
    return tuple(found)


def bold(*lines: str) -> tuple[Text, ...]:
    """Lines in the middle, in bold: the name of a kind of document and what it is about."""
    return tuple(Text(line, "centre bold") for line in lines)


def rows(text: str) -> tuple[tuple[str, ...], ...]:
    """A row a line, cells between bars; «/» between spaces parts paragraphs of a cell."""
    return tuple(
        tuple(cell.strip().replace(" / ", "\n") for cell in line.split("|"))
        for line in text.strip().splitlines()
    )


def words(document: Document) -> list[str]:
    """Every printed word, column by column in letterhead and signature, row by row in tables."""
    return " ".join(piece for block in document.blocks for piece in _printed(block)).split()


def _printed(block: Block) -> Iterator[str]:
    if isinstance(block, Letterhead):
        yield from (*block.agencies, block.number, *MOTTO, block.place_date)
    elif isinstance(block, Signature):
        yield from ("Nơi nhận:", *block.recipients, *block.authority, block.name)
    elif isinstance(block, Table):
        yield from (cell for row in block.rows for cell in row if cell not in (UP, LEFT))
    elif isinstance(block, Item):
        yield from (block.mark, block.text)
    elif isinstance(block, Text):
        yield block.text


def marks(document: Document) -> list[str]:
    """The marks of the outline, in order."""
    return [block.mark for block in document.blocks if isinstance(block, Item)]


def tables(document: Document) -> list[tuple[int, int]]:
    """Rows and columns of each table, without those that only lay out letterhead and signature."""
    return [
        (len(block.rows), len(block.widths))
        for block in document.blocks
        if isinstance(block, Table)
    ]
