"""Record + source -> what differs, word by word.

Cases: fidelity/<name>.yml (completed by tests/small_data.py), <name>.goc.txt (the source) and
<name>.expected.txt.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.checks import fidelity
from generator.problems import as_text
from tests.expected import Expected, beside, cases, stem
from tests.small_data import SmallData

CASES = cases(Path(__file__).parent / "fidelity")


@pytest.mark.parametrize("case", CASES, ids=stem)
def test_fidelity(case: Path, tmp_path: Path, expected: Expected) -> None:
    goc = case.with_name(f"{case.stem}.goc.txt").read_text(encoding="utf-8")
    record = SmallData(tmp_path).record(case.read_text(encoding="utf-8"), goc)
    expected.check(beside(case), as_text(fidelity.compare(record)) or "(đúng từng chữ)")
