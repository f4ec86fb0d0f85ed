"""Which kind of plan a document is, and the years that it is for."""

from __future__ import annotations

import re
from collections.abc import Sequence

_PERIOD = re.compile(r"giai đoạn\s+(?:từ\s+)?(?:năm\s+)?(\d{4})\s*(?:-|–|đến)\s*(?:năm\s+)?(\d{4})")
_YEARS = re.compile(r"(?<!đến )(?<!đến hết )(?<!tầm nhìn )năm\s+(\d{4})(?!\d)")
_UNTIL = re.compile(r"(?<!tầm nhìn )đến(?: hết)? năm\s+(\d{4})")
_DATE = re.compile(r"tháng\s+\d{1,2}\s+năm\s+\d{4}")
_REVIEW = re.compile(r"\b(?:sơ kết|tổng kết)\b", re.IGNORECASE)
_REMEDY = re.compile(r"\b(?:khắc phục|cải thiện|nâng cao|duy trì)\b.*\bchỉ số\b", re.IGNORECASE)
_BRING_A_PLAN = ("quyet-dinh", "nghi-quyet")  # a letter or a report only speaks of one
_TELLING = re.compile(r"\b(?:tuyên truyền|truyền thông)\b", re.IGNORECASE)


def years_of(subject: str, issued: int | None = None) -> tuple[int, int] | None:
    """The years that a subject names: «giai đoạn 2016-2020», «năm 2021», «đến năm 2030» (from
    the year of issue on, if that is known); both included."""
    subject = _DATE.sub("", subject)
    period = _PERIOD.search(subject)
    if period is not None:
        return int(period[1]), int(period[2])
    years = [int(year) for year in _YEARS.findall(subject)]
    if years:
        return years[-1], years[-1]
    until = _UNTIL.search(subject)
    if until is not None and issued is not None and issued <= int(until[1]):
        return issued, int(until[1])
    return None


def plan_of(
    kind: str, subject: str, row_years: Sequence[int], issued: int | None
) -> dict[str, str] | None:
    """Kind of plan and its years, by its subject; the years of a plan that looks back are those
    of its deadlines (`row_years`). None where it is no plan or names no year."""
    if kind != "ke-hoach" and not (kind in _BRING_A_PLAN and "kế hoạch" in subject.lower()):
        return None
    back = bool(_REVIEW.search(subject)) or bool(_REMEDY.search(subject))
    years = (min(row_years), max(row_years)) if back and row_years else years_of(subject, issued)
    if years is None:
        return None
    if _REVIEW.search(subject):
        loai = "tong-ket"
    elif _REMEDY.search(subject):
        loai = "khac-phuc"
    elif _TELLING.search(subject):
        loai = "tuyen-truyen"
    else:
        loai = "giai-doan" if years[0] != years[1] else "nam"
    return {"loai": loai, "tu_nam": str(years[0]), "den_nam": str(years[1])}
