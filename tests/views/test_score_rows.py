"""Score files -> rows of the open data: `tests/small_scores.py` beside what is published."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from generator.model.dataset import Dataset, build
from generator.records import load_path
from generator.views.open_data.table import Cell, Sheet
from generator.views.open_data.tables import TABLES
from generator.views.scores.forms import sheets
from tests.small_data import DAY
from tests.small_scores import small_scores


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    return small_scores(tmp_path_factory.mktemp("data"))


def table(dataset: Dataset, name: str) -> Sheet:
    definition = next(one for one in TABLES if one.name == name)
    return Sheet("", definition.columns, tuple(definition.rows(dataset)))


def lines(sheet: Sheet, columns: str) -> list[str]:
    """The named columns of each row, with bars between them; «–» where a cell is empty."""
    at = [sheet.columns.index(column) for column in columns.split()]
    return [" | ".join(_shown(row, at)) for row in sheet.rows]


def _shown(row: Sequence[Cell], at: Sequence[int]) -> list[str]:
    return ["–" if row[n] is None else str(row[n]) for n in at]


def test_a_score_file_never_looks_like_a_printed_table(dataset: Dataset) -> None:
    columns = "tinh bang ma ten diem_chuan diem diem_chuan_in diem_in van_ban"
    assert lines(table(dataset, "diem"), columns) == [
        "tinh-mau | quyet-dinh | 1 | Chỉ đạo mẫu | 8.5 | 6 | – | 6/8.5 | –",
        "tinh-mau | quyet-dinh | tong | Tổng điểm | 80 | 66.765 | – | 66,765/80 | –",
        "tinh-mau | quyet-dinh | 1.1 | Kế hoạch mẫu | 3 | 2.0 | 3 | 2,0 | –",
        "tinh-mau | bao-chi | tong | Tổng điểm | – | 66.77 | – | 66.77 | –",
        "tinh-mau | bao-chi | phan-diem-tham-dinh | Điểm thẩm định | 60 | 55.94 | – | 55.94/60 | –",
        "tinh-thu | cong-thong-tin | tong | Tổng điểm | – | – | – | 86,77% | –",
    ]


def test_percent_rank_and_class_have_columns_of_their_own(dataset: Dataset) -> None:
    columns = "nguon ma diem phan_tram xep_hang so_don_vi xep_loai"
    assert lines(table(dataset, "diem"), columns) == [
        "9/QĐ-MAU | 1 | 6 | – | – | – | –",
        "9/QĐ-MAU | tong | 66.765 | – | – | – | –",
        "9/QĐ-MAU | 1.1 | 2.0 | – | – | – | –",
        "Báo Mẫu | tong | 66.77 | – | 2 | 3 | B",
        "Báo Mẫu | phan-diem-tham-dinh | 55.94 | – | – | – | –",
        "Cổng Mẫu | tong | – | 86.77 | – | – | –",
    ]


def test_every_figure_says_where_it_was_printed(dataset: Dataset) -> None:
    columns = "nguon ngay_nguon lien_ket don_vi_cong_bo ghi_chu dia_chi"
    assert lines(table(dataset, "diem"), columns)[2:4] == [
        "9/QĐ-MAU | – | – | Bộ Mẫu | – | /chi-so/chi-so-mau/2024/tinh-mau/",
        "Báo Mẫu | 2025-06-28 | https://bao-mau.example/1 | Bộ Mẫu"
        " | Báo in 66,76 ở trang khác. | /chi-so/chi-so-mau/2024/tinh-mau/",
    ]


def test_scores_below_the_province_have_a_table_of_their_own(dataset: Dataset) -> None:
    rows = table(dataset, "diem-don-vi")
    columns = "chi_so nam cap tinh don_vi ten_don_vi bang ma phan_tram xep_hang so_don_vi xep_loai"
    assert lines(rows, columns) == [
        "chi-so-so | 2023 | so-nganh | tinh-mau | so-mau | Sở Mẫu | van-ban | tong | 90.5"
        " | 1 | 19 | Tốt",
    ]
    assert lines(rows, "dia_chi") == ["/chi-so/chi-so-so/2023/so-mau/"]


def test_indices(dataset: Dataset) -> None:
    columns = "ma ten_ngan cap tinh don_vi_cong_bo thang_tu thang_den don_vi chieu dia_chi"
    assert lines(table(dataset, "chi-so"), columns) == [
        "chi-so-mau | Chỉ số Mẫu | tinh | – | Bộ Mẫu | 8 | 80 | điểm | cao-hon-tot-hon"
        " | /chi-so/chi-so-mau/",
        "chi-so-so | Chỉ số sở | so-nganh | tinh-mau | UBND tỉnh Mẫu | 0 | 100 | %"
        " | cao-hon-tot-hon | /chi-so/chi-so-so/",
    ]


def test_a_year_says_how_much_of_it_is_known(dataset: Dataset) -> None:
    columns = "chi_so nam so_don_vi so_don_vi_tren_cong du ngay_cong_bo quyet_dinh phien_ban"
    assert lines(table(dataset, "nam-chi-so"), columns) == [
        "chi-so-mau | 2024 | 3 | 2 | không | 2025-05-20 | 9/QĐ-MAU | 2024",
        "chi-so-so | 2023 | 19 | 1 | không | – | – | –",
    ]


# --- the tables of score pages ---


def test_every_score_page_has_its_table(dataset: Dataset) -> None:
    assert [(path, sheet.title, len(sheet.rows)) for path, sheet in sheets(dataset)] == [
        ("/chi-so/chi-so-mau/2024/", "Chỉ số Mẫu 2024", 2),
        ("/chi-so/chi-so-mau/2024/tinh-mau/", "Chỉ số Mẫu 2024", 5),
        ("/chi-so/chi-so-mau/2024/tinh-thu/", "Chỉ số Mẫu 2024", 1),
        ("/chi-so/chi-so-so/2023/", "Chỉ số sở 2023", 1),
        ("/chi-so/chi-so-so/2023/so-mau/", "Chỉ số sở 2023", 1),
    ]


def test_the_table_of_a_year_has_one_row_a_unit(dataset: Dataset) -> None:
    sheet = dict(sheets(dataset))["/chi-so/chi-so-mau/2024/"]
    columns = "don_vi ten_don_vi diem_chuan diem phan_tram xep_hang loai_nguon nguon ngay_nguon"
    assert lines(sheet, columns) == [
        "tinh-mau | Mẫu | 80 | 66.765 | – | – | quyet-dinh | 9/QĐ-MAU | –",
        "tinh-thu | Thử | – | – | 86.77 | – | cong-thong-tin | Cổng Mẫu | 2025-07-01",
    ]


def test_the_table_of_a_unit_says_what_was_lost(dataset: Dataset) -> None:
    sheet = dict(sheets(dataset))["/chi-so/chi-so-mau/2024/tinh-mau/"]
    columns = "bang ma diem_chuan diem diem_mat diem_in"
    assert lines(sheet, columns) == [
        "quyet-dinh | 1 | 8.5 | 6 | 2.5 | 6/8.5",
        "quyet-dinh | tong | 80 | 66.765 | 13.235 | 66,765/80",
        "quyet-dinh | 1.1 | 3 | 2.0 | 1 | 2,0",
        "bao-chi | tong | – | 66.77 | – | 66.77",
        "bao-chi | phan-diem-tham-dinh | 60 | 55.94 | 4.06 | 55.94/60",
    ]
    assert sheet.rows[3][sheet.columns.index("ngay_nguon")] == date(2025, 6, 28)


def test_the_total_of_an_appendix_keeps_its_printed_maximum(project_root: Path) -> None:
    published = table(build(load_path(project_root / "data"), DAY), "diem")
    columns = "bang ma diem_chuan diem_chuan_in diem_in"
    totals = [line for line in lines(published, columns) if line.startswith("tong-phu-luc")]
    assert totals == ["tong-phu-luc | tong | 66.5 | 66.5 | 53,289"]


def test_a_remedy_names_its_criteria_and_what_is_at_stake(project_root: Path) -> None:
    published = table(build(load_path(project_root / "data"), DAY), "viec-khac-phuc")
    columns = "tinh nam tieu_chi diem_mat han_den dia_chi"
    page = "/chi-so/par-index/2019/tien-giang/#tieu-chi-6-1"
    assert [line for line in lines(published, columns) if line.endswith(page)] == [
        f"tien-giang | 2019 | 6.1 6.1.1 6.1.3 | 2.059 | 2020-12-31 | {page}"
    ]
