"""What Word prints of a file, and what a person is told of the rest."""

from __future__ import annotations

import pytest

from generator.importers.readers import word
from generator.importers.reading import Grid, Line, PageBreak, Reading, Sureness
from tests.importers.readers.word_files import (
    cell,
    definition,
    listed,
    numbers,
    paragraph,
    row,
    run,
    table,
    word_file,
    zipped,
)

BREAK = "<w:r><w:br/></w:r>"
TAB = "<w:r><w:tab/></w:r>"


def read(body: str, **parts: str) -> Reading:
    return word.read(word_file(body, **parts), "kh.docx")


def lines(body: str, **parts: str) -> list[str]:
    return read(body, **parts).text.splitlines()


def told(reading: Reading) -> list[str]:
    return [finding.noi_dung for finding in reading.findings]


def field(instruction: str, result: str) -> str:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    asked = f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
    return mark("begin") + asked + mark("separate") + run(result) + mark("end")


@pytest.mark.parametrize(
    ("inside", "printed"),
    [
        (run("Sở ") + run("Nội") + run(" vụ"), ["Sở Nội vụ"]),
        (run("a\u00a0 b\u00ad\u200bc"), ["a bc"]),
        (run("Điê\u0300u"), ["Điều"]),
        (run("6") + "<w:r><w:noBreakHyphen/></w:r>" + run("8"), ["6-8"]),
        (run("Sở Nội vụ", "<w:caps/>"), ["SỞ NỘI VỤ"]),
        (run("Sở Nội vụ", "<w:smallCaps/>"), ["SỞ NỘI VỤ"]),
        (
            run("đạt ") + '<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>' + run(" 80%"),
            ["đạt ≥ 80%"],
        ),
        ('<w:hyperlink w:anchor="x">' + run("xem đây") + "</w:hyperlink>", ["xem đây"]),
        ("<w:smartTag>" + run("Tỉnh Mẫu") + "</w:smartTag>", ["Tỉnh Mẫu"]),
        ("<w:sdt><w:sdtContent>" + run("ô điền") + "</w:sdtContent></w:sdt>", ["ô điền"]),
        (run("trang ") + field(" PAGE ", "7") + run("sau"), ["trang sau"]),
        (run("xem mục ") + field(" REF muc1 ", "3.2"), ["xem mục 3.2"]),
        (run("có ") + '<w:fldSimple w:instr="NUMPAGES">' + run("9") + "</w:fldSimple>", ["có"]),
        (run("KẾ HOẠCH") + BREAK + run("Cải cách hành chính"), ["KẾ HOẠCH", "Cải cách hành chính"]),
        (run("các cơ quan") + BREAK + run("hành chính"), ["các cơ quan hành chính"]),
        (run("KẾ HOẠCH") + BREAK + run("cải cách"), ["KẾ HOẠCH", "cải cách"]),
        (run("gồm:") + BREAK + run("a) một;") + BREAK + run("- hai"), ["gồm:", "a) một;", "- hai"]),
        (run("1.") + TAB + run("Mục đích"), ["1. Mục đích"]),
    ],
)
def test_words_of_a_paragraph(inside: str, printed: list[str]) -> None:
    assert lines(paragraph(inside)) == printed


@pytest.mark.parametrize(
    ("font", "stored", "printed"),
    [
        (".VnTime", "Céng hßa x· héi", "Cộng hòa xã hội"),
        (".VnTimeH", "céng hßa", "CỘNG HÒA"),
        ("VNI-Times", "Coäng hoøa", "Cộng hòa"),
        ("Times New Roman", "Céng", "Céng"),
    ],
)
def test_fonts_of_before_unicode(font: str, stored: str, printed: str) -> None:
    assert lines(paragraph(run(stored, f'<w:rFonts w:ascii="{font}"/>'))) == [printed]


def test_lines_broken_by_hand_at_the_width_of_the_page() -> None:
    pressed = (
        run("Thực hiện Chương trình công tác năm 2026 của") + BREAK
        + run("Tỉnh ủy, Ủy ban nhân dân tỉnh ban hành trong Quý") + BREAK
        + run("II năm 2026 Kế hoạch sau:") + BREAK
        + run("1. Sở Nội vụ chủ trì.") + BREAK
        + run("Kinh phí: 50 triệu đồng")
    )  # fmt: skip
    assert lines(paragraph(pressed, '<w:jc w:val="both"/>')) == [
        "Thực hiện Chương trình công tác năm 2026 của Tỉnh ủy, Ủy ban nhân dân tỉnh ban hành "
        "trong Quý II năm 2026 Kế hoạch sau:",
        "1. Sở Nội vụ chủ trì.",
        "Kinh phí: 50 triệu đồng",
    ]


