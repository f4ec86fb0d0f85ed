"""Two states of one file: what came, what went, what reads differently."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import StrEnum

from generator.history.entries import Entry, Kind, State

ALIKE = 0.6
MOST_PAIRS = 2_500
"""Beyond so many pairs nobody looks which of them are alike: the file was written anew."""


class Turn(StrEnum):
    """What happened to a file."""

    NEW = "moi"
    CHANGED = "sua"
    WITHDRAWN = "rut"


@dataclass(frozen=True)
class Change:
    """An item before and after; None where it was not there."""

    truoc: Entry | None
    sau: Entry | None

    @property
    def muc(self) -> Entry:
        """The item as it is now, or as it last was."""
        found = self.sau or self.truoc
        assert found is not None
        return found


@dataclass(frozen=True)
class FileChange:
    """What happened to one file, in the order of its items' keys. A document that is new or gone
    is one change; `dem` counts what came or went with it."""

    tep: str
    lan: Turn
    doi: tuple[Change, ...]
    dem: tuple[tuple[Kind, int], ...] = ()


def compare(tep: str, before: State | None, after: State | None) -> FileChange | None:
    """What changed between two states of a file (None: no file); None where nothing did."""
    if not before or not after:
        return _whole(tep, before, after)
    changes = tuple(sorted(_changes(before, after), key=_order))
    return FileChange(tep, Turn.CHANGED, changes) if changes else None


def same_document(before: State, after: State) -> bool:
    """Is it one document whose file was given another name?"""
    if not (before and after) or not before[0].loai is after[0].loai is Kind.DOCUMENT:
        return False
    names = ("loai_van_ban", "co_quan_ban_hanh", "ngay_ban_hanh")
    same = all(before[0].value(name) == after[0].value(name) for name in names)
    number, subject = (before[0].value(n) == after[0].value(n) for n in ("so_ky_hieu", "trich_yeu"))
    return same and ((number and bool(after[0].value("so_ky_hieu"))) or subject)


def _whole(tep: str, before: State | None, after: State | None) -> FileChange | None:
    state = after or before
    if not state:
        return None
    turn = Turn.NEW if after else Turn.WITHDRAWN

    def change(one: Entry) -> Change:
        return Change(None, one) if after else Change(one, None)

    if state[0].loai is Kind.DOCUMENT:
        counted = Counter(one.loai for one in state[1:])
        counts = tuple((kind, counted[kind]) for kind in Kind if counted[kind])
        return FileChange(tep, turn, (change(state[0]),), counts)
    return FileChange(tep, turn, tuple(sorted(map(change, state), key=_order)))


def _changes(before: State, after: State) -> Iterator[Change]:
    """Items with the same words under another key (another row was put above them) are unchanged;
    of the rest, those with the same key have changed, and so have those with similar words."""
    old = {one.khoa: one for one in before}
    new = {one.khoa: one for one in after}
    for khoa in [k for k in old if k in new and _same(old[k], new[k])]:
        if old[khoa].dia_chi != new[khoa].dia_chi and not khoa:
            continue  # a document at another address: told below
        del old[khoa], new[khoa]
    _leave_out_moved(old, new)
    for khoa in [k for k in old if k in new]:
        yield Change(old.pop(khoa), new.pop(khoa))
    yield from _alike(old, new)
    yield from (Change(one, None) for one in old.values())
    yield from (Change(None, one) for one in new.values())


def _same(one: Entry, other: Entry) -> bool:
    return one.loai is other.loai and one.truong == other.truong


def _leave_out_moved(old: dict[str, Entry], new: dict[str, Entry]) -> None:
    by_words: dict[object, list[str]] = {}
    for one in sorted(new.values(), key=lambda entry: _natural(entry.khoa)):
        if one.khoa:
            by_words.setdefault((one.loai, one.truong), []).append(one.khoa)
    for one in sorted(old.values(), key=lambda entry: _natural(entry.khoa)):
        if found := by_words.get((one.loai, one.truong)):
            del new[found.pop(0)], old[one.khoa]


def _alike(old: dict[str, Entry], new: dict[str, Entry]) -> Iterator[Change]:
    """Pairs of what went and what came that say nearly the same, the likest first."""
    if not old or not new or len(old) * len(new) > MOST_PAIRS:
        return
    scored = []
    for one in old.values():
        matcher = SequenceMatcher(None, b=_said(one), autojunk=False)
        for other in new.values():
            if one.loai is other.loai:
                matcher.set_seq1(_said(other))
                if matcher.quick_ratio() >= ALIKE and (ratio := matcher.ratio()) >= ALIKE:
                    scored.append((-ratio, _natural(one.khoa), _natural(other.khoa), one, other))
    for *_, one, other in sorted(scored, key=lambda found: found[:3]):
        if one.khoa in old and other.khoa in new:
            del old[one.khoa], new[other.khoa]
            yield Change(one, other)


def _said(one: Entry) -> list[str]:
    return " ".join(field.chu for field in one.truong).split()


def _order(change: Change) -> tuple[object, ...]:
    return (change.muc.loai is not Kind.DOCUMENT, *_natural(change.muc.khoa), change.sau is None)


def _natural(khoa: str) -> tuple[tuple[int, str], ...]:
    """`nhiem-vu-10` after `nhiem-vu-9`."""
    return tuple(
        (int(part), "") if part.isdecimal() else (-1, part)
        for part in re.split(r"(\d+)", khoa)
        if part
    )


def relabelled(state: State, old: str, new: str) -> State:
    """A state with its addresses below `old` moved below `new`, but for the document's own, so
    that only this one tells of the move."""
    return tuple(
        replace(one, dia_chi=new + one.dia_chi.removeprefix(old)) if one.khoa else one
        for one in state
    )
