"""A UTF-8 text as it stands: a line is a paragraph, a line with tabs a row of a table."""

from __future__ import annotations

from itertools import groupby

from generator.importers.reading import Block, Cell, Grid, Line, Reading, Row
from generator.importers.refusals import Refused
from generator.vietnamese import nfc


def read(raw: bytes, name: str) -> Reading:
    """The lines and tables of a text. Raises Refused for what is no UTF-8."""
    try:
        text = nfc(raw.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise Refused(f"{name} không phải chữ UTF-8.", "Lưu lại tệp dạng UTF-8.") from None
    numbered = [(number, line) for number, line in enumerate(text.split("\n"), 1)]
    blocks: list[Block] = []
    for tabs, run in groupby(numbered, key=lambda one: "\t" in one[1]):
        if tabs:
            blocks.append(_grid(list(run)))
        else:
            blocks += [
                Line(" ".join(line.split()), (number, number))
                for number, line in run
                if line.strip()
            ]
    return Reading("txt", text, tuple(blocks), as_received=True)


def _grid(run: list[tuple[int, str]]) -> Grid:
    rows = [(number, line.split("\t")) for number, line in run]
    width = max(len(cells) for _, cells in rows)
    return Grid(
        tuple(
            Row(
                tuple(
                    Cell((text.strip(),) if text.strip() else ())
                    for text in (*cells, *[""] * (width - len(cells)))
                ),
                (number, number),
            )
            for number, cells in rows
        )
    )
