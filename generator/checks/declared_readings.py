"""What an editor declares under `doc_la`: codes must be known, words must stand in the text."""

from __future__ import annotations

from collections.abc import Iterator

from generator.problems import Level, Problem
from generator.records import DocumentRecord, Records
from generator.schema.messages import suggestion
from generator.schema.walk import Path, charged_rows, passages
from generator.vietnamese import match_key

CODES = ("unknown-agency", "unknown-area", "deadline-not-in-text")


def check(records: Records) -> Iterator[Problem]:
    """Declared agency codes that neither the register nor the province's file has, and area codes
    that the list of plans lacks, and deadline words that the passage does not hold."""
    register = records.registers.linh_vuc
    for record in records.documents:
        yield from _document(record, records.agency_codes(record.place.tinh))
        if register is not None:
            yield from _areas(record, {area.ma for area in register.ke_hoach})
        yield from _deadlines(record)


def _document(record: DocumentRecord, known: frozenset[str]) -> Iterator[Problem]:
    for codes, path in _declared(record):
        for number, code in enumerate(codes or ()):
            if code not in known:
                where = record.file.locate((*path, number))
                message = f"Không có cơ quan nào mã «{code}»."
                cure = f"{suggestion(code, known)}Xem danh-muc/co-quan.yml và tinh.yml của tỉnh."
                yield Problem("unknown-agency", Level.ERROR, where, message, cure)


def _declared(record: DocumentRecord) -> Iterator[tuple[tuple[str, ...] | None, Path]]:
    for row, path in charged_rows(record.document):
        yield row.doc_la.chu_tri, (*path, "doc_la", "chu_tri")
        yield row.doc_la.phoi_hop, (*path, "doc_la", "phoi_hop")
    for node, path in passages(record.document):
        yield node.doc_la.co_quan, (*path, "doc_la", "co_quan")


def _areas(record: DocumentRecord, known: set[str]) -> Iterator[Problem]:
    rows = ((row.doc_la.linh_vuc, path) for row, path in charged_rows(record.document))
    texts = ((node.doc_la.linh_vuc, path) for node, path in passages(record.document))
    for code, path in (*rows, *texts):
        if code is not None and code not in known:
            where = record.file.locate((*path, "doc_la", "linh_vuc"))
            message = f"Danh sách lĩnh vực của kế hoạch không có mã «{code}»."
            cure = f"{suggestion(code, known)}Xem ke_hoach trong danh-muc/linh-vuc.yml."
            yield Problem("unknown-area", Level.ERROR, where, message, cure)


def _deadlines(record: DocumentRecord) -> Iterator[Problem]:
    for node, path in passages(record.document):
        words = node.doc_la.thoi_han
        if words is not None and match_key(words) not in match_key(node.text):
            where = record.file.locate((*path, "doc_la", "thoi_han"))
            message = f"«{words}» không có trong câu này."
            cure = "Chép đúng những chữ nói thời hạn trong câu, như «trước ngày 30/6/2026»."
            yield Problem("deadline-not-in-text", Level.ERROR, where, message, cure)
