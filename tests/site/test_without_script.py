"""Every kind of page is read with JavaScript off, on a phone and at a desk (`make test-long`: on a
tablet too): the text is seen, tables are whole, the menu opens, the form of the search leads on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.site.accessibility import Node, read_tree
from tests.site.browsing import (
    DESK,
    DOCUMENT,
    LONG,
    PAGE_KINDS,
    PHONE,
    file_of,
    open_page,
)

if TYPE_CHECKING:
    from playwright.sync_api import Browser

TABLET = 768
sizes = pytest.mark.parametrize("width", [PHONE, TABLET, DESK])

# What a reader who sees the page can read: text that is drawn, and rows of tables that have a size.
_SEEN = """() => {
  const drawn = e => e.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })
    && e.getBoundingClientRect().height > 0;
  const rows = [...document.querySelectorAll("main tbody tr")].filter(row => !row.closest("details"));
  return {
    main: drawn(document.querySelector("main h1")),
    words: document.querySelector("main").innerText.split(/\\s+/).length,
    rows: rows.length,
    hiddenRows: rows.filter(row => !drawn(row) && row.innerText.trim()).map(row => row.innerText),
    overflow: document.documentElement.scrollWidth - innerWidth,
  };
}"""


def test_every_kind_of_page_is_read(
    browser: Browser, served_site: str, built_site: Path
) -> None:
    page, faults = open_page(browser, PHONE, script=False), {}
    for address in PAGE_KINDS:
        page.goto(served_site + address)
        tree = read_tree(file_of(built_site, address).read_text(encoding="utf-8"))
        (main,) = tree.every("main")
        # Folded parts are opened by a click, which needs no script.
        open_rows = [
            row
            for body in main.every("tbody")
            for row in body.every("tr")
            if not _inside(row, "details")
        ]
        whole: tuple[bool, int, list[str], int] = (True, len(open_rows), [], 0)
        for width in (PHONE, TABLET, DESK) if LONG else (PHONE, DESK):
            page.set_viewport_size({"width": width, "height": 900})
            seen = page.evaluate(_SEEN)
            found = (seen["main"], seen["rows"], seen["hiddenRows"], max(0, seen["overflow"]))
            if found != whole or seen["words"] < FEWEST_WORDS:
                faults[address, width] = found
    page.context.close()
    assert faults == {}


FEWEST_WORDS = 20


def _inside(node: Node, tag: str) -> bool:
    around = node.parent
    return around is not None and (around.tag == tag or _inside(around, tag))


@sizes
def test_the_menu_is_reached(browser: Browser, served_site: str, width: int) -> None:
    page = open_page(browser, width, script=False)
    page.goto(served_site + DOCUMENT)
    link = page.locator("#cac-muc").get_by_role("link", name="Điểm số")
    if not link.is_visible():
        page.get_by_role("button", name="Các mục").click()
    link.click()
    page.wait_for_url("**/chi-so/")
    page.context.close()


@sizes
def test_the_search_form_leads_to_the_page_of_the_search(
    browser: Browser, served_site: str, width: int
) -> None:
    page = open_page(browser, width, script=False)
    page.goto(served_site)
    field = page.locator("main form[role=search] input[name=q], header input[name=q]")
    shown = field.locator("visible=true").first
    shown.fill("iso 9001")
    shown.press("Enter")
    page.wait_for_url("**/tim-kiem/?*q=iso+9001*")
    assert page.locator("main h1").is_visible()
    page.context.close()


@sizes
def test_folded_parts_open(browser: Browser, served_site: str, width: int) -> None:
    page = open_page(browser, width, script=False)
    page.goto(served_site + "doi-chieu/")
    folded = page.locator("main details:not(.muc-luc)").first
    inside = folded.locator("li").first
    assert not inside.is_visible()
    folded.locator("summary").click()
    assert inside.is_visible()
    page.context.close()
