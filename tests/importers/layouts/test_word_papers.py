"""The portal's own Word papers read back: another writer of Word files, and real wording."""

from __future__ import annotations

from collections.abc import Iterator

from generator.exports.papers.word import as_docx
from generator.importers.readers import choosing
from generator.model.dataset import build
from generator.records import load_path
from generator.views.paper.paper import Block, LetterHead, Line, Paper, PaperTable, SignatureBlock
from generator.views.paper.papers import papers
from generator.views.paper.sources import Publisher
from tests.papers import PAPER
from tests.small_data import DAY, ROOT


def papers_of_documents() -> Iterator[Paper]:
    """The documents of `data/` whose source is kept, each with its annexes."""
    dataset = build(load_path(ROOT / "data"), DAY)
    for offer in papers(dataset, Publisher()):
        if offer.path.startswith("/van-ban/"):
            yield offer.make()


def printed(block: Block) -> Iterator[str]:
    """The words of a block in the order in which the Word file has them."""
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


def words(paper: Paper) -> list[str]:
    blocks = (block for section in paper.sections for block in section.blocks)
    return " ".join(text for block in blocks for text in printed(block)).split()


def read_back(paper: Paper) -> list[str]:
    return choosing.read(as_docx(paper), "kh.docx").text.split()


def test_a_small_paper_with_everything() -> None:
    assert read_back(PAPER) == words(PAPER)


def test_every_word_of_the_documents_and_their_annexes() -> None:
    made = list(papers_of_documents())
    assert len(made) > 10
    for paper in made:
        assert read_back(paper) == words(paper), paper.path
