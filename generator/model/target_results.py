"""A value reported beside the value that a target wants, by the target's own comparison.

Nothing is concluded from a period that the target does not speak of, from another unit, or from a
comparison that the document does not make.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from generator.model.items import Target
from generator.model.progress import History, ResultOf
from generator.recognition.goal_years import goal_years
from generator.recognition.quantities import LEVELS, Quantity
from generator.schema.document import Plan
from generator.schema.periods import span
from generator.schema.progress import ReportedFigure
from generator.vietnamese import aligned_key, match_key


class WhyNot(StrEnum):
    """Why a value cannot be compared."""

    NO_QUANTITY = "khong-co-muc"  # the target has no such figure
    OTHER_UNIT = "khac-don-vi"
    NO_YEAR = "khong-ro-nam"  # nothing says for which years the target stands
    OTHER_YEAR = "ngoai-ky"  # of a year that the target does not cover
    UNFINISHED = "chua-het-ky"  # a count that may still grow
    NO_DIRECTION = "khong-ro-chieu"  # «đạt 80%»: more or less than that may be good


@dataclass(frozen=True)
class Comparison:
    """A reported value with what was wanted. `dat`: reached or not, None where `vi_sao` says why
    that cannot be said; `muc`: the wanted quantity, if the target has it; `den`: the last day that
    the target covers, if that is known; `het_ky`: does the value speak of its whole period?"""

    so_lieu: ReportedFigure
    ket_qua: ResultOf
    muc: Quantity | None
    dat: bool | None = None
    vi_sao: WhyNot | None = None
    den: date | None = None
    het_ky: bool = False


def comparisons(target: Target, history: History, plan: Plan | None) -> tuple[Comparison, ...]:
    """Every value reported for a target, oldest first. `plan`: the period of its document."""
    return tuple(_all(target, history, plan))


def _all(target: Target, history: History, plan: Plan | None) -> Iterator[Comparison]:
    for result in history.ket_qua:
        for figure in result.ket_qua.so_lieu:
            place = figure.thu_tu - 1
            if place >= len(target.dinh_luong):
                yield Comparison(figure, result, None, vi_sao=WhyNot.NO_QUANTITY)
            else:
                yield _compare(figure, result, target.dinh_luong[place], plan)


def _compare(
    figure: ReportedFigure, result: ResultOf, wanted: Quantity, plan: Plan | None
) -> Comparison:
    if figure.don_vi is not None and match_key(figure.don_vi) != match_key(wanted.don_vi):
        return Comparison(figure, result, wanted, vi_sao=WhyNot.OTHER_UNIT)
    covered = _covered(wanted, plan)
    if covered is None:
        return Comparison(figure, result, wanted, vi_sao=WhyNot.NO_YEAR)
    period = span(result.bao_cao.nam, result.bao_cao.ky)
    if period[0] < covered[0] or covered[1] < period[1]:
        return Comparison(figure, result, wanted, vi_sao=WhyNot.OTHER_YEAR, den=covered[1])
    whole = _is_whole(wanted, period, covered)
    reached = _reached(figure.gia_tri, wanted)
    why = WhyNot.NO_DIRECTION if reached is None else None
    if not whole and not _settled(reached, wanted):
        reached, why = None, WhyNot.UNFINISHED
    return Comparison(figure, result, wanted, reached, why, covered[1], whole)


def _settled(reached: bool | None, wanted: Quantity) -> bool:
    """Does a value of a part of the period say something by itself? A rate does: that of the
    quarter. A count grows: only «ít nhất» can be reached early, only «không quá» be passed."""
    if wanted.don_vi in LEVELS:
        return reached is not None
    return bool(reached) if wanted.so_sanh in (">=", ">") else reached is False


_Days = tuple[date, date]
_EVERY_YEAR = re.compile(r"\b(?:hàng|hằng|mỗi)\s+năm\b|/năm\b")
_MONTHS_OF_UNIT = {"tháng": 1, "quý": 3, "6 tháng": 6, "năm": 12}


def _covered(wanted: Quantity, plan: Plan | None) -> _Days | None:
    """The first and the last day that a quantity covers: to the one year its clause names, else
    the plan's years."""
    years = goal_years(wanted.menh_de) or ({plan.den_nam} if plan else set())
    if len(years) != 1:
        return None
    (last,) = years
    first = min(plan.tu_nam, last) if plan else last
    return date(first, 1, 1), date(last, 12, 31)


def _is_whole(wanted: Quantity, period: _Days, covered: _Days) -> bool:
    """Is a value of `period` the last word on what is wanted: «lần/quý» of a quarter, «hằng năm»
    of a year, else of the year in which the target ends?"""
    months = period[1].month - period[0].month + 1
    per = _MONTHS_OF_UNIT.get(wanted.don_vi.partition("/")[2].removeprefix("0"))
    if per is None and _EVERY_YEAR.search(aligned_key(wanted.menh_de)):
        per = 12
    return months == per if per else months == 12 and period[1] == covered[1]


_COMPARE: dict[str, Callable[[Decimal, Decimal], bool]] = {
    ">=": operator.ge,
    ">": operator.gt,
    "<=": operator.le,
    "<": operator.lt,
}


def _reached(value: Decimal, wanted: Quantity) -> bool | None:
    """«100%» can only be reached or missed; any other value without «từ», «trên», «không quá» is
    reached where it is met, and where it is not, the words do not say which side is good."""
    if wanted.so_sanh in _COMPARE:
        return _COMPARE[wanted.so_sanh](value, wanted.gia_tri)
    if value == wanted.gia_tri:
        return True
    whole = wanted.don_vi == "%" and wanted.gia_tri == 100
    return False if whole and value < 100 else None
