"""A value in several forms, and what a live reload may keep of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Offer:
    """A value to be written as `<stem>.<suffix>` in each of `forms`; `heavy`: those that a live
    reload does not make anew; `threaded`: those whose makers leave the other processors free."""

    stem: str
    value: Any
    forms: Mapping[str, Callable[[Any], bytes]]
    heavy: frozenset[str] = frozenset()
    threaded: frozenset[str] = frozenset()


Key = tuple[str, ...]
Written = dict[Key, tuple[Any, dict[str, bytes]]]
"""Stem and suffixes of an offer -> its value and its files as last written (live reload)."""


def files(offers: Iterable[Offer], memory: Written | None = None) -> Iterator[tuple[str, bytes]]:
    """Every form of every offer by its path, in order.

    `memory` (live reload): what was written last, read and brought up to date, but for the heavy
    forms: those stay as they were at the start, so that an editor does not wait for a workbook.
    """
    with ThreadPoolExecutor() as pool:
        begun = [(offer, _begin(offer, memory, pool)) for offer in offers]
        for offer, forms in begun:
            done = {s: f.result() if isinstance(f, Future) else f for s, f in forms.items()}
            if memory is not None:
                memory[_key(offer)] = (offer.value, done)
            for suffix, content in done.items():
                yield f"{offer.stem}.{suffix}", content


def _begin(
    offer: Offer, memory: Written | None, pool: ThreadPoolExecutor
) -> dict[str, bytes | Future[bytes]]:
    kept = memory.get(_key(offer)) if memory is not None else None
    if kept is not None and kept[0] == offer.value:
        return dict(kept[1])
    found: dict[str, bytes | Future[bytes]] = {}
    for suffix, make in offer.forms.items():
        if kept is not None and suffix in offer.heavy:
            found[suffix] = kept[1][suffix]
        elif suffix in offer.threaded:
            found[suffix] = pool.submit(make, offer.value)
        else:
            found[suffix] = make(offer.value)
    return found


def _key(offer: Offer) -> Key:
    return (offer.stem, *offer.forms)
