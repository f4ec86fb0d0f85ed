"""Every node of a document with its place in the data, in printed order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.schema.body import (
    Bullet,
    FormalLine,
    Node,
    NumberedItem,
    Paragraph,
    PlusBullet,
    Table,
)
from generator.schema.document import Document
from generator.schema.tables import CriteriaTable, CriterionRow, ScoreTable, TaskRow, TaskTable

Path = tuple[str | int, ...]
PassageNode = NumberedItem | Paragraph | Bullet | PlusBullet


def nodes(document: Document) -> Iterator[tuple[Node, Path]]:
    """All nodes, parents before their children."""
    for number, part in enumerate(document.phan):
        yield from _under(part.noi_dung, ("phan", number, "noi_dung"))


def _under(found: Sequence[Node], path: Path) -> Iterator[tuple[Node, Path]]:
    for number, node in enumerate(found):
        here = (*path, number)
        yield node, here
        if not isinstance(node, FormalLine | Table):
            yield from _under(node.noi_dung, (*here, "noi_dung"))


def passages(document: Document) -> Iterator[tuple[PassageNode, Path]]:
    """Numbered items and text leaves."""
    for node, path in nodes(document):
        if not isinstance(node, FormalLine | Table):
            yield node, path


def charged_rows(document: Document) -> Iterator[tuple[TaskRow | CriterionRow, Path]]:
    """Rows of task and criteria tables: those with agencies and deadlines."""
    for node, path in nodes(document):
        if isinstance(node, Table):
            table = getattr(node, node.kind)
            if isinstance(table, TaskTable | CriteriaTable):
                rows: tuple[TaskRow | CriterionRow, ...] = table.dong
                for number, row in enumerate(rows):
                    yield row, (*path, node.kind, "dong", number)


def score_tables(document: Document) -> Iterator[tuple[ScoreTable | CriteriaTable, Path]]:
    """Tables with scores: summaries and criteria."""
    for node, path in nodes(document):
        if isinstance(node, Table):
            table = getattr(node, node.kind)
            if isinstance(table, ScoreTable | CriteriaTable):
                yield table, (*path, node.kind)
