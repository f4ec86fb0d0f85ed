"""A file of progress with its place."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.problems import Problem
from generator.records.typed_files import typed
from generator.schema.progress import ProgressFile
from generator.source.layout import ProgressPlace
from generator.source.yaml_reader import SourceFile, read_yaml


@dataclass(frozen=True, eq=False)
class ProgressRecord:
    """What one period's file says, with the file. Equal to itself only."""

    place: ProgressPlace
    progress: ProgressFile
    file: SourceFile = field(repr=False)


def load_progress(place: ProgressPlace, raw: bytes) -> tuple[ProgressRecord | None, list[Problem]]:
    """Type the bytes of a file of progress; collect what is wrong."""
    file = read_yaml(place.file, raw)
    problems = list(file.problems)
    progress = typed(file, ProgressFile, problems)
    return (ProgressRecord(place, progress, file) if progress is not None else None), problems
