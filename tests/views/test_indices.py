"""Indices and scores as YAML -> what their pages show."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model.dataset import Dataset
from generator.views.scores.comparisons import comparison_views
from generator.views.scores.index_years import YearView, year_views
from generator.views.scores.indices import index_list, index_views
from generator.views.search import weights
from generator.views.search.found import Found
from generator.views.search.scores import indices
from tests.small_data import SmallData
from tests.small_index import DECISION, INDEX, PRESS, dataset, with_registers


@pytest.fixture
def data(tmp_path: Path) -> SmallData:
    return with_registers(SmallData(tmp_path))


def the_year(truth: Dataset) -> YearView:
    (view,) = year_views(truth)
    return view


def listed(view: YearView) -> list[tuple[str, str, str]]:
    return [(line.ten, line.diem, line.hang) for line in view.don_vi]


def test_an_incomplete_year_is_no_ranking(data: SmallData) -> None:
    view = the_year(
        dataset(
            data,
            chi_so='cong_bo: [{nam: "2023", so_don_vi: "3"}]',
            an_2023=f'- {{nguon: {PRESS}, diem: "12.5"}}',
            diem_2023=f'- {{nguon: {PRESS}, diem: "11", xep_hang: "3", so_don_vi: "3"}}',
        )
    )
    assert not view.la_xep_hang
    assert view.pham_vi == "2 trong 3 tỉnh, thành phố"
    # By printed rank, then by name: An is not put first for its higher score.
    assert listed(view) == [("Điềm", "11", "3/3"), ("An", "12.5", "")]
    assert [line.nguon.nhan for line in view.don_vi] == ["theo báo chí", "theo báo chí"]
    # All three provinces of that time are on the map; of one the portal knows nothing.
    assert [(o.ten, o.diem and str(o.diem)) for o in view.o] == [
        ("An", "12.5"),
        ("Bình", None),
        ("Điềm", "11"),
    ]


def test_a_rank_alone_is_shown_as_such(data: SmallData) -> None:
    view = the_year(dataset(data, an_2023=f'- {{nguon: {PRESS}, xep_hang: "8", so_don_vi: "63"}}'))
    assert listed(view) == [("An", "", "8/63")]
    assert (view.so_biet, view.so_co_diem, view.chi_co_hang) == (1, 0, 1)
    assert [(o.thu_hang, o.diem) for o in view.o if o.duong] == [("8/63", None)]


@pytest.mark.parametrize(
    ("chieu", "order"),
    [
        ("cao-hon-tot-hon", ["Điềm", "Bình", "An"]),
        ("thap-hon-tot-hon", ["An", "Bình", "Điềm"]),
    ],
)
def test_a_complete_year_is_a_ranking(data: SmallData, chieu: str, order: list[str]) -> None:
    view = the_year(
        dataset(
            data,
            chi_so=f'chieu: {chieu}\ncong_bo: [{{nam: "2023", so_don_vi: "3"}}]',
            an_2023=f'- {{nguon: {DECISION}, diem: "9,5"}}',
            binh_2023=f'- {{nguon: {DECISION}, diem: "12"}}',
            diem_2023=f'- {{nguon: {DECISION}, diem: "13,25"}}',
        )
    )
    assert view.la_xep_hang
    assert [line.ten for line in view.don_vi] == order
    assert [line.hang for line in view.don_vi] == ["", "", ""]  # none is printed, none is made up
    assert view.nguon_chung is not None
    assert view.nguon_chung.nhan == "theo quyết định công bố"


def test_percent_has_no_place_among_points(data: SmallData) -> None:
    view = the_year(
        dataset(
            data,
            an_2023=f'- {{nguon: {PRESS}, diem: "12"}}',
            binh_2023=f'- {{nguon: {PRESS}, phan_tram: "99"}}',
        )
    )
    assert [(line.diem, line.gia_tri and str(line.gia_tri)) for line in view.don_vi] == [
        ("12", "12"),
        ("99%", None),
    ]


def test_classes_by_the_thresholds_of_the_year(data: SmallData) -> None:
    view = the_year(
        dataset(
            data,
            chi_so='cong_bo: [{nam: "2023", xep_loai: [{ma: A, tu: "12"}, {ma: B, duoi: "12"}]}]',
            an_2023=f'- {{nguon: {PRESS}, diem: "12"}}',
            binh_2023=f'- {{nguon: {PRESS}, diem: "11,99"}}',
            diem_2023=f'- {{nguon: {PRESS}, diem: "11", xep_loai: C}}',
        )
    )
    classes = [(line.ten, line.xep_loai, line.xep_loai_tinh) for line in view.don_vi]
    assert classes == [("An", None, "A"), ("Bình", None, "B"), ("Điềm", "C", None)]


def test_what_another_source_prints_stands_beside(data: SmallData) -> None:
    view = the_year(
        dataset(
            data,
            an_2023=f'- {{nguon: {PRESS}, diem: "1.25"}}\n- {{nguon: {DECISION}, diem: "12.5"}}',
        )
    )
    (line,) = view.don_vi
    assert (line.diem, line.bao_chi) == ("12.5", False)
    assert [(figure, source.ten) for figure, source in line.khac] == [("1.25", "Báo Mẫu")]


def test_a_source_that_prints_the_same_figure_is_no_other_figure(data: SmallData) -> None:
    view = the_year(
        dataset(
            data,
            an_2023=f'- {{nguon: {DECISION}, diem: "12.5"}}\n- {{nguon: {PRESS}, diem: "12,50"}}',
        )
    )
    assert [(line.diem, line.khac) for line in view.don_vi] == [("12.5", ())]


def test_a_note_that_units_share_is_said_once(data: SmallData) -> None:
    view = the_year(
        dataset(
            data,
            an_2023=f'- {{nguon: {PRESS}, diem: "12", ghi_chu: "Chép lại."}}',
            binh_2023=f'- {{nguon: {PRESS}, diem: "13", ghi_chu: "Đã làm tròn. Chép lại."}}',
            diem_2023=f'- {{nguon: {PRESS}, diem: "11", ghi_chu: "Chép lại."}}',
        )
    )
    assert view.ghi_chu_chung == "Chép lại."
    assert [(line.ten, line.ghi_chu, line.ghi_chu_chung) for line in view.don_vi] == [
        ("An", None, True),
        ("Bình", "Đã làm tròn.", True),
        ("Điềm", None, True),
    ]


def test_a_note_of_one_unit_stays_with_it(data: SmallData) -> None:
    view = the_year(
        dataset(
            data,
            an_2023=f'- {{nguon: {PRESS}, diem: "12", ghi_chu: "Chép lại."}}',
            binh_2023=f'- {{nguon: {PRESS}, diem: "13"}}',
        )
    )
    notes = [(line.ghi_chu, line.ghi_chu_chung) for line in view.don_vi]
    assert (view.ghi_chu_chung, notes) == (None, [("Chép lại.", False), (None, False)])


SET_2022 = """\
nam_ap_dung: ["2022"]
linh_vuc:
- {ma: "1", ten: Chỉ đạo, diem_chuan: "8,5", diem_tham_dinh: "8,5"}
- {ma: "2", ten: Xây dựng văn bản, diem_chuan: "10", diem_tham_dinh: "5"}
"""
SET_2023 = """\
quyet_dinh: {so_ky_hieu: 9/QĐ-MAU, ngay_ban_hanh: 1/2/2023, co_quan_ban_hanh: Bộ Mẫu}
nam_ap_dung: ["2023"]
linh_vuc:
- {ma: "1", ten: Chỉ đạo, diem_chuan: "8", noi_tiep: "1"}
- {ma: "2", ten: Cải cách thể chế, diem_chuan: "9", noi_tiep: "2"}
"""


def test_years_of_two_criteria_sets_are_parted(data: SmallData) -> None:
    years = {
        f"an_{year}": f'- {{nguon: {PRESS}, diem: "1{year % 10}"}}' for year in range(2020, 2026)
    }
    truth = dataset(data, **years, bo_2022=SET_2022, bo_2023=SET_2023)
    (view,) = index_views(truth)
    today, before = view.bang  # the units of 2025 are others
    assert (today.nam, before.nam) == ((2025,), (2020, 2021, 2022, 2023, 2024))
    assert [(group.phien_ban, group.nam) for group in before.nhom] == [
        (None, (2020, 2021)),
        ("2022", (2022,)),
        ("9/QĐ-MAU", (2023,)),
        (None, (2024,)),
    ]
    # Without its criteria set no year can be compared with the one before it.
    assert before.ngat == {2021, 2022, 2023, 2024}
    assert [(version.ten, version.nam) for version in view.phien_ban] == [
        ("", (2024, 2025)),
        ("9/QĐ-MAU", (2023,)),
        ("2022", (2022,)),
        ("", (2020, 2021)),
    ]


def test_areas_that_changed_their_label(data: SmallData) -> None:
    (view,) = index_views(dataset(data, bo_2022=SET_2022, bo_2023=SET_2023))
    newer, older = view.phien_ban
    assert [(area.ten, area.truoc, area.doi_ten) for area in newer.linh_vuc] == [
        ("Chỉ đạo", "1. Chỉ đạo (tối đa 8,5 điểm)", False),
        ("Cải cách thể chế", "2. Xây dựng văn bản (tối đa 10 điểm)", True),
    ]
    assert (newer.truoc, older.truoc) == ("2022", None)
    surveyed = [str(area.dieu_tra) for area in older.linh_vuc]
    assert surveyed == ["0.0", "5"]


OWN_INDEX = (
    INDEX.replace("chi-so-mau", "diem-so-nganh").replace("Chỉ số Mẫu", "Chỉ số sở, ngành")
    + "cap: so-nganh\ntinh: an\n"
)
OWN_SCORES = f"""\
chi_so: diem-so-nganh
nam: "2023"
so_lieu:
- {{don_vi: so-mot, ten_don_vi: Sở Một, nguon: {PRESS}, diem: "15", xep_hang: "1"}}
- {{don_vi: so-hai, ten_don_vi: Sở Hai, nguon: {PRESS}, diem: "14", xep_hang: "2"}}
"""


def test_a_provinces_own_index_never_mixes(data: SmallData) -> None:
    data.put("danh-muc/chi-so/diem-so-nganh/chi-so.yml", OWN_INDEX.encode())
    data.put("an/chi-so/diem-so-nganh-2023.yml", OWN_SCORES.encode())
    truth = dataset(data, an_2023=f'- {{nguon: {PRESS}, diem: "12"}}')
    found = index_list(truth)
    assert [view.ten for view in found.cap_tinh] == ["Chỉ số Mẫu"]
    assert [(place, [v.ten for v in views]) for place, views in found.rieng] == [
        ("tỉnh An", ["Chỉ số sở, ngành (Mẫu)"])
    ]
    provinces, offices = year_views(truth)
    assert [line.ten for line in provinces.don_vi] == ["An"]
    assert [line.ten for line in offices.don_vi] == ["Sở Một", "Sở Hai"]
    assert (offices.o, offices.pham_vi) == ((), "2 sở, ban, ngành")


def test_units_side_by_side(data: SmallData) -> None:
    truth = dataset(
        data,
        bo_2022=SET_2022,
        an_2022=f"- nguon: {PRESS}\n"
        '  diem: "12"\n'
        '  linh_vuc: [{ma: "1", diem: "6", diem_chuan: "8.5"}, {ma: "2", diem: "9"}]',
        binh_2022=f"- nguon: {PRESS}\n"
        '  xep_hang: "2"\n'
        '  linh_vuc: [{ma: "1", phan_tram: "94,12"}]\n'
        '  thanh_phan: [{ten: Khảo sát, diem: "3,5"}]',
    )
    (view,) = comparison_views(truth)
    assert [(c.ma, c.ngan, c.ten, c.toi_da and str(c.toi_da), c.lan_don_vi) for c in view.cot] == [
        ("lv-1", "LV1", "1. Chỉ đạo", "8.5", True),
        ("lv-2", "LV2", "2. Xây dựng văn bản", "10", False),
        ("tp-1", "Khảo sát", "Khảo sát", None, False),
    ]
    assert [
        (row.don_vi.ten, [(c.in_la, c.ty_le and str(c.ty_le)) for c in row.o]) for row in view.dong
    ] == [
        ("Bình", [("94,12%", "94.12"), ("", None), ("3,5", None)]),
        ("An", [("6/8.5", "70.6"), ("9", "90.0"), ("", None)]),
    ]


@pytest.mark.parametrize(
    ("second", "told", "common"),
    [
        (f"{{nguon: {PRESS}, thanh_phan: [{{ten: Thẩm định, diem: '6'}}]", False, True),
        (f"{{nguon: {DECISION}, thanh_phan: [{{ten: Thẩm định, diem: '6'}}]", True, True),
        (f"{{nguon: {DECISION}, linh_vuc: [{{ma: '1', diem: '6'}}]", True, False),
    ],
)
def test_parts_of_two_sources_may_not_be_the_same_parts(
    data: SmallData, second: str, told: bool, common: bool
) -> None:
    truth = dataset(
        data,
        an_2023=f"- {{nguon: {PRESS}, diem: '12', thanh_phan: [{{ten: Thẩm định, diem: '5'}}]}}",
        binh_2023=f"- {second}, diem: '13'}}",
    )
    (view,) = comparison_views(truth)
    assert (view.phan_khac_nguon, view.co_cot_chung) == (told, common)


def test_one_unit_has_nothing_to_be_compared_with(data: SmallData) -> None:
    truth = dataset(
        data,
        an_2023=f'- {{nguon: {PRESS}, diem: "12"}}',
        binh_2023=f'- {{nguon: {PRESS}, xep_hang: "3"}}',
    )
    assert list(comparison_views(truth)) == []
    assert the_year(truth).so_sanh is None


def test_entries_of_the_search(data: SmallData) -> None:
    truth = dataset(data, an_2023=f'- {{nguon: {PRESS}, diem: "12"}}')
    assert list(indices(truth)) == [
        Found(
            "/chi-so/chi-so-mau/",
            "Chỉ số Mẫu",
            ("Chỉ số bịa ra. Bộ Mẫu công bố.",),
            ("Mẫu", "Chỉ số"),
            weights.INDEX,
            "diem",
        ),
        Found(
            "/chi-so/chi-so-mau/2023/",
            "Mẫu năm 2023",
            ("Chỉ số Mẫu", "Cổng có 1 tỉnh, thành phố."),
            ("Mẫu", "Chỉ số"),
            weights.INDEX_YEAR,
            "diem",
            nam=(2023,),
        ),
    ]
