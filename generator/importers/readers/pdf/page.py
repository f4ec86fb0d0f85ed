"""What is drawn on a page, in one measure: points from the top left corner as the page is seen."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

_LEGACY = re.compile(r"\.Vn|VNI", re.IGNORECASE)


@dataclass(frozen=True)
class Face:
    """A font of the file, as its name tells."""

    name: str
    bold: bool
    italic: bool

    @cached_property
    def legacy(self) -> bool:
        """Whether its letters are of a time before Unicode (fonts .Vn… and VNI-…)."""
        return _LEGACY.match(self.name) is not None


class Glyph(NamedTuple):
    """A letter with its marks; `base`: where the line of writing lies; " " for a printed space."""

    char: str
    x0: float
    x1: float
    base: float
    size: float
    face: Face


class Rule(NamedTuple):
    """A straight line along the page (`at` = y, from x to x) or down it (`at` = x, from y to y)."""

    at: float
    start: float
    end: float


class Box(NamedTuple):
    """A rectangle."""

    x0: float
    y0: float
    x1: float
    y1: float

    def has(self, x: float, y: float) -> bool:
        """Whether the point lies in it."""
        return self.x0 <= x <= self.x1 and self.y0 <= y <= self.y1


class Aslant(NamedTuple):
    """A letter that is written up or down the page: as if upright, and where it really is."""

    glyph: Glyph
    x: float
    y: float


@dataclass(frozen=True)
class Page:
    """`sideways`: letters written at a quarter turn from the page's own writing, a tuple a
    direction; `slanted`: letters at another angle, in their order; `hidden`: letters that are not
    shown; `unreadable`: letters whose font does not say what they are; `outside`: letters beyond
    the edge of the paper; `pictured`: the share of the page that its largest picture covers;
    `laid_over`: notes, stamps and fields over the page; `broken`: it could not be read."""

    number: int
    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    along: tuple[Rule, ...] = ()
    down: tuple[Rule, ...] = ()
    sideways: tuple[tuple[Aslant, ...], ...] = ()
    slanted: str = ""
    hidden: int = 0
    unreadable: int = 0
    outside: int = 0
    pictured: float = 0.0
    laid_over: int = 0
    broken: bool = False
