"""A line without tabs between the rows of a table in plain text."""

from __future__ import annotations

from collections.abc import Sequence

from generator.importers.document_types.table_places import split_mark
from generator.importers.reading import Cell, Line, Row

_MOST_LINES = 3
_LONGEST_GROUP = 40
_ENDS = (".", ";", ":", "!", "?")


def rows_of(lines: Sequence[Line], above: Row, width: int) -> tuple[Row, ...] | None:
    """The lines as rows: first the end of the last cell above (a row of one cell), then groups
    («II. CẢI CÁCH THỦ TỤC HÀNH CHÍNH», one cell over all columns); None if they are neither."""
    if len(lines) > _MOST_LINES:
        return None
    rows: list[Row] = []
    rest = list(lines)
    if _ends_the_cell(rest[0].text, above):
        line = rest.pop(0)
        rows.append(Row((Cell((line.text,)),), line.dong, line.page))
    for line in rest:
        if not _is_group(line.text):
            return None
        cells = (Cell((line.text,), across=width), *(None,) * (width - 1))
        rows.append(Row(cells, line.dong, line.page))
    return tuple(rows)


def _ends_the_cell(text: str, above: Row) -> bool:
    last = next(cell for cell in reversed(above.cells) if cell and cell.text.strip())
    return text[:1].islower() and not split_mark(text)[0] and not last.text.endswith(_ENDS)


def _is_group(text: str) -> bool:
    mark, words = split_mark(text)
    if len(text.split()) > _LONGEST_GROUP or text.endswith(_ENDS[0]):
        return False
    return bool(mark and words and mark not in "-+*") or (text.isupper() and len(text) > 3)
