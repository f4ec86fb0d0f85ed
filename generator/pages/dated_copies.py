"""The list of dated copies of the site, for citations."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.dataset import Dataset
from generator.pages.page import Page, fill
from generator.views import urls


def pages(dataset: Dataset) -> Iterator[Page]:
    """One page, also where no copy is kept yet."""
    copies = [
        (copy.ngay, copy.dia_chi, copy.pages, len(copy.tep)) for copy in reversed(dataset.ban_luu)
    ]
    yield Page(
        urls.DATED_COPIES,
        "Bản lưu theo ngày",
        "Trang của cổng đúng như đã công bố ở từng ngày lưu, để lời trích dẫn dẫn tới điều đã xem.",
        fill("dated_copies.md.jinja", urls.DATED_COPIES, copies=copies),
        hide=("toc",),
    )
