"""Head and end of a paper in plain text: two columns kept apart by tabs or blanks.

    UBND TỈNH MẪU          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    Số: 12/KH-UBND         Độc lập - Tự do - Hạnh phúc

Read line by line the two would be mixed; they become one row of two cells, as in Word and PDF.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.importers.document_types.closing import is_authority, is_recipients
from generator.importers.document_types.letterhead import is_motto
from generator.importers.reading import Cell, Grid, Row

_TWO = re.compile(r"\s*(?P<left>\S.*?)(?:\s*\t\s*|\s{3,})(?P<right>\S.*?)\s*")
_RIGHT = re.compile(r"(?:\t|\s{8,})\s*(?P<right>\S.*?)\s*")
_GAP = re.compile(r"\t|\s{3,}")
_BLANKS = re.compile(r" {2,}")
_ORDINAL = re.compile(r"(?:STT|TT|Số TT|Stt)\.?")
_MOST_LINES = 20
_LONGEST_ALONE = 90
_LONGEST = 300


@dataclass(frozen=True)
class Columns:
    """Lines `first` to `last` (from 0, both included) that stand side by side."""

    first: int
    last: int
    left: tuple[str, ...]
    right: tuple[str, ...]

    @property
    def grid(self) -> Grid:
        cells = (Cell(_tidy(self.left)), Cell(_tidy(self.right)))
        return Grid((Row(cells, (self.first + 1, self.last + 1)),))


def columns(lines: Sequence[str]) -> Iterator[Columns]:
    """The heads and ends of papers set in two columns, in order."""
    at = 0
    while at < len(lines):
        found = _from(lines, at)
        if found is not None:
            yield found
            at = found.last
        at += 1


def with_tabs(lines: Sequence[str]) -> list[str]:
    """The lines; of a table whose columns are kept apart by blanks, with tabs between the fields.

    Only where every line of it has as many fields as its head («STT   Nội dung   Thời gian»): an
    empty cell leaves no trace between blanks."""
    made = list(lines)
    at = 0
    while at < len(made):
        fields = _BLANKS.split(made[at].strip())
        end = at + 1
        if len(fields) > 2 and _ORDINAL.fullmatch(fields[0]):
            while end < len(made) and len(_BLANKS.split(made[end].strip())) == len(fields):
                end += 1
            whole = end == len(made) or not made[end].strip()
            if end - at > 1 and whole:
                made[at:end] = ["\t".join(_BLANKS.split(line.strip())) for line in made[at:end]]
        at = end
    return made


def _from(lines: Sequence[str], at: int) -> Columns | None:
    halves = _halves(lines[at])
    if halves is None or not all(halves):
        return None
    left, right = halves
    head = is_motto(right)
    if not head and not (is_recipients(left) and (is_authority(right) or _signs_below(lines, at))):
        return None
    found = [halves]
    last = at
    for below in range(at + 1, min(at + _MOST_LINES, len(lines))):
        if not lines[below].strip():
            continue
        more = _halves(lines[below])
        if more is None and head:
            break
        if more is None:
            more = (lines[below].strip(), "")
            if lines[below].strip()[0] not in "-–+*" or below > last + 1:
                break
        found.append(more)
        last = below
    if len(found) < 2:
        return None
    return Columns(at, last, tuple(one for one, _ in found), tuple(two for _, two in found))


def _signs_below(lines: Sequence[str], at: int) -> bool:
    """Whether the authority stands on the right of the next line."""
    halves = _halves(lines[at + 1]) if at + 1 < len(lines) else None
    return halves is not None and is_authority(halves[1])


def _halves(line: str) -> tuple[str, str] | None:
    """The words of the left and of the right column; None for a line of one column."""
    if len(line) > _LONGEST:
        return None
    alone = _RIGHT.fullmatch(line)
    if alone and not _GAP.search(alone["right"]) and len(line) <= _LONGEST_ALONE:
        return "", alone["right"]
    two = _TWO.fullmatch(line)
    if two is None or _GAP.search(two["right"]):
        return None
    return two["left"], two["right"]


def _tidy(lines: Sequence[str]) -> tuple[str, ...]:
    return tuple(" ".join(line.split()) for line in lines if line.strip())
