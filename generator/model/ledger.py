"""What each agency of a province is charged with, item by item, and where else it is named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import groupby
from weakref import WeakKeyDictionary

from generator.model.dataset import Dataset, NamedAgency
from generator.model.items import Agencies, Criterion, Duty, Item, Target, Task
from generator.model.linking import LinkedDocument
from generator.model.mentions import Named, mentions


class Role(StrEnum):
    """As what an item names an agency."""

    LEADS = "chu_tri"
    COORDINATES = "phoi_hop"
    ASSIGNED = "phan_cong"


@dataclass(frozen=True)
class Charge:
    """An item, the role in which it names a group, and the words for the group as printed."""

    vai_tro: Role
    muc: Task | Criterion | Duty
    nguyen_van: str


@dataclass(frozen=True)
class Through:
    """The items that reach an agency only through the words for a group that it belongs to."""

    nhom: NamedAgency
    viec: tuple[Charge, ...]


@dataclass(frozen=True)
class Ledger:
    """An agency with the items that name it; each list in printed order.

    `chi_tieu`: targets in whose wording it stands; `qua_nhom`: what reaches it through a group
    only; `nhac_toi`: where else it is named, without what stands in the other lists.
    """

    co_quan: NamedAgency
    chu_tri: tuple[Task | Criterion, ...] = ()
    phoi_hop: tuple[Task | Criterion, ...] = ()
    phan_cong: tuple[Duty, ...] = ()
    chi_tieu: tuple[Target, ...] = ()
    qua_nhom: tuple[Through, ...] = ()
    nhac_toi: tuple[Named, ...] = ()

    @property
    def tong(self) -> int:
        """How many items charge the agency by its own name."""
        return len(self.chu_tri) + len(self.phoi_hop) + len(self.phan_cong)

    @property
    def so_qua_nhom(self) -> int:
        """How many items reach it only through a group."""
        return sum(len(one.viec) for one in self.qua_nhom)


_made: WeakKeyDictionary[Dataset, dict[str, tuple[Ledger, ...]]] = WeakKeyDictionary()
"""Many kinds of pages and files ask for the ledgers; they go when the dataset goes."""


def ledgers(dataset: Dataset) -> Iterator[Ledger]:
    """One ledger per agency and province, for every agency that a document names."""
    for found in ledgers_by_province(dataset).values():
        yield from found


def ledgers_by_province(dataset: Dataset) -> dict[str, tuple[Ledger, ...]]:
    """The ledgers of each province that has documents, by the province's slug."""
    if dataset not in _made:
        by_province = groupby(dataset.van_ban, key=lambda linked: linked.record.place.tinh)
        _made[dataset] = {
            tinh: tuple(_Province(dataset.co_quan[tinh], tuple(documents)).ledgers())
            for tinh, documents in by_province
        }
    return _made[dataset]


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


_Key = tuple[str, str]


@dataclass
class _Entries:
    """What is found of one agency. `nam`: the years whose documents name it."""

    chu_tri: dict[_Key, Task | Criterion] = field(default_factory=dict)
    phoi_hop: dict[_Key, Task | Criterion] = field(default_factory=dict)
    phan_cong: dict[_Key, Duty] = field(default_factory=dict)
    chi_tieu: dict[_Key, Target] = field(default_factory=dict)
    nhac_toi: list[Named] = field(default_factory=list)
    nam: set[int] = field(default_factory=set)

    @property
    def keys(self) -> set[_Key]:
        return {*self.chu_tri, *self.phoi_hop, *self.phan_cong, *self.chi_tieu}


def _charges(ma: str, entries: _Entries) -> Iterator[Charge]:
    """What the words for the group `ma` charge every one of its agencies with."""
    named: list[tuple[Role, Task | Criterion | Duty, Agencies]] = [
        *((Role.LEADS, item, item.chu_tri) for item in entries.chu_tri.values()),
        *((Role.COORDINATES, item, item.phoi_hop) for item in entries.phoi_hop.values()),
        *((Role.ASSIGNED, duty, duty.co_quan) for duty in entries.phan_cong.values()),
    ]
    for role, item, agencies in named:
        words = _words_for_all(agencies, ma)
        if words is not None:
            yield Charge(role, item, words)


