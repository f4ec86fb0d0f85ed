"""A workbook for reports as a value, and which pages hand one out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial

from generator.model.dataset import Dataset
from generator.model.ledger import Ledger, ledgers
from generator.model.linking import LinkedDocument
from generator.schema.contact import Contact
from generator.views import urls
from generator.views.agencies.agency import agency_pages
from generator.views.names import agency_name, document_name
from generator.views.paper.sources import Publisher, publisher_lines
from generator.views.progress_form import words
from generator.views.progress_form.rows import FormRow, agency_rows, document_rows


@dataclass(frozen=True)
class ProgressForm:
    """What the workbook says. `nguoi_gui`: the agency that reports, empty where several may;
    `theo_co_quan`: an agency's, which names each item's document and the agency's role; else a
    document's, which names who leads. `gui_ve`: where to send it; `nguon`: where it is from."""

    ten: str
    nguoi_gui: str
    theo_co_quan: bool
    gui_ve: str
    nguon: tuple[str, ...]
    dong: tuple[FormRow, ...] = field(repr=False)


@dataclass(frozen=True)
class FormOffer:
    """The page that a workbook belongs to, and what makes it when it is asked for."""

    path: str
    make: Callable[[], ProgressForm] = field(repr=False, compare=False)


def form_offers(dataset: Dataset, publisher: Publisher) -> Iterator[FormOffer]:
    """Agencies with anything to report on, year by year where their pages are; then documents."""
    for ledger in ledgers(dataset):
        agency = ledger.co_quan
        for nam, found in agency_pages(dataset, ledger).items():
            if any(True for _ in agency_rows(dataset, found)):
                make = partial(agency_form, dataset, found, nam, publisher)
                yield FormOffer(urls.agency(agency.tinh, agency.ma, nam), make)
    for linked in dataset.van_ban:
        if any(True for _ in document_rows(dataset, linked)):
            make = partial(document_form, dataset, linked, publisher)
            yield FormOffer(urls.document(linked.van_ban), make)


def agency_form(
    dataset: Dataset, ledger: Ledger, nam: int | None, publisher: Publisher
) -> ProgressForm:
    """What one agency reports on; `nam`: of the documents of one year."""
    agency = ledger.co_quan
    name = agency_name(dataset, agency) + (f", văn bản năm {nam}" if nam else "")
    return ProgressForm(
        f"Biểu báo cáo tiến độ: {name}",
        "" if agency.la_nhom else agency.ten,
        True,
        send_back(dataset, agency.tinh),
        publisher_lines(publisher, urls.agency(agency.tinh, agency.ma, nam), None),
        tuple(agency_rows(dataset, ledger)),
    )


def document_form(dataset: Dataset, linked: LinkedDocument, publisher: Publisher) -> ProgressForm:
    """Everything that one document asks for, for whoever reports on the whole of it."""
    return ProgressForm(
        f"Biểu báo cáo tiến độ: {document_name(dataset, linked)}",
        "",
        False,
        send_back(dataset, linked.record.place.tinh),
        publisher_lines(publisher, urls.document(linked.van_ban), None),
        tuple(document_rows(dataset, linked)),
    )


def send_back(dataset: Dataset, tinh: str) -> str:
    """Where the filled workbook goes: the province's own contact where it has one."""
    contact: Contact | None = dataset.gop_y.get(tinh)
    return words.SEND_BACK.format(contact.dia_chi) if contact else words.SEND_SOMEWHERE
