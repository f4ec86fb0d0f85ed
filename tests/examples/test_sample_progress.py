"""What the sample shows of progress on 20 November 2026, typed from examples/data beside it."""

from __future__ import annotations

from collections import Counter
from datetime import date
from decimal import Decimal

import pytest

from generator.model.dataset import Dataset, build
from generator.model.items import Target, Task
from generator.model.periodic_reports import reporting_duties
from generator.model.progress import History
from generator.model.timeline import CalendarState, calendar_fact
from generator.records import Records, load_path
from generator.schema.progress import ReportedState
from tests.small_data import DAY, SAMPLE_DATA

PLAN = "tinh-mau/2026/12-kh-ubnd"
LONG_PLAN = "tinh-mau/2026/05-kh-ubnd"
ENDED = "mau-dong/2024/15-kh-ubnd"
"""Of a province that was merged into another."""
COMMUNICATION = "tinh-mau/2026/18-kh-snv"


@pytest.fixture(scope="module")
def records() -> Records:
    return load_path(SAMPLE_DATA)


@pytest.fixture(scope="module")
def sample(records: Records) -> Dataset:
    return build(records, DAY)


def tasks(dataset: Dataset, van_ban: str = PLAN) -> dict[str, Task]:
    """The tasks of a plan by the number printed before them."""
    linked = next(one for one in dataset.van_ban if one.van_ban == van_ban)
    return {task.stt or "": task for task in linked.muc.nhiem_vu if not task.la_nhom}


def history(dataset: Dataset, stt: str) -> History:
    return dataset.tien_do.of(PLAN, tasks(dataset)[stt].ma)


def reported(known: History) -> str | None:
    state = known.moi_nhat.ket_qua.trang_thai if known.moi_nhat else None
    return state.value if state else None


def calendar(dataset: Dataset, stt: str, van_ban: str = PLAN) -> tuple[str, int | None]:
    linked = next(one for one in dataset.van_ban if one.van_ban == van_ban)
    fact = calendar_fact(tasks(dataset, van_ban)[stt].han, dataset.ngay, dataset.unit_of(linked))
    return fact.trang_thai.value, fact.con_lai


# stt, reported last, entries of history, pieces of evidence, the calendar, days left
STATES: list[tuple[str, str | None, int, int, str, int | None]] = [
    ("1.1", "hoan-thanh", 1, 1, "qua-han", -251),  # Trước ngày 15/3/2026
    ("1.2", "dang-thuc-hien", 3, 0, "qua-han", -143),  # Quý II năm 2026
    ("1.3", "hoan-thanh", 1, 1, "qua-han", -20),  # Từ tháng 4 đến tháng 10/2026
    ("1.4", None, 0, 0, "dinh-ky", None),  # Định kỳ hằng quý, 6 tháng, năm
    ("1.5", None, 0, 0, "dinh-ky", None),  # Thường xuyên
    ("1.6", None, 0, 0, "khong-tinh-duoc", None),  # theo chỉ đạo
    ("2.1", None, 0, 0, "qua-han", -143),  # Tháng 6/2026
    ("2.2", None, 0, 0, "sap-den-han", 24),  # Trước ngày 15/12/2026
    ("2.3", None, 0, 0, "trong-han", 41),  # Năm 2026
    ("2.4", None, 0, 0, "khong-tinh-duoc", None),  # Sau khi nghị quyết mẫu được ban hành
    ("3.1", "chua-thuc-hien", 1, 0, "qua-han", -173),  # Trong tháng 5 năm 2026
    ("3.2", None, 0, 0, "trong-han", 41),  # Quý IV năm 2026 (hoặc khi có hướng dẫn mẫu)
    ("3.3", None, 0, 1, "qua-han", -143),  # 6 tháng đầu năm 2026
    ("3.4", None, 0, 0, "dinh-ky", None),  # trước ngày 15 hằng tháng
    ("3.5", "khong-thuc-hien", 1, 0, "qua-han", -51),  # Quý III năm 2026
    ("4.1", "dang-thuc-hien", 1, 0, "sap-den-han", 11),  # Ngày 01/12/2026
    ("4.2", None, 0, 0, "dinh-ky", None),  # trước ngày 15/11 hằng năm
    ("5.1", None, 0, 0, "khong-co-ngay-cuoi", None),  # Từ năm 2026
    ("5.2", "chua-thuc-hien", 1, 0, "chua-den-ky", 131),  # Tháng 3/2027
    ("5.3", None, 0, 0, "dinh-ky", None),  # ít nhất 01 lần/năm
    ("6.1", None, 0, 0, "trong-han", 1502),  # Giai đoạn 2026 - 2030
    ("6.2", None, 0, 0, "khong-tinh-duoc", None),  # khi hết giai đoạn 03 năm
    ("7.1", "dang-thuc-hien", 2, 0, "trong-han", 1502),  # Đến năm 2030
    ("7.2", None, 0, 0, "chua-den-ky", 72),  # từ ngày 01/12/2026 đến ngày 31/01/2027
    ("7.3", None, 0, 0, "chua-den-ky", 131),  # Quý I năm 2027
    ("7.4", None, 0, 0, "khong-neu-han", None),  # (không ghi)
]


