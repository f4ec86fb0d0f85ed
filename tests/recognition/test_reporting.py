"""Sentences -> how often they ask for reports, input and expected side by side."""

from __future__ import annotations

from datetime import date

import pytest

from generator.recognition.deadlines import read_deadlines
from generator.recognition.recurrences import Recurrence
from generator.recognition.reporting import due, periods, read_reporting

QUARTER, HALF, YEAR = Recurrence("hang_quy"), Recurrence("nua_nam"), Recurrence("hang_nam")

# From the plans of Tiền Giang and Long An, shortened where marked …, then forms of newer plans.
TEXTS: list[tuple[str, list[Recurrence]]] = [
    (
        "Định kỳ hàng quý, 6 tháng, năm báo cáo kết quả, tiến độ thực hiện cụ thể (báo cáo thành"
        " mục riêng trong báo cáo công tác CCHC định kỳ theo quy định).",
        [QUARTER, HALF, YEAR],
    ),
    (
        "Báo cáo UBND tỉnh (thông qua Sở Nội vụ) về tình hình, kết quả thực hiện cải cách hành"
        " chính hàng quý, 6 tháng, năm và báo cáo sơ kết, tổng kết theo thời gian quy định.",
        [QUARTER, HALF, YEAR],
    ),
    (
        "… kiểm tra việc triển khai; xây dựng báo cáo cải cách hành chính định kỳ hàng quý, 6"
        " tháng, hàng năm của UBND tỉnh báo cáo Bộ Nội vụ …",
        [QUARTER, HALF, YEAR],
    ),
    (
        "… là căn cứ chấm điểm chuyên đề thi đua Cải cách hành chính hàng năm của tỉnh; định kỳ"
        " tổng hợp tình hình triển khai … báo cáo Ủy ban nhân dân tỉnh chỉ đạo.",
        [],
    ),
    ("… thực hiện kế hoạch giai đoạn 2016-2020 và hàng năm của Trung ương.", []),
    ("Báo cáo, đề xuất kế hoạch hằng năm.", []),
    ("Hằng quý, các sở tổng hợp, báo cáo UBND tỉnh.", [QUARTER]),
    ("định kỳ tháng, quý, năm báo cáo", [Recurrence("hang_thang"), QUARTER, YEAR]),
    ("Báo cáo 9 tháng và hằng năm.", [Recurrence("chin_thang"), YEAR]),
    ("Báo cáo hằng quý, 6 tháng, 9 tháng, năm.", [QUARTER, HALF, Recurrence("chin_thang"), YEAR]),
    ("Báo cáo kết quả trước ngày 15 hằng tháng.", [Recurrence("hang_thang", 15, truoc=True)]),
    ("Gửi báo cáo trước ngày 15/11 hằng năm.", [Recurrence("hang_nam", 15, 11, truoc=True)]),
    ("Kiểm tra hằng quý. Báo cáo khi có yêu cầu.", []),
    ("Báo cáo trong năm 2025.", []),
]


@pytest.mark.parametrize(("text", "expected"), TEXTS)
def test_rhythms_of_a_sentence(text: str, expected: list[Recurrence]) -> None:
    assert [one for asked in read_reporting(text) for one in asked.chu_ky] == expected


def test_only_the_sentence_that_asks_is_quoted() -> None:
    text = "Theo dõi việc thực hiện; hằng quý báo cáo UBND tỉnh. Đôn đốc các xã."
    assert [asked.nguyen_van for asked in read_reporting(text)] == ["hằng quý báo cáo UBND tỉnh"]


CELLS: list[tuple[str, list[str]]] = [
    ("Định kỳ 6 tháng, năm", ["6-thang", "nam", "nam"]),
    ("trước ngày 15/11 hằng năm", ["nam"]),
    ("ít nhất 02 lần/năm", []),  # no period that a report could be missed in
    ("Từ tháng 3 đến tháng 11 hằng năm", []),
    ("Quý II năm 2026", []),
]


@pytest.mark.parametrize(("cell", "expected"), CELLS)
def test_periods_of_a_deadline_cell(cell: str, expected: list[str]) -> None:
    read = read_deadlines(cell, nam=2026)
    assert [ky for one in read for each in one.chu_ky for ky in periods(each)] == expected


# What a rhythm asks for, beside which others
PERIODS: list[tuple[str, set[str], tuple[str, ...]]] = [
    ("hang_quy", {"hang_quy"}, ("quy-1", "quy-2", "quy-3", "quy-4")),
    ("hang_quy", {"hang_quy", "hang_nam"}, ("quy-1", "quy-2", "quy-3")),
    ("hang_quy", {"hang_quy", "nua_nam", "hang_nam"}, ("quy-1", "quy-3")),
    ("hang_quy", {"hang_quy", "nua_nam", "chin_thang", "hang_nam"}, ("quy-1",)),
    ("nua_nam", {"nua_nam"}, ("6-thang", "nam")),
    ("hang_nam", {"hang_nam"}, ("nam",)),
]


@pytest.mark.parametrize(("nhip", "beside", "expected"), PERIODS)
def test_periods_of_a_rhythm(nhip: str, beside: set[str], expected: tuple[str, ...]) -> None:
    assert periods(Recurrence(nhip), beside) == expected


@pytest.mark.parametrize(
    ("recurrence", "ky", "expected"),
    [
        (Recurrence("hang_thang", 15, truoc=True), "thang-2", date(2026, 2, 14)),
        (Recurrence("hang_thang", 1, truoc=True), "thang-3", date(2026, 2, 28)),
        (Recurrence("hang_thang", 31), "thang-2", date(2026, 2, 28)),
        (Recurrence("hang_nam", 15, 11, truoc=True), "nam", date(2026, 11, 14)),
        (Recurrence("hang_nam", 15, 1, truoc=True), "nam", None),  # of the year before, it may be
        (Recurrence("nua_nam", 15, 6, truoc=True), "6-thang", date(2026, 6, 14)),
        (Recurrence("nua_nam", 15, 6, truoc=True), "nam", None),
        (Recurrence("nua_nam", 15, 12, truoc=True), "nam", date(2026, 12, 14)),
        (Recurrence("hang_quy"), "quy-2", None),
    ],
)
def test_last_day_for_a_report(recurrence: Recurrence, ky: str, expected: date | None) -> None:
    assert due(recurrence, 2026, ky) == expected
