"""Papers: the document's words and nothing else, ours apart, shapes as printed."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from generator.exports.papers.text import to_text
from generator.model.dataset import Dataset, build
from generator.records import load_path
from generator.settings import Settings
from generator.views.paper.cleaning import cleaned, printable
from generator.views.paper.grid import grid
from generator.views.paper.paper import Line, Paper, PaperTable, Style
from generator.views.paper.papers import papers
from generator.views.paper.sources import Publisher
from generator.views.paper.widths import fitted
from generator.views.paper.words import shares
from tests.paper_words import words_of_document, words_of_paper
from tests.papers import PAPER, cells, words
from tests.small_data import DAY, ROOT, SAMPLE_DATA, SmallData

FOLDERS = (ROOT / "data", SAMPLE_DATA)


@cache
def dataset(folder: Path) -> Dataset:
    return build(load_path(folder), DAY)


@cache
def made(folder: Path) -> dict[str, Paper]:
    settings = Settings(folder, DAY)
    found = papers(dataset(folder), Publisher.of(settings))
    return {f"{one.path} {suffix}": one.paper() for one in found for suffix in one.suffixes}


def of(van_ban: str, suffix: str = "pdf", folder: Path = FOLDERS[0]) -> Paper:
    return made(folder)[f"/van-ban/{van_ban}/ {suffix}"]


DOCUMENTS = [(folder, linked.van_ban) for folder in FOLDERS for linked in dataset(folder).van_ban]


@pytest.mark.parametrize(("folder", "van_ban"), DOCUMENTS, ids=[key for _, key in DOCUMENTS])
def test_every_word_of_a_document_is_on_its_paper_in_order(folder: Path, van_ban: str) -> None:
    document = dataset(folder).documents[van_ban].document
    assert words_of_paper(of(van_ban, folder=folder)) == words_of_document(document)


def tables(paper: Paper) -> list[PaperTable]:
    return [b for s in paper.sections for b in s.blocks if isinstance(b, PaperTable)]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.parent.name)
def test_tables_are_whole(folder: Path) -> None:
    """Shares make 100, and with merged cells counted each row fills every column once."""
    found = [table for paper in made(folder).values() for table in tables(paper)]
    assert found
    for table in found:
        assert sum(table.widths) == 100
        assert min(table.widths) > 0
        for row in grid((*table.head, *table.rows), len(table.widths)):
            columns = [at for one in row for at in range(one.column, one.column + one.cell.columns)]
            assert columns == list(range(len(table.widths))), [one.cell.text for one in row]


TIEN_GIANG = "tien-giang/2020/180-kh-ubnd"


def test_merged_cells_cover_the_rows_that_they_cover_in_print() -> None:
    table = tables(of(TIEN_GIANG))[1]
    rows = {row[0].text: row for row in table.rows}
    lead = rows["3.4.1"][4]
    assert lead.text.startswith("Văn phòng ĐDBQH, HĐND&UBND: theo dõi")
    assert (lead.rows, rows["3.4.1"][6].rows) == (3, 3)
    assert [cell.text for cell in rows["3.4.2"]][2:] == ["1,5", "0"]
    assert len(rows["3.4.3"]) == 4


def test_many_columns_lie_and_a_short_summary_stands() -> None:
    """The summary has eleven columns of short figures, the appendix seven of long words."""
    sections = of(TIEN_GIANG).sections
    found = [
        (one.landscape, sum(isinstance(b, PaperTable) for b in one.blocks)) for one in sections
    ]
    assert found == [(False, 1), (True, 1), (False, 0)]


def test_what_the_source_lacks_is_said_as_ours() -> None:
    (_plan,) = of("ha-tinh/2020/513-kh-ubnd").sections
    notes = [b.text for b in _plan.blocks if isinstance(b, Line) and b.style is Style.NOTE]
    assert [text[:38] for text in notes] == [
        "[Bản chép ngắt sau dòng «11. Công tác ",
        "[Bản chép không có phần ký; trang đăng",
    ]


def test_papers_alike_are_equal_and_the_address_is_whole_where_it_is_known() -> None:
    settings = Settings(FOLDERS[0], DAY, goc="https://cchc.example.vn/")
    whole = next(iter(papers(dataset(FOLDERS[0]), Publisher.of(settings))))
    assert whole.paper() == whole.paper()
    lines = whole.paper().source
    assert "Địa chỉ: https://cchc.example.vn/van-ban/dong-thap/2020/71-qd-ubnd-hc/." in lines[-1]
    assert "không thay bản gốc đã ký" in lines[0]
    alone = of("dong-thap/2020/71-qd-ubnd-hc").source
    assert "Địa chỉ trên cổng: /van-ban/dong-thap/2020/71-qd-ubnd-hc/." in alone[-1]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Sở\u202e Nội vụ\u202c", "Sở Nội vụ"),
        ("1\x00\x07\x1b[31m2", "1[31m2"),
        ("\ufffe\uffff\ud800a", "a"),
        ("một\tô", "một ô"),
        ('<b> & "=1+1" #set $x$ \\p', '<b> & "=1+1" #set $x$ \\p'),
        ("- Một;\n- Hai.", "- Một;\n- Hai."),
        ("Ủy\u00a0ban \U0001f642", "Ủy\u00a0ban \U0001f642"),
    ],
)
def test_words_that_no_paper_can_hold(text: str, printed: str) -> None:
    assert printable(text) == printed


def test_every_word_of_a_paper_is_cleaned() -> None:
    table = PaperTable("a\x00", (100,), (cells("b\x00", header=True),), (cells("c\x00"),), "d\x00")
    assert cleaned((Line(words("e\x00"), mark="f\x00"), table)) == (
        Line(words("e"), mark="f"),
        PaperTable("a", (100,), (cells("b", header=True),), (cells("c"),), "d"),
    )
    assert cleaned(PAPER) == PAPER


def test_bad_input_of_an_editor_comes_out_as_text(tmp_path: Path) -> None:
    """Control characters do not come so far: the reader of the data refuses them."""
    text = """\
