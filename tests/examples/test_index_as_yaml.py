"""A new index needs no Python: three files of text, and the whole build knows it.

Everything that an editor would do is typed here; the copy of the sample data knows nothing of
this index, and neither does the generator.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from generator.settings import Settings
from generator.site import Site, build
from tests.small_data import ROOT, SAMPLE_DATA

FILES = {
    "danh-muc/chi-so/than-thien-mau/chi-so.yml": """\
ma: than-thien-mau
ten: Chỉ số Thân thiện Mẫu
ten_ngan: Thân thiện Mẫu
don_vi_cong_bo: Hội Mẫu
doi_tuong: Các tỉnh, thành phố mẫu
mo_ta: Chấm nụ cười mẫu, từ 0 đến 10 điểm.
thang_diem: {tu: "0", den: "10"}
nguon: Bịa ra trong phép thử
cong_bo:
- {nam: "2024", so_don_vi: "2"}
""",
    "danh-muc/chi-so/than-thien-mau/2024.yml": """\
ma: than-thien-mau
phien_ban: "2024"
nguon: Bịa ra trong phép thử
nam_ap_dung: ["2024"]
tong_diem_chuan: "10"
linh_vuc:
- {ma: "1", ten: Chào hỏi mẫu, diem_chuan: "4"}
- {ma: "2", ten: Chỉ đường mẫu, diem_chuan: "6"}
""",
    "mau-bac/chi-so/than-thien-mau-2024.yml": """\
chi_so: than-thien-mau
nam: "2024"
so_lieu:
- nguon: {loai: quyet-dinh, ten: Quyết định 99/QĐ-MAU}
  diem: "8,15"
  xep_hang: "1"
  so_don_vi: "2"
  linh_vuc: [{ma: "1", diem: "3,4"}, {ma: "2", diem: "4,75"}]
""",
    "mau-tay/chi-so/than-thien-mau-2024.yml": """\
chi_so: than-thien-mau
nam: "2024"
so_lieu:
- nguon: {loai: bao-chi, ten: Báo Mẫu, ngay: 5/6/2025}
  diem: "7.9"
  xep_hang: "2"
  so_don_vi: "2"
""",
}

FORMS = ("svg", "png", "mang-xa-hoi.png", "json", "csv", "xlsx")


def _build(data: Path) -> Site:
    return build(Settings.of(data, "1/6/2026", mau=True))


def _of_the_index(site: Site, table: str) -> list[dict[str, Any]]:
    rows = json.loads(site.files[f"du-lieu/{table}.json"])
    return [row for row in rows if "than-thien-mau" in (row.get("chi_so"), row.get("ma"))]


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(SAMPLE_DATA, tmp_path_factory.mktemp("chi-so-moi") / "data"))


@pytest.fixture(scope="module")
def before(data: Path) -> Site:
    return _build(data)


@pytest.fixture(scope="module")
def site(data: Path, before: Site) -> Site:
    assert before.pages
    for name, text in FILES.items():
        path = data / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return _build(data)


def test_nothing_but_the_data_names_it(before: Site) -> None:
    python = [*(ROOT / "generator").rglob("*.py"), *(ROOT / "generator").rglob("*.jinja")]
    assert [p.name for p in python if "than-thien" in p.read_text(encoding="utf-8")] == []
    assert [p.path for p in before.pages if "than-thien" in p.path] == []


def test_the_new_files_raise_no_problem(before: Site, site: Site) -> None:
    assert [p.code for p in site.problems] == [p.code for p in before.problems]


def test_its_figures_are_rows_of_the_open_data(site: Site) -> None:
    shown = [
        (row["tinh"], row["ma"], row["ten"], row["diem_in"], row["diem"], row["xep_hang"])
        for row in _of_the_index(site, "diem")
    ]
    assert shown == [
        ("mau-bac", "1", "Chào hỏi mẫu", "3,4", 3.4, None),
        ("mau-bac", "2", "Chỉ đường mẫu", "4,75", 4.75, None),
        ("mau-bac", "tong", "Tổng điểm", "8,15", 8.15, 1),
        ("mau-tay", "tong", "Tổng điểm", "7.9", 7.9, 2),
    ]


def test_it_gets_its_pages(site: Site) -> None:
    pages = {page.path: page for page in site.pages}
    assert "Chỉ số Thân thiện Mẫu" in pages["/chi-so/"].markdown
    assert "Chấm nụ cười mẫu, từ 0 đến 10 điểm." in pages["/chi-so/than-thien-mau/"].markdown
    year = pages["/chi-so/than-thien-mau/2024/"].markdown
    assert [figure for figure in ("8,15", "7.9", "1/2", "2/2") if figure not in year] == []
    beside = pages["/chi-so/than-thien-mau/2024/so-sanh/"].markdown
    assert [words for words in ("Chào hỏi mẫu", "3,4", "4,75") if words not in beside] == []
    unit = pages["/chi-so/than-thien-mau/2024/mau-bac/"].markdown
    assert [words for words in ("8,15", "Chỉ đường mẫu", "1,25") if words not in unit] == []
    assert "7,9/10" in pages["/chi-so/than-thien-mau/mau-tay/"].markdown


@pytest.mark.parametrize("page", ["2024", "2024/mau-bac", "2024/mau-tay"])
def test_its_pages_have_charts_and_tables_to_take_away(site: Site, page: str) -> None:
    forms = {f"chi-so/than-thien-mau/{page}.{form}" for form in FORMS}
    assert forms - site.files.keys() - {file.path for file in site.heavy} == set()


def test_it_is_listed_among_the_indices(site: Site) -> None:
    (index,) = _of_the_index(site, "chi-so")
    assert index["ten"] == "Chỉ số Thân thiện Mẫu"
    (year,) = _of_the_index(site, "nam-chi-so")
    assert year["nam"] == 2024
