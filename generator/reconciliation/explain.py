"""What else bears on a finding: one slip that shows twice, and printed figures that agree with
the printed one. Added to the note; nothing is decided."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.reconciliation.figures import APPENDIX, Group, disagreement, show, value
from generator.reconciliation.findings import CUT_OFF, Finding, Rule
from generator.reconciliation.survey import pairs


def explained(group: Group, found: Sequence[Finding]) -> Iterator[Finding]:
    """The same findings with what speaks for the printed or for the implied figure."""
    by_code = {one.ma: one for one in found if one.quy_tac is Rule.CHILDREN}
    for one in found:
        words = [one.ghi_chu]
        if one.quy_tac is Rule.CHILDREN and one.bang == APPENDIX:
            words += _one_slip(one, by_code)
            words += _in_the_sum_above(group, one, by_code)
            words += _in_the_total(group, one)
            words += _left_to_the_survey(group, one)
        yield replace(one, ghi_chu="; ".join(words))


def _one_slip(one: Finding, by_code: dict[str, Finding]) -> Iterator[str]:
    """If the criterion below were as its parts say, the one above would agree."""
    for code, other in by_code.items():
        if other.chenh is None or one.chenh is None or other.chenh != -one.chenh:
            continue
        assert other.tinh_ra is not None
        if code.rpartition(".")[0] == one.ma:
            words = f"nếu {code} là {show(other.tinh_ra)} thì {one.ma} khớp với số in"
            yield f"cùng một chỗ lệch với {code}: {words}"
        elif one.ma.rpartition(".")[0] == code:
            assert one.tinh_ra is not None
            words = f"nếu {one.ma} là {show(one.tinh_ra)} thì {code} khớp với số in"
            yield f"cùng một chỗ lệch với {code}: {words}"


def _in_the_sum_above(group: Group, one: Finding, by_code: dict[str, Finding]) -> Iterator[str]:
    above = one.ma.rpartition(".")[0]
    sheet = group.appendix
    line = sheet.lines.get(above) if sheet and above else None
    if line is not None and line.diem is not None and above not in by_code:
        yield f"{above} ({line.diem.in_la}) khớp với số in này"


def _in_the_total(group: Group, one: Finding) -> Iterator[str]:
    """The printed total is the sum of the areas as printed, this one included."""
    sheet = group.appendix
    total = sheet.tong.diem if sheet and sheet.tong else None
    if sheet is None or total is None or "." in one.ma or one.chenh is None:
        return
    points = [value(line.diem) for line in sheet.areas]
    added = sum(point for point in points if point is not None)
    if None in points or not added:
        return
    printed, implied = disagreement(total, added), disagreement(total, added - one.chenh)
    if implied is not None and (printed is None or printed == CUT_OFF):
        yield f"dòng tổng {total.in_la} cộng theo số in này"


def _left_to_the_survey(group: Group, one: Finding) -> Iterator[str]:
    """The implied score would leave the survey more than its maximum, or less than nothing."""
    pair = next((p for p in pairs(group) if p.line.ma == one.ma), None)
    if pair is None or pair.room <= 0 or one.tinh_ra is None or one.diem_in is None:
        return
    if pair.fits(one.diem_in) and not pair.fits(one.tinh_ra):
        whole = pair.whole.gia_tri
        terms = f"{show(whole)} − {show(one.tinh_ra)} = {show(whole - one.tinh_ra)}"
        yield f"theo số tính ra thì điểm điều tra là {terms}, ngoài khoảng 0 – {show(pair.room)}"
