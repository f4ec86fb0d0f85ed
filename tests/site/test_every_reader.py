"""Zoom, spacing, targets, the keyboard, motion and colours of the system, measured in Chromium."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.site.browsing import DESK, DOCUMENT, PAGE_KINDS, PHONE, open_page
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


def measure(page: Page, site: str, *scripts: str) -> dict[str, list[str]]:
    """Faults of every kind of page by address; the first ones of each script."""
    found: dict[str, list[str]] = {}
    for address in PAGE_KINDS:
        page.goto(site + address, wait_until="load")
        faults = [fault for script in scripts for fault in page.evaluate(script)[:5]]
        if faults:
            found[address] = faults
    return found


@pytest.mark.parametrize("width", [QUARTER_OF_1280, HALF_OF_1280])
def test_a_zoomed_page_is_read_without_scrolling_sideways(
    browser: Browser, served_site: str, width: int
) -> None:
    page = open_page(browser, width)
    assert measure(page, served_site, WIDER_THAN_THE_WINDOW, CUT_TEXT) == {}
    page.context.close()


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_spaced_out_text_is_not_cut(browser: Browser, served_site: str, width: int) -> None:
    page = open_page(browser, width)
    style = f"() => {{ const s = document.createElement('style'); s.textContent = `{SPACED}`;"
    spaced = style + " document.head.append(s); return []; }"
    assert measure(page, served_site, spaced, CUT_TEXT, WIDER_THAN_THE_WINDOW) == {}
    page.context.close()


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_what_is_pressed_is_large_enough(browser: Browser, served_site: str, width: int) -> None:
    page = open_page(browser, width)
    found = {}
    for address in PAGE_KINDS:
        page.goto(served_site + address, wait_until="load")
        if faults := page.evaluate(SMALL_TARGETS, [CONTROLS, TOUCH])[:8]:
            found[address] = faults
    page.context.close()
    assert found == {}


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
