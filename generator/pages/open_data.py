"""The page of open data, made from the catalogue of the published files."""

from __future__ import annotations

from collections.abc import Iterator

from generator.pages.page import Head, Page, fill
from generator.views.linked_data import portal
from generator.views.linked_data.node import Addresses, graph, in_script, trail
from generator.views.open_data.catalogue import Catalogue

TITLE = "Dữ liệu mở"
DESCRIPTION = "Các bảng dữ liệu của cổng ở dạng JSON, CSV và Excel, với tên cột và ý nghĩa."


def pages(told: Catalogue) -> Iterator[Page]:
    """One page."""
    path = portal.OPEN_DATA
    at = Addresses(told.goc, path)
    steps = [("/", "Trang chủ"), (path, TITLE)]
    described = graph(portal.data_catalogue(told, DESCRIPTION, at), trail(steps, at))
    markdown = fill("open_data.md.jinja", path, tables=told.bang)
    yield Page(path, TITLE, DESCRIPTION, markdown, head=Head((), in_script(described)))
