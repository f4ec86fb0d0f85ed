"""Every form of deadline met in plans of provinces, with all that is read in it.

One line a form, in the order: kind, first and last day (inclusive, `…` where there is none), the
day that the words name, the condition, the recurrences, whether the duty goes on without an end.
Without a year of their own the words take 2026, the year of execution; the document is of
03/10/2025.
"""

from __future__ import annotations

from datetime import date

import pytest

from generator.recognition.deadlines import Deadline, DeadlineKind, Recurrence, read_deadlines


def said(deadline: Deadline) -> str:
    """All fields of a deadline but its words, as one line; what is not there is left out."""
    parts = [deadline.loai.value]
    if deadline.han_tu or deadline.han_den:
        parts.append(f"{deadline.han_tu or '…'} → {deadline.han_den or '…'}")
    if deadline.ngay_neu:
        parts.append(f"nêu {deadline.ngay_neu}")
    if deadline.dieu_kien:
        parts.append(f"nếu «{deadline.dieu_kien}»")
    parts += [_rhythm(one) for one in deadline.chu_ky]
    if deadline.lien_tuc:
        parts.append("liên tục")
    return "; ".join(parts)


def _rhythm(one: Recurrence) -> str:
    day = f"{'trước ' if one.truoc else ''}ngày {one.ngay}" if one.ngay else ""
    month = f"tháng {one.thang}" if one.thang else ""
    last = f"đến {one.den_thang}" if one.den_thang else ""
    times = f"{one.so_lan} lần" if one.so_lan else ""
    return " ".join(filter(None, [one.nhip, day, month, last, times]))


