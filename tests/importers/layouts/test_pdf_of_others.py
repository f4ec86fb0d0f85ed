"""PDFs that LibreOffice and the portal itself make, read back."""

from __future__ import annotations

from datetime import date
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from generator.exports.papers.pdf import as_pdf
from generator.importers.readers.pdf import read
from generator.importers.reading import Grid
from generator.model.dataset import build
from generator.records import load_path
from generator.schema.printed import printed
from generator.settings import Settings
from generator.views.paper.documents import document_paper
from generator.views.paper.sources import Publisher
from tests.importers.layouts.content import tables, words
from tests.importers.layouts.documents import DOCUMENTS
from tests.importers.layouts.word_maker import Form, docx_of
from tests.importers.readings import words_of_text
from tests.office import Office
from tests.small_data import ROOT

_DAY = date(2026, 3, 1)


def test_word_files_printed_by_libreoffice(office: Office, tmp_path: Path) -> None:
    files = {}
    for document in DOCUMENTS:
        files[document] = tmp_path / f"{document.name}.docx"
        files[document].write_bytes(docx_of(document, Form(heading=1)))
    made = office.convert([*files.values()], "pdf", "doc-lai")
    for document, file in files.items():
        found = read(made[file].read_bytes(), file.name)
        assert words_of_text(found) == words(document)
        grids = [block for block in found.blocks if isinstance(block, Grid)]
        sizes = [(len(grid.rows), len(grid.rows[0].cells)) for grid in grids]
        assert [size for size in sizes if size != (1, 2)] == tables(document)


@pytest.fixture(scope="module")
def own_words() -> dict[str, tuple[list[str], list[str]]]:
    """By province: the words of a committed document, and those read from the portal's PDF."""
    dataset = build(load_path(ROOT / "data"), _DAY)
    publisher = Publisher.of(Settings(ROOT / "data", _DAY))
    found = {}
    for linked in dataset.van_ban:
        tinh = linked.record.place.tinh
        if tinh in ("dong-thap", "tuyen-quang"):
            expected = " ".join(piece.text for piece in printed(linked.record.document)).split()
            made = read(as_pdf(document_paper(dataset, linked, publisher)), f"{tinh}.pdf")
            found[tinh] = (expected, words_of_text(made))
    return found


@pytest.mark.parametrize("tinh", ["dong-thap", "tuyen-quang"])
def test_every_word_of_a_document_is_in_the_portals_own_pdf(
    tinh: str, own_words: dict[str, tuple[list[str], list[str]]]
) -> None:
    expected, found = own_words[tinh]
    same = SequenceMatcher(None, expected, found, autojunk=False).get_matching_blocks()
    # The paper prints notes of the portal beside the document's own words.
    assert sum(block.size for block in same) == len(expected)
