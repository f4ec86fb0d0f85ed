"""Agencies in lists: of one province, and of the same kind in all provinces."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from generator.model.dataset import Dataset, NamedAgency
from generator.model.items import Criterion, Task
from generator.model.ledger import Ledger, ledgers, ledgers_by_province
from generator.vietnamese import collation_key
from generator.views import urls
from generator.views.agencies.words import KINDS, counts
from generator.views.tasks import TaskLine, task_line


@dataclass(frozen=True)
class AgencyLine:
    """An agency in a list. `dem`: what it owes, in a few words each; none where it is named
    without being charged with anything; `so_viec`: what it leads; `loai`: what kind it is."""

    ten: str
    duong: str
    la_nhom: bool
    dem: tuple[str, ...]
    so_viec: int = 0
    loai: str = ""


def agency_lines(dataset: Dataset, tinh: str) -> tuple[AgencyLine, ...]:
    """The agencies that a province's documents name: those with most work first, groups after
    single agencies, then those that are only mentioned."""
    found = sorted(ledgers_by_province(dataset).get(tinh, ()), key=_order)
    return tuple(_line(one, one.co_quan.ten) for one in found)


def _line(ledger: Ledger, name: str) -> AgencyLine:
    agency = ledger.co_quan
    path = urls.agency(agency.tinh, agency.ma)
    kind = "Nhóm cơ quan" if agency.la_nhom else KINDS.get(agency.loai, "Cơ quan khác")
    return AgencyLine(name, path, agency.la_nhom, counts(ledger), len(ledger.chu_tri), kind)


def _order(ledger: Ledger) -> tuple[object, ...]:
    name = collation_key(ledger.co_quan.ten)
    idle = not counts(ledger)
    return (idle, ledger.co_quan.la_nhom, -len(ledger.chu_tri), -ledger.tong, name)


@dataclass(frozen=True)
class EverywhereLine:
    """An agency of one province beside its likes. `viec`: the task it leads whose last day comes
    next (`is_next`) or, where all lie behind, came last."""

    ten_tinh: str
    duong: str
    dem: tuple[str, ...]
    so_nhac_toi: int
    viec: TaskLine | None
    is_next: bool


@dataclass(frozen=True)
class EverywhereView:
    """The same agency in every province whose documents name it, in the order of the alphabet."""

    ma: str
    ten: str
    loai: str
    is_one: bool
    la_nhom: bool
    dong: tuple[EverywhereLine, ...]

    @property
    def duong(self) -> str:
        return urls.agency_everywhere(self.ma)

    @property
    def tieu_de(self) -> str:
        """`Sở Nội vụ các tỉnh`; a central agency is one and the same."""
        if self.is_one or self.la_nhom:
            return f"{self.ten} trong văn bản các tỉnh"
        return f"{self.ten.removesuffix(' tỉnh')} các tỉnh"


def everywhere(dataset: Dataset) -> tuple[EverywhereView, ...]:
    """The agencies that documents of more than one province name, by kind, then by name."""
    found: dict[str, list[Ledger]] = {}
    for ledger in ledgers(dataset):
        found.setdefault(ledger.co_quan.ma, []).append(ledger)
    views = (_everywhere(dataset, many) for many in found.values() if len(many) > 1)
    kinds = tuple(KINDS)

    def order(view: EverywhereView) -> tuple[object, ...]:
        known = kinds.index(view.loai) if view.loai in KINDS else len(kinds)
        return (view.la_nhom, known, view.loai, collation_key(view.ten))

    return tuple(sorted(views, key=order))


def _everywhere(dataset: Dataset, found: Iterable[Ledger]) -> EverywhereView:
    ordered = sorted(found, key=lambda one: collation_key(dataset.province_name(one.co_quan.tinh)))
    agency = ordered[0].co_quan
    lines = tuple(_everywhere_line(dataset, one) for one in ordered)
    is_one = agency.cap == "trung-uong"
    return EverywhereView(agency.ma, agency.ten, agency.loai, is_one, agency.la_nhom, lines)


def _everywhere_line(dataset: Dataset, ledger: Ledger) -> EverywhereLine:
    agency = ledger.co_quan
    found, is_next = _telling_task(ledger, dataset.ngay)
    return EverywhereLine(
        dataset.province_name(agency.tinh),
        urls.agency(agency.tinh, agency.ma),
        counts(ledger),
        len(ledger.nhac_toi),
        task_line(dataset, dataset.documents[found.van_ban], found) if found is not None else None,
        is_next,
    )


def _telling_task(ledger: Ledger, ngay: date) -> tuple[Task | Criterion | None, bool]:
    """The task led whose last day comes next after `ngay` and True; where none comes, the one
    whose last day came last and False."""
    dated = [(item.han.han_den, item) for item in ledger.chu_tri if item.han.han_den is not None]
    coming = [pair for pair in dated if pair[0] >= ngay]
    if coming:
        return min(coming, key=lambda pair: pair[0])[1], True
    return max(dated, key=lambda pair: pair[0])[1] if dated else None, False


def kind_name(view: EverywhereView) -> str:
    """The heading that an agency stands under."""
    return "Nhóm cơ quan" if view.la_nhom else KINDS.get(view.loai, "Cơ quan khác")


def own_agencies(dataset: Dataset) -> Iterator[tuple[NamedAgency, AgencyLine]]:
    """Single agencies of the provincial level that one province alone names, by name: Báo Đồng
    Tháp, Báo Long An."""
    seen: dict[str, list[Ledger]] = {}
    for ledger in ledgers(dataset):
        seen.setdefault(ledger.co_quan.ma, []).append(ledger)
    alone = [many[0] for many in seen.values() if len(many) == 1 and not many[0].co_quan.la_nhom]
    for one in sorted(alone, key=lambda ledger: collation_key(ledger.co_quan.ten)):
        yield one.co_quan, _line(one, one.co_quan.ten)
