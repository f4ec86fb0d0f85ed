"""Maxima: of children and parents, of areas and total, and those of the criteria set."""

from __future__ import annotations

from collections.abc import Iterator

from generator.reconciliation.figures import (
    APPENDIX,
    Figure,
    Group,
    Line,
    Sheet,
    show,
    sum_of,
    value,
)
from generator.reconciliation.findings import Finding, Rule


def children(group: Group) -> Iterator[Finding]:
    """The maxima of a criterion's parts may not exceed its own; they are equal to it where the
    criteria set is known in full and the table prints all the parts."""
    for sheet in group.sheets:
        for line in sheet.lines.values():
            parts = sheet.children.get(line.ma, [])
            tops = [part.diem_chuan for part in parts if part.diem_chuan is not None]
            if line.diem_chuan is None or not tops:
                continue
            total = sum_of(top.gia_tri for top in tops)
            assert total is not None
            short = total < line.diem_chuan.gia_tri and _are_all(group, line, parts, tops)
            if total > line.diem_chuan.gia_tri or short:
                terms = " + ".join(top.in_la for top in tops)
                words = f"điểm chuẩn của các tiêu chí con: {terms} = {show(total)}"
                rule = Rule.CHILD_MAXIMA
                yield group.finding(sheet.bang, line, rule, line.diem_chuan, total, words)


def areas(group: Group) -> Iterator[Finding]:
    """The maxima of the areas against the maximum of the total."""
    for sheet in group.sheets:
        top = sheet.tong.diem_chuan if sheet.tong else None
        total = sum_of(value(line.diem_chuan) for line in sheet.areas)
        if sheet.tong is None or top is None or total is None or not sheet.areas:
            continue
        some = _names_some_areas(group, sheet)
        if total > top.gia_tri or (total < top.gia_tri and not some):
            words = f"cộng điểm chuẩn của {len(sheet.areas)} lĩnh vực được {show(total)}"
            yield group.finding(sheet.bang_tong, sheet.tong, Rule.MAXIMA, top, total, words)


def version(group: Group) -> Iterator[Finding]:
    """Printed maxima against those of the criteria set. An appendix may print the appraised part
    of an area's maximum instead of the whole (see the rules of the survey)."""
    if group.bo is None:
        return
    appraised = {area.ma: area.diem_tham_dinh for area in group.bo.linh_vuc}
    appraised["tong"] = group.bo.tham_dinh
    known = {**group.maxima}
    if group.bo.tong_diem_chuan is not None:
        known["tong"] = group.bo.tong_diem_chuan
    for sheet in group.sheets:
        for line in (*sheet.lines.values(), *((sheet.tong,) if sheet.tong else ())):
            top, wanted = line.diem_chuan, known.get(line.ma)
            if top is None or wanted is None or top.gia_tri == wanted:
                continue
            part = appraised.get(line.ma)
            if sheet.bang == APPENDIX and part is not None:
                # The total of the appendix and its areas are compared as shares.
                continue
            words = f"bộ tiêu chí năm {group.nam} định {show(wanted)} điểm"
            yield group.finding(sheet.table_of(line), line, Rule.VERSION, top, wanted, words)


def _are_all(group: Group, line: Line, parts: list[Line], tops: list[Figure]) -> bool:
    if group.bo is None or group.bo.du_tieu_chi != "co" or len(tops) < len(parts):
        return False
    known = {row.ma for row in group.bo.tieu_chi if row.ma.rpartition(".")[0] == line.ma}
    return known == {part.ma for part in parts}


def _names_some_areas(group: Group, sheet: Sheet) -> bool:
    """Whether the sheet leaves areas out: by the criteria set, or because the listed areas would
    else not give the total's points."""
    if group.bo is not None and group.bo.linh_vuc:
        return any(area.ma not in sheet.lines for area in group.bo.linh_vuc)
    if sheet.bang not in ("tong-hop", APPENDIX):
        return True
    lost = sum_of(line.lost for line in sheet.areas)
    return sheet.chi_mat_diem and sheet.tong is not None and lost == sheet.tong.lost
