"""Reports that a document asks for again and again, and whether they came.

Which reports are expected is read from the words of duties and tasks. That one is missing says
only that the portal has not seen it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from weakref import WeakKeyDictionary

from generator.model.dataset import Dataset
from generator.model.items import Duty, Task
from generator.model.linking import LinkedDocument
from generator.model.progress import ReportOf
from generator.model.report_duties import ReportDuty, report_duties
from generator.recognition.recurrences import Recurrence
from generator.recognition.reporting import due, periods, read_reporting
from generator.schema.periods import span
from generator.vietnamese import fold


class PeriodState(StrEnum):
    """What is known of the report of one period."""

    FOUND = "co"
    MISSING = "thieu"
    NOT_YET = "chua-den-han"
    ARCHIVED = "luu-tru"  # asked of a unit that is no more: never missing


@dataclass(frozen=True)
class ReportPeriod:
    """One expected report. `han`: the last day for it where the words name one, else the last day
    of the period; `bao_cao`: those that fulfil it, oldest first."""

    nam: int
    ky: str
    han: date
    trang_thai: PeriodState
    bao_cao: tuple[ReportOf, ...] = ()


@dataclass(frozen=True)
class ReportingDuty:
    """A duty or task that asks for periodic reports. `nguyen_van`: the words that ask."""

    muc: Task | Duty
    nguyen_van: str
    ky: tuple[ReportPeriod, ...]

    @property
    def thieu(self) -> tuple[ReportPeriod, ...]:
        return tuple(one for one in self.ky if one.trang_thai is PeriodState.MISSING)


_made: WeakKeyDictionary[Dataset, dict[str, dict[str, ReportingDuty]]] = WeakKeyDictionary()
"""Pages of provinces, agencies and files ask for the same; they go when the dataset goes."""

# A report of six months is the one of the second quarter too, and so on.
_SERVES = {
    "quy-2": ("quy-2", "6-thang"),
    "6-thang": ("6-thang", "quy-2"),
    "quy-3": ("quy-3", "9-thang"),
    "9-thang": ("9-thang", "quy-3"),
    "quy-4": ("quy-4", "nam"),
    "nam": ("nam", "quy-4"),
}


def reporting_duties(dataset: Dataset, linked: LinkedDocument) -> tuple[ReportingDuty, ...]:
    """The duties and tasks of a document that ask for reports at a rhythm, in printed order; none
    where the document does not say for which years it stands."""
    return tuple(reporting_by_id(dataset, linked).values())


def reporting_by_id(dataset: Dataset, linked: LinkedDocument) -> dict[str, ReportingDuty]:
    """The same by the ids of the duties."""
    made = _made.setdefault(dataset, {})
    if linked.van_ban not in made:
        made[linked.van_ban] = {one.muc.ma: one for one in _duties(dataset, linked)}
    return made[linked.van_ban]


def _duties(dataset: Dataset, linked: LinkedDocument) -> Iterator[ReportingDuty]:
    unit = dataset.unit_of(linked)
    archived = unit is not None and unit.den_ngay is not None and unit.den_ngay < dataset.ngay
    for item, words, recurrences in _asked(linked):
        reports = dataset.tien_do.of(item.van_ban, item.ma).bao_cao
        asked = tuple(
            _period(expected, reports, dataset.ngay, archived=archived)
            for expected in _expected(linked, recurrences, dataset.ngay)
        )
        if asked:
            yield ReportingDuty(item, words, asked)


_Asked = tuple[Task | Duty, str, tuple[Recurrence, ...]]


def _asked(linked: LinkedDocument) -> Iterator[_Asked]:
    """Items that ask for reports, with the first words that do and all their recurrences."""
    for task in linked.muc.nhiem_vu:
        words = task.han.nguyen_van
        if words is None:
            found = read_reporting(task.noi_dung)
            if found:
                together = dict.fromkeys(each for one in found for each in one.chu_ky)
                yield task, found[0].nguyen_van, tuple(together)
        elif "bao cao" in fold(f"{task.noi_dung} {task.san_pham or ''} {words}"):
            yield task, words, tuple(each for read in task.han.doc_duoc for each in read.chu_ky)
    by_duty: dict[Duty, list[ReportDuty]] = {}
    for one in report_duties(linked):
        by_duty.setdefault(one.phan_cong, []).append(one)
    for duty, asked in by_duty.items():
        together = dict.fromkeys(each for one in asked for each in one.han.chu_ky)
        yield duty, asked[0].nguyen_van, tuple(together)


_Expected = tuple[int, str, date]


def _expected(
    linked: LinkedDocument, recurrences: tuple[Recurrence, ...], ngay: date
) -> Iterator[_Expected]:
    """Year, period and last day of each report of the plan's years whose period has begun by
    `ngay` and whose last day was still to come when the document was issued."""
    plan, issued = linked.document.ke_hoach, linked.document.ngay_ban_hanh
    if plan is None:
        return
    for nam in range(plan.tu_nam, min(plan.den_nam, ngay.year) + 1):
        for ky, han in _in_year(recurrences, nam):
            first, last = span(nam, ky)
            due_by = han or last
            if first <= ngay and (issued is None or issued <= due_by):
                yield nam, ky, due_by


def _in_year(recurrences: tuple[Recurrence, ...], nam: int) -> list[tuple[str, date | None]]:
    """The periods of one year by their end. Where quarters stand beside half-years or years, the
    longer report takes the place of the quarter that ends with it."""
    found: dict[str, date | None] = {}
    rhythms = {one.nhip for one in recurrences if periods(one)}
    for one in recurrences:
        for ky in periods(one, rhythms):
            found[ky] = due(one, nam, ky) or found.get(ky)
    return sorted(found.items(), key=lambda each: (span(nam, each[0])[1], each[0]))


def _period(
    expected: _Expected, reports: tuple[ReportOf, ...], ngay: date, *, archived: bool
) -> ReportPeriod:
    nam, ky, han = expected
    serving = _SERVES.get(ky, (ky,))
    found = tuple(one for one in reports if one.nam == nam and one.ky in serving)
    if found:
        state = PeriodState.FOUND
    elif archived:
        state = PeriodState.ARCHIVED
    else:
        state = PeriodState.MISSING if han < ngay else PeriodState.NOT_YET
    return ReportPeriod(nam, ky, han, state, found)
