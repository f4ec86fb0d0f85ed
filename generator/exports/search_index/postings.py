"""From groups to terms: in which groups each term stands, as the browser reads it."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from heapq import nsmallest

from generator.exports.search_index.as_json import as_json
from generator.exports.search_index.groups import Group
from generator.exports.search_index.vocabulary import Vocabulary

MOST_GROUPS = 2000
"""A term of more groups is cut to its `KEPT_GROUPS` best."""

KEPT_GROUPS = 1000
_IMPACTS = 10


def terms(groups: Sequence[Group], vocabulary: Vocabulary) -> Iterator[tuple[str, bytes]]:
    """Each term that stands in a group with its line of JSON, in the order of code points.

    `groups` in the order of their numbers.
    """
    postings = _of_terms(groups, len(vocabulary))
    found: dict[str, array[int]] = {
        term: places for term, places in zip(vocabulary.terms(), postings, strict=True) if places
    }
    filters = _of_filters(groups)
    for term in sorted(found.keys() | filters.keys()):
        line = _runs(filters[term]) if term in filters else _impacts(found[term])
        yield term, b"%b:%b" % (as_json(term), line.encode())


def _of_terms(groups: Sequence[Group], size: int) -> list[array[int]]:
    """For each term the groups it stands in, ascending, as group x 10 + impact."""
    postings = [array("I") for _ in range(size)]
    for gid, group in enumerate(groups):
        base = gid * _IMPACTS
        for term, impact in zip(group.terms, group.impacts, strict=True):
            postings[term].append(base + impact)
    return postings


def _of_filters(groups: Sequence[Group]) -> dict[str, array[int]]:
    places: dict[str, array[int]] = {}
    for gid, group in enumerate(groups):
        for term in group.filters:
            places.setdefault(term, array("I")).append(gid)
    return places


def _impacts(places: array[int]) -> str:
    kept: Sequence[int] = places
    if len(places) > MOST_GROUPS:
        kept = sorted(nsmallest(KEPT_GROUPS, places, key=_best_first))
    numbers, before = [], 0
    for place in kept:
        gid, impact = divmod(place, _IMPACTS)
        numbers.append(f"{gid - before},{impact}")
        before = gid
    return f"[{len(places)},[{','.join(numbers)}]]"


def _best_first(place: int) -> tuple[int, int]:
    gid, impact = divmod(place, _IMPACTS)
    return -impact, gid


def _runs(places: array[int]) -> str:
    """Groups that follow one another as a first and a count: filters are never cut."""
    numbers, start, before = [], places[0], 0
    for here, after in zip(places, [*places[1:], -1], strict=True):
        if after != here + 1:
            numbers.append(f"{start - before},{here + 1 - start}")
            start, before = after, start
    return f"[{len(places)},[{','.join(numbers)}]]"
