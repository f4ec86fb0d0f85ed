"""What git knows of a folder: which version of which file was there on which day.

Git may be missing, the folder may not be in a repository, or the repository may be cut off; then
it knows nothing.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import IO

from generator.settings import VIETNAM

_NO_BLOB = "0" * 40
_FILE = "100"
_COMMIT = "\x01"


@dataclass(frozen=True)
class Commit:
    """A commit of the first-parent line that touched the folder: its day in Vietnam, and the new
    version of each file by its name in the folder (None: gone)."""

    ngay: date
    tep: tuple[tuple[str, str | None], ...]


def commits(folder: Path) -> tuple[Commit, ...] | None:
    """The history of a folder, oldest first; None where git does not know all of it.

    A merge is one commit: what it brought into the line that is published. Days never run back.
    """
    if run(folder, "rev-parse", "--is-shallow-repository") != b"false\n":
        return None
    raw = run(
        folder,
        "log",
        "--first-parent",
        "-m",
        "--reverse",
        "--raw",
        "--no-abbrev",
        "--no-renames",
        "--relative",
        "-z",
        f"--format={_COMMIT}%ct",
        "HEAD",
        "--",
        ".",
    )
    found = tuple(_parsed(raw)) if raw else ()
    return found or None


def _parsed(raw: bytes) -> Iterator[Commit]:
    day, files = date.min, list[tuple[str, str | None]]()
    tokens = iter(raw.decode("utf-8", "surrogateescape").split("\0"))
    for token in tokens:
        told = token.lstrip("\n")
        if told.startswith(_COMMIT):
            if files:
                yield Commit(day, tuple(files))
            seconds = int(told.removeprefix(_COMMIT))
            day = max(day, datetime.fromtimestamp(seconds, UTC).astimezone(VIETNAM).date())
            files = []
        elif told.startswith(":"):
            _, mode, _, blob, _ = told.split(" ")
            there = mode.startswith(_FILE) and blob.strip("0")
            files.append((next(tokens), blob if there else None))
    if files:
        yield Commit(day, tuple(files))


def run(folder: Path, *arguments: str) -> bytes | None:
    """What a git command says of a folder; None where it fails or there is no git."""
    try:
        done = subprocess.run(
            _command(folder, *arguments), env=_environment(), check=True, capture_output=True
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    return done.stdout


def _command(folder: Path, *arguments: str) -> list[str]:
    return ["git", "-C", str(folder), "--no-replace-objects", *arguments]


def _environment() -> dict[str, str]:
    """Without what a hook sets: the folder says which repository is meant."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return {**kept, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"}


class Blobs:
    """Reads versions of files, one git process for all of them. Close it when done."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None

    def read(self, blob: str) -> bytes:
        """The bytes of a version. Raises OSError where git cannot give them."""
        asked, given = self._pipes()
        asked.write(f"{blob}\n".encode())
        asked.flush()
        head = given.readline().split()
        if len(head) != 3:
            raise OSError(f"git: {blob}")
        content = given.read(int(head[2]))
        given.read(1)
        return content

    def close(self) -> None:
        if self._process is not None:
            self._process.communicate()
            self._process = None

    def _pipes(self) -> tuple[IO[bytes], IO[bytes]]:
        if self._process is None:
            self._process = subprocess.Popen(
                _command(self._folder, "cat-file", "--batch"),
                env=_environment(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        return self._process.stdin, self._process.stdout
