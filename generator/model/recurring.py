"""When a recurring duty falls due: each turn with its last day, inside the plan's years."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from generator.model.linking import LinkedDocument
from generator.recognition.deadlines import Deadline
from generator.recognition.recurrences import MONTHS, Recurrence
from generator.schema.periods import QUARTERS
from generator.schema.registers import ProvinceUnit


@dataclass(frozen=True)
class Turn:
    """One turn of a recurring duty: the period it is about, and its last day, which belongs to
    it."""

    ky: str
    ngay: date
    nhip: str


def term(linked: LinkedDocument, unit: ProvinceUnit | None) -> tuple[date, date] | None:
    """The first and last day on which a plan is carried out: its years, from the day of issue on,
    and only while its province exists. None for a document that is no plan."""
    plan = linked.document.ke_hoach
    if plan is None:
        return None
    first, last = date(plan.tu_nam, 1, 1), date(plan.den_nam, 12, 31)
    issued = linked.document.ngay_ban_hanh
    if issued is not None:
        first = max(first, issued)
    if unit is not None and unit.den_ngay is not None:
        last = min(last, unit.den_ngay)
    return (first, last) if first <= last else None


def turns(deadline: Deadline, first: date, last: date) -> tuple[Turn, ...]:
    """The turns whose last day lies between `first` and `last` (both included), in order.

    A period without a stated day ends with its last day. Where several rhythms meet on one day
    («hằng quý, 6 tháng, năm») the longest one stands for it: quý I, 6 tháng đầu năm, quý III, năm.
    A continuing duty has no turns.
    """
    if deadline.lien_tuc:
        return ()
    first = max(first, deadline.han_tu or first)
    last = min(last, deadline.han_den or last)
    by_day: dict[date, Turn] = {}
    for recurrence in sorted(deadline.chu_ky, key=lambda one: MONTHS.get(one.nhip, 0)):
        for turn in _turns(recurrence, first.year, last.year + 1):
            if first <= turn.ngay <= last:
                by_day[turn.ngay] = turn
    return tuple(by_day[day] for day in sorted(by_day))


def _turns(one: Recurrence, first_year: int, last_year: int) -> Iterator[Turn]:
    length = MONTHS.get(one.nhip)  # a day or a week is too short to be laid out in a calendar
    if length is None:
        return
    for year in range(first_year, last_year + 1):
        if one.thang is not None:
            yield Turn(f"năm {year}", _in_month(one, year, one.thang), one.nhip)
            continue
        for end in range(length, 13, length):
            yield Turn(_period(year, end, length), _in_month(one, year, end), one.nhip)


def _in_month(one: Recurrence, year: int, month: int) -> date:
    """The last day of a turn in its month; «trước tháng …» ends the day before it begins."""
    stated = one.last_day(year, month)
    if stated is not None:
        return stated
    if one.truoc:
        return date(year, month, 1) - timedelta(days=1)
    month = one.den_thang or month
    return date(year, month, monthrange(year, month)[1])


def _period(year: int, end: int, length: int) -> str:
    match length:
        case 1:
            return f"tháng {end}/{year}"
        case 3:
            return f"quý {QUARTERS[end // 3 - 1]} năm {year}"
        case 6:
            return f"6 tháng {'đầu' if end == 6 else 'cuối'} năm {year}"
        case 9:
            return f"9 tháng đầu năm {year}"
        case _:
            return f"năm {year}"
