"""A value in several forms, and what a live reload may keep of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Offer:
    """A value to be written as `<stem>.<suffix>` in each of `forms`; `heavy`: those that a live
    reload does not make anew."""

    stem: str
    value: Any
    forms: Mapping[str, Callable[[Any], bytes]]
    heavy: frozenset[str] = frozenset()


Key = tuple[str, ...]
Written = dict[Key, tuple[Any, dict[str, bytes]]]
"""Stem and suffixes of an offer -> its value and its files as last written (live reload)."""


def files(offer: Offer, memory: Written | None = None) -> Iterator[tuple[str, bytes]]:
    """Every form of an offer by its path.

    `memory` (live reload): what was written last, read and brought up to date, but for the heavy
    forms: those stay as they were at the start, so that an editor does not wait for a workbook.
    """
    key = (offer.stem, *offer.forms)
    kept = memory.get(key) if memory is not None else None
    if kept is None or kept[0] != offer.value:
        heavy = {s: kept[1][s] for s in offer.heavy} if kept is not None else {}
        light = (one for one in offer.forms.items() if one[0] not in heavy)
        kept = (offer.value, {suffix: make(offer.value) for suffix, make in light} | heavy)
    if memory is not None:
        memory[key] = kept
    for suffix, content in kept[1].items():
        yield f"{offer.stem}.{suffix}", content
