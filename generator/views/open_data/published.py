"""A published table as other files are made of it: its JSON, which is exact, and its columns."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from generator.views.open_data.columns import Column, Keys, columns, keys
from generator.views.open_data.tables import TABLES


@dataclass(frozen=True)
class PublishedTable:
    """A table: its name in addresses, its title, its columns and keys, and its rows as JSON."""

    ten: str
    tieu_de: str
    noi_dung: str
    cot: tuple[Column, ...]
    khoa: Keys
    json: bytes = field(repr=False)

    def rows(self) -> list[dict[str, Any]]:
        """Its rows: text, whole numbers, exact figures (Decimal), days as ISO text, or None."""
        rows: list[dict[str, Any]] = json.loads(self.json, parse_float=Decimal)
        return rows


def published(files: Mapping[str, bytes], folder: str) -> Iterator[PublishedTable]:
    """The tables among published files, in the order of the data page."""
    for table in TABLES:
        yield PublishedTable(
            table.name,
            table.title,
            table.about,
            tuple(columns(table.columns)),
            keys(table.name),
            files[f"{folder}{table.name}.json"],
        )
