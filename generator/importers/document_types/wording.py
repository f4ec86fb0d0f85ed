"""How lines of administrative documents look in their letters: capitals, ends, rules."""

from __future__ import annotations

import re

_RULE = re.compile(r"[-_–—―=*~.…]{3,}|[-_*]")
_END_MARK = re.compile(r"\s*\./\.$")
_CLOSED = (".", ";", ",", ":", "…", "!", "?")


def is_capital(text: str) -> bool:
    """Whether all letters are capitals, and there are at least two."""
    letters = [char for char in text if char.isalpha()]
    return len(letters) > 1 and all(char.isupper() for char in letters)


def is_rule(text: str) -> bool:
    """Whether the line is only a drawn rule («-------»)."""
    return bool(_RULE.fullmatch(text.replace(" ", "")))


def has_end_mark(text: str) -> bool:
    """Whether the text ends with «./.», the end of an administrative document."""
    return bool(_END_MARK.search(text))


def is_closed(text: str) -> bool:
    """Whether the line ends as a sentence or a clause does."""
    return text.rstrip('”"»)* ').endswith(_CLOSED)


def is_name(text: str) -> bool:
    """Whether the line can be a person's name: two to five words, each with a capital first."""
    words = text.split()
    return 2 <= len(words) <= 5 and all(
        word[0].isupper() and word.replace("-", "").isalpha() for word in words
    )
