"""The sample indices as the model reads them: figures typed here beside those in the YAML."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.model.dataset import Dataset, build
from generator.model.scores import UnitYear
from generator.records import load_path
from tests.small_data import DAY, SAMPLE_DATA


@pytest.fixture(scope="module")
def sample() -> Dataset:
    return build(load_path(SAMPLE_DATA), DAY)


def _shown(unit: UnitYear) -> str:
    sheet = unit.chinh
    total = sheet.tong.in_la if sheet.tong else "–"
    rank = sheet.hang.in_la if sheet.hang else "–"
    return f"{unit.don_vi.ten}: {total} hạng {rank} ({sheet.nguon.loai})"


def test_a_year_that_is_known_of_all_provinces(sample: Dataset) -> None:
    year = sample.diem.by_year["hai-long-mau", 2024]
    assert [_shown(unit) for unit in year.don_vi] == [
        "Mẫu: 46,95/80 hạng 4/6 (quyet-dinh)",
        "Mẫu Bắc: 51,34/80 hạng 1/6 (quyet-dinh)",
        "Mẫu Biển: 50,80/80 hạng 2/6 (quyet-dinh)",
        "Mẫu Đông: 41,65/80 hạng 6/6 (quyet-dinh)",
        "Mẫu Nam: 44,45/80 hạng 5/6 (quyet-dinh)",
        "Mẫu Tây: 47,91/80 hạng 3/6 (quyet-dinh)",
    ]
    assert year.so_don_vi == 6
    assert year.is_complete


@pytest.mark.parametrize(
    ("nam", "so_don_vi", "biet_diem"),
    [(2025, 5, 2), (2024, 6, 6), (2023, 6, 4), (2022, 6, 3), (2021, 6, 4)],
)
def test_how_much_of_each_year_is_known(
    sample: Dataset, nam: int, so_don_vi: int, biet_diem: int
) -> None:
    year = sample.diem.by_year["hai-long-mau", nam]
    known = [unit for unit in year.don_vi if unit.chinh.tong is not None]
    assert (year.so_don_vi, len(known)) == (so_don_vi, biet_diem)
    assert year.is_complete is (so_don_vi == biet_diem)


def test_the_years_of_a_province_with_the_criteria_set_of_each(sample: Dataset) -> None:
    years = sample.diem.by_year
    found = []
    for unit in sample.diem.of_unit("hai-long-mau", "tinh-mau"):
        version, total = years["hai-long-mau", unit.nam].phien_ban, unit.chinh.tong
        assert total is not None
        found.append((unit.nam, version.phien_ban if version else None, total.in_la))
    assert found == [
        (2021, None, "61,3%"),
        (2022, "2022", "36.35"),
        (2023, "2022", "37,16"),
        (2024, "2024", "46,95/80"),
        (2025, "2024", "48,50"),
    ]


def test_percent_is_not_points(sample: Dataset) -> None:
    total = sample.diem.by_year["hai-long-mau", 2021].by_unit["mau-nam"].chinh.tong
    assert total is not None
    assert (total.diem, total.phan_tram) == (None, Decimal("57.25"))


def test_the_merged_province_has_both_its_lives(sample: Dataset) -> None:
    south, east = sample.provinces["mau-nam"], sample.provinces["mau-dong"]
    assert south.truoc is not None
    assert south.nay is not None
    assert south.nay.hop_nhat_tu == ("mau-dong", "mau-nam")
    assert east.nay is None
    years = [unit.nam for unit in sample.diem.of_unit("hai-long-mau", "mau-nam")]
    assert years == [2021, 2022, 2023, 2024, 2025]
    assert [unit.nam for unit in sample.diem.of_unit("hai-long-mau", "mau-dong")] == [2022, 2024]


def test_units_of_a_province_stand_beside_it_and_not_among_provinces(sample: Dataset) -> None:
    lower = {year.chi_so.ma: len(year.don_vi) for year in sample.diem.nam if year.chi_so.tinh}
    assert lower == {"cchc-so-nganh-mau": 7, "cchc-cap-huyen-mau": 4, "cchc-cap-xa-mau": 12}
    codes = {unit.don_vi.ma for units in sample.diem.by_province.values() for unit in units}
    assert codes == {"tinh-mau", "mau-bac", "mau-bien", "mau-dong", "mau-nam", "mau-tay"}
    departments = sample.diem.by_year["cchc-so-nganh-mau", 2024]
    assert [_shown(unit) for unit in departments.don_vi] == [
        "Ban Các khu sản xuất Mẫu: 66,25/100 hạng 7/8 (quyet-dinh)",
        "Sở Cây xanh Mẫu: 56,75/100 hạng 8/8 (quyet-dinh)",
        "Sở Nội vụ Mẫu: 90,75/100 hạng 1/8 (quyet-dinh)",
        "Sở Số hóa Mẫu: 83,75/100 hạng 4/8 (quyet-dinh)",
        "Sở Tài chính Mẫu: 85,75/100 hạng 2/8 (quyet-dinh)",
        "Sở Tư pháp Mẫu: 84,00/100 hạng 3/8 (quyet-dinh)",
        "Sở Văn hóa, Thể thao Mẫu: 70,75/100 hạng 6/8 (quyet-dinh)",
        "Văn phòng UBND tỉnh Mẫu: 81,75/100 hạng 5/8 (quyet-dinh)",
    ]


def test_what_the_press_prints_stands_behind_the_document(sample: Dataset) -> None:
    unit = sample.diem.by_year["chi-so-mau", 2024].by_unit["tinh-mau"]
    assert [(s.nguon.ten, s.tong and s.tong.in_la) for s in unit.sheets] == [
        ("20/KH-UBND", "12.75/20"),
        ("Báo Mẫu", "12,57/20"),
    ]


def test_criteria_that_are_printed_without_a_name_bear_that_of_the_criteria_set(
    sample: Dataset,
) -> None:
    sheet = sample.diem.by_year["chi-so-mau", 2024].by_unit["mau-bac"].chinh
    assert [(row.stt, row.ten, row.diem_in) for row in sheet.tieu_chi][-2:] == [
        ("2.1", "Người dân mẫu trả lời phiếu điều tra", "3,75"),
        ("2.10", "Công khai thủ tục", "5"),
    ]
