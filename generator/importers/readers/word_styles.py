"""What a paragraph and a run look like, through their styles (ECMA-376 part 1, 17.7)."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, fields, replace
from typing import TypeVar

from generator.importers.readers.word_package import Element, W

_OFF = ("0", "false", "off", "none")
_TWIPS = 20.0
_WHOLE = re.compile("[0-9]{1,6}")


@dataclass(frozen=True)
class RunLook:
    """Of a run; None where nothing says it. `size` in points."""

    bold: bool | None = None
    italic: bool | None = None
    caps: bool | None = None
    hidden: bool | None = None
    size: float | None = None
    font: str | None = None


@dataclass(frozen=True)
class ParagraphLook:
    """Of a paragraph; None where nothing says it. `left`, `first`: twentieths of a point."""

    align: str | None = None
    left: float | None = None
    first: float | None = None
    num_id: str | None = None
    level: int | None = None
    new_page: bool | None = None

    def indent(self) -> float | None:
        """Of the first line, in points."""
        if self.left is None and self.first is None:
            return None
        return ((self.left or 0) + (self.first or 0)) / _TWIPS


UNSAID = ParagraphLook()

_SAYS = {kind: tuple(field.name for field in fields(kind)) for kind in (RunLook, ParagraphLook)}
_Look = TypeVar("_Look", RunLook, ParagraphLook)


def over(upper: _Look, lower: _Look) -> _Look:
    """`upper` where it says something, else `lower`."""
    said = {name: got for name in _SAYS[type(upper)] if (got := getattr(upper, name)) is not None}
    return replace(lower, **said) if said else lower


def flag(element: Element | None) -> bool | None:
    """The value of an on/off property; None where it is not there."""
    if element is None:
        return None
    return element.get(f"{W}val", "1") not in _OFF


def value(parent: Element | None, name: str) -> str | None:
    """`w:val` of a child."""
    child = None if parent is None else parent.find(f"{W}{name}")
    return None if child is None else child.get(f"{W}val")


def number(text: str | None) -> float | None:
    """A figure of the file, None where it is none."""
    try:
        found = math.nan if text is None else float(text)
    except ValueError:
        return None
    return found if math.isfinite(found) else None


def whole(text: str | None) -> int | None:
    """A whole number of the file, from 0 up; None where it is none."""
    return int(text) if text is not None and _WHOLE.fullmatch(text) else None


def run_look(properties: Element | None) -> RunLook:
    """Of a `w:rPr` alone."""
    if properties is None or not len(properties):
        return RunLook()
    found = {child.tag: child for child in properties}
    size = number(value(properties, "sz"))
    fonts = found.get(f"{W}rFonts")
    caps = flag(found.get(f"{W}caps"))
    small = flag(found.get(f"{W}smallCaps"))
    return RunLook(
        bold=flag(found.get(f"{W}b")),
        italic=flag(found.get(f"{W}i")),
        caps=caps if small is None else bool(caps) or small,
        hidden=flag(found.get(f"{W}vanish")),
        size=None if size is None else size / 2,
        font=None if fonts is None else fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi"),
    )


def paragraph_look(properties: Element | None) -> ParagraphLook:
    """Of a `w:pPr` alone."""
    if properties is None:
        return ParagraphLook()
    indent = properties.find(f"{W}ind")
    numbers = properties.find(f"{W}numPr")
    return ParagraphLook(
        align=value(properties, "jc"),
        left=None if indent is None else _left(indent),
        first=None if indent is None else _first(indent),
        num_id=value(numbers, "numId"),
        level=whole(value(numbers, "ilvl")),
        new_page=flag(properties.find(f"{W}pageBreakBefore")),
    )


def _left(indent: Element) -> float | None:
    return number(indent.get(f"{W}left") or indent.get(f"{W}start"))


def _first(indent: Element) -> float | None:
    hanging = number(indent.get(f"{W}hanging"))
    return number(indent.get(f"{W}firstLine")) if hanging is None else -hanging


def _undone(one: RunLook, two: RunLook) -> RunLook:
    """What two styles both switch on, and so is off."""

    def off(first: bool | None, second: bool | None) -> bool | None:
        return False if first and second else None

    return RunLook(
        bold=off(one.bold, two.bold),
        italic=off(one.italic, two.italic),
        caps=off(one.caps, two.caps),
        hidden=off(one.hidden, two.hidden),
    )


class Styles:
    """The styles of one document."""

    def __init__(self, root: Element | None) -> None:
        self._by_id: dict[str, Element] = {}
        self.default = ""
        self._lowest = RunLook()
        self._runs: dict[str, RunLook] = {}
        self._paragraphs: dict[str, ParagraphLook] = {}
        self._met: dict[tuple[str, str, RunLook], RunLook] = {}
        if root is None:
            return
        for style in root.iter(f"{W}style"):
            name = style.get(f"{W}styleId", "")
            self._by_id[name] = style
            is_default = style.get(f"{W}default", "0") not in _OFF
            if style.get(f"{W}type") == "paragraph" and is_default:
                self.default = name
        defaults = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self._lowest = run_look(defaults)

    def chain(self, name: str) -> list[Element]:
        """The style and what it is based on, nearest first; a ring ends where it closes."""
        found: list[Element] = []
        seen: set[str] = set()
        while name in self._by_id and name not in seen:
            seen.add(name)
            found.append(self._by_id[name])
            name = value(self._by_id[name], "basedOn") or ""
        return found

    def numbering_of(self, name: str) -> str | None:
        """The list of a style of lists (`w:numStyleLink`)."""
        for style in self.chain(name):
            found = value(style.find(f"{W}pPr/{W}numPr"), "numId")
            if found is not None:
                return found
        return None

    def paragraph(self, name: str) -> ParagraphLook:
        """Of a paragraph in the style."""
        if name not in self._paragraphs:
            look = ParagraphLook()
            for style in self.chain(name):
                look = over(look, paragraph_look(style.find(f"{W}pPr")))
            self._paragraphs[name] = look
        return self._paragraphs[name]

    def run(self, paragraph_style: str, run_style: str, direct: RunLook) -> RunLook:
        """Of a run. Bold, italic and capitals of two styles together undo each other (17.7.3)."""
        key = paragraph_style, run_style, direct
        if key not in self._met:  # a document has few looks and many runs
            below, above = self._run_style(paragraph_style), self._run_style(run_style)
            merged = over(above, over(below, self._lowest))
            if run_style:
                merged = over(_undone(below, above), merged)
            self._met[key] = over(direct, merged)
        return self._met[key]

    def _run_style(self, name: str) -> RunLook:
        if name not in self._runs:
            look = RunLook()
            for style in self.chain(name):
                look = over(look, run_look(style.find(f"{W}rPr")))
            self._runs[name] = look
        return self._runs[name]
