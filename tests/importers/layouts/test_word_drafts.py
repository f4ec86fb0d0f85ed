"""Word files become drafts in which every word, mark, row and column is accounted for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

import pytest

from generator.importers.checked import Checked, checked
from generator.importers.draft import Draft
from generator.importers.importing import Hints, draft_of
from generator.importers.known import Known, known_in
from generator.records import load_path
from tests.importers.layouts.content import Document, Table, marks
from tests.importers.layouts.documents import DOCUMENTS
from tests.importers.layouts.word_maker import Form, docx_of
from tests.small_data import SAMPLE_DATA

_FORMS = {
    "typed marks": Form(),
    "lists of Word": Form(lists=True, heading=1),
    "tabs and breaks": Form(heading=0, pressed=True),
}
_TABLES = ("bang_nhiem_vu", "bang_tieu_chi", "bang_diem", "bang")
_EVERY = [
    pytest.param(document, name, id=f"{document.name}, {name}")
    for document in DOCUMENTS
    for name in _FORMS
]


@dataclass(frozen=True)
class Made:
    draft: Draft
    checked: Checked


@cache
def _registers() -> Known:
    """Of the sample data, where the province «Mẫu» is."""
    return known_in(load_path(SAMPLE_DATA), "tinh-mau")


@cache
def made(document: Document, form: str) -> Made:
    raw = docx_of(document, _FORMS[form])
    draft = draft_of(raw, f"{document.name}.docx", Hints(date(2026, 5, 4), _registers()))
    return Made(draft, checked(draft, "tinh-mau"))


def nodes(value: Any) -> Iterator[dict[str, Any]]:
    """Every mapping of the draft, in order."""
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from nodes(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from nodes(inner)


def mark(node: dict[str, Any]) -> str | None:
    if "gach" in node:
        return "-"
    return "+" if "cong" in node else node.get("so")


@pytest.mark.parametrize(("document", "form"), _EVERY)
def test_every_word_is_in_the_draft_or_declared(document: Document, form: str) -> None:
    found = made(document, form).checked
    assert [problem.message for problem in found.problems] == []
    assert found.coverage.whole
    assert found.coverage.de_rieng == 0  # nothing of these documents is to be set aside


@pytest.mark.parametrize(("document", "form"), _EVERY)
def test_marks_of_the_outline(document: Document, form: str) -> None:
    parts = made(document, form).draft.data["phan"]
    found = [found for node in nodes(parts) if (found := mark(node)) is not None]
    articles = [mark for mark in found if mark.startswith("Điều")]
    assert [mark for mark in found if mark not in articles] == marks(document)


@pytest.mark.parametrize(("document", "form"), _EVERY)
def test_rows_and_columns_of_the_tables(document: Document, form: str) -> None:
    parts = made(document, form).draft.data["phan"]
    tables = [node[kind] for node in nodes(parts) for kind in _TABLES if kind in node]
    put_in = [block for block in document.blocks if isinstance(block, Table)]
    assert [len(table["dong"]) + ("tong" in table) for table in tables] == [
        len(table.rows) - table.head for table in put_in
    ]
    assert [len(table["cot"]) for table in tables] == [len(table.widths) for table in put_in]
