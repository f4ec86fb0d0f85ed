"""`datapackage.json`: a Frictionless validator reads it with all its data and has no complaint."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import frictionless

from generator.exports.data_package import as_data_package
from generator.exports.dcat import as_turtle
from generator.model.dataset import Dataset
from generator.settings import Settings
from generator.views import reuse
from generator.views.open_data.catalogue import Catalogue, File, TableEntry, catalogue
from generator.views.open_data.columns import KEYS, Kind, columns
from generator.views.open_data.tables import TABLES, make_all
from tests.small_data import DAY, ROOT


def test_the_package_and_every_row_are_valid(files: Mapping[str, bytes], tmp_path: Path) -> None:
    for path, content in files.items():
        target = tmp_path / path
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(content)
    report = frictionless.validate(str(tmp_path / "du-lieu" / "datapackage.json"))
    assert report.flatten(["title", "message"]) == []
    assert report.stats["tasks"] == len(TABLES)


def test_a_wrong_figure_would_be_found(files: Mapping[str, bytes], tmp_path: Path) -> None:
    for path, content in files.items():
        target = tmp_path / path
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(content)
    table = tmp_path / "du-lieu" / "tinh-thanh.csv"
    table.write_bytes(table.read_bytes() + b"ma-la,La,t,1,hom-qua,,khong-co,,/tinh/ma-la/\n")
    report = frictionless.validate(str(tmp_path / "du-lieu" / "datapackage.json"))
    found = {row[0] for row in report.flatten(["type"])}
    assert found == {"hash-count", "byte-count", "type-error", "foreign-key"}


_CELLS = {Kind.TEXT: str, Kind.COUNT: int, Kind.FIGURE: Decimal, Kind.DAY: date}


def test_every_cell_is_of_the_kind_that_its_column_says(dataset: Dataset) -> None:
    wrong = [
        (table.definition.name, column.ten, cell)
        for table in make_all(dataset)
        for row in table.rows
        for column, cell in zip(columns(table.definition.columns), row, strict=True)
        if cell is not None and type(cell) is not _CELLS[column.kieu]
    ]
    assert wrong == []


def test_every_table_says_its_keys() -> None:
    """A table is added with a line of its keys, or nobody can join it."""
    assert list(KEYS) == [table.name for table in TABLES]


def test_the_years_of_each_table_are_those_of_its_rows(
    dataset: Dataset, files: Mapping[str, bytes]
) -> None:
    told = {one.ten: one for one in catalogue(dataset, Settings(ROOT, DAY), files).bang}
    for table in make_all(dataset):
        entry = told[table.definition.name]
        assert entry.so_dong == len(table.rows)
        if "nam" in table.definition.columns:
            at = table.definition.columns.index("nam")
            years = {int(str(row[at])) for row in table.rows if row[at] is not None}
            assert entry.nam == ((min(years), max(years)) if years else None)
    assert told["van-ban"].nam is not None


def _described(entry: TableEntry, goc: str = "") -> Any:
    return json.loads(as_data_package(Catalogue(goc, None, (entry,))))


def test_a_table_described() -> None:
    entry = TableEntry(
        "co-quan",
        'Cơ quan </script> "trích"',
        "Một\x07 dòng \u202engược\u202c.",
        tuple(columns(("tinh", "ma", "so_chu_tri"))),
        KEYS["co-quan"],
        2,
        (2020, 2021),
        (File("co-quan.csv", b"tinh,ma\n"), File("co-quan.json", b"[]\n")),
    )
    package = _described(entry, "https://mau.example/cchc/")
    assert package["homepage"] == "https://mau.example/cchc/du-lieu/"
    (resource,) = package["resources"]
    assert resource["title"] == 'Cơ quan </script> "trích"'
    assert resource["description"] == "Một\x07 dòng \u202engược\u202c."
    assert (resource["path"], resource["bytes"], resource["hash"]) == (
        "co-quan.csv",
        8,
        "sha256:d87b5829de45f2f34c76c0b13e0227a8bfb9babebc958d1fa3430fe6cb0d44e7",
    )
    assert resource["schema"] == {
        "fields": [
            {
                "name": "tinh",
                "type": "string",
                "title": "Tỉnh, thành phố",
                "description": "Mã tỉnh, thành phố.",
                "constraints": {"required": True},
            },
            {
                "name": "ma",
                "type": "string",
                "title": "Mã",
                "description": "Mã dùng trong địa chỉ: chữ thường không dấu, số, gạch nối.",
                "constraints": {"required": True},
            },
            {
                "name": "so_chu_tri",
                "type": "integer",
                "title": "Số việc chủ trì",
                "description": "Số việc cơ quan này chủ trì.",
            },
        ],
        "missingValues": [""],
        "primaryKey": ["tinh", "ma"],
        "foreignKeys": [
            {"fields": ["tinh"], "reference": {"resource": "tinh-thanh", "fields": ["ma"]}}
        ],
    }


def test_sample_data_say_that_they_are(dataset: Dataset, files: Mapping[str, bytes]) -> None:
    told = catalogue(dataset, Settings(ROOT, DAY, mau=True), files)
    package = json.loads(as_data_package(told))
    assert package["title"].startswith("Dữ liệu mẫu: ")
    assert reuse.SAMPLE in package["description"]
    assert reuse.SAMPLE in as_turtle(told).decode()
