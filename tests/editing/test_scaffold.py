"""What `cchc new` writes: explained, in order, and only to be filled in."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest

from generator.editing.file_kinds import KINDS
from generator.editing.formatting import formatted
from generator.editing.new_files import NEW_KINDS, Refused, Wishes, new_file
from generator.editing.scaffold import scaffold
from generator.records.registers import Registers, load_registers
from generator.source.layout import scan
from generator.source.yaml_reader import read_yaml
from tests.small_data import SAMPLE_DATA

TODAY = date(2026, 1, 5)
TXT = ("ban-chep.txt", "Điều 1.".encode())


@pytest.fixture(scope="module")
def registers() -> Registers:
    return load_registers(scan(SAMPLE_DATA), [])


def _made(what: str, registers: Registers, **wishes: Any) -> tuple[str, str, dict[str, bytes]]:
    made = new_file(what, Wishes(**wishes), registers, TODAY, {})
    files = dict(made.files)
    return made.name, files.pop(made.name).decode(), files


def test_a_contact_of_a_province_as_written() -> None:
    assert scaffold(KINDS["tinh"], {"ma": "tinh-mau", "gop_y": None}, ["Tỉnh Mẫu"]) == (
        "# Tỉnh Mẫu\n"
        "# Dòng có dấu # ở đầu là ghi chú. Khóa có dấu # ở đầu thì không bắt buộc: cần đến thì bỏ"
        " dấu\n"
        "# ấy rồi điền; không cần thì xóa dòng. Điền xong chạy: cchc check TỆP\n"
        "# Giải thích đủ, có thí dụ: thư mục docs/huong-dan/, hoặc mục Hướng dẫn của trang.\n"
        "# Mã: mã của tỉnh, đúng như tên thư mục.\n"
        "ma: tinh-mau\n"
        "# Góp ý: nơi nhận báo sai sót: hòm thư, hoặc kho mã nguồn.\n"
        "gop_y:\n"
        "  # Kiểu: thu, github, gitlab hoặc gitea.\n"
        "  # Chọn một:\n"
        "  #   thu: Hòm thư\n"
        "  #   github: Kho mã nguồn ở GitHub\n"
        "  #   gitlab: Kho mã nguồn ở GitLab\n"
        "  #   gitea: Kho mã nguồn ở Gitea\n"
        "  kieu:\n"
        "  # Địa chỉ: hòm thư, hoặc địa chỉ kho mã nguồn.\n"
        "  dia_chi:\n"
        "# co_quan: []  # Cơ quan: cơ quan mang tên riêng của tỉnh: mã, tên, loại.\n"
    )


# What each kind is named, and what it already says.
@pytest.mark.parametrize(
    ("what", "wishes", "name", "values"),
    [
        (
            "van-ban",
            {"so_ky_hieu": "12/KH-UBND", "ngay": date(2026, 1, 2), "nguon": TXT},
            "tinh-mau/van-ban/2026-12-kh-ubnd.yml",
            {"so_ky_hieu": "12/KH-UBND", "loai_van_ban": "ke-hoach", "ngay_ban_hanh": "02/01/2026"},
        ),
        (
            "van-ban",
            {"trich_yeu": "Tuyên truyền năm 2026", "nam": "2026", "loai": "bao-cao"},
            "tinh-mau/van-ban/2026-tuyen-truyen-nam-2026.yml",
            {"trich_yeu": "Tuyên truyền năm 2026", "loai_van_ban": "bao-cao"},
        ),
        (
            "diem",
            {"chi_so": "chi-so-mau", "nam": "2026"},
            "tinh-mau/chi-so/chi-so-mau-2026.yml",
            {"chi_so": "chi-so-mau", "nam": "2026"},
        ),
        ("tien-do", {"nam": "2026", "ky": "quy-1"}, "tinh-mau/tien-do/2026-quy-1.yml", {}),
        ("tinh", {}, "tinh-mau/tinh.yml", {"ma": "tinh-mau"}),
        (
            "chi-so",
            {"chi_so": "moi-mau", "ten": "Chỉ số: mới"},
            "danh-muc/chi-so/moi-mau/chi-so.yml",
            {"ma": "moi-mau", "ten": "Chỉ số: mới"},
        ),
        (
            "phien-ban",
            {"chi_so": "chi-so-mau", "nam": "2027"},
            "danh-muc/chi-so/chi-so-mau/2027.yml",
            {"ma": "chi-so-mau", "phien_ban": "2027", "nam_ap_dung": ["2027"]},
        ),
    ],
)
def test_name_and_values(
    what: str, wishes: dict[str, Any], name: str, values: dict[str, Any], registers: Registers
) -> None:
    made, text, _more = _made(what, registers, tinh="tinh-mau", **wishes)
    data = read_yaml(made, text.encode()).data
    assert made == name
    assert {key: data[key] for key in values} == values
    assert formatted(made, text.encode()).raw == text.encode()


def test_the_source_is_kept_as_it_came(registers: Registers) -> None:
    wishes = {"tinh": "tinh-mau", "so_ky_hieu": "12/KH-UBND", "ngay": date(2026, 1, 2)}
    made, text, more = _made("van-ban", registers, **wishes, nguon=TXT)
    assert more == {"tinh-mau/goc/2026-12-kh-ubnd.txt": TXT[1]}
    nguon = read_yaml(made, text.encode()).data["nguon"]
    assert nguon["tep"] == "goc/2026-12-kh-ubnd.txt"
    assert len(nguon["sha256"]) == 64
    assert nguon["ngay_nhan"] == "05/01/2026"


def test_taking_the_marks_away_gives_keys_that_the_schema_knows(registers: Registers) -> None:
    for what, wishes in (
        ("van-ban", {"so_ky_hieu": "1/KH-UBND", "ngay": TODAY}),
        ("diem", {"chi_so": "chi-so-mau", "nam": "2026"}),
        ("tien-do", {"nam": "2026", "ky": "nam"}),
    ):
        _name, text, _more = _made(what, registers, tinh="tinh-mau", **wishes)
        offered = re.compile(r"^( *)# (\w+:.*  # )", re.MULTILINE)
        assert len(offered.findall(text)) >= 8
        data = read_yaml("a.yml", offered.sub(r"\1\2", text).encode())
        assert data.problems == ()
        assert set(data.data) == set(KINDS[what].record.model_fields)


@pytest.mark.parametrize(
    ("what", "wishes", "words"),
    [
        ("van-ban", {}, "Cần --tinh."),
        ("van-ban", {"tinh": "tinh mau"}, "Gần giống: tinh-mau."),
        ("van-ban", {"tinh": "tinh-mau"}, "Cần --nam bằng bốn chữ số"),
        ("van-ban", {"tinh": "tinh-mau", "nam": "2026"}, "Cần --so-ky-hieu"),
        (
            "van-ban",
            {"tinh": "tinh-mau", "nam": "2026", "so_ky_hieu": "1/A", "nguon": ("a.docx", b"PK")},
            "cchc import",
        ),
        (
            "van-ban",
            {"tinh": "tinh-mau", "nam": "2026", "so_ky_hieu": "1/A", "nguon": ("a.txt", b"\xff")},
            "không phải UTF-8",
        ),
        ("diem", {"tinh": "tinh-mau", "nam": "2026", "chi_so": "la"}, "Cần --chi-so là một trong:"),
        ("tien-do", {"tinh": "tinh-mau", "nam": "2026", "ky": "quy-5"}, "Cần --ky"),
        ("chi-so", {"chi_so": "Chỉ số"}, "mã mới bằng chữ thường không dấu"),
        ("chi-so", {"chi_so": "chi-so-mau"}, "đã có"),
    ],
)
def test_what_is_refused(
    what: str, wishes: dict[str, Any], words: str, registers: Registers
) -> None:
    with pytest.raises(Refused) as refusal:
        _made(what, registers, **wishes)
    assert words in str(refusal.value)


def test_every_kind_that_can_be_begun_is_a_kind_of_file() -> None:
    assert set(NEW_KINDS) <= KINDS.keys()
