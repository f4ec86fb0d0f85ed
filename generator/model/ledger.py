"""What each agency of a province is charged with, item by item."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from weakref import WeakKeyDictionary

from generator.model.dataset import Dataset, NamedAgency
from generator.model.items import Criterion, Duty, Task
from generator.model.linking import LinkedDocument


@dataclass
class _Entries:
    chu_tri: dict[str, Task | Criterion] = field(default_factory=dict)
    phoi_hop: dict[str, Task | Criterion] = field(default_factory=dict)
    phan_cong: dict[str, Duty] = field(default_factory=dict)


@dataclass(frozen=True)
class Ledger:
    """An agency with the items that name it; each list in printed order."""

    co_quan: NamedAgency
    chu_tri: tuple[Task | Criterion, ...]
    phoi_hop: tuple[Task | Criterion, ...]
    phan_cong: tuple[Duty, ...]

    @property
    def tong(self) -> int:
        return len(self.chu_tri) + len(self.phoi_hop) + len(self.phan_cong)


_made: WeakKeyDictionary[Dataset, tuple[Ledger, ...]] = WeakKeyDictionary()
"""Five kinds of pages and files ask for the ledgers; they go when the dataset goes."""


def ledgers(dataset: Dataset) -> tuple[Ledger, ...]:
    """One ledger per agency and province, for every agency that an item names."""
    if dataset not in _made:
        _made[dataset] = tuple(_ledgers(dataset))
    return _made[dataset]


def _ledgers(dataset: Dataset) -> Iterator[Ledger]:
    found: dict[tuple[str, str], _Entries] = {}
    for linked in dataset.van_ban:
        tinh = linked.record.place.tinh
        for item in charged_items(linked):
            for ma in leads(item):
                found.setdefault((tinh, ma), _Entries()).chu_tri[f"{item.van_ban}#{item.ma}"] = item
            for ma in item.phoi_hop.codes():
                entries = found.setdefault((tinh, ma), _Entries())
                entries.phoi_hop[f"{item.van_ban}#{item.ma}"] = item
        for duty in linked.muc.phan_cong:
            for ma in duty.co_quan.codes():
                entries = found.setdefault((tinh, ma), _Entries())
                entries.phan_cong[f"{duty.van_ban}#{duty.ma}"] = duty
    for (tinh, ma), entries in sorted(found.items()):
        yield Ledger(
            dataset.agency(tinh, ma),
            tuple(entries.chu_tri.values()),
            tuple(entries.phoi_hop.values()),
            tuple(entries.phan_cong.values()),
        )


def charged_items(linked: LinkedDocument) -> tuple[Task | Criterion, ...]:
    """Tasks and remedies. A row whose lead is merged with the row above has the same remedy, not
    one more."""
    remedies = (row for row in linked.muc.tieu_chi if "chu_tri" not in row.ke_thua)
    return (*linked.muc.nhiem_vu, *remedies)


def leads(item: Task | Criterion) -> tuple[str, ...]:
    """The agencies that lead an item. In a cell «Sở Nội vụ: tham mưu UBND tỉnh …» only the words
    before the action lead; agencies inside the action are merely mentioned."""
    if isinstance(item, Criterion) and item.viec and item.chu_tri.khai is None:
        wanted = {mention.ma for action in item.viec for mention in action.co_quan}
        return tuple(ma for ma in item.chu_tri.codes() if ma in wanted)
    return item.chu_tri.codes()
