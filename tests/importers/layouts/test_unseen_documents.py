"""Papers of kinds that no rule was made after: every word, mark, part, row, column and field."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from generator.importers.checked import Checked, checked
from generator.importers.draft import Draft
from generator.importers.importing import Hints, draft_of
from generator.importers.known import Known, known_in
from generator.records import load_path
from generator.schema.body import TABLE_KEYS
from tests.importers.layouts.content import Document, NewSheet, Table, marks
from tests.importers.layouts.pdf_maker import pdf_of
from tests.importers.layouts.unseen_documents import UNSEEN
from tests.importers.layouts.word_maker import Form, docx_of
from tests.small_data import SAMPLE_DATA

_FIELDS = {
    "nghi-quyet-hdnd": "nghi-quyet 45/2026/NQ-HĐND 10/7/2026 Chủ tịch, Hội đồng nhân dân tỉnh Mẫu",
    "cong-van": "cong-van 215/SNV-CCHC 05/3/2026 KT. Phó Giám đốc, Sở Nội vụ tỉnh Mẫu",
    "bao-cao-tu-cham": "bao-cao 77/BC-UBND 28/02/2026 KT. Phó Chủ tịch, Ủy ban nhân dân tỉnh Mẫu",
    "chi-thi": "chi-thi 05/CT-UBND 12/5/2026 Chủ tịch, Ủy ban nhân dân tỉnh Mẫu",
    "thong-bao-ket-luan": "thong-bao 140/TB-VP 02/4/2026 KT. Phó Chánh Văn phòng, "
    "Văn phòng Ủy ban nhân dân tỉnh Mẫu",
    "chuong-trinh": "chuong-trinh ? ? TM. Chủ tịch, Ủy ban nhân dân Huyện Mẫu",
    "de-an": "de-an 300/ĐA-UBND 15/8/2026 TM. Chủ tịch, Ủy ban nhân dân tỉnh Mẫu",
    "to-trinh": "to-trinh 33/TTr-SNV 03/02/2026 Giám đốc, Sở Nội vụ tỉnh Mẫu",
    "bang-khong-dau": "thong-bao 40/TB-UBND 03/02/2026 TM. Chủ tịch, Ủy ban nhân dân tỉnh Mẫu",
}
"""Type, number, day, who signed, issuer; the other papers are plans of the province's committee."""
_PLANS = {
    "ba-phu-luc": "18/KH-UBND 25/01/2026",
    "viec-gach-dau-dong": "21/KH-UBND 27/01/2026",
    "thieu-cot-han": "23/KH-UBND 29/01/2026",
    "o-gop-ngang-doc": "29/KH-UBND 30/01/2026",
    "danh-so-lai": "35/KH-UBND 01/02/2026",
    "danh-sach-trong-o": "44/KH-UBND 05/02/2026",
}
_DIVISIONS = ("Phần", "PHẦN", "Chương", "Mục", "Điều", "A.", "B.", "C.")
_MADE = {
    "docx": lambda document: docx_of(document),
    "docx with tabs": lambda document: docx_of(document, Form(heading=0, pressed=True)),
    "pdf": lambda document: pdf_of(document),
}
_EVERY = [
    pytest.param(document, file, id=f"{document.name}, {file}")
    for document in UNSEEN
    for file in _MADE
]


@cache
def _registers() -> Known:
    """The province «Mẫu» of the sample data with all types of Nghị định 30."""
    sample = known_in(load_path(SAMPLE_DATA), "tinh-mau")
    return replace(sample, loai=known_in(load_path(Path("data")), None).loai)


@cache
def _draft(document: Document, file: str) -> Draft:
    name = f"{document.name}.{file.split()[0]}"
    return draft_of(_MADE[file](document), name, Hints(date(2026, 11, 22), _registers()))


@cache
def _checked(document: Document, file: str) -> Checked:
    return checked(_draft(document, file), "tinh-mau")


def _nodes(found: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for node in found:
        yield node
        yield from _nodes(node.get("noi_dung", []))


def _all(document: Document, file: str) -> list[dict[str, Any]]:
    parts = _draft(document, file).data["phan"]
    return [node for part in parts for node in _nodes(part["noi_dung"])]


@pytest.mark.parametrize(("document", "file"), _EVERY)
def test_every_word_is_in_the_draft_or_aside(document: Document, file: str) -> None:
    found = _checked(document, file)
    assert found.problems == ()
    assert found.coverage.whole
    page_numbers = found.coverage.de_rieng
    assert page_numbers <= (3 if file == "pdf" else 0)


@pytest.mark.parametrize(("document", "file"), _EVERY)
def test_marks_of_the_outline(document: Document, file: str) -> None:
    signs = {"gach": "-", "cong": "+"}
    found = [
        node.get("so") or next(sign for key, sign in signs.items() if key in node)
        for node in _all(document, file)
        if {"so", "gach", "cong"} & set(node)
    ]
    assert [mark for mark in found if not mark.startswith(_DIVISIONS)] == marks(document)


@pytest.mark.parametrize(("document", "file"), _EVERY)
def test_parts_rows_and_columns(document: Document, file: str) -> None:
    sheets = sum(isinstance(block, NewSheet) for block in document.blocks)
    assert len(_draft(document, file).data["phan"]) == sheets + 1
    found = [
        (len(node[key]["dong"]) + ("tong" in node[key]), len(node[key]["cot"]))
        for node in _all(document, file)
        for key in TABLE_KEYS
        if key in node
    ]
    assert found == [
        (len(table.rows) - table.head, len(table.widths))
        for table in document.blocks
        if isinstance(table, Table)
    ]


@pytest.mark.parametrize(("document", "file"), _EVERY)
def test_fields(document: Document, file: str) -> None:
    data = _draft(document, file).data
    signed = data["nguoi_ky"]
    by = " ".join(filter(None, (signed.get("quyen_han"), signed["chuc_vu"])))
    found = " ".join(
        (
            data["loai_van_ban"],
            data.get("so_ky_hieu", "?"),
            data.get("ngay_ban_hanh", "?"),
            f"{by}, {data['co_quan_ban_hanh']}",
        )
    )
    plan = f"ke-hoach {_PLANS.get(document.name)} TM. Chủ tịch, Ủy ban nhân dân tỉnh Mẫu"
    assert found == _FIELDS.get(document.name, plan)
