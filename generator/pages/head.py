"""What the head of each page says to machines: other forms, feeds, a description."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from generator.model.dataset import Dataset
from generator.pages import changes, descriptions
from generator.pages.page import Head, HeadLink, Page
from generator.pages.take_away import oembed_links
from generator.pages.taking import alternates
from generator.settings import Settings
from generator.views.data_days import page_days
from generator.views.linked_data.node import in_script

LINKS: tuple[Callable[[Dataset, Settings, Page], Iterator[HeadLink]], ...] = (
    alternates,
    changes.head_links,
    oembed_links,
)
"""What gives links: other forms of the page, feeds, oEmbed. In the order of the head."""

DESCRIPTIONS: tuple[Callable[[Dataset, Settings, Page], Mapping[str, Any] | None], ...] = (
    descriptions.describe,
)
"""What describes a page as JSON-LD; the first that knows the page does."""


def with_head(dataset: Dataset, settings: Settings, page: Page) -> Page:
    """The page with what its head says. Work grows with the page only."""
    links = tuple(link for links in LINKS for link in links(dataset, settings, page))
    told = (describe(dataset, settings, page) for describe in DESCRIPTIONS)
    described = next((one for one in told if one is not None), None)
    json_ld = in_script(described) if described is not None else page.head.json_ld
    return replace(page, head=Head(links, json_ld, page_days(dataset).get(page.path)))
