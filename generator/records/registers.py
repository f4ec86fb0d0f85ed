"""The shared registers, and the names of agencies as one province knows them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from generator.problems import Problem
from generator.recognition.agency_index import AgencyIndex, AgencyName
from generator.records.typed_files import read_one, stranger, typed
from generator.schema.base import Record
from generator.schema.indices import Index, IndexVersion
from generator.schema.registers import (
    AgencyRegister,
    DocumentTypeRegister,
    MeasureRegister,
    Province,
    ProvinceRegister,
    ReformAreaRegister,
    SuccessionRegister,
    TermRegister,
    TileMap,
)
from generator.schema.site_corrections import SiteCorrectionRegister
from generator.source.layout import DataFolder
from generator.source.yaml_reader import SourceFile


@dataclass(frozen=True)
class Registers:
    """The shared registers; None where a file is missing or wrong. `files`: the files by name, to
    say where in them something stands."""

    tinh_thanh: ProvinceRegister | None = None
    ban_do_o: TileMap | None = None
    co_quan: AgencyRegister | None = None
    linh_vuc: ReformAreaRegister | None = None
    loai_van_ban: DocumentTypeRegister | None = None
    thuat_ngu: TermRegister | None = None
    ke_thua: SuccessionRegister | None = None
    thuoc_do: MeasureRegister | None = None
    dinh_chinh_trang: SiteCorrectionRegister | None = None
    chi_so: tuple[Index, ...] = ()
    phien_ban: tuple[IndexVersion, ...] = ()
    files: dict[str, SourceFile] = field(default_factory=dict, repr=False, compare=False)

    def index(self, ma: str) -> Index | None:
        """The index of that code."""
        return next((index for index in self.chi_so if index.ma == ma), None)

    def version(self, ma: str, nam: int) -> IndexVersion | None:
        """The criteria set that an index was reckoned by in a year; None if it is not known."""
        return next((v for v in self.phien_ban if v.ma == ma and nam in v.nam_ap_dung), None)


INDEX_FOLDER = "danh-muc/chi-so/"

REGISTER_TYPES: Mapping[str, type[Record]] = {
    "tinh_thanh": ProvinceRegister,
    "ban_do_o": TileMap,
    "co_quan": AgencyRegister,
    "linh_vuc": ReformAreaRegister,
    "loai_van_ban": DocumentTypeRegister,
    "thuat_ngu": TermRegister,
    "ke_thua": SuccessionRegister,
    "thuoc_do": MeasureRegister,
    "dinh_chinh_trang": SiteCorrectionRegister,
}
"""Field of `Registers` -> what its file `danh-muc/<field with hyphens>.yml` holds."""


def load_registers(folder: DataFolder, problems: list[Problem]) -> Registers:
    """Read `danh-muc/`; what is wrong goes to `problems`."""
    found: dict[str, Any] = {}
    indices: list[Index] = []
    versions: list[IndexVersion] = []
    files: dict[str, SourceFile] = {}
    for name in folder.registers:
        field_name = PurePosixPath(name).stem.replace("-", "_")
        if name.startswith(INDEX_FOLDER):
            file = read_one(folder, name, problems)
            if file is None:
                continue
            files[name] = file
            if name.endswith("/chi-so.yml"):
                index = typed(file, Index, problems)
                indices += [index] if index is not None else []
            else:
                version = typed(file, IndexVersion, problems)
                versions += [version] if version is not None else []
        elif name.count("/") == 1 and field_name in REGISTER_TYPES:
            file = read_one(folder, name, problems)
            if file is not None:
                files[name] = file
                found[field_name] = typed(file, REGISTER_TYPES[field_name], problems)
        else:
            names = [f"{field.replace('_', '-')}.yml" for field in REGISTER_TYPES]
            problems.append(stranger(name, names))
    return Registers(**found, chi_so=tuple(indices), phien_ban=tuple(versions), files=files)


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
