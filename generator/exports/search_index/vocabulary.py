"""The terms of a text: its folded words, and each two that stand side by side."""

from __future__ import annotations

from functools import lru_cache
from itertools import chain, pairwise

from generator.search_words import fold, pair, words

_TEXTS_REMEMBERED = 20_000  # names of agencies, documents and deadlines come again and again

Terms = frozenset[int]


class Vocabulary:
    """Every term met so far, with a number each."""

    def __init__(self) -> None:
        self._terms: list[str] = []
        self._words = _Words(self._terms)
        self._pairs = _Pairs(self._terms)
        self.of_text = lru_cache(_TEXTS_REMEMBERED)(self._of_text)

    def __len__(self) -> int:
        return len(self._terms)

    def terms(self) -> tuple[str, ...]:
        """The terms; a term's number is its place."""
        return tuple(self._terms)

    def _of_text(self, text: str) -> Terms:
        # Millions of words: looking them up costs no line of Python here, but for new ones.
        folded = list(map(self._words.__getitem__, words(text)))
        return frozenset(chain(folded, map(self._pairs.__getitem__, pairwise(folded))))


class _Words(dict[str, int]):
    """A word as it stands in a text -> the number of its folded form."""

    def __init__(self, terms: list[str]) -> None:
        super().__init__()
        self._terms = terms
        self._folded: dict[str, int] = {}

    def __missing__(self, word: str) -> int:
        folded = fold(word)
        if folded not in self._folded:
            self._folded[folded] = len(self._terms)
            self._terms.append(folded)
        self[word] = self._folded[folded]
        return self[word]


class _Pairs(dict[tuple[int, int], int]):
    """The numbers of two words -> the number of their pair."""

    def __init__(self, terms: list[str]) -> None:
        super().__init__()
        self._terms = terms

    def __missing__(self, two: tuple[int, int]) -> int:
        number = self[two] = len(self._terms)
        self._terms.append(pair(*map(self._terms.__getitem__, two)))
        return number
