"""The overview of indices and an index year. (The unit's own pages are in `scores`.)"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from generator.model.dataset import Dataset
from generator.pages.page import Page, fill
from generator.views.scores import ScoreView, score_views

DESCRIPTION = "Điểm Chỉ số cải cách hành chính như văn bản in, kèm điểm chuẩn và nguồn."


def pages(dataset: Dataset) -> Iterator[Page]:
    """The overview, then one page per index and year."""
    views = sorted(score_views(dataset), key=_key)
    markdown = fill("scores.md.jinja", "/chi-so/", title="Điểm số", views=views)
    yield Page("/chi-so/", "Điểm số", DESCRIPTION, markdown, hide=("toc",))
    for (chi_so, nam), group in groupby(views, key=lambda view: (view.chi_so, view.nam)):
        path = f"/chi-so/{chi_so}/{nam}/"
        found = list(group)
        title = f"{found[0].ten_chi_so} năm {nam}"
        markdown = fill("scores.md.jinja", path, title=title, views=found)
        yield Page(path, title, DESCRIPTION, markdown, hide=("toc",))


def _key(view: ScoreView) -> tuple[str, int, str]:
    return (view.chi_so, view.nam, view.tinh)
