"""Years: the list, and a page for each across provinces."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.dataset import Dataset
from generator.pages.page import Page, fill
from generator.views import urls
from generator.views.calendar.overview import overview
from generator.views.years import YearView, year_views

TITLE = "Theo năm"
DESCRIPTION = "Văn bản ban hành, kế hoạch đang thực hiện, việc đến hạn và điểm số của từng năm."


def pages(dataset: Dataset) -> Iterator[Page]:
    """The list of years, the newest first, then each."""
    views = year_views(dataset)
    lines = [(v.nam, v.so_van_ban, v.so_ke_hoach, v.den_han, len(v.chi_so)) for v in views[::-1]]
    markdown = fill("years.md.jinja", "/nam/", title=TITLE, years=lines)
    yield Page("/nam/", TITLE, DESCRIPTION, markdown, hide=("toc",))
    known = [view.nam for view in views]
    in_calendar = {year.nam for year in overview(dataset).nam}
    for view in views:
        yield _year(view, known, has_calendar=view.nam in in_calendar)


def _year(view: YearView, known: list[int], *, has_calendar: bool) -> Page:
    path, title = urls.year(view.nam), f"Năm {view.nam}"
    before = [nam for nam in known if nam < view.nam][-1:]
    after = [nam for nam in known if nam > view.nam][:1]
    markdown = fill(
        "year.md.jinja",
        path,
        title=title,
        view=view,
        others=[*before, *after],
        has_calendar=has_calendar,
    )
    return Page(path, title, f"Cải cách hành chính năm {view.nam} ở các tỉnh.", markdown)
