"""The calendar, by year, quarter, month and province."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.dataset import Dataset
from generator.views import urls
from generator.views.calendar.entries import calendar
from generator.views.calendar.overview import provinces
from generator.views.calendar.periods import Quarter, Year, years
from generator.views.search import weights
from generator.views.search.found import Found

_TAGS = ("Lịch", "Thời hạn")


def calendars(dataset: Dataset) -> Iterator[Found]:
    """Each year with its quarters and months, then each province, that has entries."""
    for year in years(calendar(dataset).muc):
        about = f"{year.dem} mốc: việc và thời hạn theo tháng, theo quý; tệp lịch .ics."
        yield _period(year.duong, f"Lịch năm {year.nam}", about, year)
        for quarter in year.quy:
            yield from _quarter(year, quarter)
    for one in provinces(dataset):
        about = "Việc và thời hạn theo năm, theo quý; tệp lịch .ics."
        path, tags = urls.province_calendar(one.ma), (one.ten, *_TAGS)
        weight, title = weights.CALENDAR, f"Lịch của {one.ten}"
        yield Found(path, title, (about,), tags, weight, "lich", tinh=(one.ma,))


def _quarter(year: Year, quarter: Quarter) -> Iterator[Found]:
    if not quarter.dem:
        return
    about = f"{quarter.dem} mốc trong quý."
    title = f"Lịch quý {quarter.ten.removeprefix('Quý ')}"
    yield _period(quarter.duong, title, about, year, f"Quý {quarter.so}/{year.nam}")
    for month in quarter.thang:
        if month.muc:
            title = f"Lịch tháng {month.thang} năm {month.nam}"
            about = f"{len(month.muc)} mốc trong tháng."
            yield _period(month.duong, title, about, year, month.ten)


def _period(path: str, title: str, about: str, year: Year, also: str = "") -> Found:
    """A period of the calendar. `also`: another way to write it, as «Quý 2/2020»."""
    tags = (*_TAGS, also) if also else _TAGS
    return Found(path, title, (about,), tags, weights.CALENDAR, "lich", nam=(year.nam,))
