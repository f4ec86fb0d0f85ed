"""Values to files: what the site offers beside its pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.exports import open_data, score_charts, score_forms, sources
from generator.exports.form_files import Offer, files
from generator.exports.form_files import Written as Written
from generator.model.dataset import Dataset
from generator.settings import Settings

OFFERS: tuple[Callable[[Dataset, Settings], Iterator[Offer]], ...] = (
    score_charts.offers,
    open_data.offers,
    score_forms.offers,
)
"""The kinds of files that are made from values. Pictures first: they are made in threads, while
the others are written."""


def make_all(
    dataset: Dataset, settings: Settings, memory: Written | None = None
) -> Iterator[tuple[str, bytes]]:
    """Every file by its path from the site's root, without a leading slash.

    `memory` (live reload): the last files, read and brought up to date.
    """
    yield from files((one for offers in OFFERS for one in offers(dataset, settings)), memory)
    yield from sources.files(dataset)
