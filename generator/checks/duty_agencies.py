"""A duty names its agency: in its heading, or with words that stand in its text."""

from __future__ import annotations

from collections.abc import Iterator

from generator.problems import Level, Problem
from generator.records import DocumentRecord, Records
from generator.schema.body import Meaning, NumberedItem
from generator.schema.walk import passages
from generator.vietnamese import match_key

CODES = ("duty-without-agency", "agency-not-in-text")


def check(records: Records) -> Iterator[Problem]:
    """Duties without an agency, and agency words that the text does not have."""
    for record in records.documents:
        yield from _document(record)


def _document(record: DocumentRecord) -> Iterator[Problem]:
    for node, path in passages(record.document):
        if node.co_quan is not None and match_key(node.co_quan) not in match_key(node.text):
            where = record.file.locate((*path, "co_quan"))
            message = f"«{node.co_quan}» không có trong câu này."
            cure = "Chép đúng tên cơ quan như trong câu."
            yield Problem("agency-not-in-text", Level.ERROR, where, message, cure)
        heading = node.ten if isinstance(node, NumberedItem) else None
        if Meaning.DUTY in node.la and node.co_quan is None and heading is None:
            where = record.file.locate(path)
            message = "Mục phân công không cho biết cơ quan nào."
            cure = "Thêm «co_quan: …» đúng chữ trong câu."
            yield Problem("duty-without-agency", Level.ERROR, where, message, cure)
