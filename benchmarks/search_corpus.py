"""Invented items for the search, as many documents as wanted: the same for the same seed.

Syllables are put together by the rules of Vietnamese spelling and mean nothing. What is like real
plans is how the text grows: most phrases were written before, and fewer and fewer are new, so
that the words that stand side by side grow as slowly as in the documents of the portal (by the
power 0.66 of the text; in an index it is these pairs that take the room).
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from itertools import accumulate, product

from generator.search_words import fold, words
from generator.vietnamese import nfc
from generator.views.search.found import Found
from generator.views.search.kinds import LOAI

ITEMS_OF_A_DOCUMENT = 60
DOCUMENTS_OF_A_PROVINCE = 50
YEARS = range(2015, 2027)

_ONSETS = "b c ch d đ g h k kh l m n ng nh ph r s t th tr v x".split()
_VOWELS = "a ă â e ê i iê o ô ơ u uô ư ươ".split()
_ENDINGS = ("", "c", "m", "n", "ng", "p", "t", "i", "o", "nh")
_TONES = ("", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323")
_SYLLABLES = 9_000
_WORDS_OF_A_PHRASE = 6
_PHRASES_OF_AN_ITEM = 9
_FRESH_FALLS_BY = -0.34
_AGENCIES = 40
_KINDS = tuple(kind for kind in LOAI if kind != "van-ban")[:5]


def found(documents: int, *, seed: int = 2026) -> Iterator[Found]:
    """The items of that many invented plans, document by document."""
    writer = _Writer(random.Random(seed))  # noqa: S311 - a corpus, not a secret
    agencies = tuple(f"Sở {writer.phrase(3)}" for _ in range(_AGENCIES))
    for number in range(documents):
        yield from _document(writer, number, agencies)


def labels(documents: int) -> dict[str, dict[str, str]]:
    """What the filters of those items are called."""
    provinces = range(1, -(-documents // DOCUMENTS_OF_A_PROVINCE) + 1)
    return {
        "tinh": {f"mau-{number:02d}": f"Mẫu {number:02d}" for number in provinces},
        "nam": {str(year): str(year) for year in YEARS},
        "loai": dict(LOAI),
    }


def questions() -> tuple[str, ...]:
    """Words of a phrase known in every document, with and without marks, of two phrases, of one
    that came late, and a number."""
    texts = [one.text[0] for one in found(20)]
    old, late = texts[0], texts[-1].split(", ")[-1]
    both = f"{old.split()[0]} {late.split()[0]}"
    return (old, " ".join(map(fold, words(old))), old.split()[0], late, both, "180/KH-UBND")


def _document(writer: _Writer, number: int, agencies: Sequence[str]) -> Iterator[Found]:
    draw = writer.draw
    turn, place = divmod(number, DOCUMENTS_OF_A_PROVINCE)
    tinh, nam = f"mau-{turn + 1:02d}", YEARS[place % len(YEARS)]
    code = f"{number + 1}/KH-UBND"
    path = f"/van-ban/{tinh}/{nam}/{number + 1}-kh-ubnd/"
    noi = f"Kế hoạch {code}, tỉnh Mẫu {turn + 1:02d}, {nam}"
    yield Found(path, f"Kế hoạch {code}", (writer.phrase(), writer.phrase()), (noi,), 3.0,
                "van-ban", "", (tinh,), (nam,))  # fmt: skip
    for item in range(1, ITEMS_OF_A_DOCUMENT):
        lead = draw.randrange(_AGENCIES)
        text = ", ".join(writer.phrase() for _ in range(_PHRASES_OF_AN_ITEM))
        due = f"Trước ngày {draw.randint(1, 28)}/{draw.randint(1, 12)}/{nam}"
        yield Found(
            f"{path}#ii-{item}",
            f"{text[:80].rpartition(' ')[0]}… (việc II.{item})",
            (text, agencies[lead], due),
            loai=_KINDS[item * len(_KINDS) // ITEMS_OF_A_DOCUMENT],
            noi=noi,
            tinh=(tinh,),
            nam=(nam,),
            co_quan=(f"so-{lead}",),
        )


class _Writer:
    """Writes phrases, more and more of which it wrote before."""

    def __init__(self, draw: random.Random) -> None:
        self.draw = draw
        parts = product(_ONSETS, _VOWELS, _TONES, _ENDINGS)
        every = [nfc("".join(syllable)) for syllable in parts]
        self._syllables = draw.sample(every, k=min(_SYLLABLES, len(every)))
        self._weights = list(accumulate(1 / rank for rank in range(3, len(self._syllables) + 3)))
        self._phrases: list[str] = []
        self._asked = 0

    def phrase(self, length: int = _WORDS_OF_A_PHRASE) -> str:
        self._asked += 1
        if not self._phrases or self.draw.random() < self._asked**_FRESH_FALLS_BY:
            drawn = self.draw.choices(self._syllables, cum_weights=self._weights, k=length)
            self._phrases.append(" ".join(drawn))
            return self._phrases[-1]
        # Old phrases are known best.
        return self._phrases[int(len(self._phrases) * self.draw.random() ** 2)]
