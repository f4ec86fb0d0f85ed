"""The public addresses of two states: what appears, and what would be gone. An address once
published stays; one that goes breaks links, citations and clippings."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.dataset import Dataset
from generator.model.ledger import ledgers
from generator.views import urls
from generator.views.agencies.agency import agency_pages
from generator.views.changes.known import score_pages
from generator.views.progress.history import report_id
from generator.views.progress.items import provinces


def addresses(dataset: Dataset) -> frozenset[str]:
    """Pages of documents, agencies, scores and progress, and every place in them that has an
    address of its own."""
    return frozenset(_addresses(dataset))


def _addresses(dataset: Dataset) -> Iterator[str]:
    for linked in dataset.van_ban:
        yield urls.document(linked.van_ban)
        record = linked.record
        received = record.document.nguon.ban_nhan
        for kept in (record.document.nguon.tep, *((received.tep,) if received else ())):
            yield urls.source_file(record.place.tinh, kept)
        for ma in (*record.ids.values(), *(part.ma for part in record.phan)):
            yield urls.item(linked.van_ban, ma)
    for ledger in ledgers(dataset):
        agency = ledger.co_quan
        yield urls.agency(agency.tinh, agency.ma)
        for nam in agency_pages(dataset, ledger):
            yield urls.agency(agency.tinh, agency.ma, nam)
    for year in dataset.diem.nam:
        yield urls.index(year.chi_so.ma)
        yield urls.index_year(year.chi_so.ma, year.nam)
    yield from score_pages(dataset)
    yield from (urls.progress(province.ma) for province in provinces(dataset))
    for tinh, reports in dataset.tien_do.by_province.items():
        yield from (f"{urls.progress(tinh)}#{report_id(one)}" for one in reports)
    yield from (urls.source_file(tinh, tep) for tinh, tep in dataset.tien_do.tep)
