"""What the home page and the lists offer, on the documents of the portal."""

from __future__ import annotations

import pytest

from generator.model.dataset import Dataset, build
from generator.records import load_path
from generator.views.tasks import TaskLine, lines
from generator.views.ways_in import known_provinces, province_names, ways_in
from tests.small_data import DAY
from tools.environment import ROOT


@pytest.fixture(scope="module")
def real() -> Dataset:
    return build(load_path(ROOT / "data"), DAY)


@pytest.fixture(scope="module")
def tasks(real: Dataset) -> dict[str, TaskLine]:
    return {line.dia_chi: line for line in lines(real, real.van_ban)}


def test_every_name_that_a_province_bore_can_be_chosen(real: Dataset) -> None:
    notes = {name.ten: name.ghi_chu for name in province_names(real)}
    assert len(notes) == len(province_names(real))
    assert notes["Tiền Giang"] == "nay thuộc Đồng Tháp"
    assert notes["Long An"] == "nay thuộc Tây Ninh"
    assert notes["Thừa Thiên Huế"] == "nay là Huế"
    assert notes["Đồng Tháp"] == notes["Hà Tĩnh"] == ""


def test_provinces_at_hand_say_what_there_is(real: Dataset) -> None:
    told = {one.ten: one.dem for one in known_provinces(real)}
    assert list(told) == ["Đồng Tháp", "Hà Tĩnh", "Long An", "Tiền Giang", "Tuyên Quang"]
    assert told["Tiền Giang"] == ("hạng 48/63 năm 2019", "19 việc", "1 văn bản")


def test_each_way_in_leads_to_a_list(real: Dataset) -> None:
    assert {way.ten: way.duong for way in ways_in(real)} == {
        "Theo cơ quan": "/co-quan/",
        "Theo thời hạn": "/nhiem-vu/",
        "Theo lĩnh vực": "/linh-vuc/",
        "Theo năm": "/nam/",
        "Theo loại văn bản": "/van-ban/",
        "Chỉ tiêu": "/chi-tieu/",
        "Cho báo chí": "/cho-bao-chi/",
    }


def test_a_remedy_says_what_is_to_be_done_and_by_whom(tasks: dict[str, TaskLine]) -> None:
    line = next(one for one in tasks.values() if one.noi_dung.startswith("Tổ chức kiểm tra, Báo"))
    assert line.noi_dung == "Tổ chức kiểm tra, Báo cáo kết quả về UBND tỉnh"
    assert line.chu_tri == "Sở Nội vụ"
    assert line.muc_dich == "khắc phục tiêu chí 1.3: Công tác Kiểm tra CCHC"
    bare = next(one for one in tasks.values() if one.chu_tri == "Sở Tư pháp" and one.muc_dich)
    assert bare.muc_dich == "văn bản chỉ nêu tiêu chí cần khắc phục"


def test_prose_without_a_deadline_column_quotes_its_years(tasks: dict[str, TaskLine]) -> None:
    about = "Phấn đấu mức độ hài lòng của người dân, doanh nghiệp"
    line = next(one for one in tasks.values() if one.noi_dung.startswith(about))
    assert (line.thoi_han, line.khong_han) == (None, "trong lời của văn bản: «vào năm 2020»")
    said = {one.khong_han for one in tasks.values() if not one.thoi_han}
    assert "không nêu riêng; xem lời của văn bản" in said
