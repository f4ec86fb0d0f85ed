"""Sorting and choosing on the pages of indices, tried in a browser on made-up scores."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.pages import indices
from tests.site.browsing import DESK, PHONE, open_page
from tests.small_data import SmallData
from tests.small_index import PRESS, dataset, with_registers

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

YEAR = "chi-so/chi-so-mau/2023/"
HTML = """\
<!doctype html><html lang="vi"><meta charset="utf-8"><title>Thử</title>
<body data-md-color-scheme="default"><main class="md-typeset">{body}</main>{assets}"""
SCRIPTS = ("sap-xep", "so-sanh")


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The pages' HTML by address: An 12.5, Bình only a rank, Điềm 9 with two areas."""
    data = with_registers(SmallData(tmp_path_factory.mktemp("data")))
    truth = dataset(
        data,
        chi_so='cong_bo: [{nam: "2023", so_don_vi: "63"}]',
        an_2023=f'- {{nguon: {PRESS}, diem: "12.5", linh_vuc: [{{ma: "1", diem: "6"}}]}}',
        binh_2023=f'- {{nguon: {PRESS}, xep_hang: "8", so_don_vi: "63"}}',
        diem_2023=f'- {{nguon: {PRESS}, diem: "9", xep_hang: "40", linh_vuc: [{{ma: "1",'
        ' diem: "4"}, {ma: "2", diem: "5"}]}',
    )
    return {page.path.lstrip("/"): page.markdown for page in indices.pages(truth)}


@pytest.fixture
def desk(
    browser: Browser, served_site: str, built_site: Path, pages: dict[str, str]
) -> Iterator[Page]:
    yield from _reader(browser, served_site, _sheet(built_site), pages, DESK)


@pytest.fixture
def phone(
    browser: Browser, served_site: str, built_site: Path, pages: dict[str, str]
) -> Iterator[Page]:
    yield from _reader(browser, served_site, _sheet(built_site), pages, PHONE)


def _sheet(built_site: Path) -> str:
    """The address of the site's one style sheet."""
    [sheet] = built_site.glob("assets/css/*.css")
    return sheet.relative_to(built_site).as_posix()


def _reader(
    browser: Browser, site: str, sheet: str, pages: dict[str, str], width: int
) -> Iterator[Page]:
    """A page that gets the made-up pages where the site would answer, with its own assets."""
    page = open_page(browser, width)
    links = [f'<link rel="stylesheet" href="{site}{sheet}">']
    links += [f'<script type="module" src="{site}assets/js/{name}.js"></script>' for name in SCRIPTS]

    def answer(route: Route) -> None:
        body = pages[route.request.url.removeprefix(site).partition("?")[0]]
        html = HTML.format(body=body, assets="".join(links))
        route.fulfill(body=html, content_type="text/html; charset=utf-8")

    page.route(f"{site}chi-so/chi-so-mau/**", answer)
    page.goto(site + YEAR)
    yield page
    page.context.close()


def rows(page: Page) -> list[str]:
    return page.locator("table[data-bang] tbody th").all_inner_texts()


def query(page: Page) -> str:
    # Not page.url, which hears a little later of an address that a script has set.
    address: str = page.evaluate("location.href")
    return address.partition("?")[2]


def test_an_incomplete_year_says_that_it_is_no_ranking(desk: Page) -> None:
    told = desk.get_by_text(
        "Cổng mới có số liệu của 3 trong 63 tỉnh, thành phố, chưa đủ để xếp hạng: "
        "đây không phải bảng xếp hạng."
    )
    assert told.is_visible()
    assert desk.get_by_text("Bảng xếp hạng", exact=True).count() == 0
    cells = desk.locator("#binh > *").all_inner_texts()
    assert cells[:3] == ["Bình", "chưa rõ điểm", "8/63"]


