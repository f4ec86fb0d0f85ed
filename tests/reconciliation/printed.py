"""Small printed tables for the tests: `1 10 8; 1.1 5 -` is two rows, code, maximum and score."""

from __future__ import annotations

from pathlib import Path

from generator.reconciliation import Finding, reconcile
from generator.records import Records, load_path
from tests.small_data import SmallData

INDEX = """\
ma: chi-so-mau
ten: Chỉ số mẫu
ten_ngan: Mẫu
don_vi_cong_bo: Bộ Mẫu
doi_tuong: Các tỉnh
mo_ta: Để thử.
thang_diem: {tu: "0", den: "100"}
nguon: Đặt ra để thử
cong_bo: [{nam: "2025", so_don_vi: "63"}]
"""
BODY = """\
phan:
- ma: ke-hoach
  ten: Kế hoạch
  noi_dung:
"""
SUMMARY = """\
  - bang_diem:
      chi_so: chi-so-mau
      cot: {{nam: Năm, {heads}}}
      dong: [{{nam: "2025", {cells}}}]
"""
APPENDIX = """\
  - bang_tieu_chi:
      chi_so: chi-so-mau
      nam: "2025"
      cot: {{ma: STT, ten: Tiêu chí, diem_chuan: Chuẩn, diem: Điểm}}
      dong:
{rows}{total}"""


def summary(text: str) -> str:
    """`1 3/4; tong 7/10` as a summary table."""
    cells = [cell.split(" ") for cell in text.split("; ")]
    heads = ", ".join(f'"{key}": Cột {key}' for key, _ in cells)
    return SUMMARY.format(heads=heads, cells=", ".join(f'"{key}": {cell}' for key, cell in cells))


def appendix(text: str, total: str = "") -> str:
    """`1 10 8; 1.1 5 -` as a table of criteria, `10 8` as its total; `-` is a blank cell."""
    rows = []
    for row in text.split("; "):
        code, maximum, score = row.split(" ")
        rows.append(f'      - {{ma: "{code}", ten: Mục {code}{_points(maximum, score)}}}\n')
    last = ""
    if total:
        last = f"      tong: {{ten: TỔNG{_points(*total.split(' '))}}}\n"
    return APPENDIX.format(rows="".join(rows), total=last)


def _points(maximum: str, score: str) -> str:
    pairs = (("diem_chuan", maximum), ("diem", score))
    return "".join(f', {name}: "{value}"' for name, value in pairs if value != "-")


def criteria_set(text: str = "", **keys: str) -> str:
    """`1 10 6; 2 5` as areas with maximum and appraised part; other keys as they are."""
    lines = ["ma: chi-so-mau", 'phien_ban: "2025"', "nguon: Đặt ra để thử", 'nam_ap_dung: ["2025"]']
    lines += [f"{key}: {value}" for key, value in keys.items()]
    if text:
        lines.append("linh_vuc:")
        for row in text.split("; "):
            code, maximum, *appraised = row.split(" ")
            part = f', diem_tham_dinh: "{appraised[0]}"' if appraised else ""
            lines.append(f'- {{ma: "{code}", ten: Mục, diem_chuan: "{maximum}"{part}}}')
    return "\n".join(lines) + "\n"


def records_of(
    folder: Path, body: str = "", criteria: str = "", scores: str = "", answers: str = ""
) -> Records:
    """A data folder with a document (`body`: its nodes), a criteria set and a score file."""
    data = SmallData(folder)
    data.put("danh-muc/chi-so/chi-so-mau/chi-so.yml", INDEX.encode())
    if criteria:
        data.put("danh-muc/chi-so/chi-so-mau/2025.yml", criteria.encode())
    if scores:
        head = 'chi_so: chi-so-mau\nnam: "2025"\nso_lieu:\n'
        data.put("tinh-mau/chi-so/chi-so-mau-2025.yml", (head + scores).encode())
    if body:
        data.write(answers + BODY + body)
    records = load_path(folder)
    assert records.problems == ()
    return records


def found(records: Records) -> list[str]:
    return [line(one) for one in reconcile(records).all()]


def line(one: Finding) -> str:
    """`phu-luc 1 tieu-chi-con: 9 / 8`: where, what rule, printed and implied."""
    return f"{one.bang} {one.ma} {one.quy_tac}: {one.in_la} / {one.tinh_ra}"
