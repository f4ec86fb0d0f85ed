"""Which kind of record a data file holds, by its name."""

from __future__ import annotations

from dataclasses import dataclass

from generator.records.registers import INDEX_FOLDER, REGISTER_TYPES
from generator.schema.base import Record
from generator.schema.document import Document
from generator.schema.indices import Index, IndexVersion
from generator.schema.progress import ProgressFile
from generator.schema.registers import Province
from generator.schema.scores import ScoreFile
from generator.source.layout import REGISTERS


@dataclass(frozen=True)
class FileKind:
    """A kind of data file: its name, its record, and the files by patterns of shell globs,
    relative to the data folder."""

    ten: str
    record: type[Record]
    files: tuple[str, ...]


_OWN = (
    FileKind("van-ban", Document, ("*/van-ban/*.yml",)),
    FileKind("diem", ScoreFile, ("*/chi-so/*.yml",)),
    FileKind("tien-do", ProgressFile, ("*/tien-do/*.yml",)),
    FileKind("tinh", Province, ("*/tinh.yml",)),
    FileKind("chi-so", Index, (f"{INDEX_FOLDER}*/chi-so.yml",)),
    FileKind("phien-ban", IndexVersion, (f"{INDEX_FOLDER}*/[12]*.yml",)),
)
_REGISTERS = tuple(
    FileKind(field.replace("_", "-"), record, (f"{REGISTERS}/{field.replace('_', '-')}.yml",))
    for field, record in REGISTER_TYPES.items()
)
KINDS = {kind.ten: kind for kind in (*_OWN, *_REGISTERS)}
"""Every kind by its name: the files of a province, of an index, then the shared registers."""


def kind_of(name: str) -> FileKind | None:
    """The kind of a file by its name inside the data folder; None where no kind has such files."""
    parts = name.split("/")
    if parts[0] == REGISTERS:
        if name.startswith(INDEX_FOLDER):
            last = "chi-so" if parts[-1] == "chi-so.yml" else "phien-ban"
            return KINDS[last] if len(parts) == 4 else None
        found = KINDS.get(parts[-1].removesuffix(".yml")) if len(parts) == 2 else None
        return found if found in _REGISTERS else None
    if len(parts) == 2:
        return KINDS["tinh"] if parts[1] == "tinh.yml" else None
    folders = {"van-ban": "van-ban", "chi-so": "diem", "tien-do": "tien-do"}
    return KINDS[folders[parts[1]]] if len(parts) == 3 and parts[1] in folders else None
