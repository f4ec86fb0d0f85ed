"""Reports received, and the periodic ones that documents ask for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from generator.model.dataset import Dataset
from generator.model.linking import LinkedDocument
from generator.model.periodic_reports import PeriodState, ReportingDuty, reporting_duties
from generator.model.progress import ReportOf
from generator.schema.periods import name as period_name
from generator.views import urls
from generator.views.progress.history import Place, agency_words, report_id, report_place
from generator.views.progress.items import leaders
from generator.views.progress.lines import place_words
from generator.views.progress.marks import Mark


@dataclass(frozen=True)
class PeriodCell:
    """One expected report."""

    ten: str
    dau: Mark
    han: date
    bao_cao: tuple[tuple[str, Place], ...]


@dataclass(frozen=True)
class PeriodicBlock:
    """A duty to report and its periods, newest year first. `luu_tru`: how many periods more are
    archived without a report."""

    cho: str
    nguyen_van: str
    dia_chi: str
    so_hieu: str
    co_quan: str
    ky: tuple[PeriodCell, ...]
    luu_tru: int = 0


@dataclass(frozen=True)
class ReceivedReport:
    """A report that was received or found."""

    ma: str
    ngay: date
    ky: str
    co_quan: str
    trich_yeu: str
    so_ky_hieu: str
    nguon: Place | None
    ngay_thay: date | None
    so_ket_qua: int
    theo: tuple[Place, ...]


_PERIOD_MARKS = {
    PeriodState.FOUND: Mark("da", "có báo cáo"),
    PeriodState.MISSING: Mark("cho", "chưa thấy báo cáo"),
    PeriodState.NOT_YET: Mark("lich", "chưa đến hạn"),
    PeriodState.ARCHIVED: Mark("luu", "lưu trữ"),
}


def periodic_blocks(
    dataset: Dataset, documents: Iterable[LinkedDocument]
) -> Iterator[PeriodicBlock]:
    """Every duty of the documents to report at a rhythm."""
    for linked in documents:
        kind = dataset.document_type(linked.document.loai_van_ban)
        for duty in reporting_duties(dataset, linked):
            yield _periodic_block(dataset, duty, linked.document.so_ky_hieu or kind)


def _periodic_block(dataset: Dataset, duty: ReportingDuty, so_hieu: str) -> PeriodicBlock:
    tinh = duty.muc.van_ban.partition("/")[0]
    shown = [one for one in duty.ky if one.trang_thai is not PeriodState.ARCHIVED]
    cells = []
    for one in sorted(shown, key=lambda each: -each.nam):
        reports = tuple(
            (agency_words(dataset, tinh, r.bao_cao.co_quan), report_place(r)) for r in one.bao_cao
        )
        name = period_name(one.nam, one.ky)
        cell = PeriodCell(name, _PERIOD_MARKS[one.trang_thai], one.han, reports)
        cells.append(cell)
    agencies = ", ".join(agency_words(dataset, tinh, ma) for ma in leaders(duty.muc))
    return PeriodicBlock(
        place_words(duty.muc),
        duty.nguyen_van,
        urls.item(duty.muc.van_ban, duty.muc.ma),
        so_hieu,
        agencies,
        tuple(cells),
        len(duty.ky) - len(shown),
    )


def received_report(dataset: Dataset, report: ReportOf) -> ReceivedReport:
    """A report as the list of those received shows it."""
    one = report.bao_cao
    place = report_place(report)
    return ReceivedReport(
        report_id(report),
        one.ngay,
        period_name(report.nam, report.ky),
        agency_words(dataset, report.tinh, one.co_quan),
        one.trich_yeu,
        one.so_ky_hieu or "",
        None if place.duong.endswith(f"#{report_id(report)}") else place,
        one.ngay_thay,
        dataset.tien_do.so_ket_qua.get(report.khoa, 0),
        tuple(Place(viec.partition("#")[2], urls.item(*viec.split("#"))) for viec in one.theo),
    )
