"""Web pages: what is the document, what is the page's, what a browser does not show."""

from __future__ import annotations

import pytest

from generator.importers.readers import web_page
from generator.importers.reading import Grid, Line, Reading
from generator.importers.refusals import Refused
from tests.importers.readings import words_of_blocks, words_of_text


def read(body: str) -> Reading:
    reading = web_page.read(f"<meta charset=utf-8><body>{body}</body>".encode(), "trang.html")
    assert words_of_blocks(reading) == words_of_text(reading)
    return reading


def lines(body: str) -> list[str]:
    return [block.text for block in read(body).blocks if isinstance(block, Line)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>Điều&nbsp;1.\n  Ban hành</p>chữ rời", ["Điều 1. Ban hành", "chữ rời"]),
        ("<p>TỈNH MẪU<br>Số: 1/KH</p>", ["TỈNH MẪU", "Số: 1/KH"]),
        ("<p>giao các sở,<br>ngành thực hiện</p>", ["giao các sở, ngành thực hiện"]),
        ("<ol start=3><li>Ba<li>Bốn</ol>", ["3. Ba", "4. Bốn"]),
        ("<ol type=I><li>Mục đích<ul><li>Rõ</ul></ol>", ["I. Mục đích", "- Rõ"]),
        ("<ul style='list-style:none'><li>a) Việc</ul>", ["a) Việc"]),
        ("<p>Thấy<span hidden>Ẩn</span><script>1</script><!-- ẩn --></p>", ["Thấy"]),
        ("<p>Ke\u0302\u0301 hoạch</p>", ["Kế hoạch"]),
        ("<table><tr><td><p>Khung</p></td></tr></table>", ["Khung"]),
        ("<font face='.VnTime'>kÕ ho¹ch</font>", ["kế hoạch"]),
        ("<p>Hai</p><hr><p>-----</p>", ["Hai"]),
    ],
)
def test_paragraphs(body: str, expected: list[str]) -> None:
    assert lines(body) == expected


@pytest.mark.parametrize(
    ("table", "rows"),
    [
        (
            "<tr><th colspan=2>A<th rowspan=2>B<tr><td>1<td>2",
            [["A 2×1", "^", "B 1×2"], ["1", "2", "^"]],
        ),
        ("<tr><td>1<td>2<tr><td>3", [["1", "2"], ["3", ""]]),
        ("<tr><td>1<td rowspan=9>2<tr><td>3", [["1", "2 1×2"], ["3", "^"]]),
        ("<tr><td colspan=0>1<td colspan=x>2", [["1", "2"]]),
    ],
)
def test_merged_cells(table: str, rows: list[list[str]]) -> None:
    (grid,) = read(f"<table>{table}</table>").blocks
    assert isinstance(grid, Grid)
    found = [
        [
            "^" if cell is None else f"{cell.text} {cell.across}×{cell.down}".removesuffix(" 1×1")
            for cell in row.cells
        ]
        for row in grid.rows
    ]
    assert found == rows


def test_a_table_that_only_arranges_the_page_is_opened() -> None:
    page = "<table><tr><td><p>Trái</p></td><td><p>Căn cứ Luật số 1; Số: 1/KH</p><table><tr><td>"
    page += "STT<td>Việc<tr><td>1<td>Đo</table></td></tr></table>"
    reading = read(page)
    assert [type(block) for block in reading.blocks] == [Line, Grid]
    assert [(one.dong, one.ly_do) for one in reading.aside] == [((1, 1), web_page.MENUS)]


def test_a_box_with_a_document_in_it_is_no_menu() -> None:
    assert lines("<p>Điều 1. Một</p><div class=footer>Nơi nhận: như trên</div>") == [
        "Điều 1. Một",
        "Nơi nhận: như trên",
    ]


@pytest.mark.parametrize(
    "raw",
    [b"<html></html>", b"", b"<script>1</script>", b"<div>" * 100_000 + b"x"],
    ids=["empty", "nothing", "only script", "too deep"],
)
def test_a_page_without_words_is_refused(raw: bytes) -> None:
    with pytest.raises(Refused, match=r"Trang web a\.html") as refused:
        web_page.read(raw, "a.html")
    assert refused.value.cure.startswith("Mở trang bằng trình duyệt")
