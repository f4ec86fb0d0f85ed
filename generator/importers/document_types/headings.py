"""Heading or text: which words behind a mark name what follows, and which say something."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, NamedTuple

from generator.importers.document_types.nodes import Node
from generator.importers.document_types.offices import heading_names_office
from generator.importers.document_types.outline import Item
from generator.importers.document_types.wording import is_capital, is_closed

_SECTIONS = frozenset({"phần", "chương", "mục", "tiểu mục", "chữ hoa", "la mã"})
_LONGEST_HEADING = 45  # words
_LONGEST_NAME = 20  # words of the agencies before the colon of their duty
_CHARGES = re.compile(r"\b(?:tổ chức thực hiện|trách nhiệm|phân công)\b")
OnlyAgencies = Callable[[str], bool]


class _Beside(NamedTuple):
    """What stands beside an item: sentences (`texts`), offices with their duties (`duties`)."""

    texts: bool
    duties: bool


def nodes_of(
    items: Sequence[Item], only_agencies: OnlyAgencies, duties: bool = False
) -> tuple[Node, ...]:
    """The items as nodes, their own words parted into heading and text. `duties`: the heading
    above says that offices and their duties follow."""
    names = partial(_names, only_agencies=only_agencies, duties=duties)
    texts = any(_is_plainly_text(item) and not names(item) for item in items)
    return tuple(_node(item, _Beside(texts, duties), only_agencies) for item in items)


def _node(item: Item, beside: _Beside, only_agencies: OnlyAgencies) -> Node:
    if item.table is not None:
        return item.table
    charges = item.kind in _SECTIONS and bool(_CHARGES.search(item.text.lower()))
    below = nodes_of(item.con, only_agencies, charges or beside.duties)
    if item.mark is None:
        return Node({"doan": item.text}, item.dong, below)
    if item.kind in "-+*•":
        return Node({"cong" if item.kind == "+" else "gach": item.text}, item.dong, below)
    if not item.text:
        return Node({"doan": item.mark.so}, item.dong, below)
    words = _parted(item, beside, only_agencies)
    return Node({"so": item.mark.so, **words}, item.dong, below)


def _parted(item: Item, beside: _Beside, only_agencies: OnlyAgencies) -> dict[str, Any]:
    text = item.text
    name, colon, rest = text.partition(": ")
    if colon and is_capital(name) and not is_capital(rest):
        return {"ten": f"{name}:", "doan": rest}
    if _is_heading(item, beside):
        return {"ten": text}
    if name := _names(item, only_agencies, beside.duties):
        return {"ten": name, "doan": text[len(name) :].strip()}
    return {"doan": text}


def _names(item: Item, only_agencies: OnlyAgencies, duties: bool) -> str:
    """«Văn phòng Sở:» before what the office has to do; empty where no agency is named so."""
    name, colon, rest = item.text.partition(":")
    short = len(name.split()) <= _LONGEST_NAME
    if not (colon and rest.startswith(" ") and short):
        return ""
    office = only_agencies(name) or (duties and heading_names_office(name))
    return name + colon if office else ""


def _is_heading(item: Item, beside: _Beside) -> bool:
    text = item.text
    long = len(text.split()) > _LONGEST_HEADING
    if is_capital(text):
        return True
    if item.kind in _SECTIONS:
        return not (long and is_closed(text))
    if text.endswith(":"):
        office = beside.duties and bool(item.con) and heading_names_office(text)
        return not long and (office or not beside.texts)
    if is_closed(text):
        return item.look.bold is True and not long and bool(item.con)
    return not long or item.look.bold is True


def _is_plainly_text(item: Item) -> bool:
    """A numbered item that ends as a sentence does: its neighbours are sentences too."""
    if item.mark is None or item.table is not None or item.kind in "-+*•":
        return False
    return is_closed(item.text) and not item.text.endswith(":") and item.look.bold is not True
