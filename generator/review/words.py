"""What reads differently, told in the words of the page of changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from generator.history.comparing import FileChange, Turn, compare
from generator.history.entries import State
from generator.history.log import Log, Origin, Step, publication
from generator.history.reading import Unreadable, is_told, read_state
from generator.review.side import Side
from generator.views.changes.news import News
from generator.views.changes.telling import changes


@dataclass(frozen=True)
class ToldWords:
    """`tin`: what happened to documents, scores and progress; `tep_khac`: other data files that
    were changed (registers, provinces); `khong_doc_duoc`: files that cannot be read on one side,
    so that nothing is told of their words."""

    tin: tuple[News, ...]
    tep_khac: tuple[str, ...]
    khong_doc_duoc: tuple[str, ...]


def told_words(before: Side, after: Side, ngay: date) -> ToldWords:
    """Compare every file that differs, renamed ones with their former selves."""
    names = sorted(before.tep.keys() | after.tep.keys())
    differ = [name for name in names if before.tep.get(name) != after.tep.get(name)]
    told = [name for name in differ if is_told(name)]
    states: dict[str, tuple[State | None, State | None]] = {}
    unread = []
    for name in told:
        try:
            states[name] = (_state(before, name), _state(after, name))
        except Unreadable:
            unread.append(name)
    published = publication(ngay, _steps(states))
    log = Log(Origin.GIT, ngay, frozenset(), (published,) if published else ())
    # A dataset of its own: what is remembered of a dataset would tell another log.
    news = changes(replace(after.dataset, nhat_ky=log))
    others = tuple(name for name in differ if not is_told(name))
    return ToldWords(news, others, tuple(unread))


def _state(side: Side, name: str) -> State | None:
    raw = side.tep.get(name)
    return None if raw is None else read_state(name, raw)


def _steps(states: dict[str, tuple[State | None, State | None]]) -> Iterator[Step]:
    for name, (old, new) in states.items():
        turn = Turn.NEW if old is None else Turn.WITHDRAWN if new is None else Turn.CHANGED
        compared: partial[FileChange | None] = partial(compare, name, old, new)
        yield Step(name, partial(_given, old), partial(_given, new), turn, compared)


def _given(state: State | None) -> State | None:
    return state
