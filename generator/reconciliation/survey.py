"""The appraised part against the whole: what is left must be a possible score of the survey.

The summary counts all points, the appendix only those that are appraised. The difference of the
two printed maxima is what the sociological survey (điều tra xã hội học) can give.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.reconciliation.figures import (
    APPENDIX_TOTAL,
    Figure,
    Group,
    Line,
    show,
    value,
)
from generator.reconciliation.findings import Finding, Rule


def maxima(group: Group) -> Iterator[Finding]:
    """Per area and for the total: whole less appraised maximum is never below nought, and is the
    survey's share where the criteria set tells it."""
    for table, line, whole in _pairs(group):
        top = line.diem_chuan
        if top is None:
            continue
        wanted = _appraised(group, line)
        if wanted is not None and top.gia_tri not in (wanted, whole):
            words = f"phần thẩm định của bộ tiêu chí năm {group.nam} là {show(wanted)} điểm"
            yield group.finding(table, line, Rule.SHARES, top, wanted, words)
        elif whole is not None and top.gia_tri > whole:
            words = f"phụ lục định điểm chuẩn cao hơn bảng tổng hợp ({show(whole)} điểm)"
            yield group.finding(table, line, Rule.SHARES, top, whole, words)


def points(group: Group) -> Iterator[Finding]:
    """Per area and for the total: summary less appendix is between nought and the survey's
    maximum. Where the maxima are equal there is no survey and the two are the same figure."""
    for pair in pairs(group):
        line, room = pair.line, pair.room
        figure = line.diem
        if figure is None or room <= 0:
            continue
        reckoned = pair.whole.gia_tri - figure.gia_tri
        slack = _half_place(pair.whole) + _half_place(figure)
        if -slack <= reckoned <= room + slack:
            continue
        bound = pair.whole.gia_tri - (room if reckoned > 0 else Decimal(0))
        terms = f"{show(pair.whole.gia_tri)} − {show(figure.gia_tri)} = {show(reckoned)}"
        limits = f"điểm điều tra phải từ 0 đến {show(room)}"
        words = f"{terms} là điểm điều tra suy ra; {limits}"
        yield group.finding(pair.table, line, Rule.SURVEY, figure, bound, words)


@dataclass(frozen=True)
class Pair:
    """A line of the appendix beside the same area (or total) of the summary.

    `whole`: the summary's score; `room`: the survey's maximum.
    """

    table: str
    line: Line
    whole: Figure
    room: Decimal

    def fits(self, score: Decimal) -> bool:
        """Whether this score in the appendix would leave a possible score of the survey."""
        slack = _half_place(self.whole)
        return -slack <= self.whole.gia_tri - score <= self.room + slack


def pairs(group: Group) -> Iterator[Pair]:
    """The areas and totals whose maxima are known on both sides."""
    summary, appendix = group.summary, group.appendix
    if summary is None or appendix is None:
        return
    found = [(appendix.bang, row, summary.lines.get(row.ma)) for row in appendix.areas]
    if appendix.tong is not None:
        found.append((APPENDIX_TOTAL, appendix.tong, summary.tong))
    for table, line, cell in found:
        top = value(line.diem_chuan)
        if cell is None or cell.diem is None or top is None:
            continue
        whole = value(cell.diem_chuan)
        whole = whole if whole is not None else group.maxima.get(line.ma)
        if whole is not None:
            yield Pair(table, line, cell.diem, whole - top)


def _pairs(group: Group) -> Iterator[tuple[str, Line, Decimal | None]]:
    """Areas and total of the appendix with the summary's maximum."""
    summary, appendix = group.summary, group.appendix
    if appendix is None:
        return
    for row in appendix.areas:
        cell = summary.lines.get(row.ma) if summary else None
        yield appendix.bang, row, value(cell.diem_chuan) if cell else group.maxima.get(row.ma)
    if appendix.tong is not None:
        cell = summary.tong if summary else None
        whole = group.bo.tong_diem_chuan if group.bo else None
        yield APPENDIX_TOTAL, appendix.tong, value(cell.diem_chuan) if cell else whole


def _appraised(group: Group, line: Line) -> Decimal | None:
    if group.bo is None:
        return None
    if line.ma == "tong":
        return group.bo.tham_dinh
    return next((a.diem_tham_dinh for a in group.bo.linh_vuc if a.ma == line.ma), None)


def _half_place(figure: Figure) -> Decimal:
    """By how much rounding may have moved a figure; one or no decimals are taken as exact."""
    if figure.decimals < 2:
        return Decimal(0)
    return Decimal(1).scaleb(-figure.decimals) / 2
