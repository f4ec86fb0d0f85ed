"""Agencies province by province, and what each of them owes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.model.dataset import Dataset
from generator.model.ledger import Ledger, ledgers
from generator.pages.page import Page, fill
from generator.vietnamese import collation_key
from generator.views import urls
from generator.views.names import document_name
from generator.views.progress import agency_progress
from generator.views.scores.remedies import UnitRemedies, remedies_of_province
from generator.views.tasks import MOST_ON_ONE_PAGE, task_line

DESCRIPTION = "Cơ quan nào được giao chủ trì, phối hợp việc gì trong các kế hoạch."


def pages(dataset: Dataset) -> Iterator[Page]:
    """The overview, a list per province, a page per agency."""
    found = {
        tinh: sorted(group, key=_order)
        for tinh, group in groupby(ledgers(dataset), key=lambda one: one.co_quan.tinh)
    }
    ordered = sorted(found, key=lambda tinh: collation_key(dataset.province_name(tinh)))
    provinces = [(tinh, dataset.province_name(tinh), found[tinh]) for tinh in ordered]
    whole = sum(len(known) for known in found.values()) <= MOST_ON_ONE_PAGE
    markdown = fill(
        "agencies.md.jinja", "/co-quan/", title="Cơ quan", provinces=provinces, whole=whole
    )
    yield Page("/co-quan/", "Cơ quan", DESCRIPTION, markdown, hide=("toc",))
    for tinh, name, known in provinces:
        path = f"/co-quan/{tinh}/"
        title = f"Cơ quan được giao việc ở {name}"
        markdown = fill(
            "agencies.md.jinja", path, title=title, provinces=[(tinh, name, known)], whole=True
        )
        yield Page(path, title, DESCRIPTION, markdown, hide=("toc",))
        remedies = remedies_of_province(dataset, tinh)
        for ledger in known:
            yield _agency(dataset, ledger, remedies)


def _order(ledger: Ledger) -> tuple[bool, int, object]:
    return (ledger.co_quan.la_nhom, -len(ledger.chu_tri), collation_key(ledger.co_quan.ten))


def _agency(dataset: Dataset, ledger: Ledger, remedies: Sequence[UnitRemedies]) -> Page:
    agency = ledger.co_quan
    path = urls.agency(agency.tinh, agency.ma)
    name = dataset.province_name(agency.tinh)
    title = f"{agency.ten} – {name}"
    documents = dataset.documents
    duties = [(duty, document_name(dataset, documents[duty.van_ban])) for duty in ledger.phan_cong]
    markdown = fill(
        "agency.md.jinja",
        path,
        ledger=ledger,
        title=title,
        province=name,
        leads=[task_line(dataset, documents[item.van_ban], item) for item in ledger.chu_tri],
        joint=[task_line(dataset, documents[item.van_ban], item) for item in ledger.phoi_hop],
        duties=duties,
        progress=agency_progress(dataset, ledger),
        stakes=[(one, group) for one in remedies for group in one.co_quan if group.ma == agency.ma],
    )
    return Page(path, title, f"{title}: việc chủ trì, phối hợp và được phân công.", markdown)
