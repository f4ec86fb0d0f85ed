"""The tables of a score's paper. Figures as printed; those reckoned by the portal in italics."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model.items import Criterion
from generator.vietnamese import format_decimal
from generator.views.paper.paper import Align, Cell, PaperTable, Run
from generator.views.paper.words import cell, figure, fitted_table, table, with_note
from generator.views.scores.areas import AreaLine
from generator.views.scores.doubts import Doubt
from generator.views.scores.lost_points import LostLine
from generator.views.scores.remedies import RemedyLine
from generator.views.scores.units import TwoParts, UnitScoreView

_CENTRE = Align.CENTRE
_NOTHING = Cell()


def parts_table(view: UnitScoreView, two: TwoParts) -> PaperTable:
    """The two denominators."""
    printed = cell(format_decimal(two.tham_dinh_mat), align=_CENTRE)
    rows = (
        (
            cell("Thẩm định"),
            _printed(two.tham_dinh_in, view.doubt("tong-phu-luc", "tong")),
            _number(format_decimal(two.tham_dinh_toi_da)),
            printed if two.la_mat_in else figure(two.tham_dinh_mat),
        ),
        (
            cell("Điều tra xã hội học (tổng điểm trừ phần thẩm định)"),
            figure(two.dieu_tra),
            _number(format_decimal(two.dieu_tra_toi_da)),
            figure(two.dieu_tra_mat),
        ),
        (
            cell("Tổng", bold=True),
            _number(view.so, bold=True),
            _number(format_decimal(two.toi_da), bold=True),
            figure(view.mat, bold=True),
        ),
    )
    heads = ("Phần", "Đạt", "Tối đa", "Mất")
    return table(heads, (52, 16, 16, 16), rows, summary="Hai phần của tổng điểm")


def printed_parts_table(view: UnitScoreView) -> PaperTable:
    """Other printed parts of the total."""
    rows = [(cell(part.ten), _number(part.in_la)) for part in view.thanh_phan]
    if view.tong is not None:
        rows.append((cell("Tổng điểm", bold=True), _number(view.tong.in_la, bold=True)))
    heads = ("Phần, như nguồn in", "Điểm")
    return table(heads, (75, 25), rows, summary="Các phần của tổng điểm")


def areas_table(view: UnitScoreView) -> PaperTable:
    """Each area as printed, with its share of the maximum and what it lost."""
    losing = any(area.mat is not None for area in view.linh_vuc)
    split = view.hai_phan is not None or any(area.dieu_tra for area in view.linh_vuc)
    heads = ["Lĩnh vực", "Số nguồn in", "% điểm tối đa"]
    heads += ["Mất"] if losing else []
    heads += ["Mất ở phần thẩm định", "Mất ở phần điều tra"] if split else []
    rows = [_area(area, losing=losing, split=split) for area in view.linh_vuc]
    if view.tong is not None:
        rows.append(_area_total(view, losing=losing, split=split))
    weights = (40, 14, *([12] * (len(heads) - 2)))
    return table(heads, weights, rows, summary="Điểm theo lĩnh vực")


def _area(area: AreaLine, *, losing: bool, split: bool) -> tuple[Cell, ...]:
    label = f" ({area.nhan})" if area.nhan and area.nhan != area.ten else ""
    share = f"{format_decimal(area.phan_tram)}%" if area.phan_tram is not None else ""
    runs = (Run(share, italic=not area.phan_tram_in),) if share else ()
    cells = [
        cell(f"{area.ma}. {area.ten}{label}"),
        _printed(area.in_la, area.nghi_van),
        Cell(runs, align=_CENTRE),
    ]
    cells += [figure(area.mat)] if losing else []
    cells += [figure(area.tham_dinh), figure(area.dieu_tra)] if split else []
    return tuple(cells)


def _area_total(view: UnitScoreView, *, losing: bool, split: bool) -> tuple[Cell, ...]:
    assert view.tong is not None
    two = view.hai_phan
    cells = [
        cell("Tổng điểm", bold=True),
        _printed(view.tong.in_la, view.doubt("tong-hop", "tong"), bold=True),
        _NOTHING,
    ]
    cells += [figure(view.mat, bold=True)] if losing else []
    if split and two is not None:
        cells += [figure(two.tham_dinh_mat, bold=True), figure(two.dieu_tra_mat, bold=True)]
    elif split:
        cells += [_NOTHING, _NOTHING]
    return tuple(cells)


def lost_table(view: UnitScoreView) -> PaperTable:
    """The tree of lost points, a row a line, in the order of the codes."""
    assert view.mat_diem is not None
    rows = list(_lost_rows(view.mat_diem.dong))
    total, lost = view.tong_phu_luc, view.mat_diem.cay.mat
    if total is not None and lost is not None:
        rows.append(
            (
                cell(total.ten, bold=True, columns=2),
                _number(total.diem_chuan_in or "", bold=True),
                _number(total.in_la, bold=True),
                figure(lost, bold=True),
                _NOTHING,
            )
        )
    heads = ("Mã", "Lĩnh vực, tiêu chí", "Điểm chuẩn", "Điểm đạt", "Điểm mất", "Ghi chú")
    return table(heads, (8, 37, 9, 10, 10, 26), rows, summary="Điểm mất theo tiêu chí")


def _lost_rows(lines: Iterable[LostLine]) -> Iterator[tuple[Cell, ...]]:
    for one in lines:
        row = one.tieu_chi
        is_area = "." not in (row.stt or "")
        yield (
            cell(row.stt, align=_CENTRE, bold=is_area),
            cell(row.ten, bold=is_area),
            _number(row.diem_chuan_in or ""),
            _number(row.diem_in or ""),
            figure(one.mat, bold=is_area),
            cell("; ".join(_remarks(one))),
        )
        yield from _lost_rows(one.con)


def _remarks(one: LostLine) -> Iterator[str]:
    if one.mat is None:
        yield "chưa rõ mất bao nhiêu"
    if one.theo_con:
        yield "ô điểm để trống, tính theo các dòng con"
    if one.nghi_van is not None:
        yield _doubt(one.nghi_van)
    if one.dieu_tra:
        yield f"ngoài ra mất {format_decimal(one.dieu_tra)} ở phần điều tra"
    if one.khong_ke and one.khong_ke > 0:
        yield f"{format_decimal(one.khong_ke)} điểm chưa rõ mất ở đâu"
    elif one.khong_ke and one.khong_ke < 0 and one.mat_con is not None:
        yield f"các dòng con cộng lại mất {format_decimal(one.mat_con)}"


def criteria_table(view: UnitScoreView) -> PaperTable:
    """Printed criteria that make no tree of lost points."""
    rows = (
        (cell(row.stt, align=_CENTRE), cell(row.ten), _number(_of_maximum(row)))
        for row in view.tieu_chi
    )
    heads = ("Mã", "Tiêu chí", "Số nguồn in")
    return table(heads, (12, 66, 22), rows, summary="Từng tiêu chí")


def _of_maximum(row: Criterion) -> str:
    maximum = f"/{row.diem_chuan_in}" if row.diem_chuan_in else ""
    return f"{row.diem_in or ''}{maximum}"


def remedies_table(lines: Iterable[RemedyLine]) -> PaperTable:
    """Remedies, most points first."""
    heads = (
        "Điểm lấy lại được",
        "Việc và cơ quan chủ trì",
        "Tiêu chí",
        "Phối hợp",
        "Thời hạn theo văn bản",
    )
    rows = (_remedy(one) for one in lines)
    return fitted_table(heads, rows, summary="Việc khắc phục")


def _remedy(one: RemedyLine) -> tuple[Cell, ...]:
    first = one.viec.dau
    points = [Run(format_decimal(one.it_nhat), bold=True, italic=True)]
    if one.diem_con is not None:
        printed = format_decimal(one.diem)
        points.append(Run(f"\ntheo các dòng con; {printed} theo số in", italic=True))
    due = first.han.nguyen_van
    criteria = "\n".join(f"{node.tieu_chi.stt} {node.tieu_chi.ten}" for node in one.viec.goc)
    return (
        Cell(tuple(points), align=_CENTRE),
        with_note(first.chu_tri.nguyen_van, one.chung),
        Cell((Run(criteria),)),
        cell(first.phoi_hop.nguyen_van),
        with_note(due, one.ghi_chu_han if due else "không nêu thời hạn"),
    )


def _number(text: str, *, bold: bool = False) -> Cell:
    return cell(text, align=_CENTRE, bold=bold)


def _printed(text: str, doubt: Doubt | None, *, bold: bool = False) -> Cell:
    """A printed figure; beside one that others contradict, what they imply."""
    runs = [Run(text, bold)]
    if doubt is not None:
        runs.append(Run(f"\n({_doubt(doubt)})", italic=True))
    return Cell(tuple(runs), align=_CENTRE)


def _doubt(doubt: Doubt) -> str:
    if doubt.tinh_ra is None:
        return "không khớp với các số khác"
    return f"các số khác tính ra {format_decimal(doubt.tinh_ra)}"
