"""Whether a province of one year is the administrative unit of another.

A score of a year belongs to the unit that stood on 31 December of that year.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.model.dataset import Dataset, Province
from generator.schema.registers import ProvinceUnit
from generator.views.names import unit_name


@dataclass(frozen=True)
class UnitChange:
    """How a unit came to be: `chu`: «hợp nhất ngày 1/7/2025»; what it came from."""

    chu: str
    tu: tuple[str, ...]


@dataclass(frozen=True)
class Ended:
    """A unit that is no more. `ten`: «tỉnh Tiền Giang»; `den_ngay`: its last day; `ma`, `ten_nay`:
    what it is or belongs to now; `can_cu`: what merged it, by the register."""

    ten: str
    den_ngay: date
    ma: str
    ten_nay: str
    doi_ten: bool
    can_cu: str | None


def ended(dataset: Dataset, tinh: str, nam: int) -> Ended | None:
    """What became of the province that a score of a year belongs to; None where it still is, and
    where the merged one bears its name: then `unit_words` says which of both is meant."""
    province = dataset.provinces.get(tinh)
    unit = unit_of_year(province, nam) if province else None
    if province is None or unit is None or unit.den_ngay is None or unit.nay_thuoc is None:
        return None
    if unit.nay_thuoc == tinh:
        return None
    after = dataset.provinces.get(unit.nay_thuoc)
    now = after.nay if after else None
    if now is None:
        return None
    register, merged = dataset.registers.tinh_thanh, now.thay_doi == "hop-nhat"
    basis = register.can_cu if register and merged else None
    return Ended(
        unit_name(unit),
        unit.den_ngay,
        unit.nay_thuoc,
        unit_name(now),
        now.thay_doi == "doi-ten",
        basis,
    )


def unit_of_year(province: Province, nam: int) -> ProvinceUnit | None:
    """The unit of this name on 31 December of a year; None where none stood then."""
    day = date(nam, 12, 31)
    for unit in province.don_vi:
        began = unit.tu_ngay is None or unit.tu_ngay <= day
        if began and (unit.den_ngay is None or day <= unit.den_ngay):
            return unit
    return None


def change_between(province: Province, before: int, after: int) -> UnitChange | None:
    """What made the unit of the year `after` another one than that of `before`; None where it is
    the same, also by the register's word that it was left as it was."""
    first, second = unit_of_year(province, before), unit_of_year(province, after)
    if first is second:
        return None
    if second is None or first is None:
        return UnitChange("không cùng một đơn vị hành chính", ())
    if second.thay_doi == "giu-nguyen":
        return None
    word = {"hop-nhat": "hợp nhất", "doi-ten": "đổi tên"}.get(second.thay_doi or "", "thay đổi")
    return UnitChange(f"{word} {_day(second.tu_ngay)}".strip(), second.hop_nhat_tu)


def unit_words(province: Province, nam: int) -> str:
    """«tỉnh Đồng Tháp» as it stood at the end of that year, with the day of its merger."""
    unit = unit_of_year(province, nam) or province.don_vi[-1]
    name = unit_name(unit)
    if unit.thay_doi == "hop-nhat":
        return f"{name} (hợp nhất {_day(unit.tu_ngay)})"
    if unit.den_ngay is not None and len(province.don_vi) > 1:
        return f"{name} trước {_day(province.don_vi[-1].tu_ngay)}" if _merged(province) else name
    return name


def relatives(dataset: Dataset, province: Province) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Slugs of the provinces that this one came from, and of those that it went into."""
    from_: list[str] = []
    into: list[str] = []
    for unit in province.don_vi:
        from_ += [ma for ma in unit.hop_nhat_tu if ma != province.ma]
        if unit.nay_thuoc and unit.nay_thuoc != province.ma:
            into.append(unit.nay_thuoc)
    known = dataset.provinces
    return (
        tuple(dict.fromkeys(ma for ma in from_ if ma in known)),
        tuple(dict.fromkeys(ma for ma in into if ma in known)),
    )


def _merged(province: Province) -> bool:
    return province.don_vi[-1].thay_doi == "hop-nhat"


def _day(day: date | None) -> str:
    return f"ngày {day.day}/{day.month}/{day.year}" if day is not None else ""
