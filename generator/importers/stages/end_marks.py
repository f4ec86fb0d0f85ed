"""What typists leave behind «./.», the end of a document: initials, numbers of copies.

«… xem xét, giải quyết./. VT05» ends at «./.»; the sign behind it is set aside with its reason.
"""

from __future__ import annotations

import re
from dataclasses import replace

from generator.importers.reading import Aside, Block, Line, Reading

AFTER_THE_END = "Ký hiệu đứng sau dấu kết thúc «./.», không thuộc lời văn"
_BEHIND = re.compile(r"(?P<loi>.*\./\.)\s+(?P<sau>\S+)$")


def apply(reading: Reading) -> Reading:
    """The reading with one word behind an end mark aside."""
    blocks: list[Block] = []
    aside: list[Aside] = []
    for block in reading.blocks:
        found = _BEHIND.match(block.text) if isinstance(block, Line) else None
        if isinstance(block, Line) and found is not None:
            last = (block.dong[1], block.dong[1])
            aside.append(Aside(last, AFTER_THE_END, found["sau"]))
            block = replace(block, text=found["loi"])
        blocks.append(block)
    return replace(reading, blocks=tuple(blocks), aside=(*reading.aside, *aside))
