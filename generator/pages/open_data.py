"""The page of open data, made from the list of tables itself."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.dataset import Dataset
from generator.pages.page import Page, fill
from generator.views.open_data.tables import make_all


def pages(dataset: Dataset) -> Iterator[Page]:
    """One page."""
    tables = [(table.definition, len(table.rows)) for table in make_all(dataset)]
    markdown = fill("open_data.md.jinja", "/du-lieu/", tables=tables)
    yield Page(
        "/du-lieu/",
        "Dữ liệu mở",
        "Các bảng dữ liệu của cổng ở dạng JSON, CSV và Excel, với tên cột và ý nghĩa.",
        markdown,
    )
