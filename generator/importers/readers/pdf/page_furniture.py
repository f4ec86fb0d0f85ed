"""Page numbers and lines that come back at the same place: of the sheet, not of the document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Literal

from generator.importers.readers.pdf.print_lines import PrintLine
from generator.importers.readers.pdf.sheets import Sheet

PAGE_NUMBER = "Số trang"
REPEATED_HEAD = "Dòng lặp ở đầu trang"
REPEATED_FOOT = "Dòng lặp ở chân trang"
STAMP = "Dấu ký số, không phải chữ của văn bản"

End = Literal["head", "foot"]

_NUMBER = re.compile(
    r"^[-–—\s\[(]*(?:Trang|Page|Tr\.)?\s*(\d{1,4})(?:\s*[/|]\s*\d{1,4})?[-–—\s\])]*$", re.IGNORECASE
)
_STAMP = re.compile(
    r"^(?:Ký bởi|Người ký|Ký số bởi|Được ký bởi|Signature Valid|Signed by|Email|Cơ quan|Tổ chức"
    r"|Thời gian ký|Ngày ký|Signing time|Signing date)\s*:",
    re.IGNORECASE,
)
_SURE_STAMP = re.compile(
    r"^(?:Ký bởi|Người ký|Ký số bởi|Được ký bởi|Signed by|Thời gian ký|Ngày ký)\s*:", re.IGNORECASE
)
_STAMP_REACH = 6.0
_SAME_PLACE = 5.0
_MOST_LINES = 4
_SMALL = 11.5
"""Points: text of Nghị định 30/2020/NĐ-CP is set in 13 or 14."""
_OFTEN = 3


def set_apart(sheets: Sequence[Sheet]) -> list[Sheet]:
    """The sheets with stamps, page numbers and repeated lines out of their text."""
    cleared = [_without_stamps(sheet) for sheet in sheets]
    # A number may stand below a repeated line, or above it.
    for _ in range(2):
        for end in ("head", "foot"):
            cleared = _without_repeated(_without_numbers(cleared, end), end)
    return cleared


def _without_numbers(sheets: Sequence[Sheet], end: End) -> list[Sheet]:
    """A number alone at the edge is the page's where it counts the pages on."""
    shifts = Counter(
        number - sheet.number for sheet in sheets if (number := _number(sheet, end)) is not None
    )

    def counts(sheet: Sheet) -> bool:
        number = _number(sheet, end)
        if number is None:
            return False
        return number == sheet.number or shifts[number - sheet.number] > 1

    return [_apart(sheet, end, PAGE_NUMBER) if counts(sheet) else sheet for sheet in sheets]


def _number(sheet: Sheet, end: End) -> int | None:
    line = _edge(sheet, end)
    found = _NUMBER.match(line.whole.text) if line is not None else None
    return int(found[1]) if found else None


def _without_repeated(sheets: Sequence[Sheet], end: End) -> list[Sheet]:
    """Lines at the edge with the same words at the same height on several pages."""
    for _ in range(_MOST_LINES):
        keys = [_key(sheet, end) for sheet in sheets]
        often = _is_often(keys, len(sheets))
        if not any(key is not None and often(key) for key in keys):
            break
        reason = REPEATED_HEAD if end == "head" else REPEATED_FOOT
        sheets = [
            _apart(sheet, end, reason) if key is not None and often(key) else sheet
            for sheet, key in zip(sheets, keys, strict=True)
        ]
    return list(sheets)


Key = tuple[str, int, bool]


def _key(sheet: Sheet, end: End) -> Key | None:
    """The words at the edge (the page's own number as «#»), their height, and if they are small."""
    line = _edge(sheet, end)
    if line is None or len(line.pieces) > 3:
        return None
    words = [
        "#" if re.fullmatch(rf"0*{sheet.number}(/\d+)?", word) else word
        for word in line.whole.text.split()
    ]
    base = line.whole.base if end == "head" else sheet.height - line.whole.base
    return " ".join(words), round(base / _SAME_PLACE), line.whole.size < _SMALL


def _is_often(keys: Sequence[Key | None], pages: int) -> Callable[[Key], bool]:
    """Two parts of one file may begin alike, so twice is enough only for a note in small letters
    on both pages of two."""
    counts = Counter(key for key in keys if key is not None)
    enough = min(_OFTEN, max(2, pages - 1))

    def often(key: Key) -> bool:
        words, place, small = key
        return (small or pages > 2) and sum(
            counts[words, place + step, small] for step in (-1, 0, 1)
        ) >= enough

    return often


def _edge(sheet: Sheet, end: End) -> PrintLine | None:
    """The first or last line of the page, where no table lies beyond it."""
    if not sheet.lines:
        return None
    line = sheet.lines[0] if end == "head" else sheet.lines[-1]
    base = line.whole.base
    if end == "head":
        return line if all(base <= table.top + 2 for table in sheet.tables) else None
    return line if all(base >= table.bottom for table in sheet.tables) else None


def _apart(sheet: Sheet, end: End, reason: str) -> Sheet:
    if end == "head":
        line, rest = sheet.lines[0], sheet.lines[1:]
        return replace(sheet, lines=rest, heads=(*sheet.heads, (line, reason)))
    line, rest = sheet.lines[-1], sheet.lines[:-1]
    return replace(sheet, lines=rest, feet=((line, reason), *sheet.feet))


def _without_stamps(sheet: Sheet) -> Sheet:
    """What a signing program printed on the page: «Người ký: …», «Thời gian ký: …»."""
    stamped = list(_stamped(sheet.lines))
    if not stamped:
        return sheet
    gone = {id(line) for line in stamped}
    return replace(
        sheet,
        lines=tuple(line for line in sheet.lines if id(line) not in gone),
        heads=(*sheet.heads, *((line, STAMP) for line in stamped)),
    )


def _stamped(lines: Sequence[PrintLine]) -> Iterator[PrintLine]:
    """Lines of a stamp; «Email:», «Cơ quan:» only beside a line that none but a stamp has."""
    for line in lines:
        one = line.whole
        near = (
            other.whole
            for other in lines
            if abs(other.whole.base - one.base) < _STAMP_REACH * one.size
            and abs(other.whole.size - one.size) < 1
        )
        if _STAMP.match(one.text) and any(_SURE_STAMP.match(other.text) for other in near):
            yield line
