"""Rules across records. A rule is a module with `CODES` and `check(records) -> problems`."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.checks import (
    addresses,
    declared_readings,
    duty_agencies,
    fidelity,
    figures,
    index_sums,
    measures,
    mended_days,
    progress_figures,
    progress_files,
    references,
    registers,
    score_files,
    successions,
    undecided,
    unread_cells,
)
from generator.problems import Problem
from generator.records import Records

CHECKS: tuple[Callable[[Records], Iterator[Problem]], ...] = (
    addresses.check,
    registers.check,
    references.check,
    score_files.check,
    progress_files.check,
    progress_figures.check,
    successions.check,
    duty_agencies.check,
    declared_readings.check,
    mended_days.check,
    fidelity.check,
    undecided.check,
    unread_cells.check,
    index_sums.check,
    figures.check,
    measures.check,
)


def run(records: Records) -> tuple[Problem, ...]:
    """The problems of reading and those of every rule, in order of place."""
    found = list(records.problems)
    for check in CHECKS:
        found += check(records)
    return tuple(sorted(found, key=Problem.sort_key))
