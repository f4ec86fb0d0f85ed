"""Duties to report and files of progress -> which reports came and which are missing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.model.dataset import Dataset, build
from generator.model.periodic_reports import reporting_duties
from generator.model.report_duties import report_duties
from generator.records import load_path
from tests.small_data import DAY
from tests.small_progress import DUTY, KEY, PLAN, TASK, SmallProgress, report


@pytest.fixture
def small(tmp_path: Path) -> SmallProgress:
    return SmallProgress(tmp_path)


def periods(dataset: Dataset, ma: str) -> list[str]:
    """`quy-1/2026 31/03 co mot` for each expected report of one duty."""
    (duty,) = (d for d in reporting_duties(dataset, dataset.van_ban[0]) if d.muc.ma == ma)
    return [
        f"{one.ky}/{one.nam} {one.han:%d/%m} {one.trang_thai.value}"
        + "".join(f" {report.bao_cao.ma}" for report in one.bao_cao)
        for one in duty.ky
    ]


BOTH = f'theo: ["@{TASK}4", "@{DUTY}1"]'
FIRST = "bao_cao:\n" + report("mot", "25/3/2026", BOTH)
SIX_MONTHS = "bao_cao:\n" + report("sau", "28/6/2026", BOTH)


def test_what_asks_for_reports_and_in_which_words(small: SmallProgress) -> None:
    dataset = small.dataset()
    asked = [(d.muc.ma, d.nguyen_van) for d in reporting_duties(dataset, dataset.van_ban[0])]
    assert asked == [
        (TASK + "4", "Định kỳ hằng quý"),
        (DUTY + "1", "Định kỳ hàng quý, 6 tháng, năm báo cáo UBND tỉnh Mẫu"),
    ]


def test_every_quarter(small: SmallProgress) -> None:
    """On 20/11/2026 the fourth quarter goes on. The report of six months is that of quarter II."""
    dataset = small.dataset(quy_1_2026=FIRST, sau_thang_2026=SIX_MONTHS)
    assert periods(dataset, TASK + "4") == [
        "quy-1/2026 31/03 co mot",
        "quy-2/2026 30/06 co sau",
        "quy-3/2026 30/09 thieu",
        "quy-4/2026 31/12 chua-den-han",
    ]


def test_quarters_half_years_and_years(small: SmallProgress) -> None:
    dataset = small.dataset(quy_1_2026=FIRST)
    assert periods(dataset, DUTY + "1") == [
        "quy-1/2026 31/03 co mot",
        "6-thang/2026 30/06 thieu",
        "quy-3/2026 30/09 thieu",
        "nam/2026 31/12 chua-den-han",
    ]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 3, 31), ["quy-1/2026 31/03 chua-den-han"]),
        (date(2026, 4, 1), ["quy-1/2026 31/03 thieu", "quy-2/2026 30/06 chua-den-han"]),
        (date(2026, 6, 30), ["quy-1/2026 31/03 thieu", "quy-2/2026 30/06 chua-den-han"]),
    ],
)
def test_a_report_is_missing_only_when_its_period_has_ended(
    small: SmallProgress, day: date, expected: list[str]
) -> None:
    assert periods(small.dataset(day), TASK + "4") == expected


# The words of the deadline cell, and what is expected up to 20/11/2026
DUE: list[tuple[str, str, list[str]]] = [
    ("trước ngày 15/11 hằng năm", "2026", ["nam/2026 14/11 thieu"]),
    (
        "trước ngày 25 hằng tháng",
        "2026",
        [
            *(f"thang-{m}/2026 24/{m:02} thieu" for m in range(1, 11)),
            "thang-11/2026 24/11 chua-den-han",
        ],
    ),
    ("trước ngày 15/11 hằng năm", "2028", ["nam/2026 14/11 thieu"]),  # later years: not yet begun
]


@pytest.mark.parametrize(("cell", "last_year", "expected"), DUE)
def test_the_stated_day_is_the_last_one(
    small: SmallProgress, cell: str, last_year: str, expected: list[str]
) -> None:
    plan = PLAN.replace("Định kỳ hằng quý", cell).replace(
        'den_nam: "2026"', f'den_nam: "{last_year}"'
    )
    assert periods(small.dataset(plan=plan), TASK + "4") == expected


def test_nothing_is_expected_of_the_time_before_the_document(small: SmallProgress) -> None:
    plan = PLAN.replace("ngay_ban_hanh: 15/1/2026", "ngay_ban_hanh: 1/7/2026")
    assert periods(small.dataset(plan=plan), TASK + "4") == [
        "quy-3/2026 30/09 thieu",
        "quy-4/2026 31/12 chua-den-han",
    ]


def test_a_day_that_lay_behind_when_the_document_was_issued_asks_for_nothing(
    small: SmallProgress,
) -> None:
    """Issued on 28/10: the report of October was due on 24/10."""
    plan = PLAN.replace("ngay_ban_hanh: 15/1/2026", "ngay_ban_hanh: 28/10/2026")
    plan = plan.replace("Định kỳ hằng quý", "trước ngày 25 hằng tháng")
    assert periods(small.dataset(plan=plan), TASK + "4") == ["thang-11/2026 24/11 chua-den-han"]


def test_words_behind_a_run_in_heading_are_read_apart_from_it(small: SmallProgress) -> None:
    plan = PLAN.replace("doan: bố trí kinh phí.", "doan: hằng quý gửi báo cáo về Sở Nội vụ Mẫu.")
    dataset = small.dataset(plan=plan)
    assert [(one.ma, one.nguyen_van) for one in report_duties(dataset.van_ban[0])] == [
        (
            DUTY + "1-dinh-ky-hang-quy-6-thang",
            "Định kỳ hàng quý, 6 tháng, năm báo cáo UBND tỉnh Mẫu",
        ),
        (DUTY + "2", "hằng quý gửi báo cáo về Sở Nội vụ Mẫu"),
    ]


def test_a_document_without_years_expects_nothing(small: SmallProgress) -> None:
    dataset = small.dataset()
    assert len(reporting_duties(dataset, dataset.van_ban[0])) == 2
    text = small.folder / "tinh-mau/van-ban/2026-1-kh-ubnd.yml"
    lines = text.read_text(encoding="utf-8").splitlines(keepends=True)
    text.write_text("".join(one for one in lines if not one.startswith("ke_hoach")), "utf-8")
    without = build(load_path(small.folder), DAY)
    assert reporting_duties(without, without.van_ban[0]) == ()


def test_a_report_of_another_duty_does_not_count(small: SmallProgress) -> None:
    other = "bao_cao:\n" + report("mot", "25/3/2026", f'theo: ["@{DUTY}1"]')
    assert periods(small.dataset(quy_1_2026=other), TASK + "4")[0] == "quy-1/2026 31/03 thieu"


def test_of_a_unit_that_has_ended_nothing_is_missing(small: SmallProgress) -> None:
    """Mẫu Đông merged on 1/7/2025; what it did report stays."""
    small.records(quy_1_2026=FIRST)
    folder = small.folder
    (folder / "tinh-mau").rename(folder / "mau-dong")
    for file in folder.rglob("mau-dong/**/*.yml"):
        text = file.read_text(encoding="utf-8").replace("tinh-mau/", "mau-dong/")
        text = text.replace("ngay_ban_hanh: 15/1/2026", "ngay_ban_hanh: 15/1/2025")
        file.write_text(text.replace('"2026", den_nam', '"2025", den_nam'), encoding="utf-8")
    dataset = build(load_path(folder), DAY)
    assert dataset.van_ban[0].van_ban == KEY.replace("tinh-mau", "mau-dong")
    assert periods(dataset, TASK + "4")[3:6] == [
        "quy-4/2025 31/12 luu-tru",
        "quy-1/2026 31/03 co mot",
        "quy-2/2026 30/06 luu-tru",
    ]
