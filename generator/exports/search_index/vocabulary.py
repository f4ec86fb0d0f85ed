"""The terms of a text: its folded words, and each two that stand side by side."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from generator.search_words import fold, pair, words

_TEXTS_REMEMBERED = 20_000  # names of agencies, documents and deadlines come again and again

Terms = frozenset[int]


class Vocabulary:
    """Every term met so far, with a number each."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self.of_text = lru_cache(_TEXTS_REMEMBERED)(self._of_text)

    def __len__(self) -> int:
        return len(self._numbers)

    def terms(self) -> list[str]:
        """The terms; a term's number is its place."""
        return list(self._numbers)

    def number(self, term: str) -> int:
        return self._numbers.setdefault(term, len(self._numbers))

    def _of_text(self, text: str) -> Terms:
        folded = [fold(word) for word in words(text)]
        numbers, number = self._numbers, self.number
        found = set()
        for term in (*folded, *(pair(one, other) for one, other in pairwise(folded))):
            known = numbers.get(term)
            found.add(number(term) if known is None else known)
        return frozenset(found)
