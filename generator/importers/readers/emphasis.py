"""Marks of bold and italic that a copy leaves in the text: `**…**`, `*…*`, `<i>…</i>`.

Only marks that stand in pairs are marks: «(*)», «*.gov.vn» and a list's star are words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.importers.reading import Look

_TAG = r"</?(?:i|b|em|strong)>"
_FOOTNOTE = r"\(\*+\)"
_HEADING = r"^#{1,6}(?=[ \t]+\S)"
_MARK = re.compile(rf"{_FOOTNOTE}|{_HEADING}|\*+|{_TAG}", re.IGNORECASE | re.MULTILINE)
_BOLD = {"**", "<b>", "<strong>"}
_ITALIC = {"*", "<i>", "<em>"}


@dataclass(frozen=True)
class Bare:
    """Lines of one paragraph without their marks.

    `marks`: what was taken out of each line; `runs`: whether a mark is still open at its end,
    so that the line break lies inside one emphasised phrase."""

    lines: tuple[str, ...]
    looks: tuple[Look, ...]
    marks: tuple[tuple[str, ...], ...]
    runs: tuple[bool, ...]


def bare(lines: Sequence[str]) -> Bare:
    """Take the paired marks out of the lines of one paragraph, or of one cell."""
    text = "\n".join(lines)
    marks = _paired(text)
    pieces: list[tuple[str, bool, bool]] = []
    at, bold, italic = 0, False, False
    for found in marks:
        pieces.append((text[at : found.start()], bold, italic))
        bold, italic = _after(found[0].lower(), bold, italic)
        at = found.end()
    pieces.append((text[at:], bold, italic))
    return _by_line(pieces, [(found.start(), found[0]) for found in marks], text)


def _after(mark: str, bold: bool, italic: bool) -> tuple[bool, bool]:
    if mark.startswith("#"):
        return bold, italic
    if mark.startswith("<"):
        opens = not mark.startswith("</")
        name = mark.strip("</>")
        return (
            opens if f"<{name}>" in _BOLD else bold,
            opens if f"<{name}>" in _ITALIC else italic,
        )
    if len(mark) == 2 and italic and not bold:
        return bold, italic  # `*…**…*`: one phrase ends, the next begins
    return bold ^ (len(mark) in (2, 3)), italic ^ (len(mark) in (1, 3))


def _paired(text: str) -> list[re.Match[str]]:
    """The marks in order, without those that have no partner."""
    found = [one for one in _MARK.finditer(text) if not one[0].startswith("(")]
    stars = [one for one in found if one[0][0] == "*"]
    kept = stars if sum(len(one[0]) for one in stars) % 2 == 0 and _close(stars, text) else []
    if not kept:
        waiting: dict[int, re.Match[str]] = {}
        for one in stars:
            first = waiting.pop(len(one[0]), None)
            if first is None:
                waiting[len(one[0])] = one
            elif _close([first, one], text):
                kept += [first, one]
    tags = {one[0].strip("</>").lower() for one in found if one[0][0] == "<"}
    paired = {name for name in tags if f"<{name}>" in text.lower() and f"</{name}>" in text.lower()}
    marks = [one for one in found if one[0].strip("</>").lower() in paired or one[0][0] == "#"]
    return sorted([*kept, *marks], key=lambda one: one.start())


def _close(stars: Sequence[re.Match[str]], text: str) -> bool:
    """Whether these can be marks at all: a product sign stands between spaces or figures."""
    return len(stars) > 1 and not any(
        re.fullmatch(r"\d ?\* ?\d", text[max(0, one.start() - 2) : one.end() + 2].strip())
        or (
            text[one.end() : one.end() + 1] == "." and text[one.end() + 1 : one.end() + 2].isalpha()
        )
        for one in stars
    )


def _by_line(
    pieces: Sequence[tuple[str, bool, bool]], marks: Sequence[tuple[int, str]], text: str
) -> Bare:
    lines = [""]
    bolds: list[list[bool]] = [[]]
    italics: list[list[bool]] = [[]]
    runs: list[bool] = []
    for piece, bold, italic in pieces:
        for number, part in enumerate(piece.split("\n")):
            if number:
                runs.append(bold or italic)
                lines.append("")
                bolds.append([])
                italics.append([])
            lines[-1] += part
            if part.strip():
                bolds[-1].append(bold)
                italics[-1].append(italic)
    taken: list[list[str]] = [[] for _ in lines]
    for at, mark in marks:
        taken[text.count("\n", 0, at)].append(mark)
    looks = [Look(bold=_all(b), italic=_all(i)) for b, i in zip(bolds, italics, strict=True)]
    if not marks:
        looks = [Look()] * len(lines)
    return Bare(tuple(lines), tuple(looks), tuple(map(tuple, taken)), (*runs, False))


def _all(flags: Sequence[bool]) -> bool:
    return bool(flags) and all(flags)
