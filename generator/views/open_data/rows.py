"""The rows of the open-data tables: one function a table, cells in the order of its columns.

A cell is text, a number, a day or None.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from generator.model.areas import areas
from generator.model.dataset import Dataset
from generator.model.ledger import ledgers
from generator.model.measures import measured
from generator.schema.registers import ProvinceUnit
from generator.views import reconciliation, urls
from generator.views.progress.items import Facts, facts_by_id
from generator.views.progress.marks import reported_code

Cell = str | int | Decimal | date | None
Row = tuple[Cell, ...]


def documents_rows(dataset: Dataset) -> Iterator[Row]:
    for linked in dataset.van_ban:
        document, place = linked.document, linked.record.place
        yield (
            linked.van_ban,
            place.tinh,
            place.nam,
            document.so_ky_hieu,
            dataset.document_type(document.loai_van_ban),
            document.trich_yeu,
            document.co_quan_ban_hanh,
            document.ngay_ban_hanh,
            document.nguoi_ky.ho_ten if document.nguoi_ky else None,
            urls.document(linked.van_ban),
        )


def tasks_rows(dataset: Dataset) -> Iterator[Row]:
    for linked in dataset.van_ban:
        known = facts_by_id(dataset, linked)
        for task in linked.muc.nhiem_vu:
            yield (
                task.van_ban,
                task.stt,
                task.noi_dung,
                task.chu_tri.nguyen_van,
                task.phoi_hop.nguyen_van,
                task.han.nguyen_van,
                task.han.han_tu,
                task.han.han_den,
                None,
                urls.item(task.van_ban, task.ma),
                task.so_muc,
                " ".join(task.chu_tri.codes()) or None,
                areas(dataset).of(task.van_ban, task.ma),
                *_progress(known.get(task.ma)),
            )


def _progress(facts: Facts | None) -> Row:
    """The reported state and the calendar's; nothing for a row that only heads others."""
    if facts is None:
        return (None, None)
    return (reported_code(facts.lich_su), facts.lich.trang_thai.value)


def targets_rows(dataset: Dataset) -> Iterator[Row]:
    known = measured(dataset)
    for linked in dataset.van_ban:
        for target in linked.muc.chi_tieu:
            codes = known.of(target)
            for quantity, thuoc_do in zip(target.dinh_luong, codes, strict=True):
                yield (
                    target.van_ban,
                    target.stt,
                    target.noi_dung,
                    quantity.so_sanh,
                    quantity.gia_tri,
                    quantity.don_vi,
                    urls.item(target.van_ban, target.ma),
                    target.so_muc,
                    quantity.menh_de,
                    thuoc_do,
                )


def measures_rows(dataset: Dataset) -> Iterator[Row]:
    known = measured(dataset).theo_thuoc_do
    register = dataset.registers.thuoc_do
    for measure in register.thuoc_do if register else ():
        served = (f"{one.chi_so}/{one.phien_ban}/{one.ma}" for one in measure.tieu_chi)
        yield (
            measure.ma,
            measure.ten,
            measure.don_vi,
            measure.giai_thich,
            " ".join(served) or None,
            urls.measure(measure.ma) if measure.ma in known else None,
            measure.chu_de,
        )


def duties_rows(dataset: Dataset) -> Iterator[Row]:
    for linked in dataset.van_ban:
        for duty in linked.muc.phan_cong:
            yield (
                duty.van_ban,
                duty.stt,
                duty.co_quan.nguyen_van,
                duty.noi_dung,
                urls.item(duty.van_ban, duty.ma),
                duty.so_muc or None,
                " ".join(duty.co_quan.codes()) or None,
            )


def units_rows(dataset: Dataset) -> Iterator[Row]:
    for province in dataset.tinh:
        for unit in province.don_vi:
            yield _unit(unit)


def _unit(unit: ProvinceUnit) -> Row:
    return (
        unit.ma,
        unit.ten,
        {"tinh": "tỉnh", "thanh-pho": "thành phố trực thuộc trung ương"}[unit.loai],
        unit.ma_so,
        unit.tu_ngay,
        unit.den_ngay,
        unit.nay_thuoc,
        " ".join(unit.hop_nhat_tu) or None,
        urls.province(unit.ma),
    )


def agencies_rows(dataset: Dataset) -> Iterator[Row]:
    for ledger in ledgers(dataset):
        agency = ledger.co_quan
        yield (
            agency.tinh,
            agency.ma,
            agency.ten,
            "nhóm" if agency.la_nhom else "cơ quan",
            len(ledger.chu_tri),
            len(ledger.phoi_hop),
            len(ledger.phan_cong),
            urls.agency(agency.tinh, agency.ma),
            ledger.so_qua_nhom,
            len(ledger.nhac_toi),
        )


def reconciliation_rows(dataset: Dataset) -> Iterator[Row]:
    for finding in dataset.doi_chieu.all():
        yield (
            finding.van_ban or None,
            finding.bang,
            finding.ma,
            finding.quy_tac.value,
            finding.diem_in,
            finding.tinh_ra,
            finding.chenh,
            finding.ghi_chu,
            finding.in_la,
            reconciliation.address(dataset, finding),
            finding.chi_so,
            finding.nam,
            finding.tinh,
            finding.don_vi,
            finding.tra_loi,
        )
