"""On paper: every sheet names its source, its address and its number; tables carry their heads."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Literal

import pypdfium2  # type: ignore[import-untyped]
import pytest

from tests.site.browsing import DOCUMENT

if TYPE_CHECKING:
    from playwright.sync_api import Browser

SITE = "Công khai cải cách hành chính"
SOURCES = {
    DOCUMENT: "Quyết định 71/QĐ-UBND-HC, ngày 21/01/2020. "
    "Chủ tịch Ủy ban nhân dân tỉnh Đồng Tháp",
    f"{DOCUMENT}ban-chep/": "Bản chép của Quyết định 71/QĐ-UBND-HC, ngày 21/01/2020.",
    "van-ban/tien-giang/2020/180-kh-ubnd/": "Kế hoạch 180/KH-UBND, ngày 10/07/2020. "
    "Ủy ban nhân dân tỉnh Tiền Giang",
    "chi-so/par-index/2019/tien-giang/": "PAR Index năm 2019: Tiền Giang",
    "co-quan/dong-thap/so-noi-vu/": "Sở Nội vụ – Đồng Tháp",
    "nhiem-vu/dong-thap/": "Đồng Tháp",
    "doi-chieu/": "Đối chiếu số liệu",
    "thuat-ngu/": "Thuật ngữ",
}
"""Page, and how the top of each sheet begins or goes on."""
A4 = (595, 842)
PIXELS_PER_POINT = 0.5
WHITE, DARK = (250).__le__, (120).__gt__
Scheme = Literal["light", "dark"]


class Printed:
    """A page as the browser prints it."""

    def __init__(self, pdf: bytes) -> None:
        self.document = pypdfium2.PdfDocument(pdf)

    def sheets(self) -> list[str]:
        """The text of each sheet on one line, as a reader would copy it."""
        return [
            " ".join(sheet.get_textpage().get_text_bounded().split()) for sheet in self.document
        ]

    def sizes(self) -> list[tuple[int, int]]:
        """Width and height of each sheet in points."""
        return [(round(w), round(h)) for w, h in (sheet.get_size() for sheet in self.document)]

    def greys(self, number: int) -> bytes:
        """One sheet as a picture: a byte a pixel, 0 black, 255 white."""
        drawn = self.document[number].render(scale=PIXELS_PER_POINT, grayscale=True)
        return bytes(drawn.buffer)


Print = Callable[..., Printed]


@pytest.fixture(scope="module")
def on_paper(browser: Browser, served_site: str) -> Print:
    """Prints a page of the site, each at most once."""

    @cache
    def print_page(address: str, scheme: Scheme = "light") -> Printed:
        context = browser.new_context(locale="vi-VN", color_scheme=scheme)
        page = context.new_page()
        page.goto(served_site + address)
        pdf = page.pdf(prefer_css_page_size=True)
        context.close()
        return Printed(pdf)

    return print_page


@pytest.mark.parametrize("address", SOURCES)
def test_every_sheet_names_source_address_and_number(
    on_paper: Print, address: str
) -> None:
    sheets = on_paper(address).sheets()
    for number, text in enumerate(sheets, 1):
        assert SOURCES[address] in text
        assert f"{SITE} · /{address}" in text
        assert f"Trang {number}/{len(sheets)}" in text


def test_a_table_repeats_its_head_on_every_sheet(on_paper: Print) -> None:
    sheets = on_paper(DOCUMENT).sheets()
    rows = [f"{n} " for n in ("3.3", "3.4", "3.5", "3.6", "3.7", "3.8", "3.9")]
    with_rows = [text for text in sheets if "Trước ngày 15/5/2020" in text and "STT" in text]
    assert len(with_rows) >= 2
    assert all(any(row in text for text in with_rows) for row in rows)
    for text in with_rows:
        assert "STT Nhiệm vụ Thời gian thực hiện Cơ quan chủ trì Cơ quan phối hợp" in text


def test_no_row_is_cut_between_sheets(on_paper: Print) -> None:
    sheets = on_paper(DOCUMENT).sheets()
    whole = "Việc triển khai áp dụng Hệ thống quản lý chất lượng theo Tiêu chuẩn quốc gia TCVN ISO"
    (sheet,) = [text for text in sheets if whole in text]
    assert "Sở Khoa học và Công nghệ" in sheet


def test_a_wide_table_lies_on_wide_sheets(on_paper: Print) -> None:
    printed = on_paper("van-ban/tien-giang/2020/180-kh-ubnd/")
    wide = [(h, w) == A4 for w, h in printed.sizes()]
    assert set(printed.sizes()) == {A4, (A4[1], A4[0])}
    for is_wide, text in zip(wide, printed.sheets(), strict=True):
        assert is_wide == ("Thời hạn hoàn thành" in text)


def test_what_is_folded_on_the_screen_is_printed(
    browser: Browser, served_site: str, on_paper: Print
) -> None:
    context = browser.new_context(locale="vi-VN")
    page = context.new_page()
    page.goto(served_site + "doi-chieu/")
    folded = page.locator("details:not(.muc-luc)").first
    assert folded.get_attribute("open") is None
    words = " ".join((folded.locator("li").first.text_content() or "").split())
    context.close()
    assert words
    text = " ".join(on_paper("doi-chieu/").sheets())
    assert words in text


def test_what_can_only_be_clicked_is_not_printed(on_paper: Print) -> None:
    text = " ".join(on_paper(DOCUMENT).sheets())
    assert "Trong văn bản này" not in text
    assert "Chỉ tiêu Cơ quan Điểm số" not in text  # the menu
    assert "Báo sai sót" not in text


def test_an_address_outside_is_printed(on_paper: Print) -> None:
    text = " ".join(on_paper("chi-so/par-index/2019/tien-giang/").sheets())
    assert "(https://" in text


def test_a_document_gets_no_words_of_ours_among_its_own(
    on_paper: Print
) -> None:
    text = " ".join(on_paper(DOCUMENT).sheets())
    assert "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2019;" in text


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_ink_is_dark_on_white_paper(on_paper: Print, scheme: Scheme) -> None:
    """Also from a page that is dark on the screen."""
    for address in (DOCUMENT, "chi-so/par-index/2019/tien-giang/", "doi-chieu/"):
        greys = on_paper(address, scheme).greys(0)
        white, dark = (sum(map(test, greys)) for test in (WHITE, DARK))
        assert white > 0.7 * len(greys)
        assert dark > 0.005 * len(greys)


def test_dark_and_light_print_alike(on_paper: Print) -> None:
    light, dark = on_paper(DOCUMENT, "light"), on_paper(DOCUMENT, "dark")
    assert light.sheets() == dark.sheets()
    assert light.greys(0) == dark.greys(0)


def test_a_head_that_sorts_is_printed_as_words(on_paper: Print) -> None:
    for text in on_paper("chi-so/par-index/2020/so-sanh/").sheets():
        assert "Tỉnh, thành phố Tổng Hạng" in text
