"""Every layout becomes a draft: every word accounted for, marks and tables as they were written."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
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
from tests.importers.layouts.word_maker import Form, docx_of

FORMS = {
    "typed marks": Form(heading=1),
    "lists of Word": Form(lists=True, heading=1),
    "tabs and breaks": Form(heading=0, pressed=True),
}
EVERY = [
    pytest.param(document, form, id=f"{document.name}, {name}")
    for document in DOCUMENTS
    for name, form in FORMS.items()
]


@pytest.fixture(scope="module")
def known() -> Known:
    return known_in(load_path(Path("data")), None)


def imported(document: Document, form: Form, known: Known) -> Draft:
    received = docx_of(document, form)
    return draft_of(received, f"{document.name}.docx", Hints(date(2026, 11, 21), known))


def nodes(draft: Draft) -> Iterator[dict[str, Any]]:
    def walk(found: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
        for node in found:
            yield node
            yield from walk(node.get("noi_dung", []))

    for part in draft.data["phan"]:
        yield from walk(part["noi_dung"])


@pytest.mark.parametrize(("document", "form"), EVERY)
def test_every_word_is_in_the_draft_or_aside(document: Document, form: Form, known: Known) -> None:
    made = checked(imported(document, form, known), "tinh-mau")
    assert made.problems == ()
    assert made.coverage.whole


@pytest.mark.parametrize(("document", "form"), EVERY)
def test_marks_are_the_numbers_of_the_items(document: Document, form: Form, known: Known) -> None:
    signs = {"gach": "-", "cong": "+"}
    found = [
        node.get("so") or next(sign for key, sign in signs.items() if key in node)
        for node in nodes(imported(document, form, known))
        if "so" in node or "gach" in node or "cong" in node
    ]
    assert [mark for mark in found if not mark.startswith("Điều")] == marks(document)


@pytest.mark.parametrize(("document", "form"), EVERY)
def test_tables_have_their_rows_and_columns(document: Document, form: Form, known: Known) -> None:
    found = [
        (len(node[key]["dong"]) + ("tong" in node[key]), len(node[key]["cot"]))
        for node in nodes(imported(document, form, known))
        for key in TABLE_KEYS
        if key in node
    ]
    below_heads = [
        (len(table.rows) - (2 if LEFT in table.rows[0] else 1), len(table.widths))
        for table in document.blocks
        if isinstance(table, Table)
    ]
    assert found == below_heads


@pytest.mark.parametrize(("document", "form"), EVERY)
def test_parts_begin_on_new_sheets(document: Document, form: Form, known: Known) -> None:
    sheets = sum(isinstance(block, NewSheet) for block in document.blocks)
    assert len(imported(document, form, known).data["phan"]) == sheets + 1
