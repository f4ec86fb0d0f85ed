"""The pages that people wrote by hand, section by section, read from their Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.views.search.found import Found


class Handwritten(NamedTuple):
    """A page of `docs/`: its address from the root, and its Markdown without front matter."""

    path: str
    markdown: str


_GUIDES, _GUIDE, _OTHER = "/huong-dan/", 0.2, 0.6
"""Guides for editors speak of the same things as the documents, which readers come for."""

_FENCED = re.compile(r"^(```+|~~~+).*?^\1[ \t]*$", re.DOTALL | re.MULTILINE)
_HEADING = re.compile(r"^(?:#{1,6}) +(.+?) *(?:\{#([\w-]+)\})? *$", re.MULTILINE)
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_TAG = re.compile(r"</?\w[^>]*>")
_EMPHASIS = re.compile(r"[`*]+")
_SIGNS = re.compile(r"\|+|^[ \t]*(?:[-+>]|\d+\.|:?-{3,}:?)[ \t]+|\{[.#:][^}]*\}", re.MULTILINE)
_RULE = re.compile(r"[\s:-]*")


def handwritten(page: Handwritten) -> Iterator[Found]:
    """The page, then its sections. Code and examples are left out."""
    # Between parts: title, id, text, title, id, text …
    _, *parts = _HEADING.split(_FENCED.sub("", page.markdown))
    sections = list(zip(parts[0::3], parts[1::3], parts[2::3], strict=True))
    weight = _GUIDE if page.path.startswith(_GUIDES) else _OTHER
    name = _plain(sections[0][0]) if sections else ""
    for number, (title, anchor, text) in enumerate(sections):
        path = f"{page.path}#{anchor}" if anchor and number else page.path
        place = name if number else ""
        words = tuple(filter(None, map(_plain, re.split(r"\n\s*\n|\n(?=[-+|])", text))))
        yield Found(path, _plain(title), words, weight=weight, noi=place)


def _plain(markdown: str) -> str:
    """The words of a paragraph, without Markdown's signs."""
    without_links = _TAG.sub("", _LINK.sub(r"\1", markdown))
    words = _EMPHASIS.sub("", _SIGNS.sub(" ", without_links))
    return "" if _RULE.fullmatch(words) else " ".join(words.split())