FORMS = [
    # a month
    ("Tháng 2/2020", "thang; 2020-02-01 → 2020-02-29"),
    ("Tháng 10/2020", "thang; 2020-10-01 → 2020-10-31"),
    ("Tháng 12/2025", "thang; 2025-12-01 → 2025-12-31"),
    ("Trong tháng 5/2020", "thang; 2020-05-01 → 2020-05-31"),
    ("Trong tháng 5 năm 2020", "thang; 2020-05-01 → 2020-05-31"),
    ("xong trong tháng 12/2025", "thang; 2025-12-01 → 2025-12-31"),
    # a day: «trước ngày» leaves the named day out, «chậm nhất», «đến ngày» take it in
    ("Trước ngày 15/5/2020", "ngay; … → 2020-05-14; nêu 2020-05-15"),
    ("trước ngày 16 tháng 12 năm 2025", "ngay; … → 2025-12-15; nêu 2025-12-16"),
    ("Hoàn thành trước ngày 30/10/2025", "ngay; … → 2025-10-29; nêu 2025-10-30"),
    ("Xong trước ngày 20/12/2025", "ngay; … → 2025-12-19; nêu 2025-12-20"),
    ("chậm nhất ngày 17 tháng 12", "ngay; … → 2026-12-17; nêu 2026-12-17"),
    ("đến ngày 15/5/2020", "ngay; … → 2020-05-15; nêu 2020-05-15"),
    ("đến hết ngày 15/5/2020", "ngay; … → 2020-05-15; nêu 2020-05-15"),
    # a quarter, a half
    ("Quý II năm 2020", "quy; 2020-04-01 → 2020-06-30"),
    ("Quý IV/2025", "quy; 2025-10-01 → 2025-12-31"),
    ("Quý III Năm 2026", "quy; 2026-07-01 → 2026-09-30"),
    ("Quý I", "quy; 2026-01-01 → 2026-03-31"),
    ("Quý IV\nnăm 2020", "quy; 2020-10-01 → 2020-12-31"),
    (
        "Quý IV năm 2020 (hoặc khi Chính phủ đã ban hành Chương trình tổng thể giai đoạn mới)",
        "quy; 2020-10-01 → 2020-12-31; nếu «hoặc khi Chính phủ đã ban hành Chương trình tổng thể"
        " giai đoạn mới»",
    ),
    ("6 tháng đầu năm", "nua_nam; 2026-01-01 → 2026-06-30"),
    ("6 tháng cuối năm", "nua_nam; 2026-07-01 → 2026-12-31"),
    # a year
    ("Năm 2020", "nam; 2020-01-01 → 2020-12-31"),
    ("Trong năm 2020", "nam; 2020-01-01 → 2020-12-31"),
    ("Hoàn thành trong năm 2025", "nam; 2025-01-01 → 2025-12-31"),
    ("2026", "nam; 2026-01-01 → 2026-12-31"),
    ("vào năm 2020", "nam; 2020-01-01 → 2020-12-31"),
    (
        "Trong năm 2020 (trọng tâm thời điểm trước và trong Hội nghị Tổng kết của UBND Tỉnh)",
        "nam; 2020-01-01 → 2020-12-31",
    ),
    ("Năm 2020 tiếp tục duy trì thực hiện", "nam; 2020-01-01 → 2020-12-31; liên tục"),
    ("Đến năm 2020", "nam; … → 2020-12-31"),
    ("đến năm 2030", "nam; … → 2030-12-31"),
    ("Đến hết năm 2025", "nam; … → 2025-12-31"),
    ("đến cuối năm 2025", "nam; … → 2025-12-31"),
    # from … to, from … on
    ("Từ nay đến hết năm 2025", "khoang; 2025-10-03 → 2025-12-31"),
    ("2025 - 2035", "khoang; 2025-01-01 → 2035-12-31"),
    ("2026 - 2030", "khoang; 2026-01-01 → 2030-12-31"),
    ("2026-2030", "khoang; 2026-01-01 → 2030-12-31"),
    ("2026 – 2030", "khoang; 2026-01-01 → 2030-12-31"),
    ("giai đoạn 2016-2020", "khoang; 2016-01-01 → 2020-12-31"),
    ("Trong giai đoạn 2026 - 2030", "khoang; 2026-01-01 → 2030-12-31"),
    ("từ ngày 19/11/2025 đến ngày 24/12/2025", "khoang; 2025-11-19 → 2025-12-24"),
    ("Từ năm 2020", "mo; 2020-01-01 → …"),
    ("Trong năm 2026 và các năm tiếp theo", "mo; 2026-01-01 → …"),
    (
        "Từ tháng 10/2025 đến khi tổ chức thành công Đại hội",
        "mo; 2025-10-01 → …; nếu «đến khi tổ chức thành công Đại hội»",
    ),
    # again and again
    ("Thường xuyên", "dinh_ky; liên tục"),
    ("Thường xuyên, hằng năm", "dinh_ky; hang_nam; liên tục"),
    ("hàng năm", "dinh_ky; hang_nam; liên tục"),
    ("Định kỳ hàng quý, 6 tháng, năm", "dinh_ky; hang_quy; nua_nam; hang_nam"),
    ("định kỳ 6 tháng, 1 năm", "dinh_ky; nua_nam; hang_nam"),
    ("Hằng quý", "dinh_ky; hang_quy"),
    ("trước ngày 15 hằng tháng", "dinh_ky; hang_thang trước ngày 15"),
    ("trước ngày 20 hằng tháng", "dinh_ky; hang_thang trước ngày 20"),
    ("trước ngày 15/11 hằng năm", "dinh_ky; hang_nam trước ngày 15 tháng 11"),
    ("hằng năm (trước ngày 15 tháng 12)", "dinh_ky; hang_nam trước ngày 15 tháng 12"),
    (
        "trước ngày 01/6 và 15/11 hằng năm",
        "dinh_ky; hang_nam trước ngày 1 tháng 6; hang_nam trước ngày 15 tháng 11",
    ),
    ("Từ tháng 3 đến tháng 11 hằng năm", "dinh_ky; hang_nam tháng 3 đến 11"),
    ("ít nhất 01 lần/năm", "dinh_ky; hang_nam 1 lần"),
    ("Hằng quý trong năm 2026", "dinh_ky; 2026-01-01 → 2026-12-31; hang_quy"),
    (
        "vào ngày 30 hằng tháng, từ tháng 01/2027 đến tháng 3/2027",
        "dinh_ky; 2027-01-01 → 2027-03-31; hang_thang ngày 30",
    ),
    # without a date: only a condition, or counted from another event
    ("theo quy định", "co_dieu_kien; nếu «theo quy định»"),
    ("theo chỉ đạo", "co_dieu_kien; nếu «theo chỉ đạo»"),
    ("đột xuất", "co_dieu_kien; nếu «đột xuất»"),
    ("khi có yêu cầu", "co_dieu_kien; nếu «khi có yêu cầu»"),
    ("khi hết giai đoạn 03 năm", "tuong_doi; nếu «khi hết giai đoạn 03 năm»"),
    (
        "sau khi Nghị quyết được ban hành",
        "tuong_doi; nếu «sau khi Nghị quyết được ban hành»",
    ),
    ("30 ngày sau khi kết thúc", "tuong_doi; nếu «30 ngày sau khi kết thúc»"),
    (
        "Trong vòng 10 ngày làm việc kể từ khi ký",
        "tuong_doi; nếu «Trong vòng 10 ngày làm việc kể từ khi ký»",
    ),
    # what stays unread keeps its words and gets no date
    ("Xong trước tuần 4 tháng 11", "khong_ro"),
    ("ngày 30 hằng tháng, từ tháng 01/2027 đến tháng 3/2027", "khong_ro"),
]


@pytest.mark.parametrize(("cell", "wanted"), FORMS)
def test_a_cell_of_one_deadline(cell: str, wanted: str) -> None:
    (found,) = read_deadlines(cell, nam=2026, ngay_ban_hanh=date(2025, 10, 3))
    assert said(found) == wanted
    assert found.nguyen_van == cell


@pytest.mark.parametrize(
    ("cell", "wanted"),
    [
        (
            "- Tổ chức tổng kết trong tháng 5/2020; - Gửi báo cáo trong tháng 6/2020.",
            ["thang; 2020-05-01 → 2020-05-31", "thang; 2020-06-01 → 2020-06-30"],
        ),
        (
            "Tháng 3, 4 và tháng 9 - tháng 11",
            [
                "thang; 2026-03-01 → 2026-03-31",
                "thang; 2026-04-01 → 2026-04-30",
                "khoang; 2026-09-01 → 2026-11-30",
            ],
        ),
        ("", []),
    ],
)
def test_a_cell_of_several_deadlines_or_none(cell: str, wanted: list[str]) -> None:
    assert [said(each) for each in read_deadlines(cell, nam=2026)] == wanted


def test_every_kind_is_met() -> None:
    assert {wanted.partition(";")[0] for _, wanted in FORMS} == {
        kind.value for kind in DeadlineKind
    }
