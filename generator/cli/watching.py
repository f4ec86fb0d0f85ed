"""Waiting until a file of the data folder is saved."""

from __future__ import annotations

import time
from pathlib import Path

EVERY = 0.4  # seconds; asking the disk also works where events are not told (shared drives)


def changes(folder: Path) -> None:
    """Return when a file of the folder was written, added or removed."""
    before = _stamps(folder)
    while _stamps(folder) == before:
        time.sleep(EVERY)
    time.sleep(0.1)  # an editor that writes in two steps is let finish


def _stamps(folder: Path) -> dict[str, tuple[int, int]]:
    found = {}
    for path in folder.rglob("*"):
        try:
            state = path.stat()
        except OSError:
            continue
        found[str(path)] = (state.st_mtime_ns, state.st_size)
    return found
