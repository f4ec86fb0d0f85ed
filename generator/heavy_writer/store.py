"""The folder in which what was made is kept for the next build."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Set
from contextlib import suppress
from pathlib import Path

_DIGEST = hashlib.sha256().digest_size


class Store:
    """Bytes by key in a folder. An entry begins with the SHA-256 of the rest: one that is cut or
    changed counts as missing. Several builds may share a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, key: str) -> bytes | None:
        """What was kept under a key, or None."""
        try:
            entry = self._place(key).read_bytes()
        except OSError:
            return None
        content = entry[_DIGEST:]
        return content if hashlib.sha256(content).digest() == entry[:_DIGEST] else None

    def put(self, key: str, content: bytes) -> None:
        """Keep it; nobody ever reads half of it. A folder that takes nothing is no mistake."""
        place = self._place(key)
        part = place.with_name(f"{key}.{os.getpid()}.part")
        with suppress(OSError):
            place.parent.mkdir(parents=True, exist_ok=True)
            part.write_bytes(hashlib.sha256(content).digest() + content)
            part.replace(place)

    def clean(self, used: Set[str]) -> None:
        """Remove what this build did not use."""
        for entry in self._folder.glob("??/*"):
            if entry.name not in used:
                with suppress(OSError):  # another build may be reading or removing it
                    entry.unlink()

    def _place(self, key: str) -> Path:
        return self._folder / key[:2] / key
