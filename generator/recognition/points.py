"""Points stated in a sentence: «đạt 53, 289 điểm, bị trừ 13,211 điểm (66,5 - 53,289)».

Goals («phấn đấu đạt …», «tối thiểu …») are no statements and are left to `quantities`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from generator.vietnamese import aligned_key, nfc, parse_decimal


class Kind(StrEnum):
    """What the points are."""

    WON = "dat"
    LOST = "bi-tru"
    MINUEND = "so-bi-tru"
    SUBTRAHEND = "so-tru"
    MAXIMUM = "toi-da"
    MAXIMUM_APPRAISED = "toi-da-tham-dinh"
    MAXIMUM_SURVEYED = "toi-da-dieu-tra"


@dataclass(frozen=True, slots=True)
class PointsStatement:
    """Points (`gia_tri`) as printed (`in_la`) at `vi_tri` (start, end)."""

    loai: Kind
    gia_tri: Decimal
    in_la: str
    vi_tri: tuple[int, int]


# A copy may tear the decimals off: «53, 289 điểm». One digit after the gap is a list: «mức 3, 4».
_NUMBER = r"\d+(?:[.,]\d+|,\s\d{2,4})?"
_WON = re.compile(rf"(?<!\w)đạt\s+(?:được\s+)?(?P<n>{_NUMBER})(?:\s?/\s?\d+(?:[.,]\d+)?)?\s+điểm\b")
_LOST = re.compile(
    rf"(?<!\w)bị\s+trừ\s+(?P<n>{_NUMBER})\s+điểm\b"
    rf"(?:\s*\(\s*(?P<whole>{_NUMBER})\s*-\s*(?P<won>{_NUMBER})\s*(?:điểm\s*)?\))?"
)
_MAXIMUM = re.compile(rf"(?<!\w)tối\s+đa(?:\s+là)?\s*:?\s*(?P<n>{_NUMBER})\s+điểm\b")
_GOAL = re.compile(r"phấn\s+đấu|mục\s+tiêu|tối\s+thiểu|ít\s+nhất|trở\s+lên|dự\s+kiến")
_CLAUSE_END = re.compile(r"[;:.,](?=\s|\Z)")
_SURVEYED = re.compile(r"điều\s+tra\s+xã\s+hội\s+học|điều\s+tra\s+xhh")
_APPRAISED = re.compile(r"tự\s+đánh\s+giá|thẩm\s+định")
_WHOLE = re.compile(r"tổng\s+(?:số\s+)?điểm")


def read_points(text: str) -> tuple[PointsStatement, ...]:
    """The points stated in `text`, in printed order. Numbers with two readings are left out."""
    printed = nfc(text)
    key = aligned_key(printed)
    found = sorted(_statements(key), key=lambda one: one[1][0])
    return tuple(_made(printed, kind, span) for kind, span in found if _reads(printed, span))


def _statements(key: str) -> Iterator[tuple[Kind, tuple[int, int]]]:
    for kind, pattern in ((Kind.WON, _WON), (Kind.LOST, _LOST)):
        for match in pattern.finditer(key):
            if _GOAL.search(key):
                continue
            yield kind, match.span("n")
            if kind is Kind.LOST and match["whole"]:
                yield Kind.MINUEND, match.span("whole")
                yield Kind.SUBTRAHEND, match.span("won")
    for match in _MAXIMUM.finditer(key):
        maximum = _whose(key[: match.start()])
        if maximum is not None:
            yield maximum, match.span("n")


def _whose(before: str) -> Kind | None:
    """Whose maximum it is, by the words of its clause."""
    ends = [found.end() for found in _CLAUSE_END.finditer(before)]
    clause = before[ends[-1] :] if ends else before
    for kind, pattern in (
        (Kind.MAXIMUM_SURVEYED, _SURVEYED),
        (Kind.MAXIMUM_APPRAISED, _APPRAISED),
        (Kind.MAXIMUM, _WHOLE),
    ):
        if pattern.search(clause):
            return kind
    return None


def _joined(printed: str, span: tuple[int, int]) -> str:
    return re.sub(r"\s", "", printed[span[0] : span[1]])


def _reads(printed: str, span: tuple[int, int]) -> bool:
    try:
        parse_decimal(_joined(printed, span))
    except ValueError:
        return False
    return True


def _made(printed: str, kind: Kind, span: tuple[int, int]) -> PointsStatement:
    number = parse_decimal(_joined(printed, span))
    return PointsStatement(kind, number, printed[span[0] : span[1]], span)
