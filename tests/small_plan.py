"""A province with one plan of a few tasks, for what is reckoned from deadlines."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.model.dataset import Dataset, build
from generator.records import Records
from tests.small_data import DAY, SmallData

_REGISTER = """\
nguon: Mẫu
co_quan:
- {ma: so-noi-vu, ten: Sở Nội vụ, loai: so, bi_danh: []}
- {ma: so-tu-phap, ten: Sở Tư pháp, loai: so, bi_danh: []}
nhom: []
"""
_UNIT = """\
nguon: Mẫu
don_vi:
- {ma: tinh-mau, ten: Mẫu, loai: tinh, ma_so: "00"%s}
"""


@dataclass(frozen=True)
class Row:
    """A task of the plan."""

    viec: str
    thoi_han: str | None
    chu_tri: str = "Sở Nội vụ"
    phoi_hop: str | None = None

    def yaml(self, number: int) -> str:
        cells = {
            "stt": str(number),
            "noi_dung": self.viec,
            "chu_tri": self.chu_tri,
            "phoi_hop": self.phoi_hop,
            "thoi_han": self.thoi_han,
        }
        kept = ", ".join(f'{key}: "{cell}"' for key, cell in cells.items() if cell is not None)
        return f"    - {{{kept}}}\n"


def plan(
    folder: Path,
    *rows: Row,
    nam: tuple[int, int] = (2026, 2026),
    ngay: date = DAY,
    ket_thuc: str | None = None,
    phan_cong: str | None = None,
    bao_cao: dict[int, str] | None = None,
) -> Dataset:
    """The dataset of a plan issued on 15/1 of its first year and reckoned against `ngay`.

    `ket_thuc`: the last day of the province; `phan_cong`: what the Sở Nội vụ is told to do in the
    running text; `bao_cao`: the state that was reported of a task, by its number.
    """
    small = SmallData(folder)
    small.put("danh-muc/co-quan.yml", _REGISTER.encode())
    small.put(
        "danh-muc/tinh-thanh.yml",
        (_UNIT % (f", den_ngay: {ket_thuc}" if ket_thuc else "")).encode(),
    )
    text = f"ngay_ban_hanh: 15/1/{nam[0]}\n"
    text += f'ke_hoach: {{loai: nam, tu_nam: "{nam[0]}", den_nam: "{nam[1]}"}}\n'
    text += "phan:\n- ma: ke-hoach\n  ten: Kế hoạch\n  noi_dung:\n"
    if phan_cong:
        text += f'  - {{so: "1.", doan: "{phan_cong}", la: phan_cong, co_quan: Sở Nội vụ}}\n'
    if rows:
        text += "  - bang_nhiem_vu:\n      cot: {stt: STT, noi_dung: Việc, chu_tri: Chủ trì,"
        text += " phoi_hop: Phối hợp, thoi_han: Thời hạn}\n      dong:\n"
        text += "".join("  " + row.yaml(number) for number, row in enumerate(rows, 1))
    if bao_cao:
        small.put("tinh-mau/tien-do/2026-quy-2.yml", _reports(bao_cao).encode())
    records: Records = small.read(text)
    errors = [problem for problem in records.problems if problem.level == "lỗi"]
    assert not errors, errors
    return build(records, ngay)


def _reports(states: dict[int, str]) -> str:
    report = "{ma: bc-1, co_quan: so-noi-vu, ngay: 1/7/2026, trich_yeu: Báo cáo"
    text = f"bao_cao:\n- {report}, lien_ket: https://mau.example/bc-1}}\nket_qua:\n"
    return text + "".join(
        f"- {{viec: tinh-mau/2025/1-kh-ubnd#ke-hoach-nhiem-vu-{number}, bao_cao: bc-1,"
        f" trang_thai: {state}, ngay: 1/7/2026, nguyen_van: Đã báo cáo}}\n"
        for number, state in states.items()
    )
