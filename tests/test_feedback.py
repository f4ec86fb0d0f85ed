"""Reports of mistakes: the setting as typed, and the address that opens a report already written.

Expected addresses are read back with the library that reads them at the other end.
"""

from __future__ import annotations

from email.message import Message
from urllib.parse import parse_qsl, unquote, urlsplit

import pytest

from generator.feedback import LONGEST, Feedback, WrongFeedback, read_feedback, read_settings

HOST = "https://noi.example"
PAGE = "Quyết định 71/QĐ-UBND-HC – Đồng Tháp"
PLACE = "https://cong.example/van-ban/dong-thap/2020/71-qd-ubnd-hc/#ke-hoach-ii-nhiem-vu-3-1"
WORDS = "3.1 · Tổng kết & đánh giá 100% «thể chế»? #1"
TEXT = """Trang: Quyết định 71/QĐ-UBND-HC – Đồng Tháp
Địa chỉ: https://cong.example/van-ban/dong-thap/2020/71-qd-ubnd-hc/#ke-hoach-ii-nhiem-vu-3-1
Chữ trên trang: «3.1 · Tổng kết & đánh giá 100% «thể chế»? #1»

Chỗ sai, hoặc điều muốn góp ý:

Bản gốc đã ký ghi thế nào, xem ở đâu (nếu biết):
"""


@pytest.mark.parametrize(
    ("kieu", "dia_chi", "start", "subject", "text"),
    [
        ("thu", "gop-y@tinh.example", "mailto:gop-y@tinh.example?", "subject", "body"),
        ("github", f"{HOST}/a/kho/", f"{HOST}/a/kho/issues/new?", "title", "body"),
        (
            "gitlab",
            f"{HOST}/a/b/kho",
            f"{HOST}/a/b/kho/-/issues/new?",
            "issue[title]",
            "issue[description]",
        ),
        (
            "gitea",
            "http://a.example:3000/b",
            "http://a.example:3000/b/issues/new?",
            "title",
            "body",
        ),
    ],
)
def test_what_is_opened(kieu: str, dia_chi: str, start: str, subject: str, text: str) -> None:
    feedback = read_feedback(kieu, dia_chi)
    assert feedback is not None
    address = feedback.address(PAGE, PLACE, WORDS)
    assert address.startswith(start)
    assert address.isascii()
    assert not set(address) & set(' "<>{}|^`\n')
    fields = dict(parse_qsl(urlsplit(address).query, strict_parsing=True))
    assert fields[subject] == f"Báo sai sót, góp ý: {PAGE}"
    newline = "\r\n" if kieu == "thu" else "\n"
    assert fields[text] == TEXT.replace("\n", newline)


def test_a_plus_in_an_address_stays_a_plus() -> None:
    address = Feedback("thu", "gop-y+cong@tinh.example").address("A + B", "/a/")
    to = Message()
    to["To"] = unquote(urlsplit(address).path)
    assert to["To"] == "gop-y+cong@tinh.example"
    assert "A%20%2B%20B" in address


@pytest.mark.parametrize("kieu", ["thu", "github", "gitlab", "gitea"])
def test_long_words_are_cut_after_a_word(kieu: str) -> None:
    words = " ".join(f"việc-{number}," for number in range(1, 200))
    address = Feedback(kieu, "a@b.example").address(PAGE, PLACE, words)
    shown = unquote(address).partition("Chữ trên trang: «")[2].partition("»")[0]
    assert LONGEST - 40 < len(address) <= LONGEST
    assert shown.endswith("…")
    assert words.startswith(shown.removesuffix("…") + ",")


def test_a_page_without_words_and_with_a_long_name() -> None:
    name = "Kế hoạch " + "tuyên truyền cải cách hành chính " * 10
    text = unquote(Feedback("thu", "a@b.example").address(name, "/van-ban/"))
    assert "Chữ trên trang: \r\n" in text
    assert name[:75].endswith("chính ")
    assert f"Trang: {name[:74]}…\r\n" in text


def test_the_form_for_the_script_has_two_gaps() -> None:
    form = Feedback("thu", "a@b.example").form("Trang {noi} 100%")
    assert form.count("{") == form.count("{noi}") + form.count("{chu}") == 2
    assert "Trang%20%7Bnoi%7D%20100%25" in form


@pytest.mark.parametrize(
    ("kieu", "dia_chi", "told"),
    [
        ("fax", "0123", "kiểu góp ý «fax» không có; chọn một trong: thu, github,"),
        ("thu", None, "kiểu góp ý «thu» cần thêm «dia_chi»."),
        ("thu", "Phòng Một cửa", "«Phòng Một cửa» không phải địa chỉ thư; viết như gop-y@"),
        ("thu", "a@b.example?bcc=c@d", "«a@b.example?bcc=c@d» không phải địa chỉ thư;"),
        ("github", "javascript:alert(1)", "«javascript:alert(1)» không phải địa chỉ kho mã nguồn;"),
        ("gitlab", "https://noi.example", "«https://noi.example» không phải địa chỉ kho mã nguồn;"),
    ],
)
def test_a_wrong_setting_is_told(kieu: str, dia_chi: str | None, told: str) -> None:
    with pytest.raises(WrongFeedback) as error:
        read_feedback(kieu, dia_chi)
    assert str(error.value).startswith(told)


def test_nobody_takes_reports() -> None:
    assert read_feedback("khong", "a@b.example") is None


def test_no_setting_is_nobody() -> None:
    assert read_settings(None) is None


@pytest.mark.parametrize(
    "given",
    [
        {"dia_chi": "a@b.example"},
        {"loai": "thu", "dia_chi": "a@b.example"},
        {"kieu": "thu", "dia_chi": "a@b.example", "ten": "Phòng Một cửa"},
        "a@b.example",
        ["a@b.example"],
    ],
)
def test_a_setting_of_another_form_is_told(given: object) -> None:
    with pytest.raises(WrongFeedback, match="cần đúng hai khóa «kieu» và «dia_chi»; viết như"):
        read_settings(given)


def test_a_setting_whose_values_are_no_text() -> None:
    with pytest.raises(WrongFeedback, match="«7» không phải địa chỉ thư"):
        read_settings({"kieu": "thu", "dia_chi": 7})
