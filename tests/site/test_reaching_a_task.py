"""From the home page to what an agency has to do, by when, in two clicks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.site.browsing import DESK, PHONE, open_page

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_two_clicks_from_home_to_a_deadline(browser: Browser, served_site: str, width: int) -> None:
    """«Việc Sở Tư pháp Đồng Tháp phải xong trước 15/5/2020»: Đồng Tháp, then Sở Tư pháp."""
    page = open_page(browser, width)
    page.goto(served_site)
    page.locator(".ban-do").get_by_role("link", name="Đồng Tháp", exact=True).click()
    page.wait_for_url("**/tinh/dong-thap/")
    page.locator("#ai-lam-gi ~ ul").first.get_by_role("link", name="Sở Tư pháp").click()
    page.wait_for_url("**/co-quan/dong-thap/so-tu-phap/")
    row = page.locator("#chu-tri ~ table tbody tr").first
    for words in (
        "Trước ngày 15/5/2020",
        "Tổng kết, đánh giá kết quả thực hiện cải cách thể chế.",
    ):
        box = row.get_by_text(words).bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= 800  # in the first screen, nothing scrolled
    page.context.close()
