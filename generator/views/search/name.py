"""A name that stands for another."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from generator.search_words import fold, words


class Name(NamedTuple):
    """Who types one of `go` also looks for what is called `thay`; `ly_do` says why, to the
    reader. `kieu`: `viet-tat`, `ten-cu`, `doi-ten` or `cach-viet`."""

    go: tuple[str, ...]
    thay: tuple[str, ...]
    ly_do: str
    kieu: str


def folded(text: str) -> tuple[str, ...]:
    """The words as the search reads them without marks."""
    return tuple(map(fold, words(text)))


def unlike(names: Iterable[str], name: str) -> tuple[str, ...]:
    """Those of `names` by which `name` is not found anyhow: neither the same to the search, nor a
    part of it. Of those that are the same among themselves, the first."""
    whole = folded(name)
    kept: dict[tuple[str, ...], str] = {}
    for one in names:
        typed = folded(one)
        if typed and not _holds(whole, typed):
            kept.setdefault(typed, one)
    return tuple(kept.values())


def _holds(whole: tuple[str, ...], part: tuple[str, ...]) -> bool:
    return any(whole[at : at + len(part)] == part for at in range(len(whole) - len(part) + 1))
