"""What a drawing is made of. Lengths in units of the drawing, y downwards, as in SVG.

`kind` names the look, not a colour: a page gives it a class, a file gives it concrete colours.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from generator.charts.words import Weight

Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True, slots=True)
class Text:
    """One line of words; `y` is its base line."""

    x: float
    y: float
    words: str
    size: float
    kind: str = "chu"
    weight: Weight = 400
    anchor: Anchor = "start"
    tag: Literal["text"] = "text"


@dataclass(frozen=True, slots=True)
class Rect:
    x: float
    y: float
    width: float
    height: float
    kind: str
    tag: Literal["rect"] = "rect"


@dataclass(frozen=True, slots=True)
class Lines:
    """Straight lines from point to point, not closed."""

    points: tuple[tuple[float, float], ...]
    kind: str
    tag: Literal["polyline"] = "polyline"


@dataclass(frozen=True, slots=True)
class Dot:
    x: float
    y: float
    radius: float
    kind: str
    tag: Literal["circle"] = "circle"


Shape = Text | Rect | Lines | Dot


@dataclass(frozen=True, slots=True)
class Drawing:
    """Shapes on a sheet, painted in order."""

    width: float
    height: float
    shapes: tuple[Shape, ...]


def moved(shapes: Iterable[Shape], right: float, down: float) -> tuple[Shape, ...]:
    """The same shapes, elsewhere."""
    return tuple(_moved(shape, right, down) for shape in shapes)


def _moved(shape: Shape, right: float, down: float) -> Shape:
    if isinstance(shape, Lines):
        return replace(shape, points=tuple((x + right, y + down) for x, y in shape.points))
    return replace(shape, x=shape.x + right, y=shape.y + down)


def level(x1: float, x2: float, y: float, kind: str) -> Lines:
    """A line from left to right."""
    return Lines(((x1, y), (x2, y)), kind)


def upright(x: float, y1: float, y2: float, kind: str) -> Lines:
    """A line from top to bottom."""
    return Lines(((x, y1), (x, y2)), kind)


LINE_HEIGHT = 1.3


def paragraph(
    lines: Iterable[str],
    x: float,
    top: float,
    size: float,
    kind: str = "chu",
    weight: Weight = 400,
    anchor: Anchor = "start",
) -> tuple[Text, ...]:
    """Lines of words one under another; the first one's line box begins at `top`."""
    return tuple(
        Text(x, top + size * (1 + LINE_HEIGHT * number), line, size, kind, weight, anchor)
        for number, line in enumerate(lines)
    )


def height_of(lines: tuple[str, ...], size: float) -> float:
    """How much room `paragraph` takes from `top`, tails of letters included."""
    return size * LINE_HEIGHT * len(lines)
