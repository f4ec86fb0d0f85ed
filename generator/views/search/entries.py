"""All that the site's search finds: pages, and the items on them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from generator.model.dataset import Dataset
from generator.views.search.acts import acts
from generator.views.search.agencies import agencies, agencies_everywhere, successors
from generator.views.search.calendar import calendars
from generator.views.search.documents import documents
from generator.views.search.found import Found
from generator.views.search.handwritten import Handwritten, handwritten
from generator.views.search.measures import measures
from generator.views.search.provinces import (
    area_pages,
    progress_pages,
    provinces,
    task_and_target_pages,
)
from generator.views.search.scores import indices, scores
from generator.views.search.sections import sections, terms
from generator.views.search.topics import areas, communication, years

KINDS: tuple[Callable[[Dataset], Iterator[Found]], ...] = (
    sections,
    provinces,
    documents,
    measures,
    indices,
    communication,
    areas,
    years,
    calendars,
    acts,
    scores,
    agencies,
    agencies_everywhere,
    successors,
    progress_pages,
    task_and_target_pages,
    area_pages,
    terms,
)
"""All that is made from data, in the order of the index."""


def entries(dataset: Dataset, by_hand: Iterable[Handwritten] = ()) -> Iterator[Found]:
    """All entries, kind by kind, those of hand-written pages last."""
    for kind in KINDS:
        yield from kind(dataset)
    for page in by_hand:
        yield from handwritten(page)
