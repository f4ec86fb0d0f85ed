"""The marks of a scale, as hairlines with their figures."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from generator.charts.axis import Axis
from generator.charts.frames import Frame
from generator.charts.shapes import Shape, Text, level, upright
from generator.charts.words import width_of
from generator.vietnamese import format_decimal

_COARSER = (1, 2, 4, 5, 10)
_BETWEEN = 8.0


def marks_above(scale: Axis, top: float, bottom: float, frame: Frame, unit: str) -> Iterator[Shape]:
    """Hairlines from top to bottom, figures above them; the last one names the unit.

    Where the figures have no room side by side, all stand at a coarser round step.
    """
    for x, words in with_room(scale, frame, unit):
        yield upright(x, top, bottom, "ke")
        middle = _middle(x, words, frame)
        yield Text(middle, top - 5, words, frame.small, "phu", anchor="middle")


def with_room(scale: Axis, frame: Frame, unit: str) -> list[tuple[float, str]]:
    """Place and words of each mark, at the finest step whose words do not touch each other; the
    last mark alone where there is none."""
    step = scale.marks[1] - scale.marks[0] if len(scale.marks) > 1 else Decimal(1)
    for times in _COARSER:
        marks = [mark for mark in scale.marks if mark % (step * times) == 0]
        if len(marks) < 2:
            continue
        found = [(scale.at(mark), plain(mark)) for mark in marks[:-1]]
        found.append((scale.at(marks[-1]), with_unit(plain(marks[-1]), unit)))
        if all(_are_apart(one, other, frame) for one, other in pairwise(found)):
            return found
    return [(scale.at(mark), with_unit(plain(mark), unit)) for mark in scale.marks[-1:]]


def _are_apart(one: tuple[float, str], other: tuple[float, str], frame: Frame) -> bool:
    (x1, words1), (x2, words2) = one, other
    halves = (width_of(words1, frame.small) + width_of(words2, frame.small)) / 2
    return _middle(x2, words2, frame) - _middle(x1, words1, frame) >= halves + _BETWEEN


def _middle(x: float, words: str, frame: Frame) -> float:
    """The last mark shares its column with the figures: it may reach to the right edge."""
    return min(x, frame.width - width_of(words, frame.small) / 2)


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
