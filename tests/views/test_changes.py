"""What the log says in words: who did what to which item, and where it stands."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

import pytest

from generator.model.dataset import build
from generator.records import load_path
from generator.views.changes.news import Happened, News, Topic
from generator.views.changes.telling import changes, last_changed, news
from generator.views.changes.wording import clipped
from generator.views.names import document_name
from tests.small_data import DAY, SAMPLE_DATA
from tests.small_history import FIRST, PLAN, SCORES, SmallHistory

PAGE = "/van-ban/mau-tay/2025/33-kh-ubnd/"
TASK = f"{PAGE}#ke-hoach-ii-nhiem-vu-1"


@pytest.fixture
def history(tmp_path: Path) -> SmallHistory:
    made = SmallHistory(tmp_path)
    made.start()
    return made


def _lines(found: Iterable[News]) -> list[str]:
    """A piece of news in lines: the head, its items, their differences."""
    lines = []
    for one in found:
        lines.append(f"{one.loai.value}: {one.ten} [{one.tinh}] {one.dia_chi}")
        for item in one.muc:
            reason = f" ({item.ly_do})" if item.ly_do else ""
            lines.append(f"  {item.lan} {item.ten}{reason} {item.dia_chi}")
            lines += [f"    {d.nhan}: «{d.cu}» → «{d.moi}»" for d in item.khac]
    return lines


def test_a_changed_task_says_what_changed_and_links_to_it(history: SmallHistory) -> None:
    history.edit(PLAN, ("thoi_han: Quý IV năm 2025", "thoi_han: Tháng 10/2025"))
    history.commit(1)
    found = changes(history.dataset())
    assert _lines(found) == [
        f"Sửa: Kế hoạch 33/KH-UBND [mau-tay] {PAGE}",
        f"  sửa Nhiệm vụ 1: Trả kết quả tại nhà {TASK}",
        "    Thời hạn: «Quý IV năm 2025» → «Tháng 10/2025»",
    ]
    assert found[0].chu_de == {Topic.DOCUMENTS, Topic.TASKS}
    assert (found[0].tu_ngay, found[0].ngay) == (FIRST, FIRST + timedelta(1))
    assert found[0].muc[0].co_quan == ("so-so-hoa-mau",)
    assert ("Cơ quan chủ trì", "Sở Số hóa Mẫu") in found[0].muc[0].noi_dung


def test_a_change_that_a_correction_declares_is_a_correction(history: SmallHistory) -> None:
    fix = (
        "dinh_chinh:\n- {dong: '14', ban_chep: Sở Số hóa Mẫu, sua_thanh: Sở Nội vụ Mẫu,"
        " ly_do: Nhập nhầm, ngay_sua: 21/11/2026}\nphan:\n"
    )
    history.edit(PLAN, ("chu_tri: Sở Số hóa Mẫu", "chu_tri: Sở Nội vụ Mẫu"), ("phan:\n", fix))
    history.edit(PLAN, ("tối thiểu 88%", "tối thiểu 89%"))
    history.commit(1)
    assert _lines(changes(history.dataset())) == [
        f"Đính chính: Kế hoạch 33/KH-UBND [mau-tay] {PAGE}",
        f"  mới Bản chép, dòng 14 (Nhập nhầm) {PAGE}ban-chep/#d14",
        "    Bản chép: «Sở Số hóa Mẫu» → «Sở Nội vụ Mẫu»",
        f"  sửa Nhiệm vụ 1: Trả kết quả tại nhà (Nhập nhầm) {TASK}",
        "    Cơ quan chủ trì: «Sở Số hóa Mẫu» → «Sở Nội vụ Mẫu»",
        f"Sửa: Kế hoạch 33/KH-UBND [mau-tay] {PAGE}",
        f"  sửa Chỉ tiêu 2: Mức độ hài lòng đạt tối thiểu 89%. {PAGE}#ke-hoach-i-2",
        "    Nội dung: «Mức độ hài lòng đạt tối thiểu 88%.» → «Mức độ hài lòng đạt tối thiểu 89%.»",
    ]


def test_a_new_document_and_one_that_is_gone(history: SmallHistory) -> None:
    text = (history.data / PLAN).read_text(encoding="utf-8")
    history.put("mau-tay/van-ban/2026-7-kh-ubnd.yml", text.replace("33/KH", "7/KH"))
    history.commit(1)
    (history.data / PLAN).unlink()
    history.commit(2)
    found = changes(history.dataset())
    assert _lines(found) == [
        "Rút khỏi cổng: Kế hoạch 33/KH-UBND [mau-tay] ",
        "Văn bản mới: Kế hoạch 7/KH-UBND [mau-tay] /van-ban/mau-tay/2026/7-kh-ubnd/",
    ]
    assert [one.dem for one in found] == ["2 nhiệm vụ, 2 chỉ tiêu"] * 2
    assert found[1].co_quan == {"so-noi-vu-mau", "so-so-hoa-mau"}


def test_scores_and_progress(history: SmallHistory) -> None:
    history.edit(SCORES, ('xep_hang: "5"', 'xep_hang: "4"'))
    history.put(
        "mau-tay/tien-do/2025-quy-3.yml",
        "bao_cao:\n- {ma: bc1, co_quan: so-noi-vu-mau, ngay: 5/10/2025, trich_yeu: Báo cáo quý}\n"
        "ket_qua:\n- {viec: mau-tay/2025/33-kh-ubnd#ke-hoach-ii-nhiem-vu-1, bao_cao: bc1,"
        " trang_thai: hoan-thanh, ngay: 5/10/2025, nguyen_van: Đã xong}\n",
    )
    history.commit(1)
    found = changes(history.dataset())
    assert _lines(found) == [
        "Sửa: Hài lòng Mẫu năm 2023 của Mẫu Tây [mau-tay] /chi-so/hai-long-mau/2023/mau-tay/",
        "  sửa Xếp hạng 4/6 /chi-so/hai-long-mau/2023/mau-tay/",
        "    Xếp hạng: «5/6» → «4/6»",
        "Báo cáo tiến độ mới: Tiến độ của Mẫu Tây, quý III/2025 [mau-tay]"
        " /tien-do/mau-tay/#bao-cao-2025-quy-3-bc1",
        "  mới Báo cáo quý /tien-do/mau-tay/#bao-cao-2025-quy-3-bc1",
        f"  mới Trả kết quả tại nhà: cơ quan báo cáo hoàn thành {TASK}",
    ]
    assert [one.chu_de for one in found] == [{Topic.SCORES}, {Topic.PROGRESS}]


def test_a_mistake_of_the_portal_is_a_correction(history: SmallHistory) -> None:
    history.put(
        "danh-muc/dinh-chinh-trang.yml",
        f"nguon: Ban biên tập\ndinh_chinh:\n- {{ngay_sua: 21/11/2026, dia_chi: {PAGE},"
        " da_dang: Hạng 5, sua_thanh: Hạng 4, ly_do: Nhập nhầm}\n",
    )
    history.commit(1)
    assert _lines(changes(history.dataset())) == [
        f"Đính chính: Cổng sửa điều đã đăng sai [mau-tay] {PAGE}",
        f"  mới Điều đã đăng (Nhập nhầm) {PAGE}",
        "    Đã đăng: «Hạng 5» → «Hạng 4»",
    ]


def test_what_was_there_from_the_start_comes_last_and_is_no_change(history: SmallHistory) -> None:
    dataset = history.dataset()
    assert changes(dataset) == ()
    found = news(dataset)
    assert {one.loai for one in found} == {Happened.FIRST}
    assert [one.van_ban for one in found[:2]] == ["tinh-mau/2026/18-kh-snv", found[1].van_ban]
    documents = [one for one in found if one.van_ban]
    assert [one.ten for one in documents] == [
        document_name(dataset, dataset.documents[one.van_ban]) for one in documents
    ]
    assert len(documents) == len(dataset.van_ban)


def test_the_last_day_of_a_page(history: SmallHistory) -> None:
    history.edit(PLAN, ("thoi_han: Quý IV năm 2025", "thoi_han: Tháng 10/2025"))
    history.commit(3)
    days = last_changed(history.dataset())
    assert days[PAGE] == FIRST + timedelta(3)
    assert days["/van-ban/mau-bac/2026/04-kh-ubnd/"] == FIRST


def test_the_same_history_gives_the_same_news(history: SmallHistory) -> None:
    history.edit(PLAN, ("thoi_han: Quý IV năm 2025", "thoi_han: Tháng 10/2025"))
    history.commit(1)
    assert news(history.dataset()) == news(history.dataset())


def test_without_a_history_nothing_is_told() -> None:
    dataset = build(load_path(SAMPLE_DATA), DAY)
    assert (news(dataset), last_changed(dataset)) == ((), {})


LONG = "một hai ba bốn năm sáu bảy tám chín mười " * 5


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("Quý IV", "Quý III", ("Quý IV", "Quý III")),
        ("", LONG, ("", LONG)),
        (
            f"{LONG}cũ {LONG}",
            f"{LONG}mới {LONG}",
            (
                "…hai ba bốn năm sáu bảy tám chín mười cũ một hai ba bốn năm sáu bảy tám chín…",
                "…hai ba bốn năm sáu bảy tám chín mười mới một hai ba bốn năm sáu bảy tám chín…",
            ),
        ),
    ],
)
def test_of_long_words_the_part_that_differs_is_shown(
    old: str, new: str, shown: tuple[str, str]
) -> None:
    assert clipped(old, new) == shown


def test_the_day_of_opening_parts_what_is_news(history: SmallHistory) -> None:
    history.edit(PLAN, ("thoi_han: Quý IV năm 2025", "thoi_han: Tháng 10/2025"))
    history.commit(1)
    assert changes(history.dataset(date(2026, 11, 21))) == ()
