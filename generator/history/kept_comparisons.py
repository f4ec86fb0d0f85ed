"""Comparisons kept on the disk between builds, so that a version is read once.

They hold for the code that made them: another schema may read another thing in the same bytes.
What a build did not ask for is forgotten.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from generator.history.as_plain import change_in, change_out
from generator.history.comparing import FileChange

_PACKAGE = Path(__file__).parent.parent
_WHAT_DECIDES = ("history", "outline", "records", "schema", "source", "vietnamese.py")
_NAME = "so-sanh.json"


@cache
def code_digest() -> str:
    """A digest of the code that decides what a version publishes and how two are compared."""
    digest = hashlib.sha256()
    for part in _WHAT_DECIDES:
        path = _PACKAGE / part
        for file in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            digest.update(file.relative_to(_PACKAGE).as_posix().encode() + b"\0")
            digest.update(file.read_bytes() + b"\0")
    return digest.hexdigest()


class KeptComparisons:
    """What was found out of versions, by file name and git's names of the versions. `folder`: where
    it is kept; None keeps it in memory only."""

    def __init__(self, folder: Path | None) -> None:
        self._file = folder / _NAME if folder else None
        self._known: dict[str, Any] = self._loaded()
        self._asked: dict[str, Any] = {}

    def readable(self, name: str, blob: str) -> bool | None:
        """Whether a version can be read; None where that is not known yet."""
        key = f"{name}\0{blob}"
        if isinstance(found := self._known.get(key), bool):
            self._asked[key] = found
            return found
        return None

    def keep_readable(self, name: str, blob: str, readable: bool) -> None:
        self._known[f"{name}\0{blob}"] = self._asked[f"{name}\0{blob}"] = readable

    def get(
        self, key: tuple[str, str, str], make: Callable[[], FileChange | None]
    ) -> FileChange | None:
        """The comparison of two versions, kept or made."""
        written = "\0".join(key)
        if isinstance(plain := self._known.get(written), dict):
            try:
                change = change_in(plain)
            except (KeyError, TypeError, ValueError):
                change = make()
        else:
            change = make()
        self._asked[written] = change_out(change)
        return change

    def write(self) -> None:
        """Keep what was asked for. A disk that cannot be written to is no mistake of the site."""
        if self._file is None or self._asked == self._known:
            return
        content = {"ma": code_digest(), "da_biet": self._asked}
        part = self._file.with_suffix(".moi")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            part.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
            part.replace(self._file)
        except OSError:
            return

    def _loaded(self) -> dict[str, Any]:
        try:
            content = json.loads(self._file.read_bytes()) if self._file else {}
        except (OSError, ValueError):
            return {}
        same = isinstance(content, dict) and content.get("ma") == code_digest()
        known = content.get("da_biet") if same else None
        return dict(known) if isinstance(known, dict) else {}
