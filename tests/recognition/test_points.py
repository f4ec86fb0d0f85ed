"""Points stated in the text, as «kind: as printed = value»."""

from __future__ import annotations

import pytest

from generator.recognition.points import read_points

CASES = [
    (
        "- Năm 2019 tính đạt 53, 289 điểm, bị trừ 13,211 điểm (66,5 - 53,289).",
        [
            "dat: 53, 289 = 53.289",
            "bi-tru: 13,211 = 13.211",
            "so-bi-tru: 66,5 = 66.5",
            "so-tru: 53,289 = 53.289",
        ],
    ),
    (
        "Ghi chú: Theo bảng điểm của Bộ Nội vụ, tổng điểm Chỉ số CCHC tối đa là 100 điểm, trong đó:"
        " Điểm do Điều tra Xã hội học tối đa: 33,5 điểm; Điểm tự đánh giá tối đa: 66,5 điểm.",
        ["toi-da: 100 = 100", "toi-da-dieu-tra: 33,5 = 33.5", "toi-da-tham-dinh: 66,5 = 66.5"],
    ),
    ("Tỉnh đạt 79,68/100 điểm.", ["dat: 79,68 = 79.68"]),
    ("Tỉnh đạt được 79.68 điểm.", ["dat: 79.68 = 79.68"]),
    ("bị trừ 3 điểm (10 – 7)", ["bi-tru: 3 = 3", "so-bi-tru: 10 = 10", "so-tru: 7 = 7"]),
    ("Phấn đấu đạt tròn điểm PAR Index hàng năm do Bộ Nội vụ chấm điểm", []),
    ("Phấn đấu năm 2021 đạt 85 điểm", []),
    ("Mục tiêu: đạt 85 điểm trở lên", []),
    ("đạt 5.441 điểm", []),
    ("đạt 80% hồ sơ; tối đa 15 ngày", []),
    ("Mỗi văn bản chậm trừ 0,5 điểm", []),
    ("đạt mức 3, 4 điểm nghẽn", []),
    ("Hồ sơ loại này tối đa 2 điểm", []),
]


@pytest.mark.parametrize(("text", "wanted"), CASES, ids=[text[:40] for text, _ in CASES])
def test_points(text: str, wanted: list[str]) -> None:
    found = read_points(text)
    assert [f"{one.loai}: {one.in_la} = {one.gia_tri}" for one in found] == wanted
    assert [text[slice(*one.vi_tri)] for one in found] == [one.in_la for one in found]
