"""The one place where words are made fit for paper, so that no writer has to.

Left out of every word of a paper: what XML cannot hold (control characters, halves of surrogate
pairs, U+FFFE, U+FFFF) and the signs that turn the direction of writing, which have no place in a
Vietnamese document and could make it read otherwise than it says. A tab is a space; line breaks
stay. Everything else is kept as printed and only has to be escaped.
"""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any, TypeVar, cast

_UNFIT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
T = TypeVar("T")


def printable(text: str) -> str:
    """The text without what no paper can hold."""
    return _UNFIT.sub("", text.replace("\t", " ").replace("\r\n", "\n"))


def cleaned(value: T) -> T:
    """A paper, or a part of one, with all of its words made printable."""
    return cast(T, _cleaned(value))


def _cleaned(value: Any) -> Any:
    if isinstance(value, Enum):
        return value
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, tuple):
        return tuple(_cleaned(one) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        names = [one.name for one in fields(value)]
        return replace(value, **{name: _cleaned(getattr(value, name)) for name in names})
    return value
