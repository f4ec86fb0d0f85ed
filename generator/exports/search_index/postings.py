"""From groups to terms: in which groups each term stands, as the browser reads it."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from heapq import nsmallest
from itertools import chain
from operator import sub

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
    known = vocabulary.terms()
    postings = _of_terms(groups, len(known))
    found = {term: places for term, places in zip(known, postings, strict=True) if places}
    filters = _of_filters(groups)
    for term in sorted(found.keys() | filters.keys()):
        places = _runs(filters[term]) if term in filters else _impacts(found[term])
        yield term, b"%b:%b" % (as_json(term), as_json(places))


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


def _impacts(places: array[int]) -> tuple[int, list[int]]:
    kept: Sequence[int] = places
    if len(places) > MOST_GROUPS:
        kept = sorted(nsmallest(KEPT_GROUPS, places, key=_best_first))
    impacts = [place % _IMPACTS for place in kept]
    return len(places), _with_steps([place // _IMPACTS for place in kept], impacts)


def _best_first(place: int) -> tuple[int, int]:
    gid, impact = divmod(place, _IMPACTS)
    return -impact, gid


def _runs(places: array[int]) -> tuple[int, list[int]]:
    """Groups that follow one another as a first and a count: filters are never cut."""
    begins = [
        place for place, before in zip(places, [-2, *places], strict=False) if place != before + 1
    ]
    ends = [
        place for place, after in zip(places, [*places[1:], -2], strict=True) if after != place + 1
    ]
    return len(places), _with_steps(
        begins, [end - begin + 1 for begin, end in zip(begins, ends, strict=True)]
    )


def _with_steps(gids: list[int], beside: list[int]) -> list[int]:
    """Each number as its distance from the one before, then what stands beside it."""
    numbers = [0] * (2 * len(gids))
    numbers[0::2] = map(sub, gids, chain((0,), gids))
    numbers[1::2] = beside
    return numbers
