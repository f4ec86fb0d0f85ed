"""Text files: encodings, marks of emphasis, what is a table and what is not."""

from __future__ import annotations

import unicodedata

import pytest

from generator.importers.readers import plain_text
from generator.importers.reading import Grid, Line, PageBreak
from generator.importers.refusals import Refused
from tests.importers.readings import words_of_blocks, words_of_text

TEXT = "KẾ HOẠCH\nCải cách hành chính của tỉnh năm 2026, Ủy ban nhân dân Tỉnh Mẫu\n"


@pytest.mark.parametrize(
    ("raw", "as_received"),
    [
        (TEXT.encode(), True),
        (TEXT.encode("utf-8-sig"), False),
        (TEXT.encode("utf-16"), False),
        (TEXT.encode("utf-16-le"), False),
        (TEXT.replace("\n", "\r\n").encode(), False),
        (unicodedata.normalize("NFD", TEXT).encode(), False),
    ],
    ids=["utf-8", "bom", "utf-16", "utf-16 without mark", "crlf", "nfd"],
)
def test_every_encoding_gives_the_same_text(raw: bytes, as_received: bool) -> None:
    reading = plain_text.read(raw, "ke-hoach.txt")
    assert (reading.text, reading.as_received) == (TEXT, as_received)


def test_windows_1258_has_marks_after_its_letters() -> None:
    written = "Kê\u0301 hoa\u0323ch ca\u0309i ca\u0301ch ha\u0300nh chi\u0301nh"
    assert plain_text.read(written.encode("cp1258"), "a.txt").text == "Kế hoạch cải cách hành chính"


