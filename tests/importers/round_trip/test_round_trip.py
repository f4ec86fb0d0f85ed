"""The five committed sources, imported with today's code, against the committed data.

What differs stands in `<tinh>.expected.txt`, a path a line, below the reason why no machine could
have known it. A difference without a reason fails.
"""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

import pytest
import yaml

from generator.cli import main
from generator.importers.checked import checked
from generator.importers.draft import Draft
from generator.importers.importing import Hints, draft_of
from generator.importers.known import known_in
from generator.records import Records, load_path
from tests.expected import Expected
from tests.importers.round_trip.differing import differences
from tests.small_data import ROOT

DATA = ROOT / "data"
PROVINCES = ("dong-thap", "ha-tinh", "long-an", "tien-giang", "tuyen-quang")

REASONS = (
    ("written by the editors", r"(tom_tat|thieu|luu_y|doi_chieu|nguon\.mo_ta)\b"),
    (
        "a slip of the copy, found by reading",
        r"dinh_chinh\b|.*(Phân đấu|những nhiễu|lòng ghép|tuyên dụng)",
    ),
    ("how the editors read a figure, a task, an address", r".*\.(doc_la|ma): only in the data"),
    (
        "a stray scrap that only its sense betrays",
        r".*(Cán|\{doan: 8\}|MIỀN BẮC|dong: (82|149|149 \| 68)\b|ZLh)",
    ),
    ("the editors gave the reason in other words", r"bo_qua\[\d+\]\.ly_do:"),
    ("two marks of one line, in the other order", r"bo_qua\[\d+\]\.chuoi: <"),
    ("the same place in the cell, told with fewer words", r"noi_o\[\d\]\.sau:"),
    ("a shorter name was chosen", r"phan\[1\]\.ten: Kế hoạch tổng kết"),
    (
        "the editors saw a duty, a channel, a target in the sense",
        r".*\.(la|co_quan): only in the data",
    ),
)
"""Why a line of the difference is there: the first pattern that it matches."""


@pytest.fixture(scope="module")
def records() -> Records:
    return load_path(DATA)


@pytest.fixture(scope="module")
def drafts(records: Records) -> dict[str, Draft]:
    return {tinh: _draft(tinh, records) for tinh in PROVINCES}


def _source(tinh: str) -> Path:
    [source] = (DATA / tinh / "goc").glob("*.txt")
    return source


def _draft(tinh: str, records: Records) -> Draft:
    source = _source(tinh)
    hints = Hints(date(2026, 11, 21), known_in(records, tinh))
    return draft_of(source.read_bytes(), source.name, hints)


@pytest.mark.parametrize("tinh", PROVINCES)
def test_differs_only_where_a_person_decided(
    tinh: str, drafts: dict[str, Draft], expected: Expected
) -> None:
    [file] = (DATA / tinh / "van-ban").glob("*.yml")
    committed = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    by_reason: dict[str, list[str]] = {}
    for line in differences(committed, drafts[tinh].data):
        by_reason.setdefault(_reason(line), []).append(line)
    found = "\n\n".join(
        "\n".join([f"# {reason}", *by_reason[reason]])
        for reason, _ in REASONS
        if reason in by_reason
    )
    expected.check(Path(__file__).with_name(f"{tinh}.expected.txt"), found)


def _reason(line: str) -> str:
    for reason, pattern in REASONS:
        if re.match(pattern, line):
            return reason
    pytest.fail(f"no reason why the draft differs here: {line}")


def test_the_check_accepts_all_five(tmp_path: Path) -> None:
    shutil.copytree(DATA / "danh-muc", tmp_path / "danh-muc")
    sources = [str(_source(tinh)) for tinh in PROVINCES]
    assert main(["import", *sources, "--data", str(DATA), "--output", str(tmp_path)]) == 0
    assert main(["check", "--data", str(tmp_path)]) == 0
    names = [path.parent.parent.name for path in sorted(tmp_path.glob("*/van-ban/*.yml"))]
    assert names == list(PROVINCES)


@pytest.mark.parametrize("tinh", PROVINCES)
def test_takes_the_name_of_the_committed_file(tinh: str, drafts: dict[str, Draft]) -> None:
    assert drafts[tinh].name == _source(tinh).stem


@pytest.mark.parametrize("tinh", PROVINCES)
def test_every_word_is_accounted_for(tinh: str, drafts: dict[str, Draft]) -> None:
    made = checked(drafts[tinh], tinh)
    assert made.problems == ()
    assert made.coverage.whole
    assert made.coverage.goc == len(_source(tinh).read_text(encoding="utf-8").split())