def test_tracked_changes_as_if_accepted() -> None:
    reading = read(
        paragraph("Kế hoạch năm 2026")
        + paragraph(
            run("Hoàn thành ")
            + "<w:del><w:r><w:delText>trước ngày 15/5</w:delText></w:r></w:del>"
            + "<w:ins>"
            + run("trong quý II")
            + "</w:ins>"
        )
        + paragraph(run("Sở Nội vụ chủ trì,"), "<w:rPr><w:del/></w:rPr>")
        + paragraph(run(" Sở Tài chính phối hợp."))
        + "<w:p><w:moveFrom>"
        + run("Chỗ cũ")
        + "</w:moveFrom></w:p>"
        + "<w:p><w:moveTo>"
        + run("Chỗ mới")
        + "</w:moveTo></w:p>"
    )
    assert reading.text.splitlines() == [
        "Kế hoạch năm 2026",
        "Hoàn thành trong quý II",
        "Sở Nội vụ chủ trì, Sở Tài chính phối hợp.",
        "Chỗ mới",
    ]
    assert told(reading) == [
        "Tệp còn 3 chỗ xóa chưa chốt (Track Changes): chữ đã xóa không lấy; ở dòng 2, 3, 4; "
        "ví dụ «trước ngày 15/5», «Chỗ cũ».",
        "Tệp còn 2 chỗ thêm chưa chốt (Track Changes): chữ thêm được lấy như đã đồng ý; "
        "ở dòng 2, 4; ví dụ «trong quý II», «Chỗ mới».",
    ]
    assert {finding.sure for finding in reading.findings} == {Sureness.DECIDE}
    assert reading.findings[0].dong == (2, 2)


def test_a_text_box_once_after_its_paragraph() -> None:
    box = "<w:txbxContent>" + paragraph("DỰ THẢO") + "</w:txbxContent>"
    drawn = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>'
        f"{box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{box}"
        "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    reading = read(paragraph(run("KẾ HOẠCH") + drawn) + paragraph("Năm 2026"))
    assert reading.text.splitlines() == ["KẾ HOẠCH", "DỰ THẢO", "Năm 2026"]
    assert told(reading) == [
        "1 khung chữ đặt rời; chữ trong khung được xếp sau đoạn mà khung gắn vào; ở dòng 1; "
        "ví dụ «DỰ THẢO»."
    ]


def test_footnotes_after_the_paragraph_or_table_that_refers_to_them() -> None:
    def refer(number: int) -> str:
        return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'

    notes = "".join(
        f'<w:footnote w:id="{number}">{paragraph("<w:r><w:footnoteRef/></w:r>" + run(text))}'
        "</w:footnote>"
        for number, text in ((2, " Nghị quyết số 01."), (3, " Theo báo cáo."))
    )
    body = (
        paragraph(run("Thực hiện Nghị quyết") + refer(2) + run(", Ủy ban ban hành."))
        + table(row(cell("1"), cell(paragraph(run("98%") + refer(3)))))
        + paragraph("Hết.")
    )
    assert lines(body, footnotes=notes) == [
        "Thực hiện Nghị quyết [1], Ủy ban ban hành.",
        "[1] Nghị quyết số 01.",
        "1\t98% [2]",
        "[2] Theo báo cáo.",
        "Hết.",
    ]


def test_what_is_not_printed_is_left_out_and_told() -> None:
    reading = read(
        paragraph(
            '<w:commentRangeStart w:id="0"/>' + run("Kế hoạch") + '<w:commentRangeEnd w:id="0"/>'
            '<w:r><w:commentReference w:id="0"/></w:r>' + run(" nháp", "<w:vanish/>")
        )
        + paragraph("<w:r><w:drawing><a:blip/></w:drawing></w:r>")
        + paragraph(" ".join(["chữ"] * 20)),
        header=paragraph(field(" PAGE ", "2")),
        footer=paragraph("Bản dùng nội bộ"),
    )
    assert reading.text.splitlines()[0] == "Kế hoạch"
    assert told(reading) == [
        "Tệp có 1 lời bình bên lề, không lấy; ở dòng 1.",
        "1 chỗ có chữ ẩn, không in nên không lấy; ở dòng 1; ví dụ «nháp».",
        "1 ảnh trong tệp; chữ trong ảnh không đọc được; ở dòng 2.",
        "Chân trang có chữ «Bản dùng nội bộ»; không lấy vì không phải nội dung văn bản.",
    ]