@pytest.mark.parametrize(
    "raw", [b"", b" \n\t\n", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x01", b"\x01\x02ab"]
)
def test_no_text_is_refused_in_words(raw: bytes) -> None:
    with pytest.raises(Refused) as refused:
        plain_text.read(raw, "anh.txt")
    assert refused.value.message.startswith("Tệp")
    assert refused.value.cure.endswith(".")


@pytest.mark.parametrize(
    ("written", "read", "aside"),
    [
        ("Sở **Nội vụ** chủ trì", "Sở Nội vụ chủ trì", ["**"]),
        ("*(Kèm theo)* **Điều 1.**", "(Kèm theo) Điều 1.", ["**", "*"]),
        ("xem <i>phụ lục</i>", "xem phụ lục", ["</i>", "<i>"]),
        ("hộp thư (*.tinhmau.vn) của tỉnh", "hộp thư (*.tinhmau.vn) của tỉnh", []),
        ("Chỉ tiêu (*) và (**) là tạm tính", "Chỉ tiêu (*) và (**) là tạm tính", []),
        ("5 * 3 * 2 = 30", "5 * 3 * 2 = 30", []),
        ("* Ghi chú: số liệu tạm tính", "* Ghi chú: số liệu tạm tính", []),
        ("a < b > c", "a < b > c", []),
        ("## I. MỤC ĐÍCH", "I. MỤC ĐÍCH", ["##"]),
        ("Mục #2 và # 3", "Mục #2 và # 3", []),
        ("Số (*) và *số khác*", "Số (*) và *số khác*", []),
    ],
)
def test_marks_of_emphasis_are_declared(written: str, read: str, aside: list[str]) -> None:
    reading = plain_text.read(written.encode(), "a.txt")
    assert [block.text for block in reading.blocks if isinstance(block, Line)] == [read]
    assert [one.chuoi for one in reading.aside] == aside
    assert words_of_blocks(reading) == words_of_text(reading)


def test_a_whole_bold_line_says_so() -> None:
    reading = plain_text.read("**KẾ HOẠCH**\n\n**Điều 1.** Ban hành\n".encode(), "a.txt")
    assert [block.look.bold for block in reading.blocks if isinstance(block, Line)] == [True, False]


@pytest.mark.parametrize(
    ("written", "rows"),
    [
        ("STT\tViệc\n1\tRà soát", [["STT", "Việc"], ["1", "Rà soát"]]),
        ("Năm\tĐiểm\tHạng\n2026\t90,5\t3", [["Năm", "Điểm", "Hạng"], ["2026", "90,5", "3"]]),
        ("STT\tViệc\tHạn\n1\tRà soát", [["STT", "Việc", "Hạn"], ["1", "Rà soát", ""]]),
        ("1.\tMục đích\n2.\tYêu cầu", None),
        ("-\tNâng cao\n-\tTăng cường", None),
        ("Nơi nhận:\tTM. ỦY BAN", None),
    ],
)
def test_tabs_make_a_table_only_between_fields(written: str, rows: list[list[str]] | None) -> None:
    reading = plain_text.read(written.encode(), "a.txt")
    grids = [block for block in reading.blocks if isinstance(block, Grid)]
    found = [
        [cell.text if cell else "^" for cell in row.cells] for grid in grids for row in grid.rows
    ]
    assert found == (rows or [])


def test_columns_of_spaces_stay_lines_and_are_told() -> None:
    table = "STT    Việc          Hạn\n1      Rà soát       Quý I\n2                    Quý II\n"
    reading = plain_text.read(table.encode(), "a.txt")
    assert [type(block) for block in reading.blocks] == [Line] * 3
    assert [(one.dong, one.noi_dung) for one in reading.findings] == [
        ((1, 3), "Các dòng này có vẻ là bảng xếp cột bằng dấu cách; được giữ nguyên từng dòng.")
    ]


def test_columns_of_spaces_with_as_many_fields_in_every_line_are_a_table() -> None:
    table = "STT    Việc          Hạn\n1      Rà soát       Quý I\n2      Công khai     Quý II\n"
    [grid] = plain_text.read(table.encode(), "a.txt").blocks
    assert isinstance(grid, Grid)
    assert [[cell.text for cell in row.cells if cell] for row in grid.rows] == [
        ["STT", "Việc", "Hạn"],
        ["1", "Rà soát", "Quý I"],
        ["2", "Công khai", "Quý II"],
    ]


def test_head_and_end_side_by_side_are_read_column_by_column() -> None:
    text = (
        "UBND TỈNH MẪU        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "  SỞ NỘI VỤ              Độc lập - Tự do - Hạnh phúc\n"
        "Một đoạn văn.\n\fTrang hai\n"
    )
    grid, line, new_page, last = plain_text.read(text.encode(), "a.txt").blocks
    assert isinstance(grid, Grid)
    assert [cell.lines for cell in grid.rows[0].cells if cell] == [
        ("UBND TỈNH MẪU", "SỞ NỘI VỤ"),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
    ]
    assert [getattr(one, "text", "") for one in (line, new_page, last)] == [
        "Một đoạn văn.",
        "",
        "Trang hai",
    ]
    assert isinstance(new_page, PageBreak)


def test_a_form_feed_is_a_new_page() -> None:
    reading = plain_text.read("Trang một\n2\n\fTrang hai\n".encode(), "a.txt")
    assert reading.blocks == (
        Line("Trang một", (1, 1)),
        Line("2", (2, 2)),
        PageBreak(),
        Line("Trang hai", (3, 3)),
    )


def test_cells_with_blank_lines_around_them_are_still_cells() -> None:
    cells = ["TT", "Việc", "", "1", "Rà soát", "", "2", "Đo lường"]
    table = "|\n" + "".join(f"\n{cell}\n\n|\n" if cell else "|\n" for cell in cells)
    reading = plain_text.read(f"Mở đầu\n\n{table}\nPHỤ LỤC\n\n{table}".encode(), "a.txt")
    rows = [["TT", "Việc"], ["1", "Rà soát"], ["2", "Đo lường"]]
    assert [
        [[cell.text for cell in row.cells if cell] for row in block.rows]
        if isinstance(block, Grid)
        else block.text
        for block in reading.blocks
        if not isinstance(block, PageBreak)
    ] == ["Mở đầu", rows, "PHỤ LỤC", rows]
