"""How forms call the provinces."""

from __future__ import annotations

from generator.records import Records


def province_names(records: Records) -> dict[str, str]:
    """Names of the provinces that have a folder of their own, by slug, in order of the slugs."""
    register = records.registers.tinh_thanh
    known = {unit.ma: unit.ten for unit in register.don_vi} if register else {}
    mine = {*records.folders, *(province.ma for province in records.provinces)}
    return {ma: known.get(ma, ma) for ma in sorted(mine)}
