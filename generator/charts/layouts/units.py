"""All known units of a year as dots on one scale, each with its name and figure."""

from __future__ import annotations

from generator.charts.axis import Axis, axis
from generator.charts.frames import Frame
from generator.charts.layouts.scale import marks_above, with_room
from generator.charts.shapes import (
    LINE_HEIGHT,
    Dot,
    Drawing,
    Rect,
    Shape,
    Text,
    height_of,
    level,
    paragraph,
    upright,
)
from generator.charts.words import Weight, width_of, wrap
from generator.views.charts import UnitDot, UnitStrip

_ROW = 26.0
_NAME_SHARE = 0.34
_LINE = 18.0  # of a row, words alone
_BAND = 4.0
_RADIUS = 5.5
_Row = tuple[list[Shape], float]


def lay_out(chart: UnitStrip, frame: Frame, row: float = _ROW) -> Drawing:
    """One row a unit in the order given; how many are known stands above when some are not.

    In a narrow frame the dots take the whole width, under name and figure. `row`: the least height
    of a row in a wide one.
    """
    shapes: list[Shape] = []
    top = 0.0
    if chart.con_thieu:
        words = wrap(f"Cổng có {chart.con_thieu}", frame.width, frame.size, 600)
        shapes += paragraph(words, 0, 0, frame.size, weight=600)
        top = height_of(words, frame.size) + 8
    figures = max((width_of(u.in_la, frame.size, 600) for u in chart.cac_don_vi), default=0.0)
    names = _room_for_names(chart, frame, figures)
    start, end = _RADIUS, frame.width - _RADIUS
    if frame.wide:
        start, end = names + 20, frame.width - figures - 20
    scale = axis([unit.diem for unit in chart.cac_don_vi], chart.thang, start, end)
    first = y = top + frame.small * LINE_HEIGHT + 6
    ticks = [x for x, _ in with_room(scale, frame, chart.don_vi)]
    rows: list[Shape] = []
    for unit in chart.cac_don_vi:
        name = wrap(unit.ten, names, frame.size, 600, 3)
        drawn, height = (
            _beside(unit, name, scale, y, frame, row)
            if frame.wide
            else _above(unit, name, scale, y, frame, ticks)
        )
        if unit.noi_bat:
            shapes.append(Rect(-_BAND, y, frame.width + 2 * _BAND, height, "dai"))
        rows += drawn
        y += height
    foot = y if frame.wide else first + 2  # no line through a name above its dot
    ground = marks_above(scale, first - 2, foot, frame, chart.don_vi)
    return Drawing(frame.width, round(y + 2), (*shapes, *ground, *rows))


def _beside(
    unit: UnitDot, name: tuple[str, ...], scale: Axis, top: float, frame: Frame, row: float
) -> _Row:
    """Name, dot and figure in three columns."""
    words = height_of(name, frame.size)
    height = max(row, words + row - _LINE)
    middle = top + height / 2
    figure = Text(frame.width, middle + frame.size * 0.35, unit.in_la, frame.size, "so", 600, "end")
    return [
        *paragraph(name, 0, middle - words / 2, frame.size, "chu", _weight(unit)),
        *_dot(unit, scale, middle),
        figure,
    ], height


def _above(
    unit: UnitDot, name: tuple[str, ...], scale: Axis, top: float, frame: Frame, ticks: list[float]
) -> _Row:
    """Name and figure on one line, the dot under them on the whole width."""
    line = top + 4 + height_of(name, frame.size) + _RADIUS
    base = top + 4 + frame.size
    return [
        *paragraph(name, 0, top + 4, frame.size, "chu", _weight(unit)),
        Text(frame.width, base, unit.in_la, frame.size, "so", 600, "end"),
        *(upright(x, line - 4, line + 4, "ke") for x in ticks),
        *_dot(unit, scale, line),
    ], line + _RADIUS + 4 - top


def _dot(unit: UnitDot, scale: Axis, y: float) -> tuple[Shape, ...]:
    kind = "cham-nay" if unit.noi_bat else "cham"
    return level(scale.start, scale.end, y, "ke"), Dot(scale.at(unit.diem), y, _RADIUS, kind)


def _weight(unit: UnitDot) -> Weight:
    return 600 if unit.noi_bat else 400


def _room_for_names(chart: UnitStrip, frame: Frame, figures: float) -> float:
    if not frame.wide:
        return frame.width - figures - 12
    widest = max((width_of(u.ten, frame.size, 600) for u in chart.cac_don_vi), default=0.0)
    return min(widest, frame.width * _NAME_SHARE)
