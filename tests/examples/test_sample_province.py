"""`make demo`: the sample province is built without a warning and says that it is one."""

from __future__ import annotations

import re
from pathlib import Path

from generator.records import load_path
from generator.schema.printed import printed
from tests.examples.visible_text import read, text_of, words_of_the_document
from tests.site.link_checker import check_site, read_pages
from tests.small_data import ROOT, SAMPLE_DATA

NOTE = "Trang mẫu Tỉnh, cơ quan, văn bản và con số trong dữ liệu của trang này đều bịa ra"


def test_every_page_says_that_it_is_a_sample(demo: Path) -> None:
    pages = [path for path in demo.rglob("*.html") if path.name != "404.html"]
    assert len(pages) > 30
    assert [p for p in pages if NOTE not in text_of(read(p.read_text(encoding="utf-8")))] == []


def test_no_link_of_the_sample_is_broken(demo: Path) -> None:
    assert [str(found) for found in check_site(demo, read_pages(demo))] == []


def test_the_words_of_every_document_stand_on_its_page_in_order(demo: Path) -> None:
    for record in load_path(SAMPLE_DATA).documents:
        html = (demo / "van-ban" / record.key / "index.html").read_text(encoding="utf-8")
        words = [word for piece in printed(record.document) for word in piece.text.split()]
        assert words_of_the_document(read(html)) == words


def test_the_merger_of_the_sample_rests_on_its_own_register(demo: Path) -> None:
    """What decided a merger, and how many units there are, is data and not wording of pages."""
    south = text_of(read((demo / "tinh" / "mau-nam" / "index.html").read_text(encoding="utf-8")))
    assert "gồm Mẫu Nam trước đây và Mẫu Đông, theo Nghị quyết số 01/NQ-MAU." in south
    home = text_of(read((demo / "index.html").read_text(encoding="utf-8")))
    assert "Danh sách 5 tỉnh, thành phố và 6 đơn vị trước ngày 1/7/2025" in home


def test_only_the_sample_says_so() -> None:
    real = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    assert re.search(r"^\s*mau:\s*true", real, re.MULTILINE) is None


def test_every_name_in_the_sample_says_that_it_is_made_up() -> None:
    records = load_path(SAMPLE_DATA)
    agencies = records.registers.co_quan
    assert agencies is not None
    names = [agency.ten for agency in agencies.co_quan]
    names += [group.ten for group in agencies.nhom]
    names += [agency.ten for province in records.provinces for agency in province.co_quan]
    names += [record.document.trich_yeu for record in records.documents]
    names += [record.document.co_quan_ban_hanh for record in records.documents]
    provinces = records.registers.tinh_thanh
    assert provinces is not None
    names += [unit.ten for unit in provinces.don_vi]
    for index in records.registers.chi_so:
        names += [index.ten, index.ten_ngan, index.don_vi_cong_bo, index.doi_tuong]
        names += [entry.quyet_dinh.so_ky_hieu for entry in index.cong_bo if entry.quyet_dinh]
    names += [area.ten for version in records.registers.phien_ban for area in version.linh_vuc]
    for entry in (entry for record in records.scores for entry in record.scores.so_lieu):
        names += [entry.nguon.ten, *([entry.ten_don_vi] if entry.ten_don_vi else [])]
    assert [name for name in names if "mẫu" not in name.lower() and "-MAU" not in name] == []


def test_the_sample_shows_every_kind_of_node_and_deadline() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in SAMPLE_DATA.rglob("*.yml"))
    for key in (
        *("bang_nhiem_vu", "bang_tieu_chi", "bang_diem", "bang", "o_gop", "doc_la", "tong"),
        *("dinh_chinh", "bo_qua", "noi_o", "thieu", "luu_y", "tom_tat", "chu_ky", "noi_nhan"),
        *("so", "doan", "gach", "cong", "can_cu", "kem_theo", "tieu_de", "co_quan", "ke_hoach"),
    ):
        assert re.search(rf"(?:^|[\s{{\-]){key}:", text), key
    for meaning in (
        "chi_tieu phan_cong doi_tuong noi_dung_tuyen_truyen hinh_thuc_tuyen_truyen giai_phap"
        " nhiem_vu"
    ).split():
        assert f"la: {meaning}" in text
