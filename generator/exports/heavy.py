"""Files that take longer than a page: pictures, Word and PDF.

They are handed over as values, and the host makes them beside the building of pages, or when a
browser asks for one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from generator.charts.png import chart_png
from generator.exports import cards, feeds, page_forms, papers, progress_form, radio
from generator.exports.heavy_file import HeavyFile as HeavyFile
from generator.exports.heavy_file import Later as Later
from generator.model.dataset import Dataset
from generator.settings import Settings


def of_drawings(files: Mapping[str, bytes]) -> Iterator[HeavyFile]:
    """One picture beside each drawing of a score page: `chi-so/…/long-an.svg` -> `….png`."""
    for path, content in files.items():
        if path.startswith("chi-so/") and path.endswith(".svg"):
            yield HeavyFile(path.removesuffix("svg") + "png", content, chart_png)


OFFERS: tuple[Callable[[Dataset, Settings], Iterator[HeavyFile]], ...] = (
    papers.offers,
    progress_form.offers,
    radio.offers,
    feeds.offers,
    cards.offers,
)
"""The kinds of heavy files that are made from values (pictures of drawings are apart)."""


def make_all(
    dataset: Dataset, settings: Settings, files: Mapping[str, bytes], titles: Mapping[str, str]
) -> Iterator[HeavyFile]:
    """Every heavy file. `files`: the light ones, of which drawings become pictures; `titles`: the
    pages by their addresses."""
    yield from of_drawings(files)
    yield from page_forms.offers(dataset, settings, titles)
    for offers in OFFERS:
        yield from offers(dataset, settings)
