"""The agencies that were changed, and pages of agencies that only took over work."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.dataset import Dataset
from generator.model.succession import AgencyKey
from generator.pages.page import Page, fill
from generator.views import urls
from generator.views.succession import agencies as succession
from generator.views.succession.statements import REGISTER, statements

TITLE = "Cơ quan đã sắp xếp lại"


def pages(dataset: Dataset) -> Iterator[Page]:
    """The list of published statements, then a page per agency that no document names."""
    found = statements(dataset)
    markdown = fill("successions.md.jinja", REGISTER, title=TITLE, statements=found)
    about = "Việc của sở, ngành, cấp huyện đã sắp xếp lại nay do cơ quan nào làm, theo nguồn nào."
    yield Page(REGISTER, TITLE, about, markdown, hide=("toc",))
    for key in succession.successor_pages(dataset):
        yield _successor(dataset, key)


def _successor(dataset: Dataset, key: AgencyKey) -> Page:
    tinh, ma = key
    agency = dataset.agency(tinh, ma)
    province = dataset.province_name(tinh)
    title = f"{agency.ten} – {province}"
    path = urls.agency(tinh, ma)
    markdown = fill(
        "agency_successor.md.jinja",
        path,
        title=title,
        crumbs=(("/co-quan/", "Cơ quan"), (urls.province(tinh), province)),
        agency=agency,
        today=succession.today(dataset, tinh, ma),
    )
    return Page(path, title, f"{title}: trước đây là những cơ quan nào.", markdown)
