"""Word files, read by python-docx and part by part."""

from __future__ import annotations

import io
from collections.abc import Iterator
from xml.etree import ElementTree as Xml
from zipfile import ZipFile

import docx
from docx.document import Document
from docx.text.paragraph import Paragraph

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SCHEMA_ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs spacing ind"
    " contextualSpacing jc outlineLvl rPr sectPr",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps color spacing sz szCs u lang",
    "tblPr": "tblStyle tblW jc tblInd tblBorders tblLayout tblCellMar tblLook tblCaption",
    "trPr": "cantSplit tblHeader",
    "tcPr": "tcW gridSpan vMerge tcBorders vAlign",
    "sectPr": "headerReference footerReference type pgSz pgMar pgNumType titlePg",
    "style": "name basedOn next uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr",
    "settings": "zoom defaultTabStop characterSpacingControl compat themeFontLang decimalSymbol"
    " listSeparator",
}


def opened(content: bytes) -> Document:
    """The file as python-docx reads it."""
    return docx.Document(io.BytesIO(content))


def parts(content: bytes) -> dict[str, Xml.Element]:
    """Every part of the file, parsed."""
    with ZipFile(io.BytesIO(content)) as file:
        return {name: Xml.fromstring(file.read(name)) for name in file.namelist()}


def paragraphs(document: Document) -> Iterator[Paragraph]:
    """Every paragraph in order, those of cells among them."""
    for element in document.element.body.iter(f"{W}p"):
        yield Paragraph(element, document)


def out_of_order(root: Xml.Element) -> list[str]:
    """The elements whose children do not stand in the order of the schema, which Word wants, or
    that the list here does not know."""
    wrong = []
    for name, order in _SCHEMA_ORDER.items():
        known = {f"{W}{child}": rank for rank, child in enumerate(order.split())}
        for element in root.iter(f"{W}{name}"):
            ranks = [known.get(child.tag, -1) for child in element]
            if -1 in ranks or ranks != sorted(ranks):
                wrong.append(f"{name}: {[child.tag.removeprefix(W) for child in element]}")
    return wrong
