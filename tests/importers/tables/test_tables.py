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

from generator.importers.document_types.tables import node
from generator.importers.reading import Finding, Grid, Line
from generator.importers.stages import join_tables
from tests.expected import Expected, cases, stem
from tests.importers.tables.fidelity import assert_every_word, declared, lines
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
    assert_every_word(reading, nodes, reading.text)
    expected.check(
        path.with_suffix(".yml"), _shown({**declared(reading), "noi_dung": nodes}, findings)
    )


def _shown(draft: dict[str, Any], findings: list[Finding]) -> str:
    told = "".join(f"# {line}\n" for finding in findings for line in _told(finding))
    return told + yaml.safe_dump(
        draft, allow_unicode=True, sort_keys=False, width=1000, default_flow_style=None
    )


def _told(finding: Finding) -> Iterator[str]:
    where = f" (dòng {lines(finding.dong)})" if finding.dong else ""
    yield f"{finding.sure}: {finding.noi_dung}{where}"
