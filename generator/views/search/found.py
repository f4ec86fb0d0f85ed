"""What the search finds, in plain words."""

from __future__ import annotations

from typing import NamedTuple

_LONGEST_TITLE = 90


class Found(NamedTuple):
    """A page, or with `#id` in `path` an item on it: its address, title, paragraphs (an empty one
    is left out), tags, and the weight that multiplies its score."""

    path: str
    title: str
    text: tuple[str, ...]
    tags: tuple[str, ...] = ()
    weight: float = 1.0


def as_title(words: str) -> str:
    """The words, or their beginning when they are too long for a title."""
    if len(words) <= _LONGEST_TITLE:
        return words
    return words[:_LONGEST_TITLE].rpartition(" ")[0].rstrip(",;:. ") + "…"
