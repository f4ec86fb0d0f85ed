"""From bytes to Reading: open, read page by page, sort out, put in order, say what is unsure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.importers.composing import compose
from generator.importers.readers.pdf.file import opened
from generator.importers.readers.pdf.glyphs import Letters
from generator.importers.readers.pdf.margins import Margins, usual_size
from generator.importers.readers.pdf.page_furniture import set_apart
from generator.importers.readers.pdf.pages import pages_of
from generator.importers.readers.pdf.reading_order import Laid, laid_out
from generator.importers.readers.pdf.sheets import Sheet, sheet, with_notes
from generator.importers.readers.pdf.unsure import PageFacts, unsure
from generator.importers.reading import Aside, Block, Finding, Line, Reading


def read(raw: bytes, name: str) -> Reading:
    """See `generator.importers.readers.pdf.read`."""
    letters = Letters()
    with opened(raw, name) as (file, about):
        sheets: list[Sheet] = []
        facts: list[PageFacts] = []
        for page in pages_of(file, letters):
            sheets.append(sheet(page))
            facts.append(PageFacts.of(page))
    findings = [*about, *unsure(facts, letters.legacy, name)]
    size = usual_size(sheets)
    cleared = [with_notes(one, size) for one in set_apart(sheets)]
    return _reading(list(laid_out(cleared, Margins(cleared))), findings)


def _reading(laid: Sequence[Laid], findings: Iterable[Finding]) -> Reading:
    text, blocks = compose(one.block for one in laid)
    kept: list[Block] = []
    aside: list[Aside] = []
    for one, block in zip(laid, blocks, strict=True):
        if one.reason and isinstance(block, Line):
            aside.append(Aside(block.dong, one.reason))
        else:
            kept.append(block)
    return Reading("pdf", text, tuple(kept), aside=tuple(aside), findings=tuple(findings))
