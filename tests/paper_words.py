"""The words of a document as printed and as its paper has them, to be compared."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from generator.schema.document import Document
from generator.schema.printed import Printed, printed
from generator.views.paper.paper import (
    Block,
    LetterHead,
    Line,
    Paper,
    PaperTable,
    SignatureBlock,
    Style,
)

_HEAD = ("ten_co_quan", "so_van_ban", "quoc_hieu", "dia_danh_ngay")
_END = ("noi_nhan", "chu_ky")


def words_of_document(document: Document) -> list[str]:
    """Every printed word in order. The lines of a letter head stand side by side on paper, as do
    recipients and signature, so that their order is a matter of form: it is that of `_HEAD`."""
    found: list[str] = []
    for kind, group in groupby(printed(document), key=_form):
        order = {"dau": _HEAD, "cuoi": _END}.get(kind, ("",))
        for piece in sorted(group, key=lambda one: order.index(_formal_key(one))):
            found += piece.text.split()
    return found


def _formal_key(piece: Printed) -> str:
    return next((str(key) for key in piece.path if key in (*_HEAD, *_END)), "")


def _form(piece: Printed) -> str:
    key = _formal_key(piece)
    return "dau" if key in _HEAD else "cuoi" if key in _END else ""


def words_of_paper(paper: Paper) -> list[str]:
    """Every word that is not marked as ours, in order."""
    texts = (text for s in paper.sections for block in s.blocks for text in _texts(block))
    return " ".join(texts).split()


def _texts(block: Block) -> Iterator[str]:
    match block:
        case Line():
            if block.style is not Style.NOTE:
                yield block.text
        case LetterHead():
            yield from (*block.co_quan, block.so_van_ban, *block.quoc_hieu, block.dia_danh_ngay)
        case SignatureBlock():
            yield from (block.ten_noi_nhan, *block.noi_nhan, *block.quyen_han, block.ho_ten)
        case PaperTable():
            yield block.caption
            yield from (cell.text for row in (*block.head, *block.rows) for cell in row)
