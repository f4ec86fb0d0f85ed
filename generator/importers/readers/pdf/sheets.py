"""A page sorted out: its tables, and the printed lines outside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.importers.readers.pdf.frames import Frame, frames
from generator.importers.readers.pdf.grids import grid
from generator.importers.readers.pdf.page import Glyph, Page
from generator.importers.readers.pdf.print_lines import PrintLine, print_lines
from generator.importers.reading import Grid


@dataclass(frozen=True)
class Table:
    """A table, and where it stands on its page."""

    grid: Grid
    top: float
    bottom: float
    left: float
    right: float


@dataclass(frozen=True)
class Sheet:
    """A page without its letters. `heads`, `feet`: lines set apart as not of the text, with the
    reason; `notes_from`: below this, footnotes; `scanned`: a picture with what a machine read."""

    number: int
    width: float
    height: float
    lines: tuple[PrintLine, ...]
    tables: tuple[Table, ...] = ()
    beside: tuple[str, ...] = ()
    slanted: str = ""
    notes_from: float | None = None
    scanned: bool = False
    heads: tuple[tuple[PrintLine, str], ...] = ()
    feet: tuple[tuple[PrintLine, str], ...] = ()

    @property
    def is_empty(self) -> bool:
        return not (self.lines or self.tables or self.beside or self.slanted)

    @property
    def top(self) -> float:
        """Of the text, in points."""
        edges = [line.whole.base for line in self.lines] + [one.top for one in self.tables]
        return min(edges, default=0.0)

    @property
    def bottom(self) -> float:
        """Of the text, in points."""
        edges = [line.whole.base for line in self.lines] + [one.bottom for one in self.tables]
        return max(edges, default=0.0)

    def without(
        self, heads: Sequence[PrintLine], feet: Sequence[PrintLine]
    ) -> tuple[PrintLine, ...]:
        """Its lines less those."""
        gone = {id(line) for line in (*heads, *feet)}
        return tuple(line for line in self.lines if id(line) not in gone)


_SCAN = 0.6
"""Of the page: a picture that covers more is a scan of the page."""
_NOTE_RULE = 40.0
"""Points: no rule above footnotes is shorter."""


def sheet(page: Page) -> Sheet:
    """The page's tables and lines. Letters inside a table's box are the table's."""
    found = frames(page.along, page.down)
    free: list[Glyph] = []
    inside: dict[int, list[Glyph]] = {}
    for glyph in page.glyphs:
        number = _frame_of(found, glyph)
        (free if number is None else inside.setdefault(number, [])).append(glyph)
    tables = tuple(
        _table(frame, grid(frame, inside[number], page.sideways, page.number))
        for number, frame in enumerate(found)
        if number in inside
    )
    return Sheet(
        page.number,
        page.width,
        page.height,
        tuple(print_lines(free)),
        tables,
        tuple(_beside(page, found)),
        " ".join(page.slanted.split()),
        _notes_from(page, found),
        page.pictured > _SCAN,
    )


def _frame_of(found: Sequence[Frame], glyph: Glyph) -> int | None:
    x, y = (glyph.x0 + glyph.x1) / 2, glyph.base - 0.3 * glyph.size
    for number, frame in enumerate(found):
        if frame.box.has(x, y):
            return number
    return None


def _table(frame: Frame, made: Grid) -> Table:
    return Table(made, frame.box.y0, frame.box.y1, frame.box.x0, frame.box.x1)


def _beside(page: Page, found: Sequence[Frame]) -> list[str]:
    """What is written up or down the page outside every table."""
    texts = []
    for direction in page.sideways:
        free = [
            one.glyph
            for one in direction
            if not any(frame.box.has(one.x, one.y) for frame in found)
        ]
        texts += [line.whole.text for line in print_lines(free)]
    return texts


def _notes_from(page: Page, found: Sequence[Frame]) -> float | None:
    """Where a rule stands alone in the lower part of the page, as one does above footnotes."""
    rules = [
        rule.at
        for rule in page.along
        if rule.end - rule.start > _NOTE_RULE
        and rule.start < 0.25 * page.width
        and rule.at > 0.4 * page.height
        and not any(frame.box.y0 - 4 < rule.at < frame.box.y1 + 4 for frame in found)
    ]
    return max(rules, default=None)


def with_notes(sheet: Sheet, usual_size: float) -> Sheet:
    """The rule counts only where what stands below it is set smaller than the text."""
    if sheet.notes_from is None:
        return sheet
    below = [line.whole for line in sheet.lines if line.whole.base > sheet.notes_from]
    small = below and all(line.size < usual_size - 0.9 for line in below)
    return sheet if small else replace(sheet, notes_from=None)
