"""One figure on the whole scale of its index, with the published figures beside it."""

from __future__ import annotations

from decimal import Decimal

from generator.charts.axis import Axis
from generator.charts.frames import Frame
from generator.charts.layouts.scale import plain
from generator.charts.shapes import (
    LINE_HEIGHT,
    Dot,
    Drawing,
    Shape,
    Text,
    height_of,
    level,
    paragraph,
    upright,
)
from generator.charts.words import width_of, wrap
from generator.views.charts import PlaceOnScale, ScaleMark

_QUARTERS = tuple(Decimal(number) / 4 for number in range(5))
_END = 7.0


def lay_out(chart: PlaceOnScale, frame: Frame) -> Drawing:
    """The scale from end to end, a dot for the figure, an upright for each figure to compare
    with; these are told beneath, because they often stand close together. Nothing where there is no
    figure: an empty scale would look like a score of nought."""
    if chart.diem is None:
        return Drawing(frame.width, 0, ())
    scale = Axis(chart.tu, chart.den, (), _END, frame.width - _END)
    line = frame.size * LINE_HEIGHT + 16
    shapes: list[Shape] = [
        level(scale.start, scale.end, line, "ke-vua"),
        *_ends(chart, scale, frame, line),
    ]
    shapes += [upright(scale.at(mark.diem), line - 11, line + 11, "toi-da") for mark in chart.moc]
    x = scale.at(chart.diem)
    words = f"{chart.ten}: {chart.in_la}"
    half = width_of(words, frame.size, 600) / 2
    middle = min(max(x, half), frame.width - half)
    shapes.append(Text(middle, line - 15, words, frame.size, "so-tren", 600, "middle"))
    shapes.append(Dot(x, line, _END, "cham-nay"))
    top = line + frame.small * LINE_HEIGHT + 16
    for mark in chart.moc:
        told, height = _told(mark, frame, top)
        shapes += told
        top += height
    return Drawing(frame.width, round(top + 2), tuple(shapes))


def _ends(chart: PlaceOnScale, scale: Axis, frame: Frame, line: float) -> list[Shape]:
    """Both ends and the quarters; figures at the ends only, the last one with the unit."""
    shapes: list[Shape] = []
    for share in _QUARTERS:
        x = scale.at(chart.tu + share * (chart.den - chart.tu))
        shapes.append(upright(x, line - 5, line + 5, "ke-vua"))
    base = line + 12 + frame.small
    shapes.append(Text(0, base, plain(chart.tu), frame.small, "phu"))
    last = f"{plain(chart.den)} {chart.don_vi}"
    shapes.append(Text(frame.width, base, last, frame.small, "phu", anchor="end"))
    return shapes


def _told(mark: ScaleMark, frame: Frame, top: float) -> tuple[list[Shape], float]:
    words = wrap(f"{mark.ten}: {mark.in_la}", frame.width - 14, frame.small)
    height = height_of(words, frame.small) + 4
    upright_mark = upright(2, top + 2, top + frame.small + 2, "toi-da")
    return [upright_mark, *paragraph(words, 14, top, frame.small, "phu")], height
