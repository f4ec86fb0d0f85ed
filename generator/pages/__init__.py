"""Views to Markdown pages. Official text is handed over as HTML, escaped: it is never markup."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.model.dataset import Dataset
from generator.pages import (
    agencies,
    areas,
    calendar,
    changes,
    cited_acts,
    communication,
    corrections,
    dated_copies,
    documents,
    home,
    indices,
    keys,
    measures,
    press,
    progress,
    provinces,
    radio,
    reconciliation,
    scores,
    search,
    succession,
    take_away,
    targets,
    tasks,
    terms,
    years,
)
from generator.pages.page import Drawn as Drawn
from generator.pages.page import Page
from generator.pages.page import remembering as remembering
from generator.settings import Settings

PAGES: tuple[Callable[[Dataset], Iterator[Page]], ...] = (
    home.pages,
    provinces.pages,
    documents.pages,
    cited_acts.pages,
    tasks.pages,
    calendar.pages,
    progress.pages,
    targets.pages,
    measures.pages,
    agencies.pages,
    succession.pages,
    indices.pages,
    scores.pages,
    reconciliation.pages,
    corrections.pages,
    changes.pages,
    dated_copies.pages,
    communication.pages,
    radio.pages,
    press.pages,
    areas.pages,
    years.pages,
    terms.pages,
    keys.pages,
    search.pages,
)
"""The kinds of pages, in the order of the menu."""

WITH_SETTINGS: tuple[Callable[[Dataset, Settings], Iterator[Page]], ...] = (take_away.pages,)
"""Pages that say where the portal is."""


def make_all(dataset: Dataset, settings: Settings) -> Iterator[Page]:
    """Every page that is made of the dataset: all but the page of open data, which tells of the
    published files."""
    for make in PAGES:
        yield from make(dataset)
    for make_with in WITH_SETTINGS:
        yield from make_with(dataset, settings)
