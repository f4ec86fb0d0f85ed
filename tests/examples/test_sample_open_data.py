"""The sample's scores as files to take away: read back, beside the figures typed in the YAML."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

DEPARTMENTS, DISTRICTS, COMMUNES = "cchc-so-nganh-mau", "cchc-cap-huyen-mau", "cchc-cap-xa-mau"
LOWER = {DEPARTMENTS: "so-nganh", DISTRICTS: "huyen", COMMUNES: "xa"}
PROVINCIAL = {"chi-so-mau", "hai-long-mau", "cho-doi-mau"}


def _json(demo: Path, name: str) -> list[dict[str, Any]]:
    """The rows of a table of the data page, or those of the printed figures of a score page."""
    found: Any = json.loads((demo / f"{name}.json").read_bytes())
    rows: list[dict[str, Any]] = found if isinstance(found, list) else found["bang"]["diem"]["dong"]
    return rows


def test_rows_of_provinces_and_of_their_units_are_two_tables(demo: Path) -> None:
    provinces, units = _json(demo, "du-lieu/diem"), _json(demo, "du-lieu/diem-don-vi")
    assert {row["chi_so"] for row in provinces} == PROVINCIAL
    assert {row["chi_so"]: row["cap"] for row in units} == LOWER
    assert {row["tinh"] for row in units} == {"tinh-mau"}
    assert "Sở Cây xanh Mẫu" in {row["ten_don_vi"] for row in units}
    assert "Sở Cây xanh Mẫu" not in json.dumps(provinces, ensure_ascii=False)


@pytest.mark.parametrize(
    ("page", "unit", "diem", "phan_tram", "xep_hang"),
    [
        ("hai-long-mau/2024", "tinh-mau", 46.95, None, 4),
        ("hai-long-mau/2023", "mau-bac", 41.1, None, 1),
        ("hai-long-mau/2023", "mau-tay", None, None, 5),
        ("hai-long-mau/2021", "mau-nam", None, 57.25, 5),
        ("cho-doi-mau/2024", "mau-bien", 0.187, None, 1),
        ("cchc-so-nganh-mau/2024", "so-cay-xanh-mau", 56.75, None, 8),
        ("cchc-cap-huyen-mau/2024", "thi-xa-mau-bon", 84.75, None, 1),
        ("cchc-cap-xa-mau/2025", "xa-mau-mot", None, 91.2, 1),
    ],
)
def test_the_table_of_a_year(
    demo: Path, page: str, unit: str, diem: float, phan_tram: float, xep_hang: int
) -> None:
    (row,) = [row for row in _json(demo, f"chi-so/{page}") if row["don_vi"] == unit]
    assert (row["diem"], row["phan_tram"], row["xep_hang"]) == (diem, phan_tram, xep_hang)


def test_the_table_of_one_province_holds_both_its_sources(demo: Path) -> None:
    text = (demo / "chi-so/hai-long-mau/2024/tinh-mau.csv").read_text(encoding="utf-8")
    rows = [
        (row["nguon"], row["ten"], row["diem_in"], row["diem"])
        for row in csv.DictReader(text.splitlines())
        if row["ma"] in ("1", "8", "tong")
    ]
    assert sorted(rows) == [
        ("Báo Mẫu", "Tổng điểm", "46.9", "46.9"),
        ("Quyết định 12/QĐ-MAU", "Chính quyền mẫu trên mạng", "3,12", "3.12"),
        ("Quyết định 12/QĐ-MAU", "Người dân mẫu cùng bàn việc", "5,46", "5.46"),
        ("Quyết định 12/QĐ-MAU", "Tổng điểm", "46,95/80", "46.95"),
    ]


def test_the_whole_tree_of_a_department(demo: Path) -> None:
    rows = _json(demo, f"chi-so/{DEPARTMENTS}/2024/so-cay-xanh-mau")
    lost = {row["ma"]: row["diem_mat"] for row in rows if row["ma"].startswith(("1", "tong"))}
    assert lost == {"tong": 43.25, "1": 10, "1.1": 6, "1.1.1": 3, "1.1.2": 3, "1.2": 4}
