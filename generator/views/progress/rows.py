"""The rows of the open-data tables of progress; the fields of a row are the table's columns."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from generator.model.dataset import Dataset
from generator.model.items import Target
from generator.model.linking import LinkedDocument
from generator.model.periodic_reports import reporting_duties
from generator.model.progress import ReportOf, ResultOf
from generator.model.target_results import Comparison, comparisons
from generator.views import urls
from generator.views.open_data.table import TableDefinition
from generator.views.progress.items import Facts, facts_of


class KnownRow(NamedTuple):
    """One thing known of an item, or one value reported of a target. `loai`: ket-qua, bao-cao,
    minh-chung or tra-cuu; `nam`, `ky`: the period of the report."""

    viec: str
    van_ban: str
    tinh: str
    nam: int | None = None
    ky: str | None = None
    loai: str = ""
    trang_thai: str | None = None
    ngay: date | None = None
    co_quan: str | None = None
    noi_dung: str | None = None
    bao_cao: str | None = None
    lien_ket: str | None = None
    gia_tri: Decimal | None = None
    don_vi: str | None = None
    dat: str | None = None
    dia_chi: str = ""
    thu_tu: int | None = None


class PeriodRow(NamedTuple):
    """One periodic report that a document asks for."""

    viec: str
    tinh: str
    nam: int
    ky: str
    han: date
    trang_thai: str
    bao_cao: str | None
    dia_chi: str
    van_ban: str


def progress_rows(dataset: Dataset) -> Iterator[KnownRow]:
    """Everything known, item by item."""
    for linked in dataset.van_ban:
        for facts in facts_of(dataset, linked):
            yield from _of_item(linked, facts)


def _of_item(linked: LinkedDocument, facts: Facts) -> Iterator[KnownRow]:
    item, history = facts.muc, facts.lich_su
    tinh = linked.record.place.tinh
    address = urls.item(item.van_ban, item.ma)
    empty = KnownRow(f"{item.van_ban}#{item.ma}", item.van_ban, tinh, dia_chi=address)
    compared: tuple[Comparison, ...] = ()
    if isinstance(item, Target):
        compared = comparisons(item, history, linked.document.ke_hoach)
    for result in history.ket_qua:
        row = _result(empty, result)
        figures = [_figure(row, one) for one in compared if one.ket_qua is result]
        yield from figures or [row]
    for report in history.bao_cao:
        yield _of_report(empty, report)._replace(
            loai="bao-cao", ngay=report.bao_cao.ngay, noi_dung=report.bao_cao.trich_yeu
        )
    for one in history.minh_chung:
        where = one.lien_ket or (urls.source_file(tinh, one.tep) if one.tep else None)
        yield empty._replace(
            loai="minh-chung", ngay=one.ngay_thay, noi_dung=one.ten, lien_ket=where
        )
    for lookup in history.tra_cuu:
        yield empty._replace(loai="tra-cuu", ngay=lookup.ngay, noi_dung=lookup.noi_tim)


def _of_report(empty: KnownRow, report: ReportOf) -> KnownRow:
    one = report.bao_cao
    where = one.lien_ket or (urls.source_file(report.tinh, one.tep) if one.tep else None)
    return empty._replace(
        nam=report.nam,
        ky=report.ky,
        co_quan=one.co_quan,
        bao_cao=one.so_ky_hieu or one.ma,
        lien_ket=where,
    )


def _result(empty: KnownRow, result: ResultOf) -> KnownRow:
    said = result.ket_qua
    return _of_report(empty, result.bao_cao)._replace(
        loai="ket-qua",
        trang_thai=said.trang_thai.value if said.trang_thai else None,
        ngay=said.ngay,
        co_quan=result.co_quan,
        noi_dung=said.nguyen_van,
    )


def _figure(row: KnownRow, one: Comparison) -> KnownRow:
    return row._replace(
        gia_tri=one.so_lieu.gia_tri,
        don_vi=one.so_lieu.don_vi or (one.muc.don_vi if one.muc else None),
        dat=_reached(one),
        thu_tu=one.so_lieu.thu_tu,
    )


def _reached(one: Comparison) -> str | None:
    """`dat`, `khong-dat` of a whole period; `dat-muc`, `chua-dat-muc` of a part of it, from which
    nothing follows for the end."""
    if one.dat is None:
        return None
    if one.het_ky:
        return "dat" if one.dat else "khong-dat"
    return "dat-muc" if one.dat else "chua-dat-muc"


def periodic_rows(dataset: Dataset) -> Iterator[PeriodRow]:
    """Every periodic report asked for, found or not."""
    for linked in dataset.van_ban:
        for duty in reporting_duties(dataset, linked):
            item = duty.muc
            for one in duty.ky:
                reports = " ".join(r.bao_cao.so_ky_hieu or r.bao_cao.ma for r in one.bao_cao)
                yield PeriodRow(
                    f"{item.van_ban}#{item.ma}",
                    linked.record.place.tinh,
                    one.nam,
                    one.ky,
                    one.han,
                    one.trang_thai.value,
                    reports or None,
                    urls.item(item.van_ban, item.ma),
                    item.van_ban,
                )


PROGRESS = TableDefinition(
    "tien-do",
    "Tiến độ",
    "Mỗi dòng là một điều được biết về một việc, chỉ tiêu: kết quả cơ quan báo cáo, minh chứng"
    " công khai, hoặc một lần tìm chưa thấy. Cột dat so giá trị của kỳ báo cáo với chỉ tiêu.",
    KnownRow._fields,
    progress_rows,
)


PERIODIC_REPORTS = TableDefinition(
    "bao-cao-dinh-ky",
    "Báo cáo định kỳ",
    "Mỗi dòng là một kỳ báo cáo mà văn bản yêu cầu: co, thieu (kỳ đã hết mà cổng chưa thấy),"
    " chua-den-han, hoặc luu-tru (của đơn vị đã kết thúc).",
    PeriodRow._fields,
    periodic_rows,
)
