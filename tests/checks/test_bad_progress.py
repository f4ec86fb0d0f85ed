"""What an editor gets wrong in a file of progress: bad_progress/<name>.yml, put in the place of
tien-do/2026-quy-2.yml beside the plan of `tests.small_progress`; the messages stand in
<name>.expected.txt."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.checks import progress_figures, progress_files, run
from generator.problems import as_text
from generator.records import load_path
from tests.expected import Expected, beside, cases, stem
from tests.small_data import completed
from tests.small_progress import PLAN, SmallProgress

HERE = Path(__file__).parent / "bad_progress"
CASES = cases(HERE)


def messages(tmp_path: Path, text: str) -> str:
    small = SmallProgress(tmp_path)
    small.records()
    small.put("mau-dong/goc/1.txt", "")
    small.put("mau-dong/van-ban/2026-1-kh-ubnd.yml", completed(PLAN))
    small.put("tinh-mau/goc/bien-ban.txt", "Biên bản")
    small.put("tinh-mau/tien-do/2026-quy-2.yml", text)
    codes = (*progress_files.CODES, *progress_figures.CODES)
    return as_text(one for one in run(load_path(tmp_path)) if one.code in codes)


@pytest.mark.parametrize("case", CASES, ids=stem)
def test_bad_progress(case: Path, tmp_path: Path, expected: Expected) -> None:
    expected.check(beside(case), messages(tmp_path, case.read_text(encoding="utf-8")))


def test_every_code_has_a_case() -> None:
    told = "".join(beside(case).read_text(encoding="utf-8") for case in CASES)
    codes = {*progress_files.CODES, *progress_figures.CODES}
    assert {code for code in codes if f"({code})" not in told} == set()
