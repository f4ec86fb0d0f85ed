"""Number words: cases of broadcast usage, and that every number can be heard back."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.spoken import acts, days, numbers, pace

WHOLE = {
    0: "không",
    1: "một",
    4: "bốn",
    5: "năm",
    10: "mười",
    11: "mười một",
    14: "mười bốn",
    15: "mười lăm",
    20: "hai mươi",
    21: "hai mươi mốt",
    24: "hai mươi tư",
    25: "hai mươi lăm",
    31: "ba mươi mốt",
    55: "năm mươi lăm",
    99: "chín mươi chín",
    100: "một trăm",
    101: "một trăm linh một",
    104: "một trăm linh bốn",
    105: "một trăm linh năm",
    110: "một trăm mười",
    111: "một trăm mười một",
    115: "một trăm mười lăm",
    121: "một trăm hai mươi mốt",
    555: "năm trăm năm mươi lăm",
    1000: "một nghìn",
    1001: "một nghìn không trăm linh một",
    1005: "một nghìn không trăm linh năm",
    1010: "một nghìn không trăm mười",
    1100: "một nghìn một trăm",
    1346: "một nghìn ba trăm bốn mươi sáu",
    1999: "một nghìn chín trăm chín mươi chín",
    2020: "hai nghìn không trăm hai mươi",
    2021: "hai nghìn không trăm hai mươi mốt",
    10_035: "mười nghìn không trăm ba mươi lăm",
    21_000: "hai mươi mốt nghìn",
    53_289: "năm mươi ba nghìn hai trăm tám mươi chín",
    100_000: "một trăm nghìn",
    1_000_000: "một triệu",
    1_000_005: "một triệu không trăm linh năm",
    1_005_000: "một triệu không trăm linh năm nghìn",
    2_500_000: "hai triệu năm trăm nghìn",
    1_000_000_000: "một tỷ",
    1_000_000_015: "một tỷ không trăm mười lăm",
    24_600_000_000: "hai mươi tư tỷ sáu trăm triệu",
    10**12: "một nghìn tỷ",
    -3: "âm ba",
}


@pytest.mark.parametrize(("value", "words"), WHOLE.items())
def test_a_whole_number_is_said(value: int, words: str) -> None:
    assert numbers.integer(value) == words


DECIMAL = {
    "53.289": "năm mươi ba phẩy hai trăm tám mươi chín",
    "98.5": "chín mươi tám phẩy năm",
    "79.68": "bảy mươi chín phẩy sáu mươi tám",
    "7.50": "bảy phẩy năm mươi",
    "7.0": "bảy phẩy không",
    "0.05": "không phẩy không năm",
    "0.941": "không phẩy chín trăm bốn mươi mốt",
    "1.059": "một phẩy không năm mươi chín",
    "2.005": "hai phẩy không không năm",
    "12.4259": "mười hai phẩy bốn hai năm chín",
    "53.2895": "năm mươi ba phẩy hai tám chín năm",
    "-0.45": "âm không phẩy bốn mươi lăm",
    "100": "một trăm",
}


@pytest.mark.parametrize(("value", "words"), DECIMAL.items())
def test_a_decimal_is_said(value: str, words: str) -> None:
    assert numbers.decimal(Decimal(value)) == words


def test_percent_rank_score_and_code() -> None:
    assert numbers.percent(Decimal("98.5")) == "chín mươi tám phẩy năm phần trăm"
    assert numbers.percent(Decimal(100)) == "một trăm phần trăm"
    assert numbers.rank(48, 63) == "thứ bốn mươi tám trên sáu mươi ba"
    assert numbers.rank(1, 34) == "thứ nhất trên ba mươi tư"
    assert numbers.ordinal(4) == "thứ tư"
    assert numbers.ordinal(14) == "thứ mười bốn"
    assert numbers.out_of(Decimal(6), Decimal("8.5")) == "sáu trên tám phẩy năm"
    assert numbers.code("6.1.3") == "sáu chấm một chấm ba"
    assert numbers.code("3.10") == "ba chấm mười"
    assert numbers.numeral("04") == "không bốn"


def test_days_months_quarters_and_years() -> None:
    assert (
        days.full_date(date(2020, 5, 15))
        == "ngày mười lăm tháng năm năm hai nghìn không trăm hai mươi"
    )
    assert days.day_and_month(5, 3) == "ngày mùng năm tháng ba"
    assert days.day_and_month(10, 1) == "ngày mùng mười tháng một"
    assert days.day_and_month(11, 4) == "ngày mười một tháng tư"
    assert days.day_and_month(30, 4) == "ngày ba mươi tháng tư"
    assert days.month_and_year(12, 2025) == "tháng mười hai năm hai nghìn không trăm hai mươi lăm"
    assert days.quarter(4) == "quý bốn"
    assert (
        days.years(2016, 2020) == "hai nghìn không trăm mười sáu đến hai nghìn không trăm hai mươi"
    )


SYMBOLS = {
    "180/KH-UBND": "một trăm tám mươi, gạch chéo, K H, gạch ngang, U B N D",
    "71/QĐ-UBND-HC": "bảy mươi mốt, gạch chéo, Q Đ, gạch ngang, U B N D, gạch ngang, H C",
    "04/KH-UBND": "không bốn, gạch chéo, K H, gạch ngang, U B N D",
    "30c/NQ-CP": "ba mươi C, gạch chéo, N Q, gạch ngang, C P",
}


@pytest.mark.parametrize(("symbol", "words"), SYMBOLS.items())
def test_the_number_of_a_document_is_spelled(symbol: str, words: str) -> None:
    assert acts.spelled(symbol) == words


def test_reading_time_counts_syllables() -> None:
    words = "Quý bốn, – chín mươi tám phẩy năm phần trăm."
    assert pace.syllables(words) == 9
    assert pace.seconds(180) == 60
    assert pace.seconds(181) == 61


# An independent reader: scale words multiply what stands before them, units add up.
_UNIT = {
    **dict(zip("không một hai ba bốn năm sáu bảy tám chín".split(), range(10), strict=True)),
    "mốt": 1,
    "tư": 4,
    "lăm": 5,
}


def heard(words: str) -> int:
    """What a listener writes down."""
    billions, tail = 0, words
    if "tỷ" in words.split():
        head, _, tail = words.rpartition("tỷ")
        billions = heard(head)
    total = group = pending = 0
    for word in tail.split():
        if word in _UNIT:
            pending = _UNIT[word]
        elif word == "trăm":
            group, pending = group + pending * 100, 0
        elif word == "mươi":
            group, pending = group + pending * 10, 0
        elif word == "mười":
            group += 10
        elif word in ("nghìn", "triệu"):
            scale = 1000 if word == "nghìn" else 1_000_000
            total, group, pending = total + (group + pending) * scale, 0, 0
        else:
            assert word == "linh", words
    return billions * 10**9 + total + group + pending


@given(st.integers(0, 10**12))
@example(10**12)
@example(1_000_000_005)
@example(10**9 + 10**6)
def test_every_number_is_heard_as_it_is(value: int) -> None:
    assert heard(numbers.integer(value)) == value


@given(st.integers(0, 10**12), st.integers(0, 10**12))
def test_two_numbers_never_sound_alike(one: int, other: int) -> None:
    assert (numbers.integer(one) == numbers.integer(other)) == (one == other)


@given(st.decimals(0, 10_000, places=3, allow_nan=False))
def test_decimals_are_heard_as_they_are(value: Decimal) -> None:
    """Noughts in front one by one, then a number: there is one way to write it down."""
    whole, _, after = numbers.decimal(value).partition(" phẩy ")
    noughts = 0
    while after.startswith("không ") or after == "không":
        noughts, after = noughts + 1, after.removeprefix("không").strip()
    written = "0" * noughts + (str(heard(after)) if after else "")
    assert f"{heard(whole)}.{written}" == format(value, "f")
