"""What stands small beside a printed deadline."""

from __future__ import annotations

from datetime import date

import pytest

from generator.model.items import Due
from generator.recognition.deadlines import interval, read_deadlines
from generator.views.deadlines import due_note


def due(words: str) -> Due:
    read = read_deadlines(words, nam=2026)
    return Due(words, read, *interval(read))


@pytest.mark.parametrize(
    ("words", "note"),
    [
        ("Trước ngày 15/5/2020", "ngày cuối 14/05/2020"),
        ("Ngày 15/5/2020", "ngày 15/05/2020"),
        ("Quý II năm 2020", "01/04/2020 – 30/06/2020"),
        ("Từ năm 2020", "từ 01/01/2020"),
        (
            "Quý IV năm 2020 (hoặc khi Chính phủ đã ban hành)",
            "01/10/2020 – 31/12/2020; còn tùy điều kiện nêu trong văn bản",
        ),
        (
            "Từ tháng 10/2025 đến khi bàn giao",
            "từ 01/10/2025; ngày cuối phụ thuộc điều kiện nêu trong văn bản",
        ),
        ("Năm 2020 tiếp tục duy trì thực hiện", "việc liên tục, không tính quá hạn"),
        ("Thường xuyên", "việc liên tục, không tính quá hạn"),
        ("Định kỳ hàng quý, 6 tháng, năm", "định kỳ, không có ngày cuối"),
        ("ít nhất 01 lần/năm", "định kỳ, không có ngày cuối"),
        ("Hằng quý trong năm 2026", "định kỳ; 01/01/2026 – 31/12/2026"),
        ("trước ngày 15 hằng tháng", "định kỳ: ngày cuối 14 hằng tháng"),
        (
            "trước ngày 01 hằng tháng",
            "định kỳ: ngày cuối cùng của tháng trước, hằng tháng",
        ),
        (
            "trước ngày 01/6 và 15/11 hằng năm",
            "định kỳ: ngày cuối 31/5 hằng năm, ngày cuối 14/11 hằng năm",
        ),
        ("đột xuất", "không tính được ngày: phụ thuộc điều kiện nêu trong văn bản"),
        ("Sau khi được phê duyệt", "không tính được ngày: tính từ một mốc khác"),
        ("Xong trước tuần 4 tháng 11", "máy không đọc được thời hạn này"),
        (
            "- Trong tháng 5/2020; - Sau khi được phê duyệt",
            "01/05/2020 – 31/05/2020; không tính được ngày: tính từ một mốc khác",
        ),
        (
            "- Họp trong tháng 5/2020; - Gửi báo cáo trong tháng 6/2020",
            "01/05/2020 – 30/06/2020",
        ),
    ],
)
def test_what_is_read_or_why_it_is_not(words: str, note: str) -> None:
    assert due_note(due(words)) == note


def test_no_deadline_has_no_note() -> None:
    assert due_note(Due(None)) == ""


def test_what_an_editor_declares_goes_before_the_reading() -> None:
    words = "Xong trước tuần 4 tháng 11"
    declared = Due(words, read_deadlines(words, nam=2026), None, date(2026, 11, 22))
    assert due_note(declared) == "ngày cuối 22/11/2026"
