"""Vietnamese text, order, numbers and dates."""

from __future__ import annotations

import unicodedata
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import vietnamese as vi

VIETNAMESE = st.text(
    alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứự"
    "ỳỷỹýỵAĂÂĐEÊOÔƠUƯÀẢÃÁẠỲỶỸÝỴ 0123456789/-–.,()",
    max_size=40,
)
ANY_TEXT = st.one_of(VIETNAMESE, st.text(max_size=40))


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Cải cách hành chính", "cai cach hanh chinh"),
        ("ĐỒNG THÁP", "dong thap"),
        (unicodedata.normalize("NFD", "Đồng Tháp"), "dong thap"),
        ("Ðồng Ɖồng", "dong dong"),
        ("Thừa Thiên – Huế", "thua thien – hue"),
        ("Ủy ban, Uỷ ban", "uy ban, uy ban"),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert vi.fold(text) == folded


@pytest.mark.parametrize(
    ("printed", "canonical"),
    [
        ("hoà", "hòa"),
        ("xã hội hoá", "xã hội hóa"),
        ("Uỷ ban", "Ủy ban"),
        ("UỶ BAN", "ỦY BAN"),
        ("CỘNG HOÀ", "CỘNG HÒA"),
        ("khoẻ", "khỏe"),
        ("thuỷ, luỹ", "thủy, lũy"),
        ("Hòa Bình", "Hòa Bình"),
        ("quý IV", "quý IV"),
        ("Quý", "Quý"),
        ("hoàn thành", "hoàn thành"),
        ("ngoài", "ngoài"),
        ("khuỷu", "khuỷu"),
        ("chuyển, huyện, quyết", "chuyển, huyện, quyết"),
        (unicodedata.normalize("NFD", "hoà"), "hòa"),
    ],
)
def test_canonical_tone(printed: str, canonical: str) -> None:
    assert vi.canonical_tone(printed) == canonical


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Uỷ ban nhân dân", "ỦY BAN  NHÂN DÂN"),
        ("Bà Rịa - Vũng Tàu", "Bà Rịa–Vũng Tàu"),
        ("Sở\u00a0Nội vụ", "Sở nội vụ"),
        ("Ðồng Tháp", "Đồng Tháp"),
        ("Sở Y tế -", "sở y tế–"),
    ],
)
def test_match_key_joins_spellings(one: str, other: str) -> None:
    assert vi.match_key(one) == vi.match_key(other)


@pytest.mark.parametrize(("one", "other"), [("số", "sở"), ("tỉnh", "tính"), ("Y tế", "y tê")])
def test_match_key_keeps_words_apart(one: str, other: str) -> None:
    assert vi.match_key(one) != vi.match_key(other)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("71/QĐ-UBND-HC", "71-qd-ubnd-hc"),
        ("180 /KH-UBND", "180-kh-ubnd"),
        ("Đắk Lắk", "dak-lak"),
        ("Thừa Thiên – Huế", "thua-thien-hue"),
        ("  (Kèm theo)  ", "kem-theo"),
        ("…", ""),
    ],
)
def test_slug(text: str, address: str) -> None:
    assert vi.slug(text) == address


def test_capital() -> None:
    """Names keep their own capitals."""
    assert vi.capital("đồng Tháp và UBND") == "Đồng Tháp và UBND"
    assert vi.capital("") == ""


@pytest.mark.parametrize(
    "in_order",
    [
        [
            "An Giang",
            "Bạc Liêu",
            "Bắc Kạn",
            "Bắc Ninh",
            "Bình Định",
            "Cà Mau",
            "Đà Nẵng",
            "Đắk Lắk",
            "Điện Biên",
            "Đồng Nai",
            "Đồng Tháp",
            "Gia Lai",
            "Yên Bái",
        ],
        ["ma", "mà", "mả", "mã", "má", "mạ", "mă", "mâ", "mb"],
        ["3", "3.1", "3.2", "3.9", "3.10", "3.14", "4", "10"],
        ["Cao Bằng", "Cần Thơ"],
        ["ho", "hoa", "hòa", "hoàn", "hô", "hơ"],
        ["an", "An", "AN", "Bảo", "bão"],
        ["lê a", "lễ a", "lê b"],
    ],
)
def test_collation(in_order: list[str]) -> None:
    in_code_order = sorted(in_order)
    assert sorted(in_code_order, key=vi.collation_key) == in_order


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("8,5", "8.5"),
        ("8.5", "8.5"),
        ("12.4259", "12.4259"),
        ("53,289", "53.289"),
        ("-1,5", "-1.5"),
        ("\u22121,5", "-1.5"),
        ("66.5", "66.5"),
        ("100", "100"),
        ("01", "1"),
        ("0,941", "0.941"),
        ("0.941", "0.941"),
        ("1.234,5", "1234.5"),
        ("1.234.567", "1234567"),
    ],
)
def test_parse_decimal(printed: str, value: str) -> None:
    assert vi.parse_decimal(printed) == Decimal(value)


@pytest.mark.parametrize("printed", ["5.441", "1.346", "-1.346", "53.289"])
def test_a_dot_and_three_digits_is_questioned(printed: str) -> None:
    with pytest.raises(vi.AmbiguousNumber):
        vi.parse_decimal(printed)


@pytest.mark.parametrize(
    "printed",
    ["", "a", "8,", ",5", "53, 289", "1,2,3", "1.2.3", "6/8.5", "٣", "1e5", "98,5%", "NaN"],
)
def test_what_is_no_number_is_refused(printed: str) -> None:
    with pytest.raises(ValueError, match="không phải là số"):
        vi.parse_decimal(printed)


