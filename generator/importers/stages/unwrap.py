"""Lines that were broken at a fixed width become paragraphs again.

Text copied from a web page, an e-mail or an old editor breaks its lines at 60 to 80 characters.
Where blank lines part the paragraphs they decide; elsewhere a line goes on if the next line's
first word would not have fitted. The text in `goc/` keeps its lines: only blocks are joined.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.importers.line_starts import anew, ended, is_dash, is_small, marked
from generator.importers.reading import (
    Block,
    Cell,
    Finding,
    Grid,
    Line,
    Look,
    PageBreak,
    Reading,
    Row,
    Sureness,
)

_STAGE = "nối dòng"
_MOST_WIDTH = 120
_LEAST_WRAPPED = 3
_LONGEST = 20_000
"""Letters of a paragraph that no line is added to any more: none is so long, and a file of a
million short lines would be copied at every one of them."""
_END = 12
_LONG, _SHORT, _FULL, _SURELY_LONG = 0.7, 0.6, 0.85, 60
_BEFORE_A_FIGURE = re.compile(r"\b(?:ngày|tháng|năm|số|Số|Điều|khoản|điểm|quý|Quý|lần thứ)\Z")
_LINKS = re.compile(r"\b(?:và|của|theo|các|với|cho|về|tại|bằng|trong|giữa|hoặc)\Z")
_AGENCY = re.compile(
    r"(?:Các\s)?(?:Sở|Ban|Bộ|UBND|U[ỷỶ] ban|Ủy ban|Công an|Văn phòng|Chi cục|Trung tâm|Phòng|"
    r"HĐND|Hội|Đoàn|Báo|Đài|Trường|Thanh tra|Bệnh viện|Các)\b"
)


@dataclass(frozen=True)
class _Shape:
    """How the file breaks its lines: at `width`; `blank`: blank lines part its paragraphs."""

    width: int
    wrapped: bool
    blank: bool


def apply(reading: Reading) -> Reading:
    """Join the broken lines of text files; other kinds of file know their paragraphs."""
    if reading.kind not in ("txt", "html"):
        return reading
    shape = _shape([block for block in reading.blocks if isinstance(block, Line)])
    if reading.kind == "html" and not shape.wrapped:
        return reading
    blocks: list[Block] = []
    joined = 0
    for block in reading.blocks:
        at = _last_line(blocks)
        before = blocks[at] if at >= 0 else None
        if isinstance(block, Grid):
            blocks.append(_grid(block) if shape.wrapped else block)
        elif (
            isinstance(block, Line) and isinstance(before, Line) and _goes_on(before, block, shape)
        ):
            blocks[at] = _join(before, block)
            joined += 1
        else:
            blocks.append(block)
    words = f"Đã nối {joined} dòng bị ngắt giữa câu vào đoạn của chúng."
    found = (Finding(_STAGE, words, Sureness.SURE),) if joined else ()
    return replace(reading, blocks=tuple(blocks), findings=(*reading.findings, *found))


def _shape(lines: Sequence[Line]) -> _Shape:
    lengths = sorted(len(line.text) for line in lines if len(line.text) <= _MOST_WIDTH)
    width = lengths[len(lengths) * 97 // 100] if lengths else 0
    pairs = [(one, two) for one, two in pairwise(lines) if _adjacent(one, two)]
    going_on = [two for one, two in pairs if len(one.text) >= _LONG * width and not ended(one.text)]
    wrapped = (
        len(lengths) > len(lines) / 2
        and len(going_on) >= _LEAST_WRAPPED
        and sum(is_small(line.text) for line in going_on) >= len(going_on) / 3
    )
    starts = [(one, two) for one, two in pairwise(lines) if marked(two.text)]
    apart = sum(not _adjacent(one, two) for one, two in starts)
    return _Shape(width, wrapped, blank=2 * apart > len(starts))


def _adjacent(one: Line, two: Line) -> bool:
    return one.dong[1] + 1 == two.dong[0]


def _last_line(blocks: Sequence[Block]) -> int:
    """Where the line stands that a next one may continue; -1 where a table came after it."""
    for at in range(len(blocks) - 1, -1, -1):
        if not isinstance(blocks[at], PageBreak):
            return at if isinstance(blocks[at], Line) else -1
    return -1


def _goes_on(before: Line, line: Line, shape: _Shape) -> bool:
    text, last = line.text, before.text
    if len(last) > _LONGEST or last.endswith(("./.", "./")) or anew(last, text):
        return False
    if not shape.wrapped:
        return _torn(before, line)
    if not _adjacent(before, line):
        return False
    full = shape.blank and len(last) >= _FULL * shape.width
    if _bold_ends(before, line) or _is_entry(last, text, full):
        return False
    if marked(text):
        return True
    if shape.blank:
        return _same_block(last, text, shape.width)
    return _would_not_fit(last, text, shape.width)


def _torn(before: Line, line: Line) -> bool:
    """In a file of whole paragraphs a page's end, or a bad copy, may still tear a sentence."""
    if marked(line.text) or not (is_small(line.text) or _hangs(before.text, line.text)):
        return False
    if ended(before.text):
        return False
    return _adjacent(before, line) or len(before.text) >= _SURELY_LONG


