"""The published files as a catalogue: what tables there are, in what files, of which years."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from generator.model.dataset import Dataset
from generator.settings import Settings
from generator.views import urls
from generator.views.data_days import data_day
from generator.views.open_data.columns import Column, Keys, columns, keys
from generator.views.open_data.tables import TABLES

FOLDER = urls.OPEN_DATA.lstrip("/")
DATABASE = "cong-khai-cchc"
"""The stem of the database's file in the folder of open data."""


DESCRIPTIONS = ("datapackage", "dcat")
"""The stems of the files that describe the others."""


@dataclass(frozen=True)
class File:
    """A published file: its name in the folder of open data and its bytes."""

    ten: str
    noi_dung: bytes = field(repr=False)

    @property
    def co(self) -> int:
        """Its size in bytes."""
        return len(self.noi_dung)

    @cached_property
    def sha256(self) -> str:
        return hashlib.sha256(self.noi_dung).hexdigest()

    @property
    def dang(self) -> str:
        """Its suffix."""
        return self.ten.rpartition(".")[2]


@dataclass(frozen=True)
class TableEntry:
    """A table with its columns, its keys, its files, how many rows it has and which years these
    are of, first and last."""

    ten: str
    tieu_de: str
    noi_dung: str
    cot: tuple[Column, ...]
    khoa: Keys
    so_dong: int
    nam: tuple[int, int] | None
    tep: tuple[File, ...]

    def file(self, suffix: str) -> File | None:
        return next((one for one in self.tep if one.dang == suffix), None)


@dataclass(frozen=True)
class Catalogue:
    """Everything in the folder of open data. `ngay`: the day of the data; `goc`: the site's
    address, where it is known; `csdl`: the database; `mo_ta`: the descriptions of it all;
    `mau`: all data are samples."""

    goc: str
    ngay: date | None
    bang: tuple[TableEntry, ...]
    csdl: tuple[File, ...] = ()
    mo_ta: tuple[File, ...] = ()
    mau: bool = False

    @property
    def nam(self) -> tuple[int, int] | None:
        """The years of all tables together."""
        known = [table.nam for table in self.bang if table.nam]
        return (min(one[0] for one in known), max(one[1] for one in known)) if known else None


def catalogue(dataset: Dataset, settings: Settings, files: Mapping[str, bytes]) -> Catalogue:
    """The catalogue of what was made; `files`: by their path from the site's root."""
    by_stem: dict[str, list[File]] = {}
    for path, content in files.items():
        if path.startswith(FOLDER):
            name = path.removeprefix(FOLDER)
            by_stem.setdefault(name.rpartition(".")[0], []).append(File(name, content))
    entries = []
    for table in TABLES:
        rows = files[f"{FOLDER}{table.name}.json"]
        entries.append(
            TableEntry(
                table.name,
                table.title,
                table.about,
                tuple(columns(table.columns)),
                keys(table.name),
                rows.count(b"\n{"),
                _years(rows),
                tuple(by_stem[table.name]),
            )
        )
    told = (file for stem in DESCRIPTIONS for file in by_stem.get(stem, ()))
    database = tuple(by_stem.get(DATABASE, ()))
    day = data_day(dataset)
    return Catalogue(settings.goc, day, tuple(entries), database, tuple(told), settings.mau)


# A row is a line of the table's JSON, and a quotation mark inside a text has a backslash before it:
# this is sure, and ten times as quick as reading the table.
_YEARS = (rb'"nam": (\d{4})', rb'"van_ban": "[^"/]+/(\d{4})/', rb'"ngay": "(\d{4})-')


def _years(rows: bytes) -> tuple[int, int] | None:
    """The first and the last year of a table: of its rows, else of their documents, else of their
    days."""
    for pattern in _YEARS:
        if found := {int(year) for year in re.findall(pattern, rows)}:
            return min(found), max(found)
    return None
