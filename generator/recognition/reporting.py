"""How often a text asks for reports: «Định kỳ hàng quý, 6 tháng, năm báo cáo kết quả …».

Only words that clearly belong to reporting count: «kế hoạch hàng năm» in the same sentence asks
for no report.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from generator.recognition.recurrences import MONTHS, Recurrence
from generator.vietnamese import aligned_key, nfc

_PERIODS = {
    "hang_thang": tuple(f"thang-{month}" for month in range(1, 13)),
    "hang_quy": ("quy-1", "quy-2", "quy-3", "quy-4"),
    "nua_nam": ("6-thang", "nam"),
    "chin_thang": ("9-thang",),
    "hang_nam": ("nam",),
}
_LAST_MONTHS = {"6-thang": 6, "nam": 12}
_LONGER = {"quy-2": {"nua_nam"}, "quy-4": {"nua_nam", "hang_nam"}, "quy-3": {"chin_thang"}}


@dataclass(frozen=True, slots=True)
class Asked:
    """A sentence that asks for reports. `nguyen_van`: the sentence without its bullet, an exact
    substring; `thoi_han`: the first words in it that say how often."""

    nguyen_van: str
    chu_ky: tuple[Recurrence, ...]
    thoi_han: str


def periods(one: Recurrence, beside: Iterable[str] = ()) -> tuple[str, ...]:
    """The periods of a year whose reports a recurrence asks for, as files of progress name them.

    None for what fixes no report that could be called missing: daily and weekly ones, «02
    lần/năm», stretches of months. `beside`: the rhythms of the same duty; their longer reports
    stand for the quarters that they end.
    """
    if one.so_lan is not None or (one.thang is not None and one.ngay is None):
        return ()
    others = set(beside) - {one.nhip}
    return tuple(ky for ky in _PERIODS.get(one.nhip, ()) if not _LONGER.get(ky, set()) & others)


def due(one: Recurrence, nam: int, ky: str) -> date | None:
    """The last day that the words state for the report of a period of the year `nam`, else None.

    A day of a year or half-year counts only in the second half of the period: the report sent
    «trước ngày 15/01 hằng năm» is hardly that of the year that has just begun.
    """
    if one.nhip == "hang_thang":
        return one.last_day(nam, int(ky.removeprefix("thang-")))
    end = _LAST_MONTHS.get(ky)
    if end is None or one.thang is None:
        return None
    counts = end - MONTHS[one.nhip] / 2 < one.thang <= end
    return one.last_day(nam, one.thang) if counts else None


_ATOM = r"(?:(?:hàng|hằng|mỗi)\s+)?(?:tháng|quý|0?6\s+tháng|sáu\s+tháng|0?9\s+tháng|năm)(?![\w/])"
_DAY = r"trước\s+ngày\s+\d{1,2}(?:\s?/\s?\d{1,2})?\s+"
_LIST = re.compile(
    rf"(?:định\s+kỳ\s+)?(?<!\w)(?:{_DAY})?(?:của\s+)?{_ATOM}(?:\s*(?:,|và|,\s*và)\s*{_ATOM})*"
)
_SENTENCE = re.compile(r"(?:[^.;\n]|\.(?=\S))+")
_REPORT = re.compile(r"\bbáo\s+cáo\b")
_PLAN = re.compile(r"\b(?:kế\s+hoạch|chương\s+trình|dự\s+toán|thi\s+đua|đánh\s+giá|xếp\s+loại)\b")
_FARTHEST = 160  # characters between the report and its rhythm
_RHYTHMS = {"tháng": "hang_thang", "quý": "hang_quy", "năm": "hang_nam"}
_ONE = re.compile(
    r"(?:trước\s+ngày\s+(?P<ngay>\d{1,2})(?:\s?/\s?(?P<thang>\d{1,2}))?\s+(?:của\s+)?)?"
    rf"(?P<atom>{_ATOM})"
)


def read_reporting(text: str) -> tuple[Asked, ...]:
    """The sentences of `text` that ask for reports at a rhythm, in printed order."""
    printed = nfc(text)
    key = aligned_key(printed)
    found = []
    for sentence in _SENTENCE.finditer(key):
        start, end = sentence.span()
        lists = tuple(_lists(key[start:end]))
        if lists:
            recurrences = dict.fromkeys(
                _recurrence(one) for each in lists for one in _ONE.finditer(each[0])
            )
            first, last = lists[0].span()
            words = printed[start + first : start + last].strip()
            found.append(Asked(printed[start:end].strip(" -–+•"), tuple(recurrences), words))
    return tuple(found)


def _lists(key: str) -> Iterator[re.Match[str]]:
    """The words of a sentence that say how often to report."""
    for words in _LIST.finditer(key):
        if re.search(r"định\s+kỳ|hàng|hằng|mỗi", words[0]) and _belongs(key, words):
            yield words


def _belongs(key: str, words: re.Match[str]) -> bool:
    """Do the words of time say when to report? They follow the report, or open the sentence."""
    before = list(_REPORT.finditer(key, 0, words.start()))
    only_yearly = {one.nhip for one in map(_recurrence, _ONE.finditer(words[0]))} == {"hang_nam"}
    if before:
        between = key[before[-1].end() : words.start()]
        return len(between) <= _FARTHEST and not (only_yearly and _PLAN.search(between))
    after = _REPORT.search(key, words.end())
    if after is None or re.search(r"\w", key[: words.start()]):
        return False
    between = key[words.end() : after.start()]
    return len(between) <= _FARTHEST and not (only_yearly and _PLAN.search(between))


def _recurrence(found: re.Match[str]) -> Recurrence:
    words = found["atom"]
    number = re.search(r"6|9|sáu", words)
    if number is not None:
        nhip = "chin_thang" if number[0] == "9" else "nua_nam"
    else:
        nhip = _RHYTHMS[words.split()[-1]]
    if found["ngay"] is None:
        return Recurrence(nhip)
    ngay, thang = int(found["ngay"]), int(found["thang"]) if found["thang"] else None
    of_month = nhip == "hang_thang" and thang is None
    of_year = nhip == "hang_nam" and thang is not None and 1 <= thang <= 12
    if not 1 <= ngay <= 31 or not (of_month or of_year):
        return Recurrence(nhip)
    return Recurrence(nhip, ngay, thang, truoc=True)
