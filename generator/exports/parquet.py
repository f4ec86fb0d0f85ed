"""A published table as Parquet: figures as decimals, days as days, text as it is.

The same table gives the same bytes with the same version of DuckDB, whose name is in the file.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from generator.views.open_data.columns import Kind
from generator.views.open_data.published import PublishedTable

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_TYPES = {
    Kind.TEXT: "VARCHAR",
    Kind.COUNT: "INTEGER",
    Kind.FIGURE: "DECIMAL(18, 6)",
    Kind.DAY: "DATE",
}
# Nothing is fetched from anywhere, and nothing depends on how many cores there are.
_CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "threads": 1,
}


@cache
def _engine() -> DuckDBPyConnection:
    """One for all tables: to start it takes longer than to write a table."""
    import duckdb

    return duckdb.connect(":memory:", config=_CONFIG)


def as_parquet(table: PublishedTable) -> bytes:
    """The table with a typed schema. Figures are read as text first: none becomes a float."""
    with TemporaryDirectory() as folder:
        read, written = Path(folder, "bang.json"), Path(folder, "bang.parquet")
        read.write_bytes(table.json)
        columns = {column.ten: "VARCHAR" for column in table.cot}
        rows = _engine().read_json(str(read), columns=columns, format="array")
        typed = (f'CAST("{one.ten}" AS {_TYPES[one.kieu]}) AS "{one.ten}"' for one in table.cot)
        rows.project(", ".join(typed)).write_parquet(str(written), compression="zstd")
        return written.read_bytes()
