"""Areas as bars: label above the bar on a phone, beside it where there is room."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generator.charts.axis import length
from generator.charts.frames import Frame
from generator.charts.layouts.bar import bar, legend, lost_words
from generator.charts.shapes import LINE_HEIGHT, Drawing, Shape, Text, height_of, paragraph
from generator.charts.words import width_of, wrap
from generator.views.charts import AreaBar, AreaBars

_LABEL_SHARE = 0.36
_GAP = 16.0
_Row = tuple[list[Shape], float]  # with the height that it takes


@dataclass(frozen=True)
class _Measure:
    """What all rows share: the greatest maximum, and the room of figures and of losses."""

    frame: Frame
    unit: str
    greatest: Decimal
    figures: float
    losses: float


def lay_out(chart: AreaBars, frame: Frame) -> Drawing:
    """One row an area, in the order given; the longest bar is the greatest maximum."""
    shapes: list[Shape] = list(legend(frame, 0, chart.don_vi))
    top = frame.small * LINE_HEIGHT + 14
    measure = _measure(chart, frame)
    for area in chart.linh_vuc:
        row, height = (_beside if frame.wide else _above)(area, measure, top)
        shapes += row
        top += height
    return Drawing(frame.width, round(top), tuple(shapes))


def _measure(chart: AreaBars, frame: Frame) -> _Measure:
    greatest = max((area.toi_da for area in chart.linh_vuc), default=Decimal(1))
    figures = [width_of(area.in_la, frame.size, 600) for area in chart.linh_vuc]
    losses = [width_of(lost_words(area.mat, chart.don_vi), frame.small) for area in chart.linh_vuc]
    return _Measure(
        frame, chart.don_vi, greatest, max(figures, default=0.0), max(losses, default=0.0)
    )


def _above(area: AreaBar, measure: _Measure, top: float) -> _Row:
    """Label and figure on one line, the bar beneath it, what was lost at the end of the bar."""
    frame = measure.frame
    figure = width_of(area.in_la, frame.size, 600)
    label = wrap(area.ten, frame.width - figure - _GAP, frame.size)
    y = top + height_of(label, frame.size) + 7
    room = length(area.toi_da, measure.greatest, frame.width - measure.losses - 8)
    shapes: list[Shape] = [
        *paragraph(label, 0, top, frame.size),
        Text(frame.width, top + frame.size, area.in_la, frame.size, "so", 600, "end"),
        *bar(0, y, room, 12, area.dat, area.toi_da),
    ]
    if lost := lost_words(area.mat, measure.unit):
        shapes.append(Text(frame.width, y + 10.5, lost, frame.small, "chu-mat", anchor="end"))
    return shapes, height_of(label, frame.size) + 7 + 12 + 17


def _beside(area: AreaBar, measure: _Measure, top: float) -> _Row:
    """Label, bar and figures in three columns, the bar level with the first line."""
    frame = measure.frame
    label_room = frame.width * _LABEL_SHARE
    label = wrap(area.ten, label_room, frame.size)
    x = label_room + _GAP
    column = max(measure.figures, measure.losses)
    room = length(area.toi_da, measure.greatest, frame.width - x - column - _GAP)
    shapes: list[Shape] = [
        *paragraph(label, 0, top, frame.size),
        *bar(x, top + 2, room, 17, area.dat, area.toi_da),
        Text(frame.width, top + frame.size, area.in_la, frame.size, "so", 600, "end"),
    ]
    height = height_of(label, frame.size)
    if lost := lost_words(area.mat, measure.unit):
        y = top + frame.size * (1 + LINE_HEIGHT)
        shapes.append(Text(frame.width, y, lost, frame.small, "chu-mat", anchor="end"))
        height = max(height, 2 * frame.size * LINE_HEIGHT)
    return shapes, height + 14
