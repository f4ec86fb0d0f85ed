"""The text of one paragraph of Word: what is printed of its runs, fields and tracked changes."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from string import hexdigits
from typing import NamedTuple

from generator.importers.legacy_tables import from_font
from generator.importers.readers.word_numbering import formatted
from generator.importers.readers.word_package import MC, Element, W
from generator.importers.readers.word_styles import RunLook, Styles, run_look, value
from generator.importers.readers.word_symbols import UNKNOWN, sign, visible

LINE, PAGE, RENDERED, TAB = "\n", "\f", "\v", "\t"
"""In a piece: a manual line break, a page break, where Word last turned the page, a tab."""

_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_PICTURE = (
    "{http://schemas.openxmlformats.org/drawingml/2006/main}blip",
    "{urn:schemas-microsoft-com:vml}imagedata",
    f"{W}object",
)
_PAGE_FIELDS = ("PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION")
_PASSED = {
    f"{W}{name}"
    for name in (
        "pPr rPr proofErr permStart permEnd bookmarkStart bookmarkEnd sdtPr sdtEndPr "
        "smartTagPr customXmlPr commentRangeStart commentRangeEnd moveFromRangeStart "
        "moveFromRangeEnd moveToRangeStart moveToRangeEnd"
    ).split()
}


class Seen(StrEnum):
    """What a person has to be told of."""

    DELETED = "deleted"
    INSERTED = "inserted"
    COMMENT = "comment"
    HIDDEN = "hidden"
    PICTURE = "picture"
    SYMBOL = "symbol"
    BOX = "box"
    NOTE = "note"
    NESTED = "nested"
    EMBEDDED = "embedded"
    EMPTY_TABLE = "empty table"
    FORMULA = "formula"


class Piece(NamedTuple):
    """Words that look alike, or one of LINE, PAGE, RENDERED and TAB."""

    text: str
    look: RunLook


class Note(NamedTuple):
    """A reference to a footnote or endnote: the kind, its id, and the mark printed for it."""

    kind: str
    id: str
    mark: str


@dataclass
class Paragraph:
    """What was read of a paragraph, before it is laid out in lines."""

    pieces: list[Piece] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    seen: list[tuple[Seen, str]] = field(default_factory=list)
    contents: bool = False


class Runs:
    """Reads the paragraphs of a document in order: fields may reach over several of them."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._fields: list[tuple[str, bool]] = []  # the instruction; is its result being read?
        self._notes = {"footnote": 0, "endnote": 0}

    def paragraph(self, element: Element, style: str) -> Paragraph:
        """The printed words of `w:p`."""
        read = Paragraph(contents=self._in_contents())
        self._walk(element, style, read)
        read.contents = read.contents or self._in_contents()
        return read

    def _in_contents(self) -> bool:
        return any(text.split()[:1] == ["TOC"] for text, _ in self._fields)

    def _walk(self, parent: Element, style: str, read: Paragraph) -> None:
        for child in parent:
            tag = child.tag
            if tag == f"{W}r":
                self._run(child, style, read)
            elif tag in (f"{W}del", f"{W}moveFrom"):
                read.seen.append((Seen.DELETED, all_text(child)))
                self._passed_fields(child)
            elif tag == f"{W}fldSimple":
                if _field_name(child.get(f"{W}instr", "")) not in _PAGE_FIELDS:
                    self._walk(child, style, read)
            elif tag == f"{MC}AlternateContent":
                self._walk(_choice(child), style, read)
            elif tag in (f"{_MATH}oMath", f"{_MATH}oMathPara"):
                self._formula(child, read)
            elif tag not in _PASSED:
                if tag in (f"{W}ins", f"{W}moveTo"):
                    read.seen.append((Seen.INSERTED, all_text(child)))
                self._walk(child, style, read)

    def _passed_fields(self, deleted: Element) -> None:
        """A field that ends inside deleted words has ended."""
        for mark in deleted.iter(f"{W}fldChar"):
            self._field_mark(mark)

    def _formula(self, element: Element, read: Paragraph) -> None:
        text = " ".join(part.text or "" for part in element.iter(f"{_MATH}t"))
        read.pieces.append(Piece(text, RunLook()))
        read.seen.append((Seen.FORMULA, text))

    def _run(self, run: Element, style: str, read: Paragraph) -> None:
        properties = run.find(f"{W}rPr")
        run_style = value(properties, "rStyle") or ""
        look = self._styles.run(style, run_style, run_look(properties))
        self._inside(run, look, read)

    def _inside(self, run: Element, look: RunLook, read: Paragraph) -> None:
        for child in run:
            name = child.tag.rpartition("}")[2]
            if name == "fldChar":
                self._field_mark(child)
            elif name == "instrText":
                self._instruction(child.text or "")
            elif name == "AlternateContent":
                self._inside(_choice(child), look, read)
            elif name in ("drawing", "pict", "object"):
                _drawn(child, read)
            elif name in ("footnoteReference", "endnoteReference"):
                self._note(child, name.removesuffix("Reference"), run, look, read)
            elif name == "commentReference":
                read.seen.append((Seen.COMMENT, ""))
            elif name == "ruby":
                for base in child.iterfind(f"{W}rubyBase/{W}r"):
                    self._inside(base, look, read)
            else:
                self._printed(_text_of(child, name, look), look, read)

    def _printed(self, text: str, look: RunLook, read: Paragraph) -> None:
        if not text or not self._visible():
            return
        if look.hidden and text not in (PAGE, RENDERED):
            read.seen.append((Seen.HIDDEN, text))
            return
        if UNKNOWN in text:
            read.seen.append((Seen.SYMBOL, text))
        read.pieces.append(Piece(text.upper() if look.caps else text, look))

    def _note(
        self, element: Element, kind: str, run: Element, look: RunLook, read: Paragraph
    ) -> None:
        if look.hidden or not self._visible():
            return
        own = element.get(f"{W}customMarkFollows", "0") not in ("0", "false")
        mark = ""
        if own:
            mark = "".join(_text_of(child, child.tag.rpartition("}")[2], look) for child in run)
        else:
            self._notes[kind] += 1
            form = "decimal" if kind == "footnote" else "lowerRoman"
            mark = f"[{formatted(self._notes[kind], form)}]"
            read.pieces.append(Piece(f" {mark}", look))
        read.notes.append(Note(kind, element.get(f"{W}id", ""), mark.strip()))

    def _field_mark(self, mark: Element) -> None:
        kind = mark.get(f"{W}fldCharType")
        if kind == "begin":
            self._fields.append(("", False))
        elif kind == "separate" and self._fields:
            self._fields[-1] = (self._fields[-1][0], True)
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _instruction(self, text: str) -> None:
        if self._fields and not self._fields[-1][1]:
            self._fields[-1] = (self._fields[-1][0] + text, False)

    def _visible(self) -> bool:
        return all(
            result and _field_name(text) not in _PAGE_FIELDS for text, result in self._fields
        )


