"""Which years a clause names as those in which it wants its figure: «đến năm 2020 đạt 90%»."""

from __future__ import annotations

import re

from generator.vietnamese import aligned_key, nfc

_GOAL_YEAR = re.compile(
    r"(?<!với )(?<!\w)(?:đến|tới|vào|trong)\s+(?:hết\s+|cuối\s+)?năm\s+((?:19|20)\d\d)(?!\w)"
)


def goal_years(clause: str) -> frozenset[int]:
    """The years of «vào năm 2020», «đến hết năm 2020». «so với năm 2015» and «Kế hoạch năm 2015»
    name none."""
    return frozenset(int(year) for year in _GOAL_YEAR.findall(aligned_key(clause)))


def goal_phrases(text: str) -> tuple[str, ...]:
    """The words that name those years, as printed and each once: `("vào năm 2020",)`."""
    printed = nfc(text)
    found = (printed[m.start() : m.end()] for m in _GOAL_YEAR.finditer(aligned_key(text)))
    return tuple(dict.fromkeys(found))
