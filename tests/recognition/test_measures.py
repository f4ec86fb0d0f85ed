"""Clauses beside the measures they belong to; no year beside the clause is a guess."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.recognition.measures import MeasureIndex, MeasureWords

INDEX = MeasureIndex.build(
    [
        MeasureWords("dung-han", (("hồ sơ", "đúng hạn"),), ("quá hạn",)),
        MeasureWords("hai-long", (("hài lòng", "người dân"), ("hài lòng", "công dân"))),
        MeasureWords("hai-long-y-te", (("hài lòng", "y tế"),)),
        MeasureWords("khai-bang-tay", ()),
    ]
)


@pytest.mark.parametrize(
    ("clause", "measures"),
    [
        ("Tối thiểu 98,5% hồ sơ TTHC được giải quyết trước và đúng hạn", ["dung-han"]),
        ("TỐI THIỂU 98,5% HỒ SƠ ĐÚNG  HẠN", ["dung-han"]),
        ("sự hài lòng của công dân đạt 90%", ["hai-long"]),
        # Marks count, and so do whole words.
        ("98% ho so dung han", []),
        ("98% hồ sơn đúng hạn", []),
        ("98% hồ sơ đúng hạng", []),
        # One word of the wording is missing; a word excludes.
        ("98% hồ sơ được giải quyết", []),
        ("100% hồ sơ quá hạn được xin lỗi, 98% đúng hạn", []),
        # The words leave it open.
        ("người dân hài lòng về y tế đạt 80%", ["hai-long", "hai-long-y-te"]),
        ("", []),
    ],
)
def test_measures_of_a_clause(clause: str, measures: list[str]) -> None:
    assert list(INDEX.measures_of(clause)) == measures


@pytest.mark.parametrize(
    ("one", "other"),
    [("hoà giải", "hòa giải"), ("xã - phường", "xã–phường"), ("Đúng hạn", "đúng hạn")],
)
def test_spellings_that_do_not_matter(one: str, other: str) -> None:
    index = MeasureIndex.build([MeasureWords("a", ((one,),))])
    assert index.measures_of(f"90% {other} nhé") == ("a",)


@given(st.text())
def test_any_clause_is_read(clause: str) -> None:
    INDEX.measures_of(clause)
