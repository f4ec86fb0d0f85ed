"""Official wording as it is read aloud: the same words, but short forms and figures in words.

What can be read in two ways stays as printed and is named, so that the reader decides: a wrong
number on the air is worse than a pause.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial

from generator.spoken import rules
from generator.spoken.lexicon import Lexicon
from generator.vietnamese import nfc


@dataclass(frozen=True)
class Spoken:
    """Words to be read. `giu`: what in them stays as printed, for the reader to decide."""

    loi: str
    giu: tuple[str, ...] = ()


def speak(text: str, lexicon: Lexicon) -> Spoken:
    """`text` in words. Sentences, their order and everything that is no figure or short form stay
    as they are."""
    return _Saying(lexicon).say(text)


class _Saying:
    """One text on its way. What is kept hides behind a private character until all is said."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.kept: list[str] = []

    def say(self, text: str) -> Spoken:
        words = tidy = _tidy(text)
        shouting = words.isupper()
        words = self._ruled(rules.FIRST, words)
        words = self._short_forms(words)
        if rules.ANY_FIGURE.search(words):
            words = self._ruled(rules.FIGURES, words)
        words = self._ruled(rules.SIGNS, words)
        if shouting:
            words = words.lower()
        else:
            words = _UNKNOWN.sub(lambda found: self.keep(found[0]), words)
        words = _LEFT.sub(lambda found: self.keep(found[0]), words)
        words = _MARKS.sub(r"\1", " ".join(words.split())).replace(",.", ".").rstrip(",")
        words = words[:1].upper() + words[1:] if tidy[:1].isupper() else words
        for number, one in enumerate(self.kept):
            words = words.replace(chr(_HIDDEN + number), one)
        return Spoken(words, tuple(dict.fromkeys(self.kept)))

    def _ruled(self, table: rules.Rules, words: str) -> str:
        for pattern, rule in table:
            words = pattern.sub(partial(self._said, rule), words)
        return words

    def keep(self, printed: str) -> str:
        """Leave it as printed."""
        self.kept.append(printed)
        return chr(_HIDDEN + len(self.kept) - 1)

    def _said(self, rule: rules.Rule, found: re.Match[str]) -> str:
        words = rule(self.lexicon, found)
        return self.keep(found[0]) if words is None else words

    def _short_forms(self, text: str) -> str:
        full = self.lexicon.words

        def repeated(found: re.Match[str]) -> str:
            before = found.string[: found.start()].rstrip().casefold()
            return "" if before.endswith(full.get(found[1], "\0").casefold()) else found[0]

        return _TWICE.sub("", self.lexicon.in_full(_IN_BRACKETS.sub(repeated, text)))


_HIDDEN = 0xE000
_MARKS = re.compile(r",? ([,.;])")  # «(CCHC) .» leaves a space, «…, năm 2020, » a comma
# «Chỉ số PAR Index», «trục liên thông cấp tỉnh tỉnh Mẫu»
_TWICE = re.compile(r"\b(chỉ số|tỉnh) (?=\1\b)", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\(([^()]+)\)")
# Letters that spell a document's number stand alone, so two together are a short form.
_UNKNOWN = re.compile(r"(?<!\w)[A-ZĐƯƠ][A-ZĐƯƠ0-9]*[A-ZĐƯƠ][\w&-]*(?!\w)")
_LEFT = re.compile(r"[^\s(),;]*[0-9][^\s(),;]*|\w+/[\w/]+|[^\w\s.,;:!?…()«»“”\"'’\ue000-\uf8ff]")


# Soft hyphens, signs that turn the direction of writing, and the private characters used above.
_UNSAID = re.compile(
    "[\x00-\x08\x0e-\x1f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ue000-\uf8ff]"
)


def _tidy(text: str) -> str:
    words = " ".join(_UNSAID.sub("", nfc(text)).split())
    words = re.sub(r"(^|[;:,.] ?)[-–+*•] ", r"\1 ", words.replace("./.", ".")).strip()
    return re.sub(r",? ?(?:\bv\.v\.*|\.{3,}|…)", ", vân vân", words).replace("*", "").strip()
