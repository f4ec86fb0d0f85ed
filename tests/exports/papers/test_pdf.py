"""Papers as PDF: what a screen reader, a checker of another maker and a reader find in the file."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from functools import cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import page
import pikepdf
import pytest

from generator.exports.papers.pdf import as_pdf
from generator.exports.papers.pdf_blocks import Ladder
from generator.exports.papers.pdf_words import lines, words
from generator.model.dataset import build
from generator.records import load_path
from generator.settings import Settings
from generator.views.paper.paper import (
    Block,
    Cell,
    Line,
    Paper,
    PaperTable,
    Run,
    Section,
    SignatureBlock,
    Style,
)
from generator.views.paper.papers import papers
from generator.views.paper.sources import Publisher
from tests.charts.reading import letters_of
from tests.expected import Expected
from tests.exports.papers.pdf_reading import (
    fonts_of,
    outline_of,
    page_texts,
    right_edge,
    tags_of,
)
from tests.paper_words import words_of_paper
from tests.papers import PAPER
from tests.small_data import DAY, ROOT, SAMPLE_DATA

FOLDER = Path(__file__).parent
FONTS = ROOT / "generator" / "exports" / "papers" / "fonts"
PROFILES = ("ua1", "2a")
LENGTHS = "PDFA2A-STREAM-LENGTH-001"


@cache
def made() -> dict[str, Paper]:
    """Every paper of the site and of the sample that is handed out as PDF."""
    found: dict[str, Paper] = {}
    for folder, sample in ((ROOT / "data", False), (SAMPLE_DATA, True)):
        settings = Settings(folder, DAY, mau=sample)
        for one in papers(build(load_path(folder), DAY), Publisher.of(settings)):
            for suffix in one.suffixes:
                if suffix.endswith("pdf"):
                    found[f"{one.path.strip('/')}.{suffix}"] = one.paper()
    return found


def paper_of(*blocks: Block, sample: bool = False) -> Paper:
    path, source = "/van-ban/tinh-mau/2025/thu/", ("Nguồn: bản thử.",)
    return Paper(path, "Bản thử", source, date(2025, 1, 31), (Section(blocks),), sample)


def line(text: str, style: Style = Style.BODY, mark: str = "", level: int = 0) -> Line:
    return Line((Run(text),), style, mark, level)


def text_of(made: bytes) -> str:
    """All words, with single blanks."""
    return " ".join(" ".join(page_texts(made)).split())


def letters(text: str) -> str:
    """Without blanks and hyphens: a word that is broken at the end of a line is still the same
    word, and PDFium takes a hyphen there for one of the line."""
    return re.sub("[-\\s\ufffe\x02]", "", text)


def problems(made: bytes) -> list[str]:
    """What the checker has to say about PDF/UA-1 and PDF/A-2a."""
    reports = [page.validate_pdf_bytes(made, profile=profile) for profile in PROFILES]
    return [
        f"{one.rule_id}: {one.message}"
        for report in reports
        for one in report.failures
        if one.rule_id != LENGTHS or not lengths_are_true(made)
    ]


def lengths_are_true(made: bytes) -> bool:
    """Whether each stream ends where its length says. The checker takes a last byte 0D of the
    stream for a part of the line end behind it."""
    found = list(re.finditer(rb"/Length (\d+)[^>]*>>\s*stream\n", made))
    ends = (one.end() + int(one[1]) for one in found)
    return bool(found) and all(made[end : end + 10] == b"\nendstream" for end in ends)


def test_its_tags_are_read_in_order_with_what_they_are(expected: Expected) -> None:
    expected.check(FOLDER / "mau.pdf.expected.txt", tags_of(as_pdf(PAPER)))


def test_the_checker_does_find_faults() -> None:
    with pikepdf.open(BytesIO(as_pdf(PAPER))) as file:
        del file.Root.StructTreeRoot
        spoilt = BytesIO()
        file.save(spoilt)
    assert problems(spoilt.getvalue())


def of_each_kind() -> list[str]:
    """All documents; of each other kind of page the paper with most to print."""
    found = {path: len(words_of_paper(paper)) for path, paper in made().items()}
    by_length = sorted(found, key=lambda path: found[path])
    longest = {(path.split("/")[0], path.count("/")): path for path in by_length}
    return sorted({*longest.values(), *(path for path in found if path.startswith("van-ban/"))})


@pytest.mark.parametrize("path", of_each_kind())
def test_papers_pass_the_checker_and_lose_no_word(path: str) -> None:
    paper = made()[path]
    pdf_file = as_pdf(paper)
    assert problems(pdf_file) == []
    read, at = letters("".join(words_of_tags(pdf_file))), 0
    for word in words_of_paper(paper):
        at = read.index(letters(word), at) + len(letters(word))


def words_of_tags(pdf_file: bytes) -> list[str]:
    return [one.strip()[1:-1] for one in tags_of(pdf_file).splitlines() if one.strip()[:1] == "«"]


def test_the_file_says_title_language_and_standards() -> None:
    with pikepdf.open(BytesIO(as_pdf(PAPER))) as file:
        assert str(file.Root.Lang) == "vi-VN"
        assert bool(file.Root.MarkInfo.Marked)
        assert bool(file.Root.ViewerPreferences.DisplayDocTitle)
        about = file.open_metadata()
        assert about["dc:title"] == PAPER.title
        assert about["dc:description"] == " ".join(PAPER.source)
        assert (about["pdfuaid:part"], about["pdfaid:part"]) == ("1", "2")
        assert about["pdfaid:conformance"] == "A"
        assert about["xmp:CreateDate"].startswith(PAPER.day.isoformat())


def test_headings_are_bookmarks() -> None:
    assert [one.replace("\u00a0", " ") for one in outline_of(as_pdf(PAPER))] == [
        "KẾ HOẠCH Cải cách hành chính năm 2025",
        "  I. MỤC ĐÍCH",
        "  PHỤ LỤC",
    ]


def test_its_fonts_are_inside() -> None:
    found = fonts_of(as_pdf(PAPER))
    assert all(found.values())
    assert set(found) == {
        "LiberationSerif",
        "LiberationSerif-Bold",
        "LiberationSerif-BoldItalic",
        "LiberationSerif-Italic",
        "BeVietnamPro-Regular",
        "BeVietnamPro-Bold",
    }


def test_pages_are_upright_or_lying_a4_with_numbers_from_the_second() -> None:
    pdf_file = as_pdf(PAPER)
    with pikepdf.open(BytesIO(pdf_file)) as file:
        sizes = [tuple(round(float(x)) for x in one.mediabox[2:]) for one in file.pages]
    assert sizes == [(595, 842), (842, 595)]
    first, second = page_texts(pdf_file)
    assert "\n2\r\n" in f"\n{second}" or "2" in second.split()
    assert "1" not in first.split()


def test_every_page_of_a_sample_says_so() -> None:
    long = paper_of(*(line(f"Đoạn {n} của bản thử.") for n in range(60)), sample=True)
    pages = page_texts(as_pdf(long))
    assert len(pages) > 1
    assert all("TRANG MẪU" in text for text in pages)
    assert not any("MẪU" in text for text in page_texts(as_pdf(replace(long, sample=False))))


def test_every_page_names_the_source() -> None:
    long = paper_of(*(line(f"Đoạn {n} của bản thử.") for n in range(60)))
    pages = page_texts(as_pdf(long))
    assert len(pages) > 1
    assert all(long.source[0] in text for text in pages)
    assert tags_of(as_pdf(long)).count(long.source[0]) == 1  # who listens hears it once


def test_only_a_document_says_whose_words_are_whose() -> None:
    said = "là lời của cổng, không phải của văn bản"
    assert said in text_of(as_pdf(PAPER))
    assert said not in text_of(as_pdf(paper_of(line("Bảng do cổng lập."))))


def test_the_same_paper_gives_the_same_bytes_in_any_thread_and_process() -> None:
    first = as_pdf(PAPER)
    as_pdf(paper_of(line("khác")))
    assert as_pdf(PAPER) == first
    with ThreadPoolExecutor(2) as pool:
        assert set(pool.map(as_pdf, [PAPER] * 2)) == {first}
    program = (
        "import sys, hashlib; from tests.papers import PAPER;"
        " from generator.exports.papers.pdf import as_pdf;"
        " sys.stdout.write(hashlib.sha256(as_pdf(PAPER)).hexdigest())"
    )
    other = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert other.stdout == sha256(first).hexdigest()


HOSTILE = [
    "#set page(width: 1pt) và #sys.inputs",
    "$x^2$ @nhan <nhan> *đậm* _nghiêng_ `mã` ~ \\ \\u{41}",
    "// không phải chú thích, /* cũng không */ https://vi.du/a?b=c&d",
    "= Không phải đề mục",
    "- không phải gạch, + không phải số, / a: b",
    "\"nháy\" 'đơn' -- --- ... [ngoặc] {nhọn} %s \\n",
    "=1+1; &amp; <b>",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_words_that_look_like_markup_are_words(text: str) -> None:
    cell = Cell((Run(text),))
    table = PaperTable(text, (100,), ((replace(cell, header=True),),), ((cell,),))
    marked = (line(text, style, "-") for style in (Style.BULLET, Style.HEADING, Style.NOTE))
    pdf_file = as_pdf(replace(paper_of(*marked, table), title=text))
    assert letters(text_of(pdf_file)).count(letters(text)) == 6
    assert problems(pdf_file) == []
    with pikepdf.open(BytesIO(pdf_file)) as file:
        assert file.open_metadata()["dc:title"] == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Hòa\u200b bình\u2060", "Hòa bình"),
        ("\u202eKế hoạch\u202c \u200fsố 1", "Kế hoạch số 1"),
        ("a\x07b\x00c\td", "abc d"),
        ("chữ 中 lạ", "chữ [U+4E2D] lạ"),
        ("😀", "[U+1F600]"),
        ("Điều 1", "Điều 1"),
        ("ẮẰẲẴẶ ớờởỡợ ỷỹỵ đĐ ₫ – “ ” …", "ẮẰẲẴẶ ớờởỡợ ỷỹỵ đĐ ₫ – “ ” …"),
    ],
)
def test_what_no_font_can_show_leaves_no_hole(text: str, shown: str) -> None:
    assert words(text) == shown
    assert shown in text_of(as_pdf(paper_of(line(text))))


def test_the_table_of_letters_is_that_of_the_fonts() -> None:
    runs = json.loads((FONTS / "chu-co.json").read_text(encoding="utf-8"))
    listed = {chr(code) for first, last in runs for code in range(first, last + 1)}
    in_fonts = set.intersection(*(letters_of(font) for font in FONTS.glob("*.ttf")))
    assert len(list(FONTS.glob("*.ttf"))) == 4
    assert listed <= in_fonts
    every = "".join(sorted(listed))
    faces = tuple(Run(every, bold, italic) for bold in (False, True) for italic in (False, True))
    assert problems(as_pdf(paper_of(Line(faces), line(every, Style.NOTE)))) == []


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Sở Nội vụ", ["Sở Nội vụ"]),
        ("- Một;\n- Hai.", ["- Một;", "- Hai."]),
        ("số 30c/NQ-CP ngày", [["số ", ["30c/NQ-CP"], " ngày"]]),
        ("54/2016/NĐ-CP", [[["54/2016/NĐ-CP"]]]),
        ("kinh tế - xã hội; 4/2021", ["kinh tế - xã hội; 4/2021"]),
        ("(2021-2025).", [["(", ["2021-2025"], ")."]]),
        ("a" * 24, [[["a"] * 24]]),
    ],
)
def test_where_a_line_may_break(text: str, pieces: list[object]) -> None:
    assert lines(text) == pieces


def test_in_a_narrow_column_only_long_words_are_taken_apart() -> None:
    assert lines("30c/NQ-CP", room=8) == [["30c/NQ-CP"]]
    assert lines("b" * 30, room=8) == [[["b"] * 30]]


@pytest.mark.parametrize(
    ("depths", "levels"),
    [
        ((0, 2, 3, 3, 2), (1, 2, 3, 3, 2)),
        ((4, 2, 0), (1, 1, 1)),  # a paper that begins deep begins with H1
        ((0, 3, 4, 2, 3), (1, 2, 3, 2, 3)),  # a skipped level is closed
        ((0, 1, 2, 3, 4, 5, 6, 7), (1, 2, 3, 4, 5, 6, 6, 6)),
    ],
)
def test_levels_of_headings_skip_none(depths: tuple[int, ...], levels: tuple[int, ...]) -> None:
    ladder = Ladder()
    assert tuple(ladder.step(depth) for depth in depths) == levels


def table_of(*rows: tuple[str, ...], widths: tuple[int, ...]) -> PaperTable:
    head = (tuple(Cell((Run(f"Cột {n}"),), header=True) for n in range(len(widths))),)
    return PaperTable("", widths, head, tuple(tuple(Cell((Run(x),)) for x in r) for r in rows))


def test_a_cell_longer_than_a_page_is_printed_whole_under_repeated_heads() -> None:
    text = " ".join(f"chữ{n}" for n in range(2000))
    pdf_file = as_pdf(paper_of(table_of(("1", text), widths=(10, 90))))
    found = text_of(pdf_file)
    assert all(f"chữ{n}" in found for n in range(2000))
    pages = page_texts(pdf_file)
    assert len(pages) > 2
    assert all("Cột 0" in one for one in pages[:-1])
    assert tags_of(pdf_file).count("Cột 0") == 1  # repeated heads are not read again
    assert problems(pdf_file) == []


def test_a_word_wider_than_its_column_stays_inside_it() -> None:
    word = "https://vi-du.gov.vn/" + "rat-dai/" * 20
    pdf_file = as_pdf(paper_of(table_of((word, "1"), widths=(10, 90))))
    assert letters(word) in letters(text_of(pdf_file))
    assert right_edge(pdf_file) <= round(595.28 - 15 * 72 / 25.4)


def test_a_word_longer_than_any_page_is_cut() -> None:
    """A PDF holds no string so long, and a build must neither stop nor take minutes over it."""
    word = "x" * 40_000
    pdf_file = as_pdf(paper_of(table_of((word, "1"), widths=(15, 85)), line("Hết.")))
    assert "Hết." in text_of(pdf_file)
    assert text_of(pdf_file).count("x") == len(word)


def test_a_row_with_too_few_cells_moves_no_other_row() -> None:
    table = table_of(("1",), ("2", "b"), widths=(20, 80))
    tags = tags_of(as_pdf(paper_of(table)))
    assert tags.count("TR") == 3
    assert tags.index("«2") < tags.index("«b")


def test_a_signature_takes_the_paragraph_before_it_along() -> None:
    """However long the paper is, no page begins with a signature."""
    signature = SignatureBlock(("- Lưu: VT.",), ("CHỦ TỊCH",), "Nguyễn Văn Mẫu", "Nơi nhận:")
    for count in range(24, 34):
        body = [line(f"Đoạn {n} của bản thử.") for n in range(count)]
        last = next(t for t in page_texts(as_pdf(paper_of(*body, signature))) if "CHỦ TỊCH" in t)
        assert f"Đoạn {count - 1}" in last
        assert "Nguyễn Văn Mẫu" in last
