"""Keys stand in the order of the schema."""

from __future__ import annotations

import pytest

from generator.editing.file_kinds import KINDS, kind_of
from generator.editing.key_order import schema_order
from generator.source.changing import changed
from generator.source.yaml_reader import Path

DOCUMENT = schema_order(KINDS["van-ban"].record)


@pytest.mark.parametrize(
    ("path", "first"),
    [
        ((), ["so_ky_hieu", "loai_van_ban", "trich_yeu"]),
        (("ke_hoach",), ["loai", "tu_nam", "den_nam"]),
        (("bo_qua", 3), ["dong", "chuoi", "ly_do"]),
        (("phan", 0), ["ma", "ten"]),
        (("phan", 0, "noi_dung", 1, "bang_nhiem_vu", "dong", 0), ["stt", "noi_dung", "san_pham"]),
        (("khong_co",), []),
    ],
)
def test_keys_at_a_place(path: Path, first: list[str]) -> None:
    assert list(DOCUMENT(path))[: len(first)] == first
    assert bool(DOCUMENT(path)) == bool(first)


def test_a_form_may_send_keys_in_any_order() -> None:
    text = "# Tỉnh Mẫu\nloai_van_ban: ke-hoach\ntrich_yeu: Năm 2026\n"
    values = {
        "ngay_ban_hanh": "02/01/2026",
        "trich_yeu": "Năm 2026",
        "so_ky_hieu": "1/KH-UBND",
        "loai_van_ban": "ke-hoach",
    }
    assert changed(text, values, DOCUMENT) == (
        "# Tỉnh Mẫu\nso_ky_hieu: 1/KH-UBND\nloai_van_ban: ke-hoach\ntrich_yeu: Năm 2026\n"
        "ngay_ban_hanh: 02/01/2026\n"
    )


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("tinh-mau/van-ban/2026-12-kh-ubnd.yml", "van-ban"),
        ("tinh-mau/chi-so/par-index-2026.yml", "diem"),
        ("tinh-mau/tien-do/2026-quy-1.yml", "tien-do"),
        ("tinh-mau/tinh.yml", "tinh"),
        ("danh-muc/chi-so/par-index/chi-so.yml", "chi-so"),
        ("danh-muc/chi-so/par-index/2019.yml", "phien-ban"),
        ("danh-muc/co-quan.yml", "co-quan"),
        ("danh-muc/la.yml", None),
        ("tinh-mau/goc/2026-12-kh-ubnd.txt", None),
        ("tinh-mau/la/a.yml", None),
    ],
)
def test_the_kind_of_a_file(name: str, kind: str | None) -> None:
    found = kind_of(name)
    assert (found.ten if found else None) == kind
