"""The marks of a scale, as hairlines with their figures."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.charts.axis import Axis
from generator.charts.frames import Frame
from generator.charts.shapes import Shape, Text, level, upright
from generator.charts.words import width_of
from generator.vietnamese import format_decimal


def marks_above(scale: Axis, top: float, bottom: float, frame: Frame, unit: str) -> Iterator[Shape]:
    """Hairlines from top to bottom, figures above them; the last one names the unit."""
    free = frame.width
    for mark in reversed(scale.marks):
        x = scale.at(mark)
        words = plain(mark) if mark != scale.marks[-1] else with_unit(plain(mark), unit)
        half = width_of(words, frame.small) / 2
        # The last one shares its column with the figures: it may reach to the right edge.
        middle = min(x, frame.width - half)
        yield upright(x, top, bottom, "ke")
        if middle + half <= free:
            yield Text(middle, top - 5, words, frame.small, "phu", anchor="middle")
            free = middle - half - 8


def marks_beside(
    scale: Axis, left: float, right: float, frame: Frame, unit: str
) -> Iterator[Shape]:
    """Hairlines from left to right, figures before them; the top one names the unit."""
    for mark in scale.marks:
        y = scale.at(mark)
        yield level(left, right, y, "ke")
        yield Text(left - 6, y + frame.small * 0.35, plain(mark), frame.small, "phu", anchor="end")
    if scale.marks:
        y = scale.at(scale.marks[-1]) - frame.small * 0.9
        yield Text(0, y, unit, frame.small, "phu")


def with_unit(figure: str, unit: str) -> str:
    """«92 điểm», «92%»."""
    return f"{figure}{unit}" if unit == "%" else f"{figure} {unit}"


def plain(mark: Decimal) -> str:
    """A round figure without zeros after the comma."""
    return format_decimal(mark.quantize(Decimal(1)) if mark == int(mark) else mark.normalize())
