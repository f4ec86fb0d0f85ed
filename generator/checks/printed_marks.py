"""Marks of an outline as papers print them and as the data hold them.

A paper prints a bullet as a hyphen, a dash or a dot; the data know one bullet. A hurried hand
leaves no blank behind a mark («1.Mục đích», «-Tổ chức»); the data hold mark and words apart.
Neither is a difference of wording.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from generator.schema.document import Document
from generator.schema.printed import Printed, printed

BULLETS = frozenset("-‐‑‒–—−•●▪·◦*o")
"""Signs that stand before the lines of a list. «+» is a step of its own in the data."""

_FARTHEST = 200  # places where source and data part company before it is no longer worth while
_WINDOW = 80
Resume = Callable[[list[str], list[str]], tuple[int, int]]


class _Shown(NamedTuple):
    text: str
    kind: str  # «bullet», «mark» or nothing


def as_held(words: Sequence[str], document: Document, resume: Resume) -> list[tuple[int, str]]:
    """The words of a source with bullets and marks as the data hold them, each with the place
    of the source's word that it is (part) of. `resume` finds where two texts agree again."""
    shown = [word for piece in printed(document) for word in _shown(piece)]
    found: list[tuple[int, str]] = []
    at = step = parted = 0
    while at < len(words) and step < len(shown) and parted < _FARTHEST:
        held = _held(words[at], shown, step)
        if held:
            found += ((at, word) for word in held)
            at, step = at + 1, step + len(held)
        else:
            lost, added = resume(
                ["-" if word in BULLETS else word for word in words[at : at + _WINDOW]],
                [one.text for one in shown[step : step + _WINDOW]],
            )
            found += ((place, words[place]) for place in range(at, min(at + lost, len(words))))
            at, step, parted = at + lost, step + added, parted + 1
    return [*found, *((place, words[place]) for place in range(at, len(words)))]


def _shown(piece: Printed) -> Iterator[_Shown]:
    words = piece.text.split()
    bullet = piece.path[-1] == "gach" or piece.path[-3:-1] == ("noi_nhan", "dong")
    for number, word in enumerate(words):
        if bullet and number == 0:
            yield _Shown(word, "bullet")
        elif piece.path[-1] in ("so", "cong") and number == (len(words) - 1) * (
            piece.path[-1] == "so"
        ):
            yield _Shown(word, "mark")
        else:
            yield _Shown(word, "")


def _held(word: str, shown: Sequence[_Shown], step: int) -> tuple[str, ...]:
    """The word, or mark and word, that the data hold for it; nothing where they differ."""
    here = shown[step]
    if word == here.text:
        return (word,)
    if not here.kind:
        return ()
    if here.kind == "bullet" and word in BULLETS:
        return (here.text,)
    if step + 1 < len(shown):
        after = shown[step + 1].text
        glued = word == here.text + after
        if here.kind == "bullet":
            glued = word[:1] in BULLETS and word[1:] == after
        if glued:
            return (here.text, after)
    return ()
