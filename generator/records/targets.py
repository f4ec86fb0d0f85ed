"""The quantities of a target passage and the measure of each: what the editor declared goes before
what the machine reads."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.recognition.measures import MeasureIndex, MeasureWords
from generator.recognition.quantities import Quantity, read_quantities
from generator.schema.readings import NO_MEASURE, ReadPassage
from generator.schema.registers import MeasureRegister


def target_quantities(text: str, declared: ReadPassage) -> tuple[Quantity, ...]:
    """Declared quantities, or those that the machine reads."""
    if declared.dinh_luong is None:
        return read_quantities(text)
    whole = (0, len(text))
    return tuple(
        Quantity(
            so_sanh=one.so_sanh,
            gia_tri=one.gia_tri,
            don_vi=one.don_vi,
            in_la=text,
            menh_de=text,
            vi_tri=whole,
        )
        for one in declared.dinh_luong
    )


def measure_index(register: MeasureRegister | None) -> MeasureIndex:
    """The words of the register's measures; none without a register."""
    measures = register.thuoc_do if register else ()
    return MeasureIndex.build(MeasureWords(m.ma, m.tu_khoa, m.tru) for m in measures)


def measures_of(
    quantities: Sequence[Quantity], declared: Iterable[str] | None, index: MeasureIndex
) -> tuple[tuple[str, ...], ...]:
    """For each quantity the codes of its measures: one, none, or several that its words leave
    open. Declared codes answer for every quantity, or for none where their number is not that of
    the quantities (a check says so)."""
    if declared is not None:
        codes = [() if code == NO_MEASURE else (code,) for code in declared]
        return tuple(codes) if len(codes) == len(quantities) else ((),) * len(quantities)
    return tuple(index.measures_of(one.menh_de) for one in quantities)