def test_a_head_sorts_by_the_keyboard(desk: Page) -> None:
    assert rows(desk) == ["Bình", "Điềm", "An"]  # by printed rank, then by name
    head = desk.get_by_role("columnheader", name="Điểm")
    head.get_by_role("button").focus()
    desk.keyboard.press("Enter")
    assert rows(desk) == ["An", "Điềm", "Bình"]  # 12.5 before 9, no score last
    assert head.get_attribute("aria-sort") == "descending"
    assert query(desk) == "xep=diem-giam"
    said = desk.get_by_role("status").first
    assert said.inner_text() == "Đã sắp xếp theo Điểm, từ lớn đến nhỏ."
    desk.keyboard.press("Enter")
    assert rows(desk) == ["Điềm", "An", "Bình"]  # still last
    assert (head.get_attribute("aria-sort"), query(desk)) == ("ascending", "xep=diem-tang")
    desk.keyboard.press("Space")
    assert rows(desk) == ["Bình", "Điềm", "An"]
    assert (head.get_attribute("aria-sort"), query(desk)) == (None, "")


def test_names_sort_as_in_a_vietnamese_dictionary(desk: Page) -> None:
    desk.get_by_role("button", name="Tỉnh, thành phố").click()
    assert rows(desk) == ["An", "Bình", "Điềm"]
    desk.get_by_role("button", name="Tỉnh, thành phố").click()
    assert rows(desk) == ["Điềm", "Bình", "An"]


def test_an_address_brings_the_order_back(desk: Page) -> None:
    desk.goto(desk.url + "?xep=hang-giam")
    assert rows(desk) == ["Điềm", "Bình", "An"]
    desk.goto(desk.url.partition("?")[0] + "?xep=khong-co-giam")
    assert rows(desk) == ["Bình", "Điềm", "An"]


def test_a_phone_sorts_by_a_list(phone: Page) -> None:
    phone.get_by_label("Sắp theo").select_option(label="Điểm, từ lớn đến nhỏ")
    assert rows(phone) == ["An", "Điềm", "Bình"]
    assert query(phone) == "xep=diem-giam"
    # The heads are out of sight here, so no key stops at them.
    stops = phone.locator("thead button").evaluate_all("all => all.map(one => one.tabIndex)")
    assert set(stops) == {-1}


def test_chosen_units_stand_side_by_side(desk: Page) -> None:
    desk.goto(desk.url + "so-sanh/")
    turned = desk.locator(".bang-canh-nhau")
    assert turned.count() == 0
    assert desk.locator("table[data-bang]").is_visible()
    desk.get_by_label("Điềm").focus()
    desk.keyboard.press("Space")
    desk.get_by_label("An", exact=True).check()
    assert query(desk) == "chon=diem,an"
    cells = turned.locator("tr").evaluate_all(
        "rows => rows.map(row => [...row.cells].map(cell => cell.textContent.trim()))"
    )
    assert cells[1:6] == [
        ["Tổng", "9", "12.5"],
        ["Hạng", "40", "chưa có"],
        ["Lĩnh vực"],
        ["Lĩnh vực 1", "4", "6"],
        ["Lĩnh vực 2", "5", "chưa có"],
    ]
    assert not desk.locator("table[data-bang]").is_visible()
    desk.get_by_role("button", name="Bỏ chọn hết").click()
    assert (turned.count(), query(desk)) == (0, "")
    assert desk.locator("table[data-bang]").is_visible()


def test_a_comparison_can_be_linked_and_fits_a_phone(phone: Page) -> None:
    phone.goto(phone.url + "so-sanh/?chon=an,khong-co,diem")
    heads = phone.locator(".bang-canh-nhau thead th:not(:first-child)").all_inner_texts()
    assert heads == ["An", "Điềm"]
    assert phone.get_by_label("An", exact=True).is_checked()
    assert phone.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    phone.get_by_text("Chọn tỉnh, thành phố để đặt cạnh nhau (đã chọn 2)").click()
    boxes = [label.bounding_box() for label in phone.locator(".chon-noi label").all()]
    assert [box["height"] for box in boxes if box and box["height"] < 44] == []


def test_on_a_phone_the_second_choice_brings_the_result_into_view(phone: Page) -> None:
    phone.goto(phone.url + "so-sanh/")
    phone.get_by_label("An", exact=True).check()
    assert phone.locator(".chon-noi").get_attribute("open") is not None
    phone.get_by_label("Điềm").check()
    assert phone.locator(".chon-noi").get_attribute("open") is None
    assert phone.locator(".chon-noi summary").evaluate("it => it === document.activeElement")
    box = phone.locator(".bang-canh-nhau").bounding_box()
    assert box is not None and box["y"] < 640
