"""Charts for a page of somebody else: no class, no id, and a style that the page cannot change.

A host's rules reach into an SVG that stands in its page. What they may touch (fill, stroke, type)
is written as style of each shape with `!important`; places and sizes are attributes, because they
are CSS properties too and must not be reset. Hatching is drawn line by line: a pattern needs an
id, and an id may meet the same one in the host's page.
"""

from __future__ import annotations

from markupsafe import Markup, escape

from generator.charts.attributes import number
from generator.charts.frames import Frame
from generator.charts.layouts import lay_out
from generator.charts.looks import CONCRETE
from generator.charts.shapes import Lines, Rect, Shape, Text
from generator.views.charts import Chart

FRAME = Frame(300, 15, 14, wide=False)
"""A column of 300 pixels, the narrowest; at 420 its words are as large as the text around."""
WIDEST = 420
"""Up to this width the drawing grows with its column."""
_GAP = 5.0
_HATCHED = "mat"
_PAPER = ("#fbfaf7", "#fff")
"""The site's paper; an embed stands on white."""


def embed_size(chart: Chart) -> tuple[float, float]:
    """Width and height of the drawing in units, which are pixels at 300."""
    drawing = lay_out(chart, FRAME)
    return drawing.width, drawing.height


def draw_embed(chart: Chart, style: str) -> str:
    """The chart as one SVG element; `style`: of the element, with its font. Empty where nothing
    can be drawn."""
    drawing = lay_out(chart, FRAME)
    if not drawing.height:
        return ""
    shapes = "".join(map(_element, drawing.shapes))
    box = f"0 0 {number(drawing.width)} {number(drawing.height)}"
    name = escape(f"{chart.tieu_de}. {chart.mo_ta}")
    # The size for hosts that drop the style; the style lets it grow.
    size = f'width="{number(drawing.width)}" height="{number(drawing.height)}"'
    opening = f'<svg viewBox="{box}" {size} role="img" aria-label="{name}" style="{style}">'
    return f"{opening}{shapes}</svg>"


def _strokes(area: Rect) -> str:
    """Lines rising to the right, cut at the edges of the area, as one path."""
    right, bottom = area.x + area.width, area.y + area.height
    found, start = [], area.x + _GAP
    while start < right + area.height:
        high = (start, area.y) if start <= right else (right, area.y + start - right)
        reach = start - area.x
        low = (area.x, area.y + reach) if reach <= area.height else (start - area.height, bottom)
        found.append(f"M{number(low[0])} {number(low[1])}L{number(high[0])} {number(high[1])}")
        start += _GAP
    return "".join(found)


def _element(shape: Shape) -> Markup:
    match shape:
        case Text():
            anchor = f' text-anchor="{shape.anchor}"' if shape.anchor != "start" else ""
            type_ = (
                f"font-size:{number(shape.size)}px!important;font-weight:{shape.weight}!important;"
                "font-family:inherit!important;letter-spacing:normal;"
            )
            place = f'x="{number(shape.x)}" y="{number(shape.y)}"{anchor}'
            return Markup('<text {} style="{}">{}</text>').format(
                Markup(place),  # noqa: S704
                Markup(type_ + _look(shape.kind)),  # noqa: S704
                shape.words,
            )
        case Rect():
            size = f'width="{number(shape.width)}" height="{number(shape.height)}"'
            place = f'x="{number(shape.x)}" y="{number(shape.y)}" {size}'
        case Lines():
            points = " ".join(f"{number(x)},{number(y)}" for x, y in shape.points)
            place = f'points="{points}"'
        case _:
            place = f'cx="{number(shape.x)}" cy="{number(shape.y)}" r="{number(shape.radius)}"'
    element = f'<{shape.tag} {place} style="{_look(shape.kind)}"/>'
    if isinstance(shape, Rect) and shape.kind == _HATCHED:
        element += f'<path d="{_strokes(shape)}" style="{_look("gach")}"/>'
    return Markup(element)  # noqa: S704


def _look(kind: str) -> str:
    """The look of a kind in a file, as style; what it does not paint stays empty."""
    words = CONCRETE[kind].replace(*_PAPER)
    given = dict(pair.split("=", 1) for pair in words.replace('" ', '"\n').split("\n"))
    given.setdefault("fill", '"none"')
    return "".join(f"{key}:{value.strip(chr(34))}!important;" for key, value in given.items())
