"""The log: publications by day. It is the same whether it was read in git or in the kept log."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from generator.history.comparing import FileChange, Turn, compare, relabelled, same_document
from generator.history.entries import State
from generator.source.layout import SITE_CORRECTIONS


class Origin(StrEnum):
    """Where the log was read."""

    GIT = "git"
    KEPT = "nhat-ky"
    NOWHERE = "khong"


@dataclass(frozen=True)
class Publication:
    """What changed on one day, by file. Days are Vietnam's."""

    ngay: date
    tep: tuple[FileChange, ...]


@dataclass(frozen=True)
class Log:
    """`tu_ngay`: the day from whose end on changes are told; `tu_dau`: the files that were there by
    then; `lan`: the publications after it, oldest first; `khong_doc_duoc`: how many versions
    today's schema could not read, so that nothing is told of them."""

    goc: Origin = Origin.NOWHERE
    tu_ngay: date | None = None
    tu_dau: frozenset[str] = frozenset()
    lan: tuple[Publication, ...] = field(default=(), repr=False)
    khong_doc_duoc: int = 0


@dataclass(frozen=True)
class Step:
    """A file on one day: its state before and after, worked out when asked for. `so_sanh` may know
    the comparison already."""

    tep: str
    truoc: Callable[[], State | None] = field(repr=False)
    sau: Callable[[], State | None] = field(repr=False)
    lan: Turn
    so_sanh: Callable[[], FileChange | None] = field(repr=False)


def there(names: Iterable[str]) -> frozenset[str]:
    """The files that were there from the start, without the register of our own mistakes: it tells
    of each by its own day."""
    return frozenset(names) - {SITE_CORRECTIONS}


def publication(day: date, steps: Iterable[Step]) -> Publication | None:
    """What the files' steps of a day come to; None where nothing changed."""
    by_turn: Mapping[Turn, list[Step]] = {turn: [] for turn in Turn}
    for step in sorted(steps, key=lambda one: one.tep):
        by_turn[step.lan].append(step)
    found = list(_moved(by_turn))
    compared = (step.so_sanh() for those in by_turn.values() for step in those)
    found += [change for change in compared if change is not None]
    found.sort(key=lambda one: one.tep)
    return Publication(day, tuple(found)) if found else None


def _moved(by_turn: Mapping[Turn, list[Step]]) -> Iterator[FileChange]:
    """Documents whose file was renamed: taken out of those that came and went."""
    gone = by_turn[Turn.WITHDRAWN]
    for new in list(by_turn[Turn.NEW]) if gone else ():
        after = new.sau()
        old = next((one for one in gone if _is_same(one, new, after)), None)
        if old is None or after is None:
            continue
        gone.remove(old)
        by_turn[Turn.NEW].remove(new)
        before = old.truoc() or ()
        moved = relabelled(before, before[0].dia_chi, after[0].dia_chi)
        if (change := compare(new.tep, moved, after)) is not None:
            yield change


def _is_same(old: Step, new: Step, after: State | None) -> bool:
    same_folder = old.tep.rpartition("/")[0] == new.tep.rpartition("/")[0]
    before = old.truoc() if same_folder and after else None
    return bool(before and after and same_document(before, after))
