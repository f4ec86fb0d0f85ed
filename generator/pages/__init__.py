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
    measures,
    open_data,
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
from generator.pages.page import Page, drawn
from generator.settings import Settings
from generator.views.open_data.catalogue import Catalogue

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
    search.pages,
)
"""The kinds of pages, in the order of the menu."""

WITH_SETTINGS: tuple[Callable[[Dataset, Settings], Iterator[Page]], ...] = (take_away.pages,)
"""Pages that say where the portal is."""


def make_all(
    dataset: Dataset,
    memory: Drawn | None = None,
    told: Catalogue | None = None,
    settings: Settings | None = None,
) -> tuple[Page, ...]:
    """Every generated page of the site. `memory`: the last drawings, read and brought up to date
    (live reload). `told`: the published files, for the page of open data. `settings`:
    without them pages that say where the portal is are left out."""
    token = drawn.set(memory)
    try:
        made = [page for make in PAGES for page in make(dataset)]
        if settings is not None:
            made += (page for with_ in WITH_SETTINGS for page in with_(dataset, settings))
        return (*made, *open_data.pages(told)) if told is not None else tuple(made)
    finally:
        drawn.reset(token)
