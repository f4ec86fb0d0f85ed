"""The parts of the file and how they become bytes that depend on nothing but the paper."""

from __future__ import annotations

from datetime import UTC, datetime, time
from functools import cache
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.oxml import serialize_part_xml
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.xmlchemy import BaseOxmlElement as Element
from docx.package import Package
from docx.parts.document import DocumentPart
from docx.parts.hdrftr import FooterPart, HeaderPart

from generator.exports.papers.word import page
from generator.exports.papers.word.markup import root, w
from generator.exports.papers.word.styles import LANGUAGE, styles
from generator.views.paper.cleaning import printable
from generator.views.paper.paper import Paper
from generator.views.reuse import SITE_NAME

_LONGEST_PROPERTY = 255
_WORD_2013 = 15  # the mode of Word 2013 and later, so that it does not say «compatibility mode»
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first day that a zip knows


class WordFile:
    """A file in the making: its fixed parts are there, `body` is to be filled."""

    def __init__(self, paper: Paper) -> None:
        self._package = Package()
        self.body = w("body")
        self._document = DocumentPart(
            PackURI("/word/document.xml"),
            CONTENT_TYPE.WML_DOCUMENT_MAIN,
            root("document", self.body),
            self._package,
        )
        self._package.relate_to(self._document, RELATIONSHIP_TYPE.OFFICE_DOCUMENT)
        self._add("styles", _styles(), CONTENT_TYPE.WML_STYLES, RELATIONSHIP_TYPE.STYLES)
        self._add("settings", _settings(), CONTENT_TYPE.WML_SETTINGS, RELATIONSHIP_TYPE.SETTINGS)
        self.edges = page.Edges(
            self._header("header1", page.header(paper, first=False)),
            self._header("header2", page.header(paper, first=True)),
            self._footer("footer1", page.footer(paper, first=False)),
            self._footer("footer2", page.footer(paper, first=True)),
        )
        self._describe(paper)

    def _add(self, name: str, content: bytes, content_type: str, relation: str) -> None:
        part = Part(PackURI(f"/word/{name}.xml"), content_type, content, self._package)
        self._document.relate_to(part, relation)

    def _header(self, name: str, element: Element) -> str:
        uri = PackURI(f"/word/{name}.xml")
        part = HeaderPart(uri, CONTENT_TYPE.WML_HEADER, element, self._package)
        return self._document.relate_to(part, RELATIONSHIP_TYPE.HEADER)

    def _footer(self, name: str, element: Element) -> str:
        uri = PackURI(f"/word/{name}.xml")
        part = FooterPart(uri, CONTENT_TYPE.WML_FOOTER, element, self._package)
        return self._document.relate_to(part, RELATIONSHIP_TYPE.FOOTER)

    def _describe(self, paper: Paper) -> None:
        day = datetime.combine(paper.day, time(), UTC)
        properties = self._package.core_properties
        properties.title = printable(paper.title)[:_LONGEST_PROPERTY]
        properties.author = properties.last_modified_by = SITE_NAME
        properties.identifier = printable(paper.path)[:_LONGEST_PROPERTY]
        properties.comments = printable(" ".join(paper.source))[:_LONGEST_PROPERTY]
        properties.language = LANGUAGE
        properties.created = properties.modified = day

    def content(self) -> bytes:
        """The file: its parts as the library writes them, without the time of the clock."""
        written, out = BytesIO(), BytesIO()
        self._package.save(written)
        with ZipFile(written) as parts, ZipFile(out, "w") as file:
            for name in parts.namelist():
                entry = ZipInfo(name, _EPOCH)
                entry.compress_type = ZIP_DEFLATED
                entry.create_system = 0
                file.writestr(entry, parts.read(name))
        return out.getvalue()


@cache
def _styles() -> bytes:
    return serialize_part_xml(styles())


@cache
def _settings() -> bytes:
    return serialize_part_xml(
        w(
            "settings",
            w("zoom", percent=100),
            w("defaultTabStop", val=720),
            w("characterSpacingControl", val="doNotCompress"),
            w(
                "compat",
                w(
                    "compatSetting",
                    name="compatibilityMode",
                    uri="http://schemas.microsoft.com/office/word",
                    val=_WORD_2013,
                ),
            ),
            w("themeFontLang", val=LANGUAGE),
            w("decimalSymbol", val=","),
            w("listSeparator", val=";"),
        )
    )
