"""A data folder with only what is needed to look at a few of its files."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path, PurePosixPath

from generator.source.layout import DataFolder, Place, ProgressPlace


class NotInData(ValueError):
    """A file that was asked for is not in the data folder."""


@dataclass(frozen=True)
class Narrowed:
    """`folder`: the registers, the provinces' own files, the files asked for and the documents
    that these speak of; `names`: the files asked for, none for the whole folder."""

    folder: DataFolder
    names: frozenset[str] = frozenset()


def narrowed(folder: DataFolder, files: Iterable[Path]) -> Narrowed:
    """Only these files (of a folder: all that it holds), by path from the working folder or inside
    the data folder. All of it where none is named. Raises NotInData."""
    names = frozenset(name for path in files for name in _names(folder, path))
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


def _names(folder: DataFolder, path: Path) -> list[str]:
    """The file of this path; of a folder, all files of data in it."""
    for candidate in (path, folder.root / path):
        try:
            name = candidate.resolve().relative_to(folder.root.resolve()).as_posix()
        except ValueError:
            continue
        if candidate.is_file():
            return [name]
        within = "" if name == "." else f"{name}/"
        if found := [one for one in _known(folder) if one.startswith(within)]:
            return found
    near = get_close_matches(path.name, [PurePosixPath(one).name for one in _known(folder)], 1)
    meant = next((one for one in _known(folder) if near and one.endswith(f"/{near[0]}")), "")
    hint = f" Có phải «{folder.root.as_posix()}/{meant}»?" if meant else ""
    raise NotInData(f"Không có tệp «{path}» trong thư mục dữ liệu «{folder.root}».{hint}")


def _known(folder: DataFolder) -> list[str]:
    places: tuple[Place, ...] = (*folder.documents, *folder.scores, *folder.progress)
    return [*folder.registers, *folder.provinces, *(place.file for place in places)]


def _text(folder: DataFolder, place: ProgressPlace) -> str:
    try:
        return folder.read(place.file).decode("utf-8", "replace")
    except OSError:
        return ""
