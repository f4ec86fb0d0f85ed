"""PDF files become drafts in which every word, mark, part, row and column is accounted for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any

import pytest

from generator.importers.checked import checked
from generator.importers.draft import Draft
from generator.importers.importing import Hints, draft_of
from generator.importers.known import Known, known_in
from generator.records import load_path
from generator.schema.body import TABLE_KEYS
from tests.importers.layouts.content import LEFT, Document, NewSheet, Table, marks
from tests.importers.layouts.documents import DOCUMENTS
from tests.importers.layouts.long_documents import LONG_PLAN
from tests.importers.layouts.pdf_maker import pdf_of
from tests.small_data import SAMPLE_DATA

EVERY = [pytest.param(document, id=document.name) for document in (*DOCUMENTS, LONG_PLAN)]


@cache
def _registers() -> Known:
    """Of the sample data, where the province «Mẫu» is."""
    return known_in(load_path(SAMPLE_DATA), "tinh-mau")


@cache
def draft(document: Document) -> Draft:
    hints = Hints(date(2026, 11, 21), _registers())
    return draft_of(pdf_of(document), f"{document.name}.pdf", hints)


def nodes(found: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for node in found:
        yield node
        yield from nodes(node.get("noi_dung", []))


def all_nodes(document: Document) -> list[dict[str, Any]]:
    return [node for part in draft(document).data["phan"] for node in nodes(part["noi_dung"])]


@pytest.mark.parametrize("document", EVERY)
def test_every_word_is_in_the_draft_or_aside(document: Document) -> None:
    made = checked(draft(document), "tinh-mau")
    assert made.problems == ()
    assert made.coverage.whole


@pytest.mark.parametrize("document", EVERY)
def test_marks_are_the_numbers_of_the_items(document: Document) -> None:
    signs = {"gach": "-", "cong": "+"}
    found = [
        node.get("so") or next(sign for key, sign in signs.items() if key in node)
        for node in all_nodes(document)
        if {"so", "gach", "cong"} & set(node)
    ]
    assert [mark for mark in found if not mark.startswith("Điều")] == marks(document)


@pytest.mark.parametrize("document", EVERY)
def test_parts_and_tables(document: Document) -> None:
    sheets = sum(isinstance(block, NewSheet) for block in document.blocks)
    assert len(draft(document).data["phan"]) == sheets + 1
    found = [
        (len(node[key]["dong"]) + ("tong" in node[key]), len(node[key]["cot"]))
        for node in all_nodes(document)
        for key in TABLE_KEYS
        if key in node
    ]
    below_heads = [
        (len(table.rows) - (2 if LEFT in table.rows[0] else 1), len(table.widths))
        for table in document.blocks
        if isinstance(table, Table)
    ]
    assert found == below_heads
