"""What the search finds, in plain words."""

from __future__ import annotations

from typing import NamedTuple


class Found(NamedTuple):
    """A page, or with `#id` in `path` an item on it: its address, title, paragraphs (an empty one
    is left out), tags, and the weight that multiplies its score."""

    path: str
    title: str
    text: tuple[str, ...]
    tags: tuple[str, ...] = ()
    weight: float = 1.0
