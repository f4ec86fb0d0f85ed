"""Headings that name a reform area, whatever the case and the marks of punctuation."""

from __future__ import annotations

import pytest

from generator.recognition.area_names import AreaNames

NAMES = AreaNames.build(
    [
        ("the-che", "Cải cách thể chế"),
        ("thu-tuc", "Cải cách thủ tục hành chính"),
        ("thu-tuc", "Cải cách TTHC"),
        ("bo-may", "Cải cách tổ chức bộ máy"),
        ("bo-may", "Cải cách tổ chức bộ máy hành chính nhà nước"),
        ("dieu-hanh", "Công tác chỉ đạo, điều hành cải cách hành chính"),
    ]
)


@pytest.mark.parametrize(
    ("heading", "found"),
    [
        ("CẢI CÁCH THỂ CHẾ", ["the-che"]),
        ("Về cải cách TTHC:", ["thu-tuc"]),
        ("Cải cách tổ chức bộ máy hành chính nhà nước", ["bo-may"]),
        ("Công tác chỉ đạo - điều hành cải cách hành chính", ["dieu-hanh"]),
        ("Cải cách thể chế và cải cách thủ tục hành chính", ["the-che", "thu-tuc"]),
        ("NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH", []),
        ("Thủ tục hành chính", []),
        ("", []),
    ],
)
def test_areas_in_a_heading(heading: str, found: list[str]) -> None:
    assert list(NAMES.read(heading)) == found
