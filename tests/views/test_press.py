"""The press page: sentences ready to print, whose word they are, and what to beware of."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model.dataset import Dataset, build
from generator.pages import press as pages
from generator.records import load_path
from generator.views.press.lines import PressLine
from generator.views.press.overview import (
    MOST_DOCUMENTS,
    MOST_PROVINCES,
    ProvincePress,
    press_view,
    province_views,
)
from tests.small_data import DAY


@pytest.fixture(scope="module")
def real(project_root: Path) -> Dataset:
    return build(load_path(project_root / "data"), DAY)


@pytest.fixture(scope="module")
def provinces(real: Dataset) -> dict[str, ProvincePress]:
    return {one.tinh: one for one in province_views(real)}


def line(province: ProvincePress, ma: str) -> PressLine:
    return next(one for one in province.dong if one.ma == ma)


# A figure in points, of a unit that is no more; of a province that kept its name; in percent; a
# rank without a score.
SENTENCES = {
    ("tien-giang", "par-index-2019-tien-giang"): (
        "Năm 2019, tỉnh Tiền Giang đạt 79,68/100 điểm Chỉ số cải cách hành chính (PAR Index), "
        "xếp 48/63 tỉnh, thành phố."
    ),
    ("dong-thap", "par-index-2019-dong-thap"): (
        "Năm 2019, tỉnh Đồng Tháp (trước ngày 1/7/2025) đạt 84,43/100 điểm "
        "Chỉ số cải cách hành chính (PAR Index), xếp 3/63 tỉnh, thành phố."
    ),
    ("long-an", "par-index-2022-long-an"): (
        "Năm 2022, tỉnh Long An xếp 8/63 tỉnh, thành phố về Chỉ số cải cách hành chính (PAR Index)."
    ),
}


@pytest.mark.parametrize(("where", "sentence"), SENTENCES.items())
def test_a_figure_as_a_sentence(
    provinces: dict[str, ProvincePress], where: tuple[str, str], sentence: str
) -> None:
    assert line(provinces[where[0]], where[1]).cau == sentence


def test_percent_is_not_called_points(provinces: dict[str, ProvincePress]) -> None:
    found = line(provinces["ha-tinh"], "sipas-2021-ha-tinh").cau
    assert "91,17% " in found
    assert "điểm" not in found


def test_a_line_has_source_page_and_picture(provinces: dict[str, ProvincePress]) -> None:
    found = line(provinces["tien-giang"], "par-index-2019-tien-giang")
    assert found.nguon == (
        "Nguồn: Kế hoạch 180/KH-UBND, ngày 10/07/2020 (theo văn bản của tỉnh). "
        "Bộ Nội vụ công bố tại Quyết định 330/QĐ-BNV ngày 13/05/2020."
    )
    assert found.duong == "/chi-so/par-index/2019/tien-giang/"
    assert found.anh == "/chi-so/par-index/2019/tien-giang.mang-xa-hoi.png"
    assert found.lien_ket == "/van-ban/tien-giang/2020/180-kh-ubnd/"


def test_what_to_beware_of_is_said(provinces: dict[str, ProvincePress]) -> None:
    found = line(provinces["tien-giang"], "par-index-2019-tien-giang")
    words = [one.chu for one in found.luu_y]
    assert any("so với con số in khác" in one for one in words)
    assert any("nay thuộc tỉnh Đồng Tháp" in one and "đừng nối" in one for one in words)
    assert any(one.duong.startswith("/doi-chieu/#") for one in found.luu_y)


def test_the_highest_rank_is_only_of_what_is_known(real: Dataset) -> None:
    view = press_view(real)
    labels = {one.nhan for index in view.chi_so for one in index.dong}
    assert labels <= {
        "Hạng cao nhất mà cổng biết",
        "Hạng thấp nhất mà cổng biết",
        "Một con số mà cổng biết",
    }
    par = next(one for one in view.chi_so if "PAR Index" in one.ten)
    assert par.nam == 2023
    # three are known, 1 to 3 of 63: none of them is the lowest
    assert [one.nhan for one in par.dong] == ["Hạng cao nhất mà cổng biết"]
    assert "xếp 1/63" in par.dong[0].cau


def test_the_first_page_is_bounded(real: Dataset) -> None:
    view = press_view(real)
    assert len(view.tinh) <= MOST_PROVINCES
    assert len(view.van_ban) <= MOST_DOCUMENTS
    assert [one[0] for one in view.tinh] == [
        "Đồng Tháp",
        "Hà Tĩnh",
        "Long An",
        "Tiền Giang",
        "Tuyên Quang",
    ][: len(view.tinh)]


def test_a_document_as_a_sentence(provinces: dict[str, ProvincePress]) -> None:
    (plan,) = provinces["tien-giang"].van_ban
    assert plan.cau.startswith(
        "Ngày 10/07/2020, Ủy ban nhân dân tỉnh Tiền Giang ban hành Kế hoạch 180/KH-UBND: «Khắc"
    )
    assert plan.cau.endswith("Cổng đếm được 19 việc trong kế hoạch này.")
    (bare,) = provinces["tuyen-quang"].van_ban
    assert "không ghi số hoặc ngày ban hành" in bare.cau


def test_ids_are_lasting_and_once_a_page(real: Dataset) -> None:
    for page in pages.pages(real):
        ids = [part.split('"')[0] for part in page.markdown.split(' id="')[1:]]
        assert len(ids) == len(set(ids)), page.path
