"""Heading or text: which words behind a mark name what follows, and which say something."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from generator.importers.document_types.nodes import Node
from generator.importers.document_types.outline import Item
from generator.importers.document_types.wording import is_capital, is_closed

_SECTIONS = frozenset({"phần", "chương", "mục", "tiểu mục", "chữ hoa", "la mã"})
_LONGEST_HEADING = 45  # words
_LONGEST_NAME = 20  # words of the agencies before the colon of their duty
OnlyAgencies = Callable[[str], bool]


def nodes_of(items: Sequence[Item], only_agencies: OnlyAgencies) -> tuple[Node, ...]:
    """The items as nodes, their own words parted into heading and text."""
    texts = any(_is_plainly_text(item) and not _names(item, only_agencies) for item in items)
    return tuple(_node(item, texts, only_agencies) for item in items)


def _node(item: Item, beside_texts: bool, only_agencies: OnlyAgencies) -> Node:
    if item.table is not None:
        return item.table
    below = nodes_of(item.con, only_agencies)
    if item.mark is None:
        return Node({"doan": item.text}, item.dong, below)
    if item.kind in "-+*•":
        return Node({"cong" if item.kind == "+" else "gach": item.text}, item.dong, below)
    if not item.text:
        return Node({"so": item.mark.so, "ten": ""}, item.dong, below)
    words = _parted(item, beside_texts, only_agencies)
    return Node({"so": item.mark.so, **words}, item.dong, below)


def _parted(item: Item, beside_texts: bool, only_agencies: OnlyAgencies) -> dict[str, Any]:
    text = item.text
    if _is_heading(item, beside_texts):
        return {"ten": text}
    if name := _names(item, only_agencies):
        return {"ten": name, "doan": text[len(name) :].strip()}
    return {"doan": text}


def _names(item: Item, only_agencies: OnlyAgencies) -> str:
    """«Văn phòng Sở:» before what the office has to do; empty where no agency is named so."""
    name, colon, rest = item.text.partition(":")
    short = len(name.split()) <= _LONGEST_NAME
    parted = colon and rest.startswith(" ") and short and only_agencies(name)
    return name + colon if parted else ""


def _is_heading(item: Item, beside_texts: bool) -> bool:
    text = item.text
    long = len(text.split()) > _LONGEST_HEADING
    if is_capital(text):
        return True
    if item.kind in _SECTIONS:
        return not (long and is_closed(text))
    if text.endswith(":"):
        return not long and not beside_texts
    if is_closed(text):
        return item.look.bold is True and not long and bool(item.con)
    return not long or item.look.bold is True


def _is_plainly_text(item: Item) -> bool:
    """A numbered item that ends as a sentence does: its neighbours are sentences too."""
    if item.mark is None or item.table is not None or item.kind in "-+*•":
        return False
    return is_closed(item.text) and not item.text.endswith(":") and item.look.bold is not True
