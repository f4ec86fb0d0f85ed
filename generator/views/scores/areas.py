"""The areas of one sheet: what is printed, and beside it percent and lost points as we reckon."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

from generator.model.items import AreaScore, Criterion
from generator.model.lost_points import LostPoints, LostTree, lost
from generator.model.score_sheets import ScoreSheet
from generator.reconciliation.findings import plain
from generator.schema.indices import IndexArea, IndexVersion
from generator.views.scores.doubts import Doubt, Doubts


@dataclass(frozen=True)
class AreaLine:
    """An area. `in_la`: the cell as printed; `dat`, `toi_da` in points; `phan_tram`: of the
    maximum, `phan_tram_in` where the source prints it. `mat`: lost in all; `tham_dinh`: of these
    in the appraisal, by the table of criteria; `dieu_tra`: the rest, lost in the survey. `rong`:
    its maximum against the largest, in percent. `nghi_van`: of the printed cell;
    `nghi_van_phu_luc`: of the figure that both parts of the loss rest on."""

    ma: str
    nhan: str
    ten: str
    in_la: str
    dat: Decimal | None
    toi_da: Decimal | None
    phan_tram: Decimal | None
    phan_tram_in: bool
    mat: Decimal | None
    tham_dinh: Decimal | None
    dieu_tra: Decimal | None
    rong: Decimal
    nghi_van: Doubt | None
    nghi_van_phu_luc: Doubt | None


def area_lines(
    sheet: ScoreSheet,
    version: IndexVersion | None,
    appraised: LostTree | None,
    doubts: Doubts,
    *,
    higher_is_better: bool = True,
) -> tuple[AreaLine, ...]:
    """The areas in printed order. `appraised`: the table of criteria, if it covers the appraised
    part only. A maximum that the source does not print is that of the criteria set."""
    known = {area.ma: area for area in version.linh_vuc} if version else {}
    maxima = [_maximum(cell, known) for cell in sheet.linh_vuc]
    largest = max((most for most in maxima if most), default=Decimal(1))
    nodes = {node.tieu_chi.stt: node for node in appraised.goc} if appraised else {}
    return tuple(
        _line(
            cell,
            known.get(cell.cot),
            most,
            round((most or largest) / largest * 100, 2),
            lost(cell.diem, most) if higher_is_better else None,
            nodes.get(cell.cot),
            doubts,
        )
        for cell, most in zip(sheet.linh_vuc, maxima, strict=True)
    )


def _line(
    cell: AreaScore,
    area: IndexArea | None,
    most: Decimal | None,
    width: Decimal,
    missing: Decimal | None,
    node: LostPoints | None,
    doubts: Doubts,
) -> AreaLine:
    label = cell.ten if cell.ten != cell.cot else ""
    return AreaLine(
        cell.cot,
        area.nhan if area and area.nhan else label,
        area.ten if area else cell.ten,
        cell.in_la,
        cell.diem,
        most,
        cell.phan_tram if cell.phan_tram is not None else percent(cell.diem, most),
        cell.phan_tram is not None,
        missing,
        node.mat if node is not None else None,
        _in_survey(missing, node, most),
        width,
        doubts.get(("tong-hop", cell.cot)),
        doubts.get(("phu-luc", cell.cot)) if node is not None else None,
    )


def _in_survey(
    missing: Decimal | None, node: LostPoints | None, most: Decimal | None
) -> Decimal | None:
    """What an area lost beyond the appraisal. Where both tables print one maximum the whole area
    is appraised, and what differs is rounding."""
    if missing is None or node is None or node.mat is None:
        return None
    return None if node.tieu_chi.diem_chuan == most else plain(missing - node.mat)


def survey_losses(lines: tuple[AreaLine, ...]) -> dict[str, Decimal]:
    """What each area lost in the survey, by code."""
    return {line.ma: line.dieu_tra for line in lines if line.dieu_tra}


def percent(score: Decimal | None, most: Decimal | None) -> Decimal | None:
    """Percent of the maximum, to one decimal (half up)."""
    if score is None or not most:
        return None
    return (score / most * 100).quantize(Decimal("0.1"), ROUND_HALF_UP)


def _maximum(cell: AreaScore, known: dict[str, IndexArea]) -> Decimal | None:
    if cell.diem_chuan is not None:
        return cell.diem_chuan
    area = known.get(cell.cot)
    return area.diem_chuan if area is not None else None


def rows_with_areas(sheet: ScoreSheet, version: IndexVersion | None) -> tuple[Criterion, ...]:
    """The criteria of a sheet and every area above them. A score file gives its areas apart,
    counted over the same maxima; a document's table has its own rows for them."""
    if sheet.nguon.van_ban is not None or not sheet.tieu_chi:
        return sheet.tieu_chi
    known = {area.ma: area for area in version.linh_vuc} if version else {}
    own = {row.stt for row in sheet.tieu_chi}
    areas = (area for area in sheet.linh_vuc if area.cot not in own)
    below = sheet.tieu_chi[0]
    return (*(_as_row(area, known.get(area.cot), below) for area in areas), *sheet.tieu_chi)


def _as_row(area: AreaScore, known: IndexArea | None, below: Criterion) -> Criterion:
    points, _, maximum = area.in_la.partition("/")
    top = area.diem_chuan
    if top is None and known is not None:
        top = known.diem_chuan
    return replace(
        below,
        ma=f"tieu-chi-{area.cot}",
        stt=area.cot,
        ten=known.ten if known else area.ten,
        diem=area.diem,
        diem_in=points if area.diem is not None else None,
        diem_chuan=top,
        diem_chuan_in=maximum or None,
    )
