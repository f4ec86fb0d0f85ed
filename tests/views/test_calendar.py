"""Which day of the calendar a task stands on, and which pages the calendar has."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.model.dataset import Dataset, build
from generator.pages import calendar as pages
from generator.records import load_path
from generator.views.calendar.entries import calendar
from generator.views.calendar.entry import Outside
from generator.views.calendar.overview import overview, standing
from generator.views.calendar.periods import quarters_around, years
from generator.views.home import home_view
from tests.small_data import DAY, ROOT
from tests.small_plan import Row, plan

# Reckoned against 20/11/2026; the plan is of 15/01/2026 and runs through 2026.
CASES = [
    # one deadline: its last day
    ("Trước ngày 15/5/2026", ["2026-05-14 ngay-cuoi qua-han"]),
    ("Ngày 20/12/2026", ["2026-12-20 ngay-cuoi sap-den-han"]),
    ("Quý IV năm 2026", ["2026-12-31 ngay-cuoi trong-han"]),
    ("Quý I năm 2027", ["2027-03-31 ngay-cuoi chua-den-ky"]),
    ("Quý II năm 2026 (hoặc khi có hướng dẫn)", ["2026-06-30 ngay-cuoi khong-tinh-duoc"]),
    # the first day of a range or of «từ …» is told, and never late
    (
        "từ ngày 19/11/2026 đến ngày 24/12/2026",
        ["2026-11-19 bat-dau trong-han", "2026-12-24 ngay-cuoi trong-han"],
    ),
    ("Từ năm 2027", ["2027-01-01 bat-dau chua-den-ky"]),
    # a duty that goes on: the end of the year it names is no deadline
    ("Năm 2026 tiếp tục duy trì thực hiện", ["2026-12-31 het-ky dinh-ky"]),
    # several deadlines in a cell
    (
        "- Họp trong tháng 5/2026; - Gửi báo cáo trong tháng 12/2026.",
        ["2026-05-31 ngay-cuoi qua-han", "2026-12-31 ngay-cuoi chua-den-ky"],
    ),
    # recurring: every turn inside the plan's years, near or not, never past
    (
        "Định kỳ hàng quý, 6 tháng, năm",
        [
            "2026-03-31 dinh-ky dinh-ky quý I năm 2026",
            "2026-06-30 dinh-ky dinh-ky 6 tháng đầu năm 2026",
            "2026-09-30 dinh-ky dinh-ky quý III năm 2026",
            "2026-12-31 dinh-ky dinh-ky năm 2026",
        ],
    ),
    (
        "trước ngày 01/6 và 15/12 hằng năm",
        ["2026-05-31 dinh-ky dinh-ky năm 2026", "2026-12-14 dinh-ky sap-den-han năm 2026"],
    ),
    (
        "Hằng quý, từ quý III/2026",
        [
            "2026-09-30 dinh-ky dinh-ky quý III năm 2026",
            "2026-12-31 dinh-ky dinh-ky quý IV năm 2026",
        ],
    ),
    ("ít nhất 01 lần/năm", ["2026-12-31 dinh-ky dinh-ky năm 2026"]),
    # nothing to put on a day
    ("Thường xuyên", []),
    ("đột xuất", []),
    ("Xong trước tuần 4 tháng 11", []),
    (None, []),
]


def said(dataset: Dataset) -> list[str]:
    turns = ("dinh-ky", "bao-cao")
    return [
        f"{one.ngay} {one.loai} {one.trang_thai}" + (f" {one.ghi_chu}" if one.loai in turns else "")
        for one in calendar(dataset).muc
    ]


@pytest.mark.parametrize(("words", "entries"), CASES, ids=[str(words) for words, _ in CASES])
def test_where_a_deadline_stands(words: str | None, entries: list[str], tmp_path: Path) -> None:
    assert said(plan(tmp_path, Row("Việc", words))) == entries


def test_an_entry_has_the_printed_words_and_leads_to_its_row(tmp_path: Path) -> None:
    row = Row("Rà soát", "Trước ngày 15/5/2026", "Sở Tư pháp", "Sở Nội vụ")
    (entry,) = calendar(plan(tmp_path, row)).muc
    assert (entry.chu, entry.thoi_han, entry.chu_tri) == (
        "Rà soát",
        "Trước ngày 15/5/2026",
        "Sở Tư pháp",
    )
    assert (entry.co_quan, entry.phoi_hop) == (("so-tu-phap",), ("so-noi-vu",))
    assert entry.dia_chi == "/van-ban/tinh-mau/2025/1-kh-ubnd/#ke-hoach-nhiem-vu-1"
    assert (entry.ten_tinh, entry.so_hieu, entry.cho) == ("Mẫu", "1/KH-UBND", "việc 1")


def test_a_duty_to_report_is_laid_out_from_the_running_text(tmp_path: Path) -> None:
    dataset = plan(tmp_path, phan_cong="Làm việc. Định kỳ hàng quý, năm báo cáo kết quả (nếu có).")
    assert said(dataset) == [
        "2026-03-31 bao-cao dinh-ky quý I năm 2026",
        "2026-06-30 bao-cao dinh-ky quý II năm 2026",
        "2026-09-30 bao-cao dinh-ky quý III năm 2026",
        "2026-12-31 bao-cao dinh-ky năm 2026",
    ]
    entry = calendar(dataset).muc[0]
    assert entry.chu == "Định kỳ hàng quý, năm báo cáo kết quả (nếu có)"
    assert (entry.thoi_han, entry.co_quan) == ("Định kỳ hàng quý, năm", ("so-noi-vu",))
    assert entry.dia_chi.endswith("#ke-hoach-1")


def test_a_plan_of_a_former_province_is_archived_and_its_turns_stop(tmp_path: Path) -> None:
    rows = (Row("Họp", "Quý I năm 2026"), Row("Gửi", "Hằng quý"))
    assert said(plan(tmp_path, *rows, ket_thuc="30/6/2026")) == [
        "2026-03-31 ngay-cuoi luu-tru",
        "2026-03-31 dinh-ky luu-tru quý I năm 2026",
        "2026-06-30 dinh-ky luu-tru quý II năm 2026",
    ]


def test_the_overview_counts_what_is_near_past_archived_and_outside(tmp_path: Path) -> None:
    words = ["Quý II năm 2026", "Ngày 1/12/2026", "Hằng quý", "Thường xuyên", "đột xuất", None]
    view = overview(plan(tmp_path, *(Row(f"Việc {w}", w) for w in words)))
    assert ([e.chu for e in view.sap], [e.chu for e in view.qua]) == (
        ["Việc Ngày 1/12/2026"],
        ["Việc Quý II năm 2026"],
    )
    assert (view.so_sap, view.so_qua, view.so_luu_tru, view.so_moc) == (1, 1, 0, 6)
    assert view.ngoai == Outside(khong_neu=1, khong_tinh_duoc=1, lien_tuc=1)
    assert standing(view) == (
        "Tính đến ngày 20/11/2026: 1 thời hạn sắp đến, 1 thời hạn đã qua theo văn bản."
    )


def test_work_reported_as_done_is_not_called_past_or_near(tmp_path: Path) -> None:
    rows = [Row(f"Việc {n}", words) for n, words in enumerate(["Quý II năm 2026"] * 3, 1)]
    rows.append(Row("Việc 4", "Ngày 1/12/2026"))
    reported = {1: "hoan-thanh", 2: "dang-thuc-hien", 4: "hoan-thanh"}
    dataset = plan(tmp_path, *rows, bao_cao=reported)
    view = overview(dataset)
    assert [one.chu for one in view.qua] == ["Việc 3", "Việc 2"]
    assert (view.so_qua, view.so_xong, view.so_sap) == (2, 1, 0)
    marks = {one.chu: [mark.chu for mark in one.tien_do] for one in calendar(dataset).muc}
    assert marks == {
        "Việc 1": ["đã báo cáo: hoàn thành"],
        "Việc 2": ["đã báo cáo: đang thực hiện"],
        "Việc 3": ["chưa có báo cáo"],
        "Việc 4": ["đã báo cáo: hoàn thành"],
    }
    page = next(page for page in pages.pages(dataset) if page.path == "/lich/2026/quy-2/")
    assert page.markdown.count("đã qua hạn theo văn bản") == 2
    assert "Đã qua hạn" not in page.markdown


def test_an_archive_says_which_province_ended_and_when(tmp_path: Path) -> None:
    view = overview(plan(tmp_path, Row("Họp", "Quý I năm 2026"), ket_thuc="30/6/2026"))
    assert view.luu_tru == ("tỉnh đã sắp xếp lại từ 1/7/2026 (Mẫu)",)
    assert (view.so_qua, view.so_luu_tru) == (0, 1)
    assert standing(view) == (
        "Tính đến ngày 20/11/2026: không có việc nào sắp đến hạn hoặc đã qua hạn theo văn bản."
    )


def test_the_weeks_of_a_month_begin_on_monday(tmp_path: Path) -> None:
    rows = (Row("Họp", "Ngày 15/2/2026"), Row("Gửi", "Ngày 15/2/2026"))
    (year,) = years(calendar(plan(tmp_path, *rows)).muc)
    assert year.thang[1].tuan == (
        ((0, 0), (0, 0), (0, 0), (0, 0), (0, 0), (0, 0), (1, 0)),
        ((2, 0), (3, 0), (4, 0), (5, 0), (6, 0), (7, 0), (8, 0)),
        ((9, 0), (10, 0), (11, 0), (12, 0), (13, 0), (14, 0), (15, 2)),
        ((16, 0), (17, 0), (18, 0), (19, 0), (20, 0), (21, 0), (22, 0)),
        ((23, 0), (24, 0), (25, 0), (26, 0), (27, 0), (28, 0), (0, 0)),
    )


@pytest.mark.parametrize(
    ("today", "quarters"),
    [
        ("2020-01-01", ["Quý I năm 2026", "Quý II năm 2026", "Quý III năm 2026"]),
        ("2026-11-20", ["Quý II năm 2026", "Quý III năm 2026", "Quý IV năm 2026"]),
        ("2030-01-01", ["Quý III năm 2026", "Quý IV năm 2026", "Quý I năm 2027"]),
    ],
)
def test_the_quarters_nearest_to_a_day(today: str, quarters: list[str], tmp_path: Path) -> None:
    dataset = plan(tmp_path, Row("Gửi", "Hằng quý"), Row("Họp", "Quý I năm 2027"))
    found = quarters_around(years(calendar(dataset).muc), date.fromisoformat(today), 3)
    assert [quarter.ten for quarter in found] == quarters


def test_only_periods_that_have_entries_have_pages(tmp_path: Path) -> None:
    rows = (Row("Họp", "Quý II năm 2026"), Row("Gửi", "Tháng 1/2027"))
    assert [page.path for page in pages.pages(plan(tmp_path, *rows))] == [
        "/lich/",
        "/lich/2026/",
        "/lich/2026/quy-2/",
        "/lich/2026/thang-6/",
        "/lich/2027/",
        "/lich/2027/quy-1/",
        "/lich/2027/thang-1/",
        "/lich/tinh-mau/",
        "/lich/tinh-mau/2026/",
        "/lich/tinh-mau/2027/",
    ]


def test_a_site_without_documents_has_an_empty_calendar(tmp_path: Path) -> None:
    (page,) = pages.pages(plan(tmp_path, Row("Họp", None)))
    assert ".ics" not in page.markdown
    assert "không nêu thời hạn" in page.markdown


def test_no_page_grows_beyond_its_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "MOST_ON_ONE_PAGE", 3)
    rows = [Row(f"Việc {number}", "Tháng 5/2026") for number in range(5)]
    made = {page.path: page.markdown for page in pages.pages(plan(tmp_path, *rows))}
    shown = {path: sum(f"Việc {n}</a>" in text for n in range(5)) for path, text in made.items()}
    assert shown == {
        "/lich/": 5,  # at most MOST_IN_A_LIST of what is past
        "/lich/2026/": 0,
        "/lich/2026/quy-2/": 0,
        "/lich/2026/thang-5/": 0,
        "/lich/tinh-mau/": 5,
        "/lich/tinh-mau/2026/": 0,
        "/lich/tinh-mau/2026/quy-2/": 3,
    }
    assert 'href="../../../lich/tinh-mau/2026/"' in made["/lich/2026/thang-5/"]
    assert "còn 2 mốc nữa" in made["/lich/tinh-mau/2026/quy-2/"]


def test_two_clicks_lead_from_home_to_a_task_of_an_agency() -> None:
    """«Việc Sở Tư pháp Đồng Tháp phải xong trước 15/5/2020»."""
    dataset = build(load_path(ROOT / "data"), DAY)
    assert ("Quý II năm 2020", "/lich/2020/quy-2/", 19) in home_view(dataset).quy
    quarter = next(page for page in pages.pages(dataset) if page.path == "/lich/2020/quy-2/")
    row = next(row for row in quarter.markdown.split("<tr>") if "Sở Tư pháp" in row)
    assert "Trước ngày 15/5/2020" in row
    assert 'van-ban/dong-thap/2020/71-qd-ubnd-hc/#ke-hoach-ii-nhiem-vu-3-1"' in row
    assert "lưu trữ" in quarter.markdown  # said once, since it holds for the whole page
    assert "lưu trữ" not in row
