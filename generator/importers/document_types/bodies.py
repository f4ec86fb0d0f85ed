"""The body of a paper: grounds, the enacting word, then the outline."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator.importers.document_types.headings import nodes_of
from generator.importers.document_types.marks import mark_of
from generator.importers.document_types.nodes import Node
from generator.importers.document_types.offices import charged_by
from generator.importers.document_types.outline import Item, Outline
from generator.importers.document_types.titles import is_authority
from generator.importers.document_types.wording import is_capital, is_closed
from generator.importers.known import Known
from generator.importers.reading import Block, Finding, Grid, Line, PageBreak, Sureness

_GROUND = re.compile(r"^Căn cứ\s")
_GROUND_BEFORE_VERB = re.compile(
    r"^(?:Căn cứ|Xét|Theo đề nghị|Thực hiện|Trên cơ sở|Sau khi)\s", re.IGNORECASE
)
_PROPOSAL = re.compile(r"^(?:Xét|Theo)\s+(?:đề nghị|tờ trình|Tờ trình|báo cáo)\b")
_VERB = re.compile(r"^(?:QUYẾT ĐỊNH|QUYẾT NGHỊ|CHỈ THỊ|NGHỊ QUYẾT)\s*:?$")
_CAPTION = re.compile(r"^(?:Bảng|Biểu|BẢNG|BIỂU|DANH MỤC|Danh mục)\b")
TableReader = Callable[[Grid], tuple[Node, tuple[Finding, ...]]]


@dataclass(frozen=True)
class Body:
    """The nodes of a body and what was noticed in it."""

    nodes: tuple[Node, ...]
    findings: tuple[Finding, ...] = ()


def read(blocks: Sequence[Block], known: Known, table: TableReader) -> Body:
    """The blocks between a paper's title and its end."""
    opening, rest = _opening(blocks)
    outline = Outline(lambda text: charged_by(text, known) is not None)
    findings: list[Finding] = []
    for block in rest:
        if isinstance(block, Line):
            outline.take_line(block)
        elif isinstance(block, Grid):
            node, found = table(block)
            title = _caption(outline.last_paragraph())
            if title is not None and not _has_title(node):
                outline.drop_last()
                node = _titled(node, title)
            outline.take_table(node)
            findings += found
    findings += [Finding("mục", text, Sureness.LOOK, dong) for dong, text in outline.doubts]
    return Body((*opening, *nodes_of(outline.root.con, known.names_only_agencies)), tuple(findings))


def _opening(blocks: Sequence[Block]) -> tuple[list[Node], Sequence[Block]]:
    """Grounds and the enacting word, as far as they stand at the beginning."""
    verb = _verb_at(blocks)
    nodes: list[Node] = []
    for at, block in enumerate(blocks):
        if isinstance(block, PageBreak):
            continue
        if not isinstance(block, Line):
            return nodes, blocks[at:]
        key = _opening_key(block, at, verb)
        if key is None:
            return nodes, blocks[at:]
        nodes.append(Node({key: block.text}, block.dong))
    return nodes, ()


def _opening_key(line: Line, at: int, verb: int | None) -> str | None:
    text = line.text
    if verb is not None and at <= verb:
        if at == verb:
            return "menh_lenh"
        if is_authority(text):
            return "tham_quyen_ban_hanh"
        return "can_cu" if _GROUND_BEFORE_VERB.match(text) else "doan"
    if verb is not None or text.rstrip().endswith(":"):
        return None
    closed = text.rstrip().endswith((";", ","))
    ground = _GROUND.match(text) or (_PROPOSAL.match(text) and closed)
    return "can_cu" if ground else None


def _verb_at(blocks: Sequence[Block]) -> int | None:
    for at, block in enumerate(blocks):
        if isinstance(block, Line):
            if _VERB.match(block.text):
                return at
            if mark_of(block.text) is not None:
                return None
    return None


def _caption(item: Item | None) -> Item | None:
    """The paragraph right over a table, if it is the table's title."""
    if item is None or len(item.text.split()) > 40 or is_closed(item.text):
        return None
    named = is_capital(item.text) or _CAPTION.match(item.text)
    return item if named or (item.look.bold and item.look.align == "center") else None


def _has_title(node: Node) -> bool:
    return any("ten" in value for value in node.data.values())


def _titled(node: Node, title: Item) -> Node:
    [(key, value)] = node.data.items()
    return Node({key: {"ten": title.text, **value}}, (title.dong[0], node.dong[1]), node.con)
