"""What other makers' programs put into a PDF, and files that are refused."""

from __future__ import annotations

import zlib
from io import BytesIO
from typing import Any

import pikepdf
import pytest

from generator.importers.readers.pdf import file, read
from generator.importers.reading import Grid, Line, Reading, Sureness
from generator.importers.refusals import Refused
from tests.importers.readers.pdf_files import Sheet, pdf_file, saved

UP = (0, 1, -1, 0)
DOWN = (0, -1, 1, 0)


def reading(*sheets: Sheet, **more: Any) -> Reading:
    return read(pdf_file(*sheets, **more), "thu.pdf")


def lines(*sheets: Sheet, **more: Any) -> list[str]:
    return [block.text for block in reading(*sheets, **more).blocks if isinstance(block, Line)]


def told(found: Reading) -> list[tuple[str, Sureness]]:
    return [(one.noi_dung, one.sure) for one in found.findings]


LETTERS = {
    "a printed space": (Sheet().write(72, 700, "Ủy ban nhân dân"), "Ủy ban nhân dân"),
    "a gap for a space": (Sheet().spread(72, 700, "Ủy ban nhân dân"), "Ủy ban nhân dân"),
    "spaced out": (Sheet().write(72, 700, "KẾ HOẠCH NĂM", spacing=5), "KẾ HOẠCH NĂM"),
    "spaces doubled": (Sheet().write(72, 700, "Sở  Nội   vụ"), "Sở Nội vụ"),
    "drawn twice to look bold": (
        Sheet().write(72, 700, "Điều 11").write(72.3, 700, "Điều 11"),
        "Điều 11",
    ),
    "marks drawn apart": (
        Sheet()
        .write(72, 700, "Ma")
        .write(79, 700, "\u0302")
        .write(79, 700, "\u0303")
        .write(86, 700, "u"),
        "Mẫu",
    ),
    "tone before circumflex": (
        Sheet()
        .write(72, 700, "v")
        .write(79, 700, "a")
        .write(79, 700, "\u0301")
        .write(79, 700, "\u0302")
        .write(86, 700, "n"),
        "vấn",
    ),
    "size in the matrix": (
        Sheet().write(72, 700, "Kế hoạch", size=1, turn=(14, 0, 0, 14)),
        "Kế hoạch",
    ),
    "footnote mark": (
        Sheet().write(72, 700, "văn bản").write(121, 705, "1", size=8).write(125, 700, " này"),
        "văn bản1 này",
    ),
    "bullet of Symbol": (Sheet().write(72, 700, "\uf0b7 Công khai"), "- Công khai"),
    "dash of Symbol": (Sheet().write(72, 700, "\uf02d Công khai"), "- Công khai"),
    "no-break space and soft hyphen": (Sheet().write(72, 700, "2026\u00ad2030"), "2026-2030"),
    "ligature": (Sheet().write(72, 700, "o\ufb03ce"), "office"),
    "TCVN3": (Sheet().write(72, 700, "Céng hßa x· héi", font="F1"), "Cộng hòa xã hội"),
    "TCVN3, capitals": (
        Sheet().write(72, 700, "Quy\u00d5t \u00ae\u00benh".replace("\u00be", "\u00de"), font="F2"),
        "QUYẾT ĐỊNH",
    ),
    "VNI": (Sheet().write(72, 700, "Coäng hoøa", font="F3"), "Cộng hòa"),
    "written up the page": (Sheet().write(300, 72, "Kế hoạch năm", turn=UP), "Kế hoạch năm"),
    "written down the page": (Sheet().write(300, 700, "Kế hoạch năm", turn=DOWN), "Kế hoạch năm"),
    "a turned page": (Sheet(turned=90).write(300, 72, "Kế hoạch năm", turn=UP), "Kế hoạch năm"),
}
FONTS = ("Liberation", ".VnTime", ".VnTimeH", "VNI-Times")


@pytest.mark.parametrize("case", LETTERS)
def test_letters_to_words(case: str) -> None:
    sheet, expected = LETTERS[case]
    assert lines(sheet, fonts=FONTS) == [expected]


def test_lines_of_a_turned_page_are_in_their_order() -> None:
    turned = Sheet(turned=90).write(100, 72, "Một.", turn=UP).write(130, 72, "Hai.", turn=UP)
    upside_down = (
        Sheet(turned=180)
        .write(500, 100, "Một.", turn=(-1, 0, 0, -1))
        .write(500, 130, "Hai.", turn=(-1, 0, 0, -1))
    )
    assert lines(turned) == lines(upside_down) == ["Một.", "Hai."]


def test_a_mixed_file_of_standing_and_lying_pages() -> None:
    lying = Sheet(width=842, height=595).text("Phụ lục.", top=500)
    assert lines(Sheet().text("Kế hoạch."), lying) == ["Kế hoạch.", "Phụ lục."]


