"""The same figure printed in two places: two tables of a document, two sources of a score."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.reconciliation.figures import (
    APPENDIX,
    RANK,
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
            yield from _against(group, (first,), sheet, Rule.TWO_TABLES)


def two_sources(group: Group) -> Iterator[Finding]:
    """Every figure of a source against the weightiest source that prints it: a decision before a
    document of the province, that before a portal, that before the press; of equals the first.
    `khac`: the same in the province's documents. A document meets the same table of an earlier
    one."""
    if group.van_ban:
        for sheet in group.sheets:
            same = [other for other in group.khac if other.bang == sheet.bang]
            yield from _against(group, same, sheet, Rule.TWO_SOURCES)
        return
    order = sorted((*group.khac, *group.sheets), key=lambda sheet: _WEIGHT.get(sheet.bang, 4))
    for sheet in group.sheets:
        heavier = order[: next(at for at, one in enumerate(order) if one is sheet)]
        others = [one for one in (*heavier, *group.khac) if one.nguon != sheet.nguon]
        yield from _against(group, others, sheet, Rule.TWO_SOURCES)


_Printed = tuple[Sheet, Line]


def _against(group: Group, others: Sequence[Sheet], sheet: Sheet, rule: Rule) -> Iterator[Finding]:
    """Each figure of `sheet` against the first of the others that prints it."""
    for code, line in sheet.lines.items():
        candidates = ((other, other.lines[code]) for other in others if code in other.lines)
        yield from _first_same(group, candidates, (sheet, line), rule)
    for name in ("tong", "hang"):
        line = getattr(sheet, name)
        found = ((other, getattr(other, name)) for other in others)
        candidates = ((other, one) for other, one in found if one is not None)
        if line is not None:
            yield from _first_same(group, candidates, (sheet, line), rule)


def _first_same(
    group: Group, candidates: Iterable[_Printed], own: _Printed, rule: Rule
) -> Iterator[Finding]:
    for first in candidates:
        if own[1].ma == RANK or _is_same(group, first, own):
            yield from _figures(group, first, own, rule)
            return


def _is_same(group: Group, first: _Printed, second: _Printed) -> bool:
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


def _figures(group: Group, first: _Printed, second: _Printed, rule: Rule) -> Iterator[Finding]:
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
        # What another file prints is answered here, in the file at hand.
        blamed, against = (rough, fine) if rule is Rule.TWO_TABLES else (other, one)
        at, place = (first, second) if blamed is one else (second, first)
        words = f"{note}; {place[0].ten} in {against.in_la}"
        if rule is Rule.TWO_SOURCES:
            words += f", {at[0].ten} in {blamed.in_la}"
        table = at[0].table_of(at[1])
        yield group.finding(table, at[1], rule, blamed, against.gia_tri, words)


def _units(one: Line, other: Line) -> tuple[Figure | None, Figure | None]:
    """The numbers of units behind two ranks; a maximum is no second figure of a score."""
    if one.ma != RANK:
        return None, None
    return one.diem_chuan, other.diem_chuan
