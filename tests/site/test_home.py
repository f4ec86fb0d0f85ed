"""From the home page to one's own province, by typing, by the map, and without script."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.site.browsing import DESK, PHONE, open_page

if TYPE_CHECKING:
    from playwright.sync_api import Browser

AGENCIES = "co-quan/"


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("tien gi", ["Tiền Giang"]),
        ("Tiền Giang", ["Tiền Giang"]),
        ("tỉnh TAY NINH", ["Tây Ninh"]),
        ("tg", ["Tiền Giang"]),
        ("dak", ["Đắk Lắk", "Đắk Nông"]),
        ("khong co", []),
    ],
)
def test_a_name_is_found_as_it_is_typed(
    browser: Browser, served_site: str, typed: str, names: list[str]
) -> None:
    page = open_page(browser, PHONE)
    page.goto(served_site)
    page.get_by_label("Gõ tên tỉnh, thành phố, cũ hay mới").fill(typed)
    links = page.locator(".chon-tinh__ds a:visible")
    assert [text.split("\n")[0].strip() for text in links.all_inner_texts()] == names
    said = f"{len(names)} nơi khớp." if names else "Không có tỉnh, thành phố nào tên như vậy."
    assert page.locator("#chon-tinh-bao").inner_text() == said
    page.context.close()


def test_enter_opens_the_first_name_and_an_old_one_says_where_it_is_now(
    browser: Browser, served_site: str
) -> None:
    page = open_page(browser, DESK)
    page.goto(served_site)
    field = page.get_by_label("Gõ tên tỉnh, thành phố, cũ hay mới")
    field.fill("long an")
    assert page.locator(".chon-tinh__ds a:visible").inner_text().split() == [
        *"Long An nay thuộc Tây Ninh".split()
    ]
    field.press("Enter")
    page.wait_for_url("**/tinh/long-an/")
    page.context.close()


@pytest.mark.parametrize("width", [PHONE, 768, DESK])
@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_both_maps_are_reached_and_can_be_read(
    browser: Browser, served_site: str, width: int, script: bool
) -> None:
    page = open_page(browser, width, script=script)
    page.goto(served_site)
    now, before = page.locator(".hai-ban-do__nay li"), page.locator(".hai-ban-do__cu li")
    assert (now.locator("visible=true").count(), before.locator("visible=true").count()) == (36, 0)
    page.get_by_label("63 trước 1/7/2025").check()
    assert (now.locator("visible=true").count(), before.locator("visible=true").count()) == (0, 65)
    sizes = page.locator(".ban-do a").evaluate_all(
        "all => all.map(one => parseFloat(getComputedStyle(one).fontSize))"
    )
    assert min(sizes) >= 12
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    page.context.close()


def test_without_script_every_province_is_a_link(browser: Browser, served_site: str) -> None:
    page = open_page(browser, PHONE, script=False)
    page.goto(served_site)
    assert not page.locator("#chon-tinh").is_visible()
    page.locator(".chon-tinh summary").click()
    assert page.locator(".chon-tinh__ds a:visible").count() > 63
    page.context.close()


def test_the_first_screen_of_a_phone_answers_for_a_province(
    browser: Browser, served_site: str
) -> None:
    page = open_page(browser, PHONE)
    page.goto(served_site)
    for one in (page.locator("form.o-tim"), page.locator("#chon-tinh"), page.locator(".tinh-co a")):
        box = one.first.bounding_box()
        assert box is not None and box["y"] + box["height"] < 800
    page.context.close()


def test_agencies_unfold_while_they_are_filtered(browser: Browser, served_site: str) -> None:
    page = open_page(browser, PHONE)
    page.goto(served_site + AGENCIES)
    assert page.evaluate("document.documentElement.scrollHeight") < 2500
    assert page.locator("[data-bang] > li:visible").count() == 0
    page.get_by_label("Lọc trong danh sách này").fill("so y te")
    names = page.locator("[data-bang] > li a:visible").all_inner_texts()
    assert set(names) == {"Sở Y tế"}
    page.get_by_role("button", name="Bỏ lọc").click()
    assert page.locator("[data-bang] > li:visible").count() == 0
    page.goto(served_site + AGENCIES + "#long-an")
    assert page.locator("h2#long-an").is_visible()
    page.context.close()
