"""The words of a document: as its source and declarations say, and as its page shows them.

Knows nothing of the generator: only the format of `data/` and the classes of the page.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from html.parser import HTMLParser
from typing import Any

VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
# Between two of these stands a gap on the screen even where the HTML has no blank.
BLOCKS = frozenset(
    "article aside blockquote br caption dd details div dl dt figure figcaption footer form"
    " h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th"
    " thead tr ul".split()
)
OFFICIAL = frozenset({"vb", "vb-muc"})
# The portal's own words, and what nobody sees.
LEFT_OUT = frozenset({"them", "headerlink", "an-chu"})
NEVER_SEEN = frozenset({"script", "style", "template"})


def words_of_source(source: str, document: Mapping[str, Any]) -> list[str]:
    """The words that must be shown: the source with the document's declarations applied.

    Raises ValueError for a declaration that finds nothing, or more than one place, to change.
    """
    lines = unicodedata.normalize("NFC", source).split("\n")
    for omission in document.get("bo_qua", ()):
        _replace(lines, omission["dong"], omission.get("chuoi"), "")
    for fix in document.get("dinh_chinh", ()):
        _replace(lines, fix["dong"], fix["ban_chep"], fix["sua_thanh"])
    for moved in document.get("noi_o", ()):
        _move(lines, moved)
    return " ".join(lines).split()


def _numbers(span: str) -> range:
    first, _, last = span.partition("-")
    return range(int(first) - 1, int(last or first))


def _replace(lines: list[str], span: str, old: str | None, new: str) -> None:
    found = 0
    for number in _numbers(span):
        whole = lines[number] if old is None else old
        found += lines[number].count(whole) if whole else 0
        lines[number] = lines[number].replace(whole, new)
    if not found:
        raise ValueError(f"dòng {span}: không có «{old or 'chữ nào'}»")


def _move(lines: list[str], moved: Mapping[str, str]) -> None:
    text, after = moved["chuoi"], moved["sau"]
    (source,), (target,) = _numbers(moved["dong"]), _numbers(moved["sau_dong"])
    for number, words in ((source, text), (target, after)):
        if lines[number].count(words) != 1:
            raise ValueError(f"dòng {number + 1}: «{words}» phải có đúng một lần")
    lines[source] = lines[source].replace(text, " ")
    lines[target] = lines[target].replace(after, f"{after} {text} ")


def words_of_page(html: str) -> list[str]:
    """The official words on a page, in order: text inside `.vb` and `.vb-muc`, without `.them`,
    header links and what is hidden."""
    parser = _OfficialText()
    parser.feed(html)
    parser.close()
    return unicodedata.normalize("NFC", "".join(parser.text)).split()


class _OfficialText(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text: list[str] = []
        # One entry an open element: (tag, inside the official text, left out).
        self._open: list[tuple[str, bool, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._gap(tag)
        if tag in VOID:
            return
        values = dict(attrs)
        classes = set((values.get("class") or "").split())
        _, official, left_out = self._open[-1] if self._open else ("", False, False)
        official = official or bool(classes & OFFICIAL)
        hidden = "hidden" in values or tag in NEVER_SEEN
        self._open.append((tag, official, left_out or hidden or bool(classes & LEFT_OUT)))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if any(tag == opened for opened, _, _ in self._open):
            while self._open.pop()[0] != tag:
                pass
        self._gap(tag)

    def handle_data(self, data: str) -> None:
        _, official, left_out = self._open[-1] if self._open else ("", False, False)
        if official and not left_out:
            self.text.append(data)

    def _gap(self, tag: str) -> None:
        if tag in BLOCKS:
            self.text.append(" ")


def first_difference(source: list[str], page: list[str]) -> str:
    """Where the two part, with the words around it; an empty string where they are equal."""
    if source == page:
        return ""
    pairs = zip(source, page, strict=False)
    at = next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(source), len(page)))
    before = " ".join(source[max(at - 8, 0) : at])
    wanted, shown = (" ".join(words[at : at + 8]) for words in (source, page))
    return f"sau «{before}»: bản gốc là «{wanted}», trang là «{shown}»"
