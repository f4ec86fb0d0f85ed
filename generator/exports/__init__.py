"""Values to files: what the site offers beside its pages."""

from __future__ import annotations

from collections.abc import Iterator

from generator.exports import open_data, sources
from generator.model.dataset import Dataset
from generator.views.tables import make_all as make_tables


def make_all(dataset: Dataset) -> Iterator[tuple[str, bytes]]:
    """Every file by its path from the site's root, without a leading slash."""
    for table in make_tables(dataset):
        for suffix, make in open_data.EXPORTS.items():
            yield f"du-lieu/{table.definition.name}.{suffix}", make(table)
    yield from sources.files(dataset)
