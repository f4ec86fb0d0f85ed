"""The page of open data, made from the catalogue of the published files."""

from __future__ import annotations

from collections.abc import Iterator

from generator.pages.page import Head, Page, fill
from generator.views import reuse, urls
from generator.views.linked_data import portal
from generator.views.linked_data.node import Addresses, graph, in_script, trail
from generator.views.open_data.catalogue import Catalogue
from generator.views.open_data.columns import Kind
from generator.views.open_data.queries import PARQUET, QUERIES
from generator.views.sizes import size_words

TITLE = "Dữ liệu mở"
DESCRIPTION = (
    "Các bảng dữ liệu của cổng ở dạng JSON, CSV, Excel, Parquet và một tệp SQLite hỏi được ngay,"
    " với tên cột và ý nghĩa."
)
_KINDS = {
    Kind.TEXT: "chữ",
    Kind.COUNT: "số nguyên",
    Kind.FIGURE: "số",
    Kind.DAY: "ngày",
}
_FORMS = {"json": "JSON", "csv": "CSV", "xlsx": "Excel", "parquet": "Parquet"}
_DESCRIBED_BY = {
    "datapackage.json": "Mô tả các bảng CSV theo chuẩn Frictionless: tên cột, kiểu, khóa, mã băm."
    " Kiểm cả bộ: frictionless validate datapackage.json",
    "dcat.ttl": "Danh mục DCAT-AP (Turtle), để cổng dữ liệu khác thu thập.",
    "dcat.jsonld": "Danh mục DCAT-AP (JSON-LD), cùng nội dung.",
}


def pages(told: Catalogue) -> Iterator[Page]:
    """One page."""
    path = urls.OPEN_DATA
    at = Addresses(told.goc, path)
    steps = [("/", "Trang chủ"), (path, TITLE)]
    described = graph(portal.data_catalogue(told, DESCRIPTION, at), trail(steps, at), mau=told.mau)
    markdown = fill(
        "open_data.md.jinja",
        path,
        told=told,
        queries=QUERIES,
        parquet=PARQUET,
        kinds=_KINDS,
        forms=_FORMS,
        described_by=_DESCRIBED_BY,
        size=size_words,
        terms=reuse.PAGE,
    )
    yield Page(path, TITLE, DESCRIPTION, markdown, head=Head((), in_script(described)))
