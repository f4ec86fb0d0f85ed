"""The published tables. Each stands beside the function that makes its rows."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.dataset import Dataset
from generator.views.agencies.rows import AGENCIES
from generator.views.citations.rows import ACTS, CITATIONS, DISAGREEMENTS
from generator.views.communication.rows import COMMUNICATION, PUBLISHED
from generator.views.measures.rows import MEASURES
from generator.views.open_data.corrections import CORRECTIONS
from generator.views.open_data.documents import DOCUMENTS, DUTIES, TARGETS, TASKS
from generator.views.open_data.provinces import UNITS
from generator.views.open_data.reconciliation import RECONCILIATION
from generator.views.open_data.table import Table, TableDefinition
from generator.views.progress.rows import PERIODIC_REPORTS, PROGRESS
from generator.views.scores.remedy_rows import REMEDIES
from generator.views.scores.rows import INDEX_YEARS, INDICES, SCORES, UNIT_SCORES
from generator.views.succession.rows import SUCCESSION

TABLES: tuple[TableDefinition, ...] = (
    DOCUMENTS,
    TASKS,
    PROGRESS,
    PERIODIC_REPORTS,
    SCORES,
    UNIT_SCORES,
    INDICES,
    INDEX_YEARS,
    RECONCILIATION,
    CORRECTIONS,
    REMEDIES,
    TARGETS,
    MEASURES,
    DUTIES,
    COMMUNICATION,
    PUBLISHED,
    CITATIONS,
    ACTS,
    DISAGREEMENTS,
    AGENCIES,
    SUCCESSION,
    UNITS,
)
"""Every table of the contract, in the order of the data page."""


def make_all(dataset: Dataset) -> Iterator[Table]:
    """Every table, each made when it is asked for, so that the rows of one only are in memory."""
    for definition in TABLES:
        yield Table(definition, tuple(definition.rows(dataset)))
