"""A file that repeats one thing a thousand times costs a thousand times as much, not a million."""

from __future__ import annotations

import time

import pytest

from generator.importers.document_types import closing
from generator.importers.readers.line_tables import is_pipe_rule
from generator.importers.reading import Line, Reading
from generator.importers.stages import unwrap

MOST = 2.0
"""Seconds of CPU; each takes a tenth of it here, and took minutes where time grew as the square."""


@pytest.mark.parametrize(
    ("line", "is_rule"),
    [
        ("|---|:--:|", True),
        ("--- | ---", True),
        ("| a | --- |", False),
        ("---", False),
        (" " * 50_000 + "!", False),
        ("|" + "--|" * 20_000 + "!", False),
    ],
)
def test_a_rule_of_a_table_with_bars(line: str, is_rule: bool) -> None:
    start = time.process_time()
    assert is_pipe_rule(line) is is_rule
    assert time.process_time() - start < MOST


@pytest.mark.parametrize(
    ("text", "is_file"),
    [
        ("kh_2026.docx", True),
        ("12.01_KH-cchc", True),
        ("__a", True),
        ("KH-cchc_2026", False),
        ("_a", False),
        ("_" * 50_000 + "!", False),
        ("a." * 50_000 + "!", False),
    ],
)
def test_a_name_of_a_computer_file_behind_the_signature(text: str, is_file: bool) -> None:
    start = time.process_time()
    found = closing.read([Line(text, (1, 1))])
    assert bool(found.aside) is is_file
    assert time.process_time() - start < MOST


def test_thirty_thousand_short_lines() -> None:
    lines = tuple(Line("việc", (at, at)) for at in range(1, 30_001))
    text = "việc\n" * len(lines)
    start = time.process_time()
    joined = unwrap.apply(Reading("txt", text, lines))
    assert " ".join(block.text for block in joined.blocks if isinstance(block, Line)).split() == (
        text.split()
    )
    assert time.process_time() - start < 3 * MOST
