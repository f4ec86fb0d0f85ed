"""Targets of several provinces and years side by side. Never a ranking: rows stand by province."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.model.dataset import Dataset
from generator.model.measures import MeasuredQuantity, measured, reported
from generator.schema.document import Plan
from generator.schema.registers import Measure, MeasureTopic, ServedCriterion
from generator.views import urls
from generator.views.charts import UnitDot, UnitStrip
from generator.views.levels import level
from generator.views.measures.links import MeasureLink, measures_of
from generator.views.measures.measure_view import (
    CriterionLine,
    MeasureRow,
    MeasureTable,
    MeasureView,
    NearMeasure,
    ReportedLine,
)
from generator.views.names import document_name
from generator.views.progress.figures import figure_line
from generator.views.progress.items import line_address

LEAST_FOR_A_CHART = 3
MOST_NEAR = 30
"""So many lines of other measures of the topic are shown; where there are more, links only."""
PERCENT = "%"
_UPWARD, _DOWNWARD = (">=", ">", "="), ("<=", "<")


def measure_views(dataset: Dataset) -> Iterator[MeasureView]:
    """One view per measure that has targets. Work grows with the rows: those of a topic are shown
    again on the pages of its other measures only while they are few."""
    found = measured(dataset).theo_thuoc_do
    measures = [m for m in measures_of(dataset) if m.ma in found]
    rows = {m.ma: tuple(_row(dataset, m, one) for one in found[m.ma]) for m in measures}
    topics = _topics(dataset)
    of_topic: dict[str, list[Measure]] = {}
    for measure in measures:
        of_topic.setdefault(measure.chu_de or "", []).append(measure)
    for measure in measures:
        topic = topics.get(measure.chu_de or "")
        near = [m for m in of_topic[measure.chu_de or ""] if topic and m.ma != measure.ma]
        yield MeasureView(
            measure.ma,
            measure.ten,
            measure.giai_thich,
            measure.don_vi,
            topic.ten if topic else "",
            (topic.vi_sao_khac or "") if topic else "",
            tuple(_criterion(dataset, served) for served in measure.tieu_chi),
            tuple(_tables(measure, found[measure.ma], rows[measure.ma])),
            tuple(_near(near, rows)),
            _chart(measure, found[measure.ma], rows[measure.ma]),
        )


def _topics(dataset: Dataset) -> dict[str, MeasureTopic]:
    register = dataset.registers.thuoc_do
    return {topic.ma: topic for topic in register.chu_de} if register else {}


def _row(dataset: Dataset, measure: Measure, one: MeasuredQuantity) -> MeasureRow:
    linked = dataset.documents[one.chi_tieu.van_ban]
    return MeasureRow(
        one.tinh,
        dataset.province_name(one.tinh),
        one.nam,
        "" if one.nam_trong_cau else _year_note(linked.document.ke_hoach),
        level(one.luong),
        one.luong.menh_de,
        urls.item(one.chi_tieu.van_ban, one.chi_tieu.ma),
        f"{document_name(dataset, linked)}, mục {one.chi_tieu.so_muc}",
        _reported(dataset, one),
        _score_page(dataset, measure, one),
    )


def _year_note(plan: Plan | None) -> str:
    if plan is None:
        return "năm của văn bản"
    return "năm của kế hoạch" if plan.tu_nam == plan.den_nam else "năm cuối của kế hoạch"


def _reported(dataset: Dataset, one: MeasuredQuantity) -> ReportedLine | None:
    found = reported(dataset, one)
    if found is None:
        return None
    result = found.ket_qua.ket_qua
    address = line_address(dataset, one.chi_tieu)
    return ReportedLine(figure_line(found), result.ngay, result.nguyen_van, address)


def _score_page(dataset: Dataset, measure: Measure, one: MeasuredQuantity) -> MeasureLink | None:
    for chi_so in dict.fromkeys(served.chi_so for served in measure.tieu_chi):
        year = dataset.diem.by_year.get((chi_so, one.nam))
        if year is not None and one.tinh in year.by_unit:
            name = f"{year.chi_so.ten_ngan} {one.nam}"
            return MeasureLink(name, urls.scores(chi_so, one.nam, one.tinh))
    return None


def _criterion(dataset: Dataset, served: ServedCriterion) -> CriterionLine:
    index = dataset.registers.index(served.chi_so)
    for version in dataset.registers.phien_ban:
        if (version.ma, version.phien_ban) == (served.chi_so, served.phien_ban):
            names = {area.ma: area.ten for area in version.linh_vuc}
            names |= {row.ma: row.ten for row in version.tieu_chi}
            short = index.ten_ngan if index else served.chi_so
            return CriterionLine(served.ma, names[served.ma], short, served.phien_ban)
    raise KeyError(served.phien_ban)  # the check refuses such a register


def _tables(
    measure: Measure, found: Sequence[MeasuredQuantity], rows: Sequence[MeasureRow]
) -> Iterator[MeasureTable]:
    """Rows by unit, the measure's own first: figures of another unit stand apart."""
    by_unit: dict[str, list[MeasureRow]] = {measure.don_vi: []}
    for one, row in zip(found, rows, strict=True):
        by_unit.setdefault(one.luong.don_vi, []).append(row)
    for unit, of_unit in by_unit.items():
        if of_unit:
            yield MeasureTable(unit, tuple(of_unit))


def _near(
    near: Sequence[Measure], rows: dict[str, tuple[MeasureRow, ...]]
) -> Iterator[NearMeasure]:
    few = sum(len(rows[measure.ma]) for measure in near) <= MOST_NEAR
    for measure in near:
        link = MeasureLink(measure.ten, urls.measure(measure.ma))
        yield NearMeasure(link, len(rows[measure.ma]), rows[measure.ma] if few else ())


def _chart(
    measure: Measure, found: Sequence[MeasuredQuantity], rows: Sequence[MeasureRow]
) -> UnitStrip | None:
    """Dots of the values wanted, in the order of the table; only for figures of the measure's own
    unit that all point one way, and only while they are few enough to read."""
    alike = [(q, r) for q, r in zip(found, rows, strict=True) if q.luong.don_vi == measure.don_vi]
    signs = {q.luong.so_sanh for q, _ in alike}
    one_way = signs <= set(_UPWARD) or signs <= set(_DOWNWARD)
    if not LEAST_FOR_A_CHART <= len(alike) <= MOST_NEAR or not one_way:
        return None
    is_percent = measure.don_vi == PERCENT
    return UnitStrip(
        tieu_de=measure.ten,
        mo_ta=f"Mức đề ra của từng tỉnh, từng năm, từ {len(alike)} chỉ tiêu trong văn bản.",
        nguon="Chỉ tiêu trong các kế hoạch cải cách hành chính",
        dia_chi=urls.measure(measure.ma),
        don_vi=measure.don_vi,
        cac_don_vi=tuple(
            UnitDot(f"{row.ten_tinh} {row.nam}", one.luong.gia_tri, row.muc) for one, row in alike
        ),
        so_don_vi=len(alike),
        loai_don_vi="chỉ tiêu",
        tu=Decimal(0) if is_percent else None,
        den=Decimal(100) if is_percent else None,
    )
