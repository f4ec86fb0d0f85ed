"""What pages say of agencies that were changed: who answers today, and whose work came here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import succession
from generator.model.dataset import Dataset
from generator.model.ledger import Ledger, ledgers
from generator.model.linking import LinkedDocument
from generator.model.once import once_a_dataset
from generator.model.succession import AgencyKey, ProvinceChange, Step
from generator.schema.registers import Succession
from generator.vietnamese import format_date
from generator.views import urls
from generator.views.names import agency_name, unit_name


@dataclass(frozen=True)
class AgencyLink:
    """An agency with its page, where it has one."""

    ten: str
    duong: str | None


@dataclass(frozen=True)
class StepLine:
    """One step. `ngay`: «từ ngày 1/3/2025» or «công bố ngày 28/2/2025»; `sang` None: the agency
    ended; `cung_ten`: only the office of the same name in the new province."""

    tu: AgencyLink
    sang: AgencyLink | None
    ngay: str
    cung_ten: bool
    phan_viec: str | None
    nguon: tuple[str, ...]
    lien_ket: str | None


@dataclass(frozen=True)
class FormerLine:
    """An agency whose work came here. `so_viec`: items of its documents without a report of their
    completion; `qua`: through which agency, if not directly."""

    co_quan: AgencyLink
    buoc: StepLine
    so_viec: int
    qua: str | None


@dataclass(frozen=True)
class ProvinceLine:
    """What became of a province: «Tỉnh Tiền Giang», «thuộc», «tỉnh Đồng Tháp» …"""

    truoc: str
    nay: AgencyLink
    ngay: str
    can_cu: str | None
    cung_ten: bool
    cung_nhau: tuple[str, ...]


@dataclass(frozen=True)
class Today:
    """Who answers today for an agency. `thieu`: it was changed or its province is no more, and no
    source says who answers."""

    tinh: ProvinceLine | None
    tra_loi: tuple[AgencyLink, ...]
    buoc: tuple[StepLine, ...]
    truoc: tuple[FormerLine, ...]
    thieu: bool


def today(dataset: Dataset, tinh: str, ma: str) -> Today | None:
    """What an agency's page says; None where nothing changed that a source knows of."""
    steps = succession.successors(dataset, tinh, ma)
    ends = succession.answering(dataset, tinh, ma)
    change = succession.province_change(dataset, tinh)
    agency = dataset.agency(tinh, ma)
    if agency.cap == "trung-uong" and not agency.la_nhom:
        change = None
    former = tuple(_former(dataset, (tinh, ma)))
    if change is None and not steps and not former:
        return None
    gone = change is not None and change.nay.ma != tinh and not agency.la_nhom
    owes = (tinh, ma) in _open_items(dataset)
    return Today(
        _province(dataset, change) if change else None,
        tuple(_link(dataset, key) for key in ends),
        tuple(_line(dataset, step) for step in steps),
        former,
        not ends and (bool(steps) or (gone and owes)),
    )


def successor_pages(dataset: Dataset) -> tuple[AgencyKey, ...]:
    """Agencies that work went to and that no document on the site gives work to."""
    named = {(one.co_quan.tinh, one.co_quan.ma) for one in ledgers(dataset)}
    return tuple(key for key in succession.reached(dataset) if key not in named)


def names_today(dataset: Dataset, tinh: str, ma: str) -> tuple[AgencyLink, ...]:
    """The agencies that answer today for one that was changed."""
    return tuple(_link(dataset, key) for key in succession.answering(dataset, tinh, ma))


def takes_over(dataset: Dataset, tinh: str, ma: str) -> str:
    """«Trước đây: Sở Tài chính – Long An.»"""
    steps = succession.predecessors(dataset, tinh, ma)
    names = dict.fromkeys(_link(dataset, step.tu).ten for step in steps)
    return f"Trước đây: {'; '.join(names)}." if names else ""


def province_today(dataset: Dataset, tinh: str) -> ProvinceLine | None:
    """What became of a province of before."""
    change = succession.province_change(dataset, tinh)
    return _province(dataset, change) if change else None


def document_province(dataset: Dataset, linked: LinkedDocument) -> ProvinceLine | None:
    """What became of the unit that a document belongs to; None for a unit of today."""
    unit = dataset.unit_of(linked)
    return province_today(dataset, unit.ma) if unit and unit.den_ngay else None


def _former(dataset: Dataset, key: AgencyKey) -> Iterator[FormerLine]:
    items = _open_items(dataset)
    for step in succession.predecessors(dataset, *key):
        assert step.sang is not None
        through = _link(dataset, step.sang).ten if step.sang != key else None
        line = _line(dataset, step)
        yield FormerLine(line.tu, line, items.get(step.tu, 0), through)


@once_a_dataset
def _open_items(dataset: Dataset) -> dict[AgencyKey, int]:
    """Items that no report calls completed, of each agency that has items at all."""
    return {
        (one.co_quan.tinh, one.co_quan.ma): _open_count(dataset, one)
        for one in ledgers(dataset)
        if one.tong
    }


def _open_count(dataset: Dataset, ledger: Ledger) -> int:
    count = 0
    for item in (*ledger.chu_tri, *ledger.phoi_hop, *ledger.phan_cong):
        last = dataset.tien_do.of(item.van_ban, item.ma).moi_nhat
        count += last is None or last.ket_qua.trang_thai != "hoan-thanh"
    return count


def _link(dataset: Dataset, key: AgencyKey) -> AgencyLink:
    address = urls.agency(*key) if key in _with_page(dataset) else None
    return AgencyLink(agency_name(dataset, dataset.agency(*key)), address)


@once_a_dataset
def _with_page(dataset: Dataset) -> frozenset[AgencyKey]:
    named = ((one.co_quan.tinh, one.co_quan.ma) for one in ledgers(dataset))
    return frozenset((*named, *succession.reached(dataset)))


def _line(dataset: Dataset, step: Step) -> StepLine:
    told = step.ke_thua
    return StepLine(
        _link(dataset, step.tu),
        _link(dataset, step.sang) if step.sang is not None else None,
        day_words(told) if told else f"từ ngày {format_date(step.ngay)}",
        told is None,
        told.phan_viec if told else None,
        told.nguon if told else (),
        told.lien_ket if told else None,
    )


def day_words(told: Succession) -> str:
    """«từ ngày 1/3/2025», or «công bố ngày …» where the source says no more."""
    assert told.tu_ngay is not None
    word = "công bố ngày" if told.ngay_la == "cong-bo" else "từ ngày"
    return f"{word} {format_date(told.tu_ngay)}"


def _province(dataset: Dataset, change: ProvinceChange) -> ProvinceLine:
    merged = change.nay.thay_doi == "hop-nhat"
    others = [ma for ma in change.nay.hop_nhat_tu if ma != change.truoc.ma] if merged else []
    return ProvinceLine(
        unit_name(change.truoc),
        AgencyLink(unit_name(change.nay), urls.province(change.nay.ma)),
        format_date(change.ngay),
        change.can_cu,
        change.nay.ma == change.truoc.ma,
        tuple(dataset.province_name(ma) for ma in others),
    )
