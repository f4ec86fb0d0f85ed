"""The one place where words are made fit for paper, so that no writer has to.

Left out of every word of a paper: what XML cannot hold (control characters, halves of surrogate
pairs, U+FFFE, U+FFFF) and the signs that turn the direction of writing, which have no place in a
Vietnamese document and could make it read otherwise than it says. A tab is a space; line breaks
stay. Everything else is kept as printed and only has to be escaped.
"""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, TypeVar, cast

_UNFIT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
T = TypeVar("T")


def printable(text: str) -> str:
    """The text without what no paper can hold."""
    return _UNFIT.sub("", text.replace("\t", " "))


def cleaned(value: T) -> T:
    """A paper, or a part of one, with all of its words made printable."""
    return cast(T, _cleaned(value))


def _cleaned(value: Any) -> Any:
    """The very same object where nothing had to be changed, as is nearly always so."""
    kind: Any = type(value)
    if kind is str:
        return printable(value)
    if kind is tuple:
        made = tuple(map(_cleaned, value))
        same = all(new is old for new, old in zip(made, value, strict=True))
        return value if same else made
    changed = {
        name: new
        for name in _fields(kind)
        if (new := _cleaned(old := getattr(value, name))) is not old
    }
    return replace(value, **changed) if changed else value


@cache
def _fields(kind: type) -> tuple[str, ...]:
    """The fields of a block; none of a kind of style or a number."""
    return tuple(one.name for one in fields(kind)) if is_dataclass(kind) else ()
