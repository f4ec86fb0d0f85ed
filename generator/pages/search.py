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


def pages(dataset: Dataset) -> Iterator[Page]:
    """One page."""
    view = search_page_view(dataset)
    markdown = fill("search.md.jinja", urls.SEARCH, title=TITLE, view=view)
    hide = ("toc", "navigation")
    yield Page(urls.SEARCH, TITLE, DESCRIPTION, markdown, kind="tim-kiem", hide=hide)
