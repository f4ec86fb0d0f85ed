"""A paper, block by block, as the body of a Word file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import assert_never

from docx.oxml.xmlchemy import BaseOxmlElement as Element

from generator.exports.papers.word import frames, tables
from generator.exports.papers.word.bookmarks import Bookmarks
from generator.exports.papers.word.markup import on, paragraph, run, runs, w
from generator.exports.papers.word.package import WordFile
from generator.exports.papers.word.page import section_properties, text_width
from generator.exports.papers.word.styles import BODY_SIZE, DEEPEST_HEADING
from generator.views.paper.paper import (
    Block,
    LetterHead,
    Line,
    Paper,
    PaperTable,
    Run,
    Section,
    SignatureBlock,
    Style,
)

_STYLES: Mapping[Style, str] = {
    Style.BODY: "BodyText",
    Style.BULLET: "GachDauDong",
    Style.PLUS: "DauCong",
    Style.ORDER: "MenhLenh",
    Style.AUTHORITY: "ThamQuyen",
    Style.TYPE_NAME: "Heading1",
    Style.SUBJECT: "TrichYeu",
    Style.ATTACHED: "KemTheo",
    Style.BASIS: "CanCu",
    Style.TITLE: "Heading1",
    Style.CAPTION: "Caption",
    Style.NOTE: "GhiChuCuaCong",
}
_TITLES = (Style.TYPE_NAME, Style.TITLE)
_BELOW_TITLE = 120  # twips
_LONGEST_WORD = 30
_ARTICLE = "Điều"  # «Điều 1.» is bold, its words are not


def docx_of(paper: Paper) -> bytes:
    """The file, section by section."""
    file = WordFile(paper)
    bookmarks = Bookmarks()
    last = len(paper.sections) - 1
    for number, section in enumerate(paper.sections):
        file.body.extend(_blocks(section, bookmarks))
        properties = section_properties(section, None if number else file.edges)
        if number == last:
            file.body.append(properties)
        else:
            _last_paragraph(file.body).get_or_add_pPr().append(properties)
    return file.content()


def _last_paragraph(body: Element) -> Element:
    """The paragraph that ends the section: its last line, or a tiny one behind a table."""
    if not len(body) or not body[-1].tag.endswith("}p") or body[-1].xpath("./w:pPr/w:sectPr"):
        body.append(paragraph("KetPhan"))
    last: Element = body[-1]
    return last


def _blocks(section: Section, bookmarks: Bookmarks) -> Iterator[Element]:
    room = text_width(landscape=section.landscape)
    behind: tuple[Block | None, ...] = (*section.blocks[1:], None)
    for block, following in zip(section.blocks, behind, strict=True):
        match block:
            case Line():
                yield _line(block, following, bookmarks)
                if _is_ruled(block, following):
                    yield frames.short_rule(block.text, BODY_SIZE, room)
            case LetterHead():
                yield frames.letter_head(block, room)
            case SignatureBlock():
                yield frames.signature(block, room)
            case PaperTable():
                yield from _table(block, room, last=not isinstance(following, Line))
            case _:
                assert_never(block)
        if not isinstance(block, Line) and not isinstance(following, Line):
            yield paragraph("KetPhan")  # without it, Word makes one table of two


def _line(line: Line, following: Block | None, bookmarks: Bookmarks) -> Element:
    mark = (run(f"{line.mark} ", bold=line.mark.startswith(_ARTICLE)),) if line.mark else ()
    words = bookmarks.around(line.ma, *mark, *runs(line.runs))
    properties = (
        *on("keepNext", isinstance(following, SignatureBlock)),
        *((w("spacing", after=_BELOW_TITLE),) if _stands_alone(line, following) else ()),
        *((w("jc", val="left"),) if _is_ragged(line) else ()),
    )
    return paragraph(_style(line), *words, properties=properties)


def _stands_alone(line: Line, following: Block | None) -> bool:
    """Is it a title that no subject, second title or remark follows?"""
    style = following.style if isinstance(following, Line) else None
    return line.style in _TITLES and style not in (*_TITLES, Style.SUBJECT, Style.ATTACHED)


def _is_ragged(line: Line) -> bool:
    """Would a long word, such as an address, tear justified words apart?"""
    return any(len(word) > _LONGEST_WORD for word in line.text.split())


def _style(line: Line) -> str:
    if line.style is Style.HEADING:
        return f"Heading{min(line.level + 1, DEEPEST_HEADING)}"
    return _STYLES[line.style]


def _is_ruled(line: Line, following: Block | None) -> bool:
    """A short line stands under the subject, or under what says what it is attached to."""
    style = following.style if isinstance(following, Line) else None
    if line.style is Style.ATTACHED:
        return True
    return line.style is Style.SUBJECT and style not in (Style.SUBJECT, Style.ATTACHED)


def _table(block: PaperTable, room: int, *, last: bool) -> Iterator[Element]:
    if block.caption:
        yield paragraph("Caption", *runs((Run(block.caption),)))
    yield tables.table(block, room, last=last)
