"""One item with its three facts, side by side: reported, public, calendar."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.model.dataset import Dataset
from generator.model.items import Criterion, Due, Duty, Target, Task
from generator.model.linking import LinkedDocument
from generator.model.progress import History, ReportOf, ResultOf
from generator.model.target_results import Comparison, WhyNot, comparisons
from generator.model.timeline import CalendarState
from generator.schema.periods import name as period_name
from generator.schema.progress import Evidence, ReportedState
from generator.vietnamese import format_date, format_decimal
from generator.views import urls
from generator.views.deadlines import due_note
from generator.views.levels import level
from generator.views.progress.items import Facts, leaders, line_id
from generator.views.progress.marks import Mark, calendar_mark, reported_mark, state_mark


@dataclass(frozen=True)
class Place:
    """Where something can be read: on this site (`duong`) or elsewhere (`lien_ket`)."""

    ten: str
    duong: str = ""
    lien_ket: str = ""


@dataclass(frozen=True)
class FigureLine:
    """A reported value beside the wanted one, and what follows."""

    so: str
    muc: str
    ky: str
    ket_luan: Mark


@dataclass(frozen=True)
class Entry:
    """One entry of the history. `tu`: whose words these are, or where one looked."""

    ngay: date
    dau: Mark
    tu: str
    nguyen_van: str
    nguon: Place | None
    so_lieu: tuple[FigureLine, ...] = ()

    @property
    def trung_ngay(self) -> bool:
        """Does the source's own name end with this day, so that it need not be said twice?"""
        return self.nguon is not None and self.nguon.ten.endswith(format_date(self.ngay))


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
    reported = tuple(_reported(dataset, linked, facts))
    evidence = tuple(_evidence(one, linked) for one in history.minh_chung)
    looked = _lookups(history)
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
        reported[-1] if reported else None,
        evidence,
        looked[-1] if last is not None else None,
        _calendar(facts),
        due.nguyen_van if due else None,
        _day_note(due) if due else _years(linked, item),
        tuple(sorted((*reported, *evidence, *looked), key=lambda one: one.ngay)),
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


def _reported(dataset: Dataset, linked: LinkedDocument, facts: Facts) -> Iterator[Entry]:
    """What reports say of the item, and the reports that it asked for, oldest first."""
    item, history = facts.muc, facts.lich_su
    plan = linked.document.ke_hoach
    compared = comparisons(item, history, plan) if isinstance(item, Target) else ()
    entries = [_result(dataset, one, compared) for one in history.ket_qua]
    entries += [_fulfilling(dataset, one) for one in history.bao_cao]
    yield from sorted(entries, key=lambda one: one.ngay)


def _result(dataset: Dataset, result: ResultOf, compared: tuple[Comparison, ...]) -> Entry:
    figures = tuple(figure_line(one) for one in compared if one.ket_qua is result)
    return Entry(
        result.ket_qua.ngay,
        state_mark(result.ket_qua.trang_thai),
        agency_words(dataset, result.bao_cao.tinh, result.co_quan),
        result.ket_qua.nguyen_van,
        report_place(result.bao_cao),
        figures,
    )


def _fulfilling(dataset: Dataset, report: ReportOf) -> Entry:
    sender = agency_words(dataset, report.tinh, report.bao_cao.co_quan)
    period = period_name(report.nam, report.ky)
    mark = Mark("da", f"có báo cáo {period}")
    subject = report.bao_cao.trich_yeu
    return Entry(report.bao_cao.ngay, mark, sender, subject, report_place(report))


def agency_words(dataset: Dataset, tinh: str, ma: str) -> str:
    """The agency's name; its code where no register knows it."""
    known = dataset.co_quan.get(tinh, {}).get(ma)
    return known.ten if known else ma


def report_place(report: ReportOf) -> Place:
    """The report as a source: its number or subject, its day, and where it can be read, else its
    line in the list of the reports received."""
    one = report.bao_cao
    name = f"Báo cáo {one.so_ky_hieu}" if one.so_ky_hieu else one.trich_yeu
    words = f"{name} ngày {format_date(one.ngay)}"
    if one.lien_ket:
        return Place(words, lien_ket=one.lien_ket)
    if one.tep:
        return Place(words, urls.source_file(report.tinh, one.tep))
    return Place(words, f"{urls.progress(report.tinh)}#{report_id(report)}")


def report_id(report: ReportOf) -> str:
    """The id of a report in the list of those received."""
    return f"bao-cao-{report.nam}-{report.ky}-{report.bao_cao.ma}"


def _evidence(evidence: Evidence, linked: LinkedDocument) -> Entry:
    tinh = linked.record.place.tinh
    where = (
        Place(evidence.ten, lien_ket=evidence.lien_ket)
        if evidence.lien_ket
        else Place(evidence.ten, urls.source_file(tinh, evidence.tep or ""))
    )
    return Entry(evidence.ngay_thay, Mark("minh-chung", "thấy công khai"), "", "", where)


def _lookups(history: History) -> tuple[Entry, ...]:
    found = (
        Mark("tra-cuu", f"chưa tìm thấy báo cáo công khai tính đến ngày {format_date(one.ngay)}")
        for one in history.tra_cuu
    )
    return tuple(
        Entry(one.ngay, mark, f"Đã tìm ở: {one.noi_tim}", "", None)
        for one, mark in zip(history.tra_cuu, found, strict=True)
    )


def figure_line(one: Comparison) -> FigureLine:
    """A comparison in words."""
    ky = period_name(one.ket_qua.bao_cao.nam, one.ket_qua.bao_cao.ky)
    unit = one.so_lieu.don_vi or (one.muc.don_vi if one.muc else "")
    value = f"{format_decimal(one.so_lieu.gia_tri)}{unit if unit == '%' else f' {unit}'}".strip()
    return FigureLine(value, level(one.muc).strip() if one.muc else "", ky, _conclusion(one, ky))


def _conclusion(one: Comparison, ky: str) -> Mark:
    end = format_date(one.den) if one.den else ""
    if one.dat is not None:
        reached = Mark("da", "đạt") if one.dat else Mark("khong", "không đạt")
        if one.het_ky:
            return reached
        words = "đạt mức này" if one.dat else "chưa đạt mức này"
        return Mark("da" if one.dat else "cho", f"{words}; chỉ tiêu tính đến {end}")
    why = {
        WhyNot.NO_QUANTITY: "không so được: chỉ tiêu không có con số này",
        WhyNot.OTHER_UNIT: "không so được: báo cáo tính bằng đơn vị khác",
        WhyNot.NO_YEAR: "không so được: không rõ chỉ tiêu của năm nào",
        WhyNot.OTHER_YEAR: f"không so: {ky} nằm ngoài kỳ của chỉ tiêu",
        WhyNot.UNFINISHED: f"chưa kết luận được: mới là {ky}, chỉ tiêu tính đến {end}",
        WhyNot.NO_DIRECTION: "không so được: văn bản không nói cao hơn hay thấp hơn là đạt",
    }
    assert one.vi_sao is not None
    return Mark("lich", why[one.vi_sao])
