"""A link to another form of a page."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Form:
    """Another form of a page: its suffix, what a link to it says, its path, what it is good for,
    and its media type (none: not told to machines)."""

    suffix: str
    label: str
    path: str
    use: str = ""
    type: str = ""
