"""A duty names its agency: in its heading, or with words that stand in its text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.problems import Level, Problem
from generator.records import DocumentRecord, Records
from generator.schema.body import FormalLine, Meaning, Node, NumberedItem, Table
from generator.vietnamese import match_key

CODES = ("duty-without-agency", "agency-not-in-text")
Path = tuple[str | int, ...]


def check(records: Records) -> Iterator[Problem]:
    """Duties without an agency, and agency words that the text does not have."""
    for record in records.documents:
        for number, part in enumerate(record.document.phan):
            yield from _nodes(record, part.noi_dung, ("phan", number, "noi_dung"))


def _nodes(record: DocumentRecord, nodes: Sequence[Node], path: Path) -> Iterator[Problem]:
    for number, node in enumerate(nodes):
        if isinstance(node, FormalLine | Table):
            continue
        here = (*path, number)
        if node.co_quan is not None and match_key(node.co_quan) not in match_key(node.text):
            where = record.file.locate((*here, "co_quan"))
            message = f"«{node.co_quan}» không có trong câu này."
            cure = "Chép đúng tên cơ quan như trong câu."
            yield Problem("agency-not-in-text", Level.ERROR, where, message, cure)
        heading = node.ten if isinstance(node, NumberedItem) else None
        if Meaning.DUTY in node.la and node.co_quan is None and heading is None:
            message = "Mục phân công không cho biết cơ quan nào."
            cure = "Thêm «co_quan: …» đúng chữ trong câu."
            where = record.file.locate(here)
            yield Problem("duty-without-agency", Level.ERROR, where, message, cure)
        yield from _nodes(record, node.noi_dung, (*here, "noi_dung"))
