"""What a form sends, as the new text of a file: checked first, and changed as little as can be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path as Folder
from typing import Any

from generator import checks
from generator.editing.file_kinds import kind_of
from generator.editing.key_order import schema_order
from generator.problems import Problem, blocking
from generator.records import RecordCache, load
from generator.source.canonical import dump
from generator.source.changing import Order, changed
from generator.source.layout import (
    REGISTERS,
    DataFolder,
    DocumentPlace,
    ProgressPlace,
    ScorePlace,
    place_of,
    scan,
)
from generator.source.yaml_reader import Path, read_yaml

FORM_REGISTERS = ("thuat-ngu.yml", "co-quan.yml", "ke-thua.yml", "dinh-chinh-trang.yml")
"""The registers that have a form."""


@dataclass(frozen=True)
class Draft:
    """The text to be written, or what stands against it. A file may only be saved where `ngan` is
    empty; `nhac` is said but does not hinder."""

    text: str
    ngan: tuple[Problem, ...] = ()
    nhac: tuple[Problem, ...] = ()


def may_be_edited(name: str) -> bool:
    """Is this relative name one that a form may write?"""
    parts = name.split("/")
    if parts[0] == REGISTERS:
        return len(parts) == 2 and parts[1] in FORM_REGISTERS
    return place_of(name) is not None or (len(parts) == 2 and parts[1] == "tinh.yml")


def draft(root: Folder, name: str, sent: str, cache: RecordCache | None = None) -> Draft:
    """The file `name` with the values of the YAML text `sent`.

    Comments, quotes and order of what does not change stay as they are on disk; a new file is
    written in the canonical form. Only problems that the change itself brings hinder: one that
    stood there before may be mended in a second step.
    """
    file = read_yaml(name, sent.encode())
    if blocking(file.problems):
        return Draft("", blocking(file.problems))
    cache = cache or RecordCache()
    kind = kind_of(name)
    order = schema_order(kind.record) if kind is not None else _any_order
    path = root / name
    if path.is_file():
        old = path.read_text(encoding="utf-8")
        text = changed(old, file.data, order)
        before = _told(root, name, old, cache)
    else:
        text, before = dump(_in_order(file.data, order)), ()
    known = {(one.code, one.message) for one in before}
    after = _told(root, name, text, cache)
    new = tuple(one for one in after if (one.code, one.message) not in known)
    stopping = blocking(new)
    return Draft(text, stopping, tuple(one for one in new if one not in stopping))


def _any_order(_path: Path) -> tuple[str, ...]:
    return ()


def _in_order(data: Any, order: Order, path: Path = ()) -> Any:
    """The same values, the keys of every mapping as `order` says: browsers mix them up."""
    if isinstance(data, list):
        return [_in_order(one, order, (*path, place)) for place, one in enumerate(data)]
    if not isinstance(data, dict):
        return data
    known = [key for key in order(path) if key in data]
    return {
        key: _in_order(data[key], order, (*path, key)) for key in {**dict.fromkeys(known), **data}
    }


def _told(root: Folder, name: str, text: str, cache: RecordCache) -> tuple[Problem, ...]:
    """What the check says of the file if it held `text`."""
    folder = _with(root, name, text)
    found: Sequence[Problem] = checks.run(load(folder, cache))
    return tuple(problem for problem in found if problem.position.file == name)


@dataclass(frozen=True)
class _Overlaid(DataFolder):
    """A data folder in which one file holds other bytes than on disk."""

    other: tuple[str, bytes] = field(default=("", b""), kw_only=True)

    def read(self, name: str) -> bytes:
        return self.other[1] if name == self.other[0] else super().read(name)


def _with(root: Folder, name: str, text: str) -> DataFolder:
    """What the check of `name` needs: the whole folder for a register, which all others name; else
    the registers and the file's own province."""
    folder = scan(root)
    place = place_of(name)
    alone = "" if name.startswith(REGISTERS + "/") else name.split("/")[0] + "/"
    documents = {one.file: one for one in folder.documents if one.file.startswith(alone)}
    scores = {one.file: one for one in folder.scores if one.file.startswith(alone)}
    progress = {one.file: one for one in folder.progress if one.file.startswith(alone)}
    match place:  # a new file is not on disk yet
        case DocumentPlace():
            documents[name] = place
        case ScorePlace():
            scores[name] = place
        case ProgressPlace():
            progress[name] = place
    return _Overlaid(
        folder.root,
        folder.registers,
        tuple(one for one in folder.provinces if one.startswith(alone)),
        tuple(documents.values()),
        tuple(scores.values()),
        tuple(progress.values()),
        (),
        other=(name, text.encode()),
    )
