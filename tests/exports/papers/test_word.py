"""Papers as Word files: what stands in the file."""

from __future__ import annotations

import io
import pickle
import re
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime
from multiprocessing import get_context
from pathlib import PurePosixPath
from zipfile import ZipFile

import pytest
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt

from generator.exports.papers.word import as_docx
from generator.exports.papers.word.bookmarks import bookmark_name
from generator.exports.papers.word.frames import superior_and_issuer
from generator.views.paper.paper import (
    Align,
    Block,
    Cell,
    LetterHead,
    Line,
    Paper,
    PaperTable,
    Run,
    Section,
    SignatureBlock,
    Style,
)
from tests.exports.papers.word_reading import W, opened, out_of_order, paragraphs, parts
from tests.papers import PAPER, cells, words

FILE = as_docx(PAPER)


def paper_of(*blocks: Block, sample: bool = False) -> Paper:
    return Paper("/x/", "X", ("Nguồn: x.",), date(2025, 1, 31), (Section(blocks),), sample)


def texts(*blocks: Block) -> list[str]:
    """The words of the file's paragraphs, those without words left out."""
    found = paragraphs(opened(as_docx(paper_of(*blocks))))
    return [one.text for one in found if one.text]


# The file


def test_the_same_paper_gives_the_same_bytes_in_any_process() -> None:
    context = get_context("spawn")
    with ProcessPoolExecutor(1, context) as pool:
        assert pool.submit(as_docx, pickle.loads(pickle.dumps(PAPER))).result() == FILE


def test_nothing_of_a_template_is_left() -> None:
    assert sorted(parts(FILE)) == [
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/core.xml",
        "word/_rels/document.xml.rels",
        "word/document.xml",
        "word/footer1.xml",
        "word/footer2.xml",
        "word/header1.xml",
        "word/header2.xml",
        "word/settings.xml",
        "word/styles.xml",
    ]


