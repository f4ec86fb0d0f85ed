"""From the measure of the file (up from the bottom left) to the page as it is seen."""

from __future__ import annotations

import math
from typing import Any, NamedTuple


class Placing(NamedTuple):
    """A page of the file: its visible box in the file's measure, and the quarter turns (clockwise)
    that it is shown with."""

    left: float
    bottom: float
    right: float
    top: float
    turns: int

    @property
    def size(self) -> tuple[float, float]:
        """Width and height as seen."""
        width, height = self.right - self.left, self.top - self.bottom
        return (height, width) if self.turns % 2 else (width, height)

    def seen(self, x: float, y: float) -> tuple[float, float]:
        """A point, in points from the top left corner as seen."""
        match self.turns % 4:
            case 1:
                return y - self.bottom, x - self.left
            case 2:
                return self.right - x, y - self.bottom
            case 3:
                return self.top - y, self.right - x
        return x - self.left, self.top - y

    def turn(self, angle: float) -> tuple[int, float]:
        """Quarter turns (counter-clockwise, as seen) that writing at this angle of the file stands
        at, and how far off a quarter turn it is, in radians."""
        as_seen = angle - self.turns * math.pi / 2
        quarters = round(as_seen / (math.pi / 2))
        return quarters % 4, as_seen - quarters * math.pi / 2

    def upright(
        self, box: Any, origin: tuple[float, float], turn: int
    ) -> tuple[float, float, float]:
        """Left, right and base of a letter, after turning the page so that it stands upright."""
        if turn == self.turns == 0:
            return box.left - self.left, box.right - self.left, self.top - origin[1]
        one = self.turned(*self.seen(box.left, box.bottom), turn)
        other = self.turned(*self.seen(box.right, box.top), turn)
        _, base = self.turned(*self.seen(*origin), turn)
        return min(one[0], other[0]), max(one[0], other[0]), base

    def turned(self, x: float, y: float, turn: int) -> tuple[float, float]:
        """A point as seen, after the page is turned clockwise by so many quarters, so that writing
        that stood at `turn` quarters counter-clockwise stands upright."""
        width, height = self.size
        match turn:
            case 1:
                return height - y, x
            case 2:
                return width - x, height - y
            case 3:
                return y, width - x
        return x, y

    def between(self, x: float, y: float, turn: int, other: int) -> tuple[float, float]:
        """A point of the page turned one way, on the page turned the other way."""
        width, height = self.size
        match turn:
            case 1:
                x, y = y, height - x
            case 2:
                x, y = width - x, height - y
            case 3:
                x, y = width - y, x
        return self.turned(x, y, other)

    def on_page(self, x: float, y: float, turn: int) -> bool:
        """Whether a point of the turned page lies on the paper (a point of tolerance)."""
        width, height = self.size
        if turn % 2:
            width, height = height, width
        return -1 <= x <= width + 1 and -1 <= y <= height + 1
