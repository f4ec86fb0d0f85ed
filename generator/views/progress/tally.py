"""The three facts of many items, counted apart: of documents, of one agency, in one sentence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from generator.model.dataset import Dataset
from generator.model.ledger import Ledger
from generator.model.linking import LinkedDocument
from generator.model.periodic_reports import ReportingDuty, reporting_by_id, reporting_duties
from generator.model.timeline import CalendarState
from generator.schema.periods import name as period_name
from generator.schema.progress import ReportedState
from generator.views import urls
from generator.views.progress.items import (
    Facts,
    facts_by_id,
    facts_of,
    leaders,
    line_address,
    page_of,
    provinces,
)
from generator.views.progress.lines import place_words
from generator.views.progress.marks import (
    CALENDAR_COUNTS,
    REPORTED_ORDER,
    Mark,
    reported_mark,
    state_mark,
)

Counts = tuple[tuple[Mark, int], ...]


@dataclass(frozen=True)
class Tally:
    """The three facts of many items, counted apart. `qua_da_xong`: how many of those whose last
    day has passed were reported done; the calendar alone would let them look late."""

    so_muc: int
    bao_cao: Counts
    minh_chung: int
    tra_cuu: int
    lich: Counts
    ky_thieu: int = 0
    qua_da_xong: int = 0

    @property
    def da_bao_cao(self) -> int:
        """How many items were reported on, whatever the report says."""
        return sum(so for dau, so in self.bao_cao if dau.lop != "cho")


def tally(dataset: Dataset, documents: Iterable[LinkedDocument]) -> Tally:
    """The three facts of all items of some documents."""
    found = tuple(documents)
    facts = [one for linked in found for one in facts_of(dataset, linked)]
    missing = (len(d.thieu) for linked in found for d in reporting_duties(dataset, linked))
    return _tally(facts, sum(missing))


def _tally(facts: list[Facts], missing: int = 0) -> Tally:
    states = [reported_mark(one.lich_su) for one in facts]
    calendar = [
        (Mark(lop, words), sum(one.lich.trang_thai in kinds for one in facts))
        for lop, words, kinds in CALENDAR_COUNTS
    ]
    return Tally(
        len(facts),
        tuple((mark, states.count(mark)) for mark in REPORTED_ORDER if mark in states),
        sum(bool(one.lich_su.minh_chung) for one in facts),
        sum(one.lich_su.chua_tim_thay is not None for one in facts),
        tuple((mark, count) for mark, count in calendar if count),
        missing,
        sum(
            one.lich.trang_thai is CalendarState.PAST
            and reported_mark(one.lich_su) == state_mark(ReportedState.DONE)
            for one in facts
        ),
    )


@dataclass(frozen=True)
class AgencyProgress:
    """The three facts of what one agency answers for. `thieu`: periodic reports not seen."""

    ngay: date
    dem: Tally
    duong: str
    thieu: tuple[Mark, ...]


def agency_progress(dataset: Dataset, ledger: Ledger) -> AgencyProgress:
    """The progress of the items that an agency leads or has as a duty."""
    agency, documents = ledger.co_quan, dataset.documents
    items = (*ledger.chu_tri, *ledger.phan_cong)
    found = (facts_by_id(dataset, documents[item.van_ban]).get(item.ma) for item in items)
    mine = [facts for facts in found if facts is not None]
    asked = (reporting_by_id(dataset, documents[item.van_ban]).get(item.ma) for item in items)
    missing = [duty for duty in asked if duty is not None and duty.thieu]
    path = _first_line(dataset, agency.ma, mine) if mine else urls.progress(agency.tinh)
    return AgencyProgress(
        dataset.ngay,
        _tally(mine, sum(len(one.thieu) for one in missing)),
        path,
        tuple(_missing(dataset, one) for one in missing),
    )


def _first_line(dataset: Dataset, co_quan: str, mine: list[Facts]) -> str:
    """Where the items of an agency begin: its own heading, or its first line where the items stand
    under the agency that is named before it."""
    for one in mine:
        if leaders(one.muc)[:1] == (co_quan,):
            return f"{page_of(dataset, one.muc.van_ban)}#co-quan-{co_quan}"
    return line_address(dataset, mine[0].muc)


def _missing(dataset: Dataset, duty: ReportingDuty) -> Mark:
    periods = ", ".join(period_name(one.nam, one.ky) for one in duty.thieu)
    words = f"chưa thấy báo cáo {periods} ({place_words(duty.muc)})"
    return Mark("cho", words, f"{page_of(dataset, duty.muc.van_ban)}#dinh-ky")


def reported_words(dataset: Dataset, tinh: str | None = None) -> str:
    """One sentence on how many items were reported on, in a province or everywhere."""
    chosen = [dataset.provinces[tinh]] if tinh else provinces(dataset)
    documents = [linked for province in chosen for linked in province.van_ban]
    found = tally(dataset, documents)
    if not found.da_bao_cao:
        return "Cổng chưa nhận được báo cáo kết quả nào; như vậy không có nghĩa là việc chưa làm."
    return f"Đã có báo cáo về {found.da_bao_cao} trong {found.so_muc} việc, chỉ tiêu, phân công."