def test_the_zip_knows_no_time() -> None:
    with ZipFile(io.BytesIO(FILE)) as file:
        assert {one.date_time for one in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_parts_are_in_the_order_of_the_schema() -> None:
    assert {
        name: out_of_order(root) for name, root in parts(FILE).items() if out_of_order(root)
    } == {}


def test_relationships_lead_to_parts_and_all_are_used() -> None:
    found = parts(FILE)
    relations = {
        one.attrib["Id"]: str(PurePosixPath("word") / one.attrib["Target"])
        for one in found["word/_rels/document.xml.rels"]
    }
    assert set(relations.values()) <= set(found)
    used = {
        value
        for element in found["word/document.xml"].iter()
        for name, value in element.attrib.items()
        if name.endswith("relationships}id")
    }
    edges = {key for key, target in relations.items() if "header" in target or "footer" in target}
    assert used == edges


def test_prefixes_are_those_that_every_reader_knows() -> None:
    with ZipFile(io.BytesIO(FILE)) as file:
        prefixes = {
            name: set(re.findall(rb"xmlns:(\w+)=", file.read(name))) for name in file.namelist()
        }
    assert prefixes["word/document.xml"] == {b"w", b"r"}
    assert not any(b"ns0" in found for found in prefixes.values())


def test_every_style_that_is_used_is_there() -> None:
    found = parts(FILE)
    there = {one.attrib[f"{W}styleId"] for one in found["word/styles.xml"].iter(f"{W}style")}
    used = {
        one.attrib[f"{W}val"]
        for root in found.values()
        for name in ("pStyle", "basedOn", "next")
        for one in root.iter(f"{W}{name}")
    }
    assert used <= there


def test_properties_say_what_it_is_and_nothing_of_the_clock() -> None:
    properties = opened(FILE).core_properties
    assert properties.title == "Kế hoạch 12/KH-UBND – Tỉnh Mẫu"
    assert properties.author == properties.last_modified_by == "Công khai cải cách hành chính"
    assert properties.language == "vi-VN"
    assert properties.created == properties.modified == datetime(2025, 1, 31, tzinfo=UTC)
    assert properties.identifier == "/van-ban/tinh-mau/2025/12-kh-ubnd/"


def test_a_long_title_still_fits_the_properties() -> None:
    file = as_docx(replace(PAPER, title="á" * 300))
    assert opened(file).core_properties.title == "á" * 255


# The sheet: Nghị định 30/2020/NĐ-CP, Phụ lục I


def test_sheets_are_a4_upright_and_lying_with_the_margins_of_the_form() -> None:
    upright, lying = opened(FILE).sections
    assert upright.page_width is not None
    assert round(upright.page_width.mm) == 210
    assert lying.page_width is not None
    assert round(lying.page_width.mm) == 297
    assert (upright.orientation, lying.orientation) == (WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE)
    for one in (upright, lying):
        margins = [one.top_margin, one.bottom_margin, one.left_margin, one.right_margin]
        assert [margin and round(margin.mm) for margin in margins] == [20, 20, 30, 15]


def test_pages_are_numbered_at_the_top_from_the_second() -> None:
    found = parts(FILE)
    fields = {
        name: [one.attrib[f"{W}instr"] for one in root.iter(f"{W}fldSimple")]
        for name, root in found.items()
    }
    assert {name: field for name, field in fields.items() if field} == {
        "word/header1.xml": [" PAGE "]
    }
    first, _ = opened(FILE).sections
    assert first.different_first_page_header_footer
    assert [one.alignment for one in first.header.paragraphs][:1] == [None]
    header = first.header.paragraphs[0].style
    assert header is not None
    assert header.paragraph_format.alignment == WD_ALIGN_PARAGRAPH.CENTER


def test_an_attached_paper_is_numbered_from_1_and_a_lying_table_inside_it_is_not() -> None:
    paper = Paper(
        "/x/",
        "X",
        (),
        date(2025, 1, 31),
        (
            Section((LetterHead(co_quan=("X",)), Line(words("Một.")))),
            Section((Line(words("KẾ HOẠCH"), Style.TYPE_NAME), Line(words("Hai.")))),
            Section((Line(words("NHIỆM VỤ"), Style.HEADING, "I.", 1),), landscape=True),
            Section((Line(words("PHỤ LỤC"), Style.TITLE),)),
        ),
    )
    sections = parts(as_docx(paper))["word/document.xml"].iter(f"{W}sectPr")
    starts = [section.find(f"{W}pgNumType") is not None for section in sections]
    assert starts == [True, True, False, True]


def test_type_is_times_new_roman_for_every_script_and_the_language_vietnamese() -> None:
    styles = parts(FILE)["word/styles.xml"]
    (fonts,) = styles.iter(f"{W}rFonts")
    assert {name.removeprefix(W) for name in fonts.attrib} == {"ascii", "hAnsi", "eastAsia", "cs"}
    assert set(fonts.attrib.values()) == {"Times New Roman"}
    (language,) = styles.iter(f"{W}lang")
    assert language.attrib[f"{W}val"] == "vi-VN"


@pytest.mark.parametrize(
    ("style", "points"),
    [
        ("Body Text", None),  # as the document: 14
        ("Quốc hiệu", 13),
        ("Tiêu ngữ", 14),
        ("Cơ quan ban hành", 13),
        ("Số văn bản", 13),
        ("Nơi nhận", 12),
        ("Dòng nơi nhận", 11),
        ("Ô bảng", 12),
    ],
)
def test_sizes_of_the_form(style: str, points: float | None) -> None:
    assert opened(FILE).styles[style].font.size == (points and Pt(points))


def test_body_text_is_justified_with_its_first_line_set_in() -> None:
    form = opened(FILE).styles["Body Text"].paragraph_format
    assert form.alignment == WD_ALIGN_PARAGRAPH.JUSTIFY
    assert abs(form.first_line_indent - Mm(12.7)) < Mm(0.1)


# Lines


def test_headings_are_real_headings_below_the_name_of_the_type() -> None:
    found = {
        one.text: one.style.name
        for one in paragraphs(opened(FILE))
        if one.style is not None and str(one.style.name).startswith("Heading")
    }
    assert found == {"KẾ HOẠCH": "Heading 1", "I. MỤC ĐÍCH": "Heading 2", "PHỤ LỤC": "Heading 1"}


def test_ids_of_the_page_are_bookmarks_once_each() -> None:
    line = Line(words("Hai lần."), ma="muc-1")
    root = parts(as_docx(paper_of(line, line, Line(words("x"), ma="MUC-1"))))["word/document.xml"]
    starts = list(root.iter(f"{W}bookmarkStart"))
    assert [one.attrib[f"{W}name"] for one in starts] == ["muc_1"]
    ends = [one.attrib[f"{W}id"] for one in root.iter(f"{W}bookmarkEnd")]
    assert ends == [one.attrib[f"{W}id"] for one in starts]


@pytest.mark.parametrize(
    ("ma", "name"),
    [
        ("ke-hoach-i-1", "ke_hoach_i_1"),
        ("1-a", "m_1_a"),
        ("a" * 40, "a" * 40),
        ("a" * 41, "a" * 31 + "_c0f8bd4d"),
        ("muc:1.2", "muc_1_2_e1a3c9b8"),
    ],
)
def test_names_of_bookmarks_are_what_word_takes(ma: str, name: str) -> None:
    assert bookmark_name(ma) == name


def test_names_of_long_ids_that_begin_alike_differ() -> None:
    assert len({bookmark_name("a" * 50 + str(n)) for n in range(100)}) == 100


def test_what_could_be_a_command_is_text() -> None:
    lines = [
        "a & b < c > \"d\" 'e'",
        "{ PAGE } \\* MERGEFORMAT",
        "=SUM(A1)",
        "</w:t><w:br/>",
        "  hai  khoảng trống  ",
    ]
    assert texts(*(Line(words(text)) for text in lines)) == lines


def test_what_no_paper_can_hold_is_left_out() -> None:
    """Characters that XML cannot hold, and signs that turn the direction of writing."""
    assert texts(Line(words("a\x00b\x0bc\x1bd\ud800e\uffff"))) == ["abcde"]
    assert texts(Line(words("abc \u200f\u202eđảo"))) == ["abc đảo"]


def test_no_line_is_empty_but_the_rules() -> None:
    empty = [
        one.style.name
        for one in opened(FILE).paragraphs
        if not one.text.strip() and one.style is not None
    ]
    assert set(empty) <= {"Đường kẻ", "Kết phần"}


def test_the_article_stands_out_from_its_words() -> None:
    (line,) = opened(as_docx(paper_of(Line(words("Ban hành."), mark="Điều 1.")))).paragraphs
    assert [(run.text, run.bold) for run in line.runs] == [("Điều 1. ", True), ("Ban hành.", None)]


def test_a_long_address_does_not_tear_a_line_apart() -> None:
    long = Line(words("Nguồn: https://mau.example/mot-dia-chi-rat-dai-khong-co-cho-ngat"))
    lines = opened(as_docx(paper_of(long, Line(words("Ngắn."))))).paragraphs
    assert [line.alignment for line in lines] == [WD_ALIGN_PARAGRAPH.LEFT, None]


# The head and the end of a document


@pytest.mark.parametrize(
    ("lines", "superior", "issuer"),
    [
        (("ỦY BAN NHÂN DÂN", "TỈNH MẪU"), (), ("ỦY BAN NHÂN DÂN", "TỈNH MẪU")),
        (("UBND TỈNH MẪU", "SỞ NỘI VỤ"), ("UBND TỈNH MẪU",), ("SỞ NỘI VỤ",)),
        (
            ("ỦY BAN NHÂN DÂN", "TỈNH MẪU", "SỞ NỘI VỤ"),
            ("ỦY BAN NHÂN DÂN", "TỈNH MẪU"),
            ("SỞ NỘI VỤ",),
        ),
        (("BỘ NỘI VỤ",), (), ("BỘ NỘI VỤ",)),
        ((), (), ()),
    ],
)
def test_the_issuer_is_bold_below_the_agency_above_it(
    lines: tuple[str, ...], superior: tuple[str, ...], issuer: tuple[str, ...]
) -> None:
    assert superior_and_issuer(lines) == (superior, issuer)


def rules(block: LetterHead) -> list[float]:
    """Lengths of the lines under the names, in millimetres."""
    document = parts(as_docx(paper_of(block)))["word/document.xml"]
    found = []
    for cell in document.iter(f"{W}tc"):
        width = next(cell.iter(f"{W}tcW")).attrib[f"{W}w"]
        for indent in cell.iter(f"{W}ind"):
            sides = int(indent.attrib[f"{W}left"]) + int(indent.attrib[f"{W}right"])
            found.append(round((int(width) - sides) / 1440 * 25.4, 1))
    return found


def test_lines_under_the_names_are_as_long_as_the_form_wants() -> None:
    head = LetterHead(("SỞ NỘI VỤ",), ("CỘNG HÒA XÃ HỘI", "Độc lập - Tự do - Hạnh phúc"))
    issuer, motto = rules(head)
    assert 27.3 / 3 <= issuer <= 27.3 / 2  # «SỞ NỘI VỤ» is 27,3 mm wide in 13 points
    assert motto == pytest.approx(60.5, abs=0.5)


def test_a_head_without_national_name_and_an_end_without_recipients() -> None:
    assert texts(
        LetterHead(so_van_ban="Số: 1/QĐ", dia_danh_ngay="Mẫu, ngày 01 tháng 01 năm 2025"),
        SignatureBlock((), ("CHỦ TỊCH",), "Nguyễn Văn Mẫu"),
    ) == ["Số: 1/QĐ", "Mẫu, ngày 01 tháng 01 năm 2025", "CHỦ TỊCH", "Nguyễn Văn Mẫu"]


def test_the_end_stands_on_one_page_with_the_line_before_it() -> None:
    before = Line(words("Cuối."))
    document = opened(as_docx(paper_of(before, SignatureBlock((), ("CHỦ TỊCH",), "Nguyễn"))))
    assert document.paragraphs[0].paragraph_format.keep_with_next
    (table,) = document.tables
    assert table._tbl.xpath("./w:tr/w:trPr/w:cantSplit")


# Tables


def test_tables_that_follow_each_other_stay_two() -> None:
    """Word joins tables that have nothing between them."""
    table = PaperTable("", (100,), (), (cells("a"),))
    (body,) = parts(as_docx(paper_of(table, table, SignatureBlock(ho_ten="Nguyễn"))))[
        "word/document.xml"
    ]
    kinds = [one.tag.removeprefix(W) for one in body]
    assert kinds == ["tbl", "p", "tbl", "p", "tbl", "p", "sectPr"]


def grid_of(table: PaperTable) -> list[list[str]]:
    """The words of every place of the grid; a merged cell says the same in each of its places."""
    (found,) = opened(as_docx(paper_of(table))).tables
    return [[cell.text for cell in row.cells] for row in found.rows]


def test_merged_cells_are_merged_in_the_file() -> None:
    table = PaperTable(
        "",
        (40, 30, 30),
        (cells("A", "B", "C", header=True),),
        (
            (Cell(words("cao"), rows=3), Cell(words("rộng"), columns=2)),
            cells("1", "2"),
            (Cell(words("cuối"), columns=2),),
        ),
    )
    assert grid_of(table) == [
        ["A", "B", "C"],
        ["cao", "rộng", "rộng"],
        ["cao", "1", "2"],
        ["cao", "cuối", "cuối"],
    ]


def test_heads_are_printed_again_and_short_rows_stay_whole() -> None:
    long = "Rất dài. " * 400
    table = PaperTable(
        "", (50, 50), (cells("A", "B", header=True),), (cells("1", "2"), cells(long, ""))
    )
    (found,) = opened(as_docx(paper_of(table))).tables
    marks = [
        [one.tag.rpartition("}")[2] for one in row._tr.xpath("./w:trPr/*")] for row in found.rows
    ]
    assert marks == [["cantSplit", "tblHeader"], ["cantSplit"], []]


def test_a_cell_of_several_lines_has_a_paragraph_for_each() -> None:
    cell = Cell((Run("- Một;\n- "), Run("Hai", bold=True), Run(".\n- Ba.")))
    (found,) = opened(as_docx(paper_of(PaperTable("", (100,), (), ((cell,),))))).tables
    lines = found.rows[0].cells[0].paragraphs
    assert [line.text for line in lines] == ["- Một;", "- Hai.", "- Ba."]
    assert [run.text for run in lines[1].runs if run.bold] == ["Hai"]


def test_each_line_of_a_cell_stands_as_the_cell_does() -> None:
    cell = Cell(words("12,4\n(tính ra)"), align=Align.CENTRE)
    (found,) = opened(as_docx(paper_of(PaperTable("", (100,), (), ((cell,),))))).tables
    lines = found.rows[0].cells[0].paragraphs
    assert [line.alignment for line in lines] == [WD_ALIGN_PARAGRAPH.CENTER] * 2


def widths(table: PaperTable) -> list[int]:
    (found,) = parts(as_docx(paper_of(table)))["word/document.xml"].iter(f"{W}tblGrid")
    return [int(column.attrib[f"{W}w"]) for column in found]


def test_columns_share_the_width_between_the_margins() -> None:
    assert widths(PaperTable("", (20, 30, 50), (), (cells("a", "b", "c"),))) == [1871, 2807, 4677]


def test_no_word_of_a_narrow_column_is_broken() -> None:
    table = PaperTable("", (2, 98), (), (cells("Nghiêng", "b"),))
    narrow, wide = widths(table)
    assert narrow > 12 * 20 * 3.4  # «Nghiêng» is 3,5 times as wide as its type is high
    assert narrow + wide == 9355


def test_many_columns_are_set_in_smaller_type() -> None:
    wide = PaperTable("", (9,) * 11, (), (cells(*["12.42/14"] * 11),))
    styles = Counter(
        one.style.name for one in paragraphs(opened(as_docx(paper_of(wide)))) if one.style
    )
    assert styles["Ô bảng hẹp"] == 11


def test_the_last_row_goes_with_the_tiny_paragraph_behind_it() -> None:
    """Alone, that paragraph would make a page of its own where the table fills the one before."""
    table = PaperTable("", (100,), (), (cells("một"), cells("hai")))
    kept = {
        one.text: one.paragraph_format.keep_with_next
        for one in paragraphs(opened(as_docx(paper_of(table))))
    }
    assert kept == {"một": None, "hai": True, "": None}


def test_a_table_says_what_it_is() -> None:
    document = parts(FILE)["word/document.xml"]
    names = [one.attrib[f"{W}val"] for one in document.iter(f"{W}tblCaption")]
    assert names == ["Nhiệm vụ năm 2025"]
    assert [
        one.text for one in paragraphs(opened(FILE)) if one.style and one.style.name == "Caption"
    ] == names


# What is ours


def test_the_source_stands_at_the_foot_of_the_first_page() -> None:
    first, _ = opened(FILE).sections
    assert tuple(line.text for line in first.first_page_footer.paragraphs) == PAPER.source
    assert [line.text for line in first.footer.paragraphs] == [
        "Kế hoạch 12/KH-UBND – Tỉnh Mẫu · /van-ban/tinh-mau/2025/12-kh-ubnd/"
    ]


def test_the_foot_has_the_whole_address_where_it_is_known() -> None:
    source = (f"Địa chỉ: https://mau.example{PAPER.path}. Dữ liệu đến ngày 31/01/2025.",)
    first, _ = opened(as_docx(replace(PAPER, source=source))).sections
    assert first.footer.paragraphs[0].text.endswith(f" · https://mau.example{PAPER.path}")


@pytest.mark.parametrize(("sample", "marks"), [(True, 2), (False, 0)])
def test_a_sample_says_so_on_every_page(sample: bool, marks: int) -> None:
    first, _ = opened(as_docx(replace(PAPER, sample=sample))).sections
    headers = (*first.header.paragraphs, *first.first_page_header.paragraphs)
    assert sum(line.text == "DỮ LIỆU MẪU" for line in headers) == marks


def test_our_notes_look_other_than_the_document() -> None:
    (note,) = opened(as_docx(paper_of(Line(words("Của cổng."), Style.NOTE)))).paragraphs
    assert note.style is not None
    assert note.style.name == "Ghi chú của cổng"
    assert note.style.font.size == Pt(10)
