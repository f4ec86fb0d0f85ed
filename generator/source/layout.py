"""Where things lie in the data folder. The only module that knows its shape.

data/danh-muc/…            registers shared by all
data/<tinh>/tinh.yml       a province
data/<tinh>/van-ban/<nam>-<ma>.yml
data/<tinh>/chi-so/<index>-<nam>.yml
data/<tinh>/tien-do/<nam>-<ky>.yml
data/<tinh>/goc/…          sources as received
data/<tinh>/nhat-ky.jsonl  what was published when, where git does not say it
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

REGISTERS = "danh-muc"
SITE_CORRECTIONS = "danh-muc/dinh-chinh-trang.yml"
KEPT_LOG = "nhat-ky.jsonl"
_SCORE_NAME = re.compile(r"([a-z0-9]+(?:-[a-z0-9]+)*)-((?:19|20)\d\d)\.yml")
_DOCUMENT_NAME = re.compile(r"((?:19|20)\d\d)-([a-z0-9]+(?:-[a-z0-9]+)*)\.yml")
_PROGRESS_NAME = re.compile(
    r"((?:19|20)\d\d)-(thang-(?:[1-9]|1[0-2])|quy-[1-4]|6-thang|9-thang|nam)\.yml"
)


@dataclass(frozen=True)
class DocumentPlace:
    """A document file: its province, the year and code that its address is made of."""

    tinh: str
    nam: int
    ma: str
    file: str

    @property
    def key(self) -> str:
        """`dong-thap/2020/71-qd-ubnd-hc`, the document's key in the open data."""
        return f"{self.tinh}/{self.nam}/{self.ma}"


@dataclass(frozen=True)
class ScorePlace:
    """A score file: its province, the index and the year that its name says."""

    tinh: str
    chi_so: str
    nam: int
    file: str


@dataclass(frozen=True)
class ProgressPlace:
    """A file of progress: its province, and the year and period that its name says (`thang-5`,
    `quy-2`, `6-thang`, `9-thang`, `nam`)."""

    tinh: str
    nam: int
    ky: str
    file: str


@dataclass(frozen=True)
class DataFolder:
    """What lies in a data folder, by relative name, in a fixed order."""

    root: Path
    registers: tuple[str, ...]
    provinces: tuple[str, ...]
    documents: tuple[DocumentPlace, ...]
    scores: tuple[ScorePlace, ...]
    progress: tuple[ProgressPlace, ...]
    strangers: tuple[str, ...]
    logs: tuple[str, ...] = ()

    def read(self, name: str) -> bytes:
        """The bytes of a file. Raises OSError if it cannot be read."""
        return (self.root / name).read_bytes()

    def source_name(self, place: DocumentPlace | ProgressPlace, tep: str) -> str | None:
        """The relative name of a source as received, or None if it would leave the province."""
        path = PurePosixPath(tep)
        if path.is_absolute() or ".." in path.parts or path.parts[:1] != ("goc",):
            return None
        return f"{place.tinh}/{path}"


Place = DocumentPlace | ScorePlace | ProgressPlace


def place_of(name: str) -> Place | None:
    """What the name of a province's file says of it; None for any other file."""
    parts = name.split("/")
    if len(parts) != 3:
        return None
    tinh, folder, last = parts
    if folder == "van-ban" and (match := _DOCUMENT_NAME.fullmatch(last)):
        return DocumentPlace(tinh, int(match[1]), match[2], name)
    if folder == "chi-so" and (match := _SCORE_NAME.fullmatch(last)):
        return ScorePlace(tinh, match[1], int(match[2]), name)
    if folder == "tien-do" and (match := _PROGRESS_NAME.fullmatch(last)):
        return ProgressPlace(tinh, int(match[1]), match[2], name)
    return None


def scan(root: Path) -> DataFolder:
    """List a data folder. Raises NotADirectoryError if there is none."""
    if not root.is_dir():
        raise NotADirectoryError(root)
    registers: list[str] = []
    provinces: list[str] = []
    places: list[Place] = []
    logs: list[str] = []
    strangers: list[str] = []
    for name in _files(root):
        parts = name.split("/")
        place = place_of(name) if parts[0] != REGISTERS else None
        if parts[0] == REGISTERS and name.endswith(".yml"):
            registers.append(name)
        elif len(parts) == 2 and parts[1] == "tinh.yml":
            provinces.append(name)
        elif place is not None:
            places.append(place)
        elif len(parts) == 2 and parts[1] == KEPT_LOG:
            logs.append(name)
        elif not (len(parts) >= 3 and parts[1] == "goc") and not _is_note(parts[-1]):
            strangers.append(name)
    return DataFolder(
        root,
        tuple(registers),
        tuple(provinces),
        tuple(place for place in places if isinstance(place, DocumentPlace)),
        tuple(place for place in places if isinstance(place, ScorePlace)),
        tuple(place for place in places if isinstance(place, ProgressPlace)),
        tuple(strangers),
        tuple(logs),
    )


def _files(root: Path) -> Iterator[str]:
    paths = (path for path in root.rglob("*") if path.is_file())
    yield from sorted(path.relative_to(root).as_posix() for path in paths)


def _is_note(name: str) -> bool:
    return name.startswith(".") or name.endswith(".md")
