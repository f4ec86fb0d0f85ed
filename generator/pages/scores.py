"""Scores as printed: a province in an index year."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.dataset import Dataset
from generator.pages.page import Page, fill
from generator.views.scores import ScoreView, score_views

DESCRIPTION = "Điểm Chỉ số cải cách hành chính như văn bản in, kèm điểm chuẩn và nguồn."


def pages(dataset: Dataset) -> Iterator[Page]:
    """One page per province, index and year."""
    for view in sorted(score_views(dataset), key=_key):
        yield _province(view)


def _key(view: ScoreView) -> tuple[str, int, str]:
    return (view.chi_so, view.nam, view.tinh)


def _province(view: ScoreView) -> Page:
    title = f"{view.ten_chi_so} năm {view.nam}: {view.ten_tinh}"
    markdown = fill("score.md.jinja", view.duong, view=view, title=title)
    return Page(view.duong, title, DESCRIPTION, markdown, kind="diem")
