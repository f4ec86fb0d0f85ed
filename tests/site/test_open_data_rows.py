"""The rows of the open data against rows that people read out of the sources (`mong_doi/`)."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.site.open_data import Row, expected_rows, json_rows, picked
from tools.environment import ROOT

DONG_THAP = "dong-thap/2020/71-qd-ubnd-hc"
TIEN_GIANG = "tien-giang/2020/180-kh-ubnd"
BAO_DAU_TU = "Báo Đầu tư, theo một bản tin tiếng Trung"


def rows_of(site: Path, table: str, **wanted: str) -> list[Row]:
    rows = json_rows(site, table)
    return [row for row in rows if all(row[key] == value for key, value in wanted.items())]


def test_tasks_of_dong_thap_are_the_printed_rows_in_order(built_site: Path) -> None:
    tasks = rows_of(built_site, "nhiem-vu", van_ban=DONG_THAP)
    expected = expected_rows("nhiem-vu")
    assert picked(tasks, "stt chu_tri thoi_han han_tu han_den") == expected
    assert len(tasks) == len(expected) == 23


def test_tasks_of_dong_thap_have_the_wording_of_the_source(built_site: Path) -> None:
    source = (ROOT / "data/dong-thap/goc/2020-71-qd-ubnd-hc.txt").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in source.splitlines() if line.count("\t") == 4]
    printed = [[cell.replace("<i>", "").replace("</i>", "") for cell in row] for row in rows]
    tasks = rows_of(built_site, "nhiem-vu", van_ban=DONG_THAP)
    assert picked(tasks, "stt noi_dung thoi_han chu_tri phoi_hop") == [
        row for row in printed if row[0] != "STT"
    ]


def test_appendix_of_tien_giang(built_site: Path) -> None:
    rows = rows_of(built_site, "diem", bang="phu-luc", tinh="tien-giang")
    expected = expected_rows("diem-phu-luc")
    assert picked(rows, "ma ten diem_chuan diem chu_tri phoi_hop thoi_han") == expected
    assert len(rows) == len(expected) == 43


def test_summary_of_tien_giang(built_site: Path) -> None:
    rows = rows_of(built_site, "diem", bang="tong-hop", tinh="tien-giang")
    assert picked(rows, "ma diem_chuan diem diem_in") == expected_rows("diem-tong-hop")
    assert [row["ma"] for row in rows] == [*"12345678", "tong"]
    assert (rows[-1]["xep_hang"], rows[-1]["so_don_vi"]) == ("48", "63")


def test_every_score_of_a_document_says_whose_it_is(built_site: Path) -> None:
    rows = [row for row in json_rows(built_site, "diem") if row["van_ban"]]
    assert {(row["chi_so"], row["nam"], row["tinh"], row["van_ban"]) for row in rows} == {
        ("par-index", "2019", "tien-giang", TIEN_GIANG)
    }
    total = rows_of(built_site, "diem", bang="tong-phu-luc")
    assert picked(total, "diem_chuan diem") == [["66.5", "53.289"]]
    assert len(rows) == 43 + 9 + 1


def test_totals_known_from_press_and_portals(built_site: Path) -> None:
    rows = [row for row in rows_of(built_site, "diem", ma="tong") if not row["van_ban"]]
    columns = "chi_so nam tinh diem phan_tram xep_hang so_don_vi"
    first = [row for row in rows if row["diem"] != "89.6"]  # a second print, with its own note
    assert sorted(picked(first, columns)) == sorted(expected_rows("diem-nguon-khac"))
    assert len(rows) == len(first) + 1


def test_what_no_document_prints_never_looks_like_a_printed_table(built_site: Path) -> None:
    rows = [row for row in json_rows(built_site, "diem") if not row["van_ban"]]
    assert {row["bang"] for row in rows} <= {"quyet-dinh", "van-ban", "cong-thong-tin", "bao-chi"}
    assert all(row["nguon"] and row["don_vi_cong_bo"] for row in rows)
    found = [row for row in rows if row["bang"] in ("bao-chi", "cong-thong-tin")]
    assert all(row["ngay_nguon"] or row["lien_ket"] for row in found)
    assert not [row for row in rows if row["diem"] and row["phan_tram"]]


def test_parts_of_a_total_printed_by_a_newspaper(built_site: Path) -> None:
    rows = rows_of(built_site, "diem", tinh="quang-ninh", nam="2020")
    assert picked(rows, "ma ten diem nguon ngay_nguon") == [
        ["tong", "Tổng điểm", "91.04", BAO_DAU_TU, "2021-06-28"],
        ["phan-diem-tham-dinh", "Điểm thẩm định", "57.66", BAO_DAU_TU, "2021-06-28"],
        ["phan-sipas", "SIPAS", "9.56", BAO_DAU_TU, "2021-06-28"],
        [
            "phan-khao-sat-lanh-dao-quan-ly",
            "Khảo sát lãnh đạo, quản lý",
            "18.83",
            BAO_DAU_TU,
            "2021-06-28",
        ],
        [
            "phan-tac-dong-kinh-te-xa-hoi",
            "Tác động kinh tế - xã hội",
            "5",
            BAO_DAU_TU,
            "2021-06-28",
        ],
    ]


def test_a_year_says_how_much_of_it_the_portal_has(built_site: Path) -> None:
    (year,) = rows_of(built_site, "nam-chi-so", chi_so="par-index", nam="2020")
    assert (year["so_don_vi"], year["so_don_vi_tren_cong"], year["du"]) == ("63", "12", "không")
    (year,) = rows_of(built_site, "nam-chi-so", chi_so="par-index", nam="2019")
    assert (year["quyet_dinh"], year["ngay_ban_hanh"]) == ("330/QĐ-BNV", "2020-05-13")


def test_every_quantity_of_the_targets(built_site: Path) -> None:
    rows = json_rows(built_site, "chi-tieu")
    expected = expected_rows("chi-tieu")
    assert picked(rows, "van_ban stt so_sanh gia_tri don_vi") == [row[:5] for row in expected]
    for row, (*_, words) in zip(rows, expected, strict=True):
        assert words in row["noi_dung"]
        assert words in row["menh_de"]
    assert Counter(row["van_ban"].split("/")[0] for row in rows) == {"ha-tinh": 23, "long-an": 15}


def test_every_duty(built_site: Path) -> None:
    rows = json_rows(built_site, "phan-cong")
    expected = expected_rows("phan-cong")
    assert picked(rows, "van_ban stt co_quan") == [row[:3] for row in expected]
    for row, (*_, start) in zip(rows, expected, strict=True):
        assert row["noi_dung"].startswith(start)
    provinces = Counter(row["van_ban"].split("/")[0] for row in rows)
    assert provinces == {"dong-thap": 4, "long-an": 16, "tien-giang": 6, "tuyen-quang": 3}


def test_documents(built_site: Path) -> None:
    columns = "tinh nam so_ky_hieu loai_van_ban ngay_ban_hanh nguoi_ky"
    assert picked(json_rows(built_site, "van-ban"), columns) == [
        ["dong-thap", "2020", "71/QĐ-UBND-HC", "Quyết định", "2020-01-21", "Nguyễn Văn Dương"],
        ["ha-tinh", "2020", "513/KH-UBND", "Kế hoạch", "2020-12-31", ""],
        ["long-an", "2016", "1346/QĐ-UBND", "Quyết định", "2016-04-06", "Lê Tấn Dũng"],
        ["tien-giang", "2020", "180/KH-UBND", "Kế hoạch", "2020-07-10", "Trần Văn Dũng"],
        ["tuyen-quang", "2021", "", "Kế hoạch", "", "Bàng Quốc Việt"],
    ]


@pytest.mark.parametrize(
    ("kind", "numbers"),
    [
        ("doi_tuong", ["1"]),
        ("noi_dung", ["2.1", "2.2", "2.3", "2.4", *"abcdđeg"]),
        ("hinh_thuc", ["3.1", "3.2", "3.3", "3.4", "3.5"]),
    ],
)
def test_communication_of_tuyen_quang(built_site: Path, kind: str, numbers: list[str]) -> None:
    rows = rows_of(built_site, "tuyen-truyen", loai=kind)
    rows = [row for row in rows if row["van_ban"].startswith("tuyen-quang/")]
    assert [row["stt"] for row in rows] == numbers


def test_provinces_then_and_now(built_site: Path) -> None:
    units = json_rows(built_site, "tinh-thanh")
    before = {row["ma"]: row for row in units if row["den_ngay"]}
    today = {row["ma"]: row for row in units if not row["den_ngay"]}
    assert (len(before), len(today), len(units)) == (63, 34, 97)
    # Huế became a city of the state half a year before the others changed.
    assert before["thua-thien-hue"]["den_ngay"] == "2024-12-31"
    assert today["hue"]["tu_ngay"] == "2025-01-01"
    assert {row["den_ngay"] for row in before.values()} == {"2024-12-31", "2025-06-30"}
    assert {row["tu_ngay"] for row in today.values()} == {"2025-01-01", "2025-07-01"}
    assert before["tien-giang"]["nay_thuoc"] == "dong-thap"
    assert before["long-an"]["nay_thuoc"] == "tay-ninh"
    assert {row["nay_thuoc"] for row in before.values()} == set(today)
