"""A data folder with only what is needed to look at a few of its files."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from generator.source.layout import DataFolder, ProgressPlace


class NotInData(ValueError):
    """A file that was asked for is not in the data folder."""


@dataclass(frozen=True)
class Narrowed:
    """`folder`: the registers, the provinces' own files, the files asked for and the documents
    that these speak of; `names`: the files asked for, none for the whole folder."""

    folder: DataFolder
    names: frozenset[str] = frozenset()


def narrowed(folder: DataFolder, files: Iterable[Path]) -> Narrowed:
    """Only these files of the folder, by path from the working folder or inside the data folder.
    All of it where none is named. Raises NotInData."""
    names = frozenset(_name(folder, path) for path in files)
    if not names:
        return Narrowed(folder)
    progress = tuple(place for place in folder.progress if place.file in names)
    told = "\n".join(_text(folder, place) for place in progress)
    documents = tuple(
        place for place in folder.documents if place.file in names or place.key in told
    )
    chosen = {(place.tinh, place.chi_so) for place in folder.scores if place.file in names}
    scores = tuple(place for place in folder.scores if (place.tinh, place.chi_so) in chosen)
    strangers = tuple(name for name in folder.strangers if name in names)
    own = replace(
        folder, documents=documents, scores=scores, progress=progress, strangers=strangers
    )
    return Narrowed(own, names)


def _name(folder: DataFolder, path: Path) -> str:
    for candidate in (path, folder.root / path):
        if candidate.is_file():
            try:
                return candidate.resolve().relative_to(folder.root.resolve()).as_posix()
            except ValueError:
                continue
    raise NotInData(f"Không có tệp «{path}» trong thư mục dữ liệu «{folder.root}».")


def _text(folder: DataFolder, place: ProgressPlace) -> str:
    try:
        return folder.read(place.file).decode("utf-8", "replace")
    except OSError:
        return ""
