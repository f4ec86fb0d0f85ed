"""What an import left to a person: fields that it could not fill, and remarks not yet looked at."""

from __future__ import annotations

from collections.abc import Iterator

from generator.problems import Level, Position, Problem
from generator.records import Records

CODES = ("undecided", "still-to-look-at")

UNKNOWN = "Chưa rõ"
"""What a draft holds in a required field that the document does not show."""

UNKNOWN_TYPE = "chua-ro"
"""The same for the type of the document; no register has it, so `unknown-document-type` tells."""

NOTE = "CẦN XEM: "
"""How a comment begins that the import wrote above what a person must look at."""

_FIELDS = ("trich_yeu", "co_quan_ban_hanh")


def check(records: Records) -> Iterator[Problem]:
    """An unknown field stops the publication; a remark that still stands is only told."""
    for record in records.documents:
        for key in _FIELDS:
            if getattr(record.document, key) == UNKNOWN:
                message = f"«{key}» còn là «{UNKNOWN}»."
                cure = "Điền theo văn bản; văn bản không ghi thì hỏi nơi gửi, đừng đoán."
                where = record.file.locate((key,))
                yield Problem("undecided", Level.ERROR, where, message, cure)
        for number, line in enumerate(record.file.text.split("\n"), 1):
            comment = line.strip().removeprefix("# ")
            if comment.startswith(NOTE) and line.lstrip().startswith("#"):
                where = Position(record.file.name, number, line.index("#") + 1)
                said = comment.removeprefix(NOTE).rstrip(".")
                message = f"Máy để lại chỗ cần xem: {said}."
                cure = "Xem lại bản gốc, sửa nếu cần, rồi xóa dòng chú thích này."
                yield Problem("still-to-look-at", Level.NOTE, where, message, cure)
