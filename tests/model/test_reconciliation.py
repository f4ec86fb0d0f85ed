"""Reconciliation: what a careful accountant finds with pencil and paper, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model.dataset import build
from generator.model.reconciliation import Finding, reconcile
from generator.records import load_path
from tests.small_data import SmallData

# Reckoned by hand from the printed tables of Tiền Giang 180/KH-UBND:
# table, code, rule, printed, implied, printed less implied.
TIEN_GIANG = """\
tong-hop 3 hai-bang 12.42/14 12.4259 -0.0059
phu-luc 4 tieu-chi-con 5.2196 5.5 -0.2804
phu-luc 6 tieu-chi-con 5.441 4.441 1
phu-luc 6.1 tieu-chi-con 0,941 1.941 -1
phu-luc 7.2 tieu-chi-con 0,953 1 -0.047
tong-phu-luc tong cong-linh-vuc 53,289 53.2895 -0.0005
"""


def _line(finding: Finding) -> str:
    place = f"{finding.bang} {finding.stt} {finding.quy_tac}"
    return f"{place} {finding.in_la} {finding.tinh_ra} {finding.chenh}\n"


def test_tien_giang_as_with_pencil_and_paper(project_root: Path) -> None:
    dataset = build(load_path(project_root / "data"))
    found = reconcile(dataset.documents["tien-giang/2020/180-kh-ubnd"])
    assert "".join(map(_line, found)) == TIEN_GIANG
    cut = [finding.stt for finding in found if "cắt bớt" in finding.ghi_chu]
    assert cut == ["3", "tong"]


TABLE = """\
phan:
- ma: phu-luc
  ten: Phụ lục
  noi_dung:
  - bang_tieu_chi:
      chi_so: chi-so-mau
      nam: "2025"
      cot: {{ma: STT, ten: Tiêu chí, diem_chuan: Chuẩn, diem: Điểm}}
      dong:
{rows}
      tong: {{ten: TỔNG, diem_chuan: "10", diem: "{total}"}}
"""


def _found(tmp_path: Path, rows: str, total: str) -> list[str]:
    folder = SmallData(tmp_path).write(TABLE.format(rows=rows, total=total))
    (linked,) = build(load_path(folder)).van_ban
    return [f"{one.stt}: {one.in_la} / {one.tinh_ra}" for one in reconcile(linked)]


@pytest.mark.parametrize(
    ("case", "rows", "total", "wanted"),
    [
        ("all agree", "1 10 8; 1.1 5 3", "8", []),
        ("what is not listed has its full points", "1 10 9; 1.2 1 0", "9", []),
        ("a part lost more than the whole", "1 10 9; 1.1 5 3", "9", ["1: 9 / 8"]),
        ("a blank is not zero: its parts speak", "1 10 9; 1.1 5 -; 1.1.1 1 0", "9", []),
        ("a blank with no parts says nothing", "1 10 9; 1.1 5 -", "9", []),
        ("rounded is no error", "1 10 7,126; 1.1 5 2,126", "7,13", []),
        ("cut off is said", "1 10 7,126; 1.1 5 2,126", "7,12", ["tong: 7,12 / 7.126"]),
        ("a total that no sum gives", "1 4 4; 2 6 3", "8", ["tong: 8 / 7"]),
        ("maxima that do not add up", "1 4 4; 2 5 3", "7", ["tong: 7 / 9"]),
    ],
)
def test_conventions(tmp_path: Path, case: str, rows: str, total: str, wanted: list[str]) -> None:
    lines = []
    for row in rows.split("; "):
        code, maximum, score = row.split(" ")
        cell = "" if score == "-" else f', diem: "{score}"'
        lines.append(f'      - {{ma: "{code}", ten: Mục, diem_chuan: "{maximum}"{cell}}}')
    assert _found(tmp_path, "\n".join(lines), total) == wanted, case
