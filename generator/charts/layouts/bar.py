"""A bar of won and lost, and what its marks mean."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.charts.axis import length
from generator.charts.frames import Frame
from generator.charts.shapes import Rect, Shape, Text, upright
from generator.charts.words import width_of
from generator.vietnamese import format_decimal

PERCENT = "%"
OVERHANG = 4
"""How far the hairline of the maximum stands out above and below its bar."""


def bar(
    x: float,
    y: float,
    room: float,
    height: float,
    won: Decimal | None,
    most: Decimal,
    overhang: float = OVERHANG,
) -> Iterator[Shape]:
    """Won solid, lost hatched, together `room` long; an empty outline where nothing is printed."""
    if won is None:
        yield Rect(x, y, room, height, "trong")
    else:
        solid = length(won, most, room)
        if room - solid > 0:
            yield Rect(x + solid, y, room - solid, height, "mat")
        if solid > 0:
            yield Rect(x, y, solid, height, "duoc")
    yield upright(x + room, y - overhang, y + height + overhang, "toi-da")


def lost_words(lost: Decimal | None, unit: str) -> str:
    """«mất 1,5», «mất 1,5%»; nothing where nothing was lost or nothing is printed."""
    if not lost:
        return ""
    return f"mất {format_decimal(lost.normalize() + 0)}{PERCENT if unit == PERCENT else ''}"


def legend(frame: Frame, top: float, unit: str) -> Iterator[Shape]:
    """What solid, hatched and the hairline mean, on one line."""
    size = frame.small
    top += 3
    x = 0.0
    what = "phần" if unit == PERCENT else unit
    for kind, words in (("duoc", f"{what} đạt"), ("mat", f"{what} mất"), ("toi-da", "mức tối đa")):
        if kind == "toi-da":
            yield upright(x + 1, top - 1, top + size + 1, kind)
            mark = 2.0
        else:
            mark = size * 1.5
            yield Rect(x, top + 1, mark, size - 2, kind)
        yield Text(x + mark + 6, top + size * 0.86, words, size, "phu")
        x += mark + 6 + width_of(words, size) + 18
