"""Safe mends: what is mended, what is left alone, and where it is said to be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.editing.mending import mended
from generator.source.yaml_reader import read_yaml

SOURCE = "Điều 1. Sở Nội vụ\u00adchủ trì.\nĐồng bào"


def _mended(text: str | bytes, source: str | None = SOURCE) -> tuple[str | None, list[str]]:
    raw = text if isinstance(text, bytes) else text.encode()
    found = mended("mau/van-ban/2026-a.yml", raw, lambda _tep: source)
    return found.text, [f"{mend.line}: {mend.what}" for mend in found.mends]


@pytest.mark.parametrize(
    ("typed", "text", "said"),
    [
        ("ten: Mẫu\n", "ten: Mẫu\n", []),
        ("\ufefften: Mẫu\n", "ten: Mẫu\n", ["1: bỏ dấu BOM ở đầu tệp"]),
        (
            "ten: Mẫu\r\nma: a\r\n",
            "ten: Mẫu\nma: a\n",
            ["1: đổi kiểu xuống dòng của Windows thành kiểu chung"],
        ),
        ("ma: a", "ma: a\n", ["1: thêm chỗ xuống dòng ở cuối tệp"]),
        (
            "ma: a\nten: Mâ\u0303u # chu\u0301\n",
            "ma: a\nten: Mẫu # chú\n",
            ["2: đưa chữ có dấu về dạng dựng sẵn (NFC)"],
        ),
        ("ma: a  \nten: Mẫu\t\n", "ma: a\nten: Mẫu\n", [
            "1: bỏ dấu cách thừa ở cuối dòng",
            "2: bỏ dấu cách thừa ở cuối dòng",
        ]),
        ("a: |\n  thơ  \n  hai\n", "a: |\n  thơ  \n  hai\n", []),
        ("a:\n\tb: c\n", "a:\n  b: c\n", ["2: đổi dấu Tab ở đầu dòng thành dấu cách"]),
        (
            "ten: Sở\u00a0Nội vụ # lời\n",
            "ten: Sở Nội vụ # lời\n",
            ["1: Tên: đổi dấu cách lạ thành dấu cách thường"],
        ),
        (
            "mo_ta: Bản\u200b chép\n",
            "mo_ta: Bản chép\n",
            ["1: Mô tả: bỏ ký tự không nhìn thấy"],
        ),
        (
            "dia_danh: \u00d0ồng Mẫu\n",
            "dia_danh: Đồng Mẫu\n",
            ["1: Địa danh: đổi chữ trông giống «Đ» thành chữ «Đ» tiếng Việt"],
        ),
        ('ten: "Mẫu "\n', "ten: Mẫu\n", ["1: Tên: bỏ dấu cách thừa ở hai đầu"]),
        (
            'mo_ta: Bản “một cửa" cũ\n',
            "mo_ta: Bản “một cửa” cũ\n",
            ["1: Mô tả: cho hai dấu nháy của một cặp cùng một kiểu"],
        ),
        ("mo_ta: Dài 5\" và “sáu”\n", "mo_ta: Dài 5\" và “sáu”\n", []),
        ("ten: một\x0bhai\x07\n", "ten: một hai\n", ["1: bỏ ký tự điều khiển"]),
        ("so: '08'\nnam: 2020\n", "so: '08'\nnam: 2020\n", []),
    ],
)  # fmt: skip
def test_what_is_mended(typed: str, text: str, said: list[str]) -> None:
    assert _mended(typed) == (text, said)


# Printed wording: only where the source has the very words, or no word changes.
@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("Sở\u00a0Nội vụ", "Sở Nội vụ"),
        ("\u00d0ồng bào", "Đồng bào"),
        ("\u00d0ảng bộ", "\u00d0ảng bộ"),
        ("vụ\u00adchủ trì", "vụ\u00adchủ trì"),
        ('Cổng “một cửa"', 'Cổng “một cửa"'),
    ],
)
def test_printed_wording_keeps_to_its_source(typed: str, text: str) -> None:
    head = "nguon: {tep: goc/2026-a.txt}\nphan:\n- noi_dung:\n  - doan: "
    assert _mended(f"{head}{typed}\n")[0] == f"{head}{text}\n"


def test_without_a_source_no_printed_word_changes() -> None:
    text = "phan:\n- noi_dung:\n  - doan: \u00d0ồng bào\n"
    assert _mended(text, None) == (text, [])


def test_words_looked_for_in_the_copy_stay_letter_by_letter() -> None:
    text = "bo_qua:\n- {dong: '1', chuoi: \"a\u00a0b\", ly_do: Thừa}\n"
    assert _mended(text) == (text, [])


@pytest.mark.parametrize(
    "raw",
    [b"a: [", "ten: Mẫu".encode("utf-16"), b"a: b\n\tc: d\n  e: f\n"],
)
def test_what_cannot_be_read_is_left_alone_and_told(raw: bytes) -> None:
    found = mended("a.yml", raw, lambda _tep: None)
    assert found.text is None
    assert found.problems


ODD = st.sampled_from("a Đ\u00d0\u00a0\u200b\u0303e“”\"\t '#:-")


@given(st.dictionaries(st.sampled_from(["ten", "ma", "mo_ta"]), st.text(ODD, max_size=12)))
def test_a_second_time_nothing_is_left_to_mend(data: dict[str, str]) -> None:
    from generator.source.canonical import dump

    once, _said = _mended(dump(data))
    assert once is not None
    assert not read_yaml("a.yml", once.encode()).problems
    assert _mended(once) == (once, [])
