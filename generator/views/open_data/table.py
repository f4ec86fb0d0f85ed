"""A table as a value, to be written by the exports as it is.

Column names are the data words of the vocabulary.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.model.dataset import Dataset

Cell = str | int | Decimal | date | None
Row = tuple[Cell, ...]


@dataclass(frozen=True)
class Sheet:
    """A table to be written: its title, its columns and its rows."""

    title: str
    columns: tuple[str, ...]
    rows: Sequence[Row]


@dataclass(frozen=True)
class TableDefinition:
    """A published table: its name in addresses, title, one plain line, columns and rows."""

    name: str
    title: str
    about: str
    columns: tuple[str, ...]
    rows: Callable[[Dataset], Iterator[Row]]


@dataclass(frozen=True)
class Table:
    """A table with its rows made."""

    definition: TableDefinition
    rows: Sequence[Row]

    @property
    def sheet(self) -> Sheet:
        return Sheet(self.definition.title, self.definition.columns, self.rows)
