"""Which reform areas a heading names: «Cải cách thể chế», «CẢI CÁCH TTHC»."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.vietnamese import aligned_key

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class AreaNames:
    """The names of areas, ready to be found in headings."""

    by_first: dict[str, tuple[tuple[tuple[str, ...], str], ...]]

    @staticmethod
    def build(names: Iterable[tuple[str, str]]) -> AreaNames:
        """`names`: pairs of an area's code and one of its names."""
        found: dict[str, set[tuple[tuple[str, ...], str]]] = {}
        for code, name in names:
            words = _words(name)
            if words:
                found.setdefault(words[0], set()).add((words, code))
        return AreaNames(
            {first: tuple(sorted(many, key=_longest_first)) for first, many in found.items()}
        )

    def read(self, heading: str) -> tuple[str, ...]:
        """The areas that the heading names, each once, in order; the longest name counts."""
        words = _words(heading)
        found: dict[str, None] = {}
        place = 0
        while place < len(words):
            for name, code in self.by_first.get(words[place], ()):
                if words[place : place + len(name)] == name:
                    found[code] = None
                    place += len(name) - 1
                    break
            place += 1
        return tuple(found)


def _longest_first(name: tuple[tuple[str, ...], str]) -> tuple[int, tuple[str, ...], str]:
    return (-len(name[0]), *name)


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(aligned_key(text)))
