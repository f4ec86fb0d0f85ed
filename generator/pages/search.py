"""The search page: the form, where results appear, and ways in that need no script."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.dataset import Dataset
from generator.pages.page import Page, fill
from generator.views import urls
from generator.views.search_page import search_page_view

TITLE = "Tìm trong cổng"
DESCRIPTION = (
    "Tìm việc, tiêu chí, chỉ tiêu, văn bản, cơ quan, điểm số của các tỉnh, thành phố;"
    " gõ có dấu hay không dấu, tên cũ hay tên mới đều được."
)

SCRIPTS = (
    "tim-kiem-trang.js",
    "tim-kiem-dia-chi.js",
    "tim-kiem-loc.js",
    "tim-kiem-mo.js",
    "tim-kiem-ve.js",
    "tim-may.js",
    "tim-may-chu.js",
    "tim-may-diem.js",
    "tim-may-doc.js",
    "tim-may-goi-y.js",
    "tim-may-kho.js",
    "tim-may-muc.js",
    "tim-may-nhom.js",
    "tim-may-trich.js",
)
"""Modules that the page needs for any question, named early so that they come in one round trip."""


def pages(dataset: Dataset) -> Iterator[Page]:
    """One page."""
    view = search_page_view(dataset)
    markdown = fill("search.md.jinja", urls.SEARCH, title=TITLE, view=view, scripts=SCRIPTS)
    hide = ("toc", "navigation")
    yield Page(urls.SEARCH, TITLE, DESCRIPTION, markdown, kind="tim-kiem", hide=hide)
