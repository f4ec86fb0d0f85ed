"""One item with its three facts, side by side: reported, public, calendar."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.dataset import Dataset
from generator.model.items import Criterion, Due, Duty, Target, Task
from generator.model.linking import LinkedDocument
from generator.model.timeline import CalendarState
from generator.schema.progress import ReportedState
from generator.views import urls
from generator.views.deadlines import due_note
from generator.views.progress.history import Entry, evidence_entry, lookups, reported
from generator.views.progress.items import Facts, leaders, line_id
from generator.views.progress.marks import Mark, calendar_mark, reported_mark, state_mark


@dataclass(frozen=True)
class ProgressLine:
    """An item as its page of progress shows it.

    `cho`: its place in the document; `cung`: the words of the lead cell where several agencies
    lead; `bao_cao`: the last entry of a report, `dau` the last state reported; `minh_chung`: what
    is public; `chua_thay`: the last look in vain; `lich_su`: every entry, oldest first.
    """

    ma: str
    cho: str
    noi_dung: str
    dia_chi: str
    so_hieu: str
    cung: str
    dau: Mark
    bao_cao: Entry | None
    minh_chung: tuple[Entry, ...]
    chua_thay: Entry | None
    lich: Mark
    thoi_han: str | None
    ghi_chu_han: str
    lich_su: tuple[Entry, ...]


def progress_line(dataset: Dataset, linked: LinkedDocument, facts: Facts) -> ProgressLine:
    """The line of one item."""
    item, history = facts.muc, facts.lich_su
    told = tuple(reported(dataset, linked, facts))
    evidence = tuple(evidence_entry(one, linked) for one in history.minh_chung)
    looked = lookups(history)
    last = history.chua_tim_thay
    due = item.han if isinstance(item, Task | Criterion) else None
    kind = dataset.document_type(linked.document.loai_van_ban)
    return ProgressLine(
        line_id(item.van_ban, item.ma),
        place_words(item),
        _words(item),
        urls.item(item.van_ban, item.ma),
        linked.document.so_ky_hieu or kind,
        _together(item),
        reported_mark(history),
        told[-1] if told else None,
        evidence,
        looked[-1] if last is not None else None,
        _calendar(facts),
        due.nguyen_van if due else None,
        _day_note(due) if due else _years(linked, item),
        tuple(sorted((*told, *evidence, *looked), key=lambda one: one.ngay)),
    )


def place_words(item: Task | Criterion | Target | Duty) -> str:
    """`việc 3.10`, `tiêu chí 1.1`, `chỉ tiêu I.2`, `phân công IV.1`."""
    if isinstance(item, Criterion) or (isinstance(item, Task) and item.trong_bang):
        kind = "việc" if isinstance(item, Task) else "tiêu chí"
        return f"{kind} {item.stt or ''}".strip()
    kinds = {Task: "mục", Target: "chỉ tiêu", Duty: "phân công"}
    return f"{kinds[type(item)]} {item.so_muc}".strip()


def _words(item: Task | Criterion | Target | Duty) -> str:
    words = item.ten if isinstance(item, Criterion) else item.noi_dung
    return " ".join(words.split("\n"))


def _together(item: Task | Criterion | Target | Duty) -> str:
    if len(leaders(item)) < 2 or isinstance(item, Target):
        return ""
    agencies = item.co_quan if isinstance(item, Duty) else item.chu_tri
    return agencies.nguyen_van or ""


def _calendar(facts: Facts) -> Mark:
    if isinstance(facts.muc, Target) and facts.lich.trang_thai is CalendarState.NONE:
        return Mark("lich", "kỳ của chỉ tiêu")
    prose = isinstance(facts.muc, Duty) or (
        isinstance(facts.muc, Task) and not facts.muc.trong_bang
    )
    if prose and facts.lich.trang_thai is CalendarState.NONE:
        # No cell of its own for a deadline: the sentence itself may name a day.
        return Mark("lich", "thời hạn, nếu có, nằm trong lời giao việc")
    mark = calendar_mark(facts.lich)
    if mark.lop == "qua" and reported_mark(facts.lich_su) == state_mark(ReportedState.DONE):
        # The day has passed all the same; a triangle beside «hoàn thành» would say «late».
        return Mark("lich", "ngày cuối theo văn bản đã qua")
    return mark


def _day_note(due: Due) -> str:
    """The days that the machine reads; other words would say what the mark says."""
    note = due_note(due)
    return note if any(char.isdigit() for char in note) else ""


def _years(linked: LinkedDocument, item: Task | Criterion | Target | Duty) -> str:
    plan = linked.document.ke_hoach
    if plan is None or not isinstance(item, Target):
        return ""
    last = "" if plan.tu_nam == plan.den_nam else f" – {plan.den_nam}"
    return f"năm {plan.tu_nam}{last}, theo văn bản"
