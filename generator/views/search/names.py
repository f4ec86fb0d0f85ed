"""Names that stand for each other: short and full, old and new, one spelling and another.

Everything comes from the registers; what they do not say the search does not claim.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model.dataset import Dataset
from generator.schema.registers import TermRegister
from generator.views.search.agency_names import agency_names
from generator.views.search.name import Name, folded
from generator.views.search.province_names import province_names

_SHORTEST = 3
"""«H», «TP», «CT» stand for too many things, and are a part of too many numbers."""
_IN_BRACKETS = re.compile(r"(.+) \(([^()]+)\)")


def names(dataset: Dataset) -> Iterator[Name]:
    """Every name that leads to another one, both ways where both ways help."""
    register = dataset.registers.thuat_ngu
    if register is not None:
        yield from _abbreviations(register)
    yield from province_names(dataset)
    yield from agency_names(dataset)


def _abbreviations(register: TermRegister) -> Iterator[Name]:
    """Each short form leads to the full one; a short form that documents print also the other way,
    which needs no reason: it is the same word."""
    named = (_IN_BRACKETS.fullmatch(term.ten) for term in register.thuat_ngu)
    printed = [(one.viet_tat, one.day_du) for one in register.viet_tat]
    printed += [(found[2], found[1]) for found in named if found]
    for short, full in dict.fromkeys(printed):
        if _can_be_typed(short):
            yield Name((short,), (full,), f"{short} là {full}", "viet-tat")
            yield Name((full,), (short,), "", "viet-tat")
    for one in register.chu_hay_go:
        reason = f"{one.viet_tat} là {one.day_du}"
        yield Name((one.viet_tat,), (one.day_du,), reason, "viet-tat")


def _can_be_typed(short: str) -> bool:
    return len("".join(folded(short))) >= _SHORTEST and not short.endswith(".")
