"""The statements that make the tables: columns with their types, keys, references and indexes.

A name is a data word with `_` for `-`. What a column means stands beside it as a comment, which
SQLite keeps and tools show.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.views.open_data.columns import Column, Kind, Reference
from generator.views.open_data.published import PublishedTable

PROVINCES = "tinh"
ROW = "dong"
_UNITS = "tinh-thanh"
# A day is ISO text, which sorts and compares as days do; SQLite has no type of its own for it.
_TYPES = {Kind.TEXT: "TEXT", Kind.COUNT: "INTEGER", Kind.FIGURE: "REAL", Kind.DAY: "TEXT"}
_ALSO_INDEXED = {"nhiem-vu": ("han_den",), "can-cu": ("khoa",), "diem": ("ma",)}


def name(table: str) -> str:
    """`van-ban` -> `van_ban`."""
    return table.replace("-", "_")


def create(table: PublishedTable) -> str:
    """The table. One without a key of its own has its rows numbered (`dong`)."""
    lines = list(_lines(table))
    texts = [
        f"  {text}{',' if n < len(lines) else ''}{note}" for n, (text, note) in enumerate(lines, 1)
    ]
    return f'CREATE TABLE "{name(table.ten)}" ( -- {_comment(table.noi_dung)}\n' + (
        "\n".join(texts) + "\n)"
    )


def _lines(table: PublishedTable) -> Iterator[tuple[str, str]]:
    """The definitions, each with the comment that follows it."""
    if not table.khoa.chinh:
        yield f'"{ROW}" INTEGER PRIMARY KEY', " -- Số thứ tự dòng trong bảng"
    for column in table.cot:
        yield _column(column, table), f" -- {_comment(f'{column.nhan}. {column.nghia}')}"
    if table.khoa.chinh:
        yield f"PRIMARY KEY ({_quoted(table.khoa.chinh)})", ""
    for reference in references(table):
        target = f'"{name(reference.bang)}" ({_quoted(reference.toi)})'
        yield f"FOREIGN KEY ({_quoted(reference.cot)}) REFERENCES {target}", ""


def _column(column: Column, table: PublishedTable) -> str:
    needed = " NOT NULL" if column.ten in table.khoa.chinh else ""
    return f'"{column.ten}" {_TYPES[column.kieu]}{needed}'


def references(table: PublishedTable) -> Iterator[Reference]:
    """What the table's cells refer to. Two rows of `tinh-thanh` may bear one slug, so that slugs
    are kept once in a table of their own."""
    for one in table.khoa.ngoai:
        yield Reference(one.cot, PROVINCES, one.toi) if one.bang == _UNITS else one
    if table.ten == _UNITS:
        yield Reference(("ma",), PROVINCES, ("ma",))


def indexes(table: PublishedTable) -> Iterator[str]:
    """An index for every reference that the primary key does not serve, and for what is often
    asked."""
    wanted = [reference.cot for reference in references(table)]
    wanted += [(one,) for one in _ALSO_INDEXED.get(table.ten, ())]
    for columns in dict.fromkeys(wanted):
        if table.khoa.chinh[: len(columns)] != columns:
            title = "_".join((name(table.ten), *columns))
            yield f'CREATE INDEX "{title}" ON "{name(table.ten)}" ({_quoted(columns)})'


def insert(table: PublishedTable) -> str:
    """The statement that adds a row, its cells in the order of the columns."""
    names = _quoted(tuple(column.ten for column in table.cot))
    holes = ", ".join("?" for _ in table.cot)
    return f'INSERT INTO "{name(table.ten)}" ({names}) VALUES ({holes})'  # noqa: S608


def _quoted(names: tuple[str, ...]) -> str:
    return ", ".join(f'"{one}"' for one in names)


def _comment(text: str) -> str:
    return " ".join(text.split())
