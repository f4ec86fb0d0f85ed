"""What was reported and what is public about each item, apart from what the calendar says.

The history is kept: entries of every period stand in the order of their days.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from generator.records import ProgressRecord
from generator.schema.progress import Evidence, Lookup, PublishedItem, Report, Result


@dataclass(frozen=True)
class ReportOf:
    """A report with the file that holds it. `khoa`: its key across files."""

    tinh: str
    nam: int
    ky: str
    bao_cao: Report

    @property
    def khoa(self) -> str:
        return f"{self.tinh}/{self.nam}-{self.ky}/{self.bao_cao.ma}"


@dataclass(frozen=True)
class ResultOf:
    """A reported result with its report, if it names one."""

    ket_qua: Result
    bao_cao: ReportOf | None

    @property
    def co_quan(self) -> str:
        """The agency that reported."""
        return self.ket_qua.co_quan or self.bao_cao.bao_cao.co_quan


@dataclass(frozen=True)
class History:
    """All that is known of one item (`dong-thap/2020/71-qd-ubnd-hc#…`), oldest first."""

    viec: str
    ket_qua: tuple[ResultOf, ...] = ()
    minh_chung: tuple[Evidence, ...] = ()
    tra_cuu: tuple[Lookup, ...] = ()
    bao_cao: tuple[ReportOf, ...] = ()

    @property
    def moi_nhat(self) -> ResultOf | None:
        """The last reported result that says a state."""
        return next((one for one in reversed(self.ket_qua) if one.ket_qua.trang_thai), None)

    @property
    def chua_tim_thay(self) -> Lookup | None:
        """The last lookup, where nothing was reported and nothing found up to its day."""
        if self.ket_qua or self.minh_chung or self.bao_cao or not self.tra_cuu:
            return None
        return self.tra_cuu[-1]


@dataclass(frozen=True)
class Progress:
    """Everything reported, by item. `tin_bai`: pieces of communication, oldest first."""

    theo_viec: dict[str, History] = field(default_factory=dict)
    bao_cao: tuple[ReportOf, ...] = ()
    tin_bai: tuple[PublishedItem, ...] = ()
    tra_cuu_van_ban: dict[str, tuple[Lookup, ...]] = field(default_factory=dict)

    def of(self, van_ban: str, ma: str) -> History:
        """What is known of an item; lookups for its whole document count for it too."""
        key = f"{van_ban}#{ma}"
        known = self.theo_viec.get(key, History(key))
        whole = self.tra_cuu_van_ban.get(van_ban, ())
        if not whole:
            return known
        lookups = sorted((*known.tra_cuu, *whole), key=lambda one: one.ngay)
        return History(key, known.ket_qua, known.minh_chung, tuple(lookups), known.bao_cao)


def gather(records: Iterable[ProgressRecord], ngay: date) -> Progress:
    """Order what the files of all periods say. What is dated after the day `ngay` is not yet
    known on that day, so that an old state of the site can be built again."""
    files = tuple(records)
    reports = {one.khoa: one for record in files for one in _reports(record)}
    known = {key: one for key, one in reports.items() if one.bao_cao.ngay <= ngay}
    histories: dict[str, History] = {}
    for viec, results in _by_item(_results(files, reports, ngay)).items():
        histories[viec] = History(viec, ket_qua=results)
    for record in files:
        for evidence in record.progress.minh_chung:
            if evidence.ngay_thay <= ngay:
                _add(histories, evidence.viec, minh_chung=evidence)
        for lookup in record.progress.tra_cuu:
            if lookup.ngay <= ngay:
                for viec in lookup.viec:
                    _add(histories, viec, tra_cuu=lookup)
    for report in known.values():
        for viec in report.bao_cao.theo:
            _add(histories, viec, bao_cao=report)
    pieces = sorted(
        (one for record in files for one in record.progress.tin_bai if one.ngay <= ngay),
        key=lambda one: one.ngay,
    )
    return Progress(
        histories,
        tuple(sorted(known.values(), key=lambda one: (one.bao_cao.ngay, one.khoa))),
        tuple(pieces),
        _whole_documents(files, ngay),
    )


def _reports(record: ProgressRecord) -> Iterator[ReportOf]:
    for report in record.progress.bao_cao:
        yield ReportOf(record.place.tinh, record.place.nam, record.place.ky, report)


def _results(
    files: tuple[ProgressRecord, ...], reports: dict[str, ReportOf], ngay: date
) -> Iterator[ResultOf]:
    for record in files:
        place = record.place
        for result in record.progress.ket_qua:
            if result.ngay <= ngay:
                key = f"{place.tinh}/{place.nam}-{place.ky}/{result.bao_cao}"
                yield ResultOf(result, reports.get(key))


def _by_item(results: Iterator[ResultOf]) -> dict[str, tuple[ResultOf, ...]]:
    found: dict[str, list[ResultOf]] = {}
    for one in results:
        found.setdefault(one.ket_qua.viec, []).append(one)
    return {viec: tuple(sorted(many, key=lambda r: r.ket_qua.ngay)) for viec, many in found.items()}


def _whole_documents(
    files: tuple[ProgressRecord, ...], ngay: date
) -> dict[str, tuple[Lookup, ...]]:
    found: dict[str, list[Lookup]] = {}
    for record in files:
        for lookup in record.progress.tra_cuu:
            if lookup.van_ban is not None and lookup.ngay <= ngay:
                found.setdefault(lookup.van_ban, []).append(lookup)
    return {key: tuple(sorted(many, key=lambda one: one.ngay)) for key, many in found.items()}


def _add(
    histories: dict[str, History],
    viec: str,
    *,
    minh_chung: Evidence | None = None,
    tra_cuu: Lookup | None = None,
    bao_cao: ReportOf | None = None,
) -> None:
    known = histories.get(viec, History(viec))
    evidence = (*known.minh_chung, *((minh_chung,) if minh_chung else ()))
    lookups = (*known.tra_cuu, *((tra_cuu,) if tra_cuu else ()))
    reports = (*known.bao_cao, *((bao_cao,) if bao_cao else ()))
    histories[viec] = History(
        viec,
        known.ket_qua,
        tuple(sorted(evidence, key=lambda one: one.ngay_thay)),
        tuple(sorted(lookups, key=lambda one: one.ngay)),
        tuple(sorted(reports, key=lambda one: one.bao_cao.ngay)),
    )