@pytest.mark.parametrize(
    ("value", "places", "printed"),
    [
        ("8.5", None, "8,5"),
        ("8.50", None, "8,50"),
        ("8.5", 2, "8,50"),
        ("13.211", 1, "13,2"),
        ("0.125", 2, "0,13"),
        ("-1.5", 0, "-2"),
        ("-0.001", 2, "0,00"),
        ("2020", None, "2020"),
        ("10000", None, "10.000"),
        ("1234567.5", None, "1.234.567,5"),
        ("1E+3", None, "1000"),
    ],
)
def test_format_decimal(value: str, places: int | None, printed: str) -> None:
    assert vi.format_decimal(Decimal(value), places) == printed


def test_only_finite_numbers_are_written() -> None:
    with pytest.raises(ValueError, match="hữu hạn"):
        vi.format_decimal(Decimal("NaN"))


@pytest.mark.parametrize(
    ("printed", "day"), [("21/01/2020", date(2020, 1, 21)), ("1/7/2025", date(2025, 7, 1))]
)
def test_parse_date(printed: str, day: date) -> None:
    assert vi.parse_date(printed) == day


@pytest.mark.parametrize("printed", ["30/02/2020", "2020-01-21", "21/01/20", "21.01.2020", ""])
def test_other_dates_are_refused(printed: str) -> None:
    with pytest.raises(ValueError, match="ngày"):
        vi.parse_date(printed)


def test_format_date() -> None:
    assert vi.format_date(date(2020, 5, 15)) == "15/05/2020"


@pytest.mark.parametrize(
    ("numeral", "value"), [("I", 1), ("IV", 4), ("IX", 9), ("XIV", 14), ("MMXXVI", 2026)]
)
def test_roman_to_int(numeral: str, value: int) -> None:
    assert vi.roman_to_int(numeral) == value


@pytest.mark.parametrize("numeral", ["", "IIII", "VX", "iv", "4", "KH"])
def test_other_numerals_are_refused(numeral: str) -> None:
    with pytest.raises(ValueError, match="La Mã"):
        vi.roman_to_int(numeral)


def test_tokens_split_on_every_white_space() -> None:
    decomposed = unicodedata.normalize("NFD", "Nội")
    assert vi.tokens(f"  Sở\u00a0{decomposed}\tvụ\n") == ("Sở", "Nội", "vụ")


@given(ANY_TEXT)
def test_normal_forms_are_stable(text: str) -> None:
    for form in (vi.nfc, vi.fold, vi.canonical_tone, vi.match_key, vi.slug):
        assert form(form(text)) == form(text), form.__name__


@given(ANY_TEXT)
def test_composed_and_decomposed_text_are_the_same(text: str) -> None:
    decomposed = unicodedata.normalize("NFD", text)
    for form in (vi.nfc, vi.fold, vi.canonical_tone, vi.match_key, vi.slug, vi.tokens):
        assert form(decomposed) == form(vi.nfc(text)), form.__name__


@given(ANY_TEXT)
def test_the_aligned_key_keeps_every_place(text: str) -> None:
    assert len(vi.aligned_key(text)) == len(vi.nfc(text))


def test_the_aligned_key_joins_spellings() -> None:
    assert vi.aligned_key("HOÀ – Ðến İ") == "hòa - đến İ"


@given(VIETNAMESE)
def test_the_place_of_the_tone_does_not_change_the_letters(text: str) -> None:
    moved = vi.canonical_tone(text)
    assert vi.fold(moved) == vi.fold(text)
    assert [char.isupper() for char in moved] == [char.isupper() for char in vi.nfc(text)]


@given(ANY_TEXT)
def test_a_slug_is_fit_for_an_address(text: str) -> None:
    address = vi.slug(text)
    assert address == "" or all(part.isalnum() and part.isascii() for part in address.split("-"))


@given(st.lists(VIETNAMESE))
def test_collation_is_an_order_of_all_texts(texts: list[str]) -> None:
    in_code_order = sorted(texts)
    assert sorted(texts, key=vi.collation_key) == sorted(in_code_order, key=vi.collation_key)


@given(
    st.decimals(allow_nan=False, allow_infinity=False, min_value=-9999, max_value=9999, places=3)
)
def test_numbers_are_read_back(value: Decimal) -> None:
    assert vi.parse_decimal(vi.format_decimal(value)) == value


@given(st.decimals(allow_nan=False, allow_infinity=False), st.integers(1, 6))
def test_large_numbers_with_decimals_are_read_back(value: Decimal, places: int) -> None:
    printed = vi.format_decimal(value, places)
    lost = abs(Fraction(vi.parse_decimal(printed)) - Fraction(value))
    assert lost <= Fraction(1, 2 * 10**places)


@given(st.integers(10_000, 999_999))
def test_grouped_whole_numbers_are_questioned_not_misread(value: int) -> None:
    with pytest.raises(vi.AmbiguousNumber):
        vi.parse_decimal(vi.format_decimal(Decimal(value)))


@given(st.dates())
def test_dates_are_read_back(day: date) -> None:
    assert vi.parse_date(vi.format_date(day)) == day


@given(st.text(max_size=12))
def test_number_and_date_readers_raise_only_value_errors(text: str) -> None:
    for reader in (vi.parse_decimal, vi.parse_date, vi.roman_to_int):
        try:
            reader(text)
        except ValueError:
            continue
