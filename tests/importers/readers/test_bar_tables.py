"""Cells one a line between bars: how many columns there are, where a row ends, what is merged."""

from __future__ import annotations

import pytest

from generator.importers.readers.bar_cells import rows
from generator.importers.readers.cell_kinds import kind
from generator.importers.readers.spans import spread
from generator.importers.reading import Cell


def parted(written: str) -> list[str]:
    """`written`: what stands between the bars, `_` for two bars with nothing between."""
    pieces = [() if word == "_" else (word.replace("~", " "),) for word in written.split()]
    return [" ".join(" ".join(piece) or "_" for piece in row) for row in rows(pieces).rows]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (
            "TT Việc Hạn _ 1 Rà~soát I _ 2 Đo~lường II",
            ["TT Việc Hạn", "1 Rà soát I", "2 Đo lường II"],
        ),
        (
            "TT Việc Hạn _ 1 Rà~soát _ _ 2 Đo~lường II",
            ["TT Việc Hạn", "1 Rà soát _", "2 Đo lường II"],
        ),
        ("TT Việc Hạn _ I Nhóm~một _ 1 Rà~soát I", ["TT Việc Hạn", "I Nhóm một", "1 Rà soát I"]),
        (
            "TT Việc A B _ 1 Rà~soát _ 9 _ 2 Đo~lường _ 8",
            ["TT Việc A B", "1 Rà soát _ 9", "2 Đo lường _ 8"],
        ),
        (
            "TT Việc A B _ 1 Rà~soát 5 9 _ Tổng~cộng 5 9",
            ["TT Việc A B", "1 Rà soát 5 9", "Tổng cộng 5 9"],
        ),
        ("Trái Phải _ Số~1 Ngày", ["Trái Phải", "Số 1 Ngày"]),
    ],
)
def test_where_rows_end(written: str, expected: list[str]) -> None:
    assert parted(written) == expected


def laid(*written: str, width: int) -> list[str]:
    table = [
        [Cell((text.replace("~", " "),) if text != "_" else ()) for text in row.split()]
        for row in written
    ]
    placed, _ = spread(table, width)
    return [" ".join(_shown(cell) for cell in row) for row in placed]


def _shown(cell: Cell | None) -> str:
    if cell is None:
        return "^"
    reach = f"[{cell.across}×{cell.down}]" if (cell.across, cell.down) != (1, 1) else ""
    return (cell.text.replace(" ", "~") or "_") + reach


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (
            ("TT Việc Hạn Chủ~trì", "1 Rà~soát Quý~I Sở~A", "I Nhóm~việc", "2 Đo Quý~II Sở~B"),
            [
                "TT Việc Hạn Chủ~trì",
                "1 Rà~soát Quý~I Sở~A",
                "I Nhóm~việc[3×1] ^ ^",
                "2 Đo Quý~II Sở~B",
            ],
        ),
        (
            ("TT Việc Hạn Ghi~chú", "1 Rà~soát Quý~I Chung", "2 Đo~lường Quý~II"),
            ["TT Việc Hạn Ghi~chú", "1 Rà~soát Quý~I Chung[1×2]", "2 Đo~lường Quý~II ^"],
        ),
        (
            ("TT Việc Giai~đoạn~2026-2027", "2026 2027", "1 Rà~soát 10 20"),
            ["TT[1×2] Việc[1×2] Giai~đoạn~2026-2027[2×1] ^", "^ ^ 2026 2027", "1 Rà~soát 10 20"],
        ),
        (
            ("TT Việc Vốn Chi", "1 Rà~soát 10 20", "Tổng~cộng 10 20"),
            ["TT Việc Vốn Chi", "1 Rà~soát 10 20", "Tổng~cộng[2×1] ^ 10 20"],
        ),
    ],
    ids=["group", "reaches down", "head of two rows", "total"],
)
def test_merged_cells_are_laid_where_they_fit(
    written: tuple[str, ...], expected: list[str]
) -> None:
    assert laid(*written, width=4) == expected


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("1.2", "ordinal"),
        ("II", "ordinal"),
        ("đ)", "ordinal"),
        ("-", "ordinal"),
        ("1.364.329.243", "figure"),
        ("98,5%", "figure"),
        ("Sở Nội vụ", "words"),
        ("Rà soát, đơn giản hóa thủ tục hành chính thuộc thẩm quyền của tỉnh", "long"),
        (" ", "empty"),
    ],
)
def test_what_a_cell_holds(text: str, what: str) -> None:
    assert kind(text) == what
