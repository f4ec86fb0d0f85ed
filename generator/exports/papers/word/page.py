"""The sheet: A4, margins, page numbers at the top, the source at the foot."""

from __future__ import annotations

from dataclasses import dataclass

from docx.oxml.xmlchemy import BaseOxmlElement as Element

from generator.exports.papers.word.markup import on, paragraph, reference, root, run, twips, w
from generator.views.paper.paper import LetterHead, Line, Paper, Section, Style

_SHORT = twips(210)
_LONG = twips(297)
_TOP = _BOTTOM = twips(20)
_LEFT = twips(30)
_RIGHT = twips(15)
_TO_EDGE = twips(8)
_ABOVE_FOOT = 160  # twips
_SAMPLE = "DỮ LIỆU MẪU"


def text_width(*, landscape: bool) -> int:
    """The room between the margins, in twips."""
    return (_LONG if landscape else _SHORT) - _LEFT - _RIGHT


@dataclass(frozen=True)
class Edges:
    """The relationships of the parts at the page's edges."""

    header: str
    first_header: str
    footer: str
    first_footer: str


def section_properties(section: Section, edges: Edges | None) -> Element:
    """`w:sectPr`. `edges`: for the first section; those behind it take over what it has."""
    own = edges is not None or begins_anew(section)
    width, height = (_LONG, _SHORT) if section.landscape else (_SHORT, _LONG)
    size = w("pgSz", w=width, h=height)
    if section.landscape:
        size = w("pgSz", w=width, h=height, orient="landscape")
    return w(
        "sectPr",
        *(_references(edges) if edges else ()),
        w("type", val="nextPage"),
        size,
        w(
            "pgMar",
            top=_TOP,
            right=_RIGHT,
            bottom=_BOTTOM,
            left=_LEFT,
            header=_TO_EDGE,
            footer=_TO_EDGE,
            gutter=0,
        ),
        *((w("pgNumType", start=1),) if own else ()),
        *on("titlePg", own),
    )


def begins_anew(section: Section) -> bool:
    """Does the section begin a document, an attached paper or an appendix? Its pages then count
    from 1, and the first shows no number."""
    first = section.blocks[0] if section.blocks else None
    if isinstance(first, Line):
        return first.style in (Style.TYPE_NAME, Style.TITLE)
    return isinstance(first, LetterHead)


def _references(edges: Edges) -> tuple[Element, ...]:
    return (
        reference("headerReference", edges.header, type="default"),
        reference("headerReference", edges.first_header, type="first"),
        reference("footerReference", edges.footer, type="default"),
        reference("footerReference", edges.first_footer, type="first"),
    )


def header(paper: Paper, *, first: bool) -> Element:
    """The upper edge: the page's number, but on the first page; the mark of a sample."""
    lines = []
    if not first:
        number = w("fldSimple", run("1"), instr=" PAGE ")
        lines.append(paragraph("Header", number))
    if paper.sample:
        lines.append(paragraph("DauMau", run(_SAMPLE)))
    return root("hdr", *(lines or [paragraph("Header")]))


def footer(paper: Paper, *, first: bool) -> Element:
    """The lower edge: on the first page where the words come from, behind it what and where this
    is."""
    lines = paper.source if first else (f"{paper.title} · {paper.address}",)
    return root("ftr", *(_foot_line(line, first=not number) for number, line in enumerate(lines)))


def _foot_line(words: str, *, first: bool) -> Element:
    apart = (w("spacing", before=_ABOVE_FOOT),) if first else ()
    return paragraph("Footer", run(words), properties=apart)
