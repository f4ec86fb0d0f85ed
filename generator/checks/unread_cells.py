"""What the machine cannot read in a cell is told to the editor, never guessed."""

from __future__ import annotations

from collections.abc import Iterator

from generator.problems import Level, Problem
from generator.recognition.agencies import read_agencies
from generator.recognition.agency_index import AgencyIndex
from generator.recognition.deadlines import DeadlineKind, read_deadlines
from generator.records import DocumentRecord, Records
from generator.schema.walk import charged_rows

CODES = ("unread-deadline", "unread-agency")
# Only whether the words can be read matters here, not the day that they give.
_ANY_YEAR = 2000


def check(records: Records) -> Iterator[Problem]:
    """Deadline cells without a deadline and agency cells without a known agency, unless an editor
    has declared how they are read."""
    for record in records.documents:
        yield from _document(record, records.agency_indexes[record.place.tinh])


def _document(record: DocumentRecord, names: AgencyIndex) -> Iterator[Problem]:
    for row, path in charged_rows(record.document):
        declared = row.doc_la
        days = declared.han_tu or declared.han_den
        if row.thoi_han is not None and not days and _is_unread(row.thoi_han):
            where = record.file.locate((*path, "thoi_han"))
            message = f"Máy không đọc được thời hạn «{row.thoi_han}»; trang sẽ không tính ngày."
            cure = "Đúng như in thì để nguyên; muốn tính ngày thì khai doc_la: {han_den: …}."
            yield Problem("unread-deadline", Level.NOTE, where, message, cure)
        for name in ("chu_tri", "phoi_hop"):
            text = getattr(row, name)
            if text is None or getattr(declared, name) is not None:
                continue
            if not read_agencies(text, names).nhac_toi:
                where = record.file.locate((*path, name))
                message = f"Không nhận ra cơ quan nào trong «{text}»."
                cure = "Thêm tên ấy vào danh-muc/co-quan.yml hoặc tinh.yml của tỉnh."
                yield Problem("unread-agency", Level.NOTE, where, message, cure)


def _is_unread(text: str) -> bool:
    read = read_deadlines(text, nam=_ANY_YEAR)
    return not read or any(one.loai is DeadlineKind.khong_ro for one in read)
