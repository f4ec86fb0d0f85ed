"""The score tables of a document as sheets, with the points that its text states."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Literal

from generator.recognition.points import read_points
from generator.reconciliation.figures import (
    APPENDIX,
    APPENDIX_TOTAL,
    RANK,
    SUMMARY,
    TOTAL,
    Figure,
    Group,
    Line,
    Sentence,
    Sheet,
)
from generator.reconciliation.findings import Path
from generator.reconciliation.versions import Key, Versions
from generator.schema.body import NumberedItem
from generator.schema.document import Document
from generator.schema.tables import CriteriaTable, CriterionRow, ScoreTable, TotalRow
from generator.schema.walk import passages, score_tables
from generator.vietnamese import parse_decimal

_Name = Literal["diem", "diem_chuan"]


def document_groups(
    van_ban: str, tinh: str, document: Document, versions: Versions
) -> tuple[Group, ...]:
    """One group for each index year that the document's tables print, in printed order."""
    summaries: dict[Key, list[Sheet]] = {}
    appendices: dict[Key, list[tuple[CriteriaTable, Path]]] = {}
    for table, path in score_tables(document):
        if isinstance(table, CriteriaTable):
            appendices.setdefault((table.chi_so, table.nam), []).append((table, path))
            continue
        for number, row in enumerate(table.dong):
            key = (table.chi_so, int(row["nam"]))
            sheet = _summary(table, row, (*path, "dong", number))
            summaries.setdefault(key, []).append(sheet)
    keys = list(dict.fromkeys((*summaries, *appendices)))
    sentences = tuple(_sentences(document)) if keys else ()
    return tuple(
        Group(
            van_ban,
            tinh,
            None,
            *key,
            (*summaries.get(key, ()), *_appendices(appendices.get(key, ()))),
            versions.known(key),
            # Where several index years are printed nobody knows which one a sentence means.
            sentences if len(keys) == 1 else (),
        )
        for key in keys
    )


def _sentences(document: Document) -> Iterator[Sentence]:
    for node, path in passages(document):
        found = read_points(node.text)
        if found:
            words = "ten" if isinstance(node, NumberedItem) and node.doan is None else None
            yield Sentence(node.text, found, (*path, words or _key(node)))


def _key(node: object) -> str:
    return next(key for key in ("doan", "gach", "cong") if getattr(node, key, None) is not None)


def _summary(table: ScoreTable, row: dict[str, str], path: Path) -> Sheet:
    lines = {
        key: _cell(key, head, row[key], (*path, key))
        for key, head in table.cot.items()
        if key in row and (key[:1].isdigit() or key in (TOTAL, RANK))
    }
    return Sheet(
        SUMMARY,
        SUMMARY,
        "bảng tổng hợp",
        tuple(line for key, line in lines.items() if key[:1].isdigit()),
        tong=lines.get(TOTAL),
        hang=lines.get(RANK),
    )


def _cell(key: str, head: str, cell: str, path: Path) -> Line:
    """`8.71/10`: points and maximum, or place and number of units, of one printed cell."""
    score, _, maximum = cell.partition("/")
    top = Figure(cell, parse_decimal(maximum.strip()), path) if maximum else None
    return Line(key, head, Figure(cell, parse_decimal(score.strip()), path), top, path)


def _appendices(tables: Sequence[tuple[CriteriaTable, Path]]) -> Iterator[Sheet]:
    """One sheet a table; tables that go on where the one before left off are one sheet."""
    codes = [row.ma for table, _ in tables for row in table.dong]
    totals = [table for table, _ in tables if table.tong is not None]
    if len(set(codes)) == len(codes) and len(totals) < 2:
        if tables:
            yield _appendix(tables)
        return
    for table in tables:
        yield _appendix([table])


def _appendix(tables: Sequence[tuple[CriteriaTable, Path]]) -> Sheet:
    rows: list[Line] = []
    total: Line | None = None
    for table, path in tables:
        rows += (_row(row, (*path, "dong", number)) for number, row in enumerate(table.dong))
        if table.tong is not None:
            total = _scored(TOTAL, table.tong, (*path, "tong"))
    return Sheet(
        APPENDIX,
        APPENDIX_TOTAL,
        "phụ lục",
        tuple(row for row in rows if "." not in row.ma),
        tuple(row for row in rows if "." in row.ma),
        tong=total,
        chi_mat_diem=True,
    )


def _row(row: CriterionRow, path: Path) -> Line:
    return _scored(row.ma, row, path)


def _scored(ma: str, row: CriterionRow | TotalRow, path: Path) -> Line:
    def figure(name: _Name) -> Figure | None:
        points: Decimal | None = row.points(name)
        if points is None:
            return None
        return Figure(getattr(row, name) or "", points, (*path, name))

    return Line(ma, row.ten, figure("diem"), figure("diem_chuan"), path)
