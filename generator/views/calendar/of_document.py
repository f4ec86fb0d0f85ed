"""The days that one document puts in the calendar."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from generator.model.dataset import Dataset
from generator.model.items import Criterion, Due, Task
from generator.model.ledger import leads
from generator.model.linking import LinkedDocument
from generator.model.recurring import Turn, term, turns
from generator.model.report_duties import report_duties
from generator.model.timeline import CalendarState, calendar_fact, occurrence_fact
from generator.recognition.deadlines import Deadline, DeadlineKind, interval
from generator.schema.progress import ReportedState
from generator.schema.registers import ProvinceUnit
from generator.views import urls
from generator.views.calendar.entry import CalendarEntry, EntryKind
from generator.views.deadlines import deadline_note
from generator.views.names import document_name
from generator.views.tasks import task_line

_PAST_MARK = "qua"  # the calendar says so itself


def _parts(due: Due) -> tuple[Deadline, ...]:
    """The deadlines of a cell; one only where an editor declares its days."""
    if (due.han_tu, due.han_den) == interval(due.doc_duoc):
        return due.doc_duoc
    words = due.nguyen_van or ""
    return (Deadline(words, DeadlineKind.khoang, due.han_tu, due.han_den),)


def _key(van_ban: str, ma: str, number: int) -> str:
    return f"{van_ban}#{ma}" + (f".{number}" if number > 1 else "")


class DocumentDays:
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
                tien_do=tuple(mark for mark in line.tien_do if mark.lop != _PAST_MARK),
                xong=self._done(item),
            )
            yield from self._days(base, part)

    def _done(self, item: Task | Criterion) -> bool:
        last = self.dataset.tien_do.of(item.van_ban, item.ma).moi_nhat
        return last is not None and last.ket_qua.trang_thai is ReportedState.DONE

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
            tien_do=(),
            xong=False,
        )

    def reports(self) -> Iterator[CalendarEntry]:
        """The turns of the duties to report."""
        met: dict[str, int] = {}
        for duty in report_duties(self.linked):
            met[duty.ma] = met.get(duty.ma, 0) + 1
            agencies = duty.phan_cong.co_quan
            base = CalendarEntry(
                _key(self.linked.van_ban, duty.ma, met[duty.ma]),
                EntryKind.REPORT,
                date.min,
                duty.nguyen_van,
                urls.item(self.linked.van_ban, duty.ma),
                duty.han.nguyen_van,
                "",
                agencies.nguyen_van,
                agencies.codes(),
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
