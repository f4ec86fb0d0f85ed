"""The full text of a document as printed: headings in Markdown, everything else as HTML blocks.

Words of the document stand inside `.vb` or `.vb-muc`; words of the portal inside `.them`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import escape

from generator.outline import Placed, PlacedPart
from generator.pages.body_tables import Tables
from generator.pages.marks import Marks
from generator.pages.page import markdown_text
from generator.schema.body import (
    Bullet,
    FormalLine,
    NumberedItem,
    Paragraph,
    PlusBullet,
    Recipients,
    Signature,
    Table,
)
from generator.views.document import DocumentView
from generator.views.names import shortened

_HEAD_KINDS = ("ten_co_quan", "quoc_hieu", "so_van_ban", "dia_danh_ngay")
_CLASS = {"tham_quyen_ban_hanh": "tham-quyen"}
_DEEPEST_HEADING = 5
_LONGEST_IN_CONTENTS = 60
_FEWEST_SECTIONS = 3


def body(view: DocumentView) -> str:
    """The Markdown of all parts of the document, in printed order."""
    return "\n\n".join(_Body(view).parts())


class _Body:
    def __init__(self, view: DocumentView) -> None:
        self.view = view
        self.marks = Marks(view)
        self.tables = Tables(view, self.marks)
        self.around = dict(_around(view.linked.phan))

    def parts(self) -> Iterator[str]:
        for part in self.view.linked.phan:
            yield f"## {markdown_text(part.part.ten)} {{#{part.ma} .vb-phan}}"
            yield from self._blocks(part, part.con, 3)

    def _blocks(self, part: PlacedPart, nodes: Sequence[Placed], level: int) -> Iterator[str]:
        """Headings one by one; runs of other nodes together in one HTML block."""
        run: list[Placed] = []
        for placed in nodes:
            if placed.is_heading and level <= _DEEPEST_HEADING:
                yield from self._block(run)
                run = []
                yield self._heading(placed, level)
                yield self.marks.heading_tools(placed.ma)
                if ways := self.around.get(placed.ma):
                    yield ways
                if progress := self.marks.progress(placed.ma):
                    yield f'<p class="them">{progress}</p>'
                yield from self._blocks(part, placed.con, level + 1)
            else:
                run.append(placed)
        yield from self._block(run)

    def _heading(self, placed: Placed, level: int) -> str:
        node = placed.node
        assert isinstance(node, NumberedItem)
        assert node.ten is not None
        capitals = " .in-hoa" if node.ten.isupper() else ""
        so = f'<span class="so">{markdown_text(node.so)}</span>'
        text = markdown_text(node.ten)
        label = _contents_label(f"{node.so} {node.ten}")
        return f"{'#' * level} {so} {text} {{#{placed.ma} .vb-muc{capitals}{label}}}"

    def _block(self, nodes: list[Placed]) -> Iterator[str]:
        if nodes:
            html = "\n".join(self._grouped(nodes))
            yield f'<div class="vb">\n{html}\n</div>'

    def _grouped(self, nodes: list[Placed]) -> Iterator[str]:
        """The lines of the head of a document share one grid."""
        head: list[str] = []
        for placed in nodes:
            node = placed.node
            if isinstance(node, FormalLine) and node.kind in _HEAD_KINDS:
                head.append(self._node(placed))
                continue
            if head:
                yield '<div class="vb-dau">\n' + "\n".join(head) + "\n</div>"
                head = []
            yield self._node(placed)
        if head:
            yield '<div class="vb-dau">\n' + "\n".join(head) + "\n</div>"

    def _node(self, placed: Placed) -> str:
        node = placed.node
        if isinstance(node, FormalLine):
            return self._formal(placed, node)
        if isinstance(node, Table):
            return self.tables.html(placed, node)
        return self._passage(placed, node)

    # --- passages ---

    def _passage(self, placed: Placed, node: NumberedItem | Paragraph | Bullet | PlusBullet) -> str:
        what = node.mark if isinstance(node, NumberedItem) else "đoạn này"
        tools = self.marks.tools(placed.ma, what)
        tools += self.marks.measures(placed.ma) + self.marks.progress(placed.ma)
        # A figure in the wording stands at the key that holds the words.
        for key in ("ten", "doan", "gach", "cong"):
            here = (*placed.duong, key)
            tools += self.marks.disagreements(here) + self.marks.answers(here)
        match node:
            case NumberedItem():
                words = f'<span class="so">{escape(node.so)}</span> '
                if node.ten is not None:
                    words += f'<span class="ten">{self.marks.text(placed.ma, node.ten)}</span> '
                words += self.marks.text(placed.ma, node.doan) if node.doan is not None else ""
                line = f'<p class="muc" id="{placed.ma}">{words} {tools}</p>'
            case Paragraph():
                line = f'<p id="{placed.ma}">{self.marks.text(placed.ma, node.doan)} {tools}</p>'
            case Bullet() | PlusBullet():
                kind = "gach" if isinstance(node, Bullet) else "cong"
                words = self.marks.text(placed.ma, node.text)
                line = (
                    f'<p class="{kind}" id="{placed.ma}"><span class="dau">{node.mark}</span>'
                    f" {words} {tools}</p>"
                )
        if not placed.con:
            return line
        inner = "\n".join(self._node(child) for child in placed.con)
        return f'{line}\n<div class="con">\n{inner}\n</div>'

    # --- the form of administrative documents ---

    def _formal(self, placed: Placed, node: FormalLine) -> str:
        value = getattr(node, node.kind)
        css = _CLASS.get(node.kind, node.kind.replace("_", "-"))
        if isinstance(value, Recipients):
            lines = "\n".join(
                f'<p class="gach"><span class="dau">-</span> {escape(line)}</p>'
                for line in value.dong
            )
            name = escape(value.ten)
            return f'<div class="{css}" id="{placed.ma}"><p class="ten">{name}</p>\n{lines}\n</div>'
        if isinstance(value, Signature):
            authority = "".join(f'<p class="quyen-han">{escape(x)}</p>' for x in value.quyen_han)
            signer = f'<p class="ho-ten">{escape(value.ho_ten)}</p>'
            return f'<div class="{css}" id="{placed.ma}">{authority}{signer}</div>'
        if isinstance(value, tuple):
            spans = (
                f'<span class="dong">{self.marks.text(placed.ma, line)}</span>' for line in value
            )
            words = " ".join(spans)
        else:
            words = self.marks.text(placed.ma, value)
        tools = " " + self.marks.tools(placed.ma, "căn cứ này") if node.kind == "can_cu" else ""
        return f'<p class="{css}" id="{placed.ma}">{words}{tools}</p>'


def _around(parts: Sequence[PlacedPart]) -> Iterator[tuple[str, str]]:
    """By id, what stands at the head of each main section of a long document, so that a long table
    can be passed by: links to the sections before and after it."""
    sections = [placed for part in parts for placed in part.con if placed.is_heading]
    if len(sections) < _FEWEST_SECTIONS:
        return
    for before, here, after in zip(
        (None, *sections[:-1]), sections, (*sections[1:], None), strict=True
    ):
        links = [
            f'<a href="#{other.ma}"><small>{name}</small> {escape(_section_name(other))}</a>'
            for name, other in (("Mục trước", before), ("Mục sau", after))
            if other
        ]
        yield here.ma, f'<p class="them muc-ke">{" ".join(links)}</p>'


def _section_name(placed: Placed) -> str:
    node = placed.node
    assert isinstance(node, NumberedItem)
    return shortened(f"{node.so} {node.ten}", _LONGEST_IN_CONTENTS)


def _contents_label(title: str) -> str:
    """The attribute that gives a long title a shorter form in the table of contents."""
    short = shortened(title, _LONGEST_IN_CONTENTS)
    return f' data-toc-label="{markdown_text(short)}"' if short != title else ""
