"""Entries by year, quarter, month and day, with the address of each period that has any."""

from __future__ import annotations

from calendar import monthcalendar
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from generator.schema.periods import QUARTERS
from generator.views import urls
from generator.views.calendar.entry import CalendarEntry

Entries = tuple[CalendarEntry, ...]


@dataclass(frozen=True)
class Month:
    """A month of a year with its entries, perhaps none."""

    nam: int
    thang: int
    muc: Entries

    @property
    def ten(self) -> str:
        return f"Tháng {self.thang}/{self.nam}"

    @property
    def ma(self) -> str:
        """The id of its section, the last part of its address."""
        return f"thang-{self.thang}"

    @property
    def duong(self) -> str:
        return urls.calendar(self.nam, self.ma)

    @property
    def ngay(self) -> tuple[tuple[date, Entries], ...]:
        """The days that have entries."""
        return tuple((day, tuple(found)) for day, found in groupby(self.muc, lambda one: one.ngay))

    @property
    def tuan(self) -> tuple[tuple[tuple[int, int], ...], ...]:
        """Weeks from Monday on: each day's number (0 outside of the month) and its entries'
        count."""
        counts = {day.day: len(found) for day, found in self.ngay}
        weeks = monthcalendar(self.nam, self.thang)
        return tuple(tuple((day, counts.get(day, 0)) for day in week) for week in weeks)


@dataclass(frozen=True)
class Quarter:
    """A quarter of a year, with its three months."""

    nam: int
    so: int
    thang: tuple[Month, ...]

    @property
    def ten(self) -> str:
        return f"Quý {QUARTERS[self.so - 1]} năm {self.nam}"

    @property
    def ma(self) -> str:
        return f"quy-{self.so}"

    @property
    def duong(self) -> str:
        return urls.calendar(self.nam, self.ma)

    @property
    def muc(self) -> Entries:
        return tuple(one for month in self.thang for one in month.muc)

    @property
    def dem(self) -> int:
        return sum(len(month.muc) for month in self.thang)


@dataclass(frozen=True)
class Year:
    """A year that has entries, with its four quarters."""

    nam: int
    quy: tuple[Quarter, ...]

    @property
    def ten(self) -> str:
        return f"Năm {self.nam}"

    @property
    def duong(self) -> str:
        return urls.calendar(self.nam)

    @property
    def thang(self) -> tuple[Month, ...]:
        return tuple(month for quarter in self.quy for month in quarter.thang)

    @property
    def dem(self) -> int:
        return sum(quarter.dem for quarter in self.quy)


def years(entries: Iterable[CalendarEntry]) -> tuple[Year, ...]:
    """The years of `entries`, which stand in the order of their days."""
    return tuple(
        _year(nam, tuple(found)) for nam, found in groupby(entries, lambda one: one.ngay.year)
    )


def _year(nam: int, entries: Entries) -> Year:
    by_month: dict[int, list[CalendarEntry]] = {}
    for one in entries:
        by_month.setdefault(one.ngay.month, []).append(one)
    months = [Month(nam, number, tuple(by_month.get(number, ()))) for number in range(1, 13)]
    return Year(nam, tuple(Quarter(nam, q + 1, tuple(months[3 * q : 3 * q + 3])) for q in range(4)))


def quarters_around(found: Sequence[Year], ngay: date, most: int) -> tuple[Quarter, ...]:
    """At most `most` quarters that have entries: those nearest to the day `ngay`, two of them
    before it where as many come after."""
    known = [quarter for year in found for quarter in year.quy if quarter.dem]
    now = (ngay.year, (ngay.month - 1) // 3 + 1)
    before = sum((quarter.nam, quarter.so) < now for quarter in known)
    start = max(0, min(before - 2, len(known) - most))
    return tuple(known[start : start + most])