def test_no_task_of_the_plan_is_left_out(sample: Dataset) -> None:
    assert [stt for stt, *_ in STATES] == list(tasks(sample))


@pytest.mark.parametrize("case", STATES, ids=[stt for stt, *_ in STATES])
def test_three_facts_of_a_task(
    sample: Dataset, case: tuple[str, str | None, int, int, str, int | None]
) -> None:
    stt, state, entries, evidence, fact, left = case
    known = history(sample, stt)
    assert reported(known) == state
    assert (len(known.ket_qua), len(known.minh_chung)) == (entries, evidence)
    assert calendar(sample, stt) == (fact, left)


def test_the_sample_shows_every_state(sample: Dataset) -> None:
    assert {state for _, state, *_ in STATES if state} == {state.value for state in ReportedState}
    shown = {fact for *_, fact, _ in STATES} | {calendar(sample, "1", ENDED)[0]}
    assert shown == {state.value for state in CalendarState}


def test_the_three_ways_to_name_who_leads(sample: Dataset) -> None:
    leads = {stt: task.chu_tri.codes() for stt, task in tasks(sample).items()}
    assert leads["1.1"] == ("so-noi-vu-mau",)
    assert leads["1.2"] == ("so-noi-vu-mau", "so-tai-chinh-mau", "so-tu-phap-mau")
    assert leads["2.3"] == ()
    assert leads["3.3"] == ("ubnd-cap-xa-mau",)


def test_a_later_report_stands_beside_the_earlier_ones(sample: Dataset) -> None:
    told = [
        (one.ket_qua.ngay, one.co_quan, one.ket_qua.trang_thai, one.bao_cao.bao_cao.so_ky_hieu)
        for one in history(sample, "1.2").ket_qua
    ]
    assert told == [
        (date(2026, 3, 25), "so-noi-vu-mau", ReportedState.RUNNING, "15/BC-SNV"),
        (date(2026, 6, 30), "so-tu-phap-mau", ReportedState.DONE, "19/BC-STP"),
        (date(2026, 9, 25), "so-noi-vu-mau", ReportedState.RUNNING, "77/BC-SNV"),
    ]


@pytest.mark.parametrize(
    ("ngay", "state", "fact"),
    [
        (date(2026, 3, 31), None, "chua-den-ky"),
        (date(2026, 4, 1), None, "trong-han"),  # 15/BC-SNV is of 25/3, seen on 02/4
        (date(2026, 4, 2), "dang-thuc-hien", "trong-han"),
        (date(2026, 6, 30), "hoan-thanh", "sap-den-han"),
        (date(2026, 9, 30), "hoan-thanh", "qua-han"),  # 77/BC-SNV was seen on 01/10
        (date(2026, 10, 1), "dang-thuc-hien", "qua-han"),
    ],
)
def test_an_older_day_knows_only_what_was_known(
    records: Records, ngay: date, state: str | None, fact: str
) -> None:
    then = build(records, ngay)
    assert reported(history(then, "1.2")) == state
    assert calendar(then, "1.2")[0] == fact


