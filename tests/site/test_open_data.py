"""What others rely on in `/du-lieu/`: files, columns, three forms of one table, addresses."""

from __future__ import annotations

import json
import re
from datetime import date
from decimal import Decimal
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from openpyxl import load_workbook  # type: ignore[import-untyped]

from tests.site.link_checker import read_page
from tests.site.open_data import csv_rows, json_rows, xlsx_rows

# The public contract; more columns may follow, none of these may go.
COLUMNS = {
    "van-ban": "ma tinh nam so_ky_hieu loai_van_ban trich_yeu co_quan_ban_hanh ngay_ban_hanh"
    " nguoi_ky dia_chi",
    "nhiem-vu": "van_ban stt noi_dung chu_tri phoi_hop thoi_han han_tu han_den tieu_chi dia_chi",
    "diem": "chi_so nam tinh bang ma ten diem_chuan diem van_ban chu_tri phoi_hop thoi_han dia_chi",
    "chi-so": "ma ten cap tinh don_vi_cong_bo thang_tu thang_den don_vi chieu dia_chi",
    "nam-chi-so": "chi_so nam so_don_vi so_don_vi_tren_cong du ngay_cong_bo quyet_dinh phien_ban"
    " dia_chi",
    "viec-khac-phuc": "chi_so nam tinh van_ban tieu_chi diem_mat chu_tri phoi_hop thoi_han han_tu"
    " han_den dia_chi",
    "chi-tieu": "van_ban stt noi_dung so_sanh gia_tri don_vi dia_chi",
    "phan-cong": "van_ban stt co_quan noi_dung dia_chi",
    "tinh-thanh": "ma ten",
    "co-quan": "tinh ma ten",
    "tuyen-truyen": "van_ban stt noi_dung dia_chi",
    "can-cu": "van_ban so_ky_hieu dia_chi",
}
NUMBERS = {"diem_chuan", "diem", "diem_mat", "phan_tram", "gia_tri", "thang_tu", "thang_den"}
tables = pytest.mark.parametrize("table", COLUMNS)


@tables
def test_columns_and_rows_are_there(built_site: Path, table: str) -> None:
    rows = json_rows(built_site, table)
    assert rows
    assert all(set(COLUMNS[table].split()) <= set(row) for row in rows)
    assert len({tuple(row) for row in rows}) == 1


@tables
def test_three_forms_say_the_same(built_site: Path, table: str) -> None:
    rows = json_rows(built_site, table)
    assert csv_rows(built_site, table) == rows
    heads, sheet = xlsx_rows(built_site, table)
    assert sheet == [list(row.values()) for row in rows]
    assert len(heads) == len(rows[0])
    assert all(heads)


@tables
def test_sheets_have_vietnamese_heads_of_their_own(built_site: Path, table: str) -> None:
    heads, _ = xlsx_rows(built_site, table)
    assert len(set(heads)) == len(heads)
    assert not [head for head in heads if "_" in head or head == head.lower()]


@tables
def test_json_is_typed(built_site: Path, table: str) -> None:
    text = (built_site / f"du-lieu/{table}.json").read_text(encoding="utf-8")
    for row in json.loads(text, parse_float=Decimal):
        for key, cell in row.items():
            assert cell != "", f"{key}: an empty cell is null"
            if key in NUMBERS:
                assert isinstance(cell, int | Decimal | None), f"{key}: {cell!r}"
            if key.startswith(("han_", "ngay_")) and cell is not None:
                assert date.fromisoformat(cell).isoformat() == cell


def test_csv_is_plain_utf_8_with_commas_and_points(built_site: Path) -> None:
    text = (built_site / "du-lieu/diem.csv").read_bytes()
    assert text.startswith(b"chi_so,nam,tinh,")
    assert b"\r" not in text
    assert b",8.5,6," in text


def test_sheet_cells_are_typed(built_site: Path) -> None:
    sheet = load_workbook(built_site / "du-lieu/nhiem-vu.xlsx").worksheets[0]
    columns = list(json_rows(built_site, "nhiem-vu")[0])
    assert sheet.cell(2, columns.index("han_den") + 1).is_date
    scores = load_workbook(built_site / "du-lieu/diem.xlsx").worksheets[0]
    columns = list(json_rows(built_site, "diem")[0])
    assert scores.cell(2, columns.index("diem_chuan") + 1).data_type == "n"
    assert scores.cell(2, columns.index("ma") + 1).data_type == "s"


@tables
def test_every_address_answers(built_site: Path, table: str) -> None:
    ids: dict[Path, set[str]] = {}
    for row in json_rows(built_site, table):
        address = urlsplit(row.get("dia_chi", "/"))
        assert address.path.startswith("/")
        file = built_site / unquote(address.path).lstrip("/") / "index.html"
        if file not in ids:
            ids[file] = set(read_page(file.read_text(encoding="utf-8")).ids)
        if address.fragment:
            assert unquote(address.fragment) in ids[file], row["dia_chi"]


@pytest.mark.parametrize("table", ["nhiem-vu", "chi-tieu", "phan-cong", "tuyen-truyen"])
def test_items_lead_to_their_own_place(built_site: Path, table: str) -> None:
    rows = json_rows(built_site, table)
    assert all("#" in row["dia_chi"] for row in rows)
    by_address = {row["dia_chi"]: row["noi_dung"] for row in rows}
    assert len(set(by_address.values())) == len(by_address)


def test_every_comparison_is_one_of_five(built_site: Path) -> None:
    assert {row["so_sanh"] for row in csv_rows(built_site, "chi-tieu")} == {
        *(">= > <= < =".split())
    }


@tables
def test_the_page_of_the_tables_offers_every_file(built_site: Path, table: str) -> None:
    page = (built_site / "du-lieu/index.html").read_text(encoding="utf-8")
    for suffix in ("json", "csv", "xlsx"):
        assert re.search(rf'href="(?:\.\./du-lieu/)?{table}\.{suffix}"', page)
