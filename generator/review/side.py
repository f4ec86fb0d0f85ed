"""One of the two states that are compared, read and linked as a build would."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from generator import checks
from generator.model.dataset import Dataset, build
from generator.problems import Problem
from generator.records import Records, load
from generator.source.layout import DataFolder, scan


@dataclass(frozen=True, eq=False)
class Side:
    """A state of the data: its files (without sources as received), what they say, what is wrong
    in them. Errors do not stop a comparison: what can be read is compared."""

    tep: Mapping[str, bytes] = field(repr=False)
    records: Records = field(repr=False)
    dataset: Dataset = field(repr=False)
    problems: tuple[Problem, ...] = field(repr=False)


def read_side(root: Path, ngay: date) -> Side:
    """The state of a data folder; one that is not there is empty. `ngay`: what is known then."""
    folder = scan(root)
    records = load(folder)
    return Side(_files(folder), records, build(records, ngay), tuple(checks.run(records)))


def _files(folder: DataFolder) -> dict[str, bytes]:
    names = [*folder.registers, *folder.provinces]
    names += [place.file for place in folder.documents]
    names += [place.file for place in folder.scores]
    names += [place.file for place in folder.progress]
    return {name: folder.read(name) for name in sorted(names)}
