"""Scores -> which chart a page gets, and the words on it (`tests/small_scores.py`)."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.model.dataset import Dataset
from generator.views.charts import AreaBars, Chart, PlaceOnScale, UnitStrip
from generator.views.scores.charts import charts
from tests.small_scores import small_scores


@pytest.fixture(scope="module")
def by_page(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Chart]:
    dataset: Dataset = small_scores(tmp_path_factory.mktemp("data"))
    return {chart.dia_chi: chart for chart in charts(dataset)}


def test_every_page_with_a_score_has_its_chart(by_page: dict[str, Chart]) -> None:
    assert [(path, type(chart)) for path, chart in by_page.items()] == [
        ("/chi-so/chi-so-mau/2024/", UnitStrip),
        ("/chi-so/chi-so-mau/2024/tinh-mau/", AreaBars),
        ("/chi-so/chi-so-mau/2024/tinh-thu/", PlaceOnScale),
        ("/chi-so/chi-so-so/2023/", UnitStrip),
        ("/chi-so/chi-so-so/2023/so-mau/", PlaceOnScale),
    ]


def test_areas_as_printed(by_page: dict[str, Chart]) -> None:
    chart = by_page["/chi-so/chi-so-mau/2024/tinh-mau/"]
    assert isinstance(chart, AreaBars)
    (area,) = chart.linh_vuc
    assert (area.ten, area.dat, area.toi_da, area.in_la) == (
        "Chỉ đạo mẫu",
        Decimal(6),
        Decimal("8.5"),
        "6/8.5",
    )
    assert chart.tieu_de == "Chỉ số Mẫu năm 2024: Mẫu"
    assert (chart.so_lon, chart.so_lon_phu) == ("66,765", "trên 80 điểm · theo quyết định công bố")
    assert chart.mo_ta == "1 lĩnh vực. Mất nhiều nhất: Chỉ đạo mẫu, 2,5 điểm trên 8,5."
    assert chart.nguon == "9/QĐ-MAU (theo quyết định công bố)"


def test_percent_stands_on_a_scale_of_percent(by_page: dict[str, Chart]) -> None:
    chart = by_page["/chi-so/chi-so-mau/2024/tinh-thu/"]
    assert isinstance(chart, PlaceOnScale)
    assert (chart.diem, chart.tu, chart.den, chart.don_vi) == (
        Decimal("86.77"),
        Decimal(0),
        Decimal(100),
        "%",
    )
    assert chart.so_lon == "86,77%"
    assert chart.nguon == "Cổng Mẫu, ngày 01/07/2025 (theo báo chí, cổng thông tin)"


def test_a_year_draws_no_percent_among_points(by_page: dict[str, Chart]) -> None:
    chart = by_page["/chi-so/chi-so-mau/2024/"]
    assert isinstance(chart, UnitStrip)
    assert [(dot.ten, dot.in_la) for dot in chart.cac_don_vi] == [("Mẫu", "66,765")]
    assert chart.con_thieu == "1 trong 3 tỉnh, thành phố"


def test_an_index_below_the_province(by_page: dict[str, Chart]) -> None:
    chart = by_page["/chi-so/chi-so-so/2023/so-mau/"]
    assert isinstance(chart, PlaceOnScale)
    assert (chart.so_lon, chart.so_lon_phu) == ("90,5%", "hạng 1/19 · theo văn bản của tỉnh")
