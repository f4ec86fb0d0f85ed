"""How well the best item of a group matches each of its words: 1 to 9."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from math import log2

from generator.exports.search_index.vocabulary import Terms, Vocabulary
from generator.views.search.found import Found

SHORT_TITLE, TITLE, TAG, TEXT = 16.0, 8.0, 2.0, 1.0
"""A word in a title says more than one in a text, the more so when the title is short."""

_WORDS_OF_A_SHORT_TITLE = 9  # terms: five words and the four pairs of them
_LEAST, _MOST = 1, 9


def impact(value: float) -> int:
    """Of a field's value times the item's weight; a plain text of weight 1 has 3."""
    return min(max(round(3 + log2(value)), _LEAST), _MOST) if value > 0 else _LEAST


def impacts(items: Sequence[Found], vocabulary: Vocabulary) -> dict[int, int]:
    """Number of each term of `items` -> its impact."""
    levels: dict[int, list[Terms]] = {}
    for item in items:
        for value, terms in _valued(item, vocabulary):
            levels.setdefault(impact(value * item.weight), []).append(terms)
    best: dict[int, int] = {}
    for level in sorted(levels):
        best.update(dict.fromkeys(chain.from_iterable(levels[level]), level))
    return best


def _valued(item: Found, vocabulary: Vocabulary) -> Iterator[tuple[float, Terms]]:
    title = vocabulary.of_text(item.title)
    yield SHORT_TITLE if len(title) <= _WORDS_OF_A_SHORT_TITLE else TITLE, title
    yield from _all(TAG, (item.noi, *item.tags), vocabulary)
    yield from _all(TEXT, item.text, vocabulary)


def _all(
    value: float, texts: Iterable[str], vocabulary: Vocabulary
) -> Iterator[tuple[float, Terms]]:
    for text in texts:
        yield value, vocabulary.of_text(text)