# «các sở, ngành tỉnh có liên quan», «các sở còn lại» are not all of them.
_NOT_ALL = re.compile(
    r"\s*[,(]?\s*(?:có\s+|được\s+)?(?:liên quan|giao|phân công|trừ|còn lại|khác)\b"
)


def _words_for_all(agencies: Agencies, ma: str) -> str | None:
    """The printed words that mean the whole group `ma`; None where they mean some of it."""
    text = agencies.nguyen_van or ""
    for mention in agencies.nhac_toi:
        if mention.ma == ma and not _NOT_ALL.match(text, mention.vi_tri[1]):
            return mention.nguyen_van
    return None


class _Province:
    """Collects the ledgers of one province from its documents."""

    def __init__(
        self, known: dict[str, NamedAgency], documents: tuple[LinkedDocument, ...]
    ) -> None:
        self.known = known
        self.year = {linked.van_ban: linked.record.place.nam for linked in documents}
        self.found: dict[str, _Entries] = {}
        for linked in documents:
            self._items(linked)
            self._mentions(linked)
        # Each agency of a group points to the same charges.
        self.groups = {
            ma: tuple(_charges(ma, entries))
            for ma, entries in self.found.items()
            if known[ma].thanh_phan
        }

    def _of(self, ma: str, linked: LinkedDocument) -> _Entries:
        entries = self.found.setdefault(ma, _Entries())
        entries.nam.add(linked.record.place.nam)
        return entries

    def _items(self, linked: LinkedDocument) -> None:
        for item in charged_items(linked):
            for ma in leads(item):
                self._of(ma, linked).chu_tri[_key(item)] = item
            for ma in item.phoi_hop.codes():
                self._of(ma, linked).phoi_hop[_key(item)] = item
        for duty in linked.muc.phan_cong:
            for ma in duty.co_quan.codes():
                self._of(ma, linked).phan_cong[_key(duty)] = duty

    def _mentions(self, linked: LinkedDocument) -> None:
        targets = {target.ma: target for target in linked.muc.chi_tieu}
        for ma, places in mentions(linked).items():
            entries = self._of(ma, linked)
            for named in places:
                if named.ma in targets:
                    entries.chi_tieu[(named.van_ban, named.ma)] = targets[named.ma]
            entries.nhac_toi += places

    def ledgers(self) -> Iterator[Ledger]:
        for ma, entries in sorted(self.found.items()):
            own = entries.keys
            yield Ledger(
                self.known[ma],
                tuple(entries.chu_tri.values()),
                tuple(entries.phoi_hop.values()),
                tuple(entries.phan_cong.values()),
                tuple(entries.chi_tieu.values()),
                tuple(self._through(self.known[ma], entries, own)),
                tuple(named for named in entries.nhac_toi if not _stands_in(named, own)),
            )

    def _through(self, agency: NamedAgency, entries: _Entries, own: set[_Key]) -> Iterator[Through]:
        """Groups that the agency belongs to. Outside the years between its first and its last
        naming nobody says that the agency was there to be meant."""
        if agency.la_nhom:
            return
        seen, first, last = set(own), min(entries.nam), max(entries.nam)
        for ma, group in self.groups.items():
            if agency.loai not in self.known[ma].thanh_phan:
                continue
            reached = []
            for charge in group:
                key = _key(charge.muc)
                if key not in seen and first <= self.year[key[0]] <= last:
                    seen.add(key)
                    reached.append(charge)
            if reached:
                yield Through(self.known[ma], tuple(reached))


def _stands_in(named: Named, items: set[_Key]) -> bool:
    """Whether the place is one of the items or inside one."""
    return any((named.van_ban, around) in items for around in named.trong)


def _key(item: Item) -> _Key:
    return item.van_ban, item.ma
