"""Tables that only place words side by side: the head of a paper, recipients | signature.

Their cells become lines, in the order in which the text has their words. Rules drawn with hyphens
are set aside.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.importers.document_types.closing import is_authority, is_recipients
from generator.importers.document_types.letterhead import Kind, is_motto, kind_of
from generator.importers.document_types.wording import is_rule
from generator.importers.reading import Aside, Block, Grid, Line, Reading, Row

RULE = "Đường kẻ dưới tên cơ quan, tiêu ngữ"
_MOST_ROWS = 6


def apply(reading: Reading) -> Reading:
    """The reading with such tables as lines and with drawn rules aside."""
    blocks: list[Block] = []
    aside: list[Aside] = []
    for block in reading.blocks:
        lines = list(_lines(block)) if isinstance(block, Grid) and is_layout(block) else [block]
        whole = not isinstance(block, Grid)
        for line in lines:
            if isinstance(line, Line) and is_rule(line.text):
                aside.append(Aside(line.dong, RULE, None if whole else line.text))
            else:
                blocks.append(line)
    # a longer rule holds a shorter one: it must be taken out first
    aside.sort(key=lambda one: (one.dong, -len(one.chuoi or "")))
    return replace(reading, blocks=tuple(blocks), aside=(*reading.aside, *dict.fromkeys(aside)))


def is_layout(grid: Grid) -> bool:
    """Whether the table holds a head or an end of a paper and nothing else."""
    texts = [text for row in grid.rows for cell in row.cells if cell for text in cell.lines]
    if len(grid.rows) > _MOST_ROWS or not texts:
        return False
    if any(is_motto(text) and len(text) > 12 for text in texts):
        return True
    if any(is_recipients(text) for text in texts):
        return True
    if len(grid.rows) <= 2 and any(is_authority(text) for text in texts):
        return True
    formal = {kind_of(text) for text in texts}
    return len(grid.rows) <= 2 and Kind.PLACE in formal and None not in formal


def _lines(grid: Grid) -> Iterator[Line]:
    for row in grid.rows:
        yield from _of_row(row)


def _of_row(row: Row) -> Iterator[Line]:
    for cell in row.cells:
        for text in cell.lines if cell is not None else ():
            if text.strip():
                yield Line(text.strip(), row.dong, page=row.page)
