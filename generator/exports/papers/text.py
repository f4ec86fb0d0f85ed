"""A paper as plain text, for a mail, a notepad or a CMS: UTF-8, a paragraph a line.

Lines are not wrapped, so that pasted paragraphs stay whole. A row of a table is a few lines that
name its columns («Chủ trì: Sở Nội vụ»), which a screen reader can follow.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.views.paper.grid import Standing, grid
from generator.views.paper.paper import (
    Block,
    Cell,
    LetterHead,
    Line,
    Paper,
    PaperTable,
    Section,
    SignatureBlock,
    Style,
)

SAMPLE = "[Mẫu: mọi tên gọi và số liệu trong tệp này đều được đặt ra.]"
_APART = (
    Style.TYPE_NAME,
    Style.ORDER,
    Style.AUTHORITY,
    Style.TITLE,
    Style.CAPTION,
    Style.HEADING,
)
_BREAK = "* * *"
_LONGEST_HEAD_OF_MARKS = 5


def to_text(paper: Paper) -> bytes:
    """The paper; its source is said at the end."""
    lines = [SAMPLE, ""] if paper.sample else []
    for number, section in enumerate(paper.sections):
        if number:
            lines += ["", _BREAK, ""]
        lines += _section(section)
    lines += ["", "---", *paper.source]
    return ("\n".join(_tidy(lines)) + "\n").encode()


def _tidy(lines: Sequence[str]) -> Iterator[str]:
    """No two empty lines together, none at the beginning."""
    before = ""
    for text in (one.rstrip() for one in lines):
        if text or before:
            yield text
        before = text


def _section(section: Section) -> Iterator[str]:
    for block in section.blocks:
        yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    match block:
        case LetterHead():
            yield from (*block.co_quan, *filter(None, [block.so_van_ban]), "")
            yield from (*block.quoc_hieu, *filter(None, [block.dia_danh_ngay]), "")
        case SignatureBlock():
            yield from ("", *filter(None, [block.ten_noi_nhan]), *block.noi_nhan)
            yield from ("", *block.quyen_han, "", block.ho_ten, "")
        case Line():
            if block.style in _APART:
                yield ""
            yield block.text
            if block.style is Style.SUBJECT:
                yield ""
        case PaperTable():
            yield from _table(block)


def _table(table: PaperTable) -> Iterator[str]:
    yield ""
    if table.caption:
        yield table.caption
    heads = _heads(table)
    for row in grid(table.rows, len(table.widths)):
        yield ""
        yield from _row(heads, row)
    yield ""


def _heads(table: PaperTable) -> list[str]:
    """The words above each column, those of several head rows one after the other."""
    found = [""] * len(table.widths)
    for row in grid(table.head, len(table.widths)):
        for one in row:
            for at in range(one.column, one.column + one.cell.columns):
                if not one.from_above:
                    found[at] = " – ".join(filter(None, [found[at], _flat(one.cell)]))
    return found


def _row(heads: Sequence[str], row: Sequence[Standing]) -> Iterator[str]:
    """«STT 1», then «Chủ trì: …», a line a filled cell; words across columns stand alone."""
    for one in row:
        lines, name = _lines(one.cell), heads[one.column]
        if not lines:
            continue
        if one.from_above:
            lines = ["như dòng trên"]
        if one.cell.columns == 1 and name:
            is_mark = (
                one.column == 0 and len(name) <= _LONGEST_HEAD_OF_MARKS and " " not in lines[0]
            )
            lines[0] = f"{name} {lines[0]}" if is_mark else f"{name}: {lines[0]}"
        yield from lines


def _lines(cell: Cell) -> list[str]:
    """The lines of a cell; what stands in brackets stays with the line before it."""
    found: list[str] = []
    for text in cell.text.split("\n"):
        words = " ".join(text.split())
        if found and words.startswith("("):
            found[-1] += f" {words}"
        elif words:
            found.append(words)
    return found


def _flat(cell: Cell) -> str:
    return " ".join(cell.text.split())
