"""Which lines go on and which begin anew."""

from __future__ import annotations

import pytest

from generator.importers.reading import Cell, Grid, Line, Reading, Row
from generator.importers.stages.unwrap import apply

_WRAPPED = """Đoạn mở đầu của kế hoạch này được ngắt ở khoảng sáu mươi chữ,
nên các dòng sau tiếp tục câu của dòng trước cho tới khi hết
đoạn, và dòng cuối cùng thường ngắn hơn hẳn các dòng đứng ở
trên; nhờ vậy chương trình nhận ra tệp bị ngắt dòng và chỉ nối
những dòng thật sự còn dở câu."""


def joined(text: str, kind: str = "txt") -> list[str]:
    lines = [
        Line(" ".join(line.split()), (number, number))
        for number, line in enumerate(text.split("\n"), 1)
        if line.strip()
    ]
    reading = Reading(kind="pdf" if kind == "pdf" else "txt", text=text, blocks=tuple(lines))
    return [block.text for block in apply(reading).blocks if isinstance(block, Line)]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("kinh tế\n- xã hội của tỉnh", ["kinh tế - xã hội của tỉnh"]),
        ("gồm:\n- Rà soát;\n- Đo lường.", ["gồm:", "- Rà soát;", "- Đo lường."]),
        ("a) Một việc;\nb) Hai việc.", ["a) Một việc;", "b) Hai việc."]),
        ("KẾ HOẠCH\nTuyên truyền năm 2026", ["KẾ HOẠCH", "Tuyên truyền năm 2026"]),
        ("V. CHẾ ĐỘ\nBÁO CÁO", ["V. CHẾ ĐỘ BÁO CÁO"]),
        (
            "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Thị Mẫu",
            ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần Thị Mẫu"],
        ),
        ("ỦY BAN NHÂN DÂN\nTỈNH MẪU", ["ỦY BAN NHÂN DÂN", "TỈNH MẪU"]),
        ("thi hành./.\nNơi nhận:", ["thi hành./.", "Nơi nhận:"]),
    ],
)
def test_in_a_file_with_broken_lines(text: str, lines: list[str]) -> None:
    whole = f"1. Phần trước.\n\n{_WRAPPED}\n\n2. Phần giữa.\n\n{text}"
    assert joined(whole)[3:] == lines
    assert len(joined(whole)[1]) == len(" ".join(_WRAPPED.split()))


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Ban hành kế hoạch\ncủa tỉnh", ["Ban hành kế hoạch của tỉnh"]),
        ("Sở Nội vụ\nSở Tư pháp", ["Sở Nội vụ", "Sở Tư pháp"]),
        (
            "Sở Tài chính hướng dẫn lập dự toán kinh phí thực hiện Kế hoạch\n\nnày. Cân đối vốn.",
            ["Sở Tài chính hướng dẫn lập dự toán kinh phí thực hiện Kế hoạch này. Cân đối vốn."],
        ),
        (
            "Căn cứ Nghị quyết của Chính phủ về chính quyền điện tử ban hành ngày\n\n14/10/2025;",
            ["Căn cứ Nghị quyết của Chính phủ về chính quyền điện tử ban hành ngày 14/10/2025;"],
        ),
        (
            "Theo dõi, đôn đốc việc thực hiện Kế hoạch này của các sở, ban, ngành và\n\nỦy ban xã.",
            ["Theo dõi, đôn đốc việc thực hiện Kế hoạch này của các sở, ban, ngành và Ủy ban xã."],
        ),
        ("Năm\n2026", ["Năm", "2026"]),
        ("Mục đích\n\ntên gọi khác", ["Mục đích", "tên gọi khác"]),
        ("Việc thứ nhất;\nviệc thứ hai.", ["Việc thứ nhất;", "việc thứ hai."]),
        ("a) Việc;\nb) việc.", ["a) Việc;", "b) việc."]),
    ],
)
def test_in_a_file_of_whole_paragraphs_only_torn_sentences_go_on(
    text: str, lines: list[str]
) -> None:
    assert joined(text) == lines


def test_a_joined_line_keeps_its_place_and_pdf_is_left_alone() -> None:
    reading = Reading(
        kind="txt", text="Của\ntỉnh\n", blocks=(Line("Của", (1, 1)), Line("tỉnh", (2, 2)))
    )
    assert apply(reading).blocks == (Line("Của tỉnh", (1, 2)),)
    assert joined("Của\ntỉnh", kind="pdf") == ["Của", "tỉnh"]


def test_cells_are_joined_too() -> None:
    lines = [Line(text, (at, at)) for at, text in enumerate(_WRAPPED.split("\n"), 1)]
    cell = Cell(
        ("Rà soát thủ", "tục hành chính;", "- Cắt giảm thời", "gian", "Sở Tư pháp", "Sở Nội vụ")
    )
    grid = Grid((Row((cell, None), (9, 9)),))
    found = apply(Reading(kind="txt", text="", blocks=(*lines, grid))).blocks[-1]
    assert isinstance(found, Grid)
    first = found.rows[0].cells[0]
    assert first is not None
    assert first.lines == (
        "Rà soát thủ tục hành chính;",
        "- Cắt giảm thời gian Sở Tư pháp",
        "Sở Nội vụ",
    )
