"""Sorted pages to blocks in reading order, paragraphs joined over the ends of pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from generator.importers.readers.pdf.columns import Beside, beside, gone_on
from generator.importers.readers.pdf.margins import Margins
from generator.importers.readers.pdf.paragraphs import Column, Paragraph, goes_on, paragraphs
from generator.importers.readers.pdf.print_lines import Piece, PrintLine
from generator.importers.readers.pdf.sheets import Sheet, Table
from generator.importers.reading import Block, Cell, Grid, Line, PageBreak, Row

UNPLACED = (0, 0)
BESIDE = "Chữ xoay dọc ở lề trang"
ASLANT = "Chữ chìm chéo trang"


@dataclass(frozen=True)
class Laid:
    """A block, and why it is not of the document (empty: it is)."""

    block: Block
    reason: str = ""


Part = Paragraph | Beside | Table


@dataclass
class _Open:
    """What may still grow: the last part of the page before, and what came after it that is not
    of the text."""

    part: Part | None = None
    page: int = 0
    after: list[Laid] = field(default_factory=list)


def laid_out(sheets: Sequence[Sheet], margins: Margins) -> Iterator[Laid]:
    """The blocks of all pages. What goes on over a page stands on the page that it begins on, and
    what lies between its halves comes after it."""
    waiting = _Open()
    for number, sheet in enumerate(sheets):
        early = number > 0 and _ends_early(sheets[number - 1], sheet)
        if number:
            waiting.after.append(Laid(PageBreak(early or _is_forced(sheets[number - 1], sheets))))
        waiting.after += _apart(sheet, sheet.heads)
        column = margins.column(sheet)
        rest = sheet if early else _grown(waiting, sheet)
        body, notes = _parts(rest, column)
        if not early and rest is sheet:
            body = _continued(waiting, body, column)
        if body:
            yield from _closed(waiting)
            *done, waiting.part = body
            waiting.page = sheet.number
            yield from (_laid(one, sheet.number) for one in done)
        waiting.after += [_laid(note, sheet.number) for note in notes]
        waiting.after += _apart(sheet, sheet.feet)
        waiting.after += [_aside(text, BESIDE, sheet) for text in sheet.beside]
        waiting.after += [_aside(sheet.slanted, ASLANT, sheet)] if sheet.slanted else []
    yield from _closed(waiting)


def _grown(waiting: _Open, sheet: Sheet) -> Sheet:
    """The page without the lines at its head that go on the columns of the page before."""
    if not isinstance(waiting.part, Beside):
        return sheet
    first = min((table.top for table in sheet.tables), default=sheet.height)
    lines = [line for line in sheet.lines if line.whole.base < first]
    waiting.part, taken = gone_on(waiting.part, lines)
    return replace(sheet, lines=sheet.lines[taken:]) if taken else sheet


def _parts(sheet: Sheet, column: Column) -> tuple[list[Part], list[Part]]:
    """The page's paragraphs, columns and tables from top to bottom; then its footnotes."""
    notes = [
        line.whole
        for line in sheet.lines
        if sheet.notes_from is not None and line.whole.base > sheet.notes_from
    ]
    body = [line for line in sheet.lines if not notes or line.whole.base < notes[0].base]
    parts: list[Part] = []
    rest = list(body)
    for table in sheet.tables:
        above = [line for line in rest if line.whole.base <= table.top + 4]
        parts += _text(above, column)
        parts.append(table)
        rest = rest[len(above) :]
    parts += _text(rest, column)
    return parts, list(paragraphs(notes, column))


def _text(lines: Sequence[PrintLine], column: Column) -> Iterator[Part]:
    run: list[Piece] = []
    for one in beside(lines, column):
        if isinstance(one, Beside):
            yield from paragraphs(run, column)
            run = []
            yield one
        else:
            run.append(one)
    yield from paragraphs(run, column)


def _continued(waiting: _Open, body: list[Part], column: Column) -> list[Part]:
    """The page's parts, less the first where the paragraph of the page before took it up."""
    before = waiting.part
    if not body or not isinstance(before, Paragraph) or not isinstance(body[0], Paragraph):
        return body
    shift = before.column.left - column.left
    lines = tuple(_moved(line, shift) for line in body[0].lines)
    if not goes_on(before.lines, lines[0], before.column, next_page=True):
        return body
    waiting.part = Paragraph((*before.lines, *lines), before.column)
    return body[1:]


def _moved(line: Piece, shift: float) -> Piece:
    if abs(shift) < 0.5:
        return line
    words = tuple(type(word)(word.text, word.x0 + shift, word.x1 + shift) for word in line.words)
    return Piece(words, line.base, line.size, line.bold, line.italic, line.spaced)


def _closed(waiting: _Open) -> Iterator[Laid]:
    if waiting.part is not None:
        yield _laid(waiting.part, waiting.page)
    yield from waiting.after
    waiting.part, waiting.after = None, []


def _laid(part: Part, page: int) -> Laid:
    if isinstance(part, Paragraph):
        return Laid(Line(part.text, UNPLACED, part.look, page))
    if isinstance(part, Table):
        return Laid(part.grid)
    cells = tuple(
        Cell(tuple(line.text for line in side), bold=all(line.bold for line in side))
        for side in (part.left, part.right)
    )
    return Laid(Grid((Row(cells, UNPLACED, page),)))


def _apart(sheet: Sheet, lines: Sequence[tuple[PrintLine, str]]) -> list[Laid]:
    return [_aside(line.whole.text, reason, sheet) for line, reason in lines]


def _aside(text: str, reason: str, sheet: Sheet) -> Laid:
    return Laid(Line(text, UNPLACED, page=sheet.number), reason)


def _ends_early(before: Sheet, after: Sheet) -> bool:
    """Whether much room was left at the foot of the page: the author began a new one."""
    if abs(before.width - after.width) > 10:
        return True
    return before.bottom < 0.72 * before.height


def _is_forced(before: Sheet, sheets: Sequence[Sheet]) -> bool:
    """Whether the page ends well above where others of its height do."""
    lowest = max(
        (sheet.bottom for sheet in sheets if abs(sheet.height - before.height) < 10), default=0.0
    )
    return before.bottom < lowest - 0.15 * before.height