def test_a_table_of_contents_is_set_aside() -> None:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    begin = mark("begin") + "<w:r><w:instrText> TOC \\o </w:instrText></w:r>" + mark("separate")
    reading = read(
        paragraph("KẾ HOẠCH")
        + paragraph(begin + run("I. Mục đích 2"))
        + paragraph(run("II. Nhiệm vụ 5") + mark("end"))
        + paragraph("I. Mục đích")
    )
    assert [block.text for block in reading.blocks if isinstance(block, Line)] == [
        "KẾ HOẠCH",
        "I. Mục đích",
    ]
    assert [aside.dong for aside in reading.aside] == [(2, 3)]


def test_sheets() -> None:
    turned = "<w:r><w:lastRenderedPageBreak/></w:r>"
    page_break = '<w:r><w:br w:type="page"/></w:r>'
    nothing = '<w:sectPr><w:type w:val="continuous"/></w:sectPr>'
    reading = read(
        paragraph("Một", "<w:sectPr/>")
        + paragraph("Hai", "<w:sectPr/>")
        + paragraph(run("Ba") + page_break)
        + paragraph(turned + run("Bốn"))
        + paragraph(run("Năm") + turned + run(" tiếp"))
        + paragraph("Sáu", "<w:pageBreakBefore/>")
        + nothing
    )
    assert [
        (block.text, block.page) if isinstance(block, Line) else block.forced
        for block in reading.blocks
        if not isinstance(block, Grid)
    ] == [
        ("Một", 1),
        True,
        ("Hai", 2),
        ("Ba", 2),
        True,
        ("Bốn", 3),
        ("Năm tiếp", 3),
        True,
        ("Sáu", 4),
    ]


def test_look_of_a_line_through_its_styles() -> None:
    styles = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="26"/></w:rPr></w:rPrDefault>'
        '</w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="N"/>'
        '<w:style w:type="paragraph" w:styleId="Dau"><w:basedOn w:val="N"/>'
        '<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>'
    )
    reading = read(
        paragraph("KẾ HOẠCH", '<w:pStyle w:val="Dau"/>')
        + paragraph(run("Căn cứ Luật", "<w:i/>"), '<w:jc w:val="both"/><w:ind w:firstLine="720"/>')
        + paragraph(run("Điều 1.", "<w:b/>") + run(" Ban hành", '<w:sz w:val="28"/>')),
        styles=styles,
    )
    looks = [
        (look.bold, look.italic, look.align, look.size, look.indent)
        for look in (block.look for block in reading.blocks if isinstance(block, Line))
    ]
    assert looks == [
        (True, False, "center", 13.0, None),
        (False, True, "justify", 13.0, 36.0),
        (False, False, None, 14.0, None),
    ]


def places(reading: Reading) -> list[list[object]]:
    """Each place of the only table: its words, with how far it reaches; None under another."""
    [grid] = [block for block in reading.blocks if isinstance(block, Grid)]
    return [
        [
            None if one is None else one.text if (one.across, one.down) == (1, 1)
            else (one.text, one.across, one.down)
            for one in row.cells
        ]
        for row in grid.rows
    ]  # fmt: skip


RESTART, GO_ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def test_merged_cells() -> None:
    reading = read(
        table(
            row(cell("STT", RESTART), cell("Cơ quan", '<w:gridSpan w:val="2"/>')),
            row(cell("", GO_ON), cell("Chủ trì"), cell("Phối hợp")),
            row(cell("1"), cell("Sở Nội vụ", RESTART), cell("Các sở")),
            row(cell("2"), cell("", GO_ON), cell("")),
        )
    )
    assert places(reading) == [
        [("STT", 1, 2), ("Cơ quan", 2, 1), None],
        [None, "Chủ trì", "Phối hợp"],
        ["1", ("Sở Nội vụ", 1, 2), "Các sở"],
        ["2", None, ""],
    ]
    assert reading.text.splitlines() == [
        "STT\tCơ quan",
        "\tChủ trì\tPhối hợp",
        "1\tSở Nội vụ\tCác sở",
        "2",
    ]


