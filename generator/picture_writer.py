"""Pictures to files, in threads beside the building of pages. Knows files, not the host."""

from __future__ import annotations

import os
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from generator.exports.pictures import Picture


class PictureWriter:
    """Writes pictures into a site's folder; each path once, so that a live reload keeps what was
    made at its start.

    A picture is written when it is made and then forgotten: a site of thousands keeps none.
    """

    def __init__(self) -> None:
        self._pool: ThreadPoolExecutor | None = None
        self._begun: list[Future[None]] = []
        self._known: set[Path] = set()

    def begin(self, folder: Path, pictures: Iterable[Picture]) -> None:
        """Start with every picture that was not begun before, and return at once."""
        for picture in pictures:
            path = folder / picture.path
            if path not in self._known:
                self._known.add(path)
                self._begun.append(self._threads().submit(_write, path, picture))

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
            self._pool = ThreadPoolExecutor(os.cpu_count() or 1, "anh")
        return self._pool


def _write(path: Path, picture: Picture) -> None:
    content = picture.png()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
