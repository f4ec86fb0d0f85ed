"""The pages of an open file, one at a time, each closed before the next is opened."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

from generator.importers.readers.pdf.glyphs import Letters, Written
from generator.importers.readers.pdf.page import Aslant, Page
from generator.importers.readers.pdf.placing import Placing
from generator.importers.readers.pdf.rules import drawn_on
from generator.importers.refusals import Refused

_MOST_LETTERS = 100_000
_MOST_NOTES = 1_000
_WITH_WORDS = {
    pdfium.FPDF_ANNOT_FREETEXT,
    pdfium.FPDF_ANNOT_STAMP,
    pdfium.FPDF_ANNOT_WIDGET,
}


def pages_of(file: Any, letters: Letters) -> Iterator[Page]:
    """Each page of a `pypdfium2.PdfDocument` as it is seen, whatever way it was turned."""
    for number in range(1, len(file) + 1):
        try:
            page = file[number - 1]
            text_page = page.get_textpage()
        except pypdfium2.PdfiumError:
            yield Page(number, 0, 0, (), broken=True)
            continue
        try:
            yield _page(page, text_page, number, letters)
        finally:
            text_page.close()
            page.close()


def _page(page: Any, text_page: Any, number: int, letters: Letters) -> Page:
    if pdfium.FPDFText_CountChars(text_page) > _MOST_LETTERS:
        raise Refused(
            f"Trang {number} có quá nhiều ký tự, không phải một trang văn bản.",
            "Mở tệp, in lại ra PDF rồi đưa vào lại.",
        )
    placing = _placing(page)
    written = letters.of(text_page, placing)
    turn = max(written.by_turn, key=lambda one: len(written.by_turn[one]), default=0)
    width, height = placing.size
    drawn = drawn_on(
        page, lambda x, y: placing.turned(*placing.seen(x, y), turn), max(width * height, 1)
    )
    return Page(
        number,
        *((height, width) if turn % 2 else (width, height)),
        tuple(written.by_turn.get(turn, ())),
        tuple(drawn.along),
        tuple(drawn.down),
        tuple(_sideways(written, placing, turn)),
        "".join(written.slanted).strip(),
        written.hidden,
        written.unreadable,
        written.outside,
        drawn.pictured,
        _laid_over(page),
    )


def _laid_over(page: Any) -> int:
    """How many notes, stamps and fields to fill in lie over the page; they may hold words."""
    found = 0
    for index in range(min(pdfium.FPDFPage_GetAnnotCount(page), _MOST_NOTES)):
        note = pdfium.FPDFPage_GetAnnot(page, index)
        found += pdfium.FPDFAnnot_GetSubtype(note) in _WITH_WORDS
        pdfium.FPDFPage_CloseAnnot(note)
    return found


def _placing(page: Any) -> Placing:
    left, bottom, right, top = page.get_cropbox()
    return Placing(left, bottom, right, top, page.get_rotation() // 90)


def _sideways(written: Written, placing: Placing, main: int) -> Iterator[tuple[Aslant, ...]]:
    for turn, glyphs in sorted(written.by_turn.items()):
        if turn != main:
            yield tuple(
                Aslant(one, *placing.between((one.x0 + one.x1) / 2, one.base, turn, main))
                for one in glyphs
            )
