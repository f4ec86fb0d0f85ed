"""Measures: the list, and for each the targets of all provinces and years side by side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from markupsafe import Markup

from generator.charts import draw_inline
from generator.model.dataset import Dataset
from generator.pages.page import Page, fill
from generator.views import urls
from generator.views.measures.links import topic_groups
from generator.views.measures.measure_view import MeasureView
from generator.views.measures.side_by_side import measure_views
from generator.views.tasks import MOST_ON_ONE_PAGE

TITLE = "Chỉ tiêu theo thước đo"
DESCRIPTION = "Cùng một điều, các tỉnh đề ra mức nào: chỉ tiêu đặt cạnh nhau, nguyên văn."


def pages(dataset: Dataset) -> Iterator[Page]:
    """The list of measures, then a page for each that has targets; nothing without a register."""
    groups = tuple(topic_groups(dataset))
    if not groups:
        return
    markdown = fill("measures.md.jinja", urls.MEASURES, title=TITLE, groups=groups)
    yield Page(urls.MEASURES, TITLE, DESCRIPTION, markdown, hide=("toc",))
    for view in measure_views(dataset):
        yield from _measure(view)


def _measure(view: MeasureView) -> Iterator[Page]:
    """One page; where the targets are too many for it, a page per year and a list of the years."""
    if view.so <= MOST_ON_ONE_PAGE:
        yield _page(view.duong, view.ten, view)
        return
    years = sorted({row.nam for table in view.bang for row in table.dong})
    links = tuple((urls.measure(view.ma, nam), nam, view.of_year(nam).so) for nam in years)
    yield _page(view.duong, view.ten, replace(view, bang=(), bieu_do=None), links)
    for nam in years:
        path = urls.measure(view.ma, nam)
        yield _page(path, f"{view.ten}, năm {nam}", view.of_year(nam), links)


def _page(
    path: str, title: str, view: MeasureView, years: tuple[tuple[str, int, int], ...] = ()
) -> Page:
    chart = draw_inline(view.bieu_do, "muc") if view.bieu_do is not None else ""
    markdown = fill(
        "measure.md.jinja",
        path,
        title=title,
        view=view,
        years=years,
        chart=Markup(chart),  # noqa: S704
    )
    return Page(path, title, view.giai_thich, markdown, hide=("toc",))
