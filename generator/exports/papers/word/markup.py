"""Elements of WordprocessingML, the words of a paper among them.

Words only ever become the text of an element, so nothing in them can act as markup or as a field.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from docx.oxml.ns import nsmap, qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement as Element

from generator.views.paper.cleaning import printable
from generator.views.paper.paper import Run

_XML_SPACE = qn("xml:space")
_TARGET = qn("r:id")
_PREFIXES = {prefix: nsmap[prefix] for prefix in ("w", "r")}


def twips(millimetres: float) -> int:
    """Millimetres in twentieths of a point, the unit of lengths in the file."""
    return round(millimetres * 1440 / 25.4)


@cache
def _qualified(name: str) -> str:
    return str(qn(f"w:{name}"))


def w(name: str, /, *children: Element, **attributes: str | int) -> Element:
    """The element `w:name`. Word wants its children in the order of the schema."""
    values = {_qualified(key): str(value) for key, value in attributes.items()}
    element: Element = OxmlElement(f"w:{name}", values)
    element.extend(children)
    return element


def root(name: str, *children: Element) -> Element:
    """The element `w:name` that a part begins with; it names the prefixes, so that readers that
    look for `r:id` find it."""
    element: Element = OxmlElement(f"w:{name}", nsdecls=_PREFIXES)
    element.extend(children)
    return element


def reference(name: str, target: str, **attributes: str) -> Element:
    """The element `w:name` that leads to another part."""
    values = {_qualified(key): value for key, value in attributes.items()}
    element: Element = OxmlElement(f"w:{name}", {**values, _TARGET: target}, _PREFIXES)
    return element


def on(name: str, wanted: bool = True) -> tuple[Element, ...]:
    """The element that switches `name` on, or none."""
    return (w(name),) if wanted else ()


def run(words: str, *, bold: bool = False, italic: bool = False) -> Element:
    """Words in one face. Bold and italic come on top of the face of the paragraph's style."""
    element = w("r")
    if bold or italic:
        element.append(
            w("rPr", *on("b", bold), *on("bCs", bold), *on("i", italic), *on("iCs", italic))
        )
    for number, piece in enumerate(printable(words).split("\n")):
        if number:
            element.append(w("br"))
        if piece:
            text = w("t")
            text.text = piece
            text.set(_XML_SPACE, "preserve")
            element.append(text)
    return element


def runs(parts: Iterable[Run]) -> Iterator[Element]:
    """The runs that have words."""
    return (run(one.text, bold=one.bold, italic=one.italic) for one in parts if one.text)


def paragraph(style: str, *content: Element, properties: Iterable[Element] = ()) -> Element:
    """A paragraph in a style. `properties`: what comes on top of the style, in schema order."""
    return w("p", w("pPr", w("pStyle", val=style), *properties), *content)


def lines_of(parts: Iterable[Run]) -> list[list[Run]]:
    """The runs, cut at their line breaks. No words make one empty line."""
    lines: list[list[Run]] = [[]]
    for part in parts:
        first, *others = part.text.split("\n")
        lines[-1].append(replace(part, text=first))
        lines += [[replace(part, text=other)] for other in others]
    return lines
