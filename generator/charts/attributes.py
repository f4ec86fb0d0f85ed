"""The SVG attributes of a shape, written at once: a template that writes them one by one takes
four times as long."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup

from generator.charts.shapes import Dot, Lines, Rect, Shape, Text

Look = Callable[[str, str], str]


def number(value: float) -> str:
    """A length with one decimal at most."""
    return f"{value:.1f}".removesuffix(".0")


def attributes(shape: Shape, look: Look, hatch: str) -> Markup:
    """Numbers and constants of ours; words stay with the template, which escapes them."""
    return Markup(f"{_place(shape)} {look(shape.kind, hatch)}")  # noqa: S704


def _place(shape: Shape) -> str:
    match shape:
        case Text():
            return _text(shape)
        case Rect():
            size = f'width="{number(shape.width)}" height="{number(shape.height)}"'
            return f'x="{number(shape.x)}" y="{number(shape.y)}" {size}'
        case Lines():
            points = " ".join(f"{number(x)},{number(y)}" for x, y in shape.points)
            return f'points="{points}"'
        case Dot():
            return f'cx="{number(shape.x)}" cy="{number(shape.y)}" r="{number(shape.radius)}"'


def _text(shape: Text) -> str:
    weight = f' font-weight="{shape.weight}"' if shape.weight != 400 else ""
    anchor = f' text-anchor="{shape.anchor}"' if shape.anchor != "start" else ""
    place = f'x="{number(shape.x)}" y="{number(shape.y)}"'
    return f'{place} font-size="{number(shape.size)}"{weight}{anchor}'
