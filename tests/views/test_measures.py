"""Targets of two provinces beside the page that shows them: what is compared, and what is not."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from generator.model.dataset import Dataset, build
from generator.pages import measures as measure_pages
from generator.pages import targets as target_pages
from generator.records import load_path
from generator.views.measures import links
from generator.views.measures.measure_view import MeasureView
from generator.views.measures.side_by_side import measure_views
from generator.views.search.measures import measures
from generator.views.targets import groups
from tests.small_data import DAY, SmallData, completed
from tests.small_index import DECISION, INDEX, PROVINCES

REGISTER = """\
nguon: Mẫu
chu_de: [{ma: thu-tuc, ten: Thủ tục, vi_sao_khac: Hai mẫu số khác nhau.}]
thuoc_do:
- ma: dung-han
  ten: Đúng hạn
  giai_thich: Bao nhiêu hồ sơ đúng hạn.
  don_vi: "%"
  chu_de: thu-tuc
  tu_khoa: [[hồ sơ, đúng hạn]]
  tru: [cấp xã]
  tieu_chi: [{chi_so: chi-so-mau, phien_ban: "2025", ma: "3.4"}]
- {ma: dung-han-xa, ten: Đúng hạn ở xã, giai_thich: Ở xã., don_vi: "%", chu_de: thu-tuc, tu_khoa: [[hồ sơ, đúng hạn, cấp xã]]}
- {ma: hang, ten: Thứ hạng, giai_thich: Hạng., don_vi: hạng, tu_khoa: [[xếp hạng]]}
"""  # noqa: E501
CRITERIA = """\
ma: chi-so-mau
phien_ban: "2025"
nguon: Mẫu
nam_ap_dung: ["2025"]
tieu_chi: [{ma: "3.4", ten: Giải quyết thủ tục, diem_chuan: "2"}]
"""
PLAN = """\
so_ky_hieu: {so}/KH-UBND
ngay_ban_hanh: 15/1/{nam}
ke_hoach: {{loai: nam, tu_nam: "{tu}", den_nam: "{den}"}}
phan:
- ma: ke-hoach
  ten: Kế hoạch
  noi_dung:
