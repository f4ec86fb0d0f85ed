"""The sheets a chart is drawn on. One unit is one pixel where the sheet is not scaled."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Frame:
    """Width, size of words and of small words; `wide`: labels stand beside, not above."""

    width: float
    size: float
    small: float
    wide: bool


# What a phone of 360 px leaves to the text; its smallest words stay above 12 px there.
NARROW = Frame(328, 14, 12.5, wide=False)
WIDE = Frame(720, 15, 13, wide=True)