def test_periodic_reports_of_two_quarters_and_none_of_the_second(sample: Dataset) -> None:
    duty = sample.tien_do.of(PLAN, "ke-hoach-iii-1")
    assert [one.khoa for one in duty.bao_cao] == [
        "tinh-mau/2026-quy-1/bc-15-snv",
        "tinh-mau/2026-quy-3/bc-77-snv",
    ]
    assert history(sample, "1.4").bao_cao == duty.bao_cao
    assert {one.bao_cao.ma: one.ky for one in sample.tien_do.bao_cao} == {
        "bc-02-snv": "nam",  # of a plan whose year is over
        "bc-15-snv": "quy-1",
        "bc-22-ssh": "quy-2",
        "bc-19-stp": "quy-2",
        "bc-41-vp": "quy-2",
        "bc-52-ssh": "quy-3",
        "bc-77-snv": "quy-3",
        "bc-90-snv": "thang-11",
    }


PERIODS: list[tuple[str, str, dict[str, str]]] = [
    (
        ENDED,  # nobody is asked for them any more
        "ke-hoach-i-nhiem-vu-2",
        {"quy-1": "luu-tru", "quy-2": "luu-tru", "quy-3": "luu-tru", "quy-4": "luu-tru"},
    ),
    (
        "tinh-mau/2025/01-qd-ubnd",
        "ke-hoach-ii-nhiem-vu-4-2",
        {"quy-1": "thieu", "6-thang": "thieu", "quy-3": "thieu", "nam": "thieu"},
    ),
    (
        PLAN,  # Định kỳ hằng quý, 6 tháng, năm
        "ke-hoach-ii-nhiem-vu-1-4",
        {"quy-1": "co", "6-thang": "thieu", "quy-3": "co", "nam": "chua-den-han"},
    ),
    (PLAN, "ke-hoach-ii-nhiem-vu-4-2", {"nam": "thieu"}),  # trước ngày 15/11 hằng năm
    (
        PLAN,  # Định kỳ hằng quý, 6 tháng, năm báo cáo …
        "ke-hoach-iii-1",
        {"quy-1": "co", "6-thang": "thieu", "quy-3": "co", "nam": "chua-den-han"},
    ),
    (
        PLAN,  # định kỳ hằng quý gửi báo cáo …
        "ke-hoach-iii-3",
        {"quy-1": "thieu", "quy-2": "thieu", "quy-3": "co", "quy-4": "chua-den-han"},
    ),
]


def test_periodic_reports_that_came_and_that_did_not(sample: Dataset) -> None:
    shown = [
        (linked.van_ban, duty.muc.ma, {one.ky: one.trang_thai.value for one in duty.ky})
        for linked in sample.van_ban
        for duty in reporting_duties(sample, linked)
    ]
    assert shown == PERIODS


# stt of the target: its figures, what was reported last
TARGETS: list[tuple[str, list[tuple[str, str]], dict[int, str]]] = [
    ("1", [(">=", "98.5")], {1: "98.7"}),  # reached; 97,2 before
    ("2", [(">", "60")], {1: "60"}),  # «trên 60%» is more than 60
    ("3", [("<=", "2")], {1: "2"}),  # «không quá 2%» takes 2 in
    ("4", [("<", "5")], {1: "5"}),  # «dưới 5%» does not
    ("5", [("=", "100")], {}),
    ("6", [(">=", "90"), (">=", "85"), ("=", "100")], {1: "91.4", 2: "82"}),
    ("7", [], {}),
    ("8", [(">=", "2")], {1: "1.5"}),  # points reported where ranks are wanted: not compared
]


@pytest.mark.parametrize("case", TARGETS, ids=[stt for stt, *_ in TARGETS])
def test_targets_and_what_was_reached(
    sample: Dataset, case: tuple[str, list[tuple[str, str]], dict[int, str]]
) -> None:
    stt, wanted, reached = case
    target = targets(sample)[stt]
    assert [(one.so_sanh, str(one.gia_tri)) for one in target.dinh_luong] == wanted
    results = sample.tien_do.of(PLAN, target.ma).ket_qua
    last = results[-1].ket_qua.so_lieu if results else ()
    assert {one.thu_tu: one.gia_tri for one in last} == {
        place: Decimal(figure) for place, figure in reached.items()
    }


