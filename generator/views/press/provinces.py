"""Which provinces have a page for the press."""

from __future__ import annotations

from generator.model.dataset import Dataset
from generator.model.once import once_a_dataset
from generator.model.scores import UnitYear


@once_a_dataset
def press_provinces(dataset: Dataset) -> frozenset[str]:
    """Provinces with a score or a document."""
    return frozenset(one.ma for one in dataset.tinh if one.van_ban or known_units(dataset, one.ma))


def known_units(dataset: Dataset, tinh: str) -> tuple[UnitYear, ...]:
    """The scores of a province of which the total or the rank is known."""
    return tuple(one for one in dataset.diem.by_province.get(tinh, ()) if is_known(one))


def is_known(unit: UnitYear) -> bool:
    return unit.chinh.tong is not None or unit.chinh.hang is not None
