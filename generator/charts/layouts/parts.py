"""One bar of the whole, cut in its parts, each with won and lost: the two denominators."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.charts.axis import length
from generator.charts.frames import Frame
from generator.charts.layouts.bar import OVERHANG, bar, legend, lost_words
from generator.charts.layouts.scale import with_unit
from generator.charts.shapes import (
    LINE_HEIGHT,
    Drawing,
    Rect,
    Shape,
    Text,
    height_of,
    level,
    paragraph,
    upright,
)
from generator.charts.words import width_of, wrap
from generator.vietnamese import format_decimal
from generator.views.charts import Part, PartsBar

DERIVED = "cổng tính"
"""The mark of a figure that is not printed."""
_BAR = 26.0
_LEAST = 96.0


def lay_out(chart: PartsBar, frame: Frame) -> Drawing:
    """The total, the bar, and beneath each segment what it is; where segments are too narrow
    for words, the parts follow as a list in the order of the bar."""
    shapes: list[Shape] = list(legend(frame, 0, chart.don_vi))
    top = frame.small * LINE_HEIGHT + 16
    big = frame.size * 1.35
    total = with_unit(chart.in_la, chart.don_vi)
    most = f"tối đa {with_unit(format_decimal(chart.toi_da), chart.don_vi)}"
    shapes.append(Text(0, top + big * 0.9, total, big, "so", 700))
    if "/" not in chart.in_la:
        shapes.append(Text(frame.width, top + big * 0.9, most, frame.small, "phu", anchor="end"))
    top += big * LINE_HEIGHT + 8
    shapes += _segments(chart, frame, top)
    top += _BAR + OVERHANG + 10
    widths = [length(part.toi_da, chart.toi_da, frame.width) for part in chart.phan]
    if all(width >= _LEAST for width in widths):
        words, height = _beneath(chart, widths, frame, top)
    else:
        words, height = _listed(chart, frame, top)
    return Drawing(frame.width, round(top + height), (*shapes, *words))


def _segments(chart: PartsBar, frame: Frame, top: float) -> Iterator[Shape]:
    x = 0.0
    for part in chart.phan:
        room = length(part.toi_da, chart.toi_da, frame.width)
        yield from bar(x, top, room, _BAR, part.dat, part.toi_da)
        x += room
    rest = chart.toi_da - sum((part.toi_da for part in chart.phan), Decimal(0))
    if rest > 0:
        yield Rect(x, top, length(rest, chart.toi_da, frame.width), _BAR, "trong")


def _beneath(
    chart: PartsBar, widths: list[float], frame: Frame, top: float
) -> tuple[list[Shape], float]:
    shapes: list[Shape] = []
    x = height = 0.0
    for part, width in zip(chart.phan, widths, strict=True):
        words, part_height = _told(part, x + 8, width - 12, frame, top, chart.don_vi)
        shapes += (upright(x + 1, top, top + part_height, "ke-vua"), *words)
        x += width
        height = max(height, part_height)
    return shapes, height + 2


def _listed(chart: PartsBar, frame: Frame, top: float) -> tuple[list[Shape], float]:
    shapes: list[Shape] = []
    y = top
    for part in chart.phan:
        words, height = _told(part, 0, frame.width, frame, y + 8, chart.don_vi)
        shapes += (level(0, frame.width, y, "ke"), *words)
        y += height + 16
    return shapes, y - top


def _told(
    part: Part, x: float, room: float, frame: Frame, top: float, unit: str
) -> tuple[list[Shape], float]:
    """Name, figure with its mark when derived, and what was lost."""
    name = wrap(part.ten, room, frame.size)
    y = top + height_of(name, frame.size)
    shapes: list[Shape] = [
        *paragraph(name, x, top, frame.size),
        Text(x, y + frame.size, part.in_la, frame.size, "so", 600),
    ]
    if part.cong_tinh:
        beside = x + width_of(part.in_la, frame.size, 600) + 8
        if beside + width_of(DERIVED, frame.small) > x + room:
            beside, y = x, y + frame.small * LINE_HEIGHT
        shapes.append(Text(beside, y + frame.size, DERIVED, frame.small, "phu"))
    y += frame.size * LINE_HEIGHT
    if lost := lost_words(part.mat, unit):
        shapes.append(Text(x, y + frame.small, lost, frame.small, "chu-mat"))
        y += frame.small * LINE_HEIGHT
    return shapes, y - top
