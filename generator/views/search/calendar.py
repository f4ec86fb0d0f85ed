"""The calendar, by year and by province."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.dataset import Dataset
from generator.views import urls
from generator.views.calendar.entries import calendar
from generator.views.calendar.overview import provinces
from generator.views.calendar.periods import years
from generator.views.search import weights
from generator.views.search.found import Found


def calendars(dataset: Dataset) -> Iterator[Found]:
    """Each year, then each province, that has entries."""
    for year in years(calendar(dataset).muc):
        about = ("Việc và thời hạn theo tháng, theo quý; tệp lịch .ics.",)
        tags = ("Lịch", str(year.nam))
        yield Found(year.duong, f"Lịch năm {year.nam}", about, tags, weights.CALENDAR)
    for one in provinces(dataset):
        about = ("Việc và thời hạn theo năm, theo quý; tệp lịch .ics.",)
        path, tags = urls.province_calendar(one.ma), (one.ten, "Lịch")
        yield Found(path, f"Lịch của {one.ten}", about, tags, weights.CALENDAR)