def test_fonts_older_than_unicode_are_told() -> None:
    found = reading(Sheet().write(72, 700, "Céng hßa", font="F1"), fonts=FONTS)
    assert told(found) == [
        (
            "Văn bản dùng phông chữ cũ (.VnTime): chữ đã đổi sang Unicode theo tên phông, "
            "phải đọc lại.",
            Sureness.LOOK,
        )
    ]


def test_a_word_across_the_page_is_set_aside() -> None:
    found = reading(
        Sheet().text("Kế hoạch").write(200, 300, "BẢN SAO", size=40, turn=(0.7, 0.7, -0.7, 0.7))
    )
    assert found.text == "Kế hoạch\nBẢN SAO\n"
    assert [(one.dong, one.ly_do) for one in found.aside] == [((2, 2), "Chữ chìm chéo trang")]


def test_a_stamp_of_a_signing_program_is_set_aside() -> None:
    sheet = Sheet().text(
        "Người ký: Văn phòng", "Email: vp@mau.example", "Thời gian ký: 05.02.2026", size=9
    )
    found = reading(sheet.text("Cơ quan: Sở Nội vụ chủ trì.", top=600))
    assert [block.text for block in found.blocks if isinstance(block, Line)] == [
        "Cơ quan: Sở Nội vụ chủ trì."
    ]
    assert {one.ly_do for one in found.aside} == {"Dấu ký số, không phải chữ của văn bản"}


SCAN = "Trang 1: chữ do máy nhận dạng từ ảnh, phải đọc lại từng chữ."


@pytest.mark.parametrize("mode", [0, 3], ids=["shown", "hidden"])
def test_what_a_machine_read_from_a_scan_is_read_and_told(mode: int) -> None:
    found = reading(Sheet().picture().write(72, 700, "Kế hoạch", mode=mode))
    assert found.text == "Kế hoạch\n"
    assert told(found) == [(SCAN, Sureness.DECIDE)]


def test_scanned_pages_among_others_are_named() -> None:
    scan, text = Sheet().picture(), Sheet().text("Có chữ.")
    assert told(reading(text, scan, scan, text, scan, Sheet())) == [
        (
            "Trang 2–3, 5 không có lớp chữ (ảnh quét): chữ trên ảnh không đọc được, phải gõ vào "
            "hoặc xin bản có chữ.",
            Sureness.DECIDE,
        ),
        ("Trang 6 trắng.", Sureness.LOOK),
    ]


def test_hidden_words_and_words_off_the_paper_are_told() -> None:
    found = reading(
        Sheet(crop=(0, 0, 400, 842))
        .text("Kế hoạch")
        .write(72, 600, "ẩn", mode=3)
        .write(420, 600, "ngoài")
    )
    assert found.text == "Kế hoạch\nẩn\n"
    assert [text for text, _ in told(found)] == [
        "Trang 1 có chữ ẩn, người đọc không thấy: xem có phải của văn bản không.",
        "Trang 1 có chữ nằm ngoài khổ giấy; không lấy vào.",
    ]


def test_signs_that_no_font_explains_are_shown_as_such() -> None:
    found = reading(Sheet().text("Mức \uf123 đạt được của tỉnh Mẫu"))
    assert found.text == "Mức [?] đạt được của tỉnh Mẫu\n"
    assert [sure for _, sure in told(found)] == [Sureness.DECIDE]


def test_a_file_that_only_forbids_copying_is_read() -> None:
    locked = pikepdf.Encryption(owner="chủ", user="")
    assert told(reading(Sheet().text("Kế hoạch"), encryption=locked)) == [
        ("Tệp khóa một số quyền (in, chép, sửa) nhưng đọc được.", Sureness.SURE)
    ]


def test_the_footnotes_of_a_page_do_not_part_its_last_paragraph() -> None:
    first = (
        Sheet()
        .text(*["Các cơ quan, đơn vị rà soát thủ tục hành chính."] * 30)
        .write(72, 230, "Các sở chủ trì, phối hợp với các cơ quan, đơn vị")
        .line(72, 100, 200, 100)
        .write(72, 85, "1 Theo Kế hoạch số 12.", size=9)
    )
    second = Sheet().text("của tỉnh thực hiện.", "Hết.")
    assert lines(first, second)[-3:] == [
        "Các sở chủ trì, phối hợp với các cơ quan, đơn vị của tỉnh thực hiện.",
        "1 Theo Kế hoạch số 12.",
        "Hết.",
    ]


