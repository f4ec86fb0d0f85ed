"""Entries of the site's search: pages, and the items on them.

The form is that of the host's index: a location, a title, a text of `<p>` paragraphs and tags.
A location with `#id` belongs to the page before the `#`, whose own entry comes first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from html import escape
from typing import NamedTuple

from generator.model.dataset import Dataset
from generator.views.search.acts import acts
from generator.views.search.agencies import agencies, agencies_everywhere, successors
from generator.views.search.calendar import calendars
from generator.views.search.documents import documents
from generator.views.search.found import Found
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

CONFIG: dict[str, object] = {
    "lang": ["vi"],
    # A comma or a point inside a figure parts nothing: «98,5», «5.441».
    "separator": r"[\s\u00a0\-–—:;!?()\[\]{}\"“”«»…]+|[.,](?!\d)",
    "pipeline": [],
    "fields": {"title": {"boost": 20.0}, "text": {"boost": 1.0}, "tags": {"boost": 4.0}},
}
"""How the browser reads the index: split at blanks and marks, fold in lunr.vi, title first."""

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
"""All that is found, in the order of the index."""


class Entry(NamedTuple):
    """A search entry. `location` has no leading slash; `title` and `text` are HTML; `boost`
    multiplies the score."""

    location: str
    title: str
    text: str
    tags: tuple[str, ...]
    boost: float


def entries(dataset: Dataset) -> Iterator[Entry]:
    """All entries, kind by kind."""
    for kind in KINDS:
        for found in kind(dataset):
            yield _entry(found)


def _entry(found: Found) -> Entry:
    text = "".join(f"<p>{_html(part)}</p>" for part in (*found.text, found.noi) if part)
    tags = tuple(map(_html, found.tags))  # the host shows them as HTML
    return Entry(found.path.lstrip("/"), _html(found.title), text, tags, found.weight)


def _html(words: str) -> str:
    return escape(words, quote=False)
