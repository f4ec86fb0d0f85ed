"""The shared registers, and the names of agencies as one province knows them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from generator.problems import Problem
from generator.recognition.agency_index import AgencyIndex, AgencyName
from generator.records.typed_files import load_one, stranger
from generator.schema.base import Record
from generator.schema.registers import (
    AgencyRegister,
    DocumentTypeRegister,
    IndexVersion,
    Province,
    ProvinceRegister,
    ReformAreaRegister,
    TermRegister,
    TileMap,
)
from generator.source.layout import DataFolder


@dataclass(frozen=True)
class Registers:
    """The shared registers; None where a file is missing or wrong."""

    tinh_thanh: ProvinceRegister | None = None
    ban_do_o: TileMap | None = None
    co_quan: AgencyRegister | None = None
    linh_vuc: ReformAreaRegister | None = None
    loai_van_ban: DocumentTypeRegister | None = None
    thuat_ngu: TermRegister | None = None
    chi_so: tuple[IndexVersion, ...] = ()


_REGISTER_TYPES: Mapping[str, type[Record]] = {
    "tinh_thanh": ProvinceRegister,
    "ban_do_o": TileMap,
    "co_quan": AgencyRegister,
    "linh_vuc": ReformAreaRegister,
    "loai_van_ban": DocumentTypeRegister,
    "thuat_ngu": TermRegister,
}
"""Field of `Registers` -> what its file `danh-muc/<field with hyphens>.yml` holds."""


def load_registers(folder: DataFolder, problems: list[Problem]) -> Registers:
    """Read `danh-muc/`; what is wrong goes to `problems`."""
    found: dict[str, Any] = {}
    versions: list[IndexVersion] = []
    for name in folder.registers:
        field_name = PurePosixPath(name).stem.replace("-", "_")
        if name.startswith("danh-muc/chi-so/"):
            version = load_one(folder, name, IndexVersion, problems)
            versions += [version] if version is not None else []
        elif name.count("/") == 1 and field_name in _REGISTER_TYPES:
            found[field_name] = load_one(folder, name, _REGISTER_TYPES[field_name], problems)
        else:
            problems.append(stranger(name))
    return Registers(**found, chi_so=tuple(versions))


def agency_index(registers: Registers, province: Province | None) -> AgencyIndex:
    """All names known in a province; its own file wins over the shared register."""
    own = province.co_quan if province else ()
    shared = registers.co_quan.co_quan if registers.co_quan else ()
    groups = registers.co_quan.nhom if registers.co_quan else ()
    own_codes = {agency.ma for agency in own}
    agencies = (*own, *(agency for agency in shared if agency.ma not in own_codes))
    names: Iterable[AgencyName] = (
        *(AgencyName(a.ma, a.ten, a.bi_danh, False) for a in agencies),
        *(AgencyName(g.ma, g.ten, g.bi_danh, True) for g in groups),
    )
    return AgencyIndex.build(names)
