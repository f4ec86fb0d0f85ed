"""Which item of the new list is which item of the old one."""

from __future__ import annotations

import json
from collections import defaultdict
from difflib import SequenceMatcher
from typing import Any

# Beyond this many pairs an item is only looked for where it stood.
_MOST_PAIRS = 40_000


def paired(old: list[Any], new: list[Any]) -> list[int | None]:
    """For each item of `new` the number of the old item that it is, kept, edited or moved;
    None for one that is new. No old item is taken twice."""
    partners: list[int | None] = [None] * len(new)
    old_marks, new_marks = [_mark(item) for item in old], [_mark(item) for item in new]
    loose: list[tuple[range, range]] = []
    steps = SequenceMatcher(None, old_marks, new_marks, autojunk=False).get_opcodes()
    for tag, first, stop, new_first, new_stop in steps:
        if tag == "equal":
            partners[new_first:new_stop] = range(first, stop)
        else:
            loose.append((range(first, stop), range(new_first, new_stop)))
    _moved(loose, old_marks, new_marks, partners)
    taken = set(partners)
    for old_run, new_run in loose:
        left = [number for number in old_run if number not in taken]
        free = [number for number in new_run if partners[number] is None]
        for number, there in _edited([old[n] for n in left], [new[n] for n in free]):
            partners[free[there]] = left[number]
    return partners


def _moved(
    loose: list[tuple[range, range]],
    old_marks: list[str],
    new_marks: list[str],
    partners: list[int | None],
) -> None:
    """Items that are the same but stand elsewhere."""
    places: dict[str, list[int]] = defaultdict(list)
    for old_run, _new_run in loose:
        for number in old_run:
            places[old_marks[number]].append(number)
    for _old_run, new_run in loose:
        for number in new_run:
            if places[new_marks[number]]:
                partners[number] = places[new_marks[number]].pop(0)


def _edited(old: list[Any], new: list[Any]) -> list[tuple[int, int]]:
    """Pairs in order whose likeness is the greatest in all."""
    if len(old) * len(new) > _MOST_PAIRS:
        return list(zip(range(len(old)), range(len(new)), strict=False))
    alike = [[_likeness(one, other) for other in new] for one in old]
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in reversed(range(len(old))):
        for j in reversed(range(len(new))):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], alike[i][j] + best[i + 1][j + 1])
    pairs: list[tuple[int, int]] = []
    i = j = 0
    while i < len(old) and j < len(new):
        if alike[i][j] and best[i][j] == alike[i][j] + best[i + 1][j + 1]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs


def _likeness(one: Any, other: Any) -> float:
    """From 0 (nothing in common) to 1: the share of keys with the same value."""
    if isinstance(one, dict) and isinstance(other, dict):
        keys = one.keys() | other.keys()
        shared = one.keys() & other.keys()
        same = sum(one[key] == other[key] for key in shared)
        return (same + 0.1 * len(shared)) / (1.1 * len(keys)) if shared else 0.0
    if isinstance(one, list) and isinstance(other, list):
        return 0.5
    return 0.1 if isinstance(one, str | None) and isinstance(other, str | None) else 0.0


def _mark(item: Any) -> str:
    return json.dumps(item, ensure_ascii=False, sort_keys=True)
