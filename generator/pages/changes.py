"""The publication log: what was published, changed and corrected, day by day."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.dataset import Dataset
from generator.pages.page import HeadLink, Page, fill
from generator.settings import Settings
from generator.vietnamese import capital
from generator.views import urls
from generator.views.changes.feeds import ATOM, JSON_FEED, Feed, feeds, followed_on
from generator.views.changes.log_pages import MOST_ITEMS, LogPage, log_pages
from generator.views.media_types import MEDIA_TYPES

DESCRIPTION = (
    "Cổng đăng gì mới, sửa gì, đính chính gì, từng ngày một, mới nhất đứng trước; mỗi dòng dẫn tới"
    " chỗ đã đổi."
)


def pages(dataset: Dataset) -> Iterator[Page]:
    """The newest, years and provinces."""
    found = feeds(dataset)
    for view in log_pages(dataset):
        feed = found.get(urls.province(view.la_tinh) if view.la_tinh else urls.CHANGES)
        yield _page(view, feed, tuple(found.values())[1:6] if view.path == urls.CHANGES else ())


def _page(view: LogPage, feed: Feed | None, kinds: tuple[Feed, ...]) -> Page:
    markdown = fill(
        "changes.md.jinja",
        view.path,
        view=view,
        feed=followed(feed),
        kinds=tuple(one for one in map(followed, kinds) if one),
        most=MOST_ITEMS,
    )
    return Page(view.path, view.title, DESCRIPTION, markdown, hide=("toc",))


def followed(feed: Feed | None) -> tuple[str, str] | None:
    """A feed for a template: what is followed, and the page that it belongs to."""
    return (feed.ten, feed.path) if feed else None


def head_links(dataset: Dataset, _settings: Settings, page: Page) -> Iterator[HeadLink]:
    """The feeds that tell of a page."""
    for feed in followed_on(dataset, page.path):
        for suffix in (ATOM, JSON_FEED):
            name = capital(feed.ten)
            address = urls.form(feed.path, suffix)
            yield HeadLink("alternate", address, MEDIA_TYPES[suffix], name)
