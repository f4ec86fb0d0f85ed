"""Where a place in the data stands on the page."""

from __future__ import annotations

from collections.abc import Iterable

from generator.outline import Path, Placed, PlacedPart


def ids_by_path(parts: Iterable[PlacedPart]) -> dict[Path, str]:
    """Path of every node and table row -> its id on the document's page."""
    found: dict[Path, str] = {}
    for part in parts:
        for placed in part.con:
            _collect(placed, found)
    return found


def _collect(placed: Placed, found: dict[Path, str]) -> None:
    found[placed.duong] = placed.ma
    for number, row in enumerate(placed.dong):
        found[(*placed.duong, "dong", number)] = row
    for child in placed.con:
        _collect(child, found)


def nearest_id(ids: dict[Path, str], path: Path) -> str:
    """The id of the innermost node or row that holds `path`; empty where none does."""
    while path and path not in ids:
        path = path[:-1]
    return ids.get(path, "")
