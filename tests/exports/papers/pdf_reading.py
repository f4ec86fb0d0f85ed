"""Reads a PDF back as a screen reader would: its tags in order, with the words of each."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
from pypdfium2 import raw

Marked = dict[tuple[int, int], str]
"""Number of a page (from 0) and of a marked piece on it -> the piece's words."""

_SHOWN = ("/Scope", "/ColSpan", "/RowSpan", "/ListNumbering")


def tags_of(pdf: bytes) -> str:
    """The tag tree as text: a line a tag, indented by depth, with its attributes and its words."""
    marked = _marked_words(pdf)
    with pikepdf.open(BytesIO(pdf)) as file:
        pages = {page.objgen: number for number, page in enumerate(file.pages)}
        return "\n".join(_below(file.Root.StructTreeRoot.K, 0, marked, pages, None)) + "\n"


def outline_of(pdf: bytes) -> list[str]:
    """The bookmarks, indented by depth."""
    with pikepdf.open(BytesIO(pdf)) as file, file.open_outline() as outline:
        return list(_bookmarks(outline.root, 0))


def page_texts(pdf: bytes) -> list[str]:
    """The words of each page in the order in which they are written."""
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf)]


def right_edge(pdf: bytes) -> float:
    """How far to the right letters reach on the first page, in points."""
    found = pypdfium2.PdfDocument(pdf)[0].get_textpage()
    return max(float(found.get_charbox(number)[2]) for number in range(found.count_chars()))


def fonts_of(pdf: bytes) -> dict[str, bool]:
    """The fonts by name, and whether each is in the file."""
    found: dict[str, bool] = {}
    with pikepdf.open(BytesIO(pdf)) as file:
        for one in file.objects:
            if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/FontDescriptor":
                inside = any(key in one for key in ("/FontFile", "/FontFile2", "/FontFile3"))
                found[str(one.FontName).split("+")[-1]] = inside
    return found


def _below(kids: Any, depth: int, marked: Marked, pages: dict[Any, int], page: Any) -> list[str]:
    lines: list[str] = []
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            lines.append("  " * depth + f"«{marked[pages[page], kid]}»")
        elif kid.get("/Type") == "/MCR":
            where = pages[kid.Pg.objgen if "/Pg" in kid else page]
            lines.append("  " * depth + f"«{marked[where, int(kid.MCID)]}»")
        elif "/S" in kid:
            own = kid.Pg.objgen if "/Pg" in kid else page
            lines.append("  " * depth + str(kid.S).lstrip("/") + _attributes(kid))
            if "/K" in kid:
                lines += _below(kid.K, depth + 1, marked, pages, own)
    return _joined(lines)


def _joined(lines: list[str]) -> list[str]:
    """Pieces of words behind each other on one line."""
    out: list[str] = []
    for line in lines:
        depth = len(line) - len(line.lstrip())
        if line.lstrip().startswith("«") and out and out[-1][:depth].isspace() is (depth > 0):
            before = out[-1]
            if before[depth:].startswith("«") and len(before) - len(before.lstrip()) == depth:
                out[-1] = before.removesuffix("»") + line.lstrip().removeprefix("«")
                continue
        out.append(line)
    return out


def _attributes(tag: Any) -> str:
    given = tag.get("/A", [])
    sets = given if isinstance(given, pikepdf.Array) else [given]
    shown = [
        f"{key[1:]}={str(one[key]).lstrip('/')}" for key in _SHOWN for one in sets if key in one
    ]
    return f" [{', '.join(shown)}]" if shown else ""


def _bookmarks(items: Any, depth: int) -> Iterator[str]:
    for item in items:
        yield "  " * depth + item.title
        yield from _bookmarks(item.children, depth + 1)


def _marked_words(pdf: bytes) -> Marked:
    words: Marked = {}
    for number, page in enumerate(pypdfium2.PdfDocument(pdf)):
        text_page = page.get_textpage()
        for one in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=5):
            piece = raw.FPDFPageObj_GetMarkedContentID(one)
            if piece >= 0:
                words[number, piece] = words.get((number, piece), "") + _text(one, text_page)
    return words


def _text(one: Any, text_page: Any) -> str:
    size = raw.FPDFTextObj_GetText(one, text_page, None, 0)
    buffer = ctypes.create_string_buffer(size)
    raw.FPDFTextObj_GetText(
        one, text_page, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size
    )
    return buffer.raw[: size - 2].decode("utf-16-le")
