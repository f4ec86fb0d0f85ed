"""The same figure printed in two places: two tables of a document, two sources of a score."""

from __future__ import annotations

from collections.abc import Iterator

from generator.reconciliation.figures import (
    APPENDIX,
    SUMMARY,
    TOTAL,
    Figure,
    Group,
    Line,
    Sheet,
    coarser,
    disagreement,
    value,
)
from generator.reconciliation.findings import Finding, Rule

_WEIGHT = {"quyet-dinh": 0, "van-ban": 1, SUMMARY: 1, APPENDIX: 2, "cong-thong-tin": 3}


def two_tables(group: Group) -> Iterator[Finding]:
    """The same area in summary and appendix. Where the maxima differ the appendix leaves the
    survey part out, so the two are not the same figure."""
    first = group.summary
    if first is None or group.van_ban == "":
        return
    for sheet in group.sheets:
        if sheet is not first:
            yield from _against(group, first, sheet, Rule.TWO_TABLES)


def two_sources(group: Group) -> Iterator[Finding]:
    """Every source of a unit against the weightiest one: a decision before a document of the
    province, that before a portal, that before the press; of equals the first. `khac`: the same
    in the province's documents."""
    if group.van_ban != "":
        return
    first = min((*group.khac, *group.sheets), key=lambda sheet: _WEIGHT.get(sheet.bang, 4))
    for sheet in group.sheets:
        for other in group.khac if sheet is first else (first,):
            if other.nguon != sheet.nguon:
                yield from _against(group, other, sheet, Rule.TWO_SOURCES)


def _against(group: Group, first: Sheet, second: Sheet, rule: Rule) -> Iterator[Finding]:
    for code, line in second.lines.items():
        other = first.lines.get(code)
        if other is not None and _is_same(group, (first, other), (second, line)):
            yield from _figures(group, (first, other), (second, line), rule)
    if first.tong is not None and second.tong is not None:
        totals = (first, first.tong), (second, second.tong)
        if _is_same(group, *totals):
            yield from _figures(group, *totals, rule)
    if first.hang is not None and second.hang is not None:
        yield from _figures(group, (first, first.hang), (second, second.hang), rule)


def _is_same(group: Group, first: tuple[Sheet, Line], second: tuple[Sheet, Line]) -> bool:
    """Whether both are counted over the same maximum. A source that prints none is taken to count
    over the whole one; an appendix that prints none may leave the survey part out."""
    tops = []
    for sheet, line in (first, second):
        top = value(line.diem_chuan)
        if top is None and sheet.bang != APPENDIX:
            top = group.known.cao_nhat if line.ma == TOTAL else group.maxima.get(line.ma)
        tops.append(top)
    if tops[0] is None or tops[1] is None:
        return group.van_ban == "" and APPENDIX not in (first[0].bang, second[0].bang)
    return tops[0] == tops[1]


def _figures(
    group: Group, first: tuple[Sheet, Line], second: tuple[Sheet, Line], rule: Rule
) -> Iterator[Finding]:
    for one, other in (
        (first[1].diem, second[1].diem),
        (first[1].phan_tram, second[1].phan_tram),
        _units(first[1], second[1]),
    ):
        if one is None or other is None:
            continue
        rough, fine = coarser(one, other)
        note = disagreement(rough, fine.gia_tri)
        if note is None:
            continue
        # A score file is mended or answered in its own place, never in the signed document.
        blamed, against = (rough, fine) if group.van_ban else (other, one)
        at, place = (first, second) if blamed is one else (second, first)
        words = f"{note}; {place[0].ten} in {against.in_la}"
        if not group.van_ban:
            words += f", {at[0].ten} in {blamed.in_la}"
        table = at[0].table_of(at[1])
        yield group.finding(table, at[1], rule, blamed, against.gia_tri, words)


def _units(one: Line, other: Line) -> tuple[Figure | None, Figure | None]:
    """The numbers of units behind two ranks; a maximum is no second figure of a score."""
    if one.ma != "xep_hang":
        return None, None
    return one.diem_chuan, other.diem_chuan
