"""«- + Có 30% hồ sơ …»: copying has put a hyphen before a line that has its own plus sign."""

from __future__ import annotations

from dataclasses import replace

from generator.importers.reading import Aside, Block, Line, Reading

DOUBLE = "Gạch do bản chép thêm trước dấu +"


def apply(reading: Reading) -> Reading:
    """The reading with the hyphen aside, where it is the only one in its line."""
    blocks: list[Block] = []
    aside: list[Aside] = []
    for block in reading.blocks:
        if isinstance(block, Line) and _is_double(block):
            aside.append(Aside(block.dong, DOUBLE, "-"))
            block = replace(block, text=block.text.removeprefix("- "))
        blocks.append(block)
    return replace(reading, blocks=tuple(blocks), aside=(*reading.aside, *aside))


def _is_double(line: Line) -> bool:
    return line.text.startswith("- + ") and line.text.count("-") == 1
