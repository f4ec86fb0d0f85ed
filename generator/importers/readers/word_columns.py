"""Columns pressed with tabs or many spaces, where the writer made no table.

«ỦY BAN NHÂN DÂN ⇥ CỘNG HÒA …» over «TỈNH MẪU ⇥ Độc lập …» are two columns side by side: they
become the same grid as the table of two cells that others draw for a heading or a signature.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.importers.readers.word_body import Item
from generator.importers.reading import Cell, Grid, Line, Row
from generator.vietnamese import fold

_SIDE_BY_SIDE = re.compile(r"cong hoa xa hoi|doc lap|noi nhan|dang cong san")
_ORDINAL = re.compile(r"(?:s?tt|so tt|so thu tu)\.?")
_RECIPIENTS = re.compile("noi nhan")
_SENTENCE = re.compile(r"[.;:,]$")
_SHORT = 60
_MOST_ONE_SIDED = 2


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


def _run(items: Sequence[Item], at: int) -> list[tuple[Item, tuple[str, ...]]]:
    """Rows one after another, each with its columns. Beside a motto or under «Nơi nhận» a row may
    have one side only; but the run ends with a row that has its right side, or a recipient."""
    first = items[at].columns
    if not first or not all(first):
        return []
    aside = _is_side_by_side(first)
    found, sure = [(items[at], first)], 1
    for item in items[at + 1 :]:
        sides = _sides(item, len(first)) if aside else _numbered(item.columns, first)
        if len(sides) != len(first) or not (aside or all(sides)):
            break
        found.append((item, sides))
        recipient = sides[0].startswith(("-", "–")) and _RECIPIENTS.match(fold(first[0]))
        if sides[-1] or recipient:
            sure = len(found)
        elif len(found) - sure > _MOST_ONE_SIDED:
            break
    return found[:sure]


def _numbered(columns: tuple[str, ...], head: Sequence[str]) -> tuple[str, ...]:
    """«1 ⇥ Rà soát» is read as an item with its number; under «STT ⇥ …» that is a column."""
    if len(columns) != len(head) - 1 or not _ORDINAL.fullmatch(fold(head[0])):
        return columns
    number, _, words = columns[0].partition(" ")
    return (number, words, *columns[1:]) if number.strip(".").isdigit() and words else columns


def _sides(item: Item, wide: int) -> tuple[str, ...]:
    """The columns of a row; a short line alone is the left one, behind a tab the right one."""
    if not isinstance(item.block, Line) or (len(item.columns) == wide and all(item.columns)):
        return item.columns
    text = item.block.text
    if len(text) > _SHORT:
        return ()
    if not item.columns:
        return text, ""
    return item.columns if not _SENTENCE.search(text) else ()


def _is_side_by_side(columns: Sequence[str]) -> bool:
    return len(columns) == 2 and any(_SIDE_BY_SIDE.match(fold(column)) for column in columns)


def _grid(run: Sequence[tuple[Item, tuple[str, ...]]]) -> Item:
    page = next((item.block.page for item, _ in run if isinstance(item.block, Line)), None)
    if _is_side_by_side(run[0][1]):
        sides = zip(*(columns for _, columns in run), strict=True)
        cells = tuple(Cell(tuple(text for text in side if text)) for side in sides)
        rows: tuple[Row, ...] = (Row(cells, (1, 1), page),)
    else:
        rows = tuple(
            Row(tuple(Cell((text,)) for text in columns), (1, 1), page) for _, columns in run
        )
    return Item(Grid(rows), seen=[told for item, _ in run for told in item.seen])
