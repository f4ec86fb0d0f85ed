"""The calendar: everything at a glance, then year, quarter, month, and province by province.

Only periods that have entries get a page, and no page holds more than `MOST_ON_ONE_PAGE` of them:
what is longer is told by counts and parted further.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.model.dataset import Dataset
from generator.pages.page import Page, fill
from generator.views import urls
from generator.views.calendar.overview import (
    ProvinceCalendar,
    archive_words,
    overview,
    province_overview,
    provinces,
)
from generator.views.calendar.periods import Entries, Month, Quarter, Year, years
from generator.views.radio.things import radio_pages
from generator.views.tasks import MOST_ON_ONE_PAGE

TITLE = "Lịch"
DESCRIPTION = "Việc trong các kế hoạch cải cách hành chính, xếp theo ngày, tháng, quý và năm."


def pages(dataset: Dataset) -> Iterator[Page]:
    """The overview, the periods that have entries, then each province that has."""
    found = provinces(dataset)
    whole = overview(dataset)
    markdown = fill(
        "calendar.md.jinja",
        urls.CALENDAR,
        title="Lịch việc và thời hạn",
        view=whole,
        provinces=[(one.ten, urls.province_calendar(one.ma), len(one.muc)) for one in found],
        province=None,
        first=found[0].ma if found else "",
    )
    yield Page(urls.CALENDAR, TITLE, DESCRIPTION, markdown, hide=("toc",))
    for year in whole.nam:
        yield from _year(dataset, year)
    for province in found:
        yield from _province(dataset, province)


def _year(dataset: Dataset, year: Year) -> Iterator[Page]:
    above = [(urls.CALENDAR, TITLE)]
    yield _list(dataset, year.duong, f"Lịch năm {year.nam}", above, year.quy, year=year)
    above = [*above, (year.duong, year.ten)]
    for quarter in year.quy:
        if quarter.dem:
            title = f"Lịch quý {quarter.ten.removeprefix('Quý ')}"
            yield _list(dataset, quarter.duong, title, above, (quarter,))
        for month in quarter.thang:
            if month.muc:
                beside = [*above, (quarter.duong, quarter.ten)]
                yield _month(dataset, month, beside)


def _list(
    dataset: Dataset,
    path: str,
    title: str,
    above: Sequence[tuple[str, str]],
    quarters: Sequence[Quarter],
    *,
    year: Year | None = None,
    tinh: str | None = None,
    rest: int = 0,
) -> Page:
    """Entries month by month; only the counts where they are too many for a page."""
    shown = tuple(quarter for quarter in quarters if quarter.dem)
    entries = tuple(one for quarter in shown for one in quarter.muc)
    markdown = fill(
        "calendar_list.md.jinja",
        path,
        title=title,
        above=above,
        ngay=dataset.ngay,
        year=year,
        quarters=shown,
        total=len(entries),
        fits=len(entries) <= MOST_ON_ONE_PAGE,
        archived=archive_words(dataset, entries),
        tinh=tinh,
        rest=rest,
        radio=tuple(_radio_of_months(dataset, shown, tinh)),
    )
    return Page(path, title, DESCRIPTION, markdown)


def _radio(dataset: Dataset, path: str) -> str | None:
    """The bulletins about a month, where a deadline ends in it."""
    return urls.radio(path) if path in radio_pages(dataset) else None


def _radio_of_months(
    dataset: Dataset, quarters: Sequence[Quarter], tinh: str | None
) -> Iterator[tuple[str, str]]:
    """The months of a province that have bulletins, by the ids of their sections."""
    for month in (month for quarter in quarters for month in quarter.thang if tinh):
        path = f"{urls.province_calendar(tinh or '', month.nam)}{month.ma}/"
        if found := _radio(dataset, path):
            yield month.ma, found


def _month(dataset: Dataset, month: Month, above: Sequence[tuple[str, str]]) -> Page:
    title = f"Lịch tháng {month.thang}/{month.nam}"
    fits = len(month.muc) <= MOST_ON_ONE_PAGE
    markdown = fill(
        "calendar_month.md.jinja",
        month.duong,
        title=title,
        above=above,
        ngay=dataset.ngay,
        month=month,
        fits=fits,
        counts=() if fits else _by_province(month),
        archived=archive_words(dataset, month.muc),
        radio=_radio(dataset, month.duong),
    )
    return Page(month.duong, title, DESCRIPTION, markdown, hide=("toc",))


def _by_province(month: Month) -> tuple[tuple[str, str, int], ...]:
    """The provinces of a month that is too long for a page, with the page that has its lines."""
    counts: dict[tuple[str, str], int] = {}
    for one in month.muc:
        counts[one.tinh, one.ten_tinh] = counts.get((one.tinh, one.ten_tinh), 0) + 1
    return tuple(
        (name, f"{urls.province_calendar(tinh, month.nam)}", count)
        for (tinh, name), count in counts.items()
    )


def _province(dataset: Dataset, province: ProvinceCalendar) -> Iterator[Page]:
    path = urls.province_calendar(province.ma)
    title = f"Lịch của {province.ten}"
    markdown = fill(
        "calendar.md.jinja",
        path,
        title=title,
        view=province_overview(dataset, province),
        provinces=[],
        province=province.ma,
        first=province.ma,
    )
    yield Page(path, title, DESCRIPTION, markdown, hide=("toc",))
    above = [(urls.CALENDAR, TITLE), (path, province.ten)]
    for year in years(province.muc):
        yield from _province_year(dataset, province, year, above)


def _province_year(
    dataset: Dataset, province: ProvinceCalendar, year: Year, above: list[tuple[str, str]]
) -> Iterator[Page]:
    """One page; where it would be too long, one more for each quarter."""
    path = urls.province_calendar(province.ma, year.nam)
    title = f"Lịch của {province.ten}, năm {year.nam}"
    yield _list(dataset, path, title, above, year.quy, year=year, tinh=province.ma)
    if year.dem <= MOST_ON_ONE_PAGE:
        return
    for quarter in year.quy:
        if quarter.dem:
            part = urls.province_calendar(province.ma, year.nam, quarter.ma)
            beside = [*above, (path, year.ten)]
            title = f"Lịch của {province.ten}, {quarter.ten.lower()}"
            cut = _cut(quarter)
            rest = quarter.dem - cut.dem
            yield _list(dataset, part, title, beside, (cut,), tinh=province.ma, rest=rest)


def _cut(quarter: Quarter) -> Quarter:
    """The quarter with as many entries as a page holds."""
    left = MOST_ON_ONE_PAGE
    months = []
    for month in quarter.thang:
        kept: Entries = month.muc[:left]
        months.append(Month(month.nam, month.thang, kept))
        left -= len(kept)
    return Quarter(quarter.nam, quarter.so, tuple(months))
