"""Which work wins back the most points: over all units, and of one unit and year."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from markupsafe import Markup

from generator.pages.page import Page, fill
from generator.vietnamese import format_date
from generator.views import urls
from generator.views.scores.remedies import (
    MOST_ON_ONE_PAGE,
    NO_LAST_DAY,
    RemedyLine,
    UnitRemedies,
    last_day,
    most_points,
)

TITLE = "Việc nào lấy lại được nhiều điểm nhất"
DESCRIPTION = "Việc khắc phục tiêu chí mất điểm, xếp theo số điểm có thể lấy lại, kèm nơi chủ trì."
AgencyOf = Callable[[RemedyLine, str], Markup]


def unit_page(one: UnitRemedies, agency_of: AgencyOf, place: str) -> Page:
    """The remedies of one unit and year; `place` is the name of its province."""
    title = f"{one.don_vi.ten}: việc nào lấy lại được nhiều điểm nhất"
    values = {"one": one, "title": title, "agency_of": agency_of, "place": place}
    markdown = fill("unit_remedies.md.jinja", one.duong, **values)
    return Page(one.duong, title, DESCRIPTION, markdown)


def overview_pages(found: Sequence[UnitRemedies], agency_of: AgencyOf) -> Iterator[Page]:
    """By points, by agency, by last day; each page with at most `MOST_ON_ONE_PAGE` lines."""
    ordered = sorted(found, key=lambda one: -one.nam)[:MOST_ON_ONE_PAGE]
    agencies = [(one, group) for one in ordered for group in one.co_quan]
    agencies.sort(key=lambda pair: -pair[1].it_nhat)
    views: tuple[tuple[str, str, dict[str, object]], ...] = (
        ("", TITLE, {"by_points": most_points(found)}),
        (
            "co-quan/",
            "Cơ quan nào giữ việc lấy lại nhiều điểm nhất",
            {"by_agency": agencies[:MOST_ON_ONE_PAGE]},
        ),
        ("thoi-han/", "Việc lấy lại điểm, theo thời hạn", {"by_day": _by_day(ordered)}),
    )
    for part, title, values in views:
        path = f"{urls.REMEDIES}{part}"
        empty: dict[str, object] = {"by_points": (), "by_agency": (), "by_day": ()}
        markdown = fill(
            "remedies.md.jinja",
            path,
            title=title,
            units=ordered,
            agency_of=agency_of,
            **(empty | values),
        )
        yield Page(path, title, DESCRIPTION, markdown, hide=("toc",))


def _by_day(found: Sequence[UnitRemedies]) -> list[tuple[str, list[RemedyLine]]]:
    """The earliest last days first; what has none at the end. Where they are too many for a page
    the latest stay."""
    lines = [line for one in found for line in one.dong]
    dated = [line for line in lines if last_day(line.viec.dau.han)]
    dated.sort(key=lambda line: last_day(line.viec.dau.han) or date.min)
    groups: dict[str, list[RemedyLine]] = {}
    for line in dated[-MOST_ON_ONE_PAGE:]:
        day = last_day(line.viec.dau.han)
        groups.setdefault(f"Ngày cuối {format_date(day)}" if day else "", []).append(line)
    open_ended = [line for line in lines if last_day(line.viec.dau.han) is None]
    if open_ended:
        groups[NO_LAST_DAY] = open_ended[:MOST_ON_ONE_PAGE]
    return list(groups.items())
