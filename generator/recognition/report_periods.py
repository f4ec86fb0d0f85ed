"""Periodic reports in running text: «Định kỳ hàng quý, 6 tháng, năm báo cáo kết quả …».

Only what is surely the rhythm of a report is read. «hàng năm» behind «báo cáo» is mostly the year
of something else («kế hoạch cải cách hành chính hàng năm») and left alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.recognition.deadlines import Deadline, DeadlineKind, read_deadlines
from generator.vietnamese import aligned_key, nfc

_UNIT = r"(?:(?:hàng|hằng|mỗi)\s+)?(?:tháng|quý|0?6\s+tháng|(?:0?1\s+)?năm)\b"
_RHYTHM = rf"\b(?:hàng|hằng|mỗi)\s+(?:tháng|quý|năm)\b(?:\s*(?:,|và)\s*{_UNIT}(?!\s+\d))*"
_BEFORE = re.compile(rf"(?P<nhip>{_RHYTHM})\s*,?\s+(?:\w+\s+){{0,4}}?(?:,\s+)?báo\s+cáo\b")
_AFTER = re.compile(rf"^\W*báo\s+cáo\b[^;]*?(?P<nhip>{_RHYTHM})")
_CLAUSE = re.compile(r"[^.;\n]+")
_SHORTER_THAN_A_YEAR = re.compile(r"\b(?:tháng|quý)\b")


@dataclass(frozen=True, slots=True)
class ReportPeriod:
    """A clause that asks for periodic reports, as printed, and its rhythm as a deadline."""

    nguyen_van: str
    han: Deadline


def read_report_periods(text: str) -> tuple[ReportPeriod, ...]:
    """The periodic reports that `text` asks for, in printed order."""
    printed = nfc(text)
    key = aligned_key(printed)
    found = []
    for clause in _CLAUSE.finditer(key):
        rhythm = _rhythm(clause[0])
        if rhythm is None:
            continue
        start = clause.start()
        words = printed[start + rhythm[0] : start + rhythm[1]]
        read = read_deadlines(words)
        if len(read) == 1 and read[0].loai is DeadlineKind.dinh_ky:
            found.append(ReportPeriod(printed[start : clause.end()].strip(" \t-–+•*"), read[0]))
    return tuple(found)


def _rhythm(clause: str) -> tuple[int, int] | None:
    """Where the rhythm of a report stands in a clause."""
    before = _BEFORE.search(clause)
    if before is not None:
        return before.span("nhip")
    after = _AFTER.search(clause)
    if after is not None and _SHORTER_THAN_A_YEAR.search(after["nhip"]):
        return after.span("nhip")
    return None
