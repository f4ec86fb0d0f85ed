"""One reader's way through the site, at three widths, on light and on dark paper, and the same
pages read where no script runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import pypdfium2  # type: ignore[import-untyped]
import pytest

from tests.site.browsing import DESK, DOCUMENT, PHONE, Search, open_page

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

TASK = "ke-hoach-ii-nhiem-vu-3-10"
QUESTION = "tim-kiem/?q=iso+9001&tinh=dong-thap"
LIST = "nhiem-vu/"
ROWS = "[data-bang] tbody tr"
Scheme = Literal["light", "dark"]
every_screen = pytest.mark.parametrize(
    ("width", "scheme"),
    [(width, scheme) for width in (PHONE, 768, DESK) for scheme in ("light", "dark")],
)
LIGHTNESS = """() => {
  const channels = getComputedStyle(document.body).backgroundColor.match(/[\\d.]+/g).slice(0, 3);
  return channels.reduce((sum, one) => sum + Number(one), 0) / 3;
}"""
IN_VIEW = """id => {
  const box = document.getElementById(id).getBoundingClientRect();
  const head = document.querySelector(".dau-trang").getBoundingClientRect();
  return box.top >= head.bottom - 1 && box.top < innerHeight;
}"""


def screen(browser: Browser, width: int, scheme: Scheme, *, script: bool = True) -> Page:
    page = open_page(browser, width, script=script)
    page.emulate_media(color_scheme=scheme)
    return page


@every_screen
def test_search_filter_open_copy_print(
    browser: Browser, served_site: str, width: int, scheme: Scheme
) -> None:
    page = screen(browser, width, scheme)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(served_site)
    search = Search(page)
    search.open()
    assert f"{DOCUMENT}#{TASK}" in search.ask("iso 9001")[:5]
    page.goto(served_site + QUESTION)
    search.wait()
    assert search.found()
    assert all("dong-thap" in found for found in search.found())
    page.locator(f".kq__ten[href$='{DOCUMENT}#{TASK}']").click()
    page.wait_for_url(f"**/{DOCUMENT}#{TASK}")
    page.wait_for_function(IN_VIEW, arg=TASK)
    assert (page.evaluate(LIGHTNESS) < 128) == (scheme == "dark")
    page.locator(f"a[href='#{TASK}']").last.click()
    page.wait_for_function("document.querySelector('[role=status].loi-nhan').innerText !== ''")
    assert page.evaluate("navigator.clipboard.readText()") == f"{served_site}{DOCUMENT}#{TASK}"
    printed = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    first = printed[0].get_textpage().get_text_bounded()
    assert f"/{DOCUMENT}" in first
    assert "Báo sai" not in first
    page.context.close()


@every_screen
def test_filter_and_sort_a_list(
    browser: Browser, served_site: str, width: int, scheme: Scheme
) -> None:
    page = screen(browser, width, scheme)
    page.goto(served_site + LIST)
    every = page.locator(ROWS).locator("visible=true").count()
    page.get_by_label("Lọc trong danh sách này").fill("so noi vu")
    page.wait_for_function("location.search.includes('loc=')")
    some = page.locator(ROWS).locator("visible=true").count()
    assert 0 < some < every
    if width > PHONE:
        page.get_by_role("button", name="Chủ trì").first.click()
    else:
        page.get_by_role("button", name="Lọc, sắp xếp").click()
        page.get_by_label("Sắp theo").select_option("chu-tri-tang")
    page.wait_for_function("location.search.includes('xep=chu-tri-tang')")
    seen = page.locator(ROWS).locator("visible=true").all_inner_texts()
    assert len(seen) == some
    page.reload()
    page.wait_for_selector(".loc-bang")
    assert page.locator(ROWS).locator("visible=true").all_inner_texts() == seen
    page.context.close()


@every_screen
def test_the_same_pages_without_scripts(
    browser: Browser, served_site: str, width: int, scheme: Scheme
) -> None:
    page = screen(browser, width, scheme, script=False)
    page.goto(f"{served_site}{DOCUMENT}#{TASK}")
    assert page.locator(f"#{TASK}").is_visible()
    box = page.locator(f"#{TASK}").bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 800
    page.goto(served_site + LIST)
    assert page.locator("main tbody tr").locator("visible=true").count() == 72
    page.goto(served_site + QUESTION)
    assert page.locator("noscript, .khong-kich-ban").first.is_visible()
    assert page.locator("main a[href$='tinh/dong-thap/']").first.is_visible()
    page.context.close()
