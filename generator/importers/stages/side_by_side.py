"""Two columns of a head that a copy has pressed into one line.

«SỞ NỘI VỤ Độc lập - Tự do - Hạnh phúc», «Số: 15/QĐ-SNV Tỉnh Mẫu, ngày 5 tháng 5 năm 2026»: the
left half and the right half are two lines of the paper.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.importers.document_types.letterhead import MOTTOES, NUMBER, PLACE_AND_DATE
from generator.importers.document_types.wording import is_capital
from generator.importers.reading import Block, Line, Reading
from generator.vietnamese import match_key

_MOST_WORDS = 25
_NUMBER_THEN_PLACE = re.compile(r"^(?P<so>Số\s*:?\s*\S*\s*/\s?\S+)\s+(?P<noi>\S.*)$")


def apply(reading: Reading) -> Reading:
    """The reading with such lines parted."""
    blocks: list[Block] = []
    for block in reading.blocks:
        blocks += _parted(block) if isinstance(block, Line) else [block]
    return replace(reading, blocks=tuple(blocks))


def _parted(line: Line) -> Iterator[Line]:
    halves = _halves(line.text) or (line.text,)
    return (replace(line, text=half) for half in halves)


def _halves(text: str) -> tuple[str, str] | None:
    words = text.split()
    if len(words) > _MOST_WORDS:
        return None
    found = _NUMBER_THEN_PLACE.match(text)
    if found and NUMBER.match(found["so"]) and PLACE_AND_DATE.match(found["noi"]):
        return found["so"], found["noi"]
    for at in range(1, len(words)):
        left, right = " ".join(words[:at]), " ".join(words[at:])
        if match_key(right) in MOTTOES and (is_capital(left) or NUMBER.match(left)):
            return left, right
    return None
