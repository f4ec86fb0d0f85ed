"""What one build of a running server keeps for the next. Knows files and Jinja, not the host."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from generator.views.search.entries import CONFIG, Entry


class CompiledTemplates(BytecodeCache):
    """Templates compiled by an earlier build of this process; Jinja checks them by their text."""

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self._kept:
            bucket.bytecode_from_string(self._kept[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._kept[bucket.key] = bucket.bytecode_to_string()


class SearchIndex:
    """The index that the host's search plugin writes, with our entries added.

    In a live reload the plugin drops entries of more pages than those drawn anew; what it wrote
    for the hand-written pages earlier is kept.
    """

    def __init__(self) -> None:
        self._handwritten: dict[str, list[dict[str, Any]]] = {}

    def complete(self, path: Path, entries: Iterable[Entry]) -> None:
        """Add `entries` to the index at `path`."""
        index = json.loads(path.read_text(encoding="utf-8"))
        fresh: dict[str, list[dict[str, Any]]] = {}
        for entry in index["docs"]:
            fresh.setdefault(entry["location"].partition("#")[0], []).append(entry)
        self._handwritten |= fresh
        index["config"] |= CONFIG
        index["docs"] = [entry for page in self._handwritten.values() for entry in page]
        index["docs"] += [entry._asdict() for entry in entries]
        text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
        path.write_text(text, encoding="utf-8")
