"""Printed tables and the tables they become, side by side.

Each case is also put through the check that the whole project trusts: every word of the text
stands in the node, in order, or is declared.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.checks.fidelity import expected_words
from generator.importers.document_types.tables import node
from generator.importers.reading import Finding, Grid, Line, Reading
from generator.importers.stages import join_tables
from generator.schema.document import Document
from generator.schema.printed import printed
from tests.expected import Expected, cases, stem
from tests.importers.tables.notation import case

CASES = Path(__file__).parent / "cases"


@pytest.mark.parametrize("path", cases(CASES, "*.txt"), ids=stem)
def test_table(path: Path, expected: Expected) -> None:
    given = case(path.read_text(encoding="utf-8"))
    reading = join_tables.apply(given.reading)
    nodes: list[dict[str, Any]] = []
    findings = list(reading.findings)
    for block in reading.blocks:
        if isinstance(block, Grid):
            made = node(block, given.nam, given.chi_so)
            nodes.append(made.node)
            findings += made.findings
        elif isinstance(block, Line):
            nodes.append({"doan": block.text})
    draft = {**_declared(reading), "noi_dung": nodes}
    assert_every_word(draft, reading.text)
    expected.check(path.with_suffix(".yml"), _shown(draft, findings))


def assert_every_word(draft: dict[str, Any], text: str) -> None:
    body = {key: draft[key] for key in ("bo_qua", "noi_o") if key in draft}
    document = Document.model_validate(
        {
            "loai_van_ban": "ke-hoach",
            "trich_yeu": "Mẫu",
            "co_quan_ban_hanh": "Tỉnh Mẫu",
            "nguon": {
                "tep": "goc/a.txt",
                "sha256": "0" * 64,
                "mo_ta": "a",
                "ngay_nhan": "1/1/2026",
            },
            "phan": [{"ma": "a", "ten": "A", "noi_dung": draft["noi_dung"]}],
            **body,
        }
    )
    words, not_found = expected_words(document, text)
    assert not_found == []
    in_draft = [word for piece in printed(document) for word in piece.text.split()]
    assert in_draft == [word.text for word in words]


def _declared(reading: Reading) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if reading.aside:
        found["bo_qua"] = [
            {
                "dong": _lines(one.dong),
                **({"chuoi": one.chuoi} if one.chuoi else {}),
                "ly_do": one.ly_do,
            }
            for one in reading.aside
        ]
    if reading.moved:
        found["noi_o"] = [
            {
                "dong": _lines(one.dong),
                "chuoi": one.chuoi,
                "sau_dong": _lines(one.sau_dong),
                "sau": one.sau,
                "ly_do": one.ly_do,
            }
            for one in reading.moved
        ]
    return found


def _lines(span: tuple[int, int]) -> str:
    return str(span[0]) if span[0] == span[1] else f"{span[0]}-{span[1]}"


def _shown(draft: dict[str, Any], findings: list[Finding]) -> str:
    told = "".join(f"# {line}\n" for finding in findings for line in _told(finding))
    return told + yaml.safe_dump(
        draft, allow_unicode=True, sort_keys=False, width=1000, default_flow_style=None
    )


def _told(finding: Finding) -> Iterator[str]:
    lines = f" (dòng {_lines(finding.dong)})" if finding.dong else ""
    yield f"{finding.sure}: {finding.noi_dung}{lines}"
