"""What the calendar says of a deadline on the day that the build reckons against.

The calendar knows nothing of what was done: «đã qua hạn theo văn bản» says only that the last day
in the document lies behind.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from generator.model.items import Due
from generator.recognition.deadlines import DeadlineKind
from generator.schema.registers import ProvinceUnit

SOON = timedelta(days=30)
"""How far ahead «sắp đến hạn» looks, the last day included."""


class CalendarState(StrEnum):
    """Where a day stands towards a deadline."""

    AHEAD = "chua-den-ky"  # its first day is still to come
    RUNNING = "trong-han"
    SOON = "sap-den-han"
    PAST = "qua-han"
    RECURRING = "dinh-ky"  # never past: a continuing or recurring duty
    OPEN = "khong-co-ngay-cuoi"  # from … on
    # Words without a date (a condition, another event), or a day that has gone by where the words
    # allow another time: «Quý IV năm 2020 (hoặc khi …)».
    UNRECKONED = "khong-tinh-duoc"
    NONE = "khong-neu-han"
    ARCHIVED = "luu-tru"  # of a unit that is no more


@dataclass(frozen=True)
class CalendarFact:
    """What the calendar says. `con_lai`: days until the last day (0 on that day, negative after
    it), None where there is none."""

    trang_thai: CalendarState
    con_lai: int | None = None


def calendar_fact(due: Due, ngay: date, unit: ProvinceUnit | None = None) -> CalendarFact:
    """What the calendar says of `due` on the day `ngay`.

    `unit`: the province that the document belongs to; once it has ended, its plans are archived
    and none of them is past due.
    """
    if _has_ended(unit, ngay):
        return CalendarFact(CalendarState.ARCHIVED)
    if due.nguyen_van is None and due.han_den is None and due.han_tu is None:
        return CalendarFact(CalendarState.NONE)
    if _keeps_on(due):
        return CalendarFact(CalendarState.RECURRING)
    if due.han_den is not None:
        left = (due.han_den - ngay).days
        if left < 0 and _may_move(due):
            return CalendarFact(CalendarState.UNRECKONED)
        return CalendarFact(_dated(due, ngay, left), left)
    if due.han_tu is not None:
        return CalendarFact(CalendarState.AHEAD if ngay < due.han_tu else CalendarState.OPEN)
    return CalendarFact(CalendarState.UNRECKONED)


def occurrence_fact(last: date, ngay: date, unit: ProvinceUnit | None = None) -> CalendarFact:
    """What the calendar says of one turn of a recurring duty, whose last day is `last`: it may be
    near, but once it lies behind the duty is not past due, since it goes on."""
    if _has_ended(unit, ngay):
        return CalendarFact(CalendarState.ARCHIVED)
    left = (last - ngay).days
    near = 0 <= left <= SOON.days
    return CalendarFact(CalendarState.SOON if near else CalendarState.RECURRING, left)


def _has_ended(unit: ProvinceUnit | None, ngay: date) -> bool:
    return unit is not None and unit.den_ngay is not None and unit.den_ngay < ngay


def _may_move(due: Due) -> bool:
    """Whether words such as «Quý IV năm 2020 (hoặc khi Chính phủ đã ban hành …)» allow another
    time: once the quarter is over, nobody can reckon from the words alone if the work is late."""
    return any(one.dieu_kien for one in due.doc_duoc)


def _keeps_on(due: Due) -> bool:
    return any(one.lien_tuc or one.loai is DeadlineKind.dinh_ky for one in due.doc_duoc)


def _dated(due: Due, ngay: date, left: int) -> CalendarState:
    if left < 0:
        return CalendarState.PAST
    if left <= SOON.days:
        return CalendarState.SOON
    if due.han_tu is not None and ngay < due.han_tu:
        return CalendarState.AHEAD
    return CalendarState.RUNNING
