"""A score file with its place."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.problems import Problem
from generator.records.typed_files import typed
from generator.schema.scores import ScoreFile
from generator.source.layout import ScorePlace
from generator.source.yaml_reader import SourceFile, read_yaml


@dataclass(frozen=True, eq=False)
class ScoreRecord:
    """Scores with their file. Equal to itself only, so that what is made from it can be kept."""

    place: ScorePlace
    scores: ScoreFile
    file: SourceFile = field(repr=False)


def load_scores(place: ScorePlace, raw: bytes) -> tuple[ScoreRecord | None, list[Problem]]:
    """Type the bytes of a score file; collect what is wrong."""
    file = read_yaml(place.file, raw)
    problems = list(file.problems)
    scores = typed(file, ScoreFile, problems)
    return (ScoreRecord(place, scores, file) if scores is not None else None), problems
