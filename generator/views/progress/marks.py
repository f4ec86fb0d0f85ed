"""The states of progress in words and shapes."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.dataset import Dataset
from generator.model.linking import LinkedDocument
from generator.model.once import once_a_dataset
from generator.model.progress import History
from generator.model.timeline import CalendarFact, CalendarState
from generator.schema.progress import ReportedState
from generator.vietnamese import format_date
from generator.views.progress.items import AnyItem, Facts, facts_of, line_address


@dataclass(frozen=True)
class Mark:
    """A shape (`lop`, the class of `.trang-thai--…`) with its words; `duong`: where it leads."""

    lop: str
    chu: str
    duong: str = ""


_REPORTED = {
    ReportedState.DONE: Mark("da", "hoàn thành"),
    ReportedState.RUNNING: Mark("dang", "đang thực hiện"),
    ReportedState.NOT_STARTED: Mark("chua", "chưa thực hiện"),
    ReportedState.DROPPED: Mark("khong", "không thực hiện"),
}
_WITHOUT_STATE = Mark("da", "có báo cáo")
NOT_REPORTED = Mark("cho", "chưa có báo cáo")

REPORTED_ORDER = (*_REPORTED.values(), _WITHOUT_STATE, NOT_REPORTED)
"""The reported states in the order of counts."""


def state_mark(state: ReportedState | None) -> Mark:
    """What one report says; without a state, only that there is a report."""
    return _REPORTED[state] if state else _WITHOUT_STATE


def reported_mark(history: History) -> Mark:
    """The last state that was reported."""
    last = history.moi_nhat
    if last is not None:
        return state_mark(last.ket_qua.trang_thai)
    return _WITHOUT_STATE if history.da_bao_cao else NOT_REPORTED


def reported_code(history: History) -> str:
    """The same for open data: `hoan-thanh` …, `co-bao-cao`, `chua-co-bao-cao`."""
    last = history.moi_nhat
    if last is not None and last.ket_qua.trang_thai is not None:
        return last.ket_qua.trang_thai.value
    return "co-bao-cao" if history.da_bao_cao else "chua-co-bao-cao"


_CALENDAR = {
    CalendarState.AHEAD: Mark("lich", "chưa đến kỳ"),
    CalendarState.RUNNING: Mark("lich", "trong hạn"),
    CalendarState.SOON: Mark("sap", "sắp đến hạn"),
    CalendarState.PAST: Mark("qua", "quá hạn theo văn bản"),
    CalendarState.RECURRING: Mark("lich", "định kỳ, liên tục: không tính quá hạn"),
    CalendarState.OPEN: Mark("lich", "không có ngày cuối"),
    CalendarState.UNRECKONED: Mark("lich", "không tính được ngày"),
    CalendarState.NONE: Mark("lich", "không nêu thời hạn"),
    CalendarState.ARCHIVED: Mark("luu", "lưu trữ"),
}


def calendar_mark(fact: CalendarFact) -> Mark:
    """What the calendar says, with the days that are left where they are few."""
    known = _CALENDAR[fact.trang_thai]
    if fact.trang_thai is CalendarState.SOON and fact.con_lai is not None:
        left = f"còn {fact.con_lai} ngày" if fact.con_lai else "hôm nay là ngày cuối"
        return Mark(known.lop, f"{known.chu}, {left}")
    return known


CALENDAR_COUNTS = (
    ("qua", "đã qua hạn theo văn bản", (CalendarState.PAST,)),
    ("sap", "sắp đến hạn", (CalendarState.SOON,)),
    ("lich", "trong hạn hoặc chưa đến kỳ", (CalendarState.RUNNING, CalendarState.AHEAD)),
    ("luu", "lưu trữ", (CalendarState.ARCHIVED,)),
    (
        "lich",
        "định kỳ hoặc không có ngày cuối để tính",
        (
            CalendarState.RECURRING,
            CalendarState.OPEN,
            CalendarState.UNRECKONED,
            CalendarState.NONE,
        ),
    ),
)
"""What is counted of the calendar: every item once, so that the counts add up to all items."""


Marks = dict[str, tuple[Mark, ...]]


@once_a_dataset
def marks_of(dataset: Dataset, linked: LinkedDocument) -> Marks:
    """The small marks beside the items of a document, by id; an item without any is left out."""
    found = ((one.muc.ma, marks(dataset, one)) for one in facts_of(dataset, linked))
    return {ma: many for ma, many in found if many}


def marks(dataset: Dataset, facts: Facts) -> tuple[Mark, ...]:
    """What a list or the document says beside an item, leading to its line of progress.

    «Chưa có báo cáo» is said only where anything at all is known of the province, and not of what
    is archived. Beside «hoàn thành» the mark of the calendar is left to the page of progress.
    """
    history, address = facts.lich_su, line_address(dataset, facts.muc)
    archived = facts.lich.trang_thai is CalendarState.ARCHIVED
    found = []
    if history.da_bao_cao:
        known = reported_mark(history)
        words = known.chu if known == _WITHOUT_STATE else f"đã báo cáo: {known.chu}"
        found.append(Mark(known.lop, words, address))
    elif _tinh(facts.muc) in dataset.tien_do.tinh and not archived:
        found.append(Mark(NOT_REPORTED.lop, NOT_REPORTED.chu, address))
    if history.minh_chung:
        found.append(Mark("minh-chung", "có bằng chứng công khai", address))
    lookup = history.chua_tim_thay
    if lookup is not None:
        day = format_date(lookup.ngay)
        found.append(Mark("tra-cuu", f"chưa tìm thấy báo cáo công khai đến {day}", address))
    done = reported_mark(history) == _REPORTED[ReportedState.DONE]
    if facts.lich.trang_thai is CalendarState.PAST and not done:
        found.append(Mark("qua", _CALENDAR[CalendarState.PAST].chu, address))
    return tuple(found)


def _tinh(item: AnyItem) -> str:
    return item.van_ban.partition("/")[0]
