"""The rows of the published tables, found by what they are about. A table is walked once for each
kind of question, never once a page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from generator.model.areas import areas
from generator.model.dataset import Dataset
from generator.model.once import once_a_dataset
from generator.views.open_data.table import Cell, Row, Sheet, TableDefinition

NO_DAY = "khong-neu-ngay"
"""The page of the tasks without a last day."""

Key = tuple[str, ...]


@dataclass(frozen=True)
class NamedSheet:
    """A table to take away: its name in the open data, one plain line, and its rows."""

    name: str
    about: str
    sheet: Sheet


def select(dataset: Dataset, table: TableDefinition, **wanted: str) -> NamedSheet:
    """The rows whose words are these: `tinh="long-an", nam_han="2020"`; all rows without any.

    A word is a column, or is read from one: `tinh` from the document, `nam_van_ban` the document's
    year, `nam_han` that of the last day, `nam_ngay`, `quy`, `thang` from `ngay`, `linh_vuc` the
    reform area of the item.
    """
    found = grouped(dataset, table, tuple(wanted)).get(tuple(wanted.values()), ())
    return NamedSheet(table.name, table.about, Sheet(table.title, table.columns, found))


@once_a_dataset
def grouped(
    dataset: Dataset, table: TableDefinition, words: tuple[str, ...]
) -> dict[Key, tuple[Row, ...]]:
    """The rows of a table by these words, each group in the order of the table."""
    readers = [_reader(dataset, table, word) for word in words]
    found: dict[Key, list[Row]] = {}
    for row in rows(dataset, table):
        found.setdefault(tuple(read(row) for read in readers), []).append(row)
    return {key: tuple(many) for key, many in found.items()}


@once_a_dataset
def rows(dataset: Dataset, table: TableDefinition) -> tuple[Row, ...]:
    """Every row of a table."""
    return tuple(table.rows(dataset))


def _reader(dataset: Dataset, table: TableDefinition, word: str) -> Callable[[Row], str]:
    if word == "linh_vuc" and word not in table.columns:
        return _area_reader(dataset, table)
    if word in table.columns:
        place = table.columns.index(word)
        return lambda row: str(row[place])
    column, read = _READ[word]
    place = table.columns.index(column)
    return lambda row: read(row[place])


def _area_reader(dataset: Dataset, table: TableDefinition) -> Callable[[Row], str]:
    document, address = table.columns.index("van_ban"), table.columns.index("dia_chi")
    known = areas(dataset)

    def read(row: Row) -> str:
        return str(known.of(str(row[document]), str(row[address]).partition("#")[2]))

    return read


def _year(cell: Cell) -> str:
    return str(cell.year) if isinstance(cell, date) else NO_DAY


def _month(cell: Cell) -> int:
    return cell.month if isinstance(cell, date) else 0


_READ: dict[str, tuple[str, Callable[[Cell], str]]] = {
    "tinh": ("van_ban", lambda cell: str(cell).partition("/")[0]),
    "nam_van_ban": ("van_ban", lambda cell: str(cell).split("/")[1]),
    "nam_han": ("han_den", _year),
    "nam_ngay": ("ngay", _year),
    "quy": ("ngay", lambda cell: str((_month(cell) + 2) // 3)),
    "thang": ("ngay", lambda cell: str(_month(cell))),
}
