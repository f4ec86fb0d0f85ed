"""Indices and scores as YAML: three provinces before 2025, one after, and an index of them."""

from __future__ import annotations

from generator.model.dataset import Dataset, build
from generator.records import load_path
from tests.small_data import DAY, SmallData

PROVINCES = """\
nguon: Mẫu
don_vi:
- {ma: an, ten: An, loai: tinh, ma_so: "01", den_ngay: 30/6/2025, nay_thuoc: binh}
- {ma: binh, ten: Bình, loai: tinh, ma_so: "02", den_ngay: 30/6/2025, nay_thuoc: binh}
- {ma: diem, ten: Điềm, loai: tinh, ma_so: "03", den_ngay: 30/6/2025, nay_thuoc: binh}
- {ma: binh, ten: Bình, loai: tinh, ma_so: "02", tu_ngay: 1/7/2025, hop_nhat_tu: [an, binh, diem]}
"""
TILES = """\
nguon: Mẫu
moi: [{ma: binh, hang: "1", cot: "1"}]
cu:
- {ma: an, hang: "1", cot: "1"}
- {ma: binh, hang: "1", cot: "2"}
- {ma: diem, hang: "2", cot: "1"}
"""
INDEX = """\
ma: chi-so-mau
ten: Chỉ số Mẫu
ten_ngan: Mẫu
don_vi_cong_bo: Bộ Mẫu
doi_tuong: Các tỉnh mẫu
mo_ta: Chỉ số bịa ra.
thang_diem: {tu: "0", den: "20"}
nguon: Mẫu
"""
DECISION = "{loai: quyet-dinh, ten: 1/QĐ-MAU}"
PRESS = "{loai: bao-chi, ten: Báo Mẫu, ngay: 1/2/2024}"


def with_registers(data: SmallData) -> SmallData:
    """The data folder with provinces and their map."""
    data.put("danh-muc/tinh-thanh.yml", PROVINCES.encode())
    data.put("danh-muc/ban-do-o.yml", TILES.encode())
    return data


def dataset(data: SmallData, **files: str) -> Dataset:
    """`an_2023` -> a score file of An for 2023; `chi_so` -> more of the index; `bo_2023` -> a
    criteria set."""
    data.put("danh-muc/chi-so/chi-so-mau/chi-so.yml", (INDEX + files.pop("chi_so", "")).encode())
    for name, text in files.items():
        left, _, year = name.partition("_")
        if left == "bo":
            head = f'ma: chi-so-mau\nphien_ban: "{year}"\nnguon: Mẫu\n'
            data.put(f"danh-muc/chi-so/chi-so-mau/{year}.yml", (head + text).encode())
            continue
        head = f'chi_so: chi-so-mau\nnam: "{year}"\nso_lieu:\n'
        data.put(f"{left}/tinh.yml", f"ma: {left}\n".encode())
        data.put(f"{left}/chi-so/chi-so-mau-{year}.yml", (head + text).encode())
    records = load_path(data.folder)
    assert records.problems == ()
    return build(records, DAY)
