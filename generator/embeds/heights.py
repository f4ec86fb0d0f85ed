"""How tall an embed is, counted line by line, for iframes: no script tells the host.

Widths of letters are those of Be Vietnam Pro, which the iframe page loads. A host's own page uses
another face, but there the fragment takes the height it needs.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from generator.charts import embed_size
from generator.charts.words import Weight, wrap
from generator.embeds import styles
from generator.embeds.columns import least_width, shares
from generator.embeds.fragment import Fragment
from generator.embeds.place import Place
from generator.views.embeds.embed import (
    CardBody,
    Cell,
    Embed,
    Entry,
    FigureBody,
    ListBody,
    Row,
    TableBody,
)
from generator.views.reuse import SAMPLE_PAGE, SITE_NAME

WIDTHS = (300, 600, 1000)
"""Columns of hosts: beside an article, an article, a whole page."""
_SCROLLBAR = 15
_WIDEST_DRAWING = 420
_SPARE = 6


def height(embed: Embed, made: Fragment, place: Place, width: int) -> int:
    """Pixels that the iframe page takes in a column of `width` pixels."""
    inner = width - 2 * (styles.PADDING + styles.EDGE)
    around = 2 * (styles.MARGIN + styles.PADDING + styles.EDGE)
    return ceil(around + sum(_parts(embed, made, place, inner))) + _SPARE


def _parts(embed: Embed, made: Fragment, place: Place, inner: float) -> Iterator[float]:
    if place.mau:
        yield styles.SMALL_SIZE * styles.LINE + 4
        yield (
            _lines(SAMPLE_PAGE, inner, styles.SMALL_SIZE, 700) * styles.SMALL_SIZE * styles.LINE + 4
        )
    yield (
        _lines(embed.ten, inner, styles.TITLE_SIZE, 700) * (styles.TITLE_SIZE * styles.LINE)
        + styles.GAP
    )
    match embed.than:
        case TableBody(dong=rows) as table:
            yield _table(table, rows[: made.so_dong], inner)
        case ListBody(muc=entries):
            yield sum(_entry(entry, inner) for entry in entries[: made.so_dong])
        case CardBody() as card:
            yield _card(card, inner)
        case FigureBody(hinh=chart, bang=table):
            across, tall = embed_size(chart)
            yield min(inner, _WIDEST_DRAWING) * tall / across
            yield _table(table, table.dong, inner)
    if made.so_dong < embed.so_dong:
        more = (
            f"Trên đây là {made.so_dong} dòng đầu. Xem đủ {embed.so_dong} dòng tại cổng {SITE_NAME}"
        )
        yield _small(f"{more}.", inner)
    yield _small(f"Nguồn: {embed.nguon}. Lấy từ cổng {SITE_NAME}, dữ liệu ngày 00/00/0000.", inner)


def _lines(words: str, room: float, size: float, weight: Weight = 400) -> int:
    """Lines of some words; an empty text takes none."""
    return sum(max(1, len(wrap(line, room, size, weight))) for line in words.split("\n") if words)


def _small(words: str, room: float) -> float:
    return styles.GAP + _lines(words, room, styles.SMALL_SIZE) * styles.SMALL_SIZE * styles.LINE


def _card(card: CardBody, room: float) -> float:
    found = styles.FIGURE_SIZE * styles.LINE + 4 if card.so else 0.0
    for name, words in card.dong:
        lines = _lines(f"{name}: {words}", room, styles.TEXT_SIZE, 700)
        found += lines * styles.TEXT_SIZE * styles.LINE + 4
    return found


def _entry(entry: Entry, room: float) -> float:
    words = f"{entry.so} {entry.loi}" if entry.so else entry.loi
    lines = _lines(words, room, styles.TEXT_SIZE)
    lines += sum(_lines(f"{name}: {said}", room, styles.TEXT_SIZE) for name, said in entry.them)
    return lines * styles.TEXT_SIZE * styles.LINE + 2 * styles.GAP + 1


def _table(table: TableBody, rows: tuple[Row, ...], inner: float) -> float:
    least = least_width(table.cot)
    width = max(inner, least)
    # Shares are of what the padding and the borders of all columns leave.
    left = width - 1 - len(table.cot) * (2 * styles.CELL + 1)
    rooms = [share * left / 100 - 1 for share in shares(table.cot)]
    heads = Row(tuple(Cell(column.ten) for column in table.cot), nhom=True)
    every = (heads, *rows, *((table.tong,) if table.tong else ()))
    caption = _lines(table.ten, width, styles.SMALL_SIZE) * styles.SMALL_SIZE * styles.LINE
    found = caption + styles.GAP - 2 + sum(_row(row, rooms) for row in every) + 1
    return found + (_SCROLLBAR if least > inner else 0)


def _row(row: Row, rooms: list[float]) -> float:
    weight: Weight = 700 if row.nhom else 400
    tallest = max(_cell(cell, room, weight) for cell, room in zip(row.o, rooms, strict=True))
    return tallest + 2 * styles.CELL + 1


def _cell(cell: Cell, room: float, weight: Weight) -> float:
    words = _lines(cell.loi, room, styles.TABLE_SIZE, weight) * styles.TABLE_SIZE * styles.LINE
    note = _lines(cell.them, room, styles.SMALL_SIZE, weight) * styles.SMALL_SIZE * styles.LINE
    return max(words + note, styles.TABLE_SIZE * styles.LINE)
