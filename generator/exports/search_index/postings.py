"""From groups to terms: in which groups each term stands, as the browser reads it."""

from __future__ import annotations

from array import array
from bisect import bisect_left, insort
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
_MANY_CHANGED = 0.2


def terms(groups: Sequence[Group], vocabulary: Vocabulary) -> Iterator[tuple[str, bytes]]:
    """Each term that stands in a group with its line of JSON, in the order of code points.

    `groups` in the order of their numbers.
    """
    return Postings(vocabulary).terms(groups)


class Postings:
    """For each term the groups it stands in, ascending, as group x 10 + impact.

    Asked again (live reload), it changes what the groups that are new or gone have changed.
    """

    def __init__(self, vocabulary: Vocabulary, *, asked_again: bool = False) -> None:
        self._vocabulary = vocabulary
        self._asked_again = asked_again
        self._groups: Sequence[Group] = ()
        self._places: list[array[int]] = []
        self._lines: dict[int, bytes] = {}

    def terms(self, groups: Sequence[Group]) -> Iterator[tuple[str, bytes]]:
        """As the function of this name."""
        self._take(groups)
        names = self._vocabulary.terms()
        numbers = {names[number]: number for number, places in enumerate(self._places) if places}
        filters = _of_filters(groups)
        for term in sorted(numbers.keys() | filters.keys()):
            if term in filters:
                yield term, _line(term, _runs(filters[term]))
            else:
                yield term, self._line(term, numbers[term])

    def _line(self, term: str, number: int) -> bytes:
        line = self._lines.get(number) or _line(term, _impacts(self._places[number]))
        if self._asked_again:
            self._lines[number] = line
        return line

    def _take(self, groups: Sequence[Group]) -> None:
        old = self._groups
        changed = [gid for gid, one in enumerate(groups[: len(old)]) if one is not old[gid]]
        if len(groups) != len(old) or len(changed) > len(groups) * _MANY_CHANGED:
            self._places, self._lines = [], {}
            self._grow()
            self._append(groups)
        else:
            self._grow()
            for gid in changed:
                self._replace(gid, old[gid], groups[gid])
        self._groups = groups if self._asked_again else ()

    def _grow(self) -> None:
        missing = len(self._vocabulary) - len(self._places)
        self._places.extend(array("I") for _ in range(missing))

    def _append(self, groups: Sequence[Group]) -> None:
        places = self._places
        for gid, group in enumerate(groups):
            base = gid * _IMPACTS
            for term, impact in zip(group.terms, group.impacts, strict=True):
                places[term].append(base + impact)

    def _replace(self, gid: int, old: Group, new: Group) -> None:
        base = gid * _IMPACTS
        for term in old.terms:
            places = self._places[term]
            del places[bisect_left(places, base)]
        for term, impact in zip(new.terms, new.impacts, strict=True):
            insort(self._places[term], base + impact)
        for term in (*old.terms, *new.terms):
            self._lines.pop(term, None)


def _line(term: str, places: tuple[int, list[int]]) -> bytes:
    return b"%b:%b" % (as_json(term), as_json(places))


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