def _ruled() -> Sheet:
    """Two rows of two columns: lines, thin boxes, a line in pieces; no line at the left."""
    return (
        Sheet()
        .line(72, 700, 472, 700)
        .box(72, 659.7, 400, 0.6)
        .line(72, 620, 200, 620)
        .line(200, 620, 472, 620)
        .box(271.7, 620, 0.6, 80)
        .line(472, 620, 472, 700)
        .write(80, 675, "Nhiệm vụ")
        .write(280, 675, "Chủ trì")
        .write(80, 635, "Rà soát")
        .write(280, 635, "Sở Nội vụ")
    )


def _grid(*sheets: Sheet) -> list[list[str | None]]:
    [grid] = [block for block in reading(*sheets).blocks if isinstance(block, Grid)]
    return [[cell.text if cell else None for cell in row.cells] for row in grid.rows]


def test_a_table_however_its_lines_are_drawn() -> None:
    assert _grid(_ruled()) == [["Nhiệm vụ", "Chủ trì"], ["Rà soát", "Sở Nội vụ"]]


def test_words_written_up_a_cell() -> None:
    sheet = _ruled().line(240, 620, 240, 700).write(262, 625, "Kỳ hạn", size=10, turn=UP)
    assert _grid(sheet) == [["Nhiệm vụ", "", "Chủ trì"], ["Rà soát", "Kỳ hạn", "Sở Nội vụ"]]


def test_text_above_and_below_a_table_stays_there() -> None:
    sheet = _ruled().write(72, 750, "Bảng 1.").write(72, 560, "Ghi chú.")
    kinds = [
        block.text if isinstance(block, Line) else type(block).__name__
        for block in reading(sheet).blocks
    ]
    assert kinds == ["Bảng 1.", "Grid", "Ghi chú."]


def test_one_box_around_words_is_no_table() -> None:
    assert lines(Sheet().box(60, 680, 300, 60, "S").text("Công văn đến", top=700)) == [
        "Công văn đến"
    ]


REFUSED = {
    "not a PDF": (b"MZ\x90", "Tệp «thu.pdf» không phải tệp PDF, dù tên có đuôi .pdf."),
    "damaged": (b"%PDF-1.7\n1 0 obj <<", "hỏng hoặc không có trang nào"),
    "cut off": (pdf_file(Sheet().text("Kế hoạch"))[:400], "hỏng hoặc không có trang nào"),
    "no page": (pdf_file(), "hỏng hoặc không có trang nào"),
    "a scan": (pdf_file(Sheet().picture()), "không có lớp chữ (1 trang"),
    "three scans": (pdf_file(*[Sheet().picture()] * 3), "không có lớp chữ (cả 3 trang"),
    "blank": (pdf_file(Sheet()), "không có lớp chữ"),
    "locked": (
        pdf_file(Sheet().text("Mật"), encryption=pikepdf.Encryption(owner="a", user="b")),
        "có mật khẩu",
    ),
    "letters without names": (
        pdf_file(Sheet().text("Kế hoạch"), unicode=False),
        "Chữ trong tệp «thu.pdf» không đọc được",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_refused_with_a_cure(case: str) -> None:
    raw, message = REFUSED[case]
    with pytest.raises(Refused) as refused:
        read(raw, "thu.pdf")
    assert message in refused.value.message
    assert refused.value.cure.endswith(".")


def test_a_stream_that_grows_beyond_measure_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file, "MOST_INFLATED", 20 * 2**20)
    made = pikepdf.new()
    zeros = zlib.compress(bytes(21 * 2**20))
    made.add_blank_page().Contents = pikepdf.Stream(made, zeros, Filter=pikepdf.Name.FlateDecode)
    with pytest.raises(Refused, match="mở ra nặng hơn 20 MB"):
        read(saved(made), "bom.pdf")


def test_too_many_pages_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file, "MOST_PAGES", 2)
    with pytest.raises(Refused, match="có 3 trang, nhiều hơn"):
        reading(*[Sheet().text("Kế hoạch")] * 3)


def test_a_form_of_xfa_and_a_bundle_of_files_are_refused() -> None:
    form = pikepdf.open(BytesIO(pdf_file(Sheet().text("Xin chờ"))))
    form.Root.AcroForm = pikepdf.Dictionary(
        XFA=form.make_stream(b"<xdp:xdp xmlns:xdp='http://ns.adobe.com/xdp/'/>"), Fields=[]
    )
    with pytest.raises(Refused, match="biểu mẫu điện tử"):
        read(saved(form), "mau.pdf")
    bundle = pikepdf.open(BytesIO(pdf_file(Sheet().text("Mở bằng Acrobat"))))
    bundle.attachments["kh.pdf"] = b"%PDF-1.7"
    bundle.Root.Collection = pikepdf.Dictionary(View=pikepdf.Name.D)
    with pytest.raises(Refused, match="một gói gồm 1 tệp"):
        read(saved(bundle), "goi.pdf")
