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
        help=f"chỉ {what} những tệp này (mặc định: mọi tệp .yml của thư mục dữ liệu)",
    )
    takes_data(parser)


def data_files(options: Namespace) -> list[Path]:
    """The files to work on, by the names that the user knows. Raises NotADataFile."""
    if not options.files:
        return list(_all(options.data))
    for path in options.files:
        if path.suffix != ".yml" or "goc" in path.parts[:-1]:
            raise NotADataFile(f"«{path}» không phải là tệp dữ liệu .yml; tệp gốc giữ nguyên.")
        if not path.is_file():
            raise NotADataFile(f"Không có tệp «{path}».")
    return list(options.files)


def _all(root: Path) -> Iterator[Path]:
    folder = scan(root)
    places: tuple[Place, ...] = (*folder.documents, *folder.scores, *folder.progress)
    for name in (*folder.registers, *folder.provinces, *(place.file for place in places)):
        yield root / name
