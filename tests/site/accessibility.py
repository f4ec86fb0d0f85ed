"""Basic accessibility of one page of HTML, read with the standard library.

Not a judge of everything: it finds what can be told from the markup alone.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser

from tests.site.printed_words import VOID

Attributes = dict[str, str]
UNNAMED_INPUTS = ("hidden", "submit", "reset", "button", "image")


@dataclass
class Node:
    """An element, its attributes, its children and the text right inside it."""

    tag: str
    attributes: Attributes = field(default_factory=dict)
    line: int = 0
    children: list[Node] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    parent: Node | None = None

    def every(self, *tags: str) -> list[Node]:
        """All elements below of these kinds, in order."""
        found = []
        for child in self.children:
            if child.tag in tags or not tags:
                found.append(child)
            found += child.every(*tags)
        return found

    def name(self) -> str:
        """A rough accessible name: label, alternative text or the words inside."""
        given = self.attributes.get("aria-label") or self.attributes.get("alt")
        if given or self.attributes.get("aria-hidden") == "true":
            return given or ""
        inside = " ".join(child.name() for child in self.children)
        return f"{''.join(self.text)} {inside}".strip() or self.attributes.get("title", "")

    def hidden(self) -> bool:
        """Out of the reach of assistive technology, by itself or by an element around it."""
        if self.attributes.get("aria-hidden") == "true" or "hidden" in self.attributes:
            return True
        return self.parent is not None and self.parent.hidden()


class _Tree(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("")
        self._here = self.root

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        node = Node(tag, values, self.getpos()[0], parent=self._here)
        self._here.children.append(node)
        if tag not in VOID:
            self._here = node

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        node: Node | None = self._here
        while node is not None and node.tag != tag:
            node = node.parent
        if node is not None and node.parent is not None:
            self._here = node.parent

    def handle_data(self, data: str) -> None:
        self._here.text.append(data)


def read_tree(html: str) -> Node:
    """The elements of a page below one nameless root."""
    tree = _Tree()
    tree.feed(html)
    tree.close()
    return tree.root


def faults(html: str) -> list[str]:
    """Everything that is wrong, as `line: what`, in the order of the rules."""
    root = read_tree(html)
    found: list[str] = []
    for rule in (_language, _headings, _ids, _skip_link, _tables, _pictures, _links, _fields):
        found += [f"{node.line}: {said}" for node, said in rule(root)]
    return found


Findings = list[tuple[Node, str]]


def _language(root: Node) -> Findings:
    return [(n, "no lang") for n in root.every("html") if n.attributes.get("lang") != "vi"]


def _headings(root: Node) -> Findings:
    found: Findings = []
    headings = [n for n in root.every("h1", "h2", "h3", "h4", "h5", "h6") if not n.hidden()]
    if [n.tag for n in headings].count("h1") != 1:
        found.append((root, "not exactly one h1"))
    before = 0
    for node in headings:
        level = int(node.tag[1])
        if level > before + 1:
            found.append((node, f"h{level} after h{before}"))
        if not node.name():
            found.append((node, "empty heading"))
        before = level
    return found


def _ids(root: Node) -> Findings:
    nodes = [n for n in root.every() if n.attributes.get("id")]
    counts = Counter(n.attributes["id"] for n in nodes)
    return [(n, f"id «{i}» twice") for n in nodes if counts[i := n.attributes["id"]] > 1]


def _skip_link(root: Node) -> Findings:
    ids = {n.attributes.get("id") for n in root.every()}
    first = next((n for n in root.every("a") if n.attributes.get("href")), root)
    target = first.attributes.get("href", "")
    leads = target.startswith("#") and target[1:] in ids
    return [] if leads else [(first, f"first link «{target}» skips nothing")]


def _tables(root: Node) -> Findings:
    found: Findings = []
    for table in root.every("table"):
        heads = table.every("th")
        if not heads:
            found.append((table, "table without th"))
        # A bare th in a thead is the head of its column by itself (hand-written Markdown).
        plain = {id(head) for row in table.every("thead") for head in row.every("th")}
        if "bang" in table.attributes.get("class", "").split():
            plain = set()
        for head in heads:
            scope = head.attributes.get("scope")
            if scope not in ("col", "row", "colgroup", "rowgroup") and id(head) not in plain:
                found.append((head, f"th «{head.name()[:30]}» without scope"))
    return found


def _pictures(root: Node) -> Findings:
    found: Findings = [
        (n, "img without alt") for n in root.every("img") if "alt" not in n.attributes
    ]
    for drawing in root.every("svg"):
        alone = not any(_named(around) for around in _around(drawing))
        titled = drawing.every("title") or drawing.attributes.get("aria-label")
        if drawing.attributes.get("role") == "img" and not titled:
            found.append((drawing, "svg without a name"))
        elif alone and not titled and not drawing.hidden():
            found.append((drawing, "svg neither named nor hidden"))
    return found


def _around(node: Node) -> list[Node]:
    return [] if node.parent is None else [node.parent, *_around(node.parent)]


def _named(node: Node) -> bool:
    return node.tag in ("a", "button", "label", "summary") and bool(
        node.tag == "label" or node.name()
    )


def _links(root: Node) -> Findings:
    clickable = [n for n in root.every("a", "button") if not n.hidden()]
    reached = [n for n in clickable if n.tag == "button" or "href" in n.attributes]
    return [(n, f"{n.tag} without words") for n in reached if not n.name()]


def _fields(root: Node) -> Findings:
    labels = {n.attributes.get("for") for n in root.every("label") if n.name()}
    found: Findings = []
    for node in root.every("input", "select", "textarea"):
        kind = node.attributes.get("type", "text")
        # The theme's own switches are worked by the labels of its header.
        if kind in UNNAMED_INPUTS or "md-toggle" in node.attributes.get("class", ""):
            continue
        wrapped = any(around.tag == "label" and around.name() for around in _around(node))
        if not (wrapped or node.name() or node.attributes.get("id") in labels):
            found.append((node, f"{node.tag} without a label"))
    return found
