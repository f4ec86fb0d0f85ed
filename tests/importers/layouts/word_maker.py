"""A Word file of a document's content, as offices make them: with lists of Word or typed marks,
with a table or with tabs for letterhead and signature."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from tests.importers.layouts.content import (
    LEFT,
    MOTTO,
    UP,
    Block,
    Document,
    Item,
    Letterhead,
    NewSheet,
    Signature,
    Table,
    Text,
)
from tests.importers.readers.word_files import (
    cell,
    definition,
    numbers,
    paragraph,
    row,
    run,
    table,
    word_file,
)

_STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" '
    'w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/></w:rPr></w:rPrDefault>'
    '<w:pPrDefault><w:pPr><w:spacing w:after="80"/></w:pPr></w:pPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
    '<w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Giua"><w:name w:val="Giua"/><w:basedOn w:val="Normal"/>'
    '<w:pPr><w:jc w:val="center"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Ten"><w:name w:val="Ten"/><w:basedOn w:val="Giua"/>'
    "<w:rPr><w:b/></w:rPr></w:style>"
)
_HANGING = '<w:pPr><w:ind w:left="567" w:hanging="567"/></w:pPr>'
_LISTS = definition(
    "upperRoman %1.",
    "decimal %2.",
    "decimal %2.%3.",
    "lowerLetter %4)",
    f'bullet \uf02d <w:suff w:val="space"/>{_HANGING}'
    '<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr>',
    f'bullet + <w:suff w:val="space"/>{_HANGING}',
)
_PAGE_WIDTH, _LYING_WIDTH = 9350, 14000
_LINES = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)


@dataclass(frozen=True)
class Form:
    """How the file is made. `lists`: marks are numbers of Word's lists; `heading`: rows of the
    table of the letterhead, 0 for tabs; `pressed`: heads are one paragraph with manual breaks."""

    lists: bool = False
    heading: int = 2
    pressed: bool = False


def docx_of(document: Document, form: Form | None = None) -> bytes:
    """The bytes of a .docx."""
    made = form or Form()
    return word_file(
        "".join(_parts(document.blocks, made)),
        styles=_STYLES,
        numbering=_LISTS + numbers(),
    )


def _parts(blocks: Sequence[Block], form: Form) -> Iterator[str]:
    lying = False
    for at, block in enumerate(blocks):
        if isinstance(block, NewSheet):
            yield paragraph("", _section(lying))
            lying = block.lying
        elif isinstance(block, Letterhead):
            yield _letterhead(block, form)
        elif isinstance(block, Signature):
            yield _signature(block, form)
        elif isinstance(block, Table):
            yield _table(block, _LYING_WIDTH if lying else _PAGE_WIDTH)
        elif isinstance(block, Item):
            yield _item(block, form)
        elif not form.pressed or not _is_head(block):
            yield _text(block)
        elif at == 0 or not _is_head(blocks[at - 1]):
            yield _pressed(blocks[at:])
    yield _section(lying)


def _section(lying: bool) -> str:
    size = 'w:w="16838" w:h="11906" w:orient="landscape"' if lying else 'w:w="11906" w:h="16838"'
    margins = '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1418"/>'
    return f"<w:sectPr><w:pgSz {size}/>{margins}</w:sectPr>"


def _words(text: str, look: str = "") -> str:
    properties = ("<w:b/>" if "bold" in look else "") + ("<w:i/>" if "italic" in look else "")
    return run(escape(text), properties)


def _text(block: Text) -> str:
    style = "Giua" if "centre" in block.look else ""
    if block.look == "centre bold":
        return paragraph(_words(block.text), '<w:pStyle w:val="Ten"/>')
    look = f'<w:pStyle w:val="{style}"/>' if style else '<w:jc w:val="both"/>'
    return paragraph(_words(block.text, block.look), look)


def _is_head(block: Block) -> bool:
    return isinstance(block, Text) and block.look == "centre bold"


def _pressed(blocks: Sequence[Block]) -> str:
    """Lines of a head in one paragraph, parted by manual line breaks."""
    texts = []
    for block in blocks:
        if not isinstance(block, Text) or not _is_head(block):
            break
        texts.append(_words(block.text))
    return paragraph("<w:r><w:br/></w:r>".join(texts), '<w:pStyle w:val="Ten"/>')


def _item(block: Item, form: Form) -> str:
    look = "bold" if block.bold else ""
    if form.lists and not block.typed:
        number = f'<w:numPr><w:ilvl w:val="{_depth(block.mark)}"/><w:numId w:val="1"/></w:numPr>'
        return paragraph(_words(block.text, look), f'{number}<w:jc w:val="both"/>')
    glue = "\t" if form.pressed and block.mark in "-+" else " "
    runs = _tabbed(f"{block.mark}{glue}{block.text}", look)
    return paragraph(runs, '<w:jc w:val="both"/><w:ind w:firstLine="567"/>')


def _depth(mark: str) -> int:
    if mark in "-+":
        return 4 + "-+".index(mark)
    if mark[0] in "IVXLC":
        return 0
    return 3 if mark.endswith(")") else mark.count(".")


def _tabbed(text: str, look: str = "") -> str:
    return "<w:r><w:tab/></w:r>".join(_words(part, look) for part in text.split("\t"))


def _paragraphs(lines: Sequence[str], look: str = "", style: str = "") -> str:
    of = f'<w:pStyle w:val="{style}"/>' if style else ""
    return "".join(paragraph(_words(line, look), of) for line in lines)


def _letterhead(head: Letterhead, form: Form) -> str:
    if form.heading == 0:
        left, right = [*head.agencies, head.number], [*MOTTO, head.place_date]
        return "".join(paragraph(_tabbed(f"{a}\t{b}")) for a, b in zip(left, right, strict=True))
    agencies = _paragraphs(head.agencies, "bold", "Giua")
    motto = _paragraphs(MOTTO, "bold", "Giua")
    number = _paragraphs((head.number,), "", "Giua")
    day = _paragraphs((head.place_date,), "italic", "Giua")
    halves = ('<w:tcW w:w="3950" w:type="dxa"/>', '<w:tcW w:w="5400" w:type="dxa"/>')
    lines = [(agencies + number, motto + day)]
    if form.heading == 2:
        lines = [(agencies, motto), (number, day)]
    return table(
        *(row(cell(one, halves[0]), cell(two, halves[1])) for one, two in lines),
        widths=(3950, 5400),
    ) + paragraph("")


def _signature(signed: Signature, form: Form) -> str:
    recipients = ("Nơi nhận:", *signed.recipients)
    right = (*signed.authority, signed.name)
    if form.heading == 0:
        pairs = [*signed.authority, *[""] * (len(recipients) - len(right)), signed.name]
        lines = [f"{a}\t{b}" for a, b in zip(recipients, pairs, strict=False)]
        lines += [f"\t{name}" for name in pairs[len(recipients) :]]
        return "".join(paragraph(_tabbed(line)) for line in lines)
    authority = _paragraphs(signed.authority, "bold", "Giua")
    name = paragraph("") * 3 + _paragraphs((signed.name,), "bold", "Giua")
    return table(
        row(cell(_paragraphs(recipients)), cell(authority + name)), widths=(4675, 4675)
    ) + paragraph("")


def _table(block: Table, wide: int) -> str:
    widths = tuple(share * wide // 100 for share in block.widths)
    made = table(*(_row(block, at, widths) for at in range(len(block.rows))), widths=widths)
    return made.replace("<w:tblPr/>", f"<w:tblPr><w:tblBorders>{_LINES}</w:tblBorders></w:tblPr>")


def _row(block: Table, at: int, widths: Sequence[int]) -> str:
    cells: list[str] = []
    texts = block.rows[at]
    for column, text in enumerate(texts):
        if text == LEFT:
            continue
        across = 1
        while column + across < len(texts) and texts[column + across] == LEFT:
            across += 1
        look = f'<w:tcW w:w="{sum(widths[column : column + across])}" w:type="dxa"/>'
        look += f'<w:gridSpan w:val="{across}"/>' if across > 1 else ""
        below = at + 1 < len(block.rows) and block.rows[at + 1][column] == UP
        if text == UP:
            look += "<w:vMerge/>"
        elif below:
            look += '<w:vMerge w:val="restart"/>'
        lines = [] if text == UP else text.split("\n")
        bold = "bold" if at < block.head else ""
        cells.append(cell(_paragraphs(lines, bold) or paragraph(""), look))
    return row(*cells, look="<w:tblHeader/>" if at < block.head else "")
