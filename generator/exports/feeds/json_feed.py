"""JSON Feed 1.1 (jsonfeed.org). What changed stands also as data, under `_thay_doi`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.exports.feeds.atom import moment
from generator.exports.feeds.contents import FeedEntry, FeedFile
from generator.exports.json_file import json_file
from generator.views import urls
from generator.views.changes.feeds import JSON_FEED
from generator.views.changes.news import ItemNews
from generator.views.paper.cleaning import cleaned


def as_json_feed(feed: FeedFile) -> bytes:
    """The feed as JSON in UTF-8. Addresses are from the feed's own where the site's is unknown."""
    made = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.ten,
        "home_page_url": feed.duong(feed.path),
        "feed_url": feed.duong(urls.form(feed.path, JSON_FEED)),
        "description": feed.mo_ta,
        "user_comment": feed.quyen,
        "language": "vi",
        "authors": [{"name": feed.tac_gia, "url": feed.trang_chu}],
        "items": [_item(entry) for entry in feed.muc],
    }
    return json_file(made)


def _item(entry: FeedEntry) -> dict[str, Any]:
    return {
        "id": entry.ma,
        "url": entry.dia_chi,
        "title": entry.ten,
        "summary": entry.tom_tat,
        "content_html": entry.html,
        "date_published": moment(entry.tu_ngay),
        "date_modified": moment(entry.ngay),
        "tags": [one.ten for one in entry.the],
        "_thay_doi": {
            "loai": entry.tin.loai.name.lower(),
            "tinh": entry.tin.tinh or None,
            "van_ban": entry.tin.van_ban or None,
            "muc": [line for item in cleaned(entry.tin.muc) for line in _differences(item)],
        },
    }


def _differences(item: ItemNews) -> Iterator[dict[str, str]]:
    for one in item.khac:
        yield {"muc": item.ten, "nhan": one.nhan, "cu": one.cu, "moi": one.moi}
