"""A version of a data file as a state, by today's schema."""

from __future__ import annotations

from generator.history.document_states import document_state
from generator.history.entries import State, distinct
from generator.history.other_states import progress_state, score_state, site_correction_state
from generator.problems import Problem
from generator.records.typed_files import typed
from generator.schema.document import Document
from generator.schema.progress import ProgressFile
from generator.schema.scores import ScoreFile
from generator.schema.site_corrections import SiteCorrectionRegister
from generator.source.layout import (
    SITE_CORRECTIONS,
    DocumentPlace,
    ProgressPlace,
    ScorePlace,
    place_of,
)
from generator.source.yaml_reader import read_yaml


class Unreadable(ValueError):
    """Today's schema cannot read this version."""


def is_told(name: str) -> bool:
    """Does the log tell of this file?"""
    return name == SITE_CORRECTIONS or place_of(name) is not None


def read_state(name: str, raw: bytes) -> State:
    """What a version of the file `name` publishes. Raises Unreadable."""
    file = read_yaml(name, raw)
    problems: list[Problem] = list(file.problems)
    place = place_of(name)
    state: State | None = None
    match place:
        case DocumentPlace():
            if (document := typed(file, Document, problems)) is not None:
                state = document_state(place.key, document)
        case ScorePlace():
            if (scores := typed(file, ScoreFile, problems)) is not None:
                state = score_state(place, scores)
        case ProgressPlace():
            if (progress := typed(file, ProgressFile, problems)) is not None:
                state = progress_state(place, progress)
        case None if name == SITE_CORRECTIONS:
            if (register := typed(file, SiteCorrectionRegister, problems)) is not None:
                state = site_correction_state(register)
    if state is None:
        raise Unreadable(name)
    return distinct(state)