phan:
- ma: ke-hoach
  ten: Kế hoạch
  noi_dung:
  - doan: "Giao \\u202eSở <b>Nội vụ</b> & #set page(…) \\u200f=1+1."
"""
    SmallData(tmp_path).write(text, "Giao")
    one = next(iter(papers(build(load_path(tmp_path), DAY), Publisher.of(Settings(tmp_path, DAY)))))
    first = one.paper().sections[0].blocks[0]
    assert isinstance(first, Line)
    assert first.text == "Giao Sở <b>Nội vụ</b> & #set page(…) =1+1."


MAU = "tinh-mau/2026/12-kh-ubnd"


def rows_of(paper: Paper) -> dict[str, list[str]]:
    """The rows of the first table by the words of their first cell."""
    return {row[0].text: [cell.text for cell in row] for row in tables(paper)[0].rows}


def test_the_progress_annex_is_filled_and_leaves_room() -> None:
    paper = of(MAU, "phu-luc-tien-do.docx", FOLDERS[1])
    assert [section.landscape for section in paper.sections] == [True]
    assert [cell.text for cell in tables(paper)[0].head[0]][5:] == [
        "Đã báo cáo",
        "Kết quả đến kỳ báo cáo này",
        "Khó khăn, kiến nghị",
    ]
    rows = rows_of(paper)
    assert rows["1.1"] == [
        "1.1",
        "Ban hành kế hoạch kiểm tra cải cách hành chính",
        "Sở Nội vụ Mẫu",
        "Các sở, ngành tỉnh Mẫu",
        "Trước ngày 15/3/2026\n(ngày cuối 14/03/2026)",
        "Hoàn thành: «Đã ban hành Kế hoạch kiểm tra số 30/KH-SNV ngày 12/3/2026.» (Sở Nội vụ Mẫu,"
        " quý I/2026; Báo cáo 15/BC-SNV ngày 25/03/2026)\n"
        "Bằng chứng công khai: Kế hoạch kiểm tra số 30/KH-SNV (thấy ngày 02/04/2026)",
        "",
        "",
    ]
    assert rows["2.4"][4:] == [
        "Sau khi nghị quyết mẫu được ban hành\n(không tính được ngày: tính từ một mốc khác)",
        "chưa có báo cáo",
        "",
        "",
    ]
    assert rows["I.2"][4:6] == [
        "(năm 2026)",
        "Có báo cáo: «Hồ sơ nộp trực tuyến đạt 60%.» (Sở Nội vụ Mẫu, quý III/2026; Báo cáo"
        " 77/BC-SNV ngày 25/09/2026) 60%, cần > 60%: chưa đạt mức này; chỉ tiêu tính đến"
        " 31/12/2026.",
    ]
    assert rows["Chỉ tiêu"] == ["Chỉ tiêu"]


def test_without_a_report_nothing_is_said_of_the_work() -> None:
    """Said once above the table, not in a column of its own; and never «chưa thực hiện», which
    would be invented."""
    paper = of("dong-thap/2020/71-qd-ubnd-hc", "phu-luc-tien-do.docx")
    words = to_text(paper).decode()
    assert "chưa thấy báo cáo nào về các mục dưới đây; như vậy không có nghĩa là chưa làm." in words
    assert "Đã báo cáo" not in words
    assert "chưa thực hiện" not in words.lower()


def test_the_remedial_annex_has_lost_points_and_remedies() -> None:
    paper = of(TIEN_GIANG, "phu-luc-khac-phuc.docx")
    rows = rows_of(paper)
    assert rows["1.3"] == [
        "1.3",
        "Công tác Kiểm tra CCHC",
        "2",
        "1",
        "1",
        "Sở Nội vụ: Tổ chức kiểm tra, Báo cáo kết quả về UBND tỉnh",
        "Các sở, ban, ngành tỉnh và UBND các huyện, thị xã, thành phố",
        "Quý IV năm 2020\n(01/10/2020 – 31/12/2020)",
        "",
    ]
    assert rows["3.4.2"][2:] == ["1,5", "0", "1,5", ""]
    assert rows["TỔNG ĐIỂM"][1:] == ["66.5", "53,289", "13,211", ""]
    notes = [b.text for b in paper.sections[0].blocks if isinstance(b, Line)]
    assert "Tỉnh Tiền Giang nay thuộc tỉnh Đồng Tháp, từ ngày 01/07/2025" in notes[4]
    assert "chỉ còn lưu trữ" in notes[5]


def test_only_the_word_file_holds_the_annexes() -> None:
    """What is read or pasted is the document alone; an office goes on from the whole."""
    alone, office = of(TIEN_GIANG), of(TIEN_GIANG, "docx")
    annexes = of(TIEN_GIANG, "phu-luc-tien-do.docx"), of(TIEN_GIANG, "phu-luc-khac-phuc.docx")
    assert of(TIEN_GIANG, "txt") == alone
    *document, notes = alone.sections
    added = [section for annex in annexes for section in annex.sections]
    assert list(office.sections) == [*document, *added, notes]


@pytest.mark.parametrize(
    ("path", "landscape"),
    [
        ("/nhiem-vu/tien-giang/", True),
        ("/chi-tieu/long-an/", True),
        ("/tien-do/long-an/", True),
        ("/co-quan/dong-thap/so-noi-vu/", True),
        ("/chi-so/par-index/2019/", False),
        ("/chi-so/par-index/2019/tien-giang/viec/", True),
    ],
)
def test_lists_in_every_form(path: str, landscape: bool) -> None:
    forms = [made(FOLDERS[0])[f"{path} {suffix}"] for suffix in ("docx", "pdf", "txt")]
    assert forms[0] == forms[1] == forms[2]
    assert forms[0].path == path
    (section,) = forms[0].sections
    assert section.landscape is landscape
    assert isinstance(section.blocks[0], Line)
    assert section.blocks[0].text == forms[0].title


def test_a_score_says_what_is_printed_and_what_is_reckoned() -> None:
    paper = made(FOLDERS[0])["/chi-so/par-index/2019/tien-giang/ pdf"]
    lines = [b.text for s in paper.sections for b in s.blocks if isinstance(b, Line)]
    assert lines[2:4] == ["Điểm: 79,68/100", "Xếp hạng: Hạng 48 trong 63 tỉnh, thành phố"]
    parts, areas, lost, remedies = tables(paper)
    assert [[cell.text for cell in row] for row in parts.rows] == [
        ["Thẩm định", "53,289\n(các số khác tính ra 53,2895)", "66,5", "13,211"],
        ["Điều tra xã hội học (tổng điểm trừ phần thẩm định)", "26,391", "33,5", "7,109"],
        ["Tổng", "79,68", "100", "20,32"],
    ]
    surveyed = parts.rows[1][1]
    assert surveyed.runs[0].italic
    assert [cell.text for cell in areas.rows[-1]] == [
        "Tổng điểm",
        "79.68/100",
        "",
        "20,32",
        "13,211",
        "7,109",
    ]
    assert [cell.text for cell in lost.rows[-1]][1:4] == ["66.5", "53,289", "13,211"]
    assert remedies.rows[0][0].text == "1,5741"
    assert "Do cổng tính, in nghiêng: điểm mất" in " ".join(lines)


def test_the_office_score_has_the_annex_behind() -> None:
    alone = made(FOLDERS[0])["/chi-so/par-index/2019/tien-giang/ pdf"]
    office = made(FOLDERS[0])["/chi-so/par-index/2019/tien-giang/ docx"]
    annex = made(FOLDERS[0])["/chi-so/par-index/2019/tien-giang/ phu-luc-khac-phuc.docx"]
    assert office.sections == (*alone.sections, *annex.sections)


def test_every_file_has_one_maker() -> None:
    for folder in FOLDERS:
        found = papers(dataset(folder), Publisher.of(Settings(folder, DAY)))
        names = [f"{one.path} {suffix}" for one in found for suffix in one.suffixes]
        assert len(names) == len(set(names))


def test_pages_of_years_have_papers_of_years(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a list is too long for a page, each year's page has its papers."""
    monkeypatch.setattr("generator.views.tasks.MOST_ON_ONE_PAGE", 5)
    monkeypatch.setattr("generator.views.targets.MOST_ON_ONE_PAGE", 1)
    found = {one.path for one in papers(dataset(FOLDERS[0]), Publisher())}
    assert "/nhiem-vu/dong-thap/" not in found
    assert "/nhiem-vu/dong-thap/2020/" in found
    assert "/chi-tieu/long-an/2016/" in found


