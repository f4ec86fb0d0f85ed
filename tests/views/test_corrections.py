"""The list of everything that was corrected: what a declaration becomes, and in which order."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.model.dataset import Dataset, build
from generator.pages import corrections as pages
from generator.records import load_path
from generator.views.corrections import correction_lines, site_corrections
from tests.small_data import DAY, SmallData

GOC = "Trang đăng lại\nMột lòng ghép hai\nba bốn **\nnăm\n"
DOCUMENT = """\
dinh_chinh:
- {dong: "2", ban_chep: lòng ghép, sua_thanh: lồng ghép, ly_do: Sai dấu, ngay_sua: 3/4/2025}
bo_qua:
- {dong: "1", ly_do: Lời của trang đăng lại}
- {dong: "3", chuoi: "**", ly_do: Dấu chữ đậm, ngay_sua: 5/4/2025}
noi_o:
- {dong: "4", chuoi: năm, sau_dong: "2", sau: hai, ly_do: Ngắt trang}
thieu:
- {vi_tri: cuối, noi_dung: Không có chữ ký.}
phan:
- {ma: ke-hoach, ten: Kế hoạch, noi_dung: [{doan: Một lồng ghép hai năm ba bốn}]}
"""
PAGE = "/van-ban/tinh-mau/2025/1-kh-ubnd/"
PROVINCES = "nguon: Mẫu\ndon_vi: [{ma: tinh-mau, ten: Mẫu, loai: tinh, ma_so: '01'}]\n"
SITE = """\
nguon: Mẫu
dinh_chinh:
- {ngay_sua: 1/2/2025, dia_chi: /a/, da_dang: một, sua_thanh: hai, ly_do: Nhầm}
- {ngay_sua: 1/3/2025, dia_chi: /b/, da_dang: ba, sua_thanh: bốn, ly_do: Nhầm}
"""


@pytest.fixture
def dataset(tmp_path: Path) -> Dataset:
    data = SmallData(tmp_path)
    data.put("danh-muc/dinh-chinh-trang.yml", SITE.encode())
    data.put("danh-muc/tinh-thanh.yml", PROVINCES.encode())
    records = load_path(data.write(DOCUMENT, GOC))
    errors = [one.code for one in records.problems]
    assert errors == []
    return build(records, DAY)


def test_newest_first_then_those_without_a_day(dataset: Dataset) -> None:
    copy = f"{PAGE}ban-chep/"
    assert [
        (str(line.loai), line.ngay, line.duong, line.ban_chep, line.in_la, line.ly_do)
        for line in correction_lines(dataset)
    ] == [
        ("Bỏ ra", date(2025, 4, 5), f"{copy}#d3", "**", "", "Dấu chữ đậm"),
        ("Đính chính", date(2025, 4, 3), f"{copy}#d2", "lòng ghép", "lồng ghép", "Sai dấu"),
        ("Nối ô", None, f"{copy}#d4", "năm", "nối vào dòng 2, sau «hai»", "Ngắt trang"),
        ("Bỏ ra", None, f"{copy}#d1", "Trang đăng lại", "", "Lời của trang đăng lại"),
        ("Bản chép thiếu", None, PAGE, "", "", "Không có chữ ký."),
    ]  # fmt: skip


def test_the_portal_s_own_mistakes_newest_first(dataset: Dataset) -> None:
    assert [(one.ngay, one.da_dang, one.sua_thanh) for one in site_corrections(dataset)] == [
        (date(2025, 3, 1), "ba", "bốn"),
        (date(2025, 2, 1), "một", "hai"),
    ]


def test_one_page_while_all_fit(dataset: Dataset) -> None:
    (page,) = pages.pages(dataset)
    assert page.path == "/dinh-chinh/"
    assert page.markdown.index("bốn") < page.markdown.index("một") < page.markdown.index("lồng")
    assert page.markdown.count("<tr data-loai=") == 5


def test_a_page_per_province_and_year_where_all_are_too_many(
    dataset: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "MOST_ON_ONE_PAGE", 3)
    assert [
        (page.path, page.markdown.count("<tr data-loai=")) for page in pages.pages(dataset)
    ] == [
        ("/dinh-chinh/", 3),
        ("/dinh-chinh/tinh-mau/", 3),
        ("/dinh-chinh/tinh-mau/2025/", 3),
    ]
