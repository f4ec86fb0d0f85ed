"""How the areas of the PAR Index, of plans and of the programme answer each other."""

from __future__ import annotations

from dataclasses import dataclass

from generator.schema.indices import Index
from generator.schema.registers import ReformArea, ReformAreaRegister

_INDEX_OF_REGISTER = "par-index"
"""The index whose areas the register `linh-vuc` lists, under the key of the same name."""


@dataclass(frozen=True)
class MappingLine:
    """One line of the three lists; None where a list has no like area."""

    chi_so: ReformArea | None
    ke_hoach: ReformArea | None
    chuong_trinh: ReformArea | None


def area_mapping(register: ReformAreaRegister | None, index: Index) -> tuple[MappingLine, ...]:
    """The lines in order of the index's areas; none for an index that the register lacks."""
    if register is None or index.ma != _INDEX_OF_REGISTER:
        return ()
    areas = {area.ma: area for area in register.par_index}
    plans = {area.ma: area for area in register.ke_hoach}
    programme = {area.ma: area for area in register.chuong_trinh_2011_2020}
    lines = [
        MappingLine(
            areas.get(match.par_index or ""),
            plans.get(match.ke_hoach or ""),
            programme.get(match.chuong_trinh_2011_2020 or ""),
        )
        for match in register.tuong_ung
    ]
    order = list(areas)
    return tuple(sorted(lines, key=lambda x: order.index(x.chi_so.ma) if x.chi_so else len(order)))
