"""Files of progress -> what is known of an item on a day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.model.progress import History
from tests.small_data import DAY
from tests.small_progress import DUTY, KEY, PLAN, TASK, SmallProgress, report, result

FIRST_QUARTER = f"""\
bao_cao:
{report("mot", "25/3/2026")}ket_qua:
{result(TASK + "1", "20/3/2026", "dang-thuc-hien")}{result(TASK + "2", "25/3/2026")}"""
SECOND_QUARTER = f"""\
bao_cao:
{report("hai", "28/6/2026", "ngay_thay: 5/7/2026, lien_ket: 'https://mau.example/hai'")}ket_qua:
{result(TASK + "1", "14/3/2026", "hoan-thanh", bao_cao="hai")}\
minh_chung:
- {{viec: "@{TASK}3", ten: Kết luận, ngay_thay: 1/8/2026, lien_ket: "https://mau.example/a"}}
tra_cuu:
- {{van_ban: {KEY}, noi_tim: Cổng mẫu, ngay: 1/6/2026}}
- {{viec: ["@{TASK}2"], noi_tim: Trang của sở, ngay: 1/9/2026}}
"""


@pytest.fixture
def small(tmp_path: Path) -> SmallProgress:
    return SmallProgress(tmp_path)


def known(small: SmallProgress, ma: str, day: date = DAY) -> History:
    dataset = small.dataset(day, quy_1_2026=FIRST_QUARTER, quy_2_2026=SECOND_QUARTER)
    return dataset.tien_do.of(KEY, ma)


def states(history: History) -> list[str]:
    """Day and state of each result, oldest first."""
    found = [one.ket_qua for one in history.ket_qua]
    return [f"{one.ngay} {one.trang_thai.value if one.trang_thai else '–'}" for one in found]


def test_the_history_is_in_the_order_of_the_days_that_the_words_speak_of(
    small: SmallProgress,
) -> None:
    history = known(small, TASK + "1")
    assert states(history) == ["2026-03-14 hoan-thanh", "2026-03-20 dang-thuc-hien"]
    assert history.moi_nhat is not None
    assert history.moi_nhat.bao_cao.khoa == "tinh-mau/2026-quy-1/mot"


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 3, 24), []),  # the words speak of 20/3, but the report is of 25/3
        (date(2026, 3, 25), ["2026-03-20 dang-thuc-hien"]),
        (date(2026, 7, 4), ["2026-03-20 dang-thuc-hien"]),  # dated 28/6, first seen on 5/7
        (date(2026, 7, 5), ["2026-03-14 hoan-thanh", "2026-03-20 dang-thuc-hien"]),
    ],
)
def test_nothing_is_known_before_its_report(
    small: SmallProgress, day: date, expected: list[str]
) -> None:
    assert states(known(small, TASK + "1", day)) == expected


def test_a_result_without_a_state_is_a_report_all_the_same(small: SmallProgress) -> None:
    history = known(small, TASK + "2")
    assert states(history) == ["2026-03-25 –"]
    assert (history.moi_nhat, history.da_bao_cao) == (None, True)


@pytest.mark.parametrize(
    ("ma", "day", "looked"),
    [
        (TASK + "3", date(2026, 7, 31), date(2026, 6, 1)),  # the whole document was looked for
        (TASK + "3", date(2026, 8, 1), None),  # evidence was found
        (TASK + "1", date(2026, 7, 4), date(2026, 6, 1)),  # reported, but nothing public
        (TASK + "1", date(2026, 7, 5), None),  # the second report is public
        (TASK + "2", DAY, date(2026, 9, 1)),  # the last look
        (DUTY + "2", date(2026, 5, 31), None),  # nobody has looked yet
        (DUTY + "2", DAY, date(2026, 6, 1)),
    ],
)
def test_nothing_found_up_to_a_day(
    small: SmallProgress, ma: str, day: date, looked: date | None
) -> None:
    lookup = known(small, ma, day).chua_tim_thay
    assert (lookup.ngay if lookup else None) == looked


def test_nothing_known_at_all(small: SmallProgress) -> None:
    history = small.dataset().tien_do.of(KEY, TASK + "1")
    assert history == History(f"{KEY}#{TASK}1")
    assert (history.trong, history.da_bao_cao, history.chua_tim_thay) == (True, False, None)


def test_the_provinces_of_which_anything_is_known(small: SmallProgress) -> None:
    def provinces(day: date) -> frozenset[str]:
        return small.dataset(day, quy_1_2026=FIRST_QUARTER).tien_do.tinh

    assert provinces(date(2026, 3, 24)) == frozenset()
    assert provinces(date(2026, 3, 25)) == {"tinh-mau"}


def test_a_report_counts_its_results(small: SmallProgress) -> None:
    dataset = small.dataset(quy_1_2026=FIRST_QUARTER, quy_2_2026=SECOND_QUARTER)
    counted = dataset.tien_do.so_ket_qua
    assert counted == {"tinh-mau/2026-quy-1/mot": 2, "tinh-mau/2026-quy-2/hai": 1}
    keys = [one.khoa for one in dataset.tien_do.by_province["tinh-mau"]]
    assert keys == ["tinh-mau/2026-quy-1/mot", "tinh-mau/2026-quy-2/hai"]


EVIDENCE = """\
minh_chung:
- {viec: "@ke-hoach-nhiem-vu-3", ten: Biên bản, ngay_thay: 1/8/2026, tep: goc/bien-ban.txt}
"""


def test_files_are_given_to_the_reader_from_the_day_they_were_found(small: SmallProgress) -> None:
    small.put("tinh-mau/goc/bien-ban.txt", "Biên bản")

    def files(day: date) -> dict[tuple[str, str], bytes]:
        return small.dataset(day, quy_3_2026=EVIDENCE).tien_do.tep

    assert files(date(2026, 7, 31)) == {}
    assert files(DAY) == {("tinh-mau", "goc/bien-ban.txt"): "Biên bản".encode()}


@pytest.mark.parametrize("issued", ["15/1/2025", "15/1/2026"])
def test_the_unit_of_a_plan_goes_on_where_it_was_left_as_it_was(
    small: SmallProgress, issued: str
) -> None:
    """Tỉnh Mẫu went through 1/7/2025 unchanged, though the register has two entries of it."""
    plan = PLAN.replace("ngay_ban_hanh: 15/1/2026", f"ngay_ban_hanh: {issued}")
    dataset = small.dataset(plan=plan)
    unit = dataset.unit_of(dataset.van_ban[0])
    assert unit is not None
    assert (unit.ten, unit.tu_ngay, unit.den_ngay) == ("Mẫu", date(2025, 7, 1), None)