def test_edges_that_hardly_differ_are_one() -> None:
    two = '<w:gridSpan w:val="2"/>'
    reading = read(
        table(
            row(cell("STT"), cell("Việc", two), cell("Cơ quan")),
            row(cell("1", two), cell("Rà soát"), cell("Sở Tư pháp")),
            widths=(600, 90, 5000, 3000),
        )
    )
    assert places(reading) == [["STT", "Việc", "Cơ quan"], ["1", "Rà soát", "Sở Tư pháp"]]


def test_rows_that_begin_further_in_or_were_deleted_or_repeat() -> None:
    reading = read(
        table(
            row(cell("A"), cell("B"), look="<w:tblHeader/>"),
            row(cell("b"), look='<w:gridBefore w:val="1"/>'),
            row(cell("xóa"), cell("đi"), look="<w:del/>"),
            row(cell("a"), cell("c"), look="<w:ins/>"),
        )
    )
    assert places(reading) == [["A", "B"], ["", "b"], ["a", "c"]]
    [grid] = [block for block in reading.blocks if isinstance(block, Grid)]
    assert [row.head for row in grid.rows] == [True, False, False]
    assert told(reading)[0].endswith("ví dụ «xóa đi».")


def test_numbers_of_word_in_the_first_column() -> None:
    body = table(row(cell(listed("")), cell("Rà soát")), row(cell(listed("")), cell("Sửa đổi")))
    numbering = definition("decimal %1") + numbers()
    assert lines(body, numbering=numbering) == ["1\tRà soát", "2\tSửa đổi"]


def test_a_frame_and_a_table_inside_a_table() -> None:
    inner = table(row(cell("a"), cell("b")), row(cell("c"), cell("d")))
    reading = read(
        table(row(cell(paragraph("Trong khung") + inner)))
        + table(row(cell("1"), cell(paragraph("Gồm:") + inner)))
    )
    assert reading.text.splitlines() == ["Trong khung", "a\tb", "c\td", "1\tGồm: a b c d"]
    assert told(reading) == [
        "1 bảng nằm trong ô của bảng khác; mỗi hàng của bảng trong thành một dòng của ô; ở dòng 4."
    ]


def test_an_empty_table_is_told() -> None:
    reading = read(paragraph("KẾ HOẠCH") + table(row(cell(""), cell(""))))
    assert reading.text == "KẾ HOẠCH\n"
    assert told(reading) == ["1 bảng trống, không có chữ, bỏ qua; ở dòng 1."]


def test_columns_of_tabs_that_are_no_heading_stay_rows() -> None:
    body = "".join(
        paragraph(run(left) + TAB + run(right))
        for left, right in (("Ông Nguyễn Mẫu", "Trưởng ban"), ("Bà Trần Mẫu", "Phó ban"))
    )
    assert places(read(body)) == [["Ông Nguyễn Mẫu", "Trưởng ban"], ["Bà Trần Mẫu", "Phó ban"]]


def test_one_line_with_a_tab_is_a_line() -> None:
    assert lines(paragraph(run("Căn cứ") + TAB + run("Luật"))) == ["Căn cứ Luật"]


def test_words_of_the_text_are_words_of_blocks_and_aside() -> None:
    reading = read(paragraph("Một hai") + table(row(cell("ba"), cell("bốn"))) + paragraph("năm"))
    words: list[str] = []
    for block in reading.blocks:
        if isinstance(block, Line):
            words += block.text.split()
        elif not isinstance(block, PageBreak):
            words += [w for r in block.rows for c in r.cells if c for w in c.text.split()]
    assert words == reading.text.split()


def test_strict_open_xml() -> None:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    document = (
        f'<w:document xmlns:w="{strict}"><w:body><w:p><w:r><w:t>KẾ HOẠCH</w:t></w:r></w:p>'
        "</w:body></w:document>"
    )
    raw = zipped({"[Content_Types].xml": "", "word/document.xml": document})
    assert word.read(raw, "kh.docx").text == "KẾ HOẠCH\n"


def test_a_table_typed_with_tabs_keeps_its_ordinals_in_their_column() -> None:
    typed = [("STT", "Nội dung", "Hạn"), ("1", "Rà soát", "Quý I"), ("2", "Công khai", "Quý II")]
    lines = ("<w:r><w:tab/></w:r>".join(map(run, fields)) for fields in typed)
    [grid] = word.read(word_file("".join(map(paragraph, lines))), "a.docx").blocks
    assert isinstance(grid, Grid)
    assert [tuple(cell.text for cell in row.cells if cell) for row in grid.rows] == typed
