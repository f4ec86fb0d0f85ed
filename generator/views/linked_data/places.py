"""Provinces and agencies."""

from __future__ import annotations

from generator.model.dataset import Dataset, NamedAgency, Province
from generator.schema.registers import ProvinceUnit
from generator.vietnamese import capital
from generator.views import urls
from generator.views.linked_data.node import VIETNAM, Addresses, Node, iso, known
from generator.views.names import unit_name

GOVERNMENT = "ubnd-tinh"
_OF_THE_STATE = frozenset(
    "ubnd hdnd so van-phong bo chinh-phu kiem-toan don-vi-thuoc-bo don-vi-thuoc-so".split()
)
"""Kinds of agencies that are certainly of the state. The press, the Party's and the people's
organisations are organisations only."""
_OFFICE = "chuc-vu"
"""An office, such as that of a chairman, is no organisation."""


def area(dataset: Dataset, tinh: str, at: Addresses) -> Node:
    """A province, named; one that the register lacks by its slug only."""
    return {
        "@type": "AdministrativeArea",
        "@id": at.name(urls.province(tinh)),
        "name": dataset.province_name(tinh),
    }


def province(dataset: Dataset, found: Province, at: Addresses) -> tuple[Node, ...]:
    """A province and the committee that governs it. The codes of both periods are said apart."""
    today = found.nay
    path = urls.province(found.ma)
    name = unit_name(today or found.don_vi[-1])
    units = [_unit(unit) for unit in found.don_vi]
    place = {
        **area(dataset, found.ma, at),
        "alternateName": capital(name),
        "url": at.url(path),
        "identifier": units[0] if len(units) == 1 else units,
        "containedInPlace": VIETNAM,
    }
    return (place, _government(dataset, found.ma, at))


def _unit(unit: ProvinceUnit) -> Node:
    return known(
        {
            "@type": "PropertyValue",
            "propertyID": "Mã số đơn vị hành chính",
            "value": unit.ma_so,
            "validFrom": iso(unit.tu_ngay),
            "validThrough": iso(unit.den_ngay),
        }
    )


def _government(dataset: Dataset, tinh: str, at: Addresses) -> Node:
    """The People's Committee of a province, of whatever time."""
    return {
        "@type": "GovernmentOrganization",
        "@id": _name(tinh, GOVERNMENT, at),
        "name": f"{_committee(dataset, tinh)} {dataset.province_name(tinh)}",
        "areaServed": area(dataset, tinh, at),
    }


def _committee(dataset: Dataset, tinh: str) -> str:
    found = dataset.provinces.get(tinh)
    unit = found.don_vi[-1] if found else None
    kind = "thành phố" if unit is not None and unit.loai == "thanh-pho" else "tỉnh"
    return f"Ủy ban nhân dân {kind}"


def agency(dataset: Dataset, one: NamedAgency, at: Addresses) -> tuple[Node, ...]:
    """An agency as a province's documents name it. A department (sở) belongs to the People's
    Committee of its province; of the others no parent is claimed. A group of agencies is none."""
    if one.la_nhom or one.loai == _OFFICE:
        return ()
    kind = "GovernmentOrganization" if one.loai in _OF_THE_STATE else "Organization"
    of_province = one.cap == "tinh"
    node = {
        "@type": kind,
        "@id": _name(one.tinh, one.ma, at),
        "url": at.url(urls.agency(one.tinh, one.ma)),
        "name": one.ten,
        "areaServed": area(dataset, one.tinh, at) if of_province else None,
    }
    if one.loai == "so":
        node["parentOrganization"] = _government(dataset, one.tinh, at)
    return (known(node),)


def _name(tinh: str, ma: str, at: Addresses) -> str:
    """A committee is called after its province, on whose page it stands if on no other."""
    return at.name(f"{urls.province(tinh)}#{ma}" if ma == GOVERNMENT else urls.agency(tinh, ma))
