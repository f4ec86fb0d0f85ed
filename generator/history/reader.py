"""The log of a data folder: the kept one where somebody keeps one, else git's."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from generator.history.entries import State
from generator.history.from_git import log_from_git
from generator.history.kept_log import WrongLog, log_from_lines, new_lines
from generator.history.log import Log
from generator.history.reading import is_told, read_state
from generator.problems import Problem
from generator.source.layout import KEPT_LOG, DataFolder, Place


def read_log(folder: DataFolder, since: date | None = None, cache: Path | None = None) -> Log:
    """The log of a data folder; an empty one where nobody knows its history.

    A kept log goes first: who keeps one says by it on which day things were published, and git
    only on which day they were committed. `since`: changes are told from the day after it.
    Raises OSError and `WrongLog`.
    """
    kept = log_from_lines(_kept(folder), since)
    return kept or log_from_git(folder.root, since, cache) or Log()


def log_problems(folder: DataFolder) -> tuple[Problem, ...]:
    """What is wrong with the kept logs."""
    try:
        log_from_lines(_kept(folder), None)
    except WrongLog as wrong:
        return (wrong.problem,)
    return ()


def additions(folder: DataFolder, day: date) -> dict[str, bytes]:
    """What is to be added to the kept logs, by name, so that they say how the data are on `day`.
    Raises OSError, `Unreadable`, `WrongLog` and `LogIsAhead`."""
    added = new_lines(_kept(folder), _states(folder), day)
    return {f"{place}/{KEPT_LOG}": lines for place, lines in added.items()}


def _kept(folder: DataFolder) -> list[tuple[str, bytes]]:
    return [(name, folder.read(name)) for name in folder.logs]


def _states(folder: DataFolder) -> Iterator[tuple[str, State]]:
    places: list[Place] = [*folder.documents, *folder.scores, *folder.progress]
    names = [place.file for place in places]
    names += folder.registers
    return ((name, read_state(name, folder.read(name))) for name in names if is_told(name))
