"""Data -> record, or problems with place, message and cure.

Cases: cases/<name>.yml, the lines a test is about (tests/small_data.py adds the common head
below them), and <name>.expected.txt.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.problems import as_text
from tests.expected import Expected, beside, cases, stem
from tests.small_data import SmallData

CASES = cases(Path(__file__).parent / "cases")


@pytest.mark.parametrize("case", CASES, ids=stem)
def test_document(case: Path, tmp_path: Path, expected: Expected) -> None:
    records = SmallData(tmp_path).read(case.read_text(encoding="utf-8"))
    if records.problems:
        expected.check(beside(case), as_text(records.problems))
        assert records.documents == ()
    else:
        record = records.documents[0].document
        data = record.model_dump(mode="json", exclude_unset=True, exclude={"nguon"}, warnings=False)
        expected.check(beside(case), json.dumps(data, ensure_ascii=False, indent=1))
