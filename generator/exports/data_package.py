"""The open data as a Data Package (Frictionless): each table's CSV with its schema.

The words of columns come from the one vocabulary. Keys are those of `views/open_data/columns.py`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.exports.json_file import json_file
from generator.views import reuse, urls
from generator.views.media_types import MEDIA_TYPES
from generator.views.open_data.catalogue import Catalogue, TableEntry
from generator.views.open_data.columns import Column, Keys, Reference

NAME = "cong-khai-cchc"
TITLE = "Dữ liệu mở về cải cách hành chính các tỉnh, thành phố"
ABOUT = (
    "Kế hoạch, nhiệm vụ, chỉ tiêu và điểm Chỉ số cải cách hành chính, đúng chữ của văn bản."
    " Ô trống là chuỗi rỗng. Chữ mà bảng tính sẽ hiểu là công thức có dấu nháy đơn ở đầu ô:"
    " bỏ dấu ấy đi là chữ của văn bản; ở dạng JSON, Excel, SQLite và Parquet thì không có dấu ấy."
)


def as_data_package(catalogue: Catalogue) -> bytes:
    """`datapackage.json`. Paths are beside it, so it holds wherever the folder is copied to."""
    package: dict[str, Any] = {
        "profile": "tabular-data-package",
        "name": NAME,
        "title": title(catalogue),
        "description": about(catalogue),
        "keywords": ["cải cách hành chính", "PAR Index", "kế hoạch", "chỉ tiêu", "Việt Nam"],
        "licenses": [_licence()],
        "sources": [_source(catalogue)],
        "contributors": [{"title": reuse.PUBLISHER, "role": "publisher"}],
        "resources": [_resource(table) for table in catalogue.bang],
    }
    if catalogue.goc:
        package["homepage"] = urls.whole(catalogue.goc, urls.OPEN_DATA)
    if catalogue.ngay is not None:
        package["version"] = catalogue.ngay.isoformat()
    return json_file(package)


def title(told: Catalogue) -> str:
    """What the whole is called; sample data are never called anything else."""
    return f"Dữ liệu mẫu: {TITLE}" if told.mau else TITLE


def about(told: Catalogue) -> str:
    """What it is and what may be done with it."""
    sample = f"{reuse.SAMPLE} " if told.mau else ""
    return f"{sample}{ABOUT} {reuse.LICENCE_WORDS}"


def _source(told: Catalogue) -> dict[str, str]:
    words = reuse.SAMPLE if told.mau else reuse.SOURCE_WORDS
    return {"title": words, "path": "van-ban.csv"}


def _licence() -> dict[str, str]:
    return {"name": reuse.LICENCE, "path": reuse.LICENCE_ADDRESS, "title": reuse.LICENCE_WORDS}


def _resource(table: TableEntry) -> dict[str, Any]:
    file = table.file("csv")
    assert file is not None
    return {
        "profile": "tabular-data-resource",
        "name": table.ten,
        "path": file.ten,
        "title": table.tieu_de,
        "description": table.noi_dung,
        "format": "csv",
        "mediatype": MEDIA_TYPES["csv"],
        "encoding": "utf-8",
        "bytes": file.co,
        "hash": f"sha256:{file.sha256}",
        "schema": _schema(table),
    }


def _schema(table: TableEntry) -> dict[str, Any]:
    keys = table.khoa
    schema: dict[str, Any] = {
        "fields": [_field(one, keys) for one in table.cot],
        "missingValues": [""],
    }
    if keys.chinh:
        schema["primaryKey"] = list(keys.chinh)
    if keys.ngoai:
        schema["foreignKeys"] = [_foreign(one, table) for one in keys.ngoai]
    return schema


def _field(column: Column, keys: Keys) -> dict[str, Any]:
    field: dict[str, Any] = {"name": column.ten, "type": column.kieu.value, "title": column.nhan}
    if column.nghia:
        field["description"] = column.nghia
    constraints = dict(_constraints(column, keys))
    return field | ({"constraints": constraints} if constraints else {})


def _constraints(column: Column, keys: Keys) -> Iterator[tuple[str, Any]]:
    if column.ten in keys.chinh:
        yield "required", True
    if (column.ten,) == keys.chinh:
        yield "unique", True


def _foreign(reference: Reference, table: TableEntry) -> dict[str, Any]:
    """«» is how a table refers to itself."""
    resource = "" if reference.bang == table.ten else reference.bang
    return {
        "fields": list(reference.cot),
        "reference": {"resource": resource, "fields": list(reference.toi)},
    }
