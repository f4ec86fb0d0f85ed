"""Words of frequency inside a sentence, and what only looks like them."""

from __future__ import annotations

import pytest

from generator.recognition.frequencies import read_frequencies


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Văn phòng Sở thường xuyên cập nhật, công khai.", ["thường xuyên"]),
        ("Đăng tin hằng tháng trên Cổng Thông tin điện tử.", ["hằng tháng"]),
        ("mỗi quý 01 lần tổ chức họp báo", ["mỗi quý 01 lần"]),
        ("phát chuyên mục 01 lần/tuần", ["01 lần/tuần"]),
        ("Báo đăng mỗi tháng ít nhất 02 tin, bài.", ["mỗi tháng ít nhất 02 tin, bài"]),
        ("tối thiểu 02 bài/tháng", ["tối thiểu 02 bài/tháng"]),
        ("định kỳ hàng quý, 6 tháng, năm báo cáo", ["định kỳ hàng quý, 6 tháng, năm"]),
        ("hàng tuần đăng tin; hàng năm tổng kết", ["hàng tuần", "hàng năm"]),
        # Kinds of spending and duty, points of time: nothing of how often.
        ("Kiểm soát chặt chẽ chi thường xuyên.", []),
        ("là nhiệm vụ thường xuyên của mọi cơ quan", []),
        ("trong quý III năm 2026", []),
        ("Chương trình năm 2021", []),
    ],
)
def test_frequencies(text: str, found: list[str]) -> None:
    read = read_frequencies(text)
    assert [one.nguyen_van for one in read] == found
    assert all(text[slice(*one.vi_tri)] == one.nguyen_van for one in read)
