"""All indices, an index, a year of it, and the units of a year side by side."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from markupsafe import Markup

from generator.charts import draw_inline
from generator.charts.layouts.tiles import breaks, shade
from generator.model.dataset import Dataset
from generator.pages.page import Page, fill
from generator.views.names import index_name
from generator.views.scores.comparisons import ComparisonView, comparison_views
from generator.views.scores.index_years import YearView, year_views
from generator.views.scores.indices import IndexView, index_list, index_views
from generator.views.scores.names import SOURCE_LABELS, UNIT_NOUNS
from generator.views.scores.words import plain

_WORDS = {"nouns": UNIT_NOUNS, "source_labels": SOURCE_LABELS, "plain": plain}


def pages(dataset: Dataset) -> Iterator[Page]:
    """The overview, then every index with its years and their side-by-side pages."""
    yield Page(
        "/chi-so/",
        "Điểm số",
        "Các chỉ số chấm điểm tỉnh, thành phố và chỉ số riêng của từng tỉnh: ai công bố, "
        "thang điểm, những năm đã có trên cổng.",
        fill("indices.md.jinja", "/chi-so/", indices=index_list(dataset), **_WORDS),
        hide=("toc",),
    )
    for view in index_views(dataset):
        yield _index(view)
    for year in year_views(dataset):
        yield _year(year)
    for comparison in comparison_views(dataset):
        yield _comparison(comparison)


def _index(view: IndexView) -> Page:
    description = f"{view.chi_so.mo_ta} {view.chi_so.don_vi_cong_bo} công bố; điểm qua các năm."
    markdown = fill("index.md.jinja", view.duong, view=view, **_WORDS)
    return Page(view.duong, view.ten, description, markdown, kind="chi-so")


def _year(view: YearView) -> Page:
    title = f"{index_name(view.nam.chi_so)} năm {view.nam.nam}"
    known = f"Cổng có {view.pham_vi}. " if view.don_vi else ""
    description = f"{title}: ai công bố, điểm và hạng như nguồn in. {known}".strip()
    strip = Markup(draw_inline(view.hinh, "cac-noi") if view.hinh else "")  # noqa: S704
    values = {"view": view, "title": title, "strip": strip}
    markdown = fill("index_year.md.jinja", view.duong, **values, **_shading(view), **_WORDS)
    return Page(view.duong, title, description, markdown, kind="chi-so", hide=("toc",))


def _shading(view: YearView) -> dict[str, object]:
    """The steps of the map's legend and the step of each known square, as in its picture."""
    figures = {tile.ten: tile.diem for tile in view.o if tile.diem is not None}
    bounds = breaks(tuple(figures.values()))
    shades = {name: shade(figure, bounds) for name, figure in figures.items() if bounds}
    return {"steps": tuple(pairwise(map(plain, bounds))), "shades": shades}


def _comparison(view: ComparisonView) -> Page:
    year = view.nam
    title = f"So sánh {UNIT_NOUNS[year.chi_so.cap]}: {year.chi_so.ten_ngan} năm {year.nam}"
    description = f"{title}. Chỉ so trong cùng một năm và cùng một bộ tiêu chí."
    markdown = fill("comparison.md.jinja", view.duong, view=view, title=title, **_WORDS)
    return Page(view.duong, title, description, markdown, kind="chi-so", hide=("toc",))
