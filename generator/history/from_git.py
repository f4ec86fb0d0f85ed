"""The log from git's history: the states at the end of each day are compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from itertools import groupby
from pathlib import Path

from generator.history import git
from generator.history.comparing import FileChange, Turn, compare
from generator.history.entries import State
from generator.history.kept_comparisons import KeptComparisons
from generator.history.log import Log, Origin, Publication, Step, publication, there
from generator.history.reading import Unreadable, is_told, read_state

Version = str | None
MOST_STATES = 64


def log_from_git(folder: Path, since: date | None, cache: Path | None) -> Log | None:
    """The log of a data folder; None where git does not know all of its history.

    Publications are told from the day after `since`, or after the first commit. `cache`: a folder
    in which comparisons are kept between builds.
    """
    found = git.commits(folder)
    if found is None:
        return None
    blobs, kept = git.Blobs(folder), KeptComparisons(cache)
    try:
        log = _Walk(blobs, kept).log(found, since or found[0].ngay)
    finally:
        blobs.close()
    kept.write()
    return log


@dataclass
class _Walk:
    blobs: git.Blobs
    kept: KeptComparisons
    now: dict[str, list[Version]] = field(default_factory=dict)
    states: dict[tuple[str, str], State | None] = field(default_factory=dict)
    unread: set[tuple[str, str]] = field(default_factory=set)

    def log(self, found: Iterable[git.Commit], since: date) -> Log:
        at_first: frozenset[str] | None = None
        days: list[Publication] = []
        for day, of_day in groupby(found, key=lambda commit: commit.ngay):
            versions = _by_file(of_day)
            if day > since:
                at_first = self._there() if at_first is None else at_first
                if (told := publication(day, self._steps(versions))) is not None:
                    days.append(told)
            for name, those in versions.items():
                self.now.setdefault(name, []).extend(those)
        at_first = self._there() if at_first is None else at_first
        return Log(Origin.GIT, since, at_first, tuple(days), len(self.unread))

    def _there(self) -> frozenset[str]:
        return there(name for name, those in self.now.items() if those[-1] is not None)

    def _steps(self, versions: dict[str, list[Version]]) -> Iterator[Step]:
        for name, those in versions.items():
            before, after = self._last(name, self.now.get(name, [])), self._last(name, those)
            if after is _UNKNOWN or before is _UNKNOWN or before == after:
                continue
            old, new = before.blob, after.blob
            turn = Turn.NEW if old is None else Turn.WITHDRAWN if new is None else Turn.CHANGED
            yield Step(
                name,
                partial(self._state, name, old),
                partial(self._state, name, new),
                turn,
                partial(self._compared, name, old, new),
            )

    def _last(self, name: str, versions: list[Version]) -> _Known:
        """The last of the versions that can be read (that there is no file can)."""
        if not versions:
            return _ABSENT
        for blob in reversed(versions):
            if blob is None:
                return _ABSENT
            if self._is_readable(name, blob):
                return _Known(blob)
        return _UNKNOWN

    def _is_readable(self, name: str, blob: str) -> bool:
        known = self.kept.readable(name, blob)
        if known is None:
            known = self._parsed(name, blob) is not None
            self.kept.keep_readable(name, blob, known)
        if not known:
            self.unread.add((name, blob))
        return known

    def _state(self, name: str, blob: Version) -> State | None:
        return None if blob is None else self._parsed(name, blob)

    def _parsed(self, name: str, blob: str) -> State | None:
        """A version's state; None where it cannot be read. The last few are kept: what a day ends
        with, the next change begins with."""
        if (name, blob) not in self.states:
            try:
                state = read_state(name, self.blobs.read(blob))
            except (Unreadable, OSError):
                state = None
            self.states[name, blob] = state
            if len(self.states) > MOST_STATES:
                del self.states[next(iter(self.states))]
        return self.states[name, blob]

    def _compared(self, name: str, old: Version, new: Version) -> FileChange | None:
        return self.kept.get(
            (name, old or "", new or ""),
            lambda: compare(name, self._state(name, old), self._state(name, new)),
        )


@dataclass(frozen=True)
class _Known:
    blob: Version


_ABSENT = _Known(None)
_UNKNOWN = _Known("")


def _by_file(commits: Iterable[git.Commit]) -> dict[str, list[Version]]:
    """The versions of each file that the log tells of, in their order."""
    versions: dict[str, list[Version]] = {}
    for commit in commits:
        for name, blob in commit.tep:
            if is_told(name):
                versions.setdefault(name, []).append(blob)
    return versions
