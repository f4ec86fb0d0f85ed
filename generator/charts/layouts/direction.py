"""Which way is good, said above a drawing where a reader would take it the other way round."""

from __future__ import annotations

from generator.charts.frames import Frame
from generator.charts.shapes import LINE_HEIGHT, Drawing, moved, paragraph
from generator.views.charts import Chart

LOWER_IS_BETTER = "Càng thấp càng tốt"


def room_for_direction(chart: Chart, frame: Frame) -> float:
    """How much taller `with_direction` makes a drawing."""
    return frame.small * LINE_HEIGHT + 6 if chart.thap_la_tot else 0.0


def with_direction(chart: Chart, frame: Frame, body: Drawing) -> Drawing:
    """The drawing under the words; as it is where high figures are good."""
    room = room_for_direction(chart, frame)
    if not room:
        return body
    words = paragraph((LOWER_IS_BETTER,), 0, 0, frame.small, "phu")
    return Drawing(body.width, round(body.height + room), (*words, *moved(body.shapes, 0, room)))
