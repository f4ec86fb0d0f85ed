"""What was reported and what is public about each item, apart from what the calendar says.

The history is kept: entries of every period stand in the order of their days. What is dated after
the day of the build is not known on that day, so that an old state of the site can be built again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from generator.records import ProgressRecord
from generator.schema.progress import Evidence, Lookup, PublishedItem, Report, Result


@dataclass(frozen=True)
class ReportOf:
    """A report with the period of the file that holds it. `khoa`: its key across files."""

    tinh: str
    nam: int
    ky: str
    bao_cao: Report

    @property
    def khoa(self) -> str:
        return f"{self.tinh}/{self.nam}-{self.ky}/{self.bao_cao.ma}"

    @property
    def biet_tu(self) -> date:
        """The day from which it is known: its own, or the later one on which it was seen."""
        return max(self.bao_cao.ngay, self.bao_cao.ngay_thay or self.bao_cao.ngay)

    @property
    def cong_khai(self) -> bool:
        """Can everybody read it?"""
        report = self.bao_cao
        return bool(report.lien_ket or report.tep or report.ngay_thay)


@dataclass(frozen=True)
class ResultOf:
    """A reported result with its report."""

    ket_qua: Result
    bao_cao: ReportOf

    @property
    def co_quan(self) -> str:
        """The agency whose work the words are about."""
        return self.ket_qua.co_quan or self.bao_cao.bao_cao.co_quan


@dataclass(frozen=True)
class History:
    """All that is known of one item (`dong-thap/2020/71-qd-ubnd-hc#…`), oldest first.

    `ket_qua`: what was reported of it; `bao_cao`: reports that fulfil it, where it is a duty to
    report; `minh_chung`, `tra_cuu`: what is public of it, and when somebody looked in vain.
    """

    viec: str
    ket_qua: tuple[ResultOf, ...] = ()
    minh_chung: tuple[Evidence, ...] = ()
    tra_cuu: tuple[Lookup, ...] = ()
    bao_cao: tuple[ReportOf, ...] = ()

    @property
    def trong(self) -> bool:
        """Is nothing known at all?"""
        return not (self.ket_qua or self.minh_chung or self.tra_cuu or self.bao_cao)

    @property
    def da_bao_cao(self) -> bool:
        return bool(self.ket_qua or self.bao_cao)

    @property
    def moi_nhat(self) -> ResultOf | None:
        """The last reported result that says a state."""
        return next((one for one in reversed(self.ket_qua) if one.ket_qua.trang_thai), None)

    @property
    def chua_tim_thay(self) -> Lookup | None:
        """The last lookup, where nothing public is known. What an agency reported without making
        it public does not answer a lookup."""
        reports = (*self.bao_cao, *(one.bao_cao for one in self.ket_qua))
        if self.minh_chung or not self.tra_cuu or any(one.cong_khai for one in reports):
            return None
        return self.tra_cuu[-1]


@dataclass(frozen=True)
class Progress:
    """Everything known, by item. `tin_bai`: pieces of communication, oldest first; `tinh`: the
    provinces of whose work anything is known; `tep`: the files named, by province and name."""

    theo_viec: dict[str, History] = field(default_factory=dict)
    bao_cao: tuple[ReportOf, ...] = ()
    tin_bai: tuple[PublishedItem, ...] = ()
    tra_cuu_van_ban: dict[str, tuple[Lookup, ...]] = field(default_factory=dict)
    tinh: frozenset[str] = frozenset()
    tep: dict[tuple[str, str], bytes] = field(default_factory=dict, repr=False)

    @cached_property
    def by_province(self) -> dict[str, tuple[ReportOf, ...]]:
        """The reports of each province, oldest first."""
        found: dict[str, list[ReportOf]] = {}
        for report in self.bao_cao:
            found.setdefault(report.tinh, []).append(report)
        return {tinh: tuple(many) for tinh, many in found.items()}

    @cached_property
    def so_ket_qua(self) -> dict[str, int]:
        """How many results each report holds, by its key."""
        results = (one for history in self.theo_viec.values() for one in history.ket_qua)
        return Counter(one.bao_cao.khoa for one in results)

    def of(self, van_ban: str, ma: str) -> History:
        """What is known of an item; lookups for its whole document count for it too."""
        key = f"{van_ban}#{ma}"
        known = self.theo_viec.get(key, History(key))
        whole = self.tra_cuu_van_ban.get(van_ban, ())
        if not whole:
            return known
        lookups = sorted((*known.tra_cuu, *whole), key=lambda one: one.ngay)
        return History(key, known.ket_qua, known.minh_chung, tuple(lookups), known.bao_cao)


@dataclass
class _Entries:
    """The entries of one item while they are gathered."""

    ket_qua: list[ResultOf] = field(default_factory=list)
    minh_chung: list[Evidence] = field(default_factory=list)
    tra_cuu: list[Lookup] = field(default_factory=list)
    bao_cao: list[ReportOf] = field(default_factory=list)

    def history(self, viec: str) -> History:
        return History(
            viec,
            tuple(sorted(self.ket_qua, key=lambda one: (one.ket_qua.ngay, one.bao_cao.biet_tu))),
            tuple(sorted(self.minh_chung, key=lambda one: one.ngay_thay)),
            tuple(sorted(self.tra_cuu, key=lambda one: one.ngay)),
            tuple(sorted(self.bao_cao, key=lambda one: (one.biet_tu, one.khoa))),
        )


def gather(records: Iterable[ProgressRecord], ngay: date) -> Progress:
    """Order what the files of all periods say, as far as it is known on the day `ngay`."""
    files = tuple(records)
    reports = {one.khoa: one for file in files for one in _reports(file) if one.biet_tu <= ngay}
    found: dict[str, _Entries] = {}
    whole: dict[str, list[Lookup]] = {}
    provinces = {one.tinh for one in reports.values()}
    for report in reports.values():
        for viec in report.bao_cao.theo:
            found.setdefault(viec, _Entries()).bao_cao.append(report)
    for file in files:
        for result in _results(file, reports, ngay):
            found.setdefault(result.ket_qua.viec, _Entries()).ket_qua.append(result)
        for evidence in file.progress.minh_chung:
            if evidence.ngay_thay <= ngay:
                found.setdefault(evidence.viec, _Entries()).minh_chung.append(evidence)
                provinces.add(file.place.tinh)
        for lookup in file.progress.tra_cuu:
            if lookup.ngay <= ngay:
                _look(lookup, found, whole)
                provinces.add(file.place.tinh)
    pieces = (one for file in files for one in file.progress.tin_bai if one.ngay <= ngay)
    return Progress(
        {viec: entries.history(viec) for viec, entries in found.items()},
        tuple(sorted(reports.values(), key=lambda one: (one.bao_cao.ngay, one.khoa))),
        tuple(sorted(pieces, key=lambda one: one.ngay)),
        {key: tuple(sorted(many, key=lambda one: one.ngay)) for key, many in whole.items()},
        frozenset(provinces),
        {key: raw for file in files for key, raw in _files(file, ngay)},
    )


def _reports(file: ProgressRecord) -> Iterator[ReportOf]:
    for report in file.progress.bao_cao:
        yield ReportOf(file.place.tinh, file.place.nam, file.place.ky, report)


def _files(file: ProgressRecord, ngay: date) -> Iterator[tuple[tuple[str, str], bytes]]:
    """The files of what is known on the day."""
    reports = [one.bao_cao.tep for one in _reports(file) if one.biet_tu <= ngay]
    evidence = [one.tep for one in file.progress.minh_chung if one.ngay_thay <= ngay]
    for name in (*reports, *evidence):
        if name is not None and name in file.tep:
            yield (file.place.tinh, name), file.tep[name]


def _results(file: ProgressRecord, reports: dict[str, ReportOf], ngay: date) -> Iterator[ResultOf]:
    """A result is known with its report and not before."""
    place = file.place
    for result in file.progress.ket_qua:
        report = reports.get(f"{place.tinh}/{place.nam}-{place.ky}/{result.bao_cao}")
        if report is not None and result.ngay <= ngay:
            yield ResultOf(result, report)


def _look(lookup: Lookup, found: dict[str, _Entries], whole: dict[str, list[Lookup]]) -> None:
    if lookup.van_ban is not None:
        whole.setdefault(lookup.van_ban, []).append(lookup)
    for viec in lookup.viec:
        found.setdefault(viec, _Entries()).tra_cuu.append(lookup)
