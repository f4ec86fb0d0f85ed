"""What cannot be: a score above its maximum, rank 64 of 63, two figures for one place, a criterion
that the criteria set does not have."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from difflib import get_close_matches

from generator.reconciliation.figures import TOTAL, Group, Line, Sheet, show, value
from generator.reconciliation.findings import Finding, Rule


def above_maximum(group: Group) -> Iterator[Finding]:
    """Scores above the printed maximum or, where none is printed, above the criteria set's. A
    figure that fits as a percentage of the maximum is asked about."""
    for sheet in group.sheets:
        for line in (*_all_lines(sheet), *((sheet.tong,) if sheet.tong else ())):
            top = value(line.diem_chuan)
            top = top if top is not None else group.maxima.get(line.ma)
            if top is None and line.ma == TOTAL:
                top = group.known.cao_nhat
            if line.diem is None or top is None or line.diem.gia_tri <= top:
                continue
            words = f"cao hơn điểm chuẩn {show(top)}"
            if looks_like_percent(line.diem.gia_tri, top):
                words += "; có phải phần trăm?"
            table, rule = sheet.table_of(line), Rule.ABOVE_MAXIMUM
            yield group.finding(table, line, rule, line.diem, top, words)


def looks_like_percent(points: Decimal, top: Decimal) -> bool:
    """Whether a figure too high for points is rather a percentage of the maximum `top`."""
    return 2 * top < points <= 100 and points >= 10


def ranks(group: Group) -> Iterator[Finding]:
    """A rank lies within the number of units."""
    for sheet in group.sheets:
        line = sheet.hang
        if line is None or line.diem is None:
            continue
        announced = group.known.so_don_vi
        printed = line.diem_chuan.gia_tri if line.diem_chuan is not None else announced
        if printed is None:
            continue
        units = Decimal(printed)
        if not 1 <= line.diem.gia_tri <= units:
            words = f"hạng phải từ 1 đến {show(units)}"
            bound = units if line.diem.gia_tri > units else Decimal(1)
            yield group.finding(sheet.bang, line, Rule.RANK, line.diem, bound, words)


def twice(group: Group) -> Iterator[Finding]:
    """One criterion or area has one figure in a table; one source gives one figure of a unit."""
    for sheet in group.sheets:
        first: dict[str, Line] = {}
        for line in _all_lines(sheet):
            other = first.setdefault(line.ma, line)
            if other is not line:
                words = f"mã {line.ma} đã có ở một dòng trên của bảng"
                figure, implied = line.diem, value(other.diem)
                yield group.finding(sheet.bang, line, Rule.TWICE, figure, implied, words)
    yield from _source_twice(group)


def _source_twice(group: Group) -> Iterator[Finding]:
    if group.van_ban:
        return
    named: dict[tuple[object, ...], Sheet] = {}
    for sheet in group.sheets:
        other = named.setdefault(sheet.nguon, sheet)
        line = sheet.tong or sheet.hang
        before = other.tong or other.hang
        if other is not sheet and line is not None and before is not None:
            words = f"{sheet.ten} đã được nhập ở một mục trên"
            implied = value(before.diem)
            yield group.finding(sheet.bang, line, Rule.TWICE, line.diem, implied, words)


def unknown_criteria(group: Group) -> Iterator[Finding]:
    """Codes that the criteria set of that year does not have; areas and criteria are judged only
    where the set is declared to be known in full."""
    if group.bo is None:
        return
    areas = {area.ma for area in group.bo.linh_vuc}
    criteria = areas | {row.ma for row in group.bo.tieu_chi}
    for sheet in group.sheets:
        for code, line in sheet.lines.items():
            known = areas if "." not in code else criteria
            full = bool(areas) if "." not in code else group.bo.du_tieu_chi == "co"
            if full and code not in known:
                words = f"bộ tiêu chí năm {group.nam} không có mã {code}"
                guess = get_close_matches(code, sorted(known), n=1)
                words += f"; gần nhất là {guess[0]}" if guess else ""
                rule = Rule.UNKNOWN_CRITERION
                yield group.finding(sheet.bang, line, rule, line.diem, None, words)


def _all_lines(sheet: Sheet) -> Iterator[Line]:
    yield from sheet.linh_vuc
    yield from sheet.tieu_chi
    yield from sheet.thanh_phan