def _hangs(last: str, text: str) -> bool:
    """Whether a line cannot end so: «ngày ⏎ 14/10/2015», «thực hiện các ⏎ Nghị quyết»."""
    end = last[-_END:]
    return bool(_BEFORE_A_FIGURE.search(end) and text[:1].isdigit()) or bool(_LINKS.search(end))


def _bold_ends(before: Line, line: Line) -> bool:
    """A bold title ends where plain text begins, unless the title goes on in small letters."""
    return before.look.bold is True and line.look.bold is False and not is_small(line.text)


def _is_entry(last: str, text: str, full: bool) -> bool:
    """Whether `text` is a new entry: it has a mark, and the line before may end there."""
    if not marked(text) or ended(last) or not is_dash(text):
        return marked(text)
    small = text.lstrip("-–— ")[:1].islower()  # «kinh tế ⏎ - xã hội»
    return not (small or full)


def _same_block(last: str, text: str, width: int) -> bool:
    """Lines between two blank lines are one paragraph, but for short lines under each other."""
    if is_small(text) or (not ended(last) and last.isupper() and text.isupper()):
        return True
    both_short = max(len(last), len(text)) < _SHORT * width
    if both_short and (ended(last) or last.isupper() != text.isupper()):
        return False
    return not (len(last) < _SHORT * width and last.endswith((".", ";")))


def _would_not_fit(last: str, text: str, width: int) -> bool:
    first = text.split(" ", 1)[0]
    if is_small(text) and not ended(last):
        return len(last) >= width / 3
    return len(last) + 1 + len(first) > width - 2 and not (last.isupper() and not text.isupper())


def _join(before: Line, line: Line) -> Line:
    look = replace(
        before.look,
        bold=_both(before.look.bold, line.look.bold),
        italic=_both(before.look.italic, line.look.italic),
    )
    return replace(
        before,
        text=f"{before.text} {line.text}",
        dong=(before.dong[0], line.dong[1]),
        look=look if look != Look() else before.look,
    )


def _both(one: bool | None, other: bool | None) -> bool | None:
    return one if one == other else False


def _grid(grid: Grid) -> Grid:
    return Grid(tuple(_row(row) for row in grid.rows))


def _row(row: Row) -> Row:
    return replace(row, cells=tuple(cell and _cell(cell) for cell in row.cells))


def _cell(cell: Cell) -> Cell:
    """A cell is narrow: its lines go on unless the next one begins as an entry of its own."""
    lines: list[str] = []
    for number, text in enumerate(cell.lines):
        if number and _cell_goes_on(cell.lines[number - 1], text, len(lines) == 1):
            lines[-1] = f"{lines[-1]} {text}"
        else:
            lines.append(text)
    return replace(cell, lines=tuple(lines))


def _cell_goes_on(last: str, text: str, first: bool) -> bool:
    if is_small(text):
        return True
    if anew(last, text) or last.endswith((";", ":", "./.")):
        return False
    if marked(text):
        return is_dash(text) and text[1:].lstrip()[:1].islower() and not marked(last)
    if last.endswith(",") or text[:1].isdigit():
        return True
    if last.endswith(".") or (_AGENCY.match(text) and _AGENCY.match(last)):
        return False
    name_in_capitals = last.isupper() and not text.isupper()
    return not name_in_capitals and (first or not last.isupper())
