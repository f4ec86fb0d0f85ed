"""A score in words, as pictures and files carry them: figure, maximum, rank, whose word it is."""

from __future__ import annotations

from decimal import Decimal

from generator.model.dataset import Dataset
from generator.model.score_sheets import ScoreSheet, SheetSource
from generator.model.scores import IndexYear
from generator.schema.indices import Index, Scale
from generator.vietnamese import format_date, format_decimal
from generator.views.names import document_name
from generator.views.scores.names import SOURCE_LABELS

POINTS, PERCENT = "điểm", "%"


def in_unit_of_index(index: Index, sheet: ScoreSheet) -> Decimal | None:
    """The total in the unit that the index is published in; None where it is printed otherwise,
    so that points and percent never meet in one list."""
    if sheet.tong is None:
        return None
    if index.don_vi == PERCENT and sheet.tong.phan_tram is not None:
        return sheet.tong.phan_tram
    return sheet.tong.diem


def lower_is_better(index: Index) -> bool:
    """Whether a low figure of the index is the good one."""
    return index.chieu == "thap-hon-tot-hon"


def total_of(index: Index, sheet: ScoreSheet) -> tuple[Decimal | None, str]:
    """The total and its unit, points before percent."""
    if sheet.tong is None:
        return None, index.don_vi
    if sheet.tong.diem is not None:
        return sheet.tong.diem, index.don_vi
    return sheet.tong.phan_tram, PERCENT


def scale_of(year: IndexYear) -> Scale:
    """The scale of the year's criteria set, else of the index."""
    version = year.phien_ban
    return version.thang_diem if version and version.thang_diem else year.chi_so.thang_diem


def maximum_of(year: IndexYear, sheet: ScoreSheet) -> Decimal:
    """The maximum of a total: as printed beside it, else of the criteria set, else of the scale."""
    if sheet.tong is not None and sheet.tong.diem_chuan is not None:
        return sheet.tong.diem_chuan
    version = year.phien_ban
    if version is not None and version.tong_diem_chuan is not None:
        return version.tong_diem_chuan
    return scale_of(year).den


def total_words(index: Index, sheet: ScoreSheet) -> str:
    """`79,68` or `76,42%`; empty where no total is printed."""
    value, unit = total_of(index, sheet)
    if value is None:
        return ""
    return f"{format_decimal(value)}{unit if unit == PERCENT else ''}"


def beside_words(year: IndexYear, sheet: ScoreSheet) -> str:
    """What stands beside the total: «trên 100 điểm · hạng 48/63 · theo báo chí»."""
    value, unit = total_of(year.chi_so, sheet)
    maximum = f"trên {plain(maximum_of(year, sheet))} điểm"
    parts = [maximum if value is not None and unit == POINTS else ""]
    parts += [f"hạng {sheet.hang.in_la}" if sheet.hang else "", SOURCE_LABELS[sheet.nguon.loai]]
    return " · ".join(part for part in parts if part)


def source_words(dataset: Dataset, source: SheetSource) -> str:
    """`Báo Đầu tư, ngày 28/06/2021 (theo báo chí)`; a document of the portal by its full name."""
    linked = dataset.documents.get(source.van_ban) if source.van_ban else None
    name = document_name(dataset, linked) if linked else source.ten
    day = f", ngày {format_date(source.ngay)}" if source.ngay else ""
    return f"{name}{day} ({SOURCE_LABELS[source.loai]})"


def plain(figure: Decimal) -> str:
    """A figure of ours with a decimal comma, without noughts after it."""
    return format_decimal(figure.quantize(Decimal(1)) if figure == int(figure) else figure)
