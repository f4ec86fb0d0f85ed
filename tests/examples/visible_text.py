"""What a reader sees of a built page: the text of its elements, and the tags around it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
_INLINE = {"a", "abbr", "b", "code", "em", "i", "small", "span", "strong", "sub", "sup", "mark"}
_UNSEEN = {"script", "style", "template"}


@dataclass(frozen=True)
class Element:
    """An open element: its tag, its attributes, and whether text inside is shown."""

    tag: str
    attributes: dict[str, str]

    @property
    def classes(self) -> set[str]:
        return set(self.attributes.get("class", "").split())


class VisibleText(HTMLParser):
    """Collects runs of text, each with the elements that it stands in."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[Element] = []
        self.seen: list[Element] = []
        self.runs: list[tuple[str, tuple[Element, ...]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.seen.append(element)
        if tag not in _INLINE:
            self.runs.append((" ", tuple(self.open)))
        if tag not in _VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop().tag != tag:
            pass
        if tag not in _INLINE:
            self.runs.append((" ", tuple(self.open)))

    def handle_data(self, data: str) -> None:
        if not any(element.tag in _UNSEEN for element in self.open):
            self.runs.append((data, tuple(self.open)))


def read(html: str) -> VisibleText:
    """Parse a page."""
    parser = VisibleText()
    parser.feed(html)
    parser.close()
    return parser


def text_of(page: VisibleText) -> str:
    """All text of a page that is shown, white space squeezed."""
    return " ".join("".join(text for text, _ in page.runs).split())


def words_of_the_document(page: VisibleText) -> list[str]:
    """The words inside `.vb` and `.vb-muc`, without the portal's own (`.them`, permalinks)."""
    return "".join(_document_runs(page)).split()


def _document_runs(page: VisibleText) -> Iterator[str]:
    for text, inside in page.runs:
        classes = {name for element in inside for name in element.classes}
        if classes & {"vb", "vb-muc"} and not classes & {"them", "headerlink"}:
            yield text
        else:
            yield " " if text.isspace() else ""