"""


def plan(data: SmallData, tinh: str, nam: int, *targets: str, tu: int = 0, so: int = 1) -> None:
    """One plan of a province with its targets, of the year `nam` or from `tu` to `nam`."""
    head = PLAN.format(so=so, nam=tu or nam, tu=tu or nam, den=nam)
    nodes = "".join(
        f'  - {{so: "{number}.", doan: "{words}", la: chi_tieu}}\n'
        for number, words in enumerate(targets, 1)
    )
    name = f"{tinh}/van-ban/{tu or nam}-{so}-kh-ubnd.yml"
    data.put(name, completed(head + nodes).encode())
    data.put(f"{tinh}/goc/1.txt", b"")
    data.put(f"{tinh}/tinh.yml", f"ma: {tinh}\n".encode())


def read(data: SmallData) -> Dataset:
    data.put("danh-muc/tinh-thanh.yml", PROVINCES.encode())
    data.put("danh-muc/thuoc-do.yml", REGISTER.encode())
    data.put("danh-muc/chi-so/chi-so-mau/chi-so.yml", INDEX.encode())
    data.put("danh-muc/chi-so/chi-so-mau/2025.yml", CRITERIA.encode())
    records = load_path(data.folder)
    assert [problem.message for problem in records.problems] == []
    return build(records, DAY)


@pytest.fixture
def data(tmp_path: Path) -> SmallData:
    return SmallData(tmp_path)


def view(data: SmallData, ma: str = "dung-han") -> MeasureView:
    return next(one for one in measure_views(read(data)) if one.ma == ma)


def rows(of: MeasureView) -> list[list[str]]:
    return [
        [f"{row.ten_tinh} {row.nam} {row.muc}{row.ghi_chu_nam and f' ({row.ghi_chu_nam})'}"]
        for table in of.bang
        for row in table.dong
    ]


def test_by_province_and_year_and_never_by_value(data: SmallData) -> None:
    plan(data, "binh", 2024, "Tối thiểu 90% hồ sơ đúng hạn.")
    plan(data, "an", 2025, "Đến năm 2024, trên 80% hồ sơ đúng hạn.")
    plan(data, "an", 2023, "99% hồ sơ đúng hạn.", tu=2021)
    assert rows(view(data)) == [
        ["An 2023 99% (năm cuối của kế hoạch)"],
        ["An 2024 > 80%"],
        ["Bình 2024 ≥ 90% (năm của kế hoạch)"],
    ]


def test_words_are_the_clause_and_lead_to_the_very_item(data: SmallData) -> None:
    plan(data, "an", 2025, "Một.", "80% cơ quan; tối thiểu 90% hồ sơ đúng hạn.")
    ((row,),) = (table.dong for table in view(data).bang)
    assert row.menh_de == "tối thiểu 90% hồ sơ đúng hạn"
    assert row.dia_chi == "/van-ban/an/2025/1-kh-ubnd/#ke-hoach-2"
    assert row.van_ban.endswith("1/KH-UBND, mục 2")
    assert row.bao_cao is None


def test_another_unit_stands_apart(data: SmallData) -> None:
    plan(data, "an", 2025, "Tối thiểu 90% hồ sơ đúng hạn; ít nhất 500 hồ sơ đúng hạn.")
    assert [(table.don_vi, len(table.dong)) for table in view(data).bang] == [
        ("%", 1),
        ("hồ sơ", 1),
    ]


def test_another_denominator_stands_apart_with_the_reason(data: SmallData) -> None:
    plan(data, "an", 2025, "90% hồ sơ đúng hạn.")
    plan(data, "binh", 2025, "80% hồ sơ cấp xã đúng hạn.")
    found = view(data)
    assert rows(found) == [["An 2025 90% (năm của kế hoạch)"]]
    assert found.vi_sao_khac == "Hai mẫu số khác nhau."
    assert [(one.thuoc_do.ten, one.dong[0].muc) for one in found.gan] == [("Đúng hạn ở xã", "80%")]


@pytest.mark.parametrize(
    ("targets", "dots"),
    [
        (["90% hồ sơ đúng hạn", "trên 80% hồ sơ đúng hạn"], None),
        (["90% hồ sơ đúng hạn", "trên 80% hồ sơ đúng hạn", "tối thiểu 70% hồ sơ đúng hạn"], 3),
        # Not more than, and at least: two directions make no picture.
        (["90% hồ sơ đúng hạn", "trên 80% hồ sơ đúng hạn", "dưới 70% hồ sơ đúng hạn"], None),
        # The third is of another unit.
        (["90% hồ sơ đúng hạn", "trên 80% hồ sơ đúng hạn", "ít nhất 5 hồ sơ đúng hạn"], None),
    ],
)
def test_a_chart_of_three_that_may_be_compared(
    data: SmallData, targets: list[str], dots: int | None
) -> None:
    plan(data, "an", 2025, *targets)
    chart = view(data).bieu_do
    assert (len(chart.cac_don_vi) if chart else None) == dots


def test_ranks(data: SmallData) -> None:
    for number, tinh in enumerate(("an", "binh", "diem"), 10):
        plan(data, tinh, 2025, f"Phấn đấu xếp hạng {number}-{number + 5}/63.")
    found = view(data, "hang")
    assert [row for (row,) in rows(found)] == [
        f"{name} 2025 ≤ {value} hạng (năm của kế hoạch)"
        for name, value in (("An", 15), ("Bình", 16), ("Điềm", 17))
    ]
    assert found.bieu_do is not None
    assert [dot.diem for dot in found.bieu_do.cac_don_vi] == [15, 16, 17]


def test_the_criterion_and_the_score_page_of_that_year(data: SmallData) -> None:
    plan(data, "an", 2025, "90% hồ sơ đúng hạn.")
    plan(data, "binh", 2025, "90% hồ sơ đúng hạn.")
    scores = f'chi_so: chi-so-mau\nnam: "2025"\nso_lieu:\n- {{nguon: {DECISION}, diem: "15"}}\n'
    data.put("an/chi-so/chi-so-mau-2025.yml", scores.encode())
    dataset = read(data)
    found = next(one for one in measure_views(dataset) if one.ma == "dung-han")
    assert [(one.ma, one.ten, one.phien_ban) for one in found.tieu_chi] == [
        ("3.4", "Giải quyết thủ tục", "2025")
    ]
    pages = [row.diem.duong if row.diem else None for row in found.bang[0].dong]
    assert pages == ["/chi-so/chi-so-mau/2025/an/", None]
    (version,) = dataset.registers.phien_ban
    served = links.serving(dataset, version)
    assert {ma: [one.duong for one in links] for ma, links in served.items()} == {
        "3.4": ["/chi-tieu/thuoc-do/dung-han/"]
    }


REPORT = """\
bao_cao: [{ma: bc, co_quan: so-noi-vu, ngay: 05/01/2026, trich_yeu: Báo cáo năm}]
ket_qua:
- viec: an/2025/1-kh-ubnd#ke-hoach-1
  bao_cao: bc
  ngay: 31/12/2025
  nguyen_van: Đạt 85 phần trăm.
  so_lieu: [{gia_tri: "85"}]
