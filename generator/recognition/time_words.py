"""The words of time in a text: days, months, quarters, years and the prepositions before them.

This is the lexer of the grammar in `deadlines`; it decides nothing.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum, auto
from typing import NamedTuple


class Kind(Enum):
    """What a token says."""

    POINT = auto()  # a day, month, quarter, half or whole year
    BEFORE = auto()  # trước
    BY = auto()  # chậm nhất
    UNTIL = auto()  # đến, đến hết
    FROM = auto()  # từ
    NOW = auto()  # từ nay
    IN = auto()  # trong, vào
    EVERY = auto()  # hằng tháng, 02 lần/năm
    UNIT = auto()  # quý, năm, 6 tháng: recurring only after another recurring word
    PERIODIC = auto()  # định kỳ
    CONSTANT = auto()  # thường xuyên
    VAGUE = auto()  # đầu, giữa, cuối, tuần
    CLOCK = auto()  # 17 giờ 00
    RANGE = auto()  # -
    AND = auto()
    COLON = auto()
    NUMBER = auto()
    ROMAN = auto()
    WORD = auto()


@dataclass(frozen=True, slots=True)
class Point:
    """A stretch of the calendar, as named; `nam` is None when the text leaves the year out.

    `don_vi` is one of ngay, thang, quy, nua_nam, nam; `so` counts the month, quarter or half.
    """

    don_vi: str
    nam: int | None = None
    so: int | None = None
    ngay: int | None = None

    def in_year(self, nam: int | None) -> Point:
        """Return the point with the year `nam`, unless it has its own."""
        return self if self.nam is not None else replace(self, nam=nam)

    def span(self) -> tuple[date, date] | None:
        """Return the first and the last day (both belong to it), None if it does not exist."""
        if self.nam is None:
            return None
        months = months_of(self)
        if months is None:
            return None
        first, last = months
        if self.don_vi != "ngay":
            return date(self.nam, first, 1), date(self.nam, last, monthrange(self.nam, last)[1])
        if self.ngay is None or not 1 <= self.ngay <= monthrange(self.nam, first)[1]:
            return None
        day = date(self.nam, first, self.ngay)
        return day, day


def months_of(point: Point) -> tuple[int, int] | None:
    """Return the first and last month of the year that `point` touches, None if impossible."""
    if point.don_vi == "nam":
        return 1, 12
    if point.so is None:
        return None
    length = {"ngay": 1, "thang": 1, "quy": 3, "nua_nam": 6}[point.don_vi]
    last = point.so * length
    return (last - length + 1, last) if 1 <= last <= 12 else None


class Token(NamedTuple):
    """One word of time or any other word, with its span in the text."""

    kind: Kind
    start: int
    end: int
    point: Point | None = None
    so: int | None = None  # NUMBER, ROMAN: value; EVERY: how many times
    nhip: str | None = None  # EVERY, UNIT: the rhythm


_Y = r"(?:19|20)\d\d(?!\d)"
_OF_YEAR = rf"(?:\s*,?\s*năm\s+|\s*/\s*|-|\s+){_Y}"
_DAY_MONTH = r"ngày\s+\d{1,2}\s+tháng\s+\d{1,2}|(?:ngày\s+)?\d{1,2}\s?/\s?\d{1,2}"
_UNITS = "ngày|tuần|tháng|quý|năm"

_TOKEN = re.compile(
    rf"""
      (?P<clock>\d{{1,2}}\s?(?:giờ|[hg:])\s?(?:\d\d)?(?:\s?phút)?\b)
    | (?P<day>(?:{_DAY_MONTH}){_OF_YEAR}|(?<!\d)\d{{1,2}}\s+tháng\s+\d{{1,2}}{_OF_YEAR}
        |(?:ngày\s+)?\d{{1,2}}(?P<mark>[.-])\d{{1,2}}(?P=mark){_Y})
    | (?P<month>tháng\s+\d{{1,2}}(?:{_OF_YEAR}|(?![\d/]))|(?<![\d/])\d{{1,2}}\s?/\s?{_Y}(?!/))
    | (?P<day_month>(?:{_DAY_MONTH})(?![\d/]))
    | (?P<day_only>ngày\s+\d{{1,2}}(?![\d/]))
    | (?P<half>\b(?:0?6|sáu)\s+tháng\s+(?P<which>đầu|cuối)\s+năm\b(?:\s+{_Y})?)
    | (?P<quarter>\bquý\s+(?P<q>iv|i{{1,3}}|0?[1-4])\b(?:{_OF_YEAR})?)
    | (?P<times>\b(?P<n>\d{{1,2}})\s+lần\s?/\s?(?P<per>0?6\s+tháng|{_UNITS})\b)
    | (?P<every>\b(?:hàng|hằng|mỗi)\s+(?P<each>{_UNITS})\b)
    | (?P<half_unit>\b(?:0?6|sáu)\s+tháng\b)
    | (?P<year>(?:\bnăm\s+)?(?<![\d/]){_Y}(?!/))
    | (?P<periodic>\bđịnh\s+kỳ\b)
    | (?P<constant>\b(?:thường\s+xuyên|liên\s+tục|tiếp\s+tục\s+duy\s+trì|duy\s+trì\s+thực\s+hiện)\b)
    | (?P<before>\b(?:đến\s+|chậm\s+nhất\s+(?:là\s+)?)?trước\b(?!\s+(?:mắt|hạn|đó|và)\b))
    | (?P<by>\b(?:(?:chậm|muộn)\s+nhất|không\s+muộn\s+hơn)(?:\s+(?:là|vào|đến|hết|trong)\b)*)
    | (?P<until>\b(?:cho\s+)?(?:đến|tới)\b(?:\s+(?:hết|cuối)\b)*|\bhết\b)
    | (?P<now>\btừ\s+nay\b)
    | (?P<from>\b(?:(?:bắt\s+đầu|kể)\s+)?từ\b)
    | (?P<in>\b(?:trong|vào)\b)
    | (?P<vague>\b(?:đầu|giữa|cuối|tuần|khoảng|thượng\s+tuần|trung\s+tuần|hạ\s+tuần)\b)
    | (?P<unit>\b(?:0?1\s+(?=năm\b(?!\s+\d)))?(?P<bare>{_UNITS})\b)
    | (?P<range>-)
    | (?P<and>[,&]|\b(?:và|hoặc)\b)
    | (?P<colon>:)
    | (?P<roman>\b(?P<r>iv|i{{1,3}})\b(?P<ry>{_OF_YEAR})?)
    | (?P<number>\d+)
    | (?P<word>[^\W\d]+)
    """,
    re.VERBOSE,
)
_PIECE = re.compile(r"\w+|[^\w\s]")
_OPENING_WORDS = (
    "ngày tháng quý năm tuần sáu hàng hằng mỗi định thường liên tiếp duy đến tới cho hết chậm "
    "muộn không trước từ kể bắt trong vào đầu giữa cuối khoảng thượng trung hạ và hoặc i ii iii iv"
)
_OPENERS = frozenset(_OPENING_WORDS.split())  # only these and figures can begin a word of time
_DIGITS = re.compile(r"\d+")
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_RHYTHMS = {
    "ngày": "hang_ngay",
    "tuần": "hang_tuan",
    "tháng": "hang_thang",
    "quý": "hang_quy",
    "năm": "hang_nam",
}
_PLAIN = {kind.name.lower(): kind for kind in Kind}


def tokenize(key: str) -> tuple[Token, ...]:
    """Return the tokens of `key`, a text in the form of `vietnamese.aligned_key`."""
    tokens: list[Token] = []
    place = 0
    while (piece := _PIECE.search(key, place)) is not None:
        start, place = piece.span()
        if piece[0] in _OPENERS or not piece[0][0].isalpha():
            if (found := _TOKEN.match(key, start)) is not None:
                tokens.append(_token(found))
                place = found.end()
        else:
            tokens.append(Token(Kind.WORD, start, place))
    return _with_recurring_units(tokens)


def _with_recurring_units(tokens: list[Token]) -> tuple[Token, ...]:
    """Make «6 tháng, năm» recurring where they continue «định kỳ hằng quý, …» or lead to it."""
    for order in (range(len(tokens)), range(len(tokens) - 1, -1, -1)):
        open_list = False
        for place in order:
            token = tokens[place]
            if token.kind is Kind.UNIT and open_list:
                tokens[place] = token._replace(kind=Kind.EVERY)
            elif token.kind is not Kind.AND:
                open_list = token.kind in (Kind.EVERY, Kind.PERIODIC)
    return tuple(tokens)


def _token(found: re.Match[str]) -> Token:
    group = found.lastgroup or "word"
    start, end = found.span()
    if group in _POINTS:
        return Token(Kind.POINT, start, end, point=_POINTS[group](found))
    if group == "roman":
        return Token(Kind.ROMAN, start, end, point=_quarter(found["r"], found["ry"] or ""))
    if group == "number":
        return Token(Kind.NUMBER, start, end, so=int(found[0][:9]))
    if group == "times":
        return Token(Kind.EVERY, start, end, so=int(found["n"]), nhip=_rhythm(found["per"]))
    if group == "every":
        return Token(Kind.EVERY, start, end, nhip=_rhythm(found["each"]))
    if group in ("unit", "half_unit"):
        return Token(Kind.UNIT, start, end, nhip=_rhythm(found["bare"] or "6 tháng"))
    return Token(_PLAIN[group], start, end)


def _rhythm(unit: str) -> str:
    return _RHYTHMS.get(unit, "nua_nam")


def _numbers(found: re.Match[str]) -> list[int]:
    return [int(digits) for digits in _DIGITS.findall(found[0])]


def _day(found: re.Match[str]) -> Point:
    ngay, thang, *nam = _numbers(found)
    return Point("ngay", nam[0] if nam else None, thang, ngay)


def _month(found: re.Match[str]) -> Point:
    thang, *nam = _numbers(found)
    return Point("thang", nam[0] if nam else None, thang)


def _half(found: re.Match[str]) -> Point:
    nam = _DIGITS.findall(found[0].rpartition("năm")[2])
    return Point("nua_nam", int(nam[0]) if nam else None, 1 if found["which"] == "đầu" else 2)


def _quarter(numeral: str, year: str) -> Point:
    nam = _DIGITS.findall(year)
    number = _QUARTERS[numeral] if numeral in _QUARTERS else int(numeral)
    return Point("quy", int(nam[-1]) if nam else None, number)


def _day_only(found: re.Match[str]) -> Point:
    return Point("ngay", ngay=_numbers(found)[0])


def _named_quarter(found: re.Match[str]) -> Point:
    return _quarter(found["q"], found[0][found.end("q") - found.start() :])


def _year(found: re.Match[str]) -> Point:
    return Point("nam", _numbers(found)[0])


_POINTS = {
    "day": _day,
    "day_month": _day,
    "day_only": _day_only,
    "month": _month,
    "half": _half,
    "quarter": _named_quarter,
    "year": _year,
}
