"""Printed lines to paragraphs: where a line ends because the text ends, and where for want of room.

A line that had room for the next word ends its paragraph. What else tells (a first-line indent, a
wider space, a number or bullet, another size) is how the form of Nghị định 30/2020/NĐ-CP sets text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from generator.importers.readers.pdf.print_lines import Piece
from generator.importers.reading import Align, Look
from generator.importers.syllables import is_syllable

_MARK = re.compile(
    r"""(?:
        [-–—+*•▪●○◦➢✓](?:\s|(?=[^\W\d_]))   # bullets
        | (?:\d{1,2}(?:\.\d{1,2})*[.)]|\d{1,2}(?:\.\d{1,2})+|\(\d{1,2}\))(?=\s|$)
        | (?:[IVXLC]{1,6}|[A-Z])[.)](?=\s|$)
        | [a-zđ]\)(?=\s|$)
        | (?:Điều|Chương|Mục|Phần|Khoản|Phụ\ lục)\s+(?:\d{1,3}|[IVXLC]{1,6})\b
        | Căn\ cứ\s | Xét\ đề\ nghị\s | Theo\ đề\ nghị\s | Nơi\ nhận
    )""",
    re.VERBOSE,
)
_RANGE = re.compile(r"[-–—]\s\d")
_ENDED = re.compile(r"[.;:!?…][)\"”’»]*$")
_STUCK = re.compile(r"[^\s\-–/][-/]$")
_SIGN = re.compile(r"[\d.,/]+|[B-DĐF-HJ-NP-TV-XZ]{1,4}")
_SAME = 4.0
_INDENTED = 8.0


@dataclass(frozen=True)
class Column:
    """The room that lines are set in. `indent`: how far in paragraphs begin, 0 where they do not;
    `leadings`: from base to base in a paragraph, by rounded size; `loose`: sizes are only guessed
    (scans)."""

    left: float
    right: float
    indent: float = 0.0
    leadings: dict[int, float] = field(default_factory=dict)
    loose: bool = False

    def leading(self, size: float) -> float:
        """From base to base in a paragraph of this size."""
        return self.leadings.get(round(size), 1.35 * size)

    def is_even(self, line: Piece) -> bool:
        """Whether there is as much room before the line as after it."""
        before, after = line.x0 - self.left, self.right - line.x1
        return abs(before - after) < max(4.0, 0.016 * (self.right - self.left))

    def centred(self, line: Piece) -> bool:
        """Whether the line stands in the middle, away from both edges and from the indent."""
        before = line.x0 - self.left
        at_indent = self.indent and abs(before - self.indent) < 2
        return before > 0.03 * (self.right - self.left) and not at_indent and self.is_even(line)


@dataclass(frozen=True)
class Paragraph:
    """Lines that are one paragraph; `left`, `right`: of the column it begins in."""

    lines: tuple[Piece, ...]
    column: Column

    @cached_property
    def text(self) -> str:
        """The lines in one; a line that ends inside a word («QĐ-», «xã/») takes no space."""
        text = self.lines[0].text
        for before, line in zip(self.lines, self.lines[1:], strict=False):
            broken = _STUCK.search(text) and line.text[0].isalnum()
            if not before.spaced and (broken or _is_torn(before, line, self.column)):
                text += line.text
            else:
                text += f" {line.text}"
        return text

    @property
    def look(self) -> Look:
        """As far as letters and places tell."""
        first = self.lines[0]
        return Look(
            bold=all(line.bold for line in self.lines),
            italic=all(line.italic for line in self.lines),
            align=self._align(),
            size=round(first.size * 2) / 2,
            indent=max(0.0, round(first.x0 - self.column.left, 1)),
        )

    def _align(self) -> Align:
        first, column = self.lines[0], self.column
        if column.centred(self.lines[-1]) and all(map(column.is_even, self.lines)):
            return "center"
        width = column.right - column.left
        if len(self.lines) == 1:
            at_right = column.right - first.x1 < 3 and first.x0 - column.left > 0.3 * width
            return "right" if at_right else "left"
        even = all(abs(column.right - line.x1) < 3 for line in self.lines[:-1])
        return "justify" if even else "left"


def paragraphs(lines: Iterable[Piece], column: Column) -> list[Paragraph]:
    """The paragraphs of lines that follow each other from top to bottom."""
    groups: list[list[Piece]] = []
    for line in lines:
        if groups and goes_on(groups[-1], line, column):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [Paragraph(tuple(group), column) for group in groups]


def goes_on(
    lines: Sequence[Piece], line: Piece, column: Column, *, next_page: bool = False
) -> bool:
    """Whether `line` is the next line of the paragraph `lines`."""
    last = lines[-1]
    ended = bool(_ENDED.search(last.text))
    mark = starts_item(line.text, last.text)
    opened = not ended and not mark
    mid_sentence = opened and line.text[0].islower()
    if not _is_full(last, line, column, mid_sentence) or not _same_size(last, line, column):
        return False
    if last.bold and not line.bold and not line.text[0].islower():
        return False
    if line.bold and not last.bold and (ended or not line.text[0].islower()):
        return False
    if not next_page and _is_far(last, line, column, mid_sentence):
        return False
    if column.centred(last) or (column.centred(line) and column.is_even(last)):
        return opened and column.is_even(line) and last.bold == line.bold
    return _edge_goes_on(lines, line, column, ended=ended, mark=mark)


def starts_item(text: str, before: str = "") -> bool:
    """Whether a line begins with a number, a letter or a bullet of a list. «- 2030» after «2021»
    is the rest of a range."""
    if before[-1:].isdigit() and _RANGE.match(text):
        return False
    return bool(_MARK.match(text))


def _is_full(last: Piece, line: Piece, column: Column, mid_sentence: bool) -> bool:
    """Whether the next word had no room on the line; nearly so where a sentence plainly goes on."""
    word = line.words[0]
    needed = word.x1 - word.x0 + 0.28 * line.size
    if mid_sentence:
        needed += 0.06 * (column.right - column.left)
    room = column.right - last.x1
    if column.centred(last):
        room = column.right - column.left - (last.x1 - last.x0)
    return room < needed


def _is_torn(last: Piece, line: Piece, column: Column) -> bool:
    """Whether a column was too narrow for one word: «ST» over «T», «Điể» over «m»."""
    if len(last.words) > 1 or len(line.words) > 1:
        return False
    letter = (line.x1 - line.x0) / len(line.text)
    if column.right - column.left - (last.x1 - last.x0) > letter:
        return False
    if _SIGN.fullmatch(last.text) and _SIGN.fullmatch(line.text):
        return True
    whole = is_syllable(last.text + line.text)
    return whole and not (is_syllable(last.text) and is_syllable(line.text))


def _same_size(last: Piece, line: Piece, column: Column) -> bool:
    allowed = 0.3 * last.size if column.loose else 0.6
    return abs(last.size - line.size) <= allowed


def _is_far(last: Piece, line: Piece, column: Column, mid_sentence: bool) -> bool:
    leading = column.leading(last.size)
    allowed = 1.7 * leading if mid_sentence else leading + max(2.4, 0.14 * leading)
    return line.base - last.base > allowed


def _edge_goes_on(
    lines: Sequence[Piece], line: Piece, column: Column, *, ended: bool, mark: bool
) -> bool:
    """What the left edge tells of a line after a full one."""
    new_by_mark = mark and (ended or not column.indent)
    if len(lines) > 1:
        return abs(line.x0 - lines[1].x0) <= _SAME and not new_by_mark
    step = line.x0 - lines[0].x0
    if step < -_SAME:
        return not new_by_mark
    sentence_goes_on = not ended and not mark and line.text[0].islower()
    if step <= _SAME:
        at_indent = lines[0].x0 > column.left + _INDENTED
        return sentence_goes_on if at_indent and column.indent else not new_by_mark
    first = lines[0]
    hanging = (
        starts_item(first.text)
        and len(first.words) > 1
        and abs(line.x0 - first.words[1].x0) < 1.5 * _SAME
    )
    return not mark if hanging else sentence_goes_on