def test_tables_of_one_list_are_alike_and_have_no_empty_columns() -> None:
    found = tables(made(FOLDERS[0])["/nhiem-vu/dong-thap/ pdf"])
    assert len(found) > 1
    assert len({one.widths for one in found}) == 1
    # Nothing was reported in the province: there is no column «Báo cáo».
    heads = [cell.text for cell in found[0].head[0]]
    assert heads == ["Thời hạn", "Việc", "Chủ trì", "Văn bản"]


def test_columns_grow_with_their_words_and_hold_the_longest() -> None:
    rows = [cells("1", "một việc có nhiều chữ hơn cả, kể mãi không hết", "", "dài-chín")]
    narrow, wide, empty, held = fitted(("STT", "Việc", "Để trống", "Kèm"), rows, {2: 20})
    assert narrow < wide
    assert empty == 20
    # Eight letters and the room beside them, of the 118 that a line of lying paper holds.
    assert held >= 100 * 10 / 118
    assert sum(shares((narrow, wide, empty, held))) == 100


def test_the_form_has_only_columns_that_say_something_or_are_to_be_filled() -> None:
    """Hà Tĩnh's plan names no agencies: what it would need is room to report."""
    (table,) = tables(of("ha-tinh/2020/513-kh-ubnd", "phu-luc-tien-do.docx"))
    assert [cell.text for cell in table.head[0]] == [
        "Mục",
        "Nội dung",
        "Thời hạn theo văn bản",
        "Kết quả đến kỳ báo cáo này",
        "Khó khăn, kiến nghị",
    ]


def test_a_copy_without_its_head_is_still_named_at_the_end() -> None:
    assert of(TIEN_GIANG).source[0] == (
        "Kế hoạch 180/KH-UBND ngày 10/07/2020 của Ủy ban nhân dân tỉnh Tiền Giang: cổng Công khai"
        " cải cách hành chính trình bày lại từ bản chép; không thay bản gốc đã ký."
    )
