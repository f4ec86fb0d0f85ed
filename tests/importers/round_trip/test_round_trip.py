"""The five committed sources, imported with today's code, against the committed data.

What differs stands in `<tinh>.expected.txt`, a path a line: only what a person had to decide.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml

from generator.importers.checked import checked
from generator.importers.draft import Draft
from generator.importers.importing import Hints, draft_of
from generator.importers.known import known_in
from generator.records import Records, load_path
from tests.expected import Expected
from tests.importers.round_trip.differing import differences

DATA = Path("data")
PROVINCES = ("dong-thap", "ha-tinh", "long-an", "tien-giang", "tuyen-quang")


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
    found = "\n".join(differences(committed, drafts[tinh].data))
    expected.check(Path(__file__).with_name(f"{tinh}.expected.txt"), found)


@pytest.mark.parametrize("tinh", PROVINCES)
def test_takes_the_name_of_the_committed_file(tinh: str, drafts: dict[str, Draft]) -> None:
    assert drafts[tinh].name == _source(tinh).stem


@pytest.mark.parametrize("tinh", PROVINCES)
def test_every_word_is_accounted_for(tinh: str, drafts: dict[str, Draft]) -> None:
    made = checked(drafts[tinh], tinh)
    assert made.problems == ()
    assert made.coverage.whole
    assert made.coverage.goc == len(_source(tinh).read_text(encoding="utf-8").split())
