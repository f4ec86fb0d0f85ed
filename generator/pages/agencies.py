"""Agencies province by province, what each of them owes, and the same agency in all provinces."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.model.dataset import Dataset
from generator.model.ledger import Ledger, ledgers_by_province
from generator.pages.changes import followed
from generator.pages.page import Page, fill
from generator.vietnamese import collation_key
from generator.views import urls
from generator.views.agencies.agency import AgencyView, agency_views
from generator.views.agencies.lists import (
    EverywhereView,
    agency_lines,
    everywhere,
    kind_name,
    own_agencies,
)
from generator.views.calendar.events import with_file
from generator.views.changes.feeds import feeds
from generator.views.names import agency_name
from generator.views.progress.tally import agency_progress
from generator.views.scores.remedies import UnitRemedies, remedies_of_province
from generator.views.succession.agencies import today
from generator.views.tasks import MOST_ON_ONE_PAGE

DESCRIPTION = "Cơ quan nào được giao chủ trì, phối hợp việc gì trong các kế hoạch."
EVERYWHERE = "/co-quan/cac-tinh/"


def pages(dataset: Dataset) -> Iterator[Page]:
    """The overview, a list per province, a page per agency, the agencies of several provinces."""
    found = ledgers_by_province(dataset)
    ordered = sorted(found, key=lambda tinh: collation_key(dataset.province_name(tinh)))
    provinces = [
        (tinh, dataset.province_name(tinh), agency_lines(dataset, tinh)) for tinh in ordered
    ]
    shared = everywhere(dataset)
    whole = sum(len(lines) for _, _, lines in provinces) <= MOST_ON_ONE_PAGE
    yield _list("/co-quan/", "Cơ quan", provinces, whole=whole)
    for tinh, name, lines in provinces:
        title = f"Cơ quan trong văn bản của {name}"
        yield _list(f"/co-quan/{tinh}/", title, [(tinh, name, lines)], whole=True)
    yield from _everywhere(dataset, shared)
    provinces_of = {view.ma: len(view.dong) for view in shared}
    for tinh in ordered:
        remedies = remedies_of_province(dataset, tinh)
        for ledger in found[tinh]:
            yield from _agency(dataset, ledger, remedies, provinces_of.get(ledger.co_quan.ma, 0))


def _list(path: str, title: str, provinces: Sequence[object], *, whole: bool) -> Page:
    markdown = fill(
        "agencies.md.jinja",
        path,
        title=title,
        provinces=provinces,
        whole=whole,
        everywhere=EVERYWHERE,
    )
    return Page(path, title, DESCRIPTION, markdown, hide=("toc",))


def _agency(
    dataset: Dataset, ledger: Ledger, remedies: Sequence[UnitRemedies], provinces: int
) -> Iterator[Page]:
    agency = ledger.co_quan
    name = dataset.province_name(agency.tinh)
    stakes = [(one, group) for one in remedies for group in one.co_quan if group.ma == agency.ma]
    for view in agency_views(dataset, ledger):
        path = urls.agency(agency.tinh, agency.ma, view.nam)
        title = agency_name(dataset, agency)
        if view.nam:
            title += f", năm {view.nam}"
        markdown = fill(
            "agency.md.jinja",
            path,
            view=view,
            ledger=ledger,
            title=title,
            province=name,
            provinces=provinces,
            today=None if view.nam else today(dataset, agency.tinh, agency.ma),
            progress=None if view.nam else agency_progress(dataset, ledger),
            stakes=() if view.nam else stakes,
            calendar_file=None if view.nam else with_file(dataset, path),
            feed=followed(feeds(dataset).get(path)),
        )
        yield Page(path, title, _about(view), markdown)


def _about(view: AgencyView) -> str:
    return f"{view.goi} {', '.join(part.chu for part in view.cau)}."


def _everywhere(dataset: Dataset, shared: tuple[EverywhereView, ...]) -> Iterator[Page]:
    """The agencies that several provinces have, and each of them in all provinces."""
    kinds = [(kind, tuple(found)) for kind, found in groupby(shared, key=kind_name)]
    own = tuple(own_agencies(dataset))
    title = "Cơ quan cùng tên ở các tỉnh"
    markdown = fill(
        "agencies_everywhere.md.jinja",
        EVERYWHERE,
        title=title,
        kinds=kinds,
        own=own if len(own) <= MOST_ON_ONE_PAGE else (),
    )
    about = "Cơ quan cùng tên ở nhiều tỉnh và việc được giao ở từng tỉnh."
    yield Page(EVERYWHERE, title, about, markdown, hide=("toc",))
    for view in shared:
        yield Page(
            view.duong,
            view.tieu_de,
            f"{view.tieu_de}: việc được giao, thời hạn ở từng tỉnh.",
            fill("agency_everywhere.md.jinja", view.duong, view=view, kind=kind_name(view)),
            hide=("toc",),
        )
