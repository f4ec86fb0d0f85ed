"""Scores as printed: the overview, an index year, a province in that year."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from generator.model.dataset import Dataset
from generator.pages.page import Page, fill
from generator.views.scores import ScoreView, score_views

DESCRIPTION = "Điểm Chỉ số cải cách hành chính như văn bản in, kèm điểm chuẩn và nguồn."


def pages(dataset: Dataset) -> Iterator[Page]:
    """The overview, one page per index and year, one per province in it."""
    views = sorted(score_views(dataset), key=_key)
    markdown = fill("scores.md.jinja", "/chi-so/", title="Điểm số", views=views)
    yield Page("/chi-so/", "Điểm số", DESCRIPTION, markdown, hide=("toc",))
    for (chi_so, nam), group in groupby(views, key=lambda view: (view.chi_so, view.nam)):
        path = f"/chi-so/{chi_so}/{nam}/"
        found = list(group)
        title = f"{found[0].ten_chi_so} năm {nam}"
        markdown = fill("scores.md.jinja", path, title=title, views=found)
        yield Page(path, title, DESCRIPTION, markdown, hide=("toc",))
        for view in found:
            yield _province(view)


def _key(view: ScoreView) -> tuple[str, int, str]:
    return (view.chi_so, view.nam, view.tinh)


def _province(view: ScoreView) -> Page:
    title = f"{view.ten_chi_so} năm {view.nam}: {view.ten_tinh}"
    markdown = fill("score.md.jinja", view.duong, view=view, title=title)
    return Page(view.duong, title, DESCRIPTION, markdown, kind="diem")
