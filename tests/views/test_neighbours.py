"""The documents before and after, as a page offers them."""

from __future__ import annotations

from pathlib import Path

from generator.model.dataset import build
from generator.records import load_path
from generator.views.neighbours import neighbours
from tests.small_data import DAY, GOC, SmallData, completed

PART = "phan: [{ma: ke-hoach, ten: Kế hoạch, noi_dung: [{doan: Một.}]}]\n"
DOCUMENTS = {
    "2023-1-kh-ubnd": ("1/KH-UBND", "5/1/2023", "nam", 2023),
    "2024-1-kh-ubnd": ("1/KH-UBND", "5/1/2024", "nam", 2024),
    "2024-7-kh-ubnd": ("7/KH-UBND", "5/7/2024", "khac-phuc", 2024),
    "2025-2-kh-ubnd": ("2/KH-UBND", "6/1/2025", "nam", 2025),
}
OFFERED = {
    "2023-1-kh-ubnd": ["Văn bản sau: 2024/1-kh-ubnd"],
    "2024-1-kh-ubnd": [
        "Văn bản trước: 2023/1-kh-ubnd",
        "Văn bản sau: 2024/7-kh-ubnd",
        "Kế hoạch cùng loại, năm 2025: 2025/2-kh-ubnd",
    ],
    "2024-7-kh-ubnd": ["Văn bản trước: 2024/1-kh-ubnd", "Văn bản sau: 2025/2-kh-ubnd"],
    "2025-2-kh-ubnd": [
        "Văn bản trước: 2024/7-kh-ubnd",
        "Kế hoạch cùng loại, năm 2024: 2024/1-kh-ubnd",
    ],
}


def test_before_after_and_of_the_same_kind(tmp_path: Path) -> None:
    data = SmallData(tmp_path)
    data.put(GOC, "Một.".encode())
    for name, (number, day, kind, year) in DOCUMENTS.items():
        plan = f"{{loai: {kind}, tu_nam: '{year}', den_nam: '{year}'}}"
        text = f"so_ky_hieu: {number}\nngay_ban_hanh: {day}\nke_hoach: {plan}\n{PART}"
        data.put(f"tinh-mau/van-ban/{name}.yml", completed(text, "Một.").encode())
    dataset = build(load_path(tmp_path), DAY)
    offered = {
        f"{linked.record.place.nam}-{linked.record.place.ma}": [
            f"{one.la}: {one.duong.removeprefix('/van-ban/tinh-mau/').rstrip('/')}"
            for one in neighbours(dataset, linked)
        ]
        for linked in dataset.van_ban
    }
    assert offered == OFFERED
