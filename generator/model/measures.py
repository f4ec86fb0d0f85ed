"""Targets of several provinces and years by what they measure, and what was reported of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from weakref import WeakKeyDictionary

from generator.model.dataset import Dataset
from generator.model.items import Target
from generator.model.linking import LinkedDocument
from generator.model.target_results import Comparison, comparisons
from generator.recognition.goal_years import goal_years
from generator.recognition.measures import MeasureIndex
from generator.recognition.quantities import Quantity
from generator.records.targets import measure_index, measures_of
from generator.schema.registers import Measure
from generator.vietnamese import collation_key


@dataclass(frozen=True)
class MeasuredQuantity:
    """A quantity of a target with its measure. `thu_tu`: which quantity of the target, from 1.

    `nam`: the one year that the clause names; where it names none or several (`nam_trong_cau` is
    False) the last year of the plan, or the year of the document.
    """

    chi_tieu: Target
    thu_tu: int
    luong: Quantity
    thuoc_do: str
    tinh: str
    nam: int
    nam_trong_cau: bool


@dataclass(frozen=True)
class Measured:
    """`theo_thuoc_do`: quantities by measure, ordered by province and year; `cua_chi_tieu`: the
    measure of each quantity of a target (`van_ban#ma`), None where it has none; `ten`: the names
    of the register's measures; `nhieu_tinh`: measures that, with the others of their topic, stand
    in the documents of several provinces."""

    theo_thuoc_do: dict[str, tuple[MeasuredQuantity, ...]] = field(default_factory=dict)
    cua_chi_tieu: dict[str, tuple[str | None, ...]] = field(default_factory=dict)
    ten: dict[str, str] = field(default_factory=dict)
    nhieu_tinh: frozenset[str] = frozenset()

    def of(self, target: Target) -> tuple[str | None, ...]:
        """The measure of each quantity of a target."""
        key = f"{target.van_ban}#{target.ma}"
        return self.cua_chi_tieu.get(key, (None,) * len(target.dinh_luong))


_made: WeakKeyDictionary[Dataset, Measured] = WeakKeyDictionary()
"""Pages, tables and the search ask for the same; it goes when the dataset goes."""


def measured(dataset: Dataset) -> Measured:
    """The targets of all documents by measure."""
    if dataset not in _made:
        _made[dataset] = _measured(dataset)
    return _made[dataset]


def _measured(dataset: Dataset) -> Measured:
    index = measure_index(dataset.registers.thuoc_do)
    by_measure: dict[str, list[MeasuredQuantity]] = {}
    by_target: dict[str, tuple[str | None, ...]] = {}
    for linked in dataset.van_ban:
        for target in linked.muc.chi_tieu:
            codes = tuple(_codes(target, index))
            by_target[f"{target.van_ban}#{target.ma}"] = codes
            for one in _quantities(linked, target, codes):
                by_measure.setdefault(one.thuoc_do, []).append(one)
    names = {one.tinh: collation_key(dataset.province_name(one.tinh)) for one in _all(by_measure)}
    ordered = {
        ma: tuple(sorted(found, key=lambda one: (names[one.tinh], one.nam)))
        for ma, found in by_measure.items()
    }
    register = dataset.registers.thuoc_do
    measures = register.thuoc_do if register else ()
    titles = {measure.ma: measure.ten for measure in measures}
    return Measured(ordered, by_target, titles, _in_several(measures, ordered))


def _in_several(
    measures: tuple[Measure, ...], found: dict[str, tuple[MeasuredQuantity, ...]]
) -> frozenset[str]:
    provinces: dict[str, set[str]] = {}
    for measure in measures:
        shared = provinces.setdefault(measure.chu_de or measure.ma, set())
        shared.update(one.tinh for one in found.get(measure.ma, ()))
    return frozenset(m.ma for m in measures if len(provinces[m.chu_de or m.ma]) > 1)


def _all(by_measure: dict[str, list[MeasuredQuantity]]) -> Iterator[MeasuredQuantity]:
    for found in by_measure.values():
        yield from found


def _codes(target: Target, index: MeasureIndex) -> Iterator[str | None]:
    """One code a quantity; none where the words fit several measures."""
    for found in measures_of(target.dinh_luong, target.thuoc_do, index):
        yield found[0] if len(found) == 1 else None


def _quantities(
    linked: LinkedDocument, target: Target, codes: tuple[str | None, ...]
) -> Iterator[MeasuredQuantity]:
    plan = linked.document.ke_hoach
    last = plan.den_nam if plan is not None else linked.record.place.nam
    tinh = linked.record.place.tinh
    for number, (quantity, code) in enumerate(zip(target.dinh_luong, codes, strict=True), 1):
        if code is not None:
            named = goal_years(quantity.menh_de)
            (nam,) = named if len(named) == 1 else (last,)
            yield MeasuredQuantity(target, number, quantity, code, tinh, nam, len(named) == 1)


def reported(dataset: Dataset, one: MeasuredQuantity) -> Comparison | None:
    """The value last reported of a quantity, beside the value wanted; None where there is none."""
    target, linked = one.chi_tieu, dataset.documents[one.chi_tieu.van_ban]
    history = dataset.tien_do.of(target.van_ban, target.ma)
    found = comparisons(target, history, linked.document.ke_hoach)
    last = [entry for entry in found if entry.so_lieu.thu_tu == one.thu_tu]
    return last[-1] if last else None
