"""How wide words are in Be Vietnam Pro, and where a line breaks."""

from __future__ import annotations

import json
from functools import lru_cache
from importlib.resources import files
from typing import Literal

Weight = Literal[400, 600, 700]

ELLIPSIS = "…"
_UNKNOWN = 650  # about a wide letter, so that words of another script still fit


@lru_cache(maxsize=1)
def _widths() -> dict[str, dict[str, int]]:
    table = files("generator.charts") / "fonts" / "be-rong.json"
    found: dict[str, dict[str, int]] = json.loads(table.read_text(encoding="utf-8"))
    return found


@lru_cache(maxsize=4096)
def width_of(words: str, size: float, weight: Weight = 400) -> float:
    """The width of one line, in the unit of `size`; without kerning, which only makes it less."""
    table = _widths()[str(weight)]
    return sum(table.get(char, _UNKNOWN) for char in words) * size / 1000


@lru_cache(maxsize=4096)
def wrap(
    words: str, room: float, size: float, weight: Weight = 400, most: int | None = None
) -> tuple[str, ...]:
    """`words` in lines no wider than `room`; at most `most` lines, the last then ends in «…».

    Lines break at spaces. A word wider than the room is broken where the room ends.
    """
    lines: list[str] = []
    for word in words.split():
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(joined, size, weight) <= room:
            lines[-1] = joined
        else:
            lines += _pieces(word, room, size, weight)
    if most is None or len(lines) <= most:
        return tuple(lines)
    kept = lines[:most]
    kept[-1] = shorten(f"{kept[-1]} {lines[most]}", room, size, weight, cut=True)
    return tuple(kept)


def shorten(
    words: str, room: float, size: float, weight: Weight = 400, *, cut: bool = False
) -> str:
    """`words`, or its beginning with «…» where it is wider than `room` (or `cut` anyway)."""
    if not cut and width_of(words, size, weight) <= room:
        return words
    kept = words
    while kept and width_of(kept + ELLIPSIS, size, weight) > room:
        kept = kept[:-1]
    return kept.rstrip(" ,;.–-") + ELLIPSIS


def _pieces(word: str, room: float, size: float, weight: Weight) -> list[str]:
    pieces = [""]
    for char in word:
        if pieces[-1] and width_of(pieces[-1] + char, size, weight) > room:
            pieces.append("")
        pieces[-1] += char
    return pieces
