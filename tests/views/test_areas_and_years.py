"""Pages by reform area and by year: what stands on them, and what is left to the provinces."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model.dataset import Dataset, build
from generator.pages import areas as area_pages
from generator.records import load_path
from generator.views import years
from generator.views.areas import area_views
from generator.views.years import known_years, year_views
from tests.small_data import DAY, ROOT


@pytest.fixture(scope="module")
def real() -> Dataset:
    return build(load_path(ROOT / "data"), DAY)


def test_every_task_is_in_one_area_or_counted_as_unplaced(real: Dataset) -> None:
    views, unplaced = area_views(real)
    shown = [line.dia_chi for view in views for one in view.tinh for line in one.viec]
    assert len(shown) == len(set(shown)) == 54
    assert {(one.tinh, one.viec, one.chi_tieu) for one in unplaced} == {
        ("dong-thap", 16, 0),
        ("ha-tinh", 0, 24),
        ("tien-giang", 2, 0),
    }


def test_an_area_of_one_province(real: Dataset) -> None:
    view = next(one for one in area_views(real)[0] if one.linh_vuc.ma == "tai-chinh-cong")
    assert view.chi_so == "6"
    by_province = {one.tinh: one for one in view.tinh}
    assert list(by_province) == ["dong-thap", "long-an", "tien-giang"]
    tien_giang = by_province["tien-giang"]
    named = [line.cho.removeprefix("tiêu chí ") for line in tien_giang.viec]
    assert named == ["6.1", "6.2", "6.3"]
    assert [(line.nam, line.in_la) for line in tien_giang.diem] == [(2019, "8.63/12.5")]


def test_too_many_on_one_page_are_left_to_the_provinces(
    real: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    def page(path: str) -> str:
        return next(one.markdown for one in area_pages.pages(real) if one.path == path)

    words = "Kiểm soát chặt chẽ ngân sách nhà nước chi thường xuyên"
    assert words in page("/linh-vuc/tai-chinh-cong/")
    monkeypatch.setattr(area_pages, "MOST_ON_ONE_PAGE", 3)
    assert words not in page("/linh-vuc/tai-chinh-cong/")
    assert words in page("/linh-vuc/tai-chinh-cong/long-an/")


def test_without_a_list_of_areas_the_page_says_so() -> None:
    records = load_path(ROOT / "data")
    without = replace(records, registers=replace(records.registers, linh_vuc=None))
    (page,) = area_pages.pages(build(without, DAY))
    assert page.path == "/linh-vuc/"
    assert "Danh mục chưa có danh sách lĩnh vực." in page.markdown


def test_the_year_2020(real: Dataset) -> None:
    view = next(one for one in year_views(real) if one.nam == 2020)
    assert (view.so_van_ban, view.so_ke_hoach) == (3, 3)
    # Long An's plan of 2016-2020 is in force; Hà Tĩnh's, issued in 2020, is of 2021.
    assert [(plan.ten_tinh, plan.tu_nam, plan.den_nam) for plan in view.ke_hoach] == [
        ("Đồng Tháp", 2020, 2020),
        ("Long An", 2016, 2020),
        ("Tiền Giang", 2020, 2021),
    ]
    assert view.quy == (("I", 1), ("II", 18), ("III", 4), ("IV", 17))
    assert view.den_han == sum(line.den_han for line in view.tinh)
    assert known_years(real)[0] == 2016


def test_long_lists_of_a_year_are_left_to_the_provinces(
    real: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(years, "MOST_ON_ONE_PAGE", 2)
    view = next(one for one in year_views(real) if one.nam == 2020)
    assert (view.so_van_ban, view.van_ban, view.so_ke_hoach, view.ke_hoach) == (3, (), 3, ())
    assert len(view.tinh) > 3
