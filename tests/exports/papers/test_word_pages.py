"""Papers as Word files on the pages of LibreOffice, which is not this project's."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pypdfium2  # type: ignore[import-untyped]
import pytest

from generator.exports.papers.word import as_docx
from generator.model.dataset import build
from generator.records import load_path
from generator.settings import Settings
from generator.views.paper.paper import (
    Block,
    LetterHead,
    Line,
    Paper,
    PaperTable,
    Section,
    SignatureBlock,
    Style,
)
from generator.views.paper.papers import papers
from generator.views.paper.sources import Publisher
from tests.exports.papers.word_reading import W, out_of_order, parts
from tests.office import Office
from tests.papers import PAPER, cells, words
from tests.small_data import DAY, ROOT, SAMPLE_DATA

LONG_TABLE = PaperTable(
    "Danh mục việc",
    (10, 60, 30),
    (cells("STT", "Việc", "Cơ quan", header=True),),
    tuple(cells(str(n), f"Việc thứ {n} của danh mục, dài hơn một dòng", "Sở") for n in range(90)),
)


def made() -> Iterator[tuple[str, Paper]]:
    """All documents with their annexes, and of the other kinds of papers one each."""
    yield "mau", PAPER
    rows = Section((Line(words("PHỤ LỤC"), Style.TITLE), LONG_TABLE), landscape=True)
    yield "dai", Paper("/x/", "X", ("Nguồn: x.",), PAPER.day, (PAPER.sections[0], rows), True)
    for folder in (ROOT / "data", SAMPLE_DATA):
        settings = Settings(folder, DAY, mau=folder == SAMPLE_DATA)
        kinds = set()
        for one in papers(build(load_path(folder), DAY), Publisher.of(settings)):
            for suffix in (suffix for suffix in one.suffixes if suffix.endswith("docx")):
                place = one.path.strip("/").split("/")
                kind = (place[0], len(place), suffix)
                if place[0] == "van-ban" or kind not in kinds:
                    yield "-".join((*place, suffix.removesuffix(".docx"))), one.paper()
                kinds.add(kind)


@dataclass(frozen=True)
class Pages:
    """What a reader of the converted file sees. Sizes in millimetres."""

    words: list[str]
    texts: list[str]
    sizes: list[tuple[int, int]]


@pytest.fixture(scope="module")
def opened(office: Office, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Pages]:
    folder = tmp_path_factory.mktemp("word")
    for name, paper in PAPERS.items():
        (folder / f"{name}.docx").write_bytes(as_docx(paper))
    files = sorted(folder.iterdir())
    texts = office.convert(files, "txt:Text (encoded):UTF8")
    sheets = office.convert(files, "pdf")

    def pages(name: str) -> Pages:
        file = folder / f"{name}.docx"
        sheet = pypdfium2.PdfDocument(sheets[file])
        return Pages(
            texts[file].read_text(encoding="utf-8-sig").split(),
            [page.get_textpage().get_text_range() for page in sheet],
            [tuple(round(size / 72 * 25.4) for size in page.get_size()) for page in sheet],
        )

    return pages


PAPERS = dict(made())


def texts_of(block: Block) -> Iterator[str]:
    """The words of a block in the order of the file, row by row."""
    match block:
        case Line():
            yield block.text
        case LetterHead():
            yield from (*block.co_quan, *block.quoc_hieu, block.so_van_ban, block.dia_danh_ngay)
        case SignatureBlock():
            yield from (block.ten_noi_nhan, *block.noi_nhan, *block.quyen_han, block.ho_ten)
        case PaperTable():
            yield block.caption
            yield from (cell.text for row in (*block.head, *block.rows) for cell in row)


@pytest.mark.parametrize("name", PAPERS)
def test_every_word_is_read_in_order(name: str, opened: Callable[[str], Pages]) -> None:
    blocks = (block for section in PAPERS[name].sections for block in section.blocks)
    expected = " ".join(text for block in blocks for text in texts_of(block)).split()
    assert opened(name).words == expected


@pytest.mark.parametrize("name", PAPERS)
def test_sections_stand_on_their_sheets_and_none_is_blank(
    name: str, opened: Callable[[str], Pages]
) -> None:
    pages = opened(name)
    lying = [size == (297, 210) for size in pages.sizes]
    turns = [one for n, one in enumerate(lying) if not n or one != lying[n - 1]]
    wanted = [section.landscape for section in PAPERS[name].sections]
    assert turns == [one for n, one in enumerate(wanted) if not n or one != wanted[n - 1]]
    assert set(pages.sizes) <= {(210, 297), (297, 210)}
    assert [number for number, text in enumerate(pages.texts) if not body(text, PAPERS[name])] == []


def body(text: str, paper: Paper) -> str:
    """The letters of a page without those at its edges."""
    letters = "".join(text.split())
    for edge in (*paper.source, f"{paper.title} · {paper.path}", "DỮ LIỆU MẪU"):
        letters = letters.replace("".join(edge.split()), "")
    return letters.strip("0123456789")


@pytest.mark.parametrize("name", PAPERS)
def test_every_part_is_what_word_takes(name: str) -> None:
    found = parts(as_docx(PAPERS[name]))
    assert [wrong for root in found.values() for wrong in out_of_order(root)] == []
    starts = list(found["word/document.xml"].iter(f"{W}bookmarkStart"))
    for key in ("id", "name"):
        values = [one.attrib[f"{W}{key}"].lower() for one in starts]
        assert len(set(values)) == len(values)
    names = [one.attrib[f"{W}name"] for one in starts]
    assert [one for one in names if not re.fullmatch(r"[A-Za-z][A-Za-z0-9_]{0,39}", one)] == []


def test_heads_of_a_long_table_stand_on_each_of_its_pages(opened: Callable[[str], Pages]) -> None:
    pages = opened("dai").texts[1:]
    assert len(pages) >= 3
    assert [text.count("STT") for text in pages] == [1] * len(pages)
    assert [text.count("Danh mục việc") for text in pages] == [1, *[0] * (len(pages) - 1)]


def test_the_first_page_has_no_number_and_a_sample_says_so_on_all(
    opened: Callable[[str], Pages],
) -> None:
    first, annex, *others = opened("dai").texts
    numbers = [text.split()[0] for text in (first, annex, *others)]
    assert numbers == ["DỮ", "DỮ", *(str(n) for n in range(2, len(others) + 2))]
    assert all("DỮ LIỆU MẪU" in text for text in (first, annex, *others))


def test_where_it_comes_from_stands_on_each_page(opened: Callable[[str], Pages]) -> None:
    first, _, third, *_ = opened("dai").texts
    assert "Nguồn: x." in first
    assert "X · /x/" in third
