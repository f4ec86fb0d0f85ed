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
from generator.recognition.reporting import Rhythm, of_recurrences, read_rhythms
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
    for item, words, rhythms in _asked(linked):
        reports = dataset.tien_do.of(item.van_ban, item.ma).bao_cao
        periods = tuple(
            _period(expected, reports, dataset.ngay, archived=archived)
            for expected in _expected(linked, rhythms, dataset.ngay)
        )
        if periods:
            yield ReportingDuty(item, words, periods)


def _asked(linked: LinkedDocument) -> Iterator[tuple[Task | Duty, str, tuple[Rhythm, ...]]]:
    for task in linked.muc.nhiem_vu:
        due = task.han.nguyen_van
        if due is not None and "bao cao" in fold(f"{task.noi_dung} {task.san_pham or ''} {due}"):
            found = of_recurrences(one for read in task.han.doc_duoc for one in read.chu_ky)
            if found:
                yield task, due, found
        elif due is None:
            yield from ((task, words, found) for words, found in _in_words(task.noi_dung))
    for duty in linked.muc.phan_cong:
        yield from ((duty, words, found) for words, found in _in_words(duty.noi_dung))


def _in_words(text: str) -> Iterator[tuple[str, tuple[Rhythm, ...]]]:
    """All that a text asks for, under its first words that ask."""
    asked = read_rhythms(text)
    if asked:
        together = dict.fromkeys(rhythm for one in asked for rhythm in one.nhip)
        yield asked[0].nguyen_van, tuple(together)


_Expected = tuple[int, str, date]


def _expected(
    linked: LinkedDocument, rhythms: tuple[Rhythm, ...], ngay: date
) -> Iterator[_Expected]:
    """Year, period and last day of each report of the plan's years that has begun by `ngay` and
    had not ended when the document was issued."""
    plan, issued = linked.document.ke_hoach, linked.document.ngay_ban_hanh
    if plan is None:
        return
    for nam in range(plan.tu_nam, min(plan.den_nam, ngay.year) + 1):
        for ky, han in _in_year(rhythms, nam):
            first, last = span(nam, ky)
            if first <= ngay and (issued is None or issued <= last):
                yield nam, ky, han or last


def _in_year(rhythms: tuple[Rhythm, ...], nam: int) -> list[tuple[str, date | None]]:
    """The periods of one year by their end. Where quarters stand beside half-years or years, the
    longer report takes the place of the quarter that ends with it."""
    found: dict[str, date | None] = {}
    kinds = {one.nhip for one in rhythms}
    for one in rhythms:
        for ky in one.periods(kinds):
            found[ky] = one.due(nam, ky) or found.get(ky)
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
