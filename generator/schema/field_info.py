"""What the vocabulary says of a data word."""

from __future__ import annotations

from typing import NamedTuple


class FieldInfo(NamedTuple):
    """Label (nhãn), one plain sentence of help (giúp) and an English gloss."""

    nhan: str
    giup: str
    gloss: str


def field_info(nhan: str, giup: str, gloss: str) -> FieldInfo:
    """A `FieldInfo` of its three texts."""
    return FieldInfo(nhan, giup, gloss)
