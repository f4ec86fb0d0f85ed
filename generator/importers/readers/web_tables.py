"""The rows of a web page's table, and whether it is a table at all."""

from __future__ import annotations

from collections.abc import Iterator

from generator.importers.readers.web_elements import Element, is_hidden, tag, words

_MOST_SPAN = 200
_LAYOUT_PARAGRAPHS = 15


def rows_of(table: Element) -> Iterator[tuple[list[Element], bool]]:
    """The rows of this table alone, each with whether it stands in the table's head."""
    for part in table:
        name = tag(part)
        rows = [part] if name == "tr" else part if name in {"thead", "tbody", "tfoot"} else ()
        for row in rows:
            if tag(row) == "tr" and not is_hidden(row):
                cells = [one for one in row if tag(one) in {"td", "th"} and not is_hidden(one)]
                yield cells, name == "thead"


def span(cell: Element, name: str) -> int:
    """How many columns or rows a cell reaches over; 1 where it does not say so sensibly."""
    text = (cell.get(name) or "1").strip()
    return min(max(int(text), 1), _MOST_SPAN) if text.isdecimal() else 1


def is_layout(table: Element) -> bool:
    """Whether a table only arranges the page: one column, tables in it, or a whole document."""
    rows = list(rows_of(table))
    width = max((sum(span(cell, "colspan") for cell in row) for row, _ in rows), default=0)
    if width < 2 or next(table.iterdescendants("table"), None) is not None:
        return True
    if len(rows) >= _LAYOUT_PARAGRAPHS:
        return False
    for cells, _ in rows:
        for cell in cells:
            paragraphs = [one for one in cell.iter("p", "div", "h2", "h3") if words(one)]
            if len(paragraphs) > _LAYOUT_PARAGRAPHS:
                return True
    return False
