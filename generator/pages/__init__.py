"""Views to Markdown pages. Official text is handed over as HTML, escaped: it is never markup."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.model.dataset import Dataset
from generator.pages import (
    agencies,
    areas,
    calendar,
    cited_acts,
    communication,
    corrections,
    dated_copies,
    documents,
    home,
    indices,
    measures,
    open_data,
    progress,
    provinces,
    radio,
    reconciliation,
    scores,
    search,
    succession,
    targets,
    tasks,
    terms,
    years,
)
from generator.pages.page import Drawn as Drawn
from generator.pages.page import Page, drawn

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
    dated_copies.pages,
    communication.pages,
    radio.pages,
    areas.pages,
    years.pages,
    open_data.pages,
    terms.pages,
    search.pages,
)
"""The kinds of pages, in the order of the menu."""


def make_all(dataset: Dataset, memory: Drawn | None = None) -> tuple[Page, ...]:
    """Every generated page of the site. `memory`: the last drawings, read and brought up to date
    (live reload)."""
    token = drawn.set(memory)
    try:
        return tuple(page for make in PAGES for page in make(dataset))
    finally:
        drawn.reset(token)
