"""Searching in a real browser, the way people type: on a phone, a tablet and at a desk."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]

from tests.site.browsing import DESK, DOCUMENT, PHONE, Search, open_page

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

TABLET = 768
PAGE = "tim-kiem/"
TIEN_GIANG = "van-ban/tien-giang/2020/180-kh-ubnd/"
ISO = f"{DOCUMENT}#ke-hoach-ii-nhiem-vu-3-10"
OPTION = ".goi-y:not([hidden]) [role=option]"
widths = pytest.mark.parametrize("width", [PHONE, TABLET, DESK])


def search_at(browser: Browser, address: str, width: int) -> Search:
    """The search page at an address with a question, once it is answered."""
    page = open_page(browser, width)
    page.goto(address)
    search = Search(page)
    search.wait()
    return search


AS_PEOPLE_TYPE = (
    ("dong thap", "tinh/dong-thap/"),
    ("SO NOI VU DONG THAP", "co-quan/dong-thap/so-noi-vu/"),
    ("180 kh ubnd", TIEN_GIANG),
    ("uỷ ban nhân dân tỉnh đồng tháp", "co-quan/dong-thap/ubnd-tinh/"),
    ("khanh hoa", "tinh/khanh-hoa/"),
    ("dong thap iso 9001", ISO),
)


@widths
def test_typing_as_people_type(browser: Browser, served_site: str, width: int) -> None:
    page = open_page(browser, width)
    page.goto(served_site)
    search = Search(page)
    search.open()
    first = {typed: search.ask(typed)[:5] for typed, _ in AS_PEOPLE_TYPE}
    assert {typed: found for typed, found in first.items() if dict(AS_PEOPLE_TYPE)[typed] not in found} == {}
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.context.close()


@widths
def test_a_task_is_found_opened_and_read(browser: Browser, served_site: str, width: int) -> None:
    search = search_at(browser, f"{served_site}{PAGE}?q=dong+thap+iso+9001", width)
    page = search.page
    page.locator(f".kq__ten[href$='{ISO}']").click()
    page.wait_for_url(f"**/{ISO}")
    row = page.locator("tr:target")
    row.wait_for()
    page.wait_for_function(
        "row => { const box = row.getBoundingClientRect();"
        " return box.top >= 0 && box.top < innerHeight && box.left >= 0 }",
        arg=row.element_handle(),
    )
    text = " ".join(row.inner_text().split())
    for words in ("3.10", "TCVN ISO 9001:2008 và ISO 9001:2015.", "Sở Khoa học và Công nghệ"):
        assert words in text
    page.context.close()


def test_results_stand_by_kind_with_place_year_and_the_words_marked(
    browser: Browser, served_site: str
) -> None:
    search = search_at(browser, f"{served_site}{PAGE}?q=dong+thap+iso+9001", DESK)
    group = search.page.locator(".kq__nhom").first
    assert group.get_by_role("heading").inner_text() == "Việc"
    first = group.get_by_role("listitem").first
    place = first.locator(".kq__phu").inner_text()
    assert "71/QĐ-UBND-HC" in place and "Đồng Tháp" in place and "2020" in place
    marked = set(" ".join(first.locator("mark").all_inner_texts()).split())
    assert {"ISO", "9001"} <= {re.sub(r":\d+$", "", word) for word in marked}
    search.page.context.close()


def test_many_of_a_kind_are_shown_on_demand(browser: Browser, served_site: str) -> None:
    search = search_at(browser, f"{served_site}{PAGE}?q=tthc+long+an", PHONE)
    page = search.page
    before = len(search.found())
    more = page.get_by_role("button", name=re.compile(r"^Xem thêm \d+ mục")).first
    count = int(re.findall(r"\d+", more.inner_text())[0])
    more.focus()
    page.keyboard.press("Enter")
    assert len(search.found()) == before + count
    assert page.evaluate("document.activeElement.className") == "kq__ten"
    page.context.close()


@pytest.mark.parametrize(
    ("width", "address", "field"),
    [(PHONE, PAGE, "#o-tim"), (TABLET, "", "main .o-tim input"), (DESK, "thuat-ngu/", "header .o-tim input")],
)
def test_a_suggestion_is_chosen_by_keyboard(
    browser: Browser, served_site: str, width: int, address: str, field: str
) -> None:
    page = open_page(browser, width)
    page.goto(served_site + address)
    box = page.locator(field)
    box.press_sequentially("dong tha")
    listed = page.locator(OPTION)
    listed.first.wait_for()
    assert box.get_attribute("aria-expanded") == "true"
    assert re.match(r"\d+ gợi ý", box.locator("xpath=..").get_by_role("status").inner_text())
    box.press("Escape")
    assert listed.count() == 0
    assert box.input_value() == "dong tha"
    box.press("ArrowDown")
    listed.first.wait_for()
    box.press("ArrowDown")
    pointed = page.locator(f"#{box.get_attribute('aria-activedescendant')}")
    assert pointed.get_attribute("aria-selected") == "true"
    assert "Đồng Tháp" in pointed.inner_text()
    box.press("Enter")
    page.wait_for_url("**/tinh/dong-thap/")
    page.context.close()


@widths
def test_filters_narrow_and_are_taken_off(browser: Browser, served_site: str, width: int) -> None:
    search = search_at(browser, f"{served_site}{PAGE}?q=cai+cach+hanh+chinh", width)
    page = search.page
    chosen = page.get_by_label("Tỉnh, thành phố")
    if not chosen.is_visible():
        page.locator("summary", has_text="Lọc kết quả").click()
    chosen.select_option(label="Long An")
    search.wait()
    assert "tinh=long-an" in page.url
    places = page.locator(".kq__phu:visible").all_inner_texts()
    assert places and all("Long An" in place for place in places)
    assert "(1)" in page.locator(".loc-tim summary").inner_text()
    page.get_by_role("button", name="Bỏ lọc Long An").click()
    search.wait()
    assert "tinh=" not in page.url
    assert page.get_by_label("Tỉnh, thành phố").input_value() == ""
    page.context.close()


@widths
def test_the_address_keeps_the_question(browser: Browser, served_site: str, width: int) -> None:
    asked = f"{served_site}{PAGE}?q=cai+cach+hanh+chinh&loai=viec&nam=2020"
    search = search_at(browser, asked, width)
    page, found = search.page, search.found()
    assert found
    page.reload()
    search.wait()
    assert search.found() == found
    page.get_by_role("link", name="Trang sau").click()
    search.wait()
    assert page.url.endswith("&trang=2")
    further = search.found()
    assert further and not set(further) & set(found)
    page.go_back()
    search.wait()
    assert search.found() == found
    page.locator(".kq__ten").nth(7).scroll_into_view_if_needed()
    reading = page.evaluate("scrollY")
    page.locator(".kq__ten").nth(7).click()
    page.wait_for_url("**/van-ban/**")
    page.go_back()
    search.wait()
    assert search.found() == found
    page.wait_for_function("before => Math.abs(scrollY - before) < 50", arg=reading)
    assert search.field.input_value() == "cai cach hanh chinh"
    assert page.get_by_label("Năm", exact=True).input_value() == "2020"
    page.context.close()


@widths
def test_nothing_found_says_what_to_try(browser: Browser, served_site: str, width: int) -> None:
    search = search_at(browser, f"{served_site}{PAGE}?q=zzxqwk", width)
    page = search.page
    assert search.found() == []
    assert search.said.inner_text() == "Không tìm thấy mục nào."
    assert page.get_by_text("có dấu và không dấu").is_visible()
    assert page.get_by_role("link", name="Đồng Tháp", exact=True).is_visible()
    search.page.goto(f"{served_site}{PAGE}?q=iso+9001&tinh=dong-thap&nam=2019")
    search.wait()
    assert search.found() == []
    page.get_by_role("link", name="Bỏ lọc «2019»").click()
    search.wait()
    assert ISO in search.found()
    page.context.close()


def test_every_example_finds_something(browser: Browser, served_site: str) -> None:
    page = open_page(browser, PHONE)
    page.goto(served_site + PAGE)
    examples = page.locator(".o-tim__vi-du a")
    search = Search(page)
    for name in examples.all_inner_texts():
        examples.get_by_text(name, exact=True).click()
        search.wait()
        assert search.field.input_value() == name
        assert search.found()
        page.go_back()
    page.context.close()


@widths
def test_without_script_the_page_leads_on(browser: Browser, served_site: str, width: int) -> None:
    page = open_page(browser, width, script=False)
    page.goto(served_site)
    page.get_by_label("Tìm trong cổng").fill("dong thap")
    page.get_by_role("button", name="Tìm", exact=True).click()
    page.wait_for_url(f"**/{PAGE}?q=dong+thap")
    assert "Ô tìm cần JavaScript" in page.locator("noscript .ghi-chu").inner_text()
    assert not page.get_by_label("Năm", exact=True).is_visible()
    page.get_by_role("link", name="Đồng Tháp", exact=True).click()
    page.wait_for_url("**/tinh/dong-thap/")
    page.context.close()


def test_an_index_that_does_not_come_can_be_asked_again(browser: Browser, served_site: str) -> None:
    page = open_page(browser, PHONE)
    page.route("**/chi-muc/**", lambda route: route.abort())
    page.goto(f"{served_site}{PAGE}?q=dong+thap")
    again = page.get_by_role("button", name="Thử lại")
    again.wait_for()
    page.unroute("**/chi-muc/**")
    again.click()
    page.locator(".kq__ten").first.wait_for()
    assert not again.is_visible()
    page.context.close()


def test_the_index_is_not_touched_before_it_is_needed(browser: Browser, served_site: str) -> None:
    page = open_page(browser, DESK)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(served_site + "thuat-ngu/", wait_until="networkidle")
    assert [url for url in asked if "chi-muc" in url or "tim-may" in url] == []
    page.context.close()


_SMALL = """() => [...document.querySelectorAll(
  ".trang-tim select, .trang-tim button, .trang-tim .nut-chu, .kq__chi, .trang-tim [role=option],"
  + " .o-tim__mo, .trang-tim summary, .loi-tat a, .o-tim__vi-du a")]
  .filter(one => one.checkVisibility() && one.getBoundingClientRect().height < 43.9)
  .map(one => one.outerHTML)"""


@pytest.mark.parametrize("question", ["", "?q=cai+cach+hanh+chinh&tinh=long-an", "?q=zzxqwk"])
def test_fingers_hit_what_they_aim_at(browser: Browser, served_site: str, question: str) -> None:
    page = open_page(browser, PHONE)
    page.goto(served_site + PAGE + question)
    if question:
        Search(page).wait()
    page.locator("summary", has_text="Lọc kết quả").evaluate("one => one.parentElement.open = true")
    assert page.evaluate(_SMALL) == []
    page.context.close()


@pytest.mark.parametrize(
    ("width", "scheme"), [(PHONE, "dark"), (TABLET, "light"), (DESK, "dark"), (DESK, "light")]
)
def test_results_and_suggestions_break_no_rule(
    browser: Browser, served_site: str, width: int, scheme: Literal["dark", "light"]
) -> None:
    page = open_page(browser, width)
    page.emulate_media(color_scheme=scheme)
    page.goto(f"{served_site}{PAGE}?q=cai+cach+hanh+chinh&tinh=long-an")
    Search(page).wait()
    assert faults(page) == []
    page.locator("#o-tim").fill("dong")
    page.locator("#o-tim").press("ArrowDown")
    page.locator(OPTION).first.wait_for()
    page.locator("#o-tim").press("ArrowDown")
    assert faults(page) == []
    page.goto(f"{served_site}{PAGE}?q=zzxqwk")
    Search(page).wait()
    assert faults(page) == []
    page.context.close()


def faults(page: Page) -> list[str]:
    """The rules of axe-core that the page breaks, and where."""
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return [f"{one['id']}: {one['nodes'][0]['target']}" for one in found]
