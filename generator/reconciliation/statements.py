"""Points stated in the running text against the tables: «đạt 53,289 điểm, bị trừ 13,211 điểm
(66,5 - 53,289)», «tối đa 33,5 điểm»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.recognition.points import Kind, PointsStatement
from generator.reconciliation.figures import (
    WORDING,
    Figure,
    Group,
    Line,
    Sentence,
    disagreement,
    show,
    sum_of,
    value,
)
from generator.reconciliation.findings import Finding, Rule
from generator.reconciliation.sums import lost

_YEAR = re.compile(r"(?<![\d/.,])(?:19|20)\d\d(?![\d/.,])")


def wording(group: Group) -> Iterator[Finding]:
    """What the text says of the total: points won, maxima. Goals for other years are no
    statements about this one."""
    for sentence in _of_this_year(group):
        said = {one.loai: one for one in sentence.noi}
        if Kind.WON in said and Kind.LOST in said:
            wanted = _total(group, appraised=True)
            yield from _compare(group, sentence, said[Kind.WON], wanted, "dòng tổng in")
    for sentence in group.loi_van:
        for one in sentence.noi:
            if one.loai in _MAXIMA:
                wanted, name = _maximum(group, one.loai)
                yield from _compare(group, sentence, one, wanted, name)


def deductions(group: Group) -> Iterator[Finding]:
    """Points said to be deducted: against the subtraction printed beside them, against the total
    line, and against the losses that the table lists."""
    for sentence in _of_this_year(group):
        said = {one.loai: one for one in sentence.noi}
        one = said.get(Kind.LOST)
        if one is None:
            continue
        for implied, note in _implied_loss(group, said):
            figure = _figure(sentence, one)
            words = disagreement(figure, implied)
            if words is not None:
                line = _line(one)
                rule, text = Rule.DEDUCTION, f"{words}; {note}"
                yield group.finding(WORDING, line, rule, figure, implied, text)
                break


def _implied_loss(group: Group, said: dict[Kind, PointsStatement]) -> Iterator[tuple[Decimal, str]]:
    if Kind.MINUEND in said and Kind.SUBTRAHEND in said:
        whole, won = said[Kind.MINUEND], said[Kind.SUBTRAHEND]
        implied = whole.gia_tri - won.gia_tri
        yield implied, f"{whole.in_la} − {won.in_la} = {show(implied)}"
    sheet = group.appendix or group.summary
    if sheet is None:
        return
    if sheet.tong is not None and sheet.tong.lost is not None:
        yield sheet.tong.lost, f"dòng tổng mất {show(sheet.tong.lost)} điểm"
    total = sum_of(lost(area, sheet) for area in sheet.areas)
    if total is not None and sheet.areas:
        yield total, f"các lĩnh vực trong bảng mất cộng lại {show(total)} điểm"


_MAXIMA = (Kind.MAXIMUM, Kind.MAXIMUM_APPRAISED, Kind.MAXIMUM_SURVEYED)


def _maximum(group: Group, kind: Kind) -> tuple[Decimal | None, str]:
    """The maximum that a table prints or, failing that, the criteria set fixes."""
    bo, summary, appendix = group.bo, group.summary, group.appendix
    whole = value(summary.tong.diem_chuan) if summary and summary.tong else None
    part = value(appendix.tong.diem_chuan) if appendix and appendix.tong else None
    if kind is Kind.MAXIMUM:
        return (whole, "bảng tổng hợp in") if whole else (bo.tong_diem_chuan if bo else None, _SET)
    if kind is Kind.MAXIMUM_APPRAISED:
        return (
            (part, "phụ lục in") if part and part != whole else (bo.tham_dinh if bo else None, _SET)
        )
    if whole is not None and part is not None and part != whole:
        return whole - part, f"{show(whole)} − {show(part)} theo hai bảng"
    return bo.dieu_tra if bo else None, _SET


_SET = "bộ tiêu chí định"


def _total(group: Group, *, appraised: bool) -> Decimal | None:
    sheet = group.appendix if appraised and group.appendix else group.summary
    if sheet is None or sheet.tong is None:
        return None
    return value(sheet.tong.diem)


def _compare(
    group: Group, sentence: Sentence, one: PointsStatement, wanted: Decimal | None, name: str
) -> Iterator[Finding]:
    if wanted is None:
        return
    figure = _figure(sentence, one)
    note = disagreement(figure, wanted)
    if note is not None:
        words = f"{note}; {name} {show(wanted)}"
        yield group.finding(WORDING, _line(one), Rule.WORDING, figure, wanted, words)


def _of_this_year(group: Group) -> Iterator[Sentence]:
    """Sentences that name this index year, or no year at all."""
    for sentence in group.loi_van:
        years = set(_YEAR.findall(sentence.text))
        if not years or str(group.nam) in years:
            yield sentence


def _figure(sentence: Sentence, one: PointsStatement) -> Figure:
    return Figure(one.in_la, one.gia_tri, sentence.duong)


_NAMES = {
    Kind.WON: "Điểm đạt được nêu trong lời văn",
    Kind.LOST: "Điểm bị trừ nêu trong lời văn",
    Kind.MAXIMUM: "Tổng điểm tối đa nêu trong lời văn",
    Kind.MAXIMUM_APPRAISED: "Điểm thẩm định tối đa nêu trong lời văn",
    Kind.MAXIMUM_SURVEYED: "Điểm điều tra tối đa nêu trong lời văn",
}


def _line(one: PointsStatement) -> Line:
    return Line(one.loai.value, _NAMES[one.loai], None, None, ())
