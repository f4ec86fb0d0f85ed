"""Figures to lengths: scales with round ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

_STEPS = (Decimal(1), Decimal(2), Decimal(5), Decimal(10))
_MARKS = 6
# Closer figures would look far apart: an axis spans at least this share of the index's scale.
_LEAST_SHARE = Decimal("0.05")
_NO_LOW, _NO_HIGH = Decimal("-1E9"), Decimal("1E9")


@dataclass(frozen=True)
class Axis:
    """From `low` to `high`, with `marks` at round figures, laid on `start`…`end` of a sheet."""

    low: Decimal
    high: Decimal
    marks: tuple[Decimal, ...]
    start: float
    end: float

    def at(self, figure: Decimal) -> float:
        """Where `figure` stands; what lies outside is put at the end it lies beyond."""
        share = (figure - self.low) / (self.high - self.low)
        inside = min(max(share, Decimal(0)), Decimal(1))
        return self.start + float(inside) * (self.end - self.start)


def axis(
    figures: Sequence[Decimal], ends: tuple[Decimal, Decimal] | None, start: float, end: float
) -> Axis:
    """A scale around the figures with round ends, never beyond the `ends` of the index.

    For positions (dots), not for bars: it need not begin at zero, so its marks must be shown.
    """
    low, high = ends or (_NO_LOW, _NO_HIGH)
    least, most = (min(figures), max(figures)) if figures else ends or (Decimal(0), Decimal(1))
    if ends is not None:
        lacking = max((high - low) * _LEAST_SHARE - (most - least), Decimal(0))
        least, most = least - lacking / 2, most + lacking / 2
    step = _step((most - least) or Decimal(1))
    first = max(low, (least / step).to_integral_value(ROUND_FLOOR) * step)
    last = min(high, (most / step).to_integral_value(ROUND_CEILING) * step)
    if first >= last:
        first, last = max(low, first - step), min(high, first + step)
    if first >= last:  # a figure outside its own scale; the check reports it
        first, last = low, high
    return Axis(first, last, tuple(_marks(first, last, step)), start, end)


def _step(span: Decimal) -> Decimal:
    """The smallest of 1, 2, 5 × 10ⁿ that cuts `span` into at most five."""
    rough = span / (_MARKS - 1)
    unit = Decimal(1).scaleb(rough.adjusted())
    return next(unit * step for step in _STEPS if unit * step >= rough)


def _marks(first: Decimal, last: Decimal, step: Decimal) -> list[Decimal]:
    mark = (first / step).to_integral_value(ROUND_CEILING) * step
    marks = []
    while mark <= last:
        marks.append(mark)
        mark += step
    return marks


def length(figure: Decimal, most: Decimal, room: float) -> float:
    """The length of a bar: `figure` as a share of `most`, within 0…`room`."""
    if most <= 0:
        return 0.0
    return float(min(max(figure / most, Decimal(0)), Decimal(1))) * room
