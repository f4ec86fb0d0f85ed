"""The database as `sqlite3` opens it, and the tables as Parquet."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pytest

from generator.exports.database import as_database
from generator.exports.database.database import APPLICATION_ID, VERSION
from generator.exports.database.tables import name
from generator.exports.parquet import as_parquet
from generator.model.dataset import Dataset
from generator.views.open_data.columns import Keys, Kind, columns
from generator.views.open_data.published import PublishedTable, published
from generator.views.open_data.queries import PARQUET, QUERIES
from generator.views.open_data.tables import TABLES, make_all

FILE = "du-lieu/cong-khai-cchc.sqlite"


@pytest.fixture(scope="module")
def tables(files: Mapping[str, bytes]) -> tuple[PublishedTable, ...]:
    return tuple(published(files, "du-lieu/"))


@pytest.fixture(scope="module")
def database(
    files: Mapping[str, bytes], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[sqlite3.Connection]:
    """The file as a reader opens it, who may not write to it."""
    path = tmp_path_factory.mktemp("csdl") / "cong-khai-cchc.sqlite"
    path.write_bytes(files[FILE])
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    yield connection
    connection.close()


def _ask(database: sqlite3.Connection, sql: str) -> list[Any]:
    return database.execute(sql).fetchall()


def test_it_is_sound(database: sqlite3.Connection) -> None:
    assert _ask(database, "PRAGMA integrity_check") == [("ok",)]
    assert _ask(database, "PRAGMA foreign_key_check") == []
    assert _ask(database, "PRAGMA application_id") == [(APPLICATION_ID,)]
    assert _ask(database, "PRAGMA user_version") == [(VERSION,)]
    assert APPLICATION_ID.to_bytes(4) == b"CKCC"


def test_every_table_has_its_rows_and_types(database: sqlite3.Connection, dataset: Dataset) -> None:
    for table in make_all(dataset):
        names = ", ".join(f'"{column}"' for column in table.definition.columns)
        kept = _ask(database, f"SELECT {names} FROM {name(table.definition.name)} ORDER BY rowid")
        assert kept == [tuple(map(_as_kept, row)) for row in table.rows]


def _as_kept(cell: object) -> object:
    if isinstance(cell, Decimal):
        return float(cell)
    return cell.isoformat() if isinstance(cell, date) else cell


def test_columns_say_their_type_and_meaning(database: sqlite3.Connection) -> None:
    found = {
        row[1]: (row[2], row[3], row[5]) for row in _ask(database, "PRAGMA table_info(van_ban)")
    }
    assert found["ma"] == ("TEXT", 1, 1)  # type, NOT NULL, place in the primary key
    assert found["nam"] == ("INTEGER", 0, 0)
    ((made,),) = _ask(database, "SELECT sql FROM sqlite_master WHERE name = 'diem'")
    assert '"diem" REAL, -- Điểm. Điểm đạt được, đúng như in.' in made
    assert _ask(database, "SELECT nhan FROM cot WHERE bang = 'van_ban' AND cot = 'nguoi_ky'") == [
        ("Người ký",)
    ]


def test_a_document_that_is_not_there_cannot_be_referred_to(files: Mapping[str, bytes]) -> None:
    connection = sqlite3.connect(":memory:")
    connection.deserialize(files[FILE])
    connection.execute("PRAGMA foreign_keys = ON")
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        connection.execute(
            "INSERT INTO nhiem_vu (dia_chi, van_ban) VALUES ('/x/#1', 'khong-co/2020/x')"
        )
    with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
        connection.execute("INSERT INTO van_ban SELECT * FROM van_ban LIMIT 1")
    connection.close()


@pytest.mark.parametrize("query", QUERIES, ids=lambda one: one.ma)
def test_the_questions_on_the_data_page_run(database: sqlite3.Connection, query: Any) -> None:
    cursor = database.execute(query.sql)
    heads = [column[0] for column in cursor.description]
    rows = cursor.fetchall()
    assert len(set(heads)) == len(heads)
    if query.ma == "diem-cua-tinh":
        assert heads == ["ten_tinh", "diem", "xep_hang", "so_don_vi", "nguon"]
    if query.ma == "viec-cua-co-quan":
        assert 0 < len(rows) <= 10
        assert [row[2] for row in rows] == sorted((row[2] for row in rows), reverse=True)
    if query.ma == "tim-khong-dau":
        assert rows
        assert all("một cửa" in words.lower() for _, _, words, _ in rows)


REAL_ANSWERS = {
    "diem-cua-tinh": ("Quảng Ninh", 91.04, 1, 63),
    "viec-cua-co-quan": ("Đồng Tháp", "Sở Nội vụ", 11, "2020-12-31"),
}


@pytest.mark.parametrize("dataset", ["data"], indirect=True)
@pytest.mark.parametrize("query", QUERIES[:2], ids=lambda one: one.ma)
def test_what_the_real_data_answer(database: sqlite3.Connection, query: Any) -> None:
    (first, *_) = _ask(database, query.sql)
    expected = REAL_ANSWERS[query.ma]
    assert first[: len(expected)] == expected


@pytest.mark.parametrize("dataset", ["data"], indirect=True)
@pytest.mark.parametrize(
    "typed", ["dong thap", "đồng tháp", "Đồng Tháp", '"71/QD-UBND-HC"', "uy ban nhan dan"]
)
def test_words_are_found_with_and_without_marks(database: sqlite3.Connection, typed: str) -> None:
    found = database.execute(
        "SELECT dia_chi FROM tim WHERE tim MATCH ? AND loai = 'văn bản'", (typed,)
    ).fetchall()
    assert ("/van-ban/dong-thap/2020/71-qd-ubnd-hc/",) in found


def test_the_views_are_linked_by_keys(database: sqlite3.Connection) -> None:
    for view in ("diem_tong", "viec_theo_co_quan", "chi_tieu_theo_thuoc_do"):
        assert _ask(database, f"SELECT count(*) FROM {view}")[0][0] > 0
    ((plan,),) = [
        row[3:]
        for row in _ask(database, "EXPLAIN QUERY PLAN SELECT * FROM nhiem_vu WHERE van_ban = 'x'")
    ]
    assert "nhiem_vu_van_ban" in plan


BAD = "=1+1 \" ' </script> \u202engược\u202c \\ \x07 ; DROP TABLE van_ban; --\nhai dòng"


def _bad_table() -> PublishedTable:
    rows = [
        {
            "tinh": "tinh-mau",
            "ma": BAD,
            "so_chu_tri": 2,
            "gia_tri": 98.5,
            "in": None,
            "ngay": "2020-02-29",
        },
        {
            "tinh": "tinh-mau",
            "ma": "",
            "so_chu_tri": None,
            "gia_tri": None,
            "in": 0.1,
            "ngay": None,
        },
    ]
    return PublishedTable(
        "bang-mau",
        f"Bảng {BAD}",
        f"Về {BAD}",
        tuple(columns(("tinh", "ma", "so_chu_tri", "gia_tri", "in", "ngay"))),
        Keys(),
        json.dumps(rows, ensure_ascii=False).encode(),
    )


def test_any_text_is_kept_as_it_is(tmp_path: Path) -> None:
    table = _bad_table()
    connection = sqlite3.connect(":memory:")
    connection.deserialize(as_database((table,)))
    kept = connection.execute('SELECT ma, so_chu_tri, gia_tri, "in", ngay FROM bang_mau').fetchall()
    assert kept == [(BAD, 2, 98.5, None, "2020-02-29"), ("", None, None, 0.1, None)]
    connection.close()
    path = tmp_path / "bang.parquet"
    path.write_bytes(as_parquet(table))
    read = duckdb.read_parquet(str(path)).fetchall()
    assert read == [
        ("tinh-mau", BAD, 2, Decimal("98.500000"), None, date(2020, 2, 29)),
        ("tinh-mau", "", None, None, Decimal("0.100000"), None),
    ]


_PARQUET_TYPES = {
    Kind.TEXT: "VARCHAR",
    Kind.COUNT: "INTEGER",
    Kind.FIGURE: "DECIMAL(18,6)",
    Kind.DAY: "DATE",
}


def test_parquet_has_every_cell_and_type(
    dataset: Dataset, files: Mapping[str, bytes], tmp_path: Path
) -> None:
    for table in make_all(dataset):
        path = tmp_path / f"{table.definition.name}.parquet"
        path.write_bytes(files[f"du-lieu/{table.definition.name}.parquet"])
        read = duckdb.read_parquet(str(path))
        assert read.columns == list(table.definition.columns)
        kinds = [_PARQUET_TYPES[column.kieu] for column in columns(table.definition.columns)]
        assert list(map(str, read.types)) == kinds
        assert read.fetchall() == list(table.rows)


@pytest.mark.parametrize("dataset", ["data"], indirect=True)
def test_the_question_to_parquet_on_the_data_page_runs(
    files: Mapping[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "diem.parquet").write_bytes(files["du-lieu/diem.parquet"])
    monkeypatch.chdir(tmp_path)
    answer = duckdb.sql(PARQUET)
    assert answer is not None
    assert ("quang-ninh", Decimal("91.04"), 1) in answer.fetchall()


def test_the_same_tables_give_the_same_bytes(
    files: Mapping[str, bytes], tables: tuple[PublishedTable, ...]
) -> None:
    assert as_database(tables) == files[FILE]
    assert [as_parquet(table) for table in tables] == [
        files[f"du-lieu/{table.name}.parquet"] for table in TABLES
    ]
