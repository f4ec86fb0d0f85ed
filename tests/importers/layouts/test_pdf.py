"""Documents set as PDF in several ways read back: every word, mark, row, column and paragraph."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from itertools import pairwise

import pytest

from generator.importers.checked import checked
from generator.importers.importing import Hints, draft_of
from generator.importers.known import Known, known_in
from generator.importers.readers.pdf import read
from generator.importers.reading import Grid, Line, PageBreak, Reading
from generator.records import load_path
from tests.importers.layouts.content import Document, Item, NewSheet, Text, tables, words
from tests.importers.layouts.documents import (
    DECISION,
    DEPARTMENT_PLAN,
    DOCUMENTS,
    LYING_APPENDIX,
    YEARLY_PLAN,
)
from tests.importers.layouts.long_documents import LONG_PLAN, LONG_TABLE, LONG_TABLE_HEAD
from tests.importers.layouts.pdf_maker import Form, pdf_of
from tests.importers.readings import words_of_text
from tests.small_data import SAMPLE_DATA


@pytest.fixture(scope="module")
def known() -> Known:
    return known_in(load_path(SAMPLE_DATA), "tinh-mau")


_FORMS = {
    "indented": Form(),
    "no indent, no space": Form(thut=0, cach_doan=False),
    "sans serif, justified cells": Form(phong="Be Vietnam Pro", co=12, bang_deu=True),
}
_EVERY = [
    pytest.param(document, form, id=f"{document.name}, {name}")
    for document in (*DOCUMENTS, LONG_PLAN)
    for name, form in _FORMS.items()
]


@lru_cache
def reading(document: Document, form: Form) -> Reading:
    return read(pdf_of(document, form), f"{document.name}.pdf")


def paragraphs(found: Reading) -> list[str]:
    return [block.text for block in found.blocks if isinstance(block, Line)]


def grids(found: Reading) -> list[Grid]:
    """Without those that only stand for two columns side by side."""
    found_grids = [block for block in found.blocks if isinstance(block, Grid)]
    return [grid for grid in found_grids if (len(grid.rows), len(grid.rows[0].cells)) != (1, 2)]


@pytest.mark.parametrize(("document", "form"), _EVERY)
def test_every_word_in_its_order(document: Document, form: Form) -> None:
    assert words_of_text(reading(document, form)) == words(document)


@pytest.mark.parametrize(("document", "form"), _EVERY)
def test_every_paragraph_whole(document: Document, form: Form) -> None:
    expected = [
        f"{block.mark} {block.text}" if isinstance(block, Item) else block.text
        for block in document.blocks
        if isinstance(block, Item | Text)
    ]
    assert paragraphs(reading(document, form)) == expected


@pytest.mark.parametrize(("document", "form"), _EVERY)
def test_rows_and_columns(document: Document, form: Form) -> None:
    found = [(len(grid.rows), len(grid.rows[0].cells)) for grid in grids(reading(document, form))]
    assert found == tables(document)


def test_two_columns_of_the_letterhead_and_of_the_signature() -> None:
    both = [
        [cell.lines for cell in block.rows[0].cells if cell]
        for block in reading(YEARLY_PLAN, Form()).blocks
        if isinstance(block, Grid)
    ]
    assert both == [
        [
            ("ỦY BAN NHÂN DÂN", "TỈNH MẪU", "Số: 12/KH-UBND"),
            (
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "Độc lập - Tự do - Hạnh phúc",
                "Tỉnh Mẫu, ngày 20 tháng 01 năm 2026",
            ),
        ],
        [
            ("Nơi nhận:", "- Các sở, ban, ngành;", "- Lưu: VT, NC."),
            ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần Thị Mẫu"),
        ],
    ]


def test_columns_that_all_but_touch() -> None:
    head = next(
        block for block in reading(DEPARTMENT_PLAN, Form()).blocks if isinstance(block, Grid)
    )
    assert [cell.lines[:2] for cell in head.rows[0].cells if cell] == [
        # The agency's name is too long for its column and goes on below.
        ("ỦY BAN NHÂN DÂN TỈNH", "MẪU"),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
    ]


def test_how_lines_look() -> None:
    found = {
        block.text: (block.look.bold, block.look.italic, block.look.align, block.look.size)
        for block in reading(DECISION, Form()).blocks
        if isinstance(block, Line)
    }
    assert found["QUYẾT ĐỊNH:"] == (True, False, "center", 14)
    assert found["I. MỤC ĐÍCH, YÊU CẦU"] == (True, False, "left", 14)
    assert found["Các nhiệm vụ nêu tại bảng dưới đây:"] == (False, False, "left", 14)
    [grounds] = [text for text in found if text.startswith("Căn cứ Nghị quyết")]
    assert found[grounds] == (False, True, "justify", 14)


def test_sheets_that_the_author_began() -> None:
    for document in DOCUMENTS:
        found = [
            block for block in reading(document, Form()).blocks if isinstance(block, PageBreak)
        ]
        begun = sum(isinstance(block, NewSheet) for block in document.blocks)
        assert (document.name, sum(one.forced for one in found)) == (document.name, begun)


def test_merged_cells_of_a_lying_table() -> None:
    [grid] = grids(reading(LYING_APPENDIX, Form()))
    shown = [
        [(cell.text, cell.across, cell.down) if cell else None for cell in row.cells]
        for row in grid.rows
    ]
    assert shown[0] == [
        ("STT", 1, 2),
        ("Nội dung công việc", 1, 2),
        ("Sản phẩm", 1, 2),
        ("Đơn vị thực hiện", 2, 1),
        None,
        ("Thời hạn hoàn thành", 1, 2),
        ("Kinh phí (triệu đồng)", 1, 2),
    ]
    assert [row[3] for row in shown[3:6]] == [("Sở Khoa học và Công nghệ", 1, 3), None, None]
    assert shown[-1] == [("Tổng cộng", 6, 1), *[None] * 5, ("1.250", 1, 1)]
    paragraphs_of_cell = grid.rows[7].cells[1]
    assert paragraphs_of_cell is not None
    assert paragraphs_of_cell.lines == (
        "Rà soát dịch vụ công:",
        "- Cắt giảm giấy tờ;",
        "- Gộp biểu mẫu.",
    )


def test_a_table_over_pages_is_a_grid_a_page() -> None:
    found = reading(LONG_TABLE, Form(dong_chan="Kế hoạch của tỉnh Mẫu"))
    parts = [block for block in found.blocks if isinstance(block, Grid)]
    assert len(parts) > 2
    for page, part in enumerate(parts, 2):
        assert {row.page for row in part.rows} == {page}
        head = part.rows[0].cells
        assert [cell.text for cell in head if cell] == list(LONG_TABLE_HEAD)
    numbers = [row.cells[0].text for part in parts for row in part.rows[1:] if row.cells[0]]
    # A row that the end of a page cuts in two goes on without a number.
    assert [number for number in numbers if number] == [str(one) for one in range(1, 15)]
    assert numbers.count("") == len(parts) - 1
    # Nothing but the sheet's own lines stands between the parts.
    at = [found.blocks.index(part) for part in parts]
    assert all(
        found.blocks[one + 1 : other] == (PageBreak(forced=False),) for one, other in pairwise(at)
    )


def test_page_numbers_and_running_lines_are_set_aside() -> None:
    form = Form(dong_dau="Cải cách hành chính tỉnh Mẫu", dong_chan="Lưu hành nội bộ")
    found = reading(LONG_PLAN, form)
    lines = found.text.split("\n")
    said = [(lines[one.dong[0] - 1], one.ly_do) for one in found.aside]
    pages = max(block.page or 0 for block in found.blocks if isinstance(block, Line))
    assert pages > 4
    assert [text for text, reason in said if reason == "Số trang"] == [
        str(number) for number in range(2, pages + 1)
    ]
    assert said.count(("Cải cách hành chính tỉnh Mẫu", "Dòng lặp ở đầu trang")) == pages
    assert said.count(("Lưu hành nội bộ", "Dòng lặp ở chân trang")) == pages
    assert paragraphs(found) == paragraphs(reading(LONG_PLAN, Form()))


@pytest.mark.parametrize("document", [*DOCUMENTS, LONG_PLAN, LONG_TABLE], ids=lambda one: one.name)
def test_a_draft_that_the_check_takes(document: Document, known: Known) -> None:
    draft = draft_of(pdf_of(document), f"{document.name}.pdf", Hints(date(2026, 3, 1), known))
    made = checked(draft, "tinh-mau")
    assert made.coverage.whole
    assert made.problems == ()
