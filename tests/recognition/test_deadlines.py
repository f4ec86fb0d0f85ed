"""Deadline cells, as printed in plans of provinces, and what is read in them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.recognition.deadlines import (
    Deadline,
    Recurrence,
    interval,
    read_deadlines,
)
from generator.vietnamese import nfc


def day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def only(text: str, nam: int | None = None, ngay_ban_hanh: date | None = None) -> Deadline:
    (deadline,) = read_deadlines(text, nam=nam, ngay_ban_hanh=ngay_ban_hanh)
    return deadline


@pytest.mark.parametrize(
    ("text", "loai", "han_tu", "han_den"),
    [
        # a month
        ("Tháng 2/2020", "thang", "2020-02-01", "2020-02-29"),
        ("Tháng 10/2020", "thang", "2020-10-01", "2020-10-31"),
        ("Tháng 02 năm 2021", "thang", "2021-02-01", "2021-02-28"),
        ("Trong tháng 5/2020", "thang", "2020-05-01", "2020-05-31"),
        ("Trong tháng 5 năm 2020", "thang", "2020-05-01", "2020-05-31"),
        ("xong trong tháng 12/2025", "thang", "2025-12-01", "2025-12-31"),
        ("Trước tháng 5/2020", "thang", None, "2020-04-30"),
        # a day
        ("Trước ngày 15/5/2020", "ngay", None, "2020-05-14"),
        ("Trước 01/01/2021", "ngay", None, "2020-12-31"),
        ("trước ngày 16 tháng 12 năm 2025", "ngay", None, "2025-12-15"),
        ("Hoàn thành trước ngày 30/10/2025", "ngay", None, "2025-10-29"),
        ("Xong trước ngày 20/12/2025.", "ngay", None, "2025-12-19"),
        ("Gửi báo cáo chậm nhất ngày 17/12/2025", "ngay", None, "2025-12-17"),
        ("chậm nhất là ngày 17/12/2025", "ngay", None, "2025-12-17"),
        ("trước 17 giờ 00 ngày 15/5/2020", "ngay", None, "2020-05-15"),
        ("đến ngày 15/5/2020", "ngay", None, "2020-05-15"),
        ("đến hết ngày 15/5/2020", "ngay", None, "2020-05-15"),
        ("Ngày 15/5/2020", "ngay", "2020-05-15", "2020-05-15"),
        # a quarter, half, year
        ("Quý II năm 2020", "quy", "2020-04-01", "2020-06-30"),
        ("Quý I/2025", "quy", "2025-01-01", "2025-03-31"),
        ("Quý III Năm 2026", "quy", "2026-07-01", "2026-09-30"),
        ("Quý IV\nnăm 2020", "quy", "2020-10-01", "2020-12-31"),
        ("QUÝ 4/2025", "quy", "2025-10-01", "2025-12-31"),
        ("6 tháng đầu năm 2025", "nua_nam", "2025-01-01", "2025-06-30"),
        ("06 tháng cuối năm 2025", "nua_nam", "2025-07-01", "2025-12-31"),
        ("Năm 2020", "nam", "2020-01-01", "2020-12-31"),
        ("2026", "nam", "2026-01-01", "2026-12-31"),
        ("Trong năm 2020", "nam", "2020-01-01", "2020-12-31"),
        ("vào năm 2020", "nam", "2020-01-01", "2020-12-31"),
        ("Hoàn thành trong năm 2025", "nam", "2025-01-01", "2025-12-31"),
        (
            "Trong năm 2020 (trọng tâm thời điểm trước và trong Hội nghị Tổng kết của UBND Tỉnh)",
            "nam",
            "2020-01-01",
            "2020-12-31",
        ),
        ("Đến năm 2020", "nam", None, "2020-12-31"),
        ("Đến hết năm 2025", "nam", None, "2025-12-31"),
        ("đến cuối năm 2025", "nam", None, "2025-12-31"),
        # from, from … to
        ("Từ năm 2020", "mo", "2020-01-01", None),
        ("từ ngày 19/11/2025 đến ngày 24/12/2025", "khoang", "2025-11-19", "2025-12-24"),
        ("từ ngày 01 đến ngày 15/5/2020", "khoang", "2020-05-01", "2020-05-15"),
        ("Từ tháng 3 đến hết tháng 11/2025", "khoang", "2025-03-01", "2025-11-30"),
        ("Quý IV/2025- Quý II/2026", "khoang", "2025-10-01", "2026-06-30"),
        ("2025 - 2035", "khoang", "2025-01-01", "2035-12-31"),
        ("2026 – 2030", "khoang", "2026-01-01", "2030-12-31"),
        ("2026—2030", "khoang", "2026-01-01", "2030-12-31"),
        ("giai đoạn 2016-2020", "khoang", "2016-01-01", "2020-12-31"),
        ("Trong giai đoạn 2026 - 2030", "khoang", "2026-01-01", "2030-12-31"),
    ],
)
def test_words_that_fix_the_days(
    text: str, loai: str, han_tu: str | None, han_den: str | None
) -> None:
    found = only(text)
    assert (found.loai, found.han_tu, found.han_den) == (loai, day(han_tu), day(han_den))
    assert found.dieu_kien is None
    assert not found.lien_tuc


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("Trước ngày 15/5/2020", "2020-05-15"),
        ("chậm nhất ngày 17/12/2025", "2025-12-17"),
        ("Trong tháng 5/2020", None),
        ("Trước tháng 5/2020", None),
    ],
)
def test_the_stated_day_is_kept_beside_the_last_day(text: str, stated: str | None) -> None:
    assert only(text).ngay_neu == day(stated)


@pytest.mark.parametrize(
    ("text", "nam", "loai", "han_den"),
    [
        ("Quý II", 2021, "quy", "2021-06-30"),
        ("Trong tháng 02", 2024, "thang", "2024-02-29"),
        ("6 tháng đầu năm", 2025, "nua_nam", "2025-06-30"),
        ("chậm nhất ngày 17 tháng 12", 2025, "ngay", "2025-12-17"),
        ("trước ngày 15/5", 2020, "ngay", "2020-05-14"),
        ("Năm 2020, trước ngày 15/12", 2021, "ngay", "2020-12-14"),
        ("Quý II, 2020", 2021, "quy", "2020-06-30"),
        ("Trong năm 2020, quý II", 2021, "quy", "2020-06-30"),
        ("Năm 2020: trước ngày 15/12", 2021, "ngay", "2020-12-14"),
        ("Báo cáo năm 2020: trước ngày 15/01", 2021, "ngay", "2021-01-14"),
        ("Quý II", None, "khong_ro", None),
        ("trước ngày 15/5", None, "khong_ro", None),
        ("29/02", 2021, "khong_ro", None),
    ],
)
def test_the_year_of_the_plan_completes_the_words(
    text: str, nam: int | None, loai: str, han_den: str | None
) -> None:
    found = only(text, nam=nam)
    assert (found.loai, found.han_den) == (loai, day(han_den))


def test_from_now_begins_on_the_day_of_issue() -> None:
    text = "Từ nay đến hết năm 2025"
    issued = only(text, ngay_ban_hanh=date(2025, 10, 3))
    assert (issued.loai, *interval([issued])) == ("khoang", date(2025, 10, 3), date(2025, 12, 31))
    assert interval([only(text)]) == (None, date(2025, 12, 31))


def test_two_deadlines_in_one_cell() -> None:
    cell = (
        "- Tổ chức tổng kết trong tháng 5/2020; - Gửi Báo cáo tổng kết về Sở nội vụ trong "
        "tháng 6/2020."
    )
    found = read_deadlines(cell)
    assert [(each.nguyen_van, each.han_tu, each.han_den) for each in found] == [
        ("Tổ chức tổng kết trong tháng 5/2020", date(2020, 5, 1), date(2020, 5, 31)),
        (
            "Gửi Báo cáo tổng kết về Sở nội vụ trong tháng 6/2020",
            date(2020, 6, 1),
            date(2020, 6, 30),
        ),
    ]
    assert interval(found) == (date(2020, 5, 1), date(2020, 6, 30))


def test_a_list_has_one_deadline_for_each_member() -> None:
    found = read_deadlines("Tháng 3, 4 và tháng 9 - tháng 11", nam=2026)
    assert [(each.loai, each.han_tu, each.han_den) for each in found] == [
        ("thang", date(2026, 3, 1), date(2026, 3, 31)),
        ("thang", date(2026, 4, 1), date(2026, 4, 30)),
        ("khoang", date(2026, 9, 1), date(2026, 11, 30)),
    ]


def test_members_of_a_list_share_its_year() -> None:
    quarters = read_deadlines("Quý I, II/2026")
    assert [each.han_den for each in quarters] == [date(2026, 3, 31), date(2026, 6, 30)]
    days = read_deadlines("trước ngày 15/6 và trước ngày 15/12/2020")
    assert [(each.nguyen_van, each.han_den) for each in days] == [
        ("trước ngày 15/6", date(2020, 6, 14)),
        ("trước ngày 15/12/2020", date(2020, 12, 14)),
    ]


def test_the_subject_of_a_report_is_not_its_deadline() -> None:
    found = only("Báo cáo năm 2020: trước ngày 15/12/2020")
    assert found.han_den == date(2020, 12, 14)


@pytest.mark.parametrize(
    ("text", "loai", "han_tu", "han_den", "dieu_kien"),
    [
        (
            "Quý IV năm 2020 (hoặc khi Chính phủ đã ban hành Chương trình tổng thể giai đoạn mới)",
            "quy",
            "2020-10-01",
            "2020-12-31",
            "hoặc khi Chính phủ đã ban hành Chương trình tổng thể giai đoạn mới",
        ),
        (
            "Từ tháng 10/2025 đến khi tổ chức thành công Đại hội",
            "mo",
            "2025-10-01",
            None,
            "đến khi tổ chức thành công Đại hội",
        ),
        (
            "khi hết giai đoạn 03 năm",
            "tuong_doi",
            None,
            None,
            "khi hết giai đoạn 03 năm",
        ),
        (
            "Sau khi Kế hoạch số 15/KH-UBND ngày 26/01/2021 được ban hành",
            "tuong_doi",
            None,
            None,
            "Sau khi Kế hoạch số 15/KH-UBND ngày 26/01/2021 được ban hành",
        ),
        (
            "Trong vòng 10 ngày kể từ ngày 15/5/2020",
            "tuong_doi",
            None,
            None,
            "Trong vòng 10 ngày kể từ ngày 15/5/2020",
        ),
        ("Khi có yêu cầu", "co_dieu_kien", None, None, "Khi có yêu cầu"),
        ("theo quy định", "co_dieu_kien", None, None, "theo quy định"),
        ("Theo chỉ đạo của UBND tỉnh", "co_dieu_kien", None, None, "Theo chỉ đạo của UBND tỉnh"),
        ("Đột xuất", "co_dieu_kien", None, None, "Đột xuất"),
    ],
)
def test_conditions(
    text: str, loai: str, han_tu: str | None, han_den: str | None, dieu_kien: str
) -> None:
    found = only(text)
    assert (found.loai, found.han_tu, found.han_den) == (loai, day(han_tu), day(han_den))
    assert found.dieu_kien == dieu_kien


@pytest.mark.parametrize(
    ("text", "chu_ky"),
    [
        (
            "Định kỳ hàng quý, 6 tháng, năm",
            [Recurrence("hang_quy"), Recurrence("nua_nam"), Recurrence("hang_nam")],
        ),
        ("Báo cáo hằng quý", [Recurrence("hang_quy")]),
        ("Định kỳ hàng quý báo cáo kết quả, tiến độ thực hiện", [Recurrence("hang_quy")]),
        ("Hằng tháng", [Recurrence("hang_thang")]),
        ("trước ngày 15 hằng tháng", [Recurrence("hang_thang", ngay=15, truoc=True)]),
        ("ngày 20 hàng tháng", [Recurrence("hang_thang", ngay=20)]),
        ("trước ngày 15/11 hằng năm", [Recurrence("hang_nam", ngay=15, thang=11, truoc=True)]),
        (
            "hằng năm (trước ngày 15 tháng 12)",
            [Recurrence("hang_nam", ngay=15, thang=12, truoc=True)],
        ),
        (
            "trước ngày 01/6 và 15/11 hằng năm",
            [
                Recurrence("hang_nam", ngay=1, thang=6, truoc=True),
                Recurrence("hang_nam", ngay=15, thang=11, truoc=True),
            ],
        ),
        ("Từ tháng 3 đến tháng 11 hằng năm", [Recurrence("hang_nam", thang=3, den_thang=11)]),
        ("Quý IV hàng năm", [Recurrence("hang_nam", thang=10, den_thang=12)]),
        (
            "Định kỳ hàng tháng (trước ngày 16 hàng tháng), 6 tháng (trước ngày 18/5)",
            [
                Recurrence("hang_thang", ngay=16, truoc=True),
                Recurrence("nua_nam", ngay=18, thang=5, truoc=True),
            ],
        ),
        (
            "Hằng tháng trước ngày 15, hằng quý",
            [Recurrence("hang_thang", ngay=15, truoc=True), Recurrence("hang_quy")],
        ),
        ("ít nhất 01 lần/năm", [Recurrence("hang_nam", so_lan=1)]),
        ("02 lần/quý", [Recurrence("hang_quy", so_lan=2)]),
    ],
)
def test_what_comes_back(text: str, chu_ky: list[Recurrence]) -> None:
    found = only(text, nam=2026)
    assert (found.loai, list(found.chu_ky)) == ("dinh_ky", chu_ky)
    assert interval([found]) == (None, None)
    assert not found.lien_tuc


def test_a_recurring_duty_may_have_a_period() -> None:
    found = only("Hằng năm, giai đoạn 2021-2025")
    assert (found.loai, found.chu_ky) == ("dinh_ky", (Recurrence("hang_nam"),))
    assert interval([found]) == (date(2021, 1, 1), date(2025, 12, 31))


@pytest.mark.parametrize(
    ("text", "loai", "han_den"),
    [
        ("Thường xuyên", "dinh_ky", None),
        ("Thường xuyên, hằng năm", "dinh_ky", None),
        ("hàng năm", "dinh_ky", None),
        ("Năm 2020 tiếp tục duy trì thực hiện", "nam", "2020-12-31"),
        ("Thường xuyên trong năm 2025", "nam", "2025-12-31"),
    ],
)
def test_continuing_duties(text: str, loai: str, han_den: str | None) -> None:
    found = only(text)
    assert found.lien_tuc
    assert (found.loai, found.han_den) == (loai, day(han_den))


@pytest.mark.parametrize(
    "text",
    [
        "Xong trước tuần 4 tháng 11",
        "vào cuối năm 2025",
        "Đầu quý I năm 2021",
        "khoảng tháng 5/2020",
        "30/02/2020",
        "Tháng 13/2020",
        "từ tháng 11 đến tháng 2/2026",
        "tháng 12 và tháng 01/2026",
        "ngày 31 tháng 4 hằng năm",
        "trước ngày 10 của tháng cuối quý",
        "Báo cáo tổng kết năm 2020",
        "Từ nguồn kinh phí chi thường xuyên",
        "Theo kết quả xếp loại cán bộ hằng năm",
        "Theo dõi các diễn biến bất thường",
        "Theo Kế hoạch số 15/KH-UBND ngày 26/01/2021",
        "Trước ngày 15/5/2020 hoặc 3 tuần",
        "2020-05-15",
        "Các cơ quan có liên quan",
        "...",
    ],
)
def test_what_is_not_read_keeps_its_words(text: str) -> None:
    found = only(text, nam=2026)
    assert (found.loai, found.han_tu, found.han_den, found.chu_ky) == ("khong_ro", None, None, ())
    assert found.nguyen_van in text


@pytest.mark.parametrize("text", ["", "  \n", "\u00a0"])
def test_a_blank_cell_has_no_deadline(text: str) -> None:
    assert read_deadlines(text) == ()


def test_one_unknown_part_leaves_the_whole_open() -> None:
    found = read_deadlines("- Trong tháng 5/2020; - Sau khi được phê duyệt")
    assert [each.loai for each in found] == ["thang", "tuong_doi"]
    assert interval(found) == (None, None)
    assert interval([]) == (None, None)


WORDS = (
    "trước ngày tháng quý năm 2020 2021 15/5/2020 5/2020 15 II IV hằng hàng 6 từ đến hết trong "
    "chậm nhất - ; , và ( ) : khi sau định kỳ thường xuyên cuối đầu hoặc 31 0 99 lần/năm"
)
TIME_WORDS = st.lists(st.sampled_from(WORDS.split()), max_size=12).map(" ".join)


@given(st.one_of(st.text(), TIME_WORDS), st.one_of(st.none(), st.integers(1990, 2060)))
def test_any_text_is_read_without_error(text: str, nam: int | None) -> None:
    found = read_deadlines(text, nam=nam, ngay_ban_hanh=date(2020, 1, 21))
    assert bool(found) == bool(text.strip())
    for each in found:
        assert each.nguyen_van in nfc(text)
        assert each.dieu_kien is None or each.dieu_kien in nfc(text)
        if each.han_tu and each.han_den:
            assert each.han_tu <= each.han_den


@given(st.dates(date(1950, 1, 2), date(2090, 1, 1)))
def test_before_a_day_ends_the_day_before(last: date) -> None:
    found = only(f"Trước ngày {last.day:02}/{last.month}/{last.year}")
    assert found.han_den == last - timedelta(days=1)
    assert found.ngay_neu == last
