"""Short forms and what is said for them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from generator.vietnamese import fold

_DEFINED = re.compile(r"\((?:sau đây (?:gọi tắt|viết tắt|gọi) là:? |viết tắt là:? )?([A-ZĐ]{2,})\)")


@dataclass(frozen=True)
class Lexicon:
    """Short forms. `words`: in running text, each with the one thing that it stands for; `types`
    and `issuers`: the parts of a document's number (`KH`, `UBND`)."""

    words: Mapping[str, str] = field(default_factory=dict)
    types: Mapping[str, str] = field(default_factory=dict)
    issuers: Mapping[str, str] = field(default_factory=dict)

    def with_words(self, more: Mapping[str, str]) -> Lexicon:
        """The same with other words, which go before."""
        return Lexicon({**self.words, **more}, self.types, self.issuers) if more else self

    def in_full(self, text: str) -> str:
        """The text with every short form in full."""
        return self.pattern.sub(
            lambda found: self.words[found[1]] + (f" {found[2]}" if found[2] else ""), text
        )

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Where short forms stand by themselves, perhaps with a number (`LV1`), the longest
        first."""
        longest_first = sorted(self.words, key=lambda one: (-len(one), one))
        words = "|".join(re.escape(one) for one in longest_first) or "(?!)"
        return re.compile(rf"(?<![\w/&-])({words})(?:\.(?= [A-ZĐ]))?([0-9]+)?(?![\w&-]|/\w)")

    @cached_property
    def type_names(self) -> re.Pattern[str]:
        """The name of a type at the end of a text: «… theo Quyết định »."""
        names = sorted({*self.types.values(), "Luật", "Công văn", "Văn bản"}, key=len, reverse=True)
        words = "|".join(re.escape(one) for one in names)
        return re.compile(rf"({words})\s+(?:số:?\s*)?$", re.IGNORECASE)


def defined_in(texts: Iterable[str]) -> dict[str, str]:
    """Short forms that a text itself explains: «cải cách hành chính (CCHC)» -> CCHC.

    Only where the letters are the initials of the words before them.
    """
    found: dict[str, str] = {}
    for text in texts:
        for match in _DEFINED.finditer(text):
            short = match[1]
            before = re.findall(r"[^\W\d_]+", text[: match.start()])[-len(short) :]
            if fold("".join(word[0] for word in before)) == fold(short):
                full = text[: match.start()].rstrip()
                start = re.search(r"[\s,]+".join(map(re.escape, before)) + r"$", full)
                if start is not None:
                    found.setdefault(short, start[0])
    return found
