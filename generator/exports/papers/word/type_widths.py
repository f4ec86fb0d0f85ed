"""How wide words are in bold Times New Roman: the lines under the names are as long as the form
asks, a part of the words above them."""

from __future__ import annotations

import unicodedata

_ASCII = (
    250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278,  # to /
    500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 333, 333, 570, 570, 570, 500,  # to ?
    930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778,  # to O
    611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500,  # to _
    333, 500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500,  # to o
    556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520,  # to ~
)  # fmt: skip
_OTHERS = {"Đ": 722, "đ": 556, "\u031b": 64}  # the horn of ư and ơ makes the letter wider
_UNKNOWN = 700


def bold_width(words: str, points: float) -> float:
    """The width of one line, in points."""
    letters = unicodedata.normalize("NFD", words)
    return sum(_width(letter) for letter in letters) * points / 1000


def _width(letter: str) -> int:
    if " " <= letter <= "~":
        return _ASCII[ord(letter) - ord(" ")]
    if unicodedata.combining(letter) and letter not in _OTHERS:
        return 0
    return _OTHERS.get(letter, _UNKNOWN)
