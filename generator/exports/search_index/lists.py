"""The short lists beside the index: what filters offer, names that stand for each other, and
suggestions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from generator.exports.search_index.as_json import as_json
from generator.views.search.name import Name, folded
from generator.views.search.suggestions import Suggestion

LARGEST_LIST = 40 * 1024
"""Bytes of suggestions; those that go beyond are left out."""


class Lists(NamedTuple):
    """`labels`: filter -> code -> label, in the order in which they are offered, more than occur;
    `suggestions`: the most useful first."""

    labels: Mapping[str, Mapping[str, str]]
    names: Sequence[Name] = ()
    suggestions: Sequence[Suggestion] = ()


def files(lists: Lists, filters: Iterable[str]) -> dict[str, bytes]:
    """Each list by the name of its file. `filters`: the filter terms that occur."""
    return {
        "bo-loc.json": as_json(_filters(lists.labels, set(filters))),
        "ten-goi.json": as_json(_names(lists.names)),
        "goi-y.json": _suggestions(lists.suggestions),
    }


def _filters(
    labels: Mapping[str, Mapping[str, str]], occurring: set[str]
) -> dict[str, list[list[str]]]:
    return {
        name: [[code, label] for code, label in known.items() if f"@{name}:{code}" in occurring]
        for name, known in labels.items()
    }


def _names(names: Sequence[Name]) -> dict[str, object]:
    """Each name as what may be typed, what is looked for as well, the number of the reason, and
    the kind: many have one reason."""
    reasons = {name.ly_do: None for name in names}
    number = {reason: place for place, reason in enumerate(reasons)}
    packed = [(_typed(name), name.thay, number[name.ly_do], name.kieu) for name in names]
    return {"ly_do": list(reasons), "ten": packed}


def _typed(name: Name) -> list[str]:
    return list(dict.fromkeys(" ".join(folded(phrase)) for phrase in name.go))


def _suggestions(suggestions: Sequence[Suggestion]) -> bytes:
    lines, size = [], 1
    for suggestion in suggestions:
        line = as_json(suggestion)
        size += len(line) + 1
        if size > LARGEST_LIST:
            break
        lines.append(line)
    return b"[%b]" % b",".join(lines)
