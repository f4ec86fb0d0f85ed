"""Areas as bars: label above the bar on a phone, beside it where there is room."""

from __future__ import annotations

from decimal import Decimal

from generator.charts.axis import length
from generator.charts.frames import Frame
from generator.charts.layouts.bar import bar, legend, lost_words
from generator.charts.shapes import LINE_HEIGHT, Drawing, Shape, Text, height_of, paragraph
from generator.charts.words import width_of, wrap
from generator.views.charts import AreaBar, AreaBars

_LABEL_SHARE = 0.36
_GAP = 16.0
Row = tuple[list[Shape], float]
"""Shapes of a row and the height it takes."""


def lay_out(chart: AreaBars, frame: Frame) -> Drawing:
    """One row an area, in the order given; the longest bar is the greatest maximum."""
    shapes: list[Shape] = list(legend(frame, 0))
    top = frame.small * LINE_HEIGHT + 14
    greatest = max((area.toi_da for area in chart.linh_vuc), default=Decimal(1))
    column = max((_figure_width(area, frame) for area in chart.linh_vuc), default=0.0)
    for area in chart.linh_vuc:
        row, height = (
            _beside(area, frame, greatest, column, top)
            if frame.wide
            else _above(area, frame, greatest, top)
        )
        shapes += row
        top += height
    return Drawing(frame.width, round(top), tuple(shapes))


def _figure_width(area: AreaBar, frame: Frame) -> float:
    figure = width_of(area.in_la, frame.size, 600)
    return max(figure, width_of(lost_words(area.mat), frame.small))


def _above(area: AreaBar, frame: Frame, greatest: Decimal, top: float) -> Row:
    """Label and figure on one line, the bar beneath, what was lost at the end of the label."""
    figure = width_of(area.in_la, frame.size, 600)
    label = wrap(area.ten, frame.width - figure - _GAP, frame.size)
    y = top + height_of(label, frame.size) + 7
    lost = lost_words(area.mat)
    room = length(area.toi_da, greatest, frame.width - width_of("mất 00,00", frame.small) - 8)
    shapes: list[Shape] = [
        *paragraph(label, 0, top, frame.size),
        Text(frame.width, top + frame.size, area.in_la, frame.size, "so", 600, "end"),
        *bar(0, y, room, 12, area.dat, area.toi_da),
    ]
    if lost:
        shapes.append(Text(frame.width, y + 10.5, lost, frame.small, "chu-mat", anchor="end"))
    return shapes, height_of(label, frame.size) + 7 + 12 + 17


def _beside(area: AreaBar, frame: Frame, greatest: Decimal, column: float, top: float) -> Row:
    """Label, bar and figures in three columns, the bar level with the first line."""
    label_room = frame.width * _LABEL_SHARE
    label = wrap(area.ten, label_room, frame.size)
    x = label_room + _GAP
    room = length(area.toi_da, greatest, frame.width - x - column - _GAP)
    shapes: list[Shape] = [
        *paragraph(label, 0, top, frame.size),
        *bar(x, top + 2, room, 17, area.dat, area.toi_da),
        Text(frame.width, top + frame.size, area.in_la, frame.size, "so", 600, "end"),
    ]
    lost, height = lost_words(area.mat), height_of(label, frame.size)
    if lost:
        y = top + frame.size * (1 + LINE_HEIGHT)
        shapes.append(Text(frame.width, y, lost, frame.small, "chu-mat", anchor="end"))
        height = max(height, 2 * frame.size * LINE_HEIGHT)
    return shapes, height + 14