def targets(dataset: Dataset) -> dict[str, Target]:
    linked = next(one for one in dataset.van_ban if one.van_ban == PLAN)
    return {target.stt or "": target for target in linked.muc.chi_tieu}


def test_the_first_target_was_missed_before_it_was_reached(sample: Dataset) -> None:
    results = sample.tien_do.of(PLAN, targets(sample)["1"].ma).ket_qua
    assert [one.ket_qua.so_lieu[0].gia_tri for one in results] == [
        Decimal("97.2"),
        Decimal("98.7"),
    ]


def test_lookups_that_found_nothing(sample: Dataset) -> None:
    looked = {stt: history(sample, stt).chua_tim_thay for stt in tasks(sample)}
    assert {stt: one.ngay for stt, one in looked.items() if one} == {
        "2.1": date(2026, 11, 19),
        "7.4": date(2026, 11, 19),
    }
    linked = next(one for one in sample.van_ban if one.van_ban == LONG_PLAN)
    days = {
        known.ngay if known else None
        for target in linked.muc.chi_tieu
        for known in [sample.tien_do.of(LONG_PLAN, target.ma).chua_tim_thay]
    }
    assert days == {date(2026, 11, 18)}


def test_pieces_of_communication_by_channel(sample: Dataset) -> None:
    linked = next(one for one in sample.van_ban if one.van_ban == COMMUNICATION)
    channels = [one.ma for one in linked.muc.tuyen_truyen if one.loai == "hinh_thuc"]
    pieces = Counter(one.kenh.partition("#")[2] for one in sample.tien_do.tin_bai)
    assert {ma: pieces[ma] for ma in channels} == {
        "ke-hoach-3-1": 3,
        "ke-hoach-3-2": 2,
        "ke-hoach-3-3": 1,
        "ke-hoach-3-4": 1,
        "ke-hoach-3-5": 0,
        "ke-hoach-3-6": 0,
    }


def test_every_address_in_the_files_of_progress_is_that_of_an_item(
    records: Records, sample: Dataset
) -> None:
    known = {
        f"{linked.van_ban}#{item.ma}"
        for linked in sample.van_ban
        for item in (
            *linked.muc.nhiem_vu,
            *linked.muc.chi_tieu,
            *linked.muc.phan_cong,
            *linked.muc.tuyen_truyen,
        )
    }
    named: set[str] = set()
    for record in records.progress:
        file = record.progress
        named |= {viec for report in file.bao_cao for viec in report.theo}
        named |= {result.viec for result in file.ket_qua}
        named |= {evidence.viec for evidence in file.minh_chung}
        named |= {viec for lookup in file.tra_cuu for viec in lookup.viec}
        named |= {
            one
            for piece in file.tin_bai
            for one in (piece.kenh, *piece.noi_dung, *piece.doi_tuong)
        }
    assert len(named) == 33
    assert named - known == set()


def test_files_that_the_progress_names_are_there(records: Records) -> None:
    files = [
        f"{record.place.tinh}/{tep}"
        for record in records.progress
        for tep in (
            *(report.tep for report in record.progress.bao_cao),
            *(evidence.tep for evidence in record.progress.minh_chung),
        )
        if tep
    ]
    assert files == [
        "tinh-mau/goc/2026-bien-ban-niem-yet.txt",
        "tinh-mau/goc/2026-77-bc-snv.txt",
    ]
    assert [name for name in files if not (SAMPLE_DATA / name).is_file()] == []


def test_links_of_the_sample_lead_to_no_real_place() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in SAMPLE_DATA.rglob("*.yml"))
    links = [word for word in text.replace("}", " ").split() if word.startswith("https://")]
    assert len(links) >= 10
    assert [link for link in links if not link.startswith("https://mau.example/")] == []
