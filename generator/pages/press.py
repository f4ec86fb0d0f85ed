"""The page for the press, and one for each province that has figures or documents."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.dataset import Dataset
from generator.pages.page import Page, fill
from generator.views import urls
from generator.views.press.overview import press_view, province_views

TITLE = "Cho báo chí"
DESCRIPTION = "Câu viết sẵn cho từng con số, kèm nguồn, hình và những chỗ hay nhầm."


def pages(dataset: Dataset) -> Iterator[Page]:
    """The first page, then the provinces."""
    view = press_view(dataset)
    markdown = fill("press.md.jinja", urls.PRESS, title=TITLE, view=view)
    yield Page(urls.PRESS, TITLE, DESCRIPTION, markdown)
    for province in province_views(dataset):
        title = f"Cho báo chí: {province.ten}"
        about = f"Câu viết sẵn về điểm và văn bản cải cách hành chính của {province.ten}."
        markdown = fill("press_province.md.jinja", province.duong, title=title, view=province)
        yield Page(province.duong, title, about, markdown, hide=("toc",))
