"""Searching in a real browser, the way people type."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.site.browsing import DESK, DOCUMENT, PHONE, Search, open_page

if TYPE_CHECKING:
    from playwright.sync_api import Browser

LONG_AN = "van-ban/long-an/2016/1346-qd-ubnd/"
TIEN_GIANG = "van-ban/tien-giang/2020/180-kh-ubnd/"
HA_TINH = "van-ban/ha-tinh/2020/513-kh-ubnd/"


@pytest.fixture(scope="module")
def search(browser: Browser, served_site: str) -> Iterator[Search]:
    page = open_page(browser, DESK)
    page.goto(served_site)
    dialog = Search(page)
    dialog.open()
    yield dialog
    page.context.close()


@pytest.mark.parametrize(
    ("typed", "wanted", "among"),
    [
        ("dong thap", "tinh/dong-thap/", 1),
        ("dong thap", DOCUMENT, 5),
        ("so noi vu", "co-quan/dong-thap/so-noi-vu/", 4),
        ("SỞ NỘI VỤ", "co-quan/dong-thap/so-noi-vu/", 4),
        ("so noi vu long an", "co-quan/long-an/so-noi-vu/", 1),
        ("thu tuc hanh chinh", LONG_AN, 3),
        ("180/KH", TIEN_GIANG, 1),
        ("180/kh-ubnd", TIEN_GIANG, 1),
        ("71/QĐ-UBND-HC", DOCUMENT, 1),
        ("uỷ ban", DOCUMENT, 5),
        ("ủy ban", DOCUMENT, 5),
        (unicodedata.normalize("NFD", "Quyết định"), DOCUMENT, 3),
        ("xã hội hoá", LONG_AN, 1),
        ("xã hội hóa", LONG_AN, 1),
        ("KHÁNH HOÀ", "tinh/khanh-hoa/", 1),
        ("khánh hòa", "tinh/khanh-hoa/", 1),
        ("dak lak", "tinh/dak-lak/", 1),
        ("Đắk Lắk", "tinh/dak-lak/", 1),
        ("hue", "tinh/hue/", 2),
        ("dong thap iso 9001", DOCUMENT, 1),
        ("3.10", DOCUMENT, 1),
        ("98,5", HA_TINH, 1),
        ("nguyen van duong", DOCUMENT, 1),
        ("tien giang par index", "chi-so/par-index/2019/tien-giang/", 1),
        ("giai ngan", TIEN_GIANG, 1),
        ("viec so tu phap dong thap truoc 15/5/2020", DOCUMENT, 1),
        ("so tu phap dong thap 15/5/2020", DOCUMENT, 1),
        ("so tu phap dong thap", "co-quan/dong-thap/so-tu-phap/", 1),
        (
            "so thong tin va truyen thong tien giang",
            "co-quan/tien-giang/so-thong-tin-va-truyen-thong/",
            1,
        ),
        ("co quan da sap xep lai", "co-quan/ke-thua/", 1),
        ("so noi vu cac tinh", "co-quan/cac-tinh/so-noi-vu/", 5),
        ("so tu phap cac tinh", "co-quan/cac-tinh/so-tu-phap/", 2),
        ("thu tuc hanh chinh", "linh-vuc/thu-tuc-hanh-chinh/", 1),
        ("ho so dung han", HA_TINH, 1),
        ("ho so dung han", "chi-tieu/thuoc-do/ho-so-dung-han/", 4),
        ("nam 2020", "nam/2020/", 1),
        ("lich 2020", "lich/2020/", 1),
        ("lich dong thap", "lich/dong-thap/", 2),
        ("tien do dong thap", "tien-do/dong-thap/", 1),
        ("30c/nq-cp", "can-cu/30c-nq-cp-2011-11-08/", 1),
        ("tuyen truyen", "tuyen-truyen/", 5),
    ],
)
def test_the_wanted_page_is_among_the_first(
    search: Search, typed: str, wanted: str, among: int
) -> None:
    assert wanted in search.ask(typed)[:among]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("uỷ ban", "ủy ban"),
        ("xã hội hoá", "xã hội hóa"),
        ("sở nội vụ", "SỞ NỘI VỤ"),
        ("Quyết định", unicodedata.normalize("NFD", "Quyết định")),
    ],
)
def test_two_ways_to_write_a_word_find_the_same(search: Search, one: str, other: str) -> None:
    found = search.ask(one)
    assert found
    assert search.ask(other) == found


def test_marks_decide_where_they_are_typed(search: Search) -> None:
    """«hà» without marks is «ha» too, but Hà Tĩnh typed in full is Hà Tĩnh."""
    assert search.ask("hà tĩnh")[0] == "tinh/ha-tinh/"
    assert search.ask("hà nội")[0] == "tinh/ha-noi/"


def test_nonsense_finds_nothing(search: Search) -> None:
    assert search.ask("zzxqwk") == []
    assert "Không tìm thấy" in search.said.inner_text()


def test_a_result_names_province_kind_and_year(search: Search) -> None:
    search.ask("71/QĐ-UBND-HC")
    first = search.page.locator(".md-search-result__item").first.inner_text()
    assert {"Đồng Tháp", "Văn bản", "2020"} <= set(first.replace("\u00a0", " ").split("\n"))


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_a_task_is_found_opened_and_read(browser: Browser, served_site: str, width: int) -> None:
    page = open_page(browser, width)
    page.goto(served_site)
    dialog = Search(page)
    dialog.open()
    assert dialog.ask("dong thap iso 9001") == [DOCUMENT]
    page.locator(".md-search-result__link[href*='#ke-hoach-ii-nhiem-vu-3-10']").click()
    row = page.locator("tr#ke-hoach-ii-nhiem-vu-3-10")
    row.wait_for()
    page.wait_for_function("location.hash === '#ke-hoach-ii-nhiem-vu-3-10'")
    page.wait_for_function(
        "id => { const box = document.getElementById(id).getBoundingClientRect();"
        " return box.top >= 0 && box.top < innerHeight && box.left >= 0 }",
        arg="ke-hoach-ii-nhiem-vu-3-10",
    )
    text = " ".join(row.inner_text().split())
    for words in (
        "3.10",
        "Việc triển khai áp dụng Hệ thống quản lý chất lượng theo Tiêu chuẩn quốc gia"
        " TCVN ISO 9001:2008 và ISO 9001:2015.",
        "Trước ngày 15/5/2020",
        "Sở Khoa học và Công nghệ",
        "Các cơ quan có liên quan",
    ):
        assert words in text
    page.context.close()


def test_searching_on_a_phone(browser: Browser, served_site: str) -> None:
    page = open_page(browser, PHONE)
    page.goto(served_site)
    dialog = Search(page)
    dialog.open()
    assert "tinh/dong-thap/" in dialog.ask("dong thap")[:1]
    assert TIEN_GIANG in dialog.ask("180/KH")[:1]
    assert DOCUMENT in dialog.ask("uỷ ban")[:5]
    assert page.locator(".md-search-result__item").first.is_visible()
    page.context.close()


@pytest.mark.parametrize(
    ("width", "typed", "wanted"),
    [(PHONE, "dak lak", "tinh/dak-lak/"), (DESK, "180/KH", TIEN_GIANG), (DESK, "ủy ban", DOCUMENT)],
)
def test_the_form_of_the_home_page(
    browser: Browser, served_site: str, width: int, typed: str, wanted: str
) -> None:
    page = open_page(browser, width)
    page.goto(served_site)
    page.get_by_label("Tìm trong cổng").fill(typed)
    page.get_by_role("button", name="Tìm", exact=True).click()
    dialog = Search(page)
    dialog.wait()
    assert dialog.field.input_value() == typed
    assert wanted in dialog.pages()[:5]
    page.context.close()
