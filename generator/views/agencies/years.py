"""What an agency owes, parted by the years of the documents."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from generator.model.dataset import Dataset
from generator.model.items import Item
from generator.model.ledger import Ledger, Through
from generator.model.mentions import Named

_T = TypeVar("_T")


def ledgers_by_year(dataset: Dataset, ledger: Ledger) -> dict[int, Ledger]:
    """The ledger of each year of the documents."""

    def year(one: Item | Named) -> int:
        return dataset.documents[one.van_ban].record.place.nam

    leads, joint = _split(ledger.chu_tri, year), _split(ledger.phoi_hop, year)
    duties, targets = _split(ledger.phan_cong, year), _split(ledger.chi_tieu, year)
    places = _split(ledger.nhac_toi, year)
    through = [
        (one.nhom, _split(one.viec, lambda charge: year(charge.muc))) for one in ledger.qua_nhom
    ]
    years = {*leads, *joint, *duties, *targets, *places}
    years.update(nam for _, found in through for nam in found)
    return {
        nam: Ledger(
            ledger.co_quan,
            leads.get(nam, ()),
            joint.get(nam, ()),
            duties.get(nam, ()),
            targets.get(nam, ()),
            tuple(Through(group, found[nam]) for group, found in through if nam in found),
            places.get(nam, ()),
        )
        for nam in sorted(years)
    }


def _split(found: Iterable[_T], year: Callable[[_T], int]) -> dict[int, tuple[_T, ...]]:
    by_year: dict[int, list[_T]] = {}
    for one in found:
        by_year.setdefault(year(one), []).append(one)
    return {nam: tuple(many) for nam, many in by_year.items()}
