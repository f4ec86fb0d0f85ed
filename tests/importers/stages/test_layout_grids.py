"""Tables that only place words side by side become lines; tables of the document stay."""

from __future__ import annotations

import pytest

from generator.importers.composing import compose
from generator.importers.reading import Cell, Grid, Line, Reading, Row
from generator.importers.stages import layout_grids


def grid(*rows: tuple[str, ...]) -> Grid:
    """Cells as text, their paragraphs parted by «/»."""
    made = [
        Row(tuple(Cell(tuple(filter(None, cell.split(" / ")))) for cell in cells), (1, 1))
        for cells in rows
    ]
    return Grid(tuple(made))


def applied(table: Grid) -> Reading:
    text, blocks = compose([table])
    return layout_grids.apply(Reading("docx", text, blocks))


@pytest.mark.parametrize(
    ("table", "lines"),
    [
        (
            grid(
                ("ỦY BAN NHÂN DÂN / TỈNH MẪU", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
                ("Số: 1/KH-UBND", "Tỉnh Mẫu, ngày 5 tháng 5 năm 2026"),
            ),
            [
                *("ỦY BAN NHÂN DÂN", "TỈNH MẪU", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
                *("Số: 1/KH-UBND", "Tỉnh Mẫu, ngày 5 tháng 5 năm 2026"),
            ],
        ),
        (
            grid(("Nơi nhận: / - Như trên;", "CHỦ TỊCH / Nguyễn Văn Mẫu")),
            ["Nơi nhận:", "- Như trên;", "CHỦ TỊCH", "Nguyễn Văn Mẫu"],
        ),
        (
            grid(("", "KT. CHỦ TỊCH / PHÓ CHỦ TỊCH / Nguyễn Văn Mẫu")),
            ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Văn Mẫu"],
        ),
        (
            grid(("", "Tỉnh Mẫu, ngày    tháng 5 năm 2026")),
            ["Tỉnh Mẫu, ngày    tháng 5 năm 2026"],
        ),
    ],
)
def test_heads_and_ends_become_lines(table: Grid, lines: list[str]) -> None:
    blocks = applied(table).blocks
    assert [block.text for block in blocks if isinstance(block, Line)] == lines
    assert len(blocks) == len(lines)


@pytest.mark.parametrize(
    "table",
    [
        grid(("STT", "Nhiệm vụ", "Thời hạn"), ("1", "Công khai", "Quý I")),
        grid(("STT", "CHỦ TỊCH"), ("1", "Nguyễn Văn Mẫu"), ("2", "Trần Thị Mẫu")),
        grid(("Việc", "Nơi, lúc"), ("Họp", "Tỉnh Mẫu, ngày 5 tháng 5 năm 2026")),
    ],
)
def test_tables_of_the_document_stay(table: Grid) -> None:
    [block] = applied(table).blocks
    assert isinstance(block, Grid)


def test_rules_are_set_aside_the_longer_first() -> None:
    reading = applied(grid(("TỈNH MẪU / -----", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / ----------")))
    assert [one.chuoi for one in reading.aside] == ["----------", "-----"]