"""


@pytest.mark.parametrize(("wanted", "said"), [("80", "đạt"), ("90", "không đạt")])
def test_the_value_reported(data: SmallData, wanted: str, said: str) -> None:
    plan(data, "an", 2025, f"Tối thiểu {wanted}% hồ sơ đúng hạn.")
    data.put("an/tien-do/2025-nam.yml", REPORT.encode())
    ((row,),) = (table.dong for table in view(data).bang)
    assert row.bao_cao is not None
    assert (row.bao_cao.so_lieu.so, row.bao_cao.so_lieu.ket_luan.chu) == ("85%", said)
    assert row.bao_cao.nguyen_van == "Đạt 85 phần trăm."


def test_links_from_the_targets(data: SmallData) -> None:
    plan(data, "an", 2025, "90% hồ sơ đúng hạn; xếp hạng 10-15/63; 80% đơn vị.")
    plan(data, "binh", 2025, "80% hồ sơ cấp xã đúng hạn.")
    dataset = read(data)
    links = [line.thuoc_do for group in groups(dataset, dataset.van_ban[:1]) for line in group.dong]
    found = [(one.duong, one.nhieu_tinh) if one else None for one in links]
    # The rank is of one province only: there is no other to compare with.
    assert found == [
        ("/chi-tieu/thuoc-do/dung-han/", True),
        ("/chi-tieu/thuoc-do/hang/", False),
        None,
    ]


def test_without_a_register_there_are_no_pages(data: SmallData) -> None:
    plan(data, "an", 2025, "90% hồ sơ đúng hạn.")
    dataset = build(load_path(data.folder), DAY)
    assert list(measure_pages.pages(dataset)) == []


def test_pages_by_year_where_all_are_too_many(
    data: SmallData, monkeypatch: pytest.MonkeyPatch
) -> None:
    for nam in (2023, 2024):
        plan(data, "an", nam, "90% hồ sơ đúng hạn.", "91% hồ sơ đúng hạn.")
    dataset = read(data)
    monkeypatch.setattr(measure_pages, "MOST_ON_ONE_PAGE", 3)
    monkeypatch.setattr(target_pages, "MOST_ON_ONE_PAGE", 3)
    monkeypatch.setattr("generator.views.targets.MOST_ON_ONE_PAGE", 3)
    found = [page.path for page in (*measure_pages.pages(dataset), *target_pages.pages(dataset))]
    assert found == [
        "/chi-tieu/thuoc-do/",
        "/chi-tieu/thuoc-do/dung-han/",
        "/chi-tieu/thuoc-do/dung-han/2023/",
        "/chi-tieu/thuoc-do/dung-han/2024/",
        "/chi-tieu/",
        "/chi-tieu/an/",
        "/chi-tieu/an/2023/",
        "/chi-tieu/an/2024/",
    ]


def test_search_finds_a_measure_by_its_provinces(data: SmallData) -> None:
    plan(data, "an", 2025, "90% hồ sơ đúng hạn.")
    found = {one.path: one.text for one in measures(read(data))}
    assert found["/chi-tieu/thuoc-do/dung-han/"] == ("Bao nhiêu hồ sơ đúng hạn.", "Thủ tục", "An")
    assert "/chi-tieu/thuoc-do/hang/" not in found


def test_values_are_exact(data: SmallData) -> None:
    plan(data, "an", 2025, *[f"tối thiểu 9{n},25% hồ sơ đúng hạn" for n in range(3)])
    chart = view(data).bieu_do
    assert chart is not None
    assert [dot.diem for dot in chart.cac_don_vi] == [Decimal(f"9{n}.25") for n in range(3)]
