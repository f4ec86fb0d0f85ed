"""Which measure a target's clause speaks of.

A clause belongs to a measure if all words of one of its wordings stand in it, as whole words, and
none of those that exclude it. Marks count («đúng hạn» is not «dung han»); case, the place of the
tone and dashes do not.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.vietnamese import match_key


@dataclass(frozen=True)
class MeasureWords:
    """The words of one measure: `tu_khoa` wordings, each a list of words; `tru` excludes."""

    ma: str
    tu_khoa: tuple[tuple[str, ...], ...]
    tru: tuple[str, ...] = ()


@dataclass(frozen=True)
class MeasureIndex:
    """All measures, ready to be asked about clauses."""

    thuoc_do: tuple[MeasureWords, ...]

    @classmethod
    def build(cls, measures: Iterable[MeasureWords]) -> MeasureIndex:
        """Bring the words to the form in which they are compared."""
        return cls(tuple(_keys(one) for one in measures))

    def measures_of(self, clause: str) -> tuple[str, ...]:
        """The codes of the measures that the clause belongs to, in the order of the register.

        More than one means that the words do not decide: whoever asks takes none of them.
        """
        key = match_key(clause)
        return tuple(one.ma for one in self.thuoc_do if _belongs(key, one))


def _keys(measure: MeasureWords) -> MeasureWords:
    wordings = tuple(tuple(map(match_key, words)) for words in measure.tu_khoa)
    return MeasureWords(measure.ma, wordings, tuple(map(match_key, measure.tru)))


def _belongs(key: str, measure: MeasureWords) -> bool:
    if not any(all(_stands(word, key) for word in words) for words in measure.tu_khoa):
        return False
    return not any(_stands(word, key) for word in measure.tru)


def _stands(word: str, key: str) -> bool:
    """Whether `word` stands in `key` as a whole word."""
    start = key.find(word)
    while start >= 0:
        end = start + len(word)
        if not (_joins(key[max(start - 1, 0) : start]) or _joins(key[end : end + 1])):
            return True
        start = key.find(word, start + 1)
    return False


def _joins(neighbour: str) -> bool:
    return neighbour.isalnum() or neighbour == "_"
