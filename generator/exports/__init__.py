"""Values to files: what the site offers beside its pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.exports import (
    calendars,
    open_data,
    page_tables,
    score_charts,
    sources,
)
from generator.exports.form_files import Offer, files
from generator.exports.form_files import Written as Written
from generator.model.dataset import Dataset
from generator.settings import Settings

OFFERS: tuple[Callable[[Dataset, Settings], Iterator[Offer]], ...] = (
    open_data.offers,
    page_tables.offers,
    score_charts.offers,
    calendars.offers,
)
"""The kinds of files that are made from values. Pictures are apart: see `exports.pictures`."""


def make_all(
    dataset: Dataset, settings: Settings, memory: Written | None = None
) -> Iterator[tuple[str, bytes]]:
    """Every file by its path from the site's root, without a leading slash.

    `memory` (live reload): the last files, read and brought up to date.
    """
    for offers in OFFERS:
        for offer in offers(dataset, settings):
            yield from files(offer, memory)
    yield from sources.files(dataset)
