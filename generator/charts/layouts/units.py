"""All known units of a year as dots on one scale, each with its name and figure."""

from __future__ import annotations

from generator.charts.axis import axis
from generator.charts.frames import Frame
from generator.charts.layouts.scale import marks_above
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
)
from generator.charts.words import Weight, width_of, wrap
from generator.views.charts import UnitStrip

_ROW = 26.0
_NAME_SHARE = {True: 0.34, False: 0.44}
_BAND = 4.0


def lay_out(chart: UnitStrip, frame: Frame) -> Drawing:
    """One row a unit in the order given; how many are known stands above when some are not."""
    shapes: list[Shape] = []
    top = 0.0
    if chart.con_thieu:
        words = wrap(f"Cổng có {chart.con_thieu}", frame.width, frame.size, 600)
        shapes += paragraph(words, 0, 0, frame.size, weight=600)
        top = height_of(words, frame.size) + 8
    figures = max((width_of(u.in_la, frame.size, 600) for u in chart.cac_don_vi), default=0.0)
    most = frame.width * _NAME_SHARE[frame.wide]
    names = min(max((width_of(u.ten, frame.size, 600) for u in chart.cac_don_vi), default=0), most)
    known = [unit.diem for unit in chart.cac_don_vi]
    scale = axis(known, (chart.tu, chart.den), names + 20, frame.width - figures - 20)
    y = top + frame.small * LINE_HEIGHT + 6
    named = [wrap(unit.ten, names, frame.size, 600, 3) for unit in chart.cac_don_vi]
    heights = [max(_ROW, height_of(name, frame.size) + 8) for name in named]
    ground = marks_above(scale, y - 2, y + sum(heights), frame, chart.don_vi)
    rows: list[Shape] = []
    for unit, name, height in zip(chart.cac_don_vi, named, heights, strict=True):
        middle = y + height / 2
        weight: Weight = 600 if unit.noi_bat else 400
        if unit.noi_bat:
            shapes.append(Rect(-_BAND, y, frame.width + 2 * _BAND, height, "dai"))
        rows += (
            *paragraph(
                name, 0, middle - height_of(name, frame.size) / 2, frame.size, "chu", weight
            ),
            level(scale.start, scale.end, middle, "ke"),
            Dot(scale.at(unit.diem), middle, 5.5, "cham-nay" if unit.noi_bat else "cham"),
            Text(frame.width, middle + frame.size * 0.35, unit.in_la, frame.size, "so", 600, "end"),
        )
        y += height
    return Drawing(frame.width, round(y + 2), (*shapes, *ground, *rows))
