"""A unit's pages of scores: both denominators, areas, breaks between years, remedies."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from generator.model.dataset import Dataset, build
from generator.records import load_path
from generator.views.home import home_view
from generator.views.scores.over_years import OverYears, over_years
from generator.views.scores.provinces import province_scores
from generator.views.scores.remedies import UnitRemedies, unit_remedies
from generator.views.scores.same_unit import change_between, unit_words
from generator.views.scores.unit_charts import trend_chart
from generator.views.scores.units import UnitScoreView, unit_score_view
from tests.small_data import DAY, SAMPLE_DATA


@pytest.fixture(scope="module")
def real(project_root: Path) -> Dataset:
    return build(load_path(project_root / "data"), DAY)


@pytest.fixture(scope="module")
def sample() -> Dataset:
    return build(load_path(SAMPLE_DATA), DAY)


def the_unit(dataset: Dataset, chi_so: str, nam: int, don_vi: str) -> UnitScoreView:
    year = dataset.diem.by_year[(chi_so, nam)]
    return unit_score_view(dataset, year, year.by_unit[don_vi])


@pytest.fixture(scope="module")
def tien_giang(real: Dataset) -> UnitScoreView:
    return the_unit(real, "par-index", 2019, "tien-giang")


def test_both_denominators_of_tien_giang(tien_giang: UnitScoreView) -> None:
    two = tien_giang.hai_phan
    assert two is not None
    assert (tien_giang.so, tien_giang.tren, tien_giang.hang) == (
        "79,68",
        "/100",
        "hạng 48 trong 63 tỉnh, thành phố",
    )
    # 66,5 - 53,289; 79,68 - 53,289; 33,5 - 26,391; 100 - 79,68.
    assert (two.tham_dinh_mat, two.dieu_tra) == (Decimal("13.211"), Decimal("26.391"))
    assert (two.dieu_tra_mat, tien_giang.mat) == (Decimal("7.109"), Decimal("20.32"))
    assert tien_giang.nguon.nhan == "theo văn bản của tỉnh"
    # «bị trừ 13,211 điểm (66,5 - 53,289)» in the note under the appendix.
    assert two.la_mat_in


def test_what_each_area_lost_and_where(tien_giang: UnitScoreView) -> None:
    """Area, percent of the maximum, lost in all, in the appraisal, in the survey. Areas 1 and 3
    have one maximum in both tables, so no survey: 1,58 and 1,5741 differ by rounding."""
    assert [
        " ".join(map(str, (a.ma, a.phan_tram, a.mat, a.tham_dinh, a.dieu_tra)))
        for a in tien_giang.linh_vuc
    ] == [
        "1 70.6 2.5 2.5 None",
        "2 87.1 1.29 0 1.29",
        "3 88.7 1.58 1.5741 None",
        "4 71.4 3.43 2.2804 1.1496",
        "5 81.1 2.65 1.25 1.4",
        "6 69.0 3.87 3.059 0.811",
        "7 86.2 1.79 1.047 0.743",
        "8 79.9 3.21 1.5 1.71",
    ]


def the_remedies(dataset: Dataset, view: UnitScoreView) -> UnitRemedies:
    found = unit_remedies(dataset, view)
    assert found is not None
    return found


def test_agencies_of_tien_giang_each_point_once(real: Dataset, tien_giang: UnitScoreView) -> None:
    """Sở Nội vụ: 1.3 1 (with 1.3.2 the same point) + 4.1 1 + 4.3 1 + 5.1 0,5 + 5.5 0,5 + 5.7 0,25;
    Sở Tài chính: 2,059 + 1 + 1; Văn phòng: 1,5741 + 1; Sở TT&TT: 0,5 + 0,297 + 0,25."""
    groups = {group.ma: group for group in the_remedies(real, tien_giang).co_quan}
    points = {ma: group.diem for ma, group in groups.items()}
    assert points["so-noi-vu"] == Decimal("4.25")
    assert points["so-tai-chinh"] == Decimal("4.059")
    # More than area 6 lost (3,059), as 6.1 is printed one point too low: by its rows 1,059 + 1 + 1.
    by_rows = {ma: group.diem_con for ma, group in groups.items() if group.diem_con is not None}
    assert by_rows == {
        "so-tai-chinh": Decimal("3.059"),
        "so-thong-tin-va-truyen-thong": Decimal("1"),
    }
    assert points["so-ke-hoach-va-dau-tu"] == Decimal("1.5")
    assert points["so-thong-tin-va-truyen-thong"] == Decimal("1.047")
    assert [line.viec.dau.stt for line in groups["so-noi-vu"].dong] == [
        *("1.3", "1.3.2", "4.1", "4.3", "5.1", "5.5", "5.7")
    ]


def test_last_days_of_tien_giang(real: Dataset, tien_giang: UnitScoreView) -> None:
    """Quý III: 4.1 1 + 5.1 0,5 + 5.7 0,25; the end of 2020: all others but 6.2, 7.1 and 8.6."""
    found = the_remedies(real, tien_giang)
    assert [
        (group.ma, str(group.diem), str(group.diem_con), len(group.dong))
        for group in found.thoi_han
    ] == [
        ("den-2020-09-30", "1.75", "None", 3),
        ("den-2020-10-31", "1", "None", 1),
        ("den-2020-12-31", "10.1801", "9.1331", 12),  # less 1 of 6.1 and 0,047 of 7.2
        ("den-2021-06-30", "0.5", "None", 1),
        ("khong-ngay-cuoi", "0.5", "None", 1),
    ]
    # Lost nothing in the appraisal («tiếp tục duy trì thực hiện»), 1,29 in the survey.
    assert [(line.viec.dau.stt, line.dieu_tra) for line in found.khong_mat] == [
        ("2", Decimal("1.29"))
    ]


def test_the_most_points_first_and_shared_points_said(
    real: Dataset, tien_giang: UnitScoreView
) -> None:
    """6.1 lost 2,059 by its printed score, 1,059 by its rows: the smaller puts it second."""
    remedies = the_remedies(real, tien_giang)
    found = remedies.dong
    assert [(one.viec.dau.stt, str(one.diem), str(one.diem_con)) for one in found[:4]] == [
        ("3.4.1", "1.5741", "None"),
        ("6.1", "2.059", "1.059"),
        ("1.3", "1", "None"),
        ("1.3.2", "1", "None"),
    ]
    assert [one.viec.dau.stt for one in remedies.nhieu_nhat] == ["3.4.1", "6.1", "1.3"]
    said = {one.viec.dau.stt: one.chung for one in found if one.chung}
    assert said == {
        "1.3": "cùng điểm với việc của 1.3.2",
        "1.3.2": "cùng điểm với việc của 1.3",
    }
    # Their own printed figures contradict the rows below them.
    assert [one.viec.dau.stt for one in found if one.lech] == ["6.1", "7.2"]


def test_sums_that_dropped_decimals_explain(tien_giang: UnitScoreView) -> None:
    """1,29 + 1,1496 + 1,4 + 0,811 + 0,743 + 1,71 = 7,1036, and 33,5 - 26,391 = 7,109."""
    assert tien_giang.cong_dieu_tra == Decimal("7.1036")
    assert tien_giang.cat_bot == ("12.42", "53,289")
    assert tien_giang.so_lech == "4 con số lệch, 2 con số bỏ bớt chữ số lẻ"
    doubtful = [area.ma for area in tien_giang.linh_vuc if area.nghi_van_phu_luc]
    assert doubtful == ["4", "6"]


def test_a_unit_that_is_no_more(real: Dataset, sample: Dataset) -> None:
    found = the_unit(real, "par-index", 2019, "tien-giang").ket_thuc
    assert found is not None
    assert (found.ten, str(found.den_ngay)) == ("tỉnh Tiền Giang", "2025-06-30")
    assert (found.ten_nay, found.can_cu) == ("tỉnh Đồng Tháp", "Nghị quyết số 202/2025/QH15")
    # «tỉnh Đồng Tháp trước ngày 1/7/2025» says it already.
    assert the_unit(real, "par-index", 2020, "dong-thap").ket_thuc is None
    # Left as it was in 2025.
    assert the_unit(real, "par-index", 2018, "quang-ninh").ket_thuc is None
    assert the_unit(sample, "hai-long-mau", 2025, "mau-nam").ket_thuc is None


def test_the_source_leads_to_the_row_of_the_total(tien_giang: UnitScoreView) -> None:
    path = tien_giang.nguon.duong
    assert path == "/van-ban/tien-giang/2020/180-kh-ubnd/#ke-hoach-ii-diem-2019"


def test_another_source_of_the_same_figure(tien_giang: UnitScoreView) -> None:
    (other,) = tien_giang.khac
    assert (other.so, other.nguon.ten, other.lech) == ("79,68", "Báo Ấp Bắc", Decimal(0))


def test_percent_is_no_points(real: Dataset) -> None:
    view = the_unit(real, "sipas", 2019, "tien-giang")
    assert (view.so, view.tren, view.mat) == ("83,39", "%", None)


def test_a_class_is_printed_or_read_off_published_bounds(real: Dataset) -> None:
    printed = the_unit(real, "papi", 2019, "tien-giang").xep_loai
    by_bounds = the_unit(real, "par-index", 2018, "tien-giang").xep_loai
    assert printed is not None
    assert by_bounds is not None
    assert (printed.ma, printed.nguon) == ("Trung bình thấp", "theo báo chí")
    assert (by_bounds.ma, by_bounds.nguon) == ("C", "")  # 70 <= 73,69 < 75
    assert the_unit(real, "par-index", 2019, "tien-giang").xep_loai is None


def test_lower_is_better_loses_no_points(sample: Dataset) -> None:
    view = the_unit(sample, "cho-doi-mau", 2024, "mau-bac")
    assert (view.so, view.mat, view.mat_diem) == ("0,241", None, None)


def test_criteria_of_a_score_file_stand_under_their_areas(sample: Dataset) -> None:
    view = the_unit(sample, "cchc-so-nganh-mau", 2024, "so-noi-vu-mau")
    assert view.mat_diem is not None
    tops = [(line.tieu_chi.stt, str(line.mat)) for line in view.mat_diem.dong]
    assert tops == [("1", "1.5"), ("2", "3.75"), ("3", "2"), ("4", "2")]
    assert [child.tieu_chi.stt for child in view.mat_diem.dong[0].con] == ["1.1", "1.2"]


def years_of(dataset: Dataset, chi_so: str, don_vi: str) -> OverYears:
    found = {(view.chi_so.ma, view.don_vi.ma): view for view in over_years(dataset)}
    return found[(chi_so, don_vi)]


def test_every_break_says_why(sample: Dataset) -> None:
    """Mẫu Nam took in a neighbour on 1/7/2025; the criteria changed in 2024 and are not known for
    2021, which is printed in percent."""
    view = years_of(sample, "hai-long-mau", "mau-nam")
    assert [(line.nam, "; ".join(line.ngat), line.ngat_hang) for line in view.nam] == [
        (2021, "", ""),
        (2022, "chưa rõ bộ tiêu chí năm 2021; một bên là điểm, một bên là phần trăm", ""),
        (2023, "", ""),
        (2024, "đổi bộ tiêu chí", ""),
        (2025, "hợp nhất ngày 1/7/2025", "6 → 5 đơn vị"),
    ]
    assert view.la_don_vi == (
        "tỉnh Mẫu Nam trước ngày 1/7/2025",
        "tỉnh Mẫu Nam (hợp nhất ngày 1/7/2025)",
    )


def test_a_year_without_a_total_is_no_percentage(real: Dataset) -> None:
    """Đà Nẵng 2022 is known by its rank alone."""
    line = years_of(real, "par-index", "da-nang").nam[-1]
    assert (line.nam, line.diem, line.diem_so.hang) == (2022, None, "5/63")
    assert line.ngat == ("đổi bộ tiêu chí",)


def test_a_chart_joins_only_years_that_compare(sample: Dataset) -> None:
    """2021 is percent and 2022, 2023 are out of 60: none of them stands on the scale of 80."""
    chart = trend_chart(years_of(sample, "hai-long-mau", "mau-nam"))
    assert chart is not None
    assert [(point.nam, point.in_la) for point in chart.diem if point.diem is not None] == [
        (2024, "44,45"),
        (2025, "44,52"),
    ]
    assert [[point.nam for point in run] for run in chart.cac_doan] == [[2024], [2025]]


def test_areas_of_two_criteria_sets_are_matched_in_percent(sample: Dataset) -> None:
    trends = years_of(sample, "hai-long-mau", "tinh-mau").linh_vuc
    assert trends is not None
    assert trends.phan_tram
    cells = {area.ma: area.o for area in trends.dong}
    assert trends.nam == (2022, 2023, 2024, 2025)
    assert [bool(other) for other in trends.bo] == [False, False, True, False]
    assert cells["5"] == ("69,8%", "71,3%", "72,0%", "74,1%")  # area 4 of the set before
    assert cells["8"] == ("", "", "31,2%", "36,5%")  # new


def test_years_say_their_criteria_set_and_what_is_missing(real: Dataset) -> None:
    """1149/QĐ-BNV is the set of 2020 and 2021; of Quảng Ninh 2019 the portal has nothing."""
    lines = {line.nam: line for line in years_of(real, "par-index", "quang-ninh").nam}
    assert lines[2020].bo_tieu_chi == "1149/QĐ-BNV"
    assert (lines[2020].nam_truoc, lines[2020].thieu) == (2018, (2019,))
    gone = years_of(real, "par-index", "tien-giang")
    assert gone.la_don_vi == ("tỉnh Tiền Giang (đến hết ngày 30/06/2025)",)


def test_relatives_lead_to_each_other(real: Dataset) -> None:
    assert [one.ten for one in years_of(real, "par-index", "tien-giang").sau] == ["Đồng Tháp"]
    assert [one.ten for one in years_of(real, "par-index", "dong-thap").truoc] == ["Tiền Giang"]


@pytest.mark.parametrize(
    ("ma", "before", "after", "wanted"),
    [
        ("ha-noi", 2024, 2025, None),  # left as it was
        ("dong-thap", 2023, 2024, None),
        ("dong-thap", 2024, 2025, "hợp nhất ngày 1/7/2025"),
        ("hue", 2025, 2026, None),
        ("tien-giang", 2024, 2025, "không cùng một đơn vị hành chính"),
    ],
)
def test_the_same_unit_or_another(
    real: Dataset, ma: str, before: int, after: int, wanted: str | None
) -> None:
    change = change_between(real.provinces[ma], before, after)
    assert (change.chu if change else None) == wanted


def test_which_unit_is_meant(real: Dataset) -> None:
    dong_thap, tien_giang = real.provinces["dong-thap"], real.provinces["tien-giang"]
    assert unit_words(dong_thap, 2020) == "tỉnh Đồng Tháp trước ngày 1/7/2025"
    assert unit_words(dong_thap, 2025) == "tỉnh Đồng Tháp (hợp nhất ngày 1/7/2025)"
    assert unit_words(tien_giang, 2019) == "tỉnh Tiền Giang"


def test_home_shows_documents_before_the_press(real: Dataset) -> None:
    shown = [(line.so, line.tren, line.hang, line.nam) for line in home_view(real).diem]
    assert shown == [("79,68", "/100", "48/63", 2019)]
    assert home_view(real).lech == "5 con số lệch, 2 con số bỏ bớt chữ số lẻ"


def test_a_merged_province_says_whose_score_it_shows(real: Dataset) -> None:
    found = province_scores(real, real.provinces["dong-thap"])
    assert found is not None
    assert (found.moi_nhat.nam, found.moi_nhat.so) == (2020, "86,77")
    assert found.ghi_chu == "của đơn vị trước khi hợp nhất ngày 1/7/2025"
    assert [index.ten_ngan for index in found.chi_so] == ["PAR Index", "PCI", "PAPI"]
    assert province_scores(real, real.provinces["ca-mau"]) is None


def test_a_province_leads_to_its_remedies(real: Dataset) -> None:
    found = province_scores(real, real.provinces["tien-giang"])
    assert found is not None
    assert [(one.ten, one.so_viec, one.duong) for one in found.khac_phuc] == [
        ("PAR Index 2019", 19, "/chi-so/par-index/2019/tien-giang/viec/")
    ]
