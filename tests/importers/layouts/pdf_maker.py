"""A PDF of a document's content, as a word processor of an office would print it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from generator.charts.typst_compiler import compiler
from tests.importers.layouts.content import (
    LEFT,
    MOTTO,
    UP,
    Block,
    Document,
    Item,
    Letterhead,
    NewSheet,
    Signature,
    Table,
    Text,
)

_TEMPLATE = Path(__file__).with_name("pdf_maker.typ")


@dataclass(frozen=True)
class Form:
    """How the file is set: `thut` the first-line indent in points, `cach_doan` space between
    paragraphs, `dong_dau` and `dong_chan` a running head and foot, `ngat_hang` rows may be cut by
    the end of a page, `bang_deu` cells are justified."""

    phong: str = "Liberation Serif"
    co: float = 14
    thut: float = 28
    cach_doan: bool = True
    dong_dau: str = ""
    dong_chan: str = ""
    ngat_hang: bool = True
    bang_deu: bool = False


def pdf_of(document: Document, form: Form | None = None) -> bytes:
    """The bytes of a PDF, with a page number on every page but the first."""
    made = {"cach": asdict(form or Form()), "to": list(_sheets(document.blocks))}
    found = compiler("generator.exports.papers", "generator.charts").compile(
        _TEMPLATE.read_bytes(),
        format="pdf",
        sys_inputs={"van_ban": json.dumps(made, ensure_ascii=False)},
    )
    assert isinstance(found, bytes)
    return found


def _sheets(blocks: Sequence[Block]) -> Iterator[dict[str, Any]]:
    sheet: dict[str, Any] = {"nam": False, "khoi": []}
    for block in blocks:
        if isinstance(block, NewSheet):
            yield sheet
            sheet = {"nam": block.lying, "khoi": []}
        else:
            sheet["khoi"].append(_block(block))
    yield sheet


def _block(block: Block) -> dict[str, Any]:
    match block:
        case Letterhead() | Signature():
            return {"kind": type(block).__name__, "motto": MOTTO, **asdict(block)}
        case Item():
            look = "bold" if block.bold else ""
            return {"kind": "Text", "look": look, "text": f"{block.mark} {block.text}"}
        case Text():
            return {"kind": "Text", "look": block.look, "text": block.text}
        case Table():
            cells = list(_cells(block))
            head = [cell for cell in cells if cell["row"] < block.head]
            rest = [cell for cell in cells if cell["row"] >= block.head]
            return {"kind": "Table", "widths": block.widths, "head": head, "rows": rest}
        case NewSheet():
            raise AssertionError


def _cells(table: Table) -> Iterator[dict[str, Any]]:
    """Cells with how far they reach; figures and short marks stand in the middle."""
    rows = table.rows
    for number, row in enumerate(rows):
        for column, text in enumerate(row):
            if text in (UP, LEFT):
                continue
            across, down = 1, 1
            while column + across < len(row) and row[column + across] == LEFT:
                across += 1
            while number + down < len(rows) and rows[number + down][column] == UP:
                down += 1
            yield {
                "row": number,
                "across": across,
                "down": down,
                "lines": text.split("\n"),
                "bold": number < table.head,
                "middle": number < table.head or len(text) < 6,
            }
