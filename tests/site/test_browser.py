"""What a reader meets on a phone and at a desk, with and without JavaScript."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from tests.site.browsing import (
    DESK,
    DOCUMENT,
    PAGE_KINDS,
    PHONE,
    file_of,
    open_page,
    text_on_screen,
    visit_all,
)
from tests.site.printed_words import first_difference, words_of_source
from tools.environment import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Browser

TIEN_GIANG = "van-ban/tien-giang/2020/180-kh-ubnd/"
DATA = {
    DOCUMENT: "data/dong-thap/van-ban/2020-71-qd-ubnd-hc.yml",
    TIEN_GIANG: "data/tien-giang/van-ban/2020-180-kh-ubnd.yml",
}
# Only the document's own words; on a phone the heads of a table stand beside each cell.
PLAIN = """
.them, .headerlink { display: none !important }
.vb thead { display: table-header-group !important }
"""
sizes = pytest.mark.parametrize("width", [PHONE, DESK])


def test_every_kind_of_page_is_there(built_site: Path) -> None:
    assert [kind for kind in PAGE_KINDS if not file_of(built_site, kind).is_file()] == []
    visited = {kind.split("/")[0] for kind in PAGE_KINDS}
    parts = {path.parent.name for path in built_site.glob("*/index.html")}
    assert parts <= visited, "a part of the site is visited by no test"


@sizes
def test_visiting_every_kind_of_page(browser: Browser, served_site: str, width: int) -> None:
    """One visit answers all: not wider than the window, no complaint, no foreign request."""
    visits = visit_all(browser, served_site, width)
    wide = {kind: visit.overflow for kind, visit in visits.items() if visit.overflow > 0}
    assert wide == {}
    assert {kind: v.complaints for kind, v in visits.items() if v.complaints} == {}
    asked = [url for visit in visits.values() for url in visit.requests]
    assert len(asked) > 2 * len(visits)
    assert [url for url in asked if not url.startswith((served_site, "data:", "blob:"))] == []
    answers = [answer for visit in visits.values() for answer in visit.answers]
    assert [answer for answer in answers if answer[0] >= 400] == []


@sizes
@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
@pytest.mark.parametrize("address", DATA)
def test_the_whole_text_is_seen(
    browser: Browser, served_site: str, address: str, width: int, script: bool
) -> None:
    document = ROOT / DATA[address]
    data = yaml.load(document.read_text(encoding="utf-8"), yaml.BaseLoader)
    source = (document.parent.parent / data["nguon"]["tep"]).read_text(encoding="utf-8")
    wanted = words_of_source(source, data)
    page = open_page(browser, width, script=script)
    page.goto(served_site + address)
    shown = text_on_screen(page, ".vb, .vb-muc", PLAIN).split()
    page.context.close()
    assert first_difference(wanted, shown) == ""


def test_tables_are_read_without_script(browser: Browser, served_site: str) -> None:
    page = open_page(browser, PHONE, script=False)
    page.goto(served_site + DOCUMENT)
    rows = page.locator(".bang-nhiem-vu tbody tr")
    assert rows.count() == 23
    assert [row.is_visible() for row in rows.all()] == [True] * 23
    page.context.close()


@sizes
def test_a_row_leads_to_its_line_in_the_source(
    browser: Browser, served_site: str, width: int
) -> None:
    page = open_page(browser, width, script=False)
    page.goto(served_site + DOCUMENT)
    page.locator("tr#ke-hoach-ii-nhiem-vu-3-10 a[href^='ban-chep/']").click()
    page.wait_for_url("**/ban-chep/#d*")
    line = page.locator(page.url[page.url.index("#") :])
    source = (ROOT / "data/dong-thap/goc/2020-71-qd-ubnd-hc.txt").read_text(encoding="utf-8")
    number = int(page.url.rpartition("#d")[2])
    assert line.inner_text().split() == source.split("\n")[number - 1].split()
    assert "3.10 Việc triển khai áp dụng" in " ".join(line.inner_text().split())
    page.wait_for_function(
        "id => { const box = document.getElementById(id).getBoundingClientRect();"
        " return box.top >= 0 && box.top < innerHeight }",
        arg=f"d{number}",
    )
    page.context.close()


def test_the_source_file_is_downloaded_as_received(browser: Browser, served_site: str) -> None:
    page = open_page(browser, DESK)
    page.goto(served_site + DOCUMENT)
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Tải tệp nguồn").click()
    got = waiting.value.path().read_bytes()
    page.context.close()
    assert got == (ROOT / "data/dong-thap/goc/2020-71-qd-ubnd-hc.txt").read_bytes()


def test_marks_hang_in_the_margin_of_a_document(browser: Browser, served_site: str) -> None:
    page = open_page(browser, DESK)
    page.goto(served_site + DOCUMENT)
    assert page.locator(".kieu-van-ban .vb").count() > 0
    page.context.close()
