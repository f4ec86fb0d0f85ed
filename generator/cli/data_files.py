"""The data files that a command works on: those named, else all of the data folder."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path

from generator.cli.options import takes_data
from generator.source.layout import Place, scan


class NotADataFile(ValueError):
    """A named file that such a command must not touch."""


def takes_files(parser: ArgumentParser, what: str) -> None:
    """`[FILE…] [--data FOLDER]`."""
    parser.add_argument(
        "files",
        nargs="*",
        type=Path,
        metavar="TỆP",
        help=f"chỉ {what} những tệp, thư mục này (mặc định: mọi tệp .yml của thư mục dữ liệu)",
    )
    takes_data(parser)


def data_files(options: Namespace) -> list[Path]:
    """The files to work on, by the names that the user knows. Raises NotADataFile."""
    if not options.files:
        return list(_all(options.data))
    named = [path for one in options.files for path in _within(one)]
    for path in named:
        if path.suffix != ".yml" or "goc" in path.parts[:-1]:
            raise NotADataFile(f"«{path}» không phải là tệp dữ liệu .yml; tệp gốc giữ nguyên.")
        if not path.is_file():
            raise NotADataFile(f"Không có tệp «{path}».")
    return named


def _within(path: Path) -> list[Path]:
    """The file itself; of a folder, the data files in it."""
    if not path.is_dir():
        return [path]
    found = sorted(path.rglob("*.yml"))
    return [one for one in found if "goc" not in one.parts[:-1]]


def _all(root: Path) -> Iterator[Path]:
    folder = scan(root)
    places: tuple[Place, ...] = (*folder.documents, *folder.scores, *folder.progress)
    for name in (*folder.registers, *folder.provinces, *(place.file for place in places)):
        yield root / name
