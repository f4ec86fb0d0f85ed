"""The numbers that Word prints before the paragraphs of its lists (ECMA-376 part 1, 17.9).

They are not in the text of the file: each is counted here as Word counts it, in the order of the
document. Lists that share a definition count on together, unless one says where it begins.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from generator.importers.readers.word_package import Element, W
from generator.importers.readers.word_styles import (
    UNSAID,
    ParagraphLook,
    Styles,
    flag,
    paragraph_look,
    value,
    whole,
)
from generator.importers.readers.word_symbols import bullet, visible

LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_ROMAN = tuple(
    zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        "M CM D CD C XC L XL X IX V IV I".split(),
        strict=True,
    )
)
_MOST_ROMAN = 4000
_MOST_LETTERS = 780
"""«zz…z» of thirty letters; Word counts no further with letters."""


@dataclass(frozen=True)
class Level:
    """One level of a list. `text` with %1 … %9 where the counters stand; `restart`: counted
    anew after a paragraph of a level below this number (0: never), None: of any upper level."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    legal: bool = False
    restart: int | None = None
    tight: bool = False
    font: str = ""
    look: ParagraphLook = UNSAID
    style: str = ""


@dataclass(frozen=True)
class Printed:
    """What Word prints before a paragraph. `tight`: the text follows without a space."""

    text: str
    tight: bool
    look: ParagraphLook
    bullet: bool


@dataclass(frozen=True)
class _List:
    """A `w:num`: which definition it counts by, with its own levels and beginnings."""

    definition: str
    levels: dict[int, Level]
    starts: dict[int, int]


class Numbering:
    """The lists of one document and where their counters stand."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._definitions: dict[str, Element] = {}
        self._numbers: dict[str, Element] = {}
        for child in () if root is None else root:
            if child.tag == f"{W}abstractNum":
                self._definitions[child.get(f"{W}abstractNumId", "")] = child
            elif child.tag == f"{W}num":
                self._numbers[child.get(f"{W}numId", "")] = child
        self._lists: dict[str, _List | None] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()

    def level_of(self, num_id: str, style: str) -> int:
        """The level that belongs to a style of paragraphs, the first where none does."""
        found = self._list(num_id)
        levels = {} if found is None else found.levels
        return next((at for at, level in levels.items() if style and level.style == style), 0)

    def print(self, num_id: str, level: int) -> Printed | None:
        """Count the next paragraph of the list; None where it has no such list."""
        found = self._list(num_id)
        if found is None or level not in found.levels:
            return None
        counts = self._count(num_id, found, level)
        own = found.levels[level]
        if own.form == "bullet":
            text = bullet(visible(own.text, own.font))
        else:
            text = _PLACE.sub(
                lambda place: _counter(found, counts, own, int(place[1]) - 1), own.text
            )
        return Printed(text, own.tight, own.look, own.form == "bullet")

    def _count(self, num_id: str, found: _List, level: int) -> list[int | None]:
        counts = self._counts.setdefault(found.definition, [None] * LEVELS)
        if level in found.starts and (num_id, level) not in self._begun:
            self._begun.add((num_id, level))
            counts[level] = found.starts[level] - 1
        now = counts[level]
        counts[level] = found.levels[level].start if now is None else now + 1
        for below in range(level + 1, LEVELS):
            own = found.levels.get(below)
            restart = below if own is None or own.restart is None else own.restart
            if level < restart:
                counts[below] = None
        return counts

    def _list(self, num_id: str) -> _List | None:
        if num_id not in self._lists:
            self._lists[num_id] = self._read(num_id)
        return self._lists[num_id]

    def _read(self, num_id: str) -> _List | None:
        element = self._numbers.get(num_id)
        name = value(element, "abstractNumId")
        for _ in range(LEVELS):  # a definition may send on to a style, and that to another list
            if element is None or name not in self._definitions:
                return None
            linked = value(self._definitions[name], "numStyleLink")
            if linked is None:
                break
            name = value(
                self._numbers.get(self._styles.numbering_of(linked) or ""), "abstractNumId"
            )
        if element is None or name not in self._definitions:
            return None
        levels = dict(_levels(self._definitions[name]))
        starts: dict[int, int] = {}
        for override in element.iter(f"{W}lvlOverride"):
            levels.update(_levels(override))
            at, start = whole(override.get(f"{W}ilvl")), whole(value(override, "startOverride"))
            if at is not None and start is not None:
                starts[at] = start
                if at in levels:
                    levels[at] = replace(levels[at], start=start)
        return _List(str(name), levels, starts)


def _levels(parent: Element) -> list[tuple[int, Level]]:
    found = []
    for element in parent.findall(f"{W}lvl"):
        at = whole(element.get(f"{W}ilvl"))
        if at is not None and at < LEVELS:
            found.append((at, _level(element)))
    return found


def _level(element: Element) -> Level:
    start = whole(value(element, "start"))
    fonts = element.find(f"{W}rPr/{W}rFonts")
    form = value(element, "numFmt")
    if form is None:  # a newer form («01, 02, …») stands beside one for older programs
        newer = next(element.iter(f"{W}numFmt"), None)
        form = None if newer is None else _newer(newer)
    return Level(
        start=1 if start is None else start,
        form=form or "decimal",
        text=value(element, "lvlText") or "",
        legal=bool(flag(element.find(f"{W}isLgl"))),
        restart=whole(value(element, "lvlRestart")),
        tight=value(element, "suff") == "nothing",
        font="" if fonts is None else fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi") or "",
        look=paragraph_look(element.find(f"{W}pPr")),
        style=value(element, "pStyle") or "",
    )


def _newer(element: Element) -> str:
    """«01, 02, 03, …» is `pad2`: figures filled up to two places."""
    first = element.get(f"{W}format", "").partition(",")[0].strip()
    return f"pad{len(first)}" if whole(first) is not None else element.get(f"{W}val", "decimal")


def _counter(found: _List, counts: list[int | None], own: Level, at: int) -> str:
    """A counter of an upper level that was not met yet prints where it would begin."""
    level = found.levels.get(at, Level())
    now = counts[at]
    form = "decimal" if own.legal else level.form
    return formatted(level.start if now is None else now, form)


def formatted(count: int, form: str) -> str:
    """A counter in a form of Word: formatted(4, "lowerRoman") == "iv". Unknown forms: figures."""
    if form in ("none", "bullet"):
        return ""
    if form == "decimalZero":
        return f"{count:02d}"
    if form.startswith("pad"):
        return str(count).zfill(int(form[3:]))
    if form in ("upperRoman", "lowerRoman") and 0 < count < _MOST_ROMAN:
        return _roman(count) if form == "upperRoman" else _roman(count).lower()
    if form in ("upperLetter", "lowerLetter") and 0 < count <= _MOST_LETTERS:
        letter = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letter.upper() if form == "upperLetter" else letter
    return f"- {count} -" if form == "numberInDash" else str(count)


def _roman(count: int) -> str:
    text = ""
    for worth, sign in _ROMAN:
        text += sign * (count // worth)
        count %= worth
    return text
