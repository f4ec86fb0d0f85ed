"""From the home page to what an agency has to do, by when: in two clicks, and by one search."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.site.browsing import DESK, DOCUMENT, PHONE, Search, open_page

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

TASK = "ke-hoach-ii-nhiem-vu-3-1"
DEADLINE = "Trước ngày 15/5/2020"
WORDS = "Tổng kết, đánh giá kết quả thực hiện cải cách thể chế."


def wait_on_screen(page: Page, row: Locator, *words: str) -> None:
    """Until all the words of a row stand inside the window."""
    for one in words:
        found = row.get_by_text(one).element_handle()
        page.wait_for_function(
            "element => { const box = element.getBoundingClientRect();"
            " return box.top >= 0 && box.bottom <= innerHeight"
            " && box.left >= 0 && box.right <= innerWidth }",
            arg=found,
        )


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_two_clicks_from_home_to_a_deadline(browser: Browser, served_site: str, width: int) -> None:
    """«Việc Sở Tư pháp Đồng Tháp phải xong trước 15/5/2020»: Đồng Tháp, then Sở Tư pháp."""
    page = open_page(browser, width)
    page.goto(served_site)
    page.locator(".ban-do").get_by_role("link", name="Đồng Tháp", exact=True).click()
    page.wait_for_url("**/tinh/dong-thap/")
    page.locator("#ai-lam-gi ~ ul").first.get_by_role("link", name="Sở Tư pháp").click()
    page.wait_for_url("**/co-quan/dong-thap/so-tu-phap/")
    wait_on_screen(page, page.locator("#chu-tri ~ table tbody tr").first, DEADLINE, WORDS)
    assert page.evaluate("scrollY") == 0  # in the first screen
    page.context.close()


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_one_search_from_home_to_a_deadline(browser: Browser, served_site: str, width: int) -> None:
    page = open_page(browser, width)
    page.goto(served_site)
    search = Search(page)
    search.open()
    found = f"{DOCUMENT}#{TASK}"
    assert found in search.ask("so tu phap dong thap truoc 15/5/2020")[:5]
    page.locator(f".kq__ten[href$='{found}']").click()
    page.wait_for_url(f"**/{found}")
    wait_on_screen(page, page.locator(f"tr#{TASK}"), DEADLINE, WORDS, "Sở Tư pháp")
    page.context.close()
