"""An embed as a fragment of HTML that stands by itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from generator.charts import draw_embed
from generator.embeds import styles
from generator.embeds.columns import least_width, shares
from generator.embeds.place import Place
from generator.vietnamese import format_date
from generator.views.embeds.embed import (
    CardBody,
    Cell,
    Column,
    Embed,
    Entry,
    FigureBody,
    ListBody,
    Row,
    TableBody,
)
from generator.views.reuse import SAMPLE_PAGE, SITE_NAME

MOST_BYTES = 30_000
"""Of one fragment; what does not fit is a link to the whole."""
SAMPLE_HEAD = "Trang mẫu"


@dataclass(frozen=True)
class Fragment:
    """The HTML, and how many of its rows or entries found room."""

    html: str
    so_dong: int


def fragment(embed: Embed, place: Place) -> Fragment:
    """At most `MOST_BYTES` of HTML. Rows of a long table or list are left out at its end, and a
    link says how many there are."""
    head, foot = _head(embed, place), _foot(embed, place)
    match embed.than:
        case TableBody() as table:
            return _bounded(embed, place, (head, *_table(table, embed.ten)), foot)
        case ListBody() as found:
            opening = Markup('<ul style="{}">\n').format(styles.LIST)
            entries = [_entry(entry) for entry in found.muc]
            return _bounded(embed, place, (head, opening, entries, Markup("</ul>\n")), foot)
        case CardBody() as card:
            return Fragment(head + _card(card) + foot, 0)
        case FigureBody() as figure:
            drawn = Markup(draw_embed(figure.hinh, styles.DRAWING) + "\n")  # noqa: S704
            opening, rows, closing = _table(figure.bang, embed.ten)
            return Fragment(head + drawn + opening + Markup("").join(rows) + closing + foot, 0)


def _bounded(
    embed: Embed, place: Place, parts: tuple[Markup, Markup, list[Markup], Markup], foot: Markup
) -> Fragment:
    head, opening, rows, closing = parts
    fixed = _bytes(head + opening + closing + foot)
    if fixed + sum(map(_bytes, rows)) <= MOST_BYTES:
        return Fragment(head + opening + Markup("").join(rows) + closing + foot, len(rows))
    room = MOST_BYTES - fixed - _bytes(_more(embed, place, len(rows)))
    kept: list[Markup] = []
    for row in rows:
        room -= _bytes(row)
        if room < 0:
            break
        kept.append(row)
    more = _more(embed, place, len(kept))
    html = head + opening + Markup("").join(kept) + closing + more + foot
    return Fragment(html, len(kept))


def _bytes(html: str) -> int:
    return len(html.encode())


def _head(embed: Embed, place: Place) -> Markup:
    sample = Markup("")
    if place.mau:
        sample = _paragraph(styles.SAMPLE, escape(SAMPLE_HEAD))
        sample += _paragraph(styles.SAMPLE, escape(SAMPLE_PAGE))
    opening = Markup('<div lang="vi" style="{}">\n').format(styles.FRAME)
    return opening + sample + _paragraph(styles.TITLE, escape(embed.ten))


def _foot(embed: Embed, place: Place) -> Markup:
    day = format_date(embed.ngay)
    words = Markup("Nguồn: {}. Lấy từ {}, dữ liệu ngày {}.").format(
        embed.nguon.rstrip("."), _link(embed, place, f"cổng {SITE_NAME}"), day
    )
    return _paragraph(styles.SMALL, words) + Markup("</div>\n")


def _more(embed: Embed, place: Place, shown: int) -> Markup:
    what = "việc" if isinstance(embed.than, ListBody) else "dòng"
    link = _link(embed, place, f"Xem đủ {embed.so_dong} {what} tại cổng {SITE_NAME}")
    said = f"Trên đây là {shown} {what} đầu." if shown else f"Mỗi {what} quá dài để chép ra đây."
    return _paragraph(styles.SMALL, Markup("{} {}.").format(said, link))


def _link(embed: Embed, place: Place, words: str) -> Markup:
    """To the place on the portal; words only where its address is not known."""
    address = place.address(embed.dia_chi)
    if not address:
        return escape(words)
    return Markup('<a href="{}" style="{}">{}</a>').format(address, styles.LINK, words)


def _paragraph(look: str, words: Markup) -> Markup:
    return Markup('<p style="{}">{}</p>\n').format(look, words)


def _card(card: CardBody) -> Markup:
    html = Markup("")
    if card.so:
        beside = Markup('<span style="{}"> {}</span>').format(styles.BESIDE, card.tren)
        html += _paragraph(styles.FIGURE, Markup("{}{}").format(card.so, beside))
    for name, words in card.dong:
        strong = Markup('<b style="{}">{}</b>').format(styles.STRONG, _lines(words))
        html += _paragraph(styles.PARAGRAPH, Markup("{}: {}").format(name, strong))
    return html


def _entry(entry: Entry) -> Markup:
    number = Markup('<b style="{}">{}</b> ').format(styles.STRONG, entry.so) if entry.so else ""
    facts = Markup("").join(
        Markup('<div style="{}"><span style="{}">{}:</span> {}</div>').format(
            styles.FACT, styles.NOTE, name, _lines(words)
        )
        for name, words in entry.them
    )
    words = Markup("{}{}{}").format(number, _lines(entry.loi), facts)
    return Markup('<li style="{}">{}</li>\n').format(styles.ENTRY, words)


def _table(table: TableBody, name: str) -> tuple[Markup, list[Markup], Markup]:
    """What stands before the rows, the rows, and what stands behind them."""
    opening = Markup(
        '<div role="group" aria-label="{}" tabindex="0" style="{}">\n<table style="{}">\n'
        '<caption style="{}">{}</caption>\n<thead style="{}"><tr style="{}">{}</tr></thead>\n'
        '<tbody style="{}">\n'
    ).format(
        name,
        styles.SCROLLER,
        styles.table(least_width(table.cot)),
        styles.CAPTION,
        table.ten,
        styles.BLOCK,
        styles.ROW,
        Markup("").join(_heads(table.cot)),
        styles.BLOCK,
    )
    foot = Markup("")
    if table.tong:
        row = _row(table.cot, table.tong)
        foot = Markup('<tfoot style="{}">\n{}</tfoot>\n').format(styles.BLOCK, row)
    closing = Markup("</tbody>\n{}</table>\n</div>\n").format(foot)
    return opening, [_row(table.cot, row) for row in table.dong], closing


def _heads(columns: tuple[Column, ...]) -> Iterator[Markup]:
    for column, share in zip(columns, shares(columns), strict=True):
        look = styles.cell(band=True, figure=column.la_so, head=True, width=share)
        yield Markup('<th scope="col" style="{}">{}</th>').format(look, column.ten)


def _row(columns: Iterable[Column], row: Row) -> Markup:
    cells = Markup("").join(
        _cell(cell, column, row.nhom, number == 0)
        for number, (column, cell) in enumerate(zip(columns, row.o, strict=True))
    )
    return Markup('<tr style="{}">{}</tr>\n').format(styles.ROW, cells)


def _cell(cell: Cell, column: Column, is_group: bool, first: bool) -> Markup:
    is_head = first and bool(cell.loi)
    look = styles.cell(band=is_group, figure=column.la_so, head=is_head)
    note = Markup('<div style="{}">{}</div>').format(styles.NOTE, cell.them) if cell.them else ""
    tag, end = (Markup('th scope="row"'), "th") if is_head else (Markup("td"), "td")
    words = Markup("{}{}").format(_lines(cell.loi), note)
    return Markup('<{} style="{}">{}</{}>').format(tag, look, words, end)


def _lines(words: str) -> Markup:
    """Words, line for line."""
    return (
        Markup('<br style="{}">')
        .format(styles.BREAK)
        .join(escape(line) for line in words.split("\n"))
    )
