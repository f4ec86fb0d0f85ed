"""Everything that documents put on a day, as entries of one calendar."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cached_property
from weakref import WeakKeyDictionary

from generator.model.dataset import Dataset
from generator.model.items import Criterion, Due, Task
from generator.model.ledger import leads
from generator.model.linking import LinkedDocument
from generator.model.recurring import Turn, term, turns
from generator.model.report_duties import report_duties
from generator.model.timeline import CalendarState, calendar_fact, occurrence_fact
from generator.recognition.deadlines import Deadline, DeadlineKind, interval
from generator.schema.registers import ProvinceUnit
from generator.views import urls
from generator.views.deadlines import deadline_note
from generator.views.names import document_name
from generator.views.tasks import task_line


class EntryKind(StrEnum):
    """Why a day is in the calendar."""

    LAST = "ngay-cuoi"  # the last day of a deadline
    FIRST = "bat-dau"  # the first day of «từ … đến …» and «từ …»
    END = "het-ky"  # the last day of the period of a continuing duty: no deadline
    TURN = "dinh-ky"  # a turn of a recurring duty
    REPORT = "bao-cao"  # a turn of a duty to report


@dataclass(frozen=True)
class CalendarEntry:
    """One thing on one day. `ma`: the item (`<van_ban>#<id>`), with `.2` for the second deadline
    of a cell; turns of one duty share it. `thoi_han`: the deadline's words as printed;
    `ghi_chu`: what is read in them, or the period of a turn. `con_lai`: days until then."""

    ma: str
    loai: EntryKind
    ngay: date
    chu: str
    dia_chi: str
    thoi_han: str
    ghi_chu: str
    chu_tri: str | None
    co_quan: tuple[str, ...]
    phoi_hop: tuple[str, ...]
    tinh: str
    ten_tinh: str
    van_ban: str
    ten_van_ban: str
    so_hieu: str
    cho: str
    trang_thai: CalendarState
    con_lai: int | None
    nhip: str = ""


@dataclass(frozen=True)
class Outside:
    """How many tasks and remedies have no day in the calendar, and why."""

    khong_neu: int = 0
    khong_tinh_duoc: int = 0
    lien_tuc: int = 0

    def __add__(self, other: Outside) -> Outside:
        return Outside(
            self.khong_neu + other.khong_neu,
            self.khong_tinh_duoc + other.khong_tinh_duoc,
            self.lien_tuc + other.lien_tuc,
        )


@dataclass(frozen=True)
class Calendar:
    """All entries in the order of their days, and what is left outside, by province."""

    muc: tuple[CalendarEntry, ...]
    ngoai: dict[str, Outside]

    @cached_property
    def tep(self) -> frozenset[str]:
        """The pages that have a calendar file: their addresses without slashes at the ends."""
        found = {"lich"} if self.muc else set()
        for one in self.muc:
            found |= {f"tinh/{one.tinh}", f"van-ban/{one.van_ban}"}
            found |= {f"co-quan/{one.tinh}/{code}" for code in (*one.co_quan, *one.phoi_hop)}
        return frozenset(found)


_made: WeakKeyDictionary[Dataset, Calendar] = WeakKeyDictionary()
"""Pages and files ask for the same entries; they go when the dataset goes."""


def calendar(dataset: Dataset) -> Calendar:
    """The calendar of all documents."""
    if dataset not in _made:
        _made[dataset] = _calendar(dataset)
    return _made[dataset]


def _calendar(dataset: Dataset) -> Calendar:
    found: list[CalendarEntry] = []
    outside: dict[str, Outside] = {}
    for linked in dataset.van_ban:
        document = _Document(dataset, linked)
        tinh = linked.record.place.tinh
        for item in _items(linked):
            entries = list(document.of_item(item))
            found += entries
            if not entries:
                outside[tinh] = outside.get(tinh, Outside()) + _why(item.han)
        found += document.reports()
    found.sort(key=lambda one: (one.ngay, one.van_ban))
    return Calendar(tuple(found), outside)


def _items(linked: LinkedDocument) -> Iterator[Task | Criterion]:
    """The tasks and remedies that lists show: see `views.tasks.lines`."""
    for task in linked.muc.nhiem_vu:
        if not task.la_nhom:
            yield task
    for criterion in linked.muc.tieu_chi:
        if criterion.chu_tri.nguyen_van and "chu_tri" not in criterion.ke_thua:
            yield criterion


def _why(due: Due) -> Outside:
    if due.nguyen_van is None:
        return Outside(khong_neu=1)
    if any(one.lien_tuc or one.loai is DeadlineKind.dinh_ky for one in due.doc_duoc):
        return Outside(lien_tuc=1)
    return Outside(khong_tinh_duoc=1)


def _parts(due: Due) -> tuple[Deadline, ...]:
    """The deadlines of a cell; one only where an editor declares its days."""
    if (due.han_tu, due.han_den) == interval(due.doc_duoc):
        return due.doc_duoc
    words = due.nguyen_van or ""
    return (Deadline(words, DeadlineKind.khoang, due.han_tu, due.han_den),)


def _key(van_ban: str, ma: str, number: int) -> str:
    return f"{van_ban}#{ma}" + (f".{number}" if number > 1 else "")


class _Document:
    """Makes the entries of one document."""

    def __init__(self, dataset: Dataset, linked: LinkedDocument) -> None:
        self.dataset = dataset
        self.linked = linked
        self.ngay = dataset.ngay
        self.unit: ProvinceUnit | None = dataset.unit_of(linked)
        self.term = term(linked, self.unit)
        self.tinh = linked.record.place.tinh
        self.name = document_name(dataset, linked)
        self.place = dataset.province_name(self.tinh)
        self.short = linked.document.so_ky_hieu or dataset.document_type(
            linked.document.loai_van_ban
        )

    def of_item(self, item: Task | Criterion) -> Iterator[CalendarEntry]:
        if item.han.nguyen_van is None and item.han.han_den is None and item.han.han_tu is None:
            return
        line = task_line(self.dataset, self.linked, item)
        for number, part in enumerate(_parts(item.han), 1):
            key = _key(item.van_ban, item.ma, number)
            state = calendar_fact(
                Due(part.nguyen_van, (part,), part.han_tu, part.han_den), self.ngay, self.unit
            )
            base = CalendarEntry(
                key,
                EntryKind.LAST,
                date.min,
                line.noi_dung,
                line.dia_chi,
                part.nguyen_van,
                deadline_note(part),
                item.chu_tri.nguyen_van,
                leads(item),
                item.phoi_hop.codes(),
                self.tinh,
                self.place,
                self.linked.van_ban,
                self.name,
                self.short,
                line.cho,
                state.trang_thai,
                state.con_lai,
            )
            yield from self._days(base, part)

    def _days(self, base: CalendarEntry, part: Deadline) -> Iterator[CalendarEntry]:
        if part.loai is DeadlineKind.dinh_ky and not part.lien_tuc:
            yield from self._turns(base, part, EntryKind.TURN)
            return
        starts = part.loai in (DeadlineKind.khoang, DeadlineKind.mo)
        if starts and part.han_tu is not None:
            yield self._first_day(base, part.han_tu)
        if part.han_den is not None and part.loai is not DeadlineKind.dinh_ky:
            kind = EntryKind.END if part.lien_tuc else EntryKind.LAST
            yield replace(base, loai=kind, ngay=part.han_den)

    def _first_day(self, base: CalendarEntry, day: date) -> CalendarEntry:
        """A first day is no deadline: nobody is late on it."""
        left = (day - self.ngay).days
        state = base.trang_thai
        if state is not CalendarState.ARCHIVED:
            state = CalendarState.AHEAD if left > 0 else CalendarState.RUNNING
        return replace(base, loai=EntryKind.FIRST, ngay=day, trang_thai=state, con_lai=left)

    def _turns(
        self, base: CalendarEntry, part: Deadline, kind: EntryKind
    ) -> Iterator[CalendarEntry]:
        if self.term is None:
            return
        for turn in turns(part, *self.term):
            yield self._turn(base, turn, kind)

    def _turn(self, base: CalendarEntry, turn: Turn, kind: EntryKind) -> CalendarEntry:
        state = occurrence_fact(turn.ngay, self.ngay, self.unit)
        return replace(
            base,
            loai=kind,
            ngay=turn.ngay,
            ghi_chu=turn.ky,
            trang_thai=state.trang_thai,
            con_lai=state.con_lai,
            nhip=turn.nhip,
        )

    def reports(self) -> Iterator[CalendarEntry]:
        """The turns of the duties to report."""
        met: dict[str, int] = {}
        for duty in report_duties(self.linked):
            met[duty.ma] = met.get(duty.ma, 0) + 1
            base = CalendarEntry(
                _key(duty.van_ban, duty.ma, met[duty.ma]),
                EntryKind.REPORT,
                date.min,
                duty.nguyen_van,
                urls.item(duty.van_ban, duty.ma),
                duty.han.nguyen_van,
                "",
                duty.co_quan.nguyen_van,
                duty.co_quan.codes(),
                (),
                self.tinh,
                self.place,
                self.linked.van_ban,
                self.name,
                self.short,
                f"mục {duty.so_muc}".strip(),
                CalendarState.RECURRING,
                None,
            )
            yield from self._turns(base, duty.han, EntryKind.REPORT)
