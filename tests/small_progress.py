"""A small plan of 2026 with everything that can be reported on, and files of progress about it.

Tasks 1 to 4, targets I.1 to I.6 (several in one plan) and two duties; agencies and the province
are those of the sample.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.model.dataset import Dataset, build
from generator.records import Records, load_path
from tests.small_data import DAY, GOC, SAMPLE_DATA, completed

KEY = "tinh-mau/2026/1-kh-ubnd"
TASK, TARGET, DUTY = "ke-hoach-nhiem-vu-", "ke-hoach-i-", "ke-hoach-ii-"

PLAN = """\
so_ky_hieu: 1/KH-UBND
ngay_ban_hanh: 15/1/2026
ke_hoach: {loai: nam, tu_nam: "2026", den_nam: "2026"}
phan:
- ma: ke-hoach
  ten: Kế hoạch
  noi_dung:
  - so: I.
    ten: CHỈ TIÊU
    noi_dung:
    - so: "1."
      doan: Tối thiểu 98,5% hồ sơ đúng hạn; ít nhất 02 lần/quý đối thoại.
      la: chi_tieu
    - {so: "2.", doan: Không quá 3 ngày làm việc., la: chi_tieu}
    - {so: "3.", doan: Dưới 5% hồ sơ trễ hạn., la: chi_tieu}
    - {so: "4.", doan: 100% xã công khai kế hoạch., la: chi_tieu}
    - {so: "5.", doan: Đến năm 2028 đạt 80% hồ sơ trực tuyến., la: chi_tieu}
    - {so: "6.", doan: Ít nhất 10 lớp bồi dưỡng., la: chi_tieu}
  - bang_nhiem_vu:
      cot: {stt: STT, noi_dung: Nhiệm vụ, chu_tri: Chủ trì, thoi_han: Thời hạn}
      dong:
      - {stt: "1", noi_dung: Rà soát, chu_tri: Sở Nội vụ Mẫu, thoi_han: Trước ngày 15/3/2026}
      - {stt: "2", noi_dung: Tập huấn, chu_tri: Sở Nội vụ Mẫu, thoi_han: Quý IV năm 2026}
      - {stt: "3", noi_dung: Kiểm tra, chu_tri: Sở Tư pháp Mẫu}
      - {stt: "4", noi_dung: Báo cáo, chu_tri: Sở Nội vụ Mẫu, thoi_han: "Định kỳ hằng quý"}
  - so: II.
    ten: TỔ CHỨC THỰC HIỆN
    noi_dung:
    - so: "1."
      ten: Sở Nội vụ Mẫu
      la: phan_cong
      noi_dung: [{gach: "Định kỳ hàng quý, 6 tháng, năm báo cáo UBND tỉnh Mẫu."}]
    - {so: "2.", ten: Sở Tài chính Mẫu, doan: bố trí kinh phí., la: phan_cong}
"""


@dataclass(frozen=True)
class SmallProgress:
    """Writes and reads a data folder with the plan `PLAN` and files of progress."""

    folder: Path

    def records(self, *, plan: str = PLAN, **files: str) -> Records:
        """`files`: the text of a file of progress by its period, `quy_1_2026="…"`."""
        shutil.copytree(SAMPLE_DATA / "danh-muc", self.folder / "danh-muc", dirs_exist_ok=True)
        tinh = (SAMPLE_DATA / "tinh-mau" / "tinh.yml").read_text(encoding="utf-8")
        self.put("tinh-mau/tinh.yml", tinh)
        self.put(GOC, "")
        self.put("tinh-mau/van-ban/2026-1-kh-ubnd.yml", completed(plan))
        for name, text in files.items():
            period, _, year = name.rpartition("_")
            file = f"{year}-{period.replace('_', '-')}.yml".replace("sau-thang", "6-thang")
            self.put(f"tinh-mau/tien-do/{file}", text.replace("@", KEY + "#"))
        records = load_path(self.folder)
        assert records.problems == ()
        return records

    def put(self, name: str, content: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")

    def dataset(self, day: date = DAY, *, plan: str = PLAN, **files: str) -> Dataset:
        """The records of `files`, linked, as they are known on `day`."""
        return build(self.records(plan=plan, **files), day)


def report(ma: str, ngay: str, more: str = "") -> str:
    """A report of Sở Nội vụ Mẫu in YAML."""
    comma = ", " if more else ""
    return (
        f"- {{ma: {ma}, co_quan: so-noi-vu-mau, ngay: {ngay}, trich_yeu: Báo cáo {ma},"
        f" so_ky_hieu: {ma}/BC{comma}{more}}}\n"
    )


def result(viec: str, ngay: str, state: str = "", more: str = "", bao_cao: str = "mot") -> str:
    """A result in YAML; `viec` is the id of the item."""
    said = f", trang_thai: {state}" if state else ""
    comma = ", " if more else ""
    return (
        f'- {{viec: "@{viec}", bao_cao: {bao_cao}, ngay: {ngay}, nguyen_van: Lời {ngay}.'
        f"{said}{comma}{more}}}\n"
    )
