"""Charts laid out on a sheet of given width: a chart and a frame in, a drawing out."""

from __future__ import annotations

from generator.charts.frames import Frame
from generator.charts.layouts import areas, genealogy, parts, place, tiles, trend, units
from generator.charts.layouts.direction import with_direction
from generator.charts.shapes import Drawing
from generator.views.charts import (
    AreaBars,
    Chart,
    PartsBar,
    PlaceOnScale,
    ScoreMap,
    TrendChart,
    UnitStrip,
)
from generator.views.citations.figure import GenealogyFigure


def lay_out(chart: Chart, frame: Frame) -> Drawing:
    """The drawing of any chart, as wide as the frame and as tall as it takes."""
    return with_direction(chart, frame, _body(chart, frame))


def _body(chart: Chart, frame: Frame) -> Drawing:
    match chart:
        case AreaBars():
            return areas.lay_out(chart, frame)
        case PartsBar():
            return parts.lay_out(chart, frame)
        case TrendChart():
            return trend.lay_out(chart, frame)
        case UnitStrip():
            return units.lay_out(chart, frame)
        case PlaceOnScale():
            return place.lay_out(chart, frame)
        case ScoreMap():
            return tiles.lay_out(chart, frame)
        case GenealogyFigure():
            return genealogy.lay_out(chart, frame)
    raise TypeError(f"no layout for {type(chart).__name__}")
