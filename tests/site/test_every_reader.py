"""Zoom, spacing, targets, the keyboard, motion and colours of the system, measured in Chromium."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.site.browsing import DESK, DOCUMENT, LONG, PAGE_KINDS, PHONE, open_page
from tests.site.measures import (
    CONTROLS,
    COVERED,
    CUT_TEXT,
    MOVING,
    NO_OUTLINE,
    SMALL_TARGETS,
    SPACED,
    WHERE,
    WIDER_THAN_THE_WINDOW,
)

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

HALF_OF_1280, QUARTER_OF_1280 = 640, 320
"""What is left of a screen of 1280 px at 200 % and at 400 % (WCAG 1.4.4 and 1.4.10)."""
# What fits the narrow window fits the wide one nearly always: `make test-long` looks at both.
ZOOMED = (QUARTER_OF_1280, HALF_OF_1280) if LONG else (QUARTER_OF_1280,)
SPREAD = (DESK, PHONE) if LONG else (PHONE,)
TOUCH = 44
SOME_KINDS = (
    "",
    "tim-kiem/",
    "tinh/dong-thap/",
    DOCUMENT,
    "van-ban/tien-giang/2020/180-kh-ubnd/",
    "nhiem-vu/dong-thap/",
    "lich/2020/thang-5/",
    "co-quan/dong-thap/so-noi-vu/",
    "chi-so/par-index/2019/tien-giang/",
    "chi-so/par-index/2020/so-sanh/",
    "chi-so/viec/",
    "doi-chieu/",
    "thuat-ngu/",
    "du-lieu/",
    "404.html",
)


Faults = dict[str, list[str]]
"""Faults by the address of a page, the first ones of each."""


def measure(page: Page, site: str, script: str) -> Faults:
    """Faults of every kind of page."""
    found: Faults = {}
    for address in PAGE_KINDS:
        page.goto(site + address, wait_until="load")
        if faults := page.evaluate(script)[:5]:
            found[address] = faults
    return found


_SPACE_OUT = f"""() => {{
  const style = document.createElement("style");
  style.textContent = `{SPACED}`;
  document.head.append(style);
}}"""


@pytest.fixture(scope="module")
def faults(browser: Browser, served_site: str) -> dict[tuple[str, int], Faults]:
    """Faults by what was looked for and the width of the window. Each page is loaded once and its
    window made wider, as when a phone is turned."""
    found: dict[tuple[str, int], Faults] = defaultdict(dict)
    page = open_page(browser, PHONE)
    for address in PAGE_KINDS:
        page.goto(served_site + address, wait_until="load")
        for (what, width), seen in _on_this_page(page):
            if seen:
                found[what, width][address] = seen
    page.context.close()
    return found


def _on_this_page(page: Page) -> Iterator[tuple[tuple[str, int], list[str]]]:
    def width(pixels: int) -> None:
        page.set_viewport_size({"width": pixels, "height": 900})

    def cut() -> list[str]:
        return [*page.evaluate(CUT_TEXT)[:5], *page.evaluate(WIDER_THAN_THE_WINDOW)[:5]]

    for pixels in ZOOMED:
        width(pixels)
        yield ("zoomed", pixels), cut()
    for pixels in (PHONE, DESK):
        width(pixels)
        yield ("small", pixels), page.evaluate(SMALL_TARGETS, [CONTROLS, TOUCH])[:8]
    page.evaluate(_SPACE_OUT)
    for pixels in SPREAD:
        width(pixels)
        yield ("spaced", pixels), cut()


@pytest.mark.parametrize("width", ZOOMED)
def test_a_zoomed_page_is_read_without_scrolling_sideways(
    faults: dict[tuple[str, int], Faults], width: int
) -> None:
    assert faults.get(("zoomed", width), {}) == {}


@pytest.mark.parametrize("width", SPREAD)
def test_spaced_out_text_is_not_cut(faults: dict[tuple[str, int], Faults], width: int) -> None:
    assert faults.get(("spaced", width), {}) == {}


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_what_is_pressed_is_large_enough(faults: dict[tuple[str, int], Faults], width: int) -> None:
    assert faults.get(("small", width), {}) == {}


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_the_place_of_the_keyboard_is_seen(browser: Browser, served_site: str, width: int) -> None:
    page, found = open_page(browser, width), {}
    for address in SOME_KINDS:
        page.goto(served_site + address, wait_until="load")
        page.keyboard.press("Tab")
        if faults := page.evaluate(NO_OUTLINE)[:8]:
            found[address] = faults
    page.context.close()
    assert found == {}


@pytest.mark.parametrize("address", ["", DOCUMENT, "chi-so/par-index/2020/so-sanh/"])
def test_the_tab_key_goes_through_the_page_and_out(
    browser: Browser, served_site: str, address: str
) -> None:
    page = open_page(browser, DESK)
    page.goto(served_site + address, wait_until="load")
    most = page.locator("a, button, input, select, summary, [tabindex]").count() + 5
    walk: list[str] = []
    for _ in range(most):
        page.keyboard.press("Tab")
        walk.append(page.evaluate(WHERE))
        if not walk[-1]:
            break
    page.context.close()
    assert walk[0].startswith("a.toi-noi-dung")
    assert walk[-1] == "", "the keyboard is caught"
    ways = ["a.dau-trang__ten", "button.nut.nut--nen", "a «Điểm số»", "a «Giới thiệu»"]
    places = [next(n for n, one in enumerate(walk) if one.startswith(way)) for way in ways]
    assert places == sorted(places), "not the order of the page"


def test_the_first_link_skips_to_the_text(browser: Browser, served_site: str) -> None:
    page = open_page(browser, PHONE)
    page.goto(served_site + DOCUMENT, wait_until="load")
    page.keyboard.press("Tab")
    assert page.locator(".toi-noi-dung").bounding_box() is not None
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")
    page.context.close()


def test_the_menu_opens_and_closes_by_keys(browser: Browser, served_site: str) -> None:
    page = open_page(browser, PHONE)
    page.goto(served_site, wait_until="load")
    button, link = page.locator(".nut--muc"), page.locator("#cac-muc a").first
    button.focus()
    page.keyboard.press("Enter")
    assert link.is_visible()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#cac-muc') !== null")
    page.keyboard.press("Escape")
    assert not link.is_visible()
    assert button.evaluate("button => document.activeElement === button")
    page.context.close()


def test_nothing_moves_for_who_asks_for_rest(browser: Browser, served_site: str) -> None:
    context = browser.new_context(
        viewport={"width": PHONE, "height": 800}, locale="vi-VN", reduced_motion="reduce"
    )
    assert measure(context.new_page(), served_site, MOVING) == {}
    context.close()


def test_colours_of_the_system_keep_every_sign(browser: Browser, served_site: str) -> None:
    context = browser.new_context(
        viewport={"width": DESK, "height": 900}, locale="vi-VN", forced_colors="active"
    )
    page = context.new_page()
    page.goto(served_site + "chi-so/par-index/2019/tien-giang/")
    here = page.locator(".cac-muc a[aria-current]").first
    assert "underline" in here.evaluate("a => getComputedStyle(a).textDecorationLine")
    border = "b => parseFloat(getComputedStyle(b).borderTopWidth)"
    assert page.locator(".nut--nen").evaluate(border) > 0
    paint = "e => [getComputedStyle(e).fill, getComputedStyle(document.body).backgroundColor]"
    fill, paper = page.locator("svg.bd:visible .bd-duoc").first.evaluate(paint)
    assert fill != paper
    context.close()


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("address", [DOCUMENT, "nhiem-vu/dong-thap/", "tinh/dong-thap/"])
def test_going_back_by_keyboard_nothing_lies_on_the_focus(
    browser: Browser, served_site: str, address: str, width: int
) -> None:
    page = open_page(browser, width)
    page.emulate_media(reduced_motion="reduce")
    page.goto(served_site + address, wait_until="load")
    page.locator(".chan a").last.focus()
    covered = []
    for _ in range(120):
        page.keyboard.press("Shift+Tab")
        covered.append(page.evaluate(COVERED))
    assert [what for what in covered if what] == []
    page.context.close()