def _field_name(instruction: str) -> str:
    return (instruction.split() or [""])[0].upper()


def _choice(alternate: Element) -> Element:
    """The newer form; the older one that stands beside it says the same again."""
    choice = alternate.find(f"{MC}Choice")
    if choice is None:
        choice = alternate.find(f"{MC}Fallback")
    return () if choice is None else choice


def _text_of(child: Element, name: str, look: RunLook) -> str:
    if name == "t":
        text = child.text or ""
        return visible(from_font(text, look.font), look.font) if look.font else visible(text, "")
    if name in ("tab", "ptab"):
        return TAB
    if name == "br":
        return PAGE if child.get(f"{W}type") == "page" else LINE
    if name == "sym":
        code = child.get(f"{W}char", "")
        known = 0 < len(code) <= 4 and all(figure in hexdigits for figure in code)
        return sign(int(code, 16), child.get(f"{W}font", "")) if known else UNKNOWN
    return {"cr": LINE, "noBreakHyphen": "-", "lastRenderedPageBreak": RENDERED}.get(name, "")


def _drawn(drawing: Element, read: Paragraph) -> None:
    """Text boxes to be read after the paragraph, the outermost only; and pictures."""
    boxes = [box for box in drawing.iter(f"{W}txbxContent") if not _is_inside(box, drawing)]
    read.boxes += boxes
    read.seen += [(Seen.BOX, all_text(box)) for box in boxes if all_text(box).strip()]
    if not boxes and any(True for _ in drawing.iter(*_PICTURE)):
        read.seen.append((Seen.PICTURE, ""))


def _is_inside(box: Element, drawing: Element) -> bool:
    """Is the box in another box of the drawing, or the older form of one?"""
    for above in box.iterancestors():
        if above is drawing:
            return False
        if above.tag in (f"{W}txbxContent", f"{MC}Fallback"):
            return True
    return False


def all_text(element: Element) -> str:
    """Words of an element as the file has them, also deleted ones."""
    parts = element.iter(f"{W}t", f"{W}delText", f"{W}tab", f"{W}br", f"{W}tc")
    return "".join(part.text or " " for part in parts)
