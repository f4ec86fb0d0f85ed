"""Values to files: what the site offers beside its pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.exports import (
    calendars,
    citing,
    data_files,
    embeds,
    open_data,
    score_charts,
    sources,
)
from generator.exports.form_files import Offer, files
from generator.exports.form_files import Written as Written
from generator.model.dataset import Dataset
from generator.settings import Settings
from generator.views.open_data.catalogue import FOLDER

OFFERS: tuple[Callable[[Dataset, Settings], Iterator[Offer]], ...] = (
    open_data.offers,
    score_charts.offers,
    calendars.offers,
    embeds.offers,
    citing.offers,
)
"""The kinds of files that are made from values. What takes longer is apart: see `exports.heavy`."""


def make_all(
    dataset: Dataset, settings: Settings, memory: Written | None = None
) -> Iterator[tuple[str, bytes]]:
    """Every file by its path from the site's root, without a leading slash.

    `memory` (live reload): the last files, read and brought up to date.
    """
    tables: dict[str, bytes] = {}
    for offers in OFFERS:
        for offer in offers(dataset, settings):
            for path, content in files(offer, memory):
                if path.startswith(FOLDER):
                    tables[path] = content
                yield path, content
    yield from data_files.make_all(dataset, settings, tables, memory)
    yield from sources.files(dataset)
