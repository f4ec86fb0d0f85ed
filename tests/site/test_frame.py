"""The frame around every page: menu, dark paper, contents, skip link; with and without script."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.site.browsing import DESK, DOCUMENT, PHONE, open_page

if TYPE_CHECKING:
    from playwright.sync_api import Browser

SECTIONS = 10
PAPER = "getComputedStyle(document.body).backgroundColor"
LIGHT, DARK = "rgb(251, 250, 247)", "rgb(24, 23, 21)"
FOCUSED = "document.activeElement.textContent.trim()"


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_the_menu_of_a_phone(browser: Browser, served_site: str, script: bool) -> None:
    page = open_page(browser, PHONE, script=script)
    page.goto(served_site + DOCUMENT)
    links = page.locator("#cac-muc a")
    assert links.count() == SECTIONS
    assert not links.first.is_visible()
    page.get_by_role("button", name="Các mục của cổng").click()
    assert [link.is_visible() for link in links.all()] == [True] * SECTIONS
    heights = [box["height"] for link in links.all() if (box := link.bounding_box())]
    assert min(heights) >= 44
    links.get_by_text("Văn bản").click()
    assert page.url == served_site + "van-ban/"
    page.context.close()


def test_the_menu_by_keyboard(browser: Browser, served_site: str) -> None:
    page = open_page(browser, PHONE)
    page.goto(served_site)
    button = page.get_by_role("button", name="Các mục của cổng")
    assert button.get_attribute("aria-expanded") == "false"
    button.press("Enter")
    page.locator("#cac-muc:popover-open").wait_for()
    page.locator("[popovertarget=cac-muc][aria-expanded=true]").wait_for()
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED) == "Tỉnh, thành phố"
    page.keyboard.press("Escape")
    page.locator("#cac-muc").wait_for(state="hidden")
    page.locator("[popovertarget=cac-muc][aria-expanded=false]").wait_for()
    assert page.evaluate(FOCUSED) == "Các mục của cổng"
    page.context.close()


def test_at_a_desk_the_sections_stand_open(browser: Browser, served_site: str) -> None:
    page = open_page(browser, DESK, script=False)
    page.goto(served_site + "van-ban/")
    links = page.locator("#cac-muc a")
    assert [link.is_visible() for link in links.all()] == [True] * SECTIONS
    assert page.locator("#cac-muc [aria-current=page]").inner_text() == "Văn bản"
    assert not page.get_by_role("button", name="Các mục của cổng").is_visible()
    page.context.close()


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_paper_follows_the_machine(browser: Browser, served_site: str, script: bool) -> None:
    page = open_page(browser, PHONE, script=script)
    for scheme, paper in (("dark", DARK), ("light", LIGHT)):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        page.goto(served_site + "404.html")
        assert page.evaluate(PAPER) == paper
    page.context.close()


def test_a_chosen_paper_is_remembered(browser: Browser, served_site: str) -> None:
    page = open_page(browser, PHONE)
    page.emulate_media(color_scheme="light")
    page.goto(served_site + "404.html")
    button = page.get_by_role("button", name="Nền tối")
    button.click()
    assert (page.evaluate(PAPER), button.get_attribute("aria-pressed")) == (DARK, "true")
    page.goto(served_site + "van-ban/")
    assert page.evaluate(PAPER) == DARK
    # Chosen again as the machine has it: the page follows the machine once more.
    button.click()
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(PAPER) == DARK
    assert page.evaluate("localStorage.length") == 0
    page.context.close()


def test_print_is_black_on_white_from_dark_paper_too(browser: Browser, served_site: str) -> None:
    page = open_page(browser, DESK)
    page.goto(served_site + DOCUMENT)
    page.get_by_role("button", name="Nền tối").click()
    page.emulate_media(media="print")
    colour = "getComputedStyle(document.documentElement).getPropertyValue('--muc').trim()"
    assert page.evaluate(colour) == "#000"
    assert not page.locator(".dau-trang").is_visible()
    page.context.close()


def test_the_skip_link_comes_first_and_leads_to_the_text(
    browser: Browser, served_site: str
) -> None:
    page = open_page(browser, DESK)
    page.goto(served_site + DOCUMENT)
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED) == "Tới nội dung chính"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")
    page.context.close()


def test_the_contents_follow_the_reader(browser: Browser, served_site: str) -> None:
    page = open_page(browser, DESK)
    page.goto(served_site + DOCUMENT)
    here = page.locator(".muc-luc-ben [aria-current]")
    for address in ("#ke-hoach-ii", "#ke-hoach-iii"):
        page.evaluate("id => document.querySelector(id).scrollIntoView()", address)
        page.locator(f".muc-luc-ben a[href='{address}'][aria-current]").wait_for()
        assert here.count() == 1
    page.context.close()
