"""The figures of a score sheet one by one, as tables and take-away forms list them.

Printed figures stay as they are. Points and percent are different fields.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from generator.model.items import AreaScore, Criterion
from generator.model.lost_points import lost
from generator.model.score_sheets import TOTAL, PrintedPart, ScoreSheet
from generator.model.scores import IndexYear
from generator.vietnamese import slug
from generator.views import urls

TOTAL_NAME = "Tổng điểm"


@dataclass(frozen=True)
class Figure:
    """One printed figure. `bang`: the printed table of a document, else the kind of source;
    `ma`: `tong`, the code of an area or a criterion, or `phan-…` for another printed part.

    `diem_mat`: maximum less points, where both are printed. All in points but `phan_tram`.
    """

    bang: str
    ma: str
    ten: str
    diem_chuan: Decimal | None = None
    diem: Decimal | None = None
    diem_chuan_in: str | None = None
    diem_in: str | None = None
    phan_tram: Decimal | None = None
    diem_mat: Decimal | None = None
    xep_hang: int | None = None
    so_don_vi: int | None = None
    xep_loai: str | None = None
    ghi_chu: str | None = None
    chu_tri: str | None = None
    phoi_hop: str | None = None
    thoi_han: str | None = None
    han_den: date | None = None
    dia_chi: str = ""


def names(year: IndexYear) -> Mapping[str, str]:
    """The areas and criteria that the year's criteria set names, by code."""
    version = year.phien_ban
    if version is None:
        return {}
    areas = {area.ma: area.ten for area in version.linh_vuc}
    return areas | {row.ma: row.ten for row in version.tieu_chi}


def figures(year: IndexYear, sheet: ScoreSheet, names: Mapping[str, str]) -> Iterator[Figure]:
    """Areas, the total with rank and class, other parts, then the criteria.

    In an index that is published in percent, a figure without a maximum is percent, whatever
    word its source prints beside it.
    """
    found = _figures(sheet, names)
    return found if year.chi_so.don_vi == "điểm" else map(_percent, found)


def total(year: IndexYear, sheet: ScoreSheet) -> Figure:
    """The total with rank and class; without figures where the source prints none."""
    found = _total(sheet)
    return found if year.chi_so.don_vi == "điểm" else _percent(found)


def _percent(figure: Figure) -> Figure:
    if figure.diem is None or figure.diem_chuan is not None or figure.phan_tram is not None:
        return figure
    return replace(figure, diem=None, phan_tram=figure.diem)


def _figures(sheet: ScoreSheet, names: Mapping[str, str]) -> Iterator[Figure]:
    table = _table(sheet)
    for area in sheet.linh_vuc:
        yield _cell(area, table, area.cot, names.get(area.cot) or area.ten, sheet)
    if sheet.tong is not None or sheet.hang is not None or sheet.xep_loai is not None:
        yield _total(sheet)
    for part in sheet.thanh_phan:
        yield _part(part, table, sheet)
    if sheet.tong_phu_luc is not None:
        ten = sheet.tong_phu_luc.ten
        yield _cell(sheet.tong_phu_luc, "tong-phu-luc", TOTAL, ten, sheet)
    for row in sheet.tieu_chi:
        yield _criterion(row, sheet, names)


def _table(sheet: ScoreSheet) -> str:
    return "tong-hop" if sheet.nguon.van_ban else sheet.nguon.loai


def _cell(cell: AreaScore, table: str, code: str, name: str, sheet: ScoreSheet) -> Figure:
    return Figure(
        table,
        code,
        name,
        cell.diem_chuan,
        cell.diem,
        cell.diem_chuan_in,
        cell.in_la,
        phan_tram=cell.phan_tram,
        diem_mat=lost(cell.diem, cell.diem_chuan),
        dia_chi=_address(sheet, cell.ma),
    )


def _total(sheet: ScoreSheet) -> Figure:
    table = _table(sheet)
    cell, rank = sheet.tong, sheet.hang
    return Figure(
        table,
        TOTAL,
        cell.ten if cell else TOTAL_NAME,
        cell.diem_chuan if cell else None,
        cell.diem if cell else None,
        diem_in=cell.in_la if cell else None,
        phan_tram=cell.phan_tram if cell else None,
        diem_mat=lost(cell.diem, cell.diem_chuan) if cell else None,
        xep_hang=rank.hang if rank else None,
        so_don_vi=rank.so_don_vi if rank else None,
        xep_loai=sheet.xep_loai,
        ghi_chu=sheet.ghi_chu,
        dia_chi=_address(sheet, cell.ma if cell else ""),
    )


def _part(part: PrintedPart, table: str, sheet: ScoreSheet) -> Figure:
    return Figure(
        table,
        f"phan-{slug(part.ten)}",
        part.ten,
        part.diem_chuan,
        part.diem,
        diem_in=part.in_la or None,
        diem_mat=lost(part.diem, part.diem_chuan),
        dia_chi=_address(sheet, ""),
    )


def _criterion(row: Criterion, sheet: ScoreSheet, names: Mapping[str, str]) -> Figure:
    code = row.stt or ""
    return Figure(
        row.bang if sheet.nguon.van_ban else sheet.nguon.loai,
        code,
        row.ten or names.get(code, ""),
        row.diem_chuan,
        row.diem,
        row.diem_chuan_in,
        row.diem_in,
        diem_mat=lost(row.diem, row.diem_chuan),
        chu_tri=row.chu_tri.nguyen_van,
        phoi_hop=row.phoi_hop.nguyen_van,
        thoi_han=row.han.nguyen_van,
        han_den=row.han.han_den,
        dia_chi=_address(sheet, row.ma),
    )


def _address(sheet: ScoreSheet, item: str) -> str:
    """The item in its document; the page of the unit and year where it is in none."""
    if sheet.nguon.van_ban:
        document = sheet.nguon.van_ban
        return urls.item(document, item) if item else urls.document(document)
    return urls.scores(sheet.chi_so, sheet.nam, sheet.don_vi.ma)
