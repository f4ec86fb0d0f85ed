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
    weight = weights.AGENCY if ledger.tong else weights.MENTIONED
    if agency.la_nhom:
        weight *= weights.OF_GROUP
    return _found(dataset, agency.tinh, agency.ma, text, weight)


def agencies_everywhere(dataset: Dataset) -> Iterator[Found]:
    """Each agency that documents of several provinces name."""
    for view in everywhere(dataset):
        places = ", ".join(one.ten_tinh for one in view.dong)
        text = (f"Việc được giao, thời hạn ở {len(view.dong)} tỉnh: {places}.",)
        tags = ("Cơ quan", "So các tỉnh")
        weight, ma = weights.EVERYWHERE, view.ma
        yield Found(view.duong, view.tieu_de, text, tags, weight, "co-quan", co_quan=(ma,))


def successors(dataset: Dataset) -> Iterator[Found]:
    """Agencies that took work over and that no document names."""
    for tinh, ma in successor_pages(dataset):
        yield _found(dataset, tinh, ma, (takes_over(dataset, tinh, ma),), weights.MENTIONED)


def _found(dataset: Dataset, tinh: str, ma: str, text: tuple[str, ...], weight: float) -> Found:
    path, name = urls.agency(tinh, ma), agency_name(dataset, dataset.agency(tinh, ma))
    tags = (dataset.province_name(tinh), "Cơ quan")
    return Found(path, name, text, tags, weight, "co-quan", tinh=(tinh,), co_quan=(ma,))
