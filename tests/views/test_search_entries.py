"""What the search finds: every item by itself, in words that a reader recognises."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from generator.model.dataset import Dataset, build
from generator.outline import Placed
from generator.records import load_path
from generator.schema.body import FormalLine, Table
from generator.views.search.documents import documents
from generator.views.search.found import Found
from generator.views.search.items import of_item
from generator.views.search.kinds import LOAI, OF_CALENDAR, TRANG_THAI
from generator.views.search.provinces import provinces
from generator.views.search.scores import scores
from tests.small_data import DAY, ROOT
from tests.small_progress import DUTY, KEY, TARGET, TASK, SmallProgress, report, result

DT, TG = "dong-thap/2020/71-qd-ubnd-hc", "tien-giang/2020/180-kh-ubnd"
LA = "long-an/2016/1346-qd-ubnd"


@dataclass(frozen=True)
class Entries:
    """Entries by the end of their address: `dong-thap/2020/71-qd-ubnd-hc#…`."""

    found: tuple[Found, ...]

    def of(self, place: str, loai: str = "") -> Found:
        address = f"/van-ban/{place.replace('#', '/#')}" if "#" in place else f"/van-ban/{place}/"
        (one,) = (f for f in self.found if f.path == address and (not loai or f.loai == loai))
        return one


@pytest.fixture(scope="module")
def real() -> Dataset:
    return build(load_path(ROOT / "data"), DAY)


@pytest.fixture(scope="module")
def entries(real: Dataset) -> Entries:
    return Entries(tuple(documents(real)))


def test_a_row_of_tasks(entries: Entries) -> None:
    assert entries.of(f"{DT}#ke-hoach-ii-nhiem-vu-3-10") == Found(
        "/van-ban/dong-thap/2020/71-qd-ubnd-hc/#ke-hoach-ii-nhiem-vu-3-10",
        "Việc triển khai áp dụng Hệ thống quản lý chất lượng theo Tiêu chuẩn quốc gia TCVN ISO…"
        " (việc 3.10)",
        (
            "Việc triển khai áp dụng Hệ thống quản lý chất lượng theo Tiêu chuẩn quốc gia TCVN"
            " ISO 9001:2008 và ISO 9001:2015.",
            "Chủ trì: Sở Khoa học và Công nghệ",
            "Phối hợp: Các cơ quan có liên quan",
            "Thời hạn: Trước ngày 15/5/2020",
        ),
        ("NỘI DUNG TỔNG KẾT",),
        1.0,
        "viec",
        "Quyết định 71/QĐ-UBND-HC, tỉnh Đồng Tháp, 2020",
        ("dong-thap",),
        (2020,),
        (),
        ("so-khoa-hoc-va-cong-nghe", "cac-co-quan-co-lien-quan"),
        ("luu-tru",),
    )


def test_a_criterion_has_its_points_and_the_years_of_score_and_paper(entries: Entries) -> None:
    found = entries.of(f"{TG}#phu-luc-tieu-chi-1-3-2")
    assert (found.loai, found.title) == (
        "tieu-chi",
        "Xử lý các vấn đề phát hiện qua kiểm tra (tiêu chí 1.3.2)",
    )
    assert found.text[0] == "Điểm chuẩn: 1. Điểm đạt: 0"
    assert {2019, 2020} <= set(found.nam)
    assert found.linh_vuc == ("chi-dao-dieu-hanh",)
    assert {"so-noi-vu", "ubnd-tinh"} <= set(found.co_quan)


@pytest.mark.parametrize(
    ("place", "loai", "title"),
    [
        (
            f"{LA}#ke-hoach-ii-5-kiem-soat-chat-che-ngan-sach",
            "viec",
            "Kiểm soát chặt chẽ ngân sách nhà nước chi thường xuyên và đầu tư công. (mục II.5)",
        ),
        (
            f"{LA}#ke-hoach-ii-6-nang-cao-chat-luong-phuc-vu-co-95-ho-so-khai-thue",
            "chi-tieu",
            "Có 95% hồ sơ khai thuế của doanh nghiệp được nộp qua mạng. (chỉ tiêu II.6)",
        ),
        (
            f"{LA}#ke-hoach-iv-4",
            "phan-cong",
            "Văn phòng UBND tỉnh: Chủ trì, phối hợp với các cơ quan liên quan tiếp tục vận hành"
            " Cổng… (phân công IV.4)",
        ),
        (f"{LA}#ke-hoach-ii-5", "doan", "Cải cách tài chính công (mục II.5)"),
        (
            f"{DT}#quyet-dinh-dieu-2",
            "doan",
            "Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.",
        ),
        (
            f"{DT}#quyet-dinh-dieu-3",
            "phan-cong",
            "Thủ trưởng các sở, ban, ngành tỉnh và Chủ tịch Ủy ban nhân dân các huyện, thị xã,"
            " thành… (Điều 3)",
        ),
        (
            f"{DT}#quyet-dinh-can-cu-luat-to-chuc-chinh",
            "can-cu",
            "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2019;",
        ),
        (f"{TG}#ke-hoach-ii-diem-2019", "diem", "Bảng điểm PAR Index năm 2019"),
    ],
)
def test_titles_begin_with_the_words(entries: Entries, place: str, loai: str, title: str) -> None:
    found = entries.of(place)
    assert (found.loai, found.title) == (loai, title)


def test_no_title_begins_with_a_bare_number(entries: Entries) -> None:
    bare = re.compile(r"(?:[IVX]+|\d+|[a-zđ])[.)]")
    assert [one.title for one in entries.found if bare.match(one.title)] == []


def test_a_task_that_holds_a_target_is_found_as_both(entries: Entries) -> None:
    place = f"{LA}#ke-hoach-ii-2-phan-dau-muc-do-hai-long"
    task, target = entries.of(place, "viec"), entries.of(place, "chi-tieu")
    assert task.path == target.path
    assert task.title.endswith("(mục II.2)")
    assert target.title.endswith("(chỉ tiêu II.2)")


def test_every_item_is_found_once_of_its_kind(real: Dataset, entries: Entries) -> None:
    found = Counter((one.path, one.loai) for one in entries.found)
    assert set(found.values()) == {1}
    wanted = {
        (f"/van-ban/{item.van_ban}/#{item.ma}", loai)
        for linked in real.van_ban
        for loai, items in (
            ("viec", linked.muc.nhiem_vu),
            ("tieu-chi", linked.muc.tieu_chi),
            ("chi-tieu", linked.muc.chi_tieu),
            ("phan-cong", linked.muc.phan_cong),
            ("tuyen-truyen", linked.muc.tuyen_truyen),
        )
        for item in items
    }
    assert wanted <= set(found)


def test_words_of_an_item_are_not_in_the_section_around_it(entries: Entries) -> None:
    """Else every question would find a section beside each of its items."""
    assert entries.of(f"{LA}#ke-hoach-ii-5").text == ()
    assert "Kinh phí được bố trí" in " ".join(entries.of(f"{DT}#ke-hoach-iii-1").text)


def passages(placed: Iterable[Placed]) -> Iterator[str]:
    """The wording of every passage, a heading without its colon."""
    for one in placed:
        if not isinstance(one.node, FormalLine | Table):
            yield one.node.text.rstrip(":") if one.is_heading else one.node.text
            yield from passages(one.con)


def test_every_passage_is_in_some_entry(real: Dataset, entries: Entries) -> None:
    for linked in real.van_ban:
        address = f"/van-ban/{linked.van_ban}/"
        own = [one for one in entries.found if one.path.startswith(address)]
        text = " ".join(" ".join((one.title, *one.text, *one.tags)) for one in own)
        known = " ".join(text.split())
        for words in passages(placed for part in linked.phan for placed in part.con):
            assert " ".join(words.split()) in known


def test_the_page_of_a_document_is_found_by_number_day_and_signer(entries: Entries) -> None:
    found = entries.of(DT)
    assert found.title == "Quyết định 71/QĐ-UBND-HC – Đồng Tháp"
    assert "Người ký: Nguyễn Văn Dương, Chủ tịch" in found.text
    assert {"số 71/QĐ-UBND-HC", "21/1/2020"} <= set(found.tags)
    assert "so-tu-phap" in found.co_quan


def test_a_plan_is_found_by_the_years_it_is_for(entries: Entries) -> None:
    assert entries.of("ha-tinh/2020/513-kh-ubnd").nam == (2020, 2021)
    assert entries.of(LA).nam == (2016, 2017, 2018, 2019, 2020)


def test_the_province_bears_its_name_of_that_time(entries: Entries) -> None:
    assert entries.of(f"{TG}#ke-hoach-i-1").noi == "Kế hoạch 180/KH-UBND, tỉnh Tiền Giang, 2020"


@pytest.mark.parametrize(
    ("day", "tags"),
    [
        (date(2026, 2, 1), ()),
        (date(2026, 3, 1), ("Sắp đến hạn",)),
        (date(2026, 4, 1), ("Quá hạn theo văn bản",)),
    ],
)
def test_what_is_pressing_is_found_by_these_words(
    tmp_path: Path, day: date, tags: tuple[str, ...]
) -> None:
    found = Entries(tuple(documents(SmallProgress(tmp_path).dataset(day))))
    assert found.of(f"{KEY}#{TASK}1").tags == tags


REPORTED = "bao_cao:\n" + report("mot", "1/4/2026")


@pytest.mark.parametrize(
    ("day", "item", "state"),
    [
        (date(2026, 2, 1), f"{TASK}1", ("trong-han", "chua-co-bao-cao")),
        (date(2026, 3, 1), f"{TASK}1", ("sap-den-han", "chua-co-bao-cao")),
        (date(2026, 4, 1), f"{TASK}1", ("qua-han", "chua-co-bao-cao")),
        (date(2026, 4, 1), f"{TASK}2", ("trong-han", "chua-co-bao-cao")),
        (date(2026, 4, 1), f"{TASK}4", ("khong-co-ngay", "chua-co-bao-cao")),
        (date(2026, 4, 1), f"{TARGET}1", ("khong-co-ngay", "chua-co-bao-cao")),
        (date(2026, 4, 1), f"{DUTY}1", ("khong-co-ngay", "chua-co-bao-cao")),
    ],
)
def test_states_without_a_report(
    tmp_path: Path, day: date, item: str, state: tuple[str, ...]
) -> None:
    found = Entries(tuple(documents(SmallProgress(tmp_path).dataset(day))))
    assert found.of(f"{KEY}#{item}").trang_thai == state


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("hoan-thanh", ("co-bao-cao", "hoan-thanh")),  # the day has passed, but not the work
        ("dang-thuc-hien", ("qua-han", "co-bao-cao", "dang-thuc-hien")),
        ("", ("qua-han", "co-bao-cao")),
    ],
)
def test_states_after_a_report(tmp_path: Path, said: str, state: tuple[str, ...]) -> None:
    text = f"{REPORTED}ket_qua:\n" + result(f"{TASK}1", "1/4/2026", said)
    dataset = SmallProgress(tmp_path).dataset(date(2026, 5, 1), quy_1_2026=text)
    found = Entries(tuple(documents(dataset)))
    assert found.of(f"{KEY}#{TASK}1").trang_thai == state


def test_every_code_has_words(entries: Entries) -> None:
    assert {one.loai for one in entries.found} <= set(LOAI)
    assert set(OF_CALENDAR.values()) <= set(TRANG_THAI)
    assert {state for one in entries.found for state in one.trang_thai} <= set(TRANG_THAI)


def test_a_province_of_before_is_found_by_its_own_name_only(real: Dataset) -> None:
    """That it belongs to another now is said by the names, with the reason."""
    found = {one.path: one for one in provinces(real)}
    assert found["/tinh/long-an/"].text == ("tỉnh Long An",)
    assert "Long An" not in " ".join(found["/tinh/tay-ninh/"].text)
    assert "Đắc Lắc" in found["/tinh/dak-lak/"].text[0]


def test_a_score_leads_to_its_parts(real: Dataset) -> None:
    found = {one.path: one for one in scores(real)}
    page = "/chi-so/par-index/2019/tien-giang/"
    assert found[page].title == "PAR Index năm 2019: Tiền Giang, 79,68/100"
    assert found[page].text[0] == "Tổng điểm 79,68/100, xếp hạng 48/63 tỉnh, thành phố"
    assert found[f"{page}#mat-diem"].title == "Tiền Giang mất điểm ở đâu: PAR Index năm 2019"
    assert "Cải cách thủ tục hành chính: 12.42/14" in found[f"{page}#linh-vuc"].text
    assert f"{page}viec/" in found
    over = found["/chi-so/par-index/tien-giang/"]
    assert (over.title, over.nam) == ("PAR Index của Tiền Giang qua các năm", (2018, 2019))


def test_an_item_of_no_known_kind_is_a_fault(real: Dataset) -> None:
    (basis, *_) = real.van_ban[0].muc.can_cu
    with pytest.raises(TypeError):
        of_item(basis, ())
