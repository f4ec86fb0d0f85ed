"""The entries of an item's history: what was reported, what is public, where one looked in vain."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.model.dataset import Dataset
from generator.model.items import Target
from generator.model.linking import LinkedDocument
from generator.model.progress import History, ReportOf, ResultOf
from generator.model.target_results import Comparison, comparisons
from generator.schema.periods import name as period_name
from generator.schema.progress import Evidence
from generator.vietnamese import format_date
from generator.views import urls
from generator.views.progress.figures import FigureLine, figure_line
from generator.views.progress.items import Facts
from generator.views.progress.marks import Mark, state_mark


@dataclass(frozen=True)
class Place:
    """Where something can be read: on this site (`duong`) or elsewhere (`lien_ket`)."""

    ten: str
    duong: str = ""
    lien_ket: str = ""


@dataclass(frozen=True)
class Entry:
    """One entry of the history. `tu`: whose words these are, or where one looked."""

    ngay: date
    dau: Mark
    tu: str
    nguyen_van: str
    nguon: Place | None
    so_lieu: tuple[FigureLine, ...] = ()

    @property
    def trung_ngay(self) -> bool:
        """Does the source's own name end with this day, so that it need not be said twice?"""
        return self.nguon is not None and self.nguon.ten.endswith(format_date(self.ngay))


def reported(dataset: Dataset, linked: LinkedDocument, facts: Facts) -> Iterator[Entry]:
    """What reports say of the item, and the reports that it asked for, oldest first."""
    item, history = facts.muc, facts.lich_su
    plan = linked.document.ke_hoach
    compared = comparisons(item, history, plan) if isinstance(item, Target) else ()
    entries = [_result(dataset, one, compared) for one in history.ket_qua]
    entries += [_fulfilling(dataset, one) for one in history.bao_cao]
    yield from sorted(entries, key=lambda one: one.ngay)


def _result(dataset: Dataset, result: ResultOf, compared: tuple[Comparison, ...]) -> Entry:
    figures = tuple(figure_line(one) for one in compared if one.ket_qua is result)
    return Entry(
        result.ket_qua.ngay,
        state_mark(result.ket_qua.trang_thai),
        agency_words(dataset, result.bao_cao.tinh, result.co_quan),
        result.ket_qua.nguyen_van,
        report_place(result.bao_cao),
        figures,
    )


def _fulfilling(dataset: Dataset, report: ReportOf) -> Entry:
    sender = agency_words(dataset, report.tinh, report.bao_cao.co_quan)
    period = period_name(report.nam, report.ky)
    mark = Mark("da", f"có báo cáo {period}")
    subject = report.bao_cao.trich_yeu
    return Entry(report.bao_cao.ngay, mark, sender, subject, report_place(report))


def evidence_entry(evidence: Evidence, linked: LinkedDocument) -> Entry:
    tinh = linked.record.place.tinh
    where = (
        Place(evidence.ten, lien_ket=evidence.lien_ket)
        if evidence.lien_ket
        else Place(evidence.ten, urls.source_file(tinh, evidence.tep or ""))
    )
    return Entry(evidence.ngay_thay, Mark("minh-chung", "thấy công khai"), "", "", where)


def lookups(history: History) -> tuple[Entry, ...]:
    found = (
        Mark("tra-cuu", f"chưa tìm thấy báo cáo công khai tính đến ngày {format_date(one.ngay)}")
        for one in history.tra_cuu
    )
    return tuple(
        Entry(one.ngay, mark, f"Đã tìm ở: {one.noi_tim}", "", None)
        for one, mark in zip(history.tra_cuu, found, strict=True)
    )


def report_place(report: ReportOf) -> Place:
    """The report as a source: its number or subject, its day, and where it can be read, else its
    line in the list of the reports received."""
    one = report.bao_cao
    name = f"Báo cáo {one.so_ky_hieu}" if one.so_ky_hieu else one.trich_yeu
    words = f"{name} ngày {format_date(one.ngay)}"
    if one.lien_ket:
        return Place(words, lien_ket=one.lien_ket)
    if one.tep:
        return Place(words, urls.source_file(report.tinh, one.tep))
    return Place(words, f"{urls.progress(report.tinh)}#{report_id(report)}")


def report_id(report: ReportOf) -> str:
    """The id of a report in the list of those received."""
    return f"bao-cao-{report.nam}-{report.ky}-{report.bao_cao.ma}"


def agency_words(dataset: Dataset, tinh: str, ma: str) -> str:
    """The agency's name; its code where no register knows it."""
    known = dataset.co_quan.get(tinh, {}).get(ma)
    return known.ten if known else ma
