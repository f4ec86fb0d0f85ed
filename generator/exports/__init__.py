"""Values to files: what the site offers beside its pages."""

from __future__ import annotations

from collections.abc import Iterator

from generator.exports import open_data, sources
from generator.model.dataset import Dataset
from generator.views.tables import Table
from generator.views.tables import make_all as make_tables

Written = dict[str, tuple[Table, dict[str, bytes]]]
"""Name of a table -> the table and its files as last written (live reload)."""


def make_all(dataset: Dataset, memory: Written | None = None) -> Iterator[tuple[str, bytes]]:
    """Every file by its path from the site's root, without a leading slash.

    `memory` (live reload): the last tables, read and brought up to date, but for the heavy forms:
    those stay as they were at the start, so that an editor does not wait for a workbook.
    """
    for table in make_tables(dataset):
        name = table.definition.name
        kept = memory.get(name) if memory is not None else None
        if kept is None or kept[0] != table:
            heavy = {s: kept[1][s] for s in open_data.HEAVY} if kept is not None else {}
            light = (one for one in open_data.EXPORTS.items() if one[0] not in heavy)
            kept = (table, {suffix: make(table) for suffix, make in light} | heavy)
        if memory is not None:
            memory[name] = kept
        for suffix, content in kept[1].items():
            yield f"du-lieu/{name}.{suffix}", content
    yield from sources.files(dataset)
