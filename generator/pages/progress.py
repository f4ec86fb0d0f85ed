"""What was done: reported, public, calendar, side by side; all provinces, then each."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.dataset import Dataset
from generator.pages.page import Page, fill
from generator.views.progress.items import provinces
from generator.views.progress.provinces import overview, province_views

TITLE = "Tiến độ"
DESCRIPTION = (
    "Cơ quan báo cáo gì về việc được giao, có bằng chứng công khai nào, lịch nói gì: ba điều ghi"
    " riêng, điều nào cũng có ngày."
)


def pages(dataset: Dataset) -> Iterator[Page]:
    """The overview, then each province; year by year where a province has too many lines."""
    path = "/tien-do/"
    markdown = fill(
        "progress.md.jinja",
        path,
        title=TITLE,
        lines=overview(dataset),
        day=dataset.ngay,
    )
    yield Page(path, TITLE, DESCRIPTION, markdown, hide=("toc",))
    for province in provinces(dataset):
        for address, view in province_views(dataset, province):
            title = f"Tiến độ của {view.ten}"
            if address in {one for one, _, _ in view.nam}:
                title += f", văn bản {next(ten for one, ten, _ in view.nam if one == address)}"
            markdown = fill(
                "progress_of_province.md.jinja", address, title=title, view=view, day=dataset.ngay
            )
            yield Page(address, title, DESCRIPTION, markdown, hide=("toc",))
