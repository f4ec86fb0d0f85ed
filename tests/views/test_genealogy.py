"""What pages say of cited acts: the sample provinces and the five plans beside the words shown."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from generator.exports.open_data import as_json
from generator.model.dataset import Dataset, build
from generator.model.genealogy import genealogy
from generator.pages import cited_acts as pages
from generator.pages.marks import Marks
from generator.records import load_path
from generator.views.citations.acts import act_views, by_kind, cited_acts
from generator.views.citations.cites import act_name
from generator.views.citations.disputes import disputes
from generator.views.citations.of_document import document_genealogy
from generator.views.document import document_view
from generator.views.open_data.table import Table
from generator.views.open_data.tables import TABLES
from generator.views.search.entries import entries
from tests.small_data import DAY, ROOT, SAMPLE_DATA

LONG_AN = "long-an/2016/1346-qd-ubnd"
TUYEN_QUANG = "tuyen-quang/2021/tuyen-truyen-cai-cach-hanh-chinh-cua-so-noi-vu-nam-2021"


@pytest.fixture(scope="module")
def plans() -> Dataset:
    return build(load_path(ROOT / "data"), DAY)


@pytest.fixture(scope="module")
def sample() -> Dataset:
    return build(load_path(SAMPLE_DATA), DAY)


@pytest.mark.parametrize(
    ("khoa", "name"),
    [
        ("30c-nq-cp-2011-11-08", "Nghị quyết 30c/NQ-CP ngày 08/11/2011"),
        ("107-2020-nd-cp", "Nghị định 107/2020/NĐ-CP"),
        (
            "luat-ban-hanh-van-ban-quy-pham-phap-luat-2015",
            "Luật Ban hành văn bản quy phạm pháp luật năm 2015",
        ),
    ],
)
def test_names_of_acts(plans: Dataset, khoa: str, name: str) -> None:
    act = genealogy(plans).acts[khoa]
    assert act_name(act) == name


def test_an_act_without_a_day_says_so(plans: Dataset) -> None:
    act = replace(genealogy(plans).acts["30c-nq-cp-2011-11-08"], ngay=None, nam=None)
    assert act_name(act) == "Nghị quyết 30c/NQ-CP, không rõ ngày"


def test_acts_of_most_provinces_stand_first(plans: Dataset) -> None:
    first = [(act.khoa, len(act.tinh), act.so_van_ban) for act in cited_acts(plans)[:5]]
    assert first == [
        ("130-2005-nd-cp", 3, 3),
        ("16-2015-nd-cp", 3, 3),
        ("30c-nq-cp-2011-11-08", 2, 2),
        ("225-qd-ttg-2016-02-04", 2, 2),
        ("141-2016-nd-cp", 2, 2),
    ]


def test_types_stand_by_rank(plans: Dataset) -> None:
    groups = by_kind(cited_acts(plans))
    assert [(group.ten, len(group.dong)) for group in groups] == [
        ("Luật", 3),
        ("Nghị quyết", 5),
        ("Nghị định", 11),
        ("Quyết định", 19),
        ("Thông tư", 2),
        ("Chỉ thị", 1),
        ("Kế hoạch", 3),
        ("Văn bản", 3),
    ]


def test_the_page_of_an_act(plans: Dataset) -> None:
    view = next(one for one in act_views(plans) if one.dong.khoa == "30c-nq-cp-2011-11-08")
    shown = [
        f"{group.ten}: {one.ten_van_ban} – {one.ten_tinh}, {one.cho}"
        for group in view.dan
        for one in group.cho
    ]
    assert shown == [
        "Căn cứ: Quyết định 71/QĐ-UBND-HC – Đồng Tháp, phần căn cứ",
        "Căn cứ: Quyết định 1346/QĐ-UBND – Long An, phần căn cứ",
        "Nhắc tới: Quyết định 71/QĐ-UBND-HC – Đồng Tháp, mục I.1",
        "Nhắc tới: Quyết định 1346/QĐ-UBND – Long An, phần căn cứ",
        "Nhắc tới: Quyết định 1346/QĐ-UBND – Long An, mục I.1",
    ]
    assert [(one.viec, one.ten) for one in view.bi_lam] == [
        ("Sửa đổi, bổ sung", "Nghị quyết 76/NQ-CP ngày 13/06/2013")
    ]


def test_what_a_document_rests_on(plans: Dataset) -> None:
    found = document_genealogy(plans, TUYEN_QUANG)
    shown = {group.ten: [act.ten for act in group.acts] for group in found.dua_vao}
    assert shown == {
        "Thực hiện": ["Kế hoạch 15/KH-UBND ngày 26/01/2021"],
        "Nhắc tới": [
            "Kế hoạch 56/KH-UBND ngày 20/05/2020",
            "Kế hoạch 136/KH-UBND ngày 28/12/2020",
            "Quyết định 661/QĐ-UBND ngày 08/06/2020",
            "Nghị định 107/2020/NĐ-CP",
            "Nghị định 108/2020/NĐ-CP",
            "Nghị định 130/2005/NĐ-CP ngày 17/10/2005",
            "Nghị định 117/2013/NĐ-CP ngày 07/10/2013",
            "Nghị định 16/2015/NĐ-CP ngày 14/02/2015",
            "Nghị định 141/2016/NĐ-CP ngày 10/10/2016",
            "Nghị định 54/2016/NĐ-CP ngày 14/06/2016",
        ],
    }


def test_who_cites_a_document_of_the_portal(sample: Dataset) -> None:
    found = document_genealogy(sample, "tinh-mau/2026/12-kh-ubnd")
    assert [(group.ten, [one.van_ban for one in group.cho]) for group in found.duoc_dan] == [
        ("Thực hiện", ["tinh-mau/2026/18-kh-snv"])
    ]
    assert found.trang == "/can-cu/12-kh-ubnd-2026-01-15-tinh-mau/"
    assert [group.ten for group in found.dua_vao] == ["Căn cứ", "Thực hiện", "Thay thế", "Nhắc tới"]


def test_an_act_is_named_once_under_its_strongest_relation(plans: Dataset) -> None:
    found = document_genealogy(plans, LONG_AN)
    names = [act.duong for group in found.dua_vao for act in group.acts]
    assert len(names) == len(set(names))
    basis = next(group for group in found.dua_vao if group.ten == "Căn cứ")
    places = next(act.cho for act in basis.acts if "30c" in act.ten)
    assert [one.cho for one in places] == ["phần căn cứ", "mục I.1"]


def test_a_link_changes_no_character(plans: Dataset) -> None:
    marks = Marks(document_view(plans, plans.documents[LONG_AN]))
    text = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;"
    assert marks.text("quyet-dinh-can-cu-luat-to-chuc-chinh", text) == (
        'Căn cứ <a class="vd" href="../../../../can-cu/luat-to-chuc-chinh-quyen-dia-phuong-'
        '2015-06-19/">Luật Tổ chức chính quyền địa phương ngày 19/6/2015</a>;'
    )
    assert marks.text("quyet-dinh-dieu-1", text) == text


def test_every_disagreement_says_what_it_may_be(plans: Dataset) -> None:
    shown = [(one.nhan, [side.ghi for side in one.ben]) for one in disputes(plans)]
    assert shown[2:4] == [
        (
            "Khác ngày",
            [
                "Luật Tổ chức chính quyền địa phương ngày 19/06/2015",
                "Luật Tổ chức chính quyền địa phương ngày 19/06/2019",
            ],
        ),
        (
            "Khác ký hiệu và ngày",
            ["Quyết định 305/QĐ-UBND ngày 17/12/2016", "Quyết định 305/QĐ-UBND-HC ngày 17/03/2016"],
        ),
    ]
    for one in disputes(plans):
        assert len(one.acts) == 1 or "có thể là hai văn bản" in one.y_nghia
    ids = [one.ma for one in disputes(plans)]
    assert len(ids) == len(set(ids)) == 6


def test_search_finds_an_act_and_who_cites_it(plans: Dataset) -> None:
    found = next(one for one in entries(plans) if one.path == "/can-cu/30c-nq-cp-2011-11-08/")
    assert found.title == "Nghị quyết 30c/NQ-CP ngày 08/11/2011"
    assert found.text == (
        "ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2011 - 2020",
        "Chính phủ",
        "Được dẫn trong: Quyết định 71/QĐ-UBND-HC – Đồng Tháp; Quyết định 1346/QĐ-UBND – Long An",
    )


def test_every_edge_leads_to_an_act(plans: Dataset) -> None:
    tables = {one.name: list(one.rows(plans)) for one in TABLES if "can-cu" in one.name}
    acts = next(one for one in TABLES if one.name == "van-ban-vien-dan")
    known = {row[0] for row in acts.rows(plans)}
    itself = {"71-qd-ubnd-hc-2020-01-21-dong-thap", "1346-qd-ubnd-2016-04-06-long-an"}
    itself |= {"180-kh-ubnd-2020-07-10-tien-giang"}
    assert {row[10] for row in tables["can-cu"]} == known | itself
    assert as_json(Table(acts, list(acts.rows(plans))).sheet).count(b"\n") > len(known)


def test_a_list_too_long_for_a_page_is_parted(
    plans: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "MOST_ON_ONE_PAGE", 11)
    paths = [page.path for page in pages.pages(plans)]
    assert len(paths) == len(set(paths))
    lists = [path for path in paths if path.startswith(("/can-cu/quyet-dinh/", "/can-cu/nghi"))]
    assert lists[:4] == [
        "/can-cu/nghi-quyet/",
        "/can-cu/nghi-dinh/",
        "/can-cu/quyet-dinh/",
        "/can-cu/quyet-dinh/2020/",
    ]
    years = [int(path.split("/")[3]) for path in lists[3:]]
    assert all(one > other for one, other in pairwise(years))
