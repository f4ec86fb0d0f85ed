"""The page of figures that do not agree, like an auditor's paper."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.dataset import Dataset
from generator.pages.page import Page, fill
from generator.views.reconciliation import RULES, ledgers


def pages(dataset: Dataset) -> Iterator[Page]:
    """One page over all documents that print scores."""
    title = "Đối chiếu số liệu"
    markdown = fill(
        "reconciliation.md.jinja",
        "/doi-chieu/",
        title=title,
        ledgers=tuple(ledgers(dataset)),
        rules=tuple(RULES.values()),
    )
    yield Page(
        "/doi-chieu/",
        title,
        "Những con số in mà các con số in khác của cùng văn bản, cùng chỉ số cho ra kết quả khác.",
        markdown,
        hide=("toc",),
    )
