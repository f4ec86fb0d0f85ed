"""Documents made into Word in several ways read back: every word, mark, row and column."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.importers.readers import choosing
from generator.importers.reading import Grid, Line, PageBreak, Reading
from tests.importers.layouts.content import (
    Document,
    NewSheet,
    marks,
    tables,
    words,
)
from tests.importers.layouts.documents import (
    DECISION,
    DEPARTMENT_PLAN,
    DOCUMENTS,
    LYING_APPENDIX,
    REMEDIES,
    TWO_APPENDICES,
    YEARLY_PLAN,
)
from tests.importers.layouts.word_maker import Form, docx_of
from tests.office import Office

_MARK = re.compile(r"([IVXLC]+\.|\d+\.|\d+(?:\.\d+)+\.|[a-zđ]\)|-|\+) ")
_FORMS = {
    "typed marks": Form(heading=1),
    "lists of Word": Form(lists=True, heading=1),
    "tabs and breaks": Form(heading=0, pressed=True),
}
_EVERY = [
    pytest.param(document, form, id=f"{document.name}, {name}")
    for document in DOCUMENTS
    for name, form in _FORMS.items()
]


def read(document: Document, form: Form) -> Reading:
    return choosing.read(docx_of(document, form), f"{document.name}.docx")


def grids(reading: Reading) -> list[Grid]:
    return [block for block in reading.blocks if isinstance(block, Grid)]


def lines(reading: Reading) -> list[str]:
    return [block.text for block in reading.blocks if isinstance(block, Line)]


@pytest.mark.parametrize(("document", "form"), _EVERY)
def test_every_word_in_its_order(document: Document, form: Form) -> None:
    assert read(document, form).text.split() == words(document)


@pytest.mark.parametrize(("document", "form"), _EVERY)
def test_marks_rows_columns_and_sheets(document: Document, form: Form) -> None:
    reading = read(document, form)
    found = [mark[1] for line in lines(reading) if (mark := _MARK.match(line))]
    assert found == marks(document)
    laid_out = [(len(grid.rows), len(grid.rows[0].cells)) for grid in grids(reading)]
    assert [size for size in laid_out if size != (1, 2)] == tables(document)
    sheets = [block for block in reading.blocks if isinstance(block, PageBreak) and block.forced]
    assert len(sheets) == sum(isinstance(block, NewSheet) for block in document.blocks)


def test_libreoffice_prints_the_same_words(office: Office, tmp_path: Path) -> None:
    """Another program that counts Word's lists, for the same files."""
    made = [tmp_path / f"{document.name}.docx" for document in DOCUMENTS]
    for document, path in zip(DOCUMENTS, made, strict=True):
        path.write_bytes(docx_of(document, Form(lists=True, heading=1)))
    theirs = office.convert(made, "txt:Text")
    for path in made:
        printed = theirs[path].read_text(encoding="utf-8-sig")
        ours = choosing.read(path.read_bytes(), path.name).text
        # Its plain text has signs of its own for bullets, by their depth.
        assert printed.replace("◦", "-").replace("▪", "+").split() == ours.split()


def test_letterhead_of_two_rows() -> None:
    [head, *_] = grids(read(DECISION, Form(heading=2)))
    assert [[cell.lines for cell in row.cells if cell] for row in head.rows] == [
        [
            ("ỦY BAN NHÂN DÂN", "TỈNH MẪU"),
            ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
        ],
        [("Số: 09/QĐ-UBND",), ("Tỉnh Mẫu, ngày 07 tháng 01 năm 2026",)],
    ]


@pytest.mark.parametrize("form", [Form(heading=1), Form(heading=0)], ids=["table", "tabs"])
def test_signature_beside_the_recipients(form: Form) -> None:
    signature = grids(read(YEARLY_PLAN, form))[-1]
    assert [cell.lines for cell in signature.rows[0].cells if cell] == [
        ("Nơi nhận:", "- Các sở, ban, ngành;", "- Lưu: VT, NC."),
        ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần Thị Mẫu"),
    ]


def test_letters_of_the_vietnamese_order() -> None:
    letters = [line[:2] for line in lines(read(YEARLY_PLAN, Form(lists=True))) if line[1:2] == ")"]
    assert letters == ["a)", "b)", "c)", "d)", "đ)", "e)", "a)", "b)"]


def test_merged_cells_of_a_lying_table() -> None:
    grid = grids(read(LYING_APPENDIX, Form()))[-1]
    head = grid.rows[0].cells
    assert [row.head for row in grid.rows] == [True, True, *[False] * 8]
    assert [(cell.text, cell.across, cell.down) if cell else None for cell in head] == [
        ("STT", 1, 2),
        ("Nội dung công việc", 1, 2),
        ("Sản phẩm", 1, 2),
        ("Đơn vị thực hiện", 2, 1),
        None,
        ("Thời hạn hoàn thành", 1, 2),
        ("Kinh phí (triệu đồng)", 1, 2),
    ]
    lead = [row.cells[3] for row in grid.rows[3:6]]
    assert [(cell.text, cell.down) if cell else None for cell in lead] == [
        ("Sở Khoa học và Công nghệ", 3),
        None,
        None,
    ]
    paragraphs = grid.rows[7].cells[1]
    assert paragraphs is not None
    assert paragraphs.lines == (
        "Rà soát dịch vụ công:",
        "- Cắt giảm giấy tờ;",
        "- Gộp biểu mẫu.",
    )
    total = grid.rows[-1].cells[0]
    assert total is not None
    assert (total.text, total.across) == ("Tổng cộng", 6)


def test_tables_of_different_kinds() -> None:
    heads = [
        " | ".join(cell.text for cell in grid.rows[0].cells if cell)
        for document in (TWO_APPENDICES, REMEDIES)
        for grid in grids(read(document, Form()))
        if len(grid.rows[0].cells) > 2
    ]
    assert heads == [
        "TT | Đơn vị được kiểm tra | Thời gian | Ghi chú",
        "Mã | Tiêu chí | Điểm tối đa",
        "Mã | Tiêu chí, tiêu chí thành phần | Điểm chuẩn | Điểm đạt | Biện pháp khắc phục"
        " | Cơ quan chủ trì | Thời hạn",
    ]


def test_heads_pressed_into_one_paragraph() -> None:
    reading = read(DEPARTMENT_PLAN, Form(heading=0, pressed=True))
    heads = [
        (block.text, block.look.bold, block.look.align)
        for block in reading.blocks
        if isinstance(block, Line)
    ][:2]
    assert heads == [
        ("KẾ HOẠCH", True, "center"),
        ("Cải cách hành chính của Sở Nội vụ năm 2026", True, "center"),
    ]
