"""A small portal with scores of every kind of source, typed as an editor would."""

from __future__ import annotations

from pathlib import Path

from generator.model.dataset import Dataset, build
from generator.records import load_path
from tests.small_data import DAY

FILES = {
    "danh-muc/tinh-thanh.yml": """\
nguon: Bịa ra để thử
don_vi:
- {ma: tinh-mau, ten: Mẫu, loai: tinh, ma_so: "01"}
- {ma: tinh-thu, ten: Thử, loai: tinh, ma_so: "02"}
""",
    "danh-muc/chi-so/chi-so-mau/chi-so.yml": """\
ma: chi-so-mau
ten: Chỉ số Mẫu của các tỉnh
ten_ngan: Chỉ số Mẫu
cap: tinh
don_vi_cong_bo: Bộ Mẫu
doi_tuong: Các tỉnh mẫu
mo_ta: Chỉ số bịa ra để thử.
thang_diem: {tu: "8", den: "80"}
nguon: Bịa ra để thử
cong_bo:
- nam: "2024"
  so_don_vi: "3"
  ngay_cong_bo: 20/5/2025
  quyet_dinh: {so_ky_hieu: 9/QĐ-MAU, ngay_ban_hanh: 19/5/2025, co_quan_ban_hanh: Bộ Mẫu}
""",
    "danh-muc/chi-so/chi-so-mau/2024.yml": """\
ma: chi-so-mau
phien_ban: "2024"
nguon: Bịa ra để thử
nam_ap_dung: ["2024"]
linh_vuc:
- {ma: "1", ten: Chỉ đạo mẫu, diem_chuan: "8.5"}
tieu_chi:
- {ma: "1.1", ten: Kế hoạch mẫu, diem_chuan: "3"}
""",
    "danh-muc/chi-so/chi-so-so/chi-so.yml": """\
ma: chi-so-so
ten: Chỉ số các sở của Tỉnh Mẫu
ten_ngan: Chỉ số sở
cap: so-nganh
tinh: tinh-mau
don_vi_cong_bo: UBND tỉnh Mẫu
doi_tuong: Các sở của Tỉnh Mẫu
mo_ta: Chỉ số bịa ra để thử.
thang_diem: {tu: "0", den: "100"}
don_vi: "%"
nguon: Bịa ra để thử
""",
    "tinh-mau/tinh.yml": "ma: tinh-mau\n",
    "tinh-thu/tinh.yml": "ma: tinh-thu\n",
    "tinh-mau/chi-so/chi-so-mau-2024.yml": """\
chi_so: chi-so-mau
nam: "2024"
so_lieu:
- nguon: {loai: bao-chi, ten: Báo Mẫu, ngay: 28/6/2025, lien_ket: "https://bao-mau.example/1"}
  diem: "66.77"
  xep_hang: "2"
  so_don_vi: "3"
  xep_loai: B
  ghi_chu: Báo in 66,76 ở trang khác.
  thanh_phan:
  - {ten: Điểm thẩm định, diem: "55.94", diem_chuan: "60"}
- nguon: {loai: quyet-dinh, ten: 9/QĐ-MAU}
  diem: "66,765"
  diem_chuan: "80"
  linh_vuc:
  - {ma: "1", diem: "6", diem_chuan: "8.5"}
  tieu_chi:
  - {ma: "1.1", diem: "2,0", diem_chuan: "3"}
""",
    "tinh-thu/chi-so/chi-so-mau-2024.yml": """\
chi_so: chi-so-mau
nam: "2024"
so_lieu:
- nguon: {loai: cong-thong-tin, ten: Cổng Mẫu, ngay: 1/7/2025}
  phan_tram: "86,77"
""",
    "tinh-mau/chi-so/chi-so-so-2023.yml": """\
chi_so: chi-so-so
nam: "2023"
so_lieu:
- don_vi: so-mau
  ten_don_vi: Sở Mẫu
  nguon: {loai: van-ban, ten: 5/BC-UBND}
  phan_tram: "90,5"
  xep_hang: "1"
  so_don_vi: "19"
  xep_loai: Tốt
""",
}


def small_scores(folder: Path) -> Dataset:
    """Write `FILES` into `folder` and read them; they are without fault."""
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    records = load_path(folder)
    assert records.problems == ()
    return build(records, DAY)
