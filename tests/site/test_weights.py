"""What a reader downloads, and whether the page stays still while it comes."""

from __future__ import annotations

import gzip
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING
from urllib.request import urlopen

import pytest

from tests.site.browsing import DESK, DOCUMENT, PAGE_KINDS, PHONE, open_page

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Response, Route

FIRST_VISIT = 150_000
NEXT_PAGE = 30_000
# The search page alone brings the search engine and its lists of names.
SEARCH_PAGE = 60_000
STILL = 0.01
SLOW_FONT = 0.3
# Files that no server compresses any further.
PACKED = (".woff2", ".png", ".jpg")
_SHIFTS = """
  window.shifted = 0;
  new PerformanceObserver(list => {
    for (const one of list.getEntries()) if (!one.hadRecentInput) shifted += one.value;
  }).observe({ type: "layout-shift", buffered: true });
"""


@dataclass
class Visit:
    """The bytes of each address as a server that compresses sends them, and the shift seen."""

    sizes: dict[str, int] = field(default_factory=dict)
    shift: float = 0.0

    def total(self) -> int:
        return sum(self.sizes.values())

    def beyond(self, other: Visit) -> int:
        """Bytes of what the other visit did not leave in the browser."""
        return sum(size for url, size in self.sizes.items() if url not in other.sizes)


@contextmanager
def stranger(browser: Browser, width: int = PHONE) -> Iterator[Page]:
    """A page of one who keeps nothing from one visit to the next: a new page for each would cost
    the tests three times as much."""
    page = open_page(browser, width)
    told = page.context.new_cdp_session(page)
    told.send("Network.enable")
    told.send("Network.setCacheDisabled", {"cacheDisabled": True})
    page.add_init_script("localStorage.clear(); sessionStorage.clear();" + _SHIFTS)
    yield page
    page.context.close()


def visit(page: Page, address: str, *, font_delay: float = 0) -> Visit:
    """Open an address with nothing kept from before."""
    seen = Visit()
    answers: list[Response] = []

    def heard(answer: Response) -> None:
        answers.append(answer)

    page.on("response", heard)
    if font_delay:
        page.route("**/*.woff2", lambda route: _later(route, font_delay))
    page.goto(address, wait_until="load")
    _settle(page)
    page.remove_listener("response", heard)
    seen.shift = page.evaluate("shifted")
    seen.sizes = {one.url: _size(one.url) for one in answers if one.url.startswith("http")}
    return seen


def _later(route: Route, seconds: float) -> None:
    time.sleep(seconds)
    route.continue_()


def _settle(page: Page) -> None:
    """Until the fonts have come and two more frames are drawn."""
    page.evaluate("document.fonts.ready")
    page.evaluate("new Promise(f => requestAnimationFrame(() => requestAnimationFrame(f)))")


@cache
def _size(url: str) -> int:
    """The bytes of an address as a compressing server sends them; the browser's own record of what
    it received is gone when a frame's process has ended."""
    with urlopen(url) as answer:
        body = answer.read()
    return len(body) if url.endswith(PACKED) else len(gzip.compress(body, 6))


@pytest.fixture(scope="module")
def visits(browser: Browser, served_site: str) -> dict[str, Visit]:
    """Every kind of page, each as if it were the first."""
    with stranger(browser) as page:
        return {kind: visit(page, served_site + kind) for kind in PAGE_KINDS}


def test_a_first_visit_is_light(visits: dict[str, Visit]) -> None:
    totals = {kind: seen.total() for kind, seen in visits.items()}
    assert {kind: size for kind, size in totals.items() if size > FIRST_VISIT} == {}
    assert min(totals.values()) > 30_000, "the fonts alone weigh more"


def test_the_next_page_is_light(visits: dict[str, Visit]) -> None:
    """After the home page only the page itself and its own pictures are new."""
    sizes = {kind: seen.beyond(visits[""]) for kind, seen in visits.items() if kind}
    assert sizes.pop("tim-kiem/") <= SEARCH_PAGE
    assert {kind: size for kind, size in sizes.items() if size > NEXT_PAGE} == {}


def test_no_page_shifts(visits: dict[str, Visit]) -> None:
    assert {kind: seen.shift for kind, seen in visits.items() if seen.shift > STILL} == {}


@pytest.mark.parametrize("address", ["", "tinh/"])
def test_no_page_shifts_at_a_desk(browser: Browser, served_site: str, address: str) -> None:
    """Neither when its scripts add the filter of a list."""
    with stranger(browser, DESK) as page:
        assert visit(page, served_site + address).shift <= STILL


@pytest.mark.parametrize("address", ["", DOCUMENT, "chi-so/par-index/2019/tien-giang/"])
def test_a_late_font_shifts_nothing(browser: Browser, served_site: str, address: str) -> None:
    with stranger(browser) as page:
        assert visit(page, served_site + address, font_delay=SLOW_FONT).shift <= STILL
