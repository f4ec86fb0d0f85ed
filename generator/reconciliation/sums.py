"""Sums: points lost by a criterion and by its parts, areas and the total, parts and the total."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal

from generator.reconciliation.figures import (
    Figure,
    Group,
    Line,
    Sheet,
    disagreement,
    show,
    sum_of,
    value,
)
from generator.reconciliation.findings import Finding, Rule


def children(group: Group) -> Iterator[Finding]:
    """Points lost by a criterion against those lost by its listed parts."""
    for sheet in group.sheets:
        for line in sheet.lines.values():
            parts = sheet.children.get(line.ma, [])
            if not parts or line.diem is None or line.diem_chuan is None:
                continue
            losses = [(part, lost(part, sheet)) for part in parts]
            total = sum_of(points for _, points in losses)
            if total is None or not (sheet.chi_mat_diem or _all_listed(line, parts)):
                continue
            implied = line.diem_chuan.gia_tri - total
            note = disagreement(line.diem, implied, [part.diem for part in parts])
            if note is not None:
                words = f"{note}; {_written_out(losses, total)}"
                yield group.finding(sheet.bang, line, Rule.CHILDREN, line.diem, implied, words)


def lost(line: Line, sheet: Sheet) -> Decimal | None:
    """Points that a line lost; of a line with a blank score, what its listed parts lost. A blank
    with no parts says nothing."""
    if line.lost is not None or line.diem is not None:
        return line.lost
    parts = sheet.children.get(line.ma, [])
    return sum_of(lost(part, sheet) for part in parts) if parts else None


def areas(group: Group) -> Iterator[Finding]:
    """The areas of a table against its total."""
    for sheet in group.sheets:
        total, listed = sheet.tong, sheet.areas
        if total is None or total.diem is None or not listed:
            continue
        points = [_points(line, sheet) for line in listed]
        implied = _total_by_areas(group, sheet, points)
        if implied is None:
            continue
        note = disagreement(total.diem, implied, [line.diem for line in listed])
        if note is not None and abs(total.diem.gia_tri - implied) > sheet.dung_sai:
            words = f"{note}; cộng {len(listed)} lĩnh vực được {show(implied)}"
            table = sheet.bang_tong
            yield group.finding(table, total, Rule.AREAS, total.diem, implied, words)


def parts(group: Group) -> Iterator[Finding]:
    """Other printed parts of a total, within the tolerance that the entry declares. One part
    alone is no sum."""
    for sheet in group.sheets:
        total = sheet.tong
        figures = [part.diem for part in sheet.thanh_phan]
        implied = sum_of(value(figure) for figure in figures)
        if total is None or total.diem is None or len(figures) < 2 or implied is None:
            continue
        note = disagreement(total.diem, implied, figures)
        if note is not None and abs(total.diem.gia_tri - implied) > sheet.dung_sai:
            terms = " + ".join(figure.in_la for figure in figures if figure is not None)
            words = f"{note}; {terms} = {show(implied)}"
            if sheet.dung_sai:
                words += f", quá dung sai {show(sheet.dung_sai)} đã khai"
            yield group.finding(sheet.bang_tong, total, Rule.PARTS, total.diem, implied, words)


def percent(group: Group) -> Iterator[Finding]:
    """A percentage printed beside points: it is the points' share of the maximum."""
    for sheet in group.sheets:
        lines = (*sheet.lines.values(), *((sheet.tong,) if sheet.tong else ()))
        for line in lines:
            top = value(line.diem_chuan) or group.maxima.get(line.ma)
            if line.phan_tram is None or line.diem is None or not top:
                continue
            implied = line.diem.gia_tri / top * 100
            note = disagreement(line.phan_tram, _as_exact(implied, line.phan_tram))
            if note is not None:
                shown = implied.quantize(Decimal("0.0001"))
                words = f"{note}; {line.diem.in_la} trên {show(top)} điểm"
                table = sheet.table_of(line)
                yield group.finding(table, line, Rule.PERCENT, line.phan_tram, shown, words)


def _as_exact(implied: Decimal, percent: Figure) -> Decimal:
    """Percentages are printed whole as well: 94,12 agrees with 94."""
    return implied.quantize(Decimal(1), ROUND_HALF_UP) if not percent.decimals else implied


def _points(line: Line, sheet: Sheet) -> Decimal | None:
    if line.diem is not None or line.diem_chuan is None:
        return value(line.diem)
    missing = lost(line, sheet)
    return line.diem_chuan.gia_tri - missing if missing is not None else None


def _total_by_areas(group: Group, sheet: Sheet, points: Sequence[Decimal | None]) -> Decimal | None:
    """What the areas give: an area that an appendix leaves out has its full points."""
    added = sum_of(points)
    if added is None:
        return None
    known = group.bo.linh_vuc if group.bo else ()
    missing = [area for area in known if area.ma not in sheet.lines]
    if sheet.chi_mat_diem and missing:
        whole = group.bo is not None and _top(sheet) == group.bo.tong_diem_chuan
        return sum_of((added, *(a.diem_chuan if whole else a.diem_tham_dinh for a in missing)))
    if sheet.chi_mat_diem and not known and _would_agree(sheet):
        return value(sheet.tong.diem) if sheet.tong else None
    is_whole = sheet.bang in _WHOLE or _covers(sheet) or bool(known)
    return added if is_whole and not missing else None


def _would_agree(sheet: Sheet) -> bool:
    """Whether the listed losses give the total, so that the areas left out lost nothing."""
    losses = sum_of(line.lost for line in sheet.areas)
    return sheet.tong is not None and losses is not None and losses == sheet.tong.lost


_WHOLE = ("tong-hop", "phu-luc")
"""A document's tables name every area; a source in a score file may name some of them."""


def _covers(sheet: Sheet) -> bool:
    top = _top(sheet)
    return top is not None and sum_of(value(line.diem_chuan) for line in sheet.areas) == top


def _top(sheet: Sheet) -> Decimal | None:
    return value(sheet.tong.diem_chuan) if sheet.tong else None


def _all_listed(line: Line, parts: Sequence[Line]) -> bool:
    """Whether the parts are the whole of the line: their maxima add up to its maximum."""
    return value(line.diem_chuan) == sum_of(value(part.diem_chuan) for part in parts)


def _written_out(losses: Sequence[tuple[Line, Decimal | None]], total: Decimal) -> str:
    """`6.1.1 mất 0,059 + 6.1.3 mất 1 = 1,059 điểm`."""
    terms = " + ".join(f"{part.ma} mất {show(points or Decimal(0))}" for part, points in losses)
    return f"{terms} = {show(total)} điểm" if len(losses) > 1 else f"{terms} điểm"
