"""Scores of one unit: in one year, over the years, and the work that wins points back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from generator.charts import draw_inline
from generator.model.dataset import Dataset
from generator.model.items import Agencies
from generator.model.ledger import ledgers
from generator.pages import remedies
from generator.pages.marks import agency_cell
from generator.pages.page import Page, fill
from generator.views.charts import Chart, PlaceOnScale
from generator.views.measures.links import serving
from generator.views.scores.over_years import OverYears, over_years
from generator.views.scores.remedies import RemedyLine, UnitRemedies, unit_remedies
from generator.views.scores.same_unit import unit_words
from generator.views.scores.unit_charts import parts_chart, trend_chart, unit_title
from generator.views.scores.units import UnitScoreView, unit_score_views

DESCRIPTION = "Điểm như nguồn in, điểm mất từng tiêu chí và việc khắc phục, kèm nguồn."


@dataclass(frozen=True)
class AgencyLinks:
    """Cells that name agencies as HTML; an agency that has a page leads to it."""

    with_page: Mapping[str, frozenset[str]]

    def of_province(self, tinh: str) -> AgencyCell:
        return AgencyCell(tinh, self.with_page.get(tinh, frozenset()))

    def __call__(self, line: RemedyLine, base: str) -> Markup:
        return self.of_province(line.don_vi.tinh)(line.viec.dau.chu_tri, base)


@dataclass(frozen=True)
class AgencyCell:
    """The same for the cells of one province."""

    tinh: str
    with_page: frozenset[str]

    def __call__(self, cell: Agencies, base: str) -> Markup:
        return Markup(agency_cell(cell, self.tinh, self.with_page, base))  # noqa: S704


def pages(dataset: Dataset) -> Iterator[Page]:
    """Each unit and year with its remedies, each unit over the years, then the work overall."""
    links = AgencyLinks(_agencies_with_page(dataset))
    found: list[UnitRemedies] = []
    for view in unit_score_views(dataset):
        one = unit_remedies(dataset, view)
        yield _unit(dataset, view, one, links)
        if one is not None:
            found.append(one)
            yield remedies.unit_page(one, links, dataset.province_name(view.don_vi.tinh))
    for years in over_years(dataset):
        yield _years(dataset, years)
    yield from remedies.overview_pages(found, links)


def _agencies_with_page(dataset: Dataset) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for ledger in ledgers(dataset):
        found.setdefault(ledger.co_quan.tinh, set()).add(ledger.co_quan.ma)
    return {tinh: frozenset(codes) for tinh, codes in found.items()}


def _unit(
    dataset: Dataset, view: UnitScoreView, found: UnitRemedies | None, links: AgencyLinks
) -> Page:
    title = unit_title(view.chi_so, view.nam, view.don_vi)
    is_place = isinstance(view.bieu_do, PlaceOnScale)
    markdown = fill(
        "score.md.jinja",
        view.duong,
        view=view,
        title=title,
        unit_name=_unit_name(dataset, view),
        place=dataset.province_name(view.don_vi.tinh),
        found=found,
        agency=links.of_province(view.don_vi.tinh),
        measures=serving(dataset, view.phien_ban) if view.phien_ban else {},
        charts={
            "parts": _drawn(parts_chart(view), "hai-phan"),
            "place": _drawn(view.bieu_do if is_place else None, "bieu-do"),
            "areas": _drawn(None if is_place else view.bieu_do, "bieu-do"),
        },
    )
    return Page(view.duong, title, DESCRIPTION, markdown, kind="diem")


def _unit_name(dataset: Dataset, view: UnitScoreView) -> str:
    """«tỉnh Tiền Giang»; below the province «Sở Nội vụ, tỉnh …»."""
    province = dataset.provinces.get(view.don_vi.tinh)
    words = unit_words(province, view.nam) if province else view.don_vi.tinh
    return words if view.don_vi.cap == "tinh" else f"{view.don_vi.ten}, {words}"


def _drawn(chart: Chart | None, prefix: str) -> Markup:
    return Markup(draw_inline(chart, prefix) if chart is not None else "")  # noqa: S704


def _years(dataset: Dataset, view: OverYears) -> Page:
    title = f"{view.chi_so.ten_ngan} của {view.don_vi.ten} qua các năm"
    charts = {"trend": _drawn(trend_chart(view), "cac-nam")}
    place = dataset.province_name(view.don_vi.tinh)
    values = {"view": view, "title": title, "charts": charts, "place": place}
    markdown = fill("score_years.md.jinja", view.duong, **values)
    return Page(view.duong, title, DESCRIPTION, markdown, kind="diem", hide=("toc",))
