"""Bookmarks: the ids of the page, as names that Word takes."""

from __future__ import annotations

import re
from hashlib import sha256

from docx.oxml.xmlchemy import BaseOxmlElement as Element

from generator.exports.papers.word.markup import w

_MOST = 40
_NOT_IN_NAMES = re.compile("[^0-9A-Za-z_]")


def bookmark_name(ma: str) -> str:
    """`ke-hoach-i-1` -> `ke_hoach_i_1`. Word's names begin with a letter, hold letters, digits and
    `_`, and have at most 40 characters; an id that loses more than its hyphens, or is too long,
    keeps its beginning with a sum of the whole."""
    plain = ma.replace("-", "_")
    name = _NOT_IN_NAMES.sub("_", plain)
    name = name if name[:1].isalpha() else f"m_{name}"
    if len(name) <= _MOST and _NOT_IN_NAMES.sub("_", plain) == plain:
        return name
    end = sha256(ma.encode()).hexdigest()[:8]
    return f"{name[: _MOST - len(end) - 1]}_{end}"


class Bookmarks:
    """Gives each id one bookmark in a file; Word does not tell capitals from small letters."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def around(self, ma: str, *content: Element) -> tuple[Element, ...]:
        """The content, with a bookmark around it the first time that the id comes."""
        name = bookmark_name(ma) if ma else ""
        if not name or name.lower() in self._taken:
            return content
        number = len(self._taken)
        self._taken.add(name.lower())
        start = w("bookmarkStart", id=number, name=name)
        return (start, *content, w("bookmarkEnd", id=number))
