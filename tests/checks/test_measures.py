"""Measures that are wrong in the register or in a document: where it is said, and the cure."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.checks import measures
from generator.problems import as_text
from tests.small_data import SmallData

REGISTER = """\
nguon: Mẫu
chu_de: [{ma: thu-tuc, ten: Thủ tục}]
thuoc_do:
- {ma: dung-han, ten: Đúng hạn, giai_thich: A., don_vi: "%", tu_khoa: [[hồ sơ, đúng hạn]]}
- {ma: ho-so-mang, ten: Qua mạng, giai_thich: Mẫu., don_vi: "%", tu_khoa: [[hồ sơ, qua mạng]]}
"""
CRITERIA = """\
ma: chi-so-mau
phien_ban: "2024"
nguon: Mẫu
nam_ap_dung: ["2024"]
linh_vuc: [{ma: "1", ten: Một, diem_chuan: "8,5"}]
tieu_chi: [{ma: "1.1", ten: A, diem_chuan: "3"}]
"""
PASSAGE = """\
phan:
- ma: ke-hoach
  ten: Kế hoạch
  noi_dung:
  - so: "1."
    doan: {doan}
    la: chi_tieu
"""


def found(folder: Path, register: str = REGISTER, doan: str = "Một.", doc_la: str = "") -> str:
    data = SmallData(folder)
    data.put("danh-muc/thuoc-do.yml", register.encode())
    data.put("danh-muc/chi-so/chi-so-mau/2024.yml", CRITERIA.encode())
    text = PASSAGE.format(doan=doan) + (f"    doc_la: {doc_la}\n" if doc_la else "")
    records = data.read(text)
    assert records.problems == ()
    return as_text(measures.check(records))


def test_nothing_to_say(tmp_path: Path) -> None:
    assert found(tmp_path, doan="90% hồ sơ đúng hạn; 80% đơn vị", doc_la="{}") == ""


@pytest.mark.parametrize(
    ("doan", "doc_la", "said"),
    [
        (
            "90% hồ sơ nộp qua mạng đúng hạn",
            "",
            "5:5: lưu ý: Câu «90% hồ sơ nộp qua mạng đúng hạn» hợp với nhiều thước đo: dung-han,"
            " ho-so-mang. (two-measures)",
        ),
        ("90% hồ sơ nộp qua mạng đúng hạn", "{thuoc_do: [dung-han]}", ""),
        (
            "90% hồ sơ đúng hạn",
            "{thuoc_do: [dung-hn]}",
            "8:25: lỗi: Không có thước đo nào mã «dung-hn». (unknown-measure)\n"
            "    Cách sửa: Có phải là «dung-han»? Xem danh-muc/thuoc-do.yml.",
        ),
        (
            "90% hồ sơ đúng hạn; 80% đơn vị",
            "{thuoc_do: [dung-han]}",
            "8:24: lỗi: Khai 1 thước đo cho 2 con số của chỉ tiêu này. (measure-count)",
        ),
        ("90% hồ sơ đúng hạn; 80% đơn vị", "{thuoc_do: [dung-han, khong]}", ""),
    ],
)
def test_documents(tmp_path: Path, doan: str, doc_la: str, said: str) -> None:
    problems = found(tmp_path, doan=doan, doc_la=doc_la)
    assert said in problems
    assert bool(said) == bool(problems)


def measure(more: str) -> str:
    return f'- {{ten: Tên, giai_thich: Mẫu., don_vi: "%", {more}}}\n'


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("ma: dung-han", "lỗi: Mã thước đo «dung-han» đã dùng. (measure-twice)"),
        ("ma: khong", "lỗi: Mã thước đo «khong» đã dùng. (measure-twice)"),
        ("ma: a, chu_de: thu-tu", "lỗi: Không có chủ đề «thu-tu». (unknown-topic)"),
        (
            "ma: a, tu_khoa: [[hồ sơ quá hạn]], tru: [quá hạn]",
            "cảnh báo: Không câu nào khớp được từ khóa thứ 1 của «a». (measure-words)",
        ),
        ("ma: a, tu_khoa: [[]]", "Không câu nào khớp được từ khóa thứ 1 của «a»."),
        (
            'ma: a, tieu_chi: [{chi_so: chi-so-mau, phien_ban: "2024", ma: "1.2"}]',
            "lỗi: Danh mục chỉ số không có tiêu chí 1.2 của chi-so-mau 2024. (measure-criterion)",
        ),
        ('ma: a, tieu_chi: [{chi_so: chi-so-mau, phien_ban: "2024", ma: "1.1"}]', ""),
        ('ma: a, tieu_chi: [{chi_so: chi-so-mau, phien_ban: "2024", ma: "1"}]', ""),
    ],
)
def test_the_register(tmp_path: Path, more: str, said: str) -> None:
    problems = found(tmp_path, REGISTER + measure(more))
    assert said in problems
    assert problems.count("Cách sửa") == bool(said)
