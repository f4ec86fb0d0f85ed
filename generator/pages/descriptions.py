"""What each kind of page is described as in JSON-LD. A page of no kind of its own is a web page.

The way to the page is the one that the page itself shows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from html import unescape
from posixpath import normpath
from typing import Any

from generator.model.dataset import Dataset
from generator.pages.page import Page
from generator.settings import Settings
from generator.views import urls
from generator.views.linked_data import documents, events, places, portal, scores
from generator.views.linked_data.node import Addresses, Node, graph, trail, web_page

HOME_NAME = "Trang chủ"
_CRUMBS = re.compile(r'<nav class="duong-dan".*?</nav>', re.DOTALL)
_CRUMB = re.compile(r'<a href="([^"]*)">(.*?)</a>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


def describe(dataset: Dataset, settings: Settings, page: Page) -> Mapping[str, Any] | None:
    """The description of a page. Work grows with the page. The page of open data, which knows the
    files, brings its own."""
    if page.head.json_ld:
        return None
    at = Addresses(settings.goc, page.path)
    if page.path == "/":
        return graph(portal.site(page.description, at), mau=settings.mau)
    things = tuple(_things(dataset, page, at))
    steps = [("/", HOME_NAME), *crumbs(page), (page.path, page.title)]
    if not things:
        things = (web_page(page.path, page.title, page.description, at),)
    return graph(*things, trail(steps, at), mau=settings.mau)


def crumbs(page: Page) -> Iterator[tuple[str, str]]:
    """Address and name of each step that the page shows above its title."""
    shown = _CRUMBS.search(page.markdown)
    for href, name in _CRUMB.findall(shown[0]) if shown else ():
        path = normpath(f"{page.path}{unescape(href)}")
        words = unescape(_TAG.sub("", name))
        yield (path if path == "/" else f"{path}/"), words


def _things(dataset: Dataset, page: Page, at: Addresses) -> Iterator[Node]:
    """What the page is about, found by its address."""
    parts = page.path.strip("/").split("/")
    for pattern, found in _KINDS:
        if pattern.fullmatch(page.path):
            yield from found(dataset, parts, at)
            return


def _document(dataset: Dataset, parts: list[str], at: Addresses) -> Iterator[Node]:
    if linked := dataset.documents.get("/".join(parts[1:])):
        yield documents.legislation(dataset, linked, at)


def _province(dataset: Dataset, parts: list[str], at: Addresses) -> Iterator[Node]:
    if found := dataset.provinces.get(parts[1]):
        yield from places.province(dataset, found, at)


def _agency(dataset: Dataset, parts: list[str], at: Addresses) -> Iterator[Node]:
    tinh, ma = parts[1:]
    if tinh in dataset.provinces and dataset.knows(tinh, ma):
        yield from places.agency(dataset, dataset.agency(tinh, ma), at)


def _index_year(dataset: Dataset, parts: list[str], at: Addresses) -> Iterator[Node]:
    if year := dataset.diem.by_year.get((parts[1], int(parts[2]))):
        yield scores.index_year(dataset, year, at)


def _unit_year(dataset: Dataset, parts: list[str], at: Addresses) -> Iterator[Node]:
    year = dataset.diem.by_year.get((parts[1], int(parts[2])))
    unit = year.by_unit.get(parts[3]) if year else None
    if year and unit:
        yield from scores.unit_year(dataset, year, unit, at)


def _month(dataset: Dataset, parts: list[str], at: Addresses) -> Iterator[Node]:
    yield from events.month(dataset, int(parts[1]), int(parts[2].removeprefix("thang-")), at)


_Found = Callable[[Dataset, list[str], Addresses], Iterator[Node]]
_KINDS: tuple[tuple[re.Pattern[str], _Found], ...] = (
    (re.compile(r"/van-ban/[^/]+/\d{4}/[^/]+/"), _document),
    (re.compile(r"/tinh/[^/]+/"), _province),
    (re.compile(r"/co-quan/[^/]+/[^/]+/"), _agency),
    (re.compile(r"/chi-so/[^/]+/\d{4}/"), _index_year),
    (re.compile(r"/chi-so/[^/]+/\d{4}/[^/]+/"), _unit_year),
    (re.compile(rf"{urls.CALENDAR}\d{{4}}/thang-\d+/"), _month),
)
"""Address of a page -> what describes what it is about."""
