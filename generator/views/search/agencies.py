"""Agencies: those that documents name, and those that took work over."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.dataset import Dataset
from generator.model.ledger import Ledger, ledgers
from generator.views import urls
from generator.views.agencies.lists import everywhere
from generator.views.agencies.words import called, sentence
from generator.views.names import agency_name
from generator.views.search import weights
from generator.views.search.found import Found
from generator.views.succession.agencies import names_today, successor_pages, takes_over


def agencies(dataset: Dataset) -> Iterator[Found]:
    """Each agency with what it owes and who answers for it today."""
    for ledger in ledgers(dataset):
        yield _agency(dataset, ledger)


def _agency(dataset: Dataset, ledger: Ledger) -> Found:
    agency = ledger.co_quan
    owed = ", ".join(part.chu for part in sentence(ledger))
    today = [one.ten for one in names_today(dataset, agency.tinh, agency.ma)]
    text = (
        f"{called(dataset, agency)} {owed}",
        agency.gom or "",
        f"Nay {'; '.join(today)}." if today else "",
    )
    return Found(
        urls.agency(agency.tinh, agency.ma),
        agency_name(dataset, agency),
        text,
        (dataset.province_name(agency.tinh), "Cơ quan"),
        weights.AGENCY if ledger.tong else weights.MENTIONED,
    )


def agencies_everywhere(dataset: Dataset) -> Iterator[Found]:
    """Each agency that documents of several provinces name."""
    for view in everywhere(dataset):
        text = (f"Việc được giao, thời hạn ở {len(view.dong)} tỉnh.",)
        yield Found(view.duong, view.tieu_de, text, ("Cơ quan", "So các tỉnh"), weights.EVERYWHERE)


def successors(dataset: Dataset) -> Iterator[Found]:
    """Agencies that took work over and that no document names."""
    for tinh, ma in successor_pages(dataset):
        name = agency_name(dataset, dataset.agency(tinh, ma))
        text = (takes_over(dataset, tinh, ma),)
        tags = (dataset.province_name(tinh), "Cơ quan")
        yield Found(urls.agency(tinh, ma), name, text, tags, weights.MENTIONED)
