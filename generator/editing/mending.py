"""Mends that cannot change a meaning: what the eye does not see, and letters that only look right.

Printed wording is never changed against its source: a mend there is made only where it leaves
the words as they are, or where the words that it makes stand in the source.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from generator.editing.mended_text import Mend, mended_text
from generator.editing.mended_values import mended_value
from generator.problems import Problem, blocking
from generator.schema.fields import label
from generator.source.changing import changed
from generator.source.yaml_reader import Path, SourceFile, read_yaml

Sources = Callable[[str], str | None]
"""The text of a source by its name in the document (`goc/…`); None where it cannot be read."""


@dataclass(frozen=True)
class Mended:
    """The new text (None where `problems` stand against it) and what was mended, by line."""

    text: str | None
    mends: tuple[Mend, ...] = ()
    problems: tuple[Problem, ...] = ()


def mended(name: str, raw: bytes, sources: Sources) -> Mended:
    """The data file `name` (its folder tells its kind) with all safe mends."""
    found = mended_text(name, raw)
    if found is None:
        return Mended(None, problems=read_yaml(name, raw).problems)
    text, mends = found
    file = read_yaml(name, text.encode())
    wrong = blocking(file.problems)
    if wrong:
        return Mended(None, problems=wrong)
    data, more = _Values(file, _words_of_source(file.data, sources)).mended()
    new = changed(text, data) if more else text
    return Mended(new, tuple(sorted({*mends, *more})))


def _words_of_source(data: Any, sources: Sources) -> frozenset[str]:
    nguon = data.get("nguon") if isinstance(data, dict) else None
    tep = nguon.get("tep") if isinstance(nguon, dict) else None
    return frozenset(((sources(tep) if isinstance(tep, str) else None) or "").split())


class _Values:
    """Mends the values of one file."""

    def __init__(self, file: SourceFile, words: frozenset[str]) -> None:
        self.file = file
        self.words = words
        self.mends: list[Mend] = []

    def mended(self) -> tuple[Any, list[Mend]]:
        return self._under(self.file.data, ()), self.mends

    def _under(self, data: Any, path: Path) -> Any:
        if isinstance(data, dict):
            return {key: self._under(value, (*path, key)) for key, value in data.items()}
        if isinstance(data, list):
            return [self._under(value, (*path, number)) for number, value in enumerate(data)]
        return self._text(data, path) if isinstance(data, str) else data

    def _text(self, old: str, path: Path) -> str:
        keys = [step for step in path if isinstance(step, str)]
        if keys and keys[-1] in _QUOTED:
            return old
        printed = keys[:1] == ["phan"] or "nguyen_van" in keys
        new, done = mended_value(old, printed=printed)
        if not done or (printed and not self._agrees(old, new)):
            return old
        line = self.file.locate(path).line
        of = label(keys[-1]) if keys else ""
        self.mends += [Mend(line, f"{of}: {what}") for what in done]
        return new

    def _agrees(self, old: str, new: str) -> bool:
        before, after = set(old.split()), set(new.split())
        return after - before <= self.words and not (before - after) & self.words


# Words of the copy that are looked for in it letter by letter.
_QUOTED = {"ban_chep", "chuoi", "sau"}
