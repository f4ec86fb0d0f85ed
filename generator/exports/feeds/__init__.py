"""Feeds: Atom 1.0 (RFC 4287) and JSON Feed 1.1, each entry with its full text."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.exports.feeds.atom import as_atom
from generator.exports.feeds.contents import FeedFile, feed_file
from generator.exports.feeds.json_feed import as_json_feed
from generator.exports.heavy_file import HeavyFile, Later
from generator.model.dataset import Dataset
from generator.settings import Settings
from generator.views import urls
from generator.views.changes.feeds import ATOM, JSON_FEED, feeds

__all__ = ["FeedFile", "offers"]


def offers(dataset: Dataset, settings: Settings) -> Iterator[HeavyFile]:
    """`thay-doi.atom`, `tinh/<tinh>.feed.json` and so on. They are made when they are written: a
    feed holds the texts of documents, and agencies are thousands."""
    for feed in feeds(dataset).values():
        value = Later(partial(feed_file, dataset, settings, feed))
        for suffix, make in ((ATOM, as_atom), (JSON_FEED, as_json_feed)):
            yield HeavyFile(urls.form(feed.path, suffix).lstrip("/"), value, make, kept=False)
