"""Lists that sort and filter in the browser, tried on the pages of the real site."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import parse_qs

import pytest

from tests.site.browsing import DESK, PHONE, open_page

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

TABLET = 768
TASKS = "nhiem-vu/"
PROVINCES = "tinh/"
widths = pytest.mark.parametrize("width", [PHONE, TABLET, DESK])


@pytest.fixture
def desk(browser: Browser) -> Iterator[Page]:
    page = open_page(browser, DESK)
    yield page
    page.context.close()


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    page = open_page(browser, PHONE)
    yield page
    page.context.close()


def shown(page: Page, selector: str = "[data-bang] tbody tr") -> Locator:
    return page.locator(selector).locator("visible=true")


def asked(page: Page) -> dict[str, str]:
    """What the address says of the lists: `{"loc": "iso"}`."""
    query = page.evaluate("location.search.slice(1)")
    return {name: values[0] for name, values in parse_qs(query).items()}


def said(page: Page) -> str:
    """What the first list tells a screen reader."""
    return page.locator(".loc-bang__con").first.inner_text()


@widths
@pytest.mark.parametrize("words", ["so noi vu", "Sở Nội vụ", "SO NOI VU"])
def test_a_filter_needs_no_marks(
    browser: Browser, served_site: str, width: int, words: str
) -> None:
    page = open_page(browser, width)
    page.goto(served_site + TASKS)
    total = shown(page).count()
    page.get_by_label("Lọc trong danh sách này").fill(words)
    rows = shown(page).all_inner_texts()
    assert 0 < len(rows) < total
    assert [row for row in rows if "nội vụ" not in row.lower()] == []
    assert said(page) == f"Còn {len(rows)} trong {total} dòng."
    assert asked(page) == {"loc": words}
    # A group without rows left has no heading either.
    headings = page.locator("article h2:not(#lay-ve):visible").count()
    assert headings == page.locator("table.bang:visible").count()
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    page.context.close()


def test_nothing_left_is_said_and_undone(desk: Page, served_site: str) -> None:
    desk.goto(served_site + TASKS)
    total = shown(desk).count()
    desk.get_by_label("Lọc trong danh sách này").fill("khong co viec nay")
    assert said(desk) == f"Còn 0 trong {total} dòng."
    assert shown(desk).count() == 0
    desk.get_by_role("button", name="Bỏ lọc").click()
    assert (shown(desk).count(), asked(desk)) == (total, {})
    assert said(desk) == f"Đã bỏ lọc, đủ {total} dòng."
    field = desk.get_by_label("Lọc trong danh sách này")
    assert field.evaluate("it => it === document.activeElement")


def test_a_linked_list_comes_back_by_reload_and_back(desk: Page, served_site: str) -> None:
    desk.goto(served_site + TASKS)
    desk.get_by_label("Tỉnh", exact=True).select_option("Long An")
    desk.get_by_label("Lọc trong danh sách này").press_sequentially("bao cao")
    assert asked(desk) == {"chon-tinh": "Long An", "loc": "bao cao"}
    rows = shown(desk).all_inner_texts()
    desk.reload()
    assert shown(desk).all_inner_texts() == rows
    assert desk.get_by_label("Tỉnh", exact=True).input_value() == "Long An"
    desk.go_back()  # all that was typed in one go is one step
    assert asked(desk) == {"chon-tinh": "Long An"}
    assert shown(desk).count() > len(rows)
    desk.go_back()
    assert asked(desk) == {}
    assert desk.get_by_label("Tỉnh", exact=True).input_value() == ""
    desk.go_forward()
    assert {row.get_attribute("data-tinh") for row in shown(desk).all()} == {"Long An"}


def test_sorting_puts_the_groups_of_a_list_together(desk: Page, served_site: str) -> None:
    desk.goto(served_site + TASKS)
    total = shown(desk).count()
    names = desk.locator("table[data-bang]").evaluate_all("all => all.map(t => t.dataset.nhom)")
    desk.get_by_role("button", name="Chủ trì").first.click()
    assert asked(desk) == {"xep": "chu-tri-tang"}
    assert desk.locator("table.bang:visible").count() == 1
    assert shown(desk).count() == total
    leads = shown(desk, "[data-bang] tbody .c-chu-tri:not([data-gia-tri])").all_inner_texts()
    ordered = desk.evaluate("all => all.toSorted(new Intl.Collator('vi').compare)", leads)
    assert [one.split("\n")[0] for one in leads] == [one.split("\n")[0] for one in ordered]
    group = shown(desk).first.locator(".c-noi-dung small").last.inner_text()
    assert group in names
    desk.get_by_role("button", name="Chủ trì").first.click()
    desk.get_by_role("button", name="Chủ trì").first.click()
    assert asked(desk) == {}
    assert desk.locator("table.bang:visible").count() == len(names)


def test_days_sort_by_the_calendar_and_not_by_their_words(desk: Page, served_site: str) -> None:
    desk.goto(served_site + TASKS + "?xep=han-giam")
    days = shown(desk, "[data-bang] tbody .c-han").evaluate_all(
        "all => all.map(cell => cell.dataset.giaTri)"
    )
    stated = [day for day in days if day]
    assert stated == sorted(stated, reverse=True)
    assert days == stated + [""] * (len(days) - len(stated)), "no day comes last"
    assert days.count("") > 0


def test_two_tables_of_a_page_have_a_state_each(desk: Page, served_site: str) -> None:
    desk.goto(served_site + PROVINCES)
    now, before = desk.locator("table[data-bang='']"), desk.locator("table[data-bang='truoc-2025']")
    fields = desk.get_by_label("Lọc trong bảng này")
    fields.nth(1).fill("dong thap")
    assert asked(desk) == {"loc-truoc-2025": "dong thap"}
    assert now.locator("tbody tr:visible").count() == 34
    found = before.locator("tbody tr:visible .c-ten").all_inner_texts()
    assert found == ["Đồng Tháp", "Tiền Giang"]  # the second belongs to the first now
    now.get_by_role("button", name="Tên").click()
    now.get_by_role("button", name="Tên").click()
    assert asked(desk) == {"loc-truoc-2025": "dong thap", "xep": "ten-giam"}
    assert now.locator("tbody tr .c-ten").first.inner_text() == "Vĩnh Long"
    assert before.locator("tbody tr:visible").count() == 2


def test_a_phone_reads_cards_with_the_deadline_first(phone: Page, served_site: str) -> None:
    phone.goto(served_site + TASKS)
    card = shown(phone).first
    boxes = [cell.bounding_box() for cell in card.locator("td").all()]
    tops = [box["y"] for box in boxes if box]
    assert tops == sorted(tops)
    assert card.locator("td").first.get_attribute("data-nhan") == "Thời hạn"
    more = phone.get_by_role("button", name="Lọc, sắp xếp")
    assert more.get_attribute("aria-expanded") == "false"
    assert not phone.get_by_label("Tỉnh", exact=True).is_visible()
    more.click()
    phone.get_by_label("Sắp theo").select_option("han-giam")
    assert asked(phone) == {"xep": "han-giam"}
    first = shown(phone).first.locator("td").first.get_attribute("data-gia-tri") or ""
    assert first.startswith("20")
    controls = phone.locator(".loc-bang :is(input, select, button)").locator("visible=true")
    assert [box["height"] for one in controls.all() if (box := one.bounding_box())] == [
        44
    ] * controls.count()


@widths
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_without_script_the_list_is_plain_and_whole(
    browser: Browser, served_site: str, width: int, scheme: str
) -> None:
    page = open_page(browser, width, script=False)
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(served_site + TASKS + "?loc=iso")
    rows = page.locator("[data-bang] tbody tr")
    assert shown(page).count() == rows.count() > 50
    assert page.locator(".loc-bang").locator("visible=true").count() == 0
    assert page.locator("[data-bang] button").count() == 0
    page.context.close()


def test_the_head_of_a_table_stays_in_view(desk: Page, served_site: str) -> None:
    desk.goto(served_site + PROVINCES)
    row = desk.locator("table[data-bang=''] tbody tr").nth(20)
    row.evaluate("it => it.scrollIntoView({ block: 'center', behavior: 'instant' })")
    head = desk.locator("table[data-bang=''] thead th").nth(1)
    box, header = head.bounding_box(), desk.locator("header").first.bounding_box()
    assert box is not None
    assert header is not None
    assert box["y"] == pytest.approx(header["y"] + header["height"], abs=10)
    top = "([x, y]) => document.elementFromPoint(x, y).closest('th') !== null"
    assert desk.evaluate(top, [box["x"] + 20, box["y"] + box["height"] / 2])


def test_paper_says_what_was_filtered(desk: Page, served_site: str) -> None:
    desk.goto(served_site + TASKS + "?loc=iso&chon-tinh=Long%20An&xep=han-tang")
    kept = shown(desk).count()
    desk.emulate_media(media="print")
    bar = desk.locator(".loc-bang")
    told = bar.evaluate("it => getComputedStyle(it, '::after').content")
    assert told == (
        '"Bảng in sau khi lọc theo «iso»; Tỉnh: Long An: '
        f'còn {kept} trong 72 dòng. Sắp theo Thời hạn, từ sớm đến muộn."'
    )
    assert bar.locator("input").is_visible() is False
    assert shown(desk).count() == kept
