"""The data folder as records: where source and schema meet.

Every file is read, typed and placed; every problem is collected, none stops the reading of the
other files.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from generator.problems import Problem
from generator.recognition.agency_index import AgencyIndex
from generator.records.documents import (
    DocumentRecord,
    load_document,
    received_bytes,
    source_bytes,
)
from generator.records.progress import ProgressRecord, load_progress
from generator.records.registers import Registers, agency_index, load_registers
from generator.records.scores import ScoreRecord, load_scores
from generator.records.typed_files import read_one, stranger, typed, unreadable
from generator.schema.registers import Province
from generator.source.layout import DataFolder, DocumentPlace, ScorePlace, scan
from generator.source.yaml_reader import SourceFile

__all__ = [
    "DocumentRecord",
    "ProgressRecord",
    "RecordCache",
    "Records",
    "Registers",
    "ScoreRecord",
    "load",
    "load_path",
]


@dataclass(frozen=True)
class Records:
    """All that was read. `problems` holds what went wrong on the way; `province_files`: the
    provinces' own files by folder."""

    registers: Registers
    provinces: tuple[Province, ...]
    documents: tuple[DocumentRecord, ...]
    problems: tuple[Problem, ...]
    scores: tuple[ScoreRecord, ...] = ()
    progress: tuple[ProgressRecord, ...] = ()
    province_files: dict[str, SourceFile] = field(default_factory=dict, repr=False, compare=False)

    def province(self, tinh: str) -> Province | None:
        """A province's own file, if it has one."""
        return self._provinces.get(tinh)

    def agency_codes(self, tinh: str | None) -> frozenset[str]:
        """The codes of agencies and groups that may be named in a province; in none (None) only
        those of the shared register."""
        province = self.province(tinh) if tinh is not None else None
        own = province.co_quan if province else ()
        return self._shared_codes.union(agency.ma for agency in own)

    @cached_property
    def _shared_codes(self) -> frozenset[str]:
        register = self.registers.co_quan
        if register is None:
            return frozenset()
        return frozenset(
            (*(one.ma for one in register.co_quan), *(one.ma for one in register.nhom))
        )

    @cached_property
    def _provinces(self) -> dict[str, Province]:
        return {province.ma: province for province in self.provinces}

    @cached_property
    def folders(self) -> tuple[str, ...]:
        """The provinces that have documents or scores, by slug."""
        found = dict.fromkeys(record.place.tinh for record in self.documents)
        return tuple(found | dict.fromkeys(record.place.tinh for record in self.scores))

    @cached_property
    def agency_indexes(self) -> dict[str, AgencyIndex]:
        """For each province with documents or scores, the agency names known there."""
        shared: dict[tuple[object, ...], AgencyIndex] = {}
        found = {}
        for tinh in self.folders:
            province = self.province(tinh)
            own = province.co_quan if province else ()
            if own not in shared:
                shared[own] = agency_index(self.registers, province)
            found[tinh] = shared[own]
        return found


class RecordCache:
    """Documents and score files of an earlier reading, kept while their file and their source
    hold the same bytes (for live reload)."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[bytes, tuple[DocumentRecord | None, list[Problem]]]] = {}
        self._scores: dict[str, tuple[bytes, tuple[ScoreRecord | None, list[Problem]]]] = {}

    def scores(self, place: ScorePlace, raw: bytes) -> tuple[ScoreRecord | None, list[Problem]]:
        """A score file, kept for the same bytes or read anew."""
        kept = self._scores.get(place.file)
        if kept is None or kept[0] != raw:
            kept = (raw, load_scores(place, raw))
            self._scores[place.file] = kept
        return kept[1]

    def get(
        self,
        name: str,
        stamp: bytes,
        make: Callable[[], tuple[DocumentRecord | None, list[Problem]]],
        same_source: Callable[[DocumentRecord], bool],
    ) -> tuple[DocumentRecord | None, list[Problem]]:
        """The kept result for the same bytes, or a new one."""
        kept = self._kept.get(name)
        record = kept[1][0] if kept is not None else None
        outdated = record is not None and not same_source(record)
        if kept is None or kept[0] != stamp or outdated:
            kept = (stamp, make())
            self._kept[name] = kept
        return kept[1]


def load(folder: DataFolder, cache: RecordCache | None = None) -> Records:
    """Read a whole data folder into records."""
    cache = cache or RecordCache()
    problems: list[Problem] = []
    registers = load_registers(folder, problems)
    provinces = []
    province_files = {}
    for name in folder.provinces:
        file = read_one(folder, name, problems)
        province = typed(file, Province, problems) if file is not None else None
        if file is not None and province is not None:
            provinces.append(province)
            province_files[name.partition("/")[0]] = file
    documents = []
    for place in folder.documents:
        record, found = _cached_document(folder, place, cache)
        problems += found
        if record is not None:
            documents.append(record)
    scores = tuple(_scores(folder, cache, problems))
    progress = tuple(_progress(folder, problems))
    problems += [stranger(name) for name in folder.strangers]
    return Records(
        registers,
        tuple(provinces),
        tuple(documents),
        tuple(problems),
        scores,
        progress,
        province_files,
    )


def load_path(root: Path, cache: RecordCache | None = None) -> Records:
    """Scan and read the data folder at `root`. Raises NotADirectoryError."""
    return load(scan(root), cache)


def _cached_document(
    folder: DataFolder, place: DocumentPlace, cache: RecordCache
) -> tuple[DocumentRecord | None, list[Problem]]:
    try:
        raw = folder.read(place.file)
    except OSError as error:
        return None, [unreadable(place.file, error)]
    return cache.get(
        place.file,
        raw,
        lambda: load_document(folder, place, raw),
        lambda kept: (
            source_bytes(folder, place, kept.document) == kept.goc_bytes
            and received_bytes(folder, place, kept.document) == kept.received_bytes
        ),
    )


def _scores(
    folder: DataFolder, cache: RecordCache, problems: list[Problem]
) -> Iterator[ScoreRecord]:
    for place in folder.scores:
        try:
            raw = folder.read(place.file)
        except OSError as error:
            problems.append(unreadable(place.file, error))
            continue
        record, found = cache.scores(place, raw)
        problems += found
        if record is not None:
            yield record


def _progress(folder: DataFolder, problems: list[Problem]) -> Iterator[ProgressRecord]:
    for place in folder.progress:
        try:
            raw = folder.read(place.file)
        except OSError as error:
            problems.append(unreadable(place.file, error))
            continue
        record, found = load_progress(folder, place, raw)
        problems += found
        if record is not None:
            yield record
