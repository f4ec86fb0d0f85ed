"""A file of progress with its place and the files that it names."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.problems import Problem
from generator.records.typed_files import typed
from generator.schema.progress import ProgressFile
from generator.source.layout import DataFolder, ProgressPlace
from generator.source.yaml_reader import SourceFile, read_yaml


@dataclass(frozen=True, eq=False)
class ProgressRecord:
    """What one period's file says, with the file. `tep`: the bytes of the reports and evidence
    that lie in `goc/`, by name; a name without bytes is no file there. Equal to itself only."""

    place: ProgressPlace
    progress: ProgressFile
    file: SourceFile = field(repr=False)
    tep: dict[str, bytes] = field(repr=False, default_factory=dict)


def load_progress(
    folder: DataFolder, place: ProgressPlace, raw: bytes
) -> tuple[ProgressRecord | None, list[Problem]]:
    """Type the bytes of a file of progress and read the files it names; collect what is wrong."""
    file = read_yaml(place.file, raw)
    problems = list(file.problems)
    progress = typed(file, ProgressFile, problems)
    if progress is None:
        return None, problems
    return ProgressRecord(place, progress, file, _named_files(folder, place, progress)), problems


def _named_files(
    folder: DataFolder, place: ProgressPlace, progress: ProgressFile
) -> dict[str, bytes]:
    found = {}
    reports = [one.tep for one in progress.bao_cao]
    evidence = [one.tep for one in progress.minh_chung]
    for tep in (*reports, *evidence):
        name = folder.source_name(place, tep) if tep else None
        if tep is None or name is None:
            continue
        try:
            found[tep] = folder.read(name)
        except (OSError, ValueError):
            continue
    return found
