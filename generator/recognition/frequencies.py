"""How often something is to be done, where a sentence says it: «thường xuyên», «mỗi quý 01 lần».

Unlike `deadlines`, which reads a cell that holds a deadline and nothing else, this looks for the
words of frequency inside a sentence about other things.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.vietnamese import aligned_key, nfc


@dataclass(frozen=True, slots=True)
class Frequency:
    """Words of frequency: an exact substring (`nguyen_van`) at `vi_tri` (start, end)."""

    nguyen_van: str
    vi_tri: tuple[int, int]


_UNIT = r"(?:(?:0?6|sáu)\s+tháng|ngày|tuần|tháng|quý|năm)\b"
_FLOOR = r"(?:(?:ít\s+nhất|tối\s+thiểu|không\s+dưới)\s+)?"
_TIMES = (
    r"(?:\d{1,2}|một|hai|ba)\s+(?:lần|kỳ|số|tin(?:\s*,\s*bài)?|bài|chuyên\s+mục|chuyên\s+đề"
    r"|buổi|lượt|cuộc)"
)
_EVERY = r"(?:hằng|hàng|mỗi)"
_FREQUENCY = re.compile(
    rf"""
      \b{_FLOOR}{_TIMES}\s*(?:/\s*|(?:trong\s+)?(?:{_EVERY}|một)\s+){_UNIT}
    | \b(?:định\s+kỳ\s+)?{_EVERY}\s+{_UNIT}(?:\s*,\s*{_UNIT})*(?:\s+{_FLOOR}{_TIMES})?
    | \bđịnh\s+kỳ\s+{_UNIT}(?:\s*,\s*{_UNIT})*
    | (?<!chi\s)(?<!nhiệm\svụ\s)(?<!hoạt\sđộng\s)(?<!kinh\sphí\s)\bthường\s+xuyên\b
    | \bliên\s+tục\b
    | \bđịnh\s+kỳ\b
    """,
    re.VERBOSE,
)


def read_frequencies(text: str) -> tuple[Frequency, ...]:
    """The words of frequency in `text`, in printed order; none where it says nothing of it.

    «chi thường xuyên», «nhiệm vụ thường xuyên» name a kind of spending or duty, not how often.
    """
    printed = nfc(text)
    return tuple(
        Frequency(printed[slice(*found.span())], found.span())
        for found in _FREQUENCY.finditer(aligned_key(printed))
    )
