"""Heavy files to the disk, in threads beside the building of pages. Knows files, not the host."""

from __future__ import annotations

import os
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from generator.exports.heavy import HeavyFile


class HeavyWriter:
    """Writes heavy files into a site's folder; each path once, so that a live reload keeps what was
    made at its start.

    A file is written when it is made and then forgotten: a site of thousands keeps none.
    """

    def __init__(self) -> None:
        self._pool: ThreadPoolExecutor | None = None
        self._begun: list[Future[None]] = []
        self._known: set[Path] = set()

    def begin(self, folder: Path, files: Iterable[HeavyFile]) -> None:
        """Start with every file that was not begun before, and return at once."""
        for file in files:
            path = folder / file.path
            if path not in self._known:
                self._known.add(path)
                self._begun.append(self._threads().submit(_write, path, file))

    def finish(self) -> None:
        """Wait for all of them; raises what went wrong with one."""
        begun, self._begun = self._begun, []
        for one in begun:
            one.result()

    def give_up(self) -> None:
        """Begin none of those that wait: the build has failed."""
        for one in self._begun:
            one.cancel()
        self._begun = []

    def _threads(self) -> ThreadPoolExecutor:
        if self._pool is None:
            self._pool = ThreadPoolExecutor(os.cpu_count() or 1, "tep-nang")
        return self._pool


def _write(path: Path, file: HeavyFile) -> None:
    content = file.content()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
