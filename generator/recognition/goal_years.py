"""Which years a clause names as those in which it wants its figure: «đến năm 2020 đạt 90%»."""

from __future__ import annotations

import re

from generator.vietnamese import aligned_key

_GOAL_YEAR = re.compile(
    r"(?<!với )(?<!\w)(?:đến|tới|vào|trong)\s+(?:hết\s+|cuối\s+)?năm\s+((?:19|20)\d\d)(?!\w)"
)


def goal_years(clause: str) -> frozenset[int]:
    """The years of «vào năm 2020», «đến hết năm 2020». «so với năm 2015» and «Kế hoạch năm 2015»
    name none."""
    return frozenset(int(year) for year in _GOAL_YEAR.findall(aligned_key(clause)))
