"""The database as bytes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from generator.exports.database import search, tables, views
from generator.views import reuse
from generator.views.open_data.published import PublishedTable

APPLICATION_ID = 0x434B4343
"""«CKCC»: how `file` and others know whose database it is."""
VERSION = 1
"""Raised when tables or columns go or change their meaning; new ones do not raise it."""

_SETTINGS = (
    "PRAGMA page_size = 4096",
    "PRAGMA encoding = 'UTF-8'",
    "PRAGMA auto_vacuum = NONE",
    f"PRAGMA application_id = {APPLICATION_ID}",
    f"PRAGMA user_version = {VERSION}",
)


def as_database(published: tuple[PublishedTable, ...], *, mau: bool = False) -> bytes:
    """All tables with their keys, the search and the views. Made in memory, in a fixed order and
    one transaction; nothing in it is of the clock or by chance. `mau`: all of it
    are samples, which the database says."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        for setting in _SETTINGS:
            connection.execute(setting)
        connection.execute("BEGIN")
        _fill(connection, published)
        _describe(connection, published, mau=mau)
        connection.execute("COMMIT")
        return connection.serialize()
    finally:
        connection.close()


def _fill(connection: sqlite3.Connection, published: tuple[PublishedTable, ...]) -> None:
    provinces = _provinces(published)
    connection.execute(
        'CREATE TABLE "tinh" ( -- Mỗi mã tỉnh, thành phố một dòng, tên mới nhất'
        '\n  "ma" TEXT NOT NULL PRIMARY KEY,\n  "ten" TEXT\n)'
    )
    connection.executemany("INSERT INTO tinh VALUES (?, ?)", provinces.items())
    for table in published:
        connection.execute(tables.create(table))
    connection.execute(search.CREATE)
    for table in published:
        rows = table.rows()
        connection.executemany(tables.insert(table), _cells(table, rows))
        connection.executemany(search.INSERT, search.passages(table.ten, rows, provinces))
        for index in tables.indexes(table):
            connection.execute(index)
    connection.execute("INSERT INTO tim (tim) VALUES ('optimize')")
    for view in views.VIEWS:
        connection.execute(view)


def _provinces(published: Iterable[PublishedTable]) -> dict[str, str]:
    """Name of each slug; the later row of `tinh-thanh` is the later name."""
    units = next((table.rows() for table in published if table.ten == "tinh-thanh"), [])
    return {row["ma"]: row["ten"] for row in units}


def _cells(table: PublishedTable, rows: list[dict[str, Any]]) -> Iterator[tuple[object, ...]]:
    names = [column.ten for column in table.cot]
    for row in rows:
        yield tuple(_cell(row[one]) for one in names)


def _cell(value: object) -> object:
    return float(value) if isinstance(value, Decimal) else value


def _describe(
    connection: sqlite3.Connection, published: Iterable[PublishedTable], *, mau: bool
) -> None:
    """What columns mean and what may be done with all this, for those who have the file only."""
    connection.execute(
        "CREATE TABLE cot (bang TEXT, cot TEXT, kieu TEXT, nhan TEXT, nghia TEXT,"
        " PRIMARY KEY (bang, cot))"
    )
    for table in published:
        connection.executemany(
            "INSERT INTO cot VALUES (?, ?, ?, ?, ?)",
            (
                (tables.name(table.ten), one.ten, one.kieu.value, one.nhan, one.nghia)
                for one in table.cot
            ),
        )
    connection.execute("CREATE TABLE gioi_thieu (muc TEXT PRIMARY KEY, noi_dung TEXT)")
    connection.executemany(
        "INSERT INTO gioi_thieu VALUES (?, ?)",
        (
            ("ten", reuse.SITE_NAME),
            ("nguoi_lam", reuse.PUBLISHER),
            ("su_dung_lai", reuse.LICENCE_WORDS),
            ("giay_phep", reuse.LICENCE_ADDRESS),
            ("nguon", reuse.SAMPLE if mau else reuse.SOURCE_WORDS),
        ),
    )
