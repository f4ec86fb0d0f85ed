"""Tables that pages cut become one again, with one head and whole rows.

A grid goes on with the next one where only a page lies between and no head of its own begins it.
A head printed again and a row that only numbers the columns are set aside; the words of a row that
the page cut in two go back to the cells that they were torn off.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.importers.reading import (
    Aside,
    Block,
    Finding,
    Grid,
    Line,
    PageBreak,
    Reading,
    Row,
    Sureness,
)
from generator.importers.stages.cut_rows import joined_rows
from generator.importers.stages.stray_lines import rows_of
from generator.importers.stages.table_heads import (
    begins_with_head,
    has_second_row,
    head_of,
    joined_heads,
    numbers_columns,
    same_row,
)
from generator.importers.stages.torn_words import TornWords, alone_in_its_lines

STAGE = "nối bảng"
REPEATED = "Đầu bảng in lại khi sang trang"
NUMBERS = "Dòng đánh số cột"


@dataclass(frozen=True)
class _Part:
    """Rows that belong to one table, and which of them begin a page or a new piece. Grows while
    the blocks are gone through, so that many pieces cost no more than their rows."""

    rows: list[Row]
    begins: set[int]

    def grow(self, stray: Sequence[Row], more: _Part) -> None:
        """Take the stray lines between and the rows of the next grid."""
        if stray and len(stray[0].cells) == 1:  # the end of the last cell above
            self.rows[-1] = _longer(self.rows[-1], stray[0])
            stray = stray[1:]
        shift = len(self.rows) + len(stray)
        self.begins.update(at + shift for at in more.begins)
        if not stray:
            self.begins.add(shift)
        self.rows.extend((*stray, *more.rows))


def apply(reading: Reading) -> Reading:
    """The reading with each printed table in one grid; what was set aside or moved is declared."""
    torn = TornWords(reading)
    asides: list[Aside] = []
    findings: list[Finding] = []
    blocks: list[Block] = []
    for block in _collected(reading):
        if isinstance(block, _Part):
            grid = _whole(block, torn, asides, findings)
            if grid.rows:
                blocks.append(grid)
        else:
            blocks.append(block)
    return replace(
        reading,
        blocks=tuple(blocks),
        aside=(*reading.aside, *asides),
        moved=(*reading.moved, *torn.moved),
        findings=(*reading.findings, *findings),
    )


def _collected(reading: Reading) -> list[Block | _Part]:
    """The blocks, grids that go on from one another taken together."""
    done: list[Block | _Part] = []
    part: _Part | None = None
    between: list[Block] = []
    for block in reading.blocks:
        if not isinstance(block, Grid):
            between.append(block)
            continue
        grid = _part(reading, block)
        stray = _goes_on(reading, part, between, grid) if part else None
        if part is None or stray is None:
            done += [part, *between] if part else between
            part = grid
        else:
            part.grow(stray, grid)
        between = []
    return [*done, *([part] if part else []), *between]


def _part(reading: Reading, grid: Grid) -> _Part:
    rows = [row for row in grid.rows if any(cell and cell.text.strip() for cell in row.cells)]
    begins = {
        at
        for at in range(1, len(rows))
        if (reading.kind == "pdf" and rows[at].page != rows[at - 1].page)
        or (reading.kind == "txt" and rows[at].dong[0] > rows[at - 1].dong[1] + 1)
    }
    return _Part(rows, begins)


def _goes_on(
    reading: Reading, part: _Part, between: list[Block], grid: _Part
) -> tuple[Row, ...] | None:
    """The stray lines between as rows, if the grid goes on with the table above; else None."""
    if not part.rows or not grid.rows or len(part.rows[0].cells) != len(grid.rows[0].cells):
        return None
    if len(part.rows[0].cells) < 2:
        return None
    lines = [block for block in between if isinstance(block, Line)]
    repeats = same_row(head_of(part.rows), grid.rows[0])
    if lines:
        if reading.kind != "txt" or repeats or begins_with_head(grid.rows):
            return None
        return rows_of(lines, part.rows[-1], len(grid.rows[0].cells))
    forced = any(isinstance(block, PageBreak) and block.forced for block in between)
    if repeats:
        return ()
    if forced or begins_with_head(grid.rows) or not begins_with_head(part.rows):
        return None
    return ()


def _longer(row: Row, tail: Row) -> Row:
    """The row with the words of a stray line at the end of its last filled cell."""
    at = max(n for n, cell in enumerate(row.cells) if cell and cell.text.strip())
    last, more = row.cells[at], tail.cells[0]
    assert last is not None
    assert more is not None
    longer = replace(last, lines=(*last.lines, *more.lines))
    cells = (*row.cells[:at], longer, *row.cells[at + 1 :])
    return replace(row, cells=cells, dong=(row.dong[0], tail.dong[1]))


def _whole(part: _Part, torn: TornWords, asides: list[Aside], findings: list[Finding]) -> Grid:
    """The rows of one table without what is printed twice, cut rows and heads joined."""
    if len(part.rows) < 2:
        return Grid(tuple(part.rows))
    rows, begins = _without_repeats(part, asides, findings)
    rows, begins, found = joined_heads(rows, begins, torn)
    findings += found
    rows, found = joined_rows(rows, begins, torn)
    findings += found
    return Grid(rows)


def _without_repeats(
    part: _Part, asides: list[Aside], findings: list[Finding]
) -> tuple[tuple[Row, ...], frozenset[int]]:
    """Without heads printed again and rows that number the columns, which are set aside."""
    kept: list[Row] = []
    begins: set[int] = set()
    pending = False
    for at, (row, reason) in enumerate(zip(part.rows, _reasons(part), strict=True)):
        pending = pending or at in part.begins
        if reason and alone_in_its_lines(part.rows, at):
            asides.append(Aside(row.dong, reason))
            findings.append(Finding(STAGE, f"{reason}: để ngoài bảng.", Sureness.SURE, row.dong))
            continue
        if pending and kept:
            begins.add(len(kept))
        pending = False
        kept.append(row)
    return tuple(kept), frozenset(begins)


def _reasons(part: _Part) -> Iterator[str]:
    """Per row why it is to be set aside, empty if it is not. A head is known again at the top of a
    page, and anywhere if it reads as one; its second row and its numbers follow it."""
    rows, head = part.rows, head_of(part.rows)
    first = rows.index(head)
    second = rows[first + 1] if has_second_row(rows, first) else None
    sure = begins_with_head([head])
    inside = again = False
    for at, row in enumerate(rows):
        below = rows[at + 1] if at + 1 < len(rows) else None
        if at > first and (sure or at in part.begins) and same_row(head, row):
            inside = again = True
            yield REPEATED
        elif inside and numbers_columns(row, below):
            yield REPEATED if again else NUMBERS
        elif inside and again and second is not None and same_row(second, row):
            yield REPEATED
        else:
            inside = at == first or (inside and row is second)
            again = again and inside
            yield ""
