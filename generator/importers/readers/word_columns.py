"""Columns pressed with tabs or many spaces, where the writer made no table.

«ỦY BAN NHÂN DÂN ⇥ CỘNG HÒA …» over «TỈNH MẪU ⇥ Độc lập …» are two columns side by side: they
become the same grid as the table of two cells that others draw for a heading or a signature.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.importers.readers.word_body import Item
from generator.importers.reading import Cell, Grid, Line, PageBreak, Row
from generator.vietnamese import fold

_SIDE_BY_SIDE = re.compile(r"cong hoa xa hoi|doc lap|noi nhan|dang cong san")
_SENTENCE = re.compile(r"[.;:,]$")
_SHORT = 60


def pressed(items: Sequence[Item]) -> list[Item]:
    """The items with every run of two or more rows of columns as one grid."""
    found: list[Item] = []
    at = 0
    while at < len(items):
        run = _run(items, at)
        if len(run) > 1:
            found.append(_grid(run))
            at += len(run)
        else:
            found.append(items[at])
            at += 1
    return found


def _run(items: Sequence[Item], at: int) -> Sequence[Item]:
    """Rows one after another with as many columns; in a signature also the name below them."""
    first = items[at]
    if not all(first.columns) or not first.columns:
        return ()
    wide, end = len(first.columns), at + 1
    while end < len(items) and _belongs(items[end], wide):
        end += 1
    full = [number for number in range(at, end) if all(items[number].columns)]
    if len(full) < 2 or not _is_side_by_side(first):
        end = full[-1] + 1
    return items[at:end]


def _belongs(item: Item, wide: int) -> bool:
    if not isinstance(item.block, Line) or len(item.columns) != wide:
        return False
    if all(item.columns):
        return True
    text = item.columns[-1]
    return wide == 2 and bool(text) and len(text) <= _SHORT and not _SENTENCE.search(text)


def _is_side_by_side(first: Item) -> bool:
    return len(first.columns) == 2 and any(
        _SIDE_BY_SIDE.match(fold(column)) for column in first.columns
    )


def _grid(run: Sequence[Item]) -> Item:
    lines = [item.block for item in run if not isinstance(item.block, Grid | PageBreak)]
    page = lines[0].page
    if _is_side_by_side(run[0]):
        sides = zip(*(item.columns for item in run), strict=True)
        cells = tuple(Cell(tuple(text for text in side if text)) for side in sides)
        rows: tuple[Row, ...] = (Row(cells, (1, 1), page),)
    else:
        rows = tuple(
            Row(tuple(Cell((text,) if text else ()) for text in item.columns), (1, 1), page)
            for item in run
        )
    return Item(Grid(rows), seen=[told for item in run for told in item.seen])
