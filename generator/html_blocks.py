"""A Markdown extension that takes whole HTML blocks out of a page at once.

Our pages hand official text over as large HTML blocks. Python-Markdown walks such a block tag by
tag, twice with MkDocs' own search for anchors: half the time of a build. This finds where a block
ends by counting its outermost tag alone, and leaves to Python-Markdown what it is not sure of.
The page that comes out is the same.
"""

from __future__ import annotations

import re
from functools import lru_cache

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor

# After fenced code (25), which is never HTML; before MkDocs' anchors (21) and html_block (20).
_PRIORITY = 22
# Before raw HTML (30) is put back, so that it stays as it was written.
_BEFORE_RAW_HTML = 40
_SLASH = re.compile(r"(<(?:img|br|hr)\b[^<>]*?) />")
_START = re.compile(r"(?:\A|\n\n)\n*(?=<([a-z][a-z0-9]*)[ >\n])")
_BLANK_OR_END = re.compile(r"\n\n|\n?\Z")
_ID = re.compile(r'<[^<>]*? id="([^"]+)"')


class HtmlBlocks(Extension):
    """Registers the preprocessor; for `markdown_extensions`."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        md.preprocessors.register(_Stash(md), "whole_html_blocks", _PRIORITY)
        md.postprocessors.register(_NoSlash(md), "no_slash", _BEFORE_RAW_HTML)


def ids(html: str) -> set[str]:
    """The ids of all elements in `html`."""
    return set(_ID.findall(html))


class _Stash(Preprocessor):
    """Puts each whole block into Markdown's store of raw HTML."""

    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines)
        pieces: list[str] = []
        at = 0
        for found in _START.finditer(text):
            start = found.end()
            end = self._end(text, start, found[1]) if start >= at else None
            if end is not None:
                pieces += (text[at:start], self.md.htmlStash.store(text[start:end] + "\n"))
                at = end
        return ("".join(pieces) + text[at:]).split("\n")

    def _end(self, text: str, start: int, tag: str) -> int | None:
        """Where the block ends that begins at `start`; None unless a blank line follows it."""
        if not self.md.is_block_level(tag):
            return None
        depth = 0
        for mark in _tags(tag).finditer(text, start):
            depth += -1 if mark[1] else 1
            if depth == 0:
                return mark.end() if _BLANK_OR_END.match(text, mark.end()) else None
        return None


@lru_cache
def _tags(tag: str) -> re.Pattern[str]:
    return re.compile(rf"<(/?){tag}(?=[ >\n])[^>]*>")


class _NoSlash(Postprocessor):
    """`<img>` and not `<img />`, which is what Python-Markdown writes: HTML has no such slash."""

    def run(self, text: str) -> str:
        return _SLASH.sub(r"\1>", text)
