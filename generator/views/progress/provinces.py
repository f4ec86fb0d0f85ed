"""The pages of progress: all provinces, and one province by agency."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from generator.model.dataset import Dataset, Province
from generator.model.items import Target
from generator.model.linking import LinkedDocument
from generator.vietnamese import collation_key
from generator.views import urls
from generator.views.progress.history import Entry
from generator.views.progress.items import by_year, facts_of, leaders, provinces
from generator.views.progress.lines import ProgressLine, progress_line
from generator.views.progress.marks import Mark
from generator.views.progress.reports import (
    PeriodicBlock,
    ReceivedReport,
    periodic_blocks,
    received_report,
)
from generator.views.progress.tally import Tally, tally


@dataclass(frozen=True)
class ProvinceTally:
    """A province in the overview."""

    ten: str
    duong: str
    dem: Tally


@dataclass(frozen=True)
class QuietGroup:
    """Items of which no report and no evidence is known. `chua_thay`: the last look in vain for
    all of them, if there was one; `lich_chung`: what the calendar says of all alike, `han_chung`
    the note on their time, if that is the same too."""

    chua_thay: Entry | None
    dong: tuple[ProgressLine, ...]

    @property
    def lich_chung(self) -> Mark | None:
        states = {line.lich for line in self.dong}
        return next(iter(states)) if len(states) == 1 else None

    @property
    def han_chung(self) -> str:
        notes = {(line.thoi_han, line.ghi_chu_han) for line in self.dong}
        alike = self.lich_chung is not None and len(notes) == 1
        return self.dong[0].ghi_chu_han if alike and not self.dong[0].thoi_han else ""


@dataclass(frozen=True)
class AgencyBlock:
    """The items that one agency answers for: those that something is known of, one by one, and
    the others together."""

    ma: str
    ten: str
    duong: str
    dong: tuple[ProgressLine, ...]
    chua_co: tuple[QuietGroup, ...]

    @property
    def so_muc(self) -> int:
        return len(self.dong) + sum(len(group.dong) for group in self.chua_co)


@dataclass(frozen=True)
class ProgressView:
    """A page of one province, or of one year of it. `nam`: pages of the years, where there are
    too many lines for one; `khoi` is empty then."""

    tinh: str
    ten: str
    dem: Tally
    nam: tuple[tuple[str, str, int], ...]
    khoi: tuple[AgencyBlock, ...]
    dinh_ky: tuple[PeriodicBlock, ...]
    bao_cao: tuple[ReceivedReport, ...]


def overview(dataset: Dataset) -> tuple[ProvinceTally, ...]:
    """Every province that owes anything."""
    return tuple(
        ProvinceTally(p.ten, urls.progress(p.ma), province_tally(dataset, p))
        for p in provinces(dataset)
    )


def province_tally(dataset: Dataset, province: Province) -> Tally:
    """The three facts of all items of a province."""
    return tally(dataset, province.van_ban)


def province_views(dataset: Dataset, province: Province) -> Iterator[tuple[str, ProgressView]]:
    """The pages of a province with their addresses: one, or a first one and one for each year."""
    years = by_year(dataset, province.ma)
    path = urls.progress(province.ma)
    named = tuple(
        (urls.progress(province.ma, nam), f"năm {nam}", tally(dataset, found).so_muc)
        for nam, found in years.items()
    )
    shown = () if years else province.van_ban
    yield path, _view(dataset, province, province.van_ban, shown, named)
    for nam, found in years.items():
        yield urls.progress(province.ma, nam), _view(dataset, province, found, found, named)


def province_blocks(
    dataset: Dataset, province: Province, nam: int | None = None
) -> tuple[AgencyBlock, ...]:
    """The items of a province by agency; of the documents of one year, where `by_year` has it."""
    documents = by_year(dataset, province.ma)[nam] if nam else province.van_ban
    return tuple(_blocks(dataset, province.ma, documents))


def _view(
    dataset: Dataset,
    province: Province,
    counted: Iterable[LinkedDocument],
    shown: Iterable[LinkedDocument],
    years: tuple[tuple[str, str, int], ...],
) -> ProgressView:
    documents = tuple(shown)
    first = not years or not documents
    received = dataset.tien_do.by_province.get(province.ma, ()) if first else ()
    return ProgressView(
        province.ma,
        province.ten,
        tally(dataset, counted),
        years,
        tuple(_blocks(dataset, province.ma, documents)),
        tuple(periodic_blocks(dataset, documents)),
        tuple(received_report(dataset, one) for one in reversed(received)),
    )


def _blocks(
    dataset: Dataset, tinh: str, documents: tuple[LinkedDocument, ...]
) -> Iterator[AgencyBlock]:
    """Agencies by number of items, then groups, then what no agency leads, then targets."""
    found: dict[str, list[ProgressLine]] = {}
    for linked in documents:
        for facts in facts_of(dataset, linked):
            key = (
                "chi-tieu" if isinstance(facts.muc, Target) else next(iter(leaders(facts.muc)), "")
            )
            found.setdefault(key, []).append(progress_line(dataset, linked, facts))
    names = dataset.co_quan.get(tinh, {})

    def order(ma: str) -> tuple[int, int, object]:
        known = names.get(ma)
        if known is None:
            return (3 if ma else 2, 0, collation_key(ma))
        return (int(known.la_nhom), -len(found[ma]), collation_key(known.ten))

    for ma in sorted(found, key=order):
        known = names.get(ma)
        title = known.ten if known else ("Chỉ tiêu" if ma else "Không nêu cơ quan chủ trì")
        yield AgencyBlock(
            f"co-quan-{ma}" if known else (ma or "khong-neu-co-quan"),
            title,
            urls.agency(tinh, ma) if known else "",
            tuple(line for line in found[ma] if line.bao_cao or line.minh_chung),
            tuple(_quiet(found[ma])),
        )


def _quiet(lines: Iterable[ProgressLine]) -> Iterator[QuietGroup]:
    """Together what one look in vain was for, last what nobody looked for; archived ones apart."""
    groups: dict[tuple[Entry | None, bool], list[ProgressLine]] = {}
    for line in lines:
        if not (line.bao_cao or line.minh_chung):
            groups.setdefault((line.chua_thay, line.lich.lop == "luu"), []).append(line)

    def order(key: tuple[Entry | None, bool]) -> tuple[bool, bool, date]:
        looked, archived = key
        return (archived, looked is None, looked.ngay if looked else date.min)

    for key in sorted(groups, key=order):
        yield QuietGroup(key[0], tuple(groups[key]))
