"""Ranks that a target sets: «xếp vị trí 10-15/63», «nhóm 15 tỉnh đứng đầu».

A smaller rank is a better one. Whoever wants places 10 to 15 is not sorry to come 8th, so a
range has one bound only, the last place that still reaches the target: «10-15/63» is `<=` 15. The
first place stays readable in the printed words. For the same reason «không thấp hơn hạng 20» is
`<=` 20.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

UNIT = "hạng"

_NUMBER = r"\d{1,2}(?![\d.,]\d|\d)"
_OF_ALL = r"\s?/\s?\d{2,3}(?!\d)"
_PLACED = r"(?:vị\s+trí|thứ\s+hạng|xếp\s+hạng|xếp\s+thứ|đứng\s+thứ)\s+(?:thứ\s+)?(?:từ\s+)?"
_RANGE_WORD = rf"(?:{_PLACED}|hạng\s+(?:thứ\s+)?(?:từ\s+)?)"
_TO = rf"\s*(?:-|đến)\s*(?:thứ\s+|hạng\s+)?(?P<last>{_NUMBER})"
_PROVINCES = r"(?:tỉnh,?\s+thành(?:\s+phố)?|thành\s+phố|tỉnh|địa\s+phương)"
_BEST = r"(?:(?<!người\s)đứng\s+đầu|dẫn\s+đầu|cao\s+nhất|tốt\s+nhất)"
_PATTERNS = tuple(
    re.compile(rf"(?<!\w)(?:{words})")
    for words in (
        # A range: «vị trí 10-15», «hạng 10 đến 15/63».
        rf"{_PLACED}(?P<figure>{_NUMBER}{_TO}(?:{_OF_ALL})?)(?![\d/%])",
        rf"{_RANGE_WORD}(?P<figure>{_NUMBER}{_TO}{_OF_ALL})",
        # The first so many: «tốp 10», «nhóm 15 tỉnh, thành phố đứng đầu».
        rf"(?:tốp|top)\s+(?P<figure>(?P<last>{_NUMBER}))(?![\d/%])",
        rf"(?:nhóm|trong\s+số|trong|vào)\s+(?P<figure>(?P<last>{_NUMBER})\s+{_PROVINCES})"
        rf"(?:\s[^.;,\d]{{0,40}}?)?\s{_BEST}",
    )
)
_ONE_PLACE = re.compile(
    rf"(?<!\w){_RANGE_WORD}(?P<figure>(?P<last>{_NUMBER})(?:{_OF_ALL})?)(?![\d/%])"
)
_GOAL_BEFORE = re.compile(
    r"(?<!\w)(?:phấn\s+đấu|tối\s+thiểu|ít\s+nhất|không\s+thấp\s+hơn|giữ|duy\s+trì|vươn\s+lên)"
    r"(?!\w)[^.;\d]{0,60}\Z"
)
_OR_BETTER = re.compile(r"(?:\s+\w+){0,3}\s+trở\s+lên(?!\w)")
_LOOK_BACK = 80  # characters: a goal and the name of what is ranked


def read_ranks(key: str) -> Iterator[tuple[Decimal, int, int]]:
    """Yield (last place that reaches the target, start, end) for `aligned_key` text.

    One place alone counts only beside words that set a goal: «năm 2019 xếp hạng 45/63» tells what
    was.
    """
    taken: set[int] = set()
    for pattern in _PATTERNS:
        for found in pattern.finditer(key):
            if found.start("figure") not in taken:
                taken.add(found.start("figure"))
                yield Decimal(found["last"]), *found.span("figure")
    for found in _ONE_PLACE.finditer(key):
        start, end = found.span("figure")
        if start not in taken and _is_goal(key, found.start(), end):
            yield Decimal(found["last"]), start, end


def _is_goal(key: str, start: int, end: int) -> bool:
    before = _GOAL_BEFORE.search(key, max(0, start - _LOOK_BACK), start)
    return before is not None or _OR_BETTER.match(key, end) is not None
