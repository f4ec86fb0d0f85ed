"""What the machine cannot read in a cell is told to the editor, never guessed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.problems import Level, Problem
from generator.recognition.agencies import read_agencies
from generator.recognition.agency_index import AgencyIndex
from generator.recognition.deadlines import DeadlineKind, read_deadlines
from generator.records import DocumentRecord, Records
from generator.schema.body import FormalLine, Node, Table
from generator.schema.tables import CriteriaTable, CriterionRow, TaskRow, TaskTable

CODES = ("unread-deadline", "unread-agency")
Path = tuple[str | int, ...]


def check(records: Records) -> Iterator[Problem]:
    """Deadline cells without a deadline, and agency cells without a known agency."""
    for record in records.documents:
        names = records.agency_indexes[record.place.tinh]
        for number, part in enumerate(record.document.phan):
            yield from _nodes(record, names, part.noi_dung, ("phan", number, "noi_dung"))


def _nodes(
    record: DocumentRecord, names: AgencyIndex, nodes: Sequence[Node], path: Path
) -> Iterator[Problem]:
    for number, node in enumerate(nodes):
        here = (*path, number)
        if isinstance(node, Table):
            table = getattr(node, node.kind)
            if isinstance(table, TaskTable | CriteriaTable):
                yield from _rows(record, names, table, (*here, node.kind, "dong"))
        elif not isinstance(node, FormalLine):
            yield from _nodes(record, names, node.noi_dung, (*here, "noi_dung"))


def _rows(
    record: DocumentRecord, names: AgencyIndex, table: TaskTable | CriteriaTable, path: Path
) -> Iterator[Problem]:
    rows: tuple[TaskRow | CriterionRow, ...] = table.dong
    for number, row in enumerate(rows):
        if row.thoi_han is not None and _is_unread(row.thoi_han):
            message = f"Máy không đọc được thời hạn «{row.thoi_han}»; trang sẽ không tính ngày."
            where = record.file.locate((*path, number, "thoi_han"))
            yield Problem(
                "unread-deadline", Level.NOTE, where, message, "Đúng như in thì để nguyên."
            )
        for name in ("chu_tri", "phoi_hop"):
            text = getattr(row, name)
            if text is not None and not read_agencies(text, names).nhac_toi:
                message = f"Không nhận ra cơ quan nào trong «{text}»."
                where = record.file.locate((*path, number, name))
                cure = "Thêm tên ấy vào danh-muc/co-quan.yml hoặc tinh.yml của tỉnh."
                yield Problem("unread-agency", Level.NOTE, where, message, cure)


def _is_unread(text: str) -> bool:
    read = read_deadlines(text, nam=2000)
    return not read or any(one.loai is DeadlineKind.khong_ro for one in read)
