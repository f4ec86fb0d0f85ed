"""The kept log (`<tinh>/nhat-ky.jsonl`): for data that are published without git.

A line is an item as it was from a day on, or that it is gone; lines are only ever added. Read in
order they give the state on each day, and days are compared as git's are. A file of lines merges
well and shows in a review what the next publication will tell.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import groupby
from typing import Any

from generator.history.as_plain import entry_in, entry_out
from generator.history.comparing import Turn, compare
from generator.history.entries import Entry, Kind, State
from generator.history.log import Log, Origin, Publication, Step, publication, there
from generator.problems import Level, Position, Problem
from generator.vietnamese import format_date

FORM = 1
"""What a line looks like and which words an item has. A log of another form is not told on: its
next lines state everything anew (`lai`), and nothing is told of them."""


class WrongLog(ValueError):
    """A kept log that cannot be read: `problem` says where."""

    def __init__(self, name: str, line: int) -> None:
        message = "Dòng này của nhật ký công bố không đọc được."
        cure = "Lấy lại tệp của lần công bố trước rồi chạy «cchc record»; đừng sửa tay."
        where = Position(name, line, 1)
        self.problem = Problem("unreadable-log", Level.ERROR, where, message, cure)
        super().__init__(f"{name}:{line}: {message}")


class LogIsAhead(ValueError):
    """The kept log goes beyond the day that is to be put down."""


@dataclass(frozen=True)
class _Line:
    """`muc`: the item from that day on; None: it is gone. `lai`: only stated anew."""

    ngay: date
    tep: str
    khoa: str
    muc: Entry | None
    dang: int
    lai: bool


Kept = dict[str, dict[str, Entry]]
"""File -> key -> item."""


def log_from_lines(files: Iterable[tuple[str, bytes]], since: date | None) -> Log | None:
    """The log of the kept logs (name, bytes) of all provinces; None where there is none. Raises
    WrongLog."""
    lines = _lines(files)
    if not lines:
        return None
    start = since or lines[0].ngay
    now: Kept = {}
    days: list[Publication] = []
    at_first: frozenset[str] | None = None
    for day, of_day in groupby(lines, key=lambda line: line.ngay):
        changed = list(of_day)
        names = dict.fromkeys(line.tep for line in changed)
        before = {name: _state(now, name) for name in names}
        if day > start and at_first is None:
            at_first = there(now)
        _replay(now, changed)
        restated = {line.tep for line in changed if line.lai}
        if day > start:
            steps = (_step(n, before[n], _state(now, n)) for n in names if n not in restated)
            if (told := publication(day, [s for s in steps if s is not None])) is not None:
                days.append(told)
    return Log(Origin.KEPT, start, there(now) if at_first is None else at_first, tuple(days))


def new_lines(
    files: Iterable[tuple[str, bytes]], states: Iterable[tuple[str, State]], day: date
) -> dict[str, bytes]:
    """What is to be added to the kept logs, by file, so that they say how the data are on `day`:
    `states` by file name. Raises WrongLog and LogIsAhead."""
    lines = _lines(files)
    if lines and lines[-1].ngay > day:
        last = format_date(lines[-1].ngay)
        raise LogIsAhead(f"Nhật ký đã ghi tới ngày {last}, sau ngày muốn ghi.")
    now: Kept = {}
    _replay(now, lines)
    forms = {line.tep: line.dang for line in lines}
    added: dict[str, list[str]] = {}
    current = dict(states)
    for name in sorted({*now, *current}):
        mark = {"lai": True} if name in forms and forms[name] != FORM else {}
        for plain in _differences(now.get(name, {}), current.get(name, ())):
            line = {"ngay": day.isoformat(), "dang": FORM, **mark, "tep": name, **plain}
            added.setdefault(name.partition("/")[0], []).append(_written(line))
    return {folder: "".join(those).encode() for folder, those in added.items()}


def _differences(before: dict[str, Entry], after: State) -> Iterator[dict[str, Any]]:
    for one in after:
        if before.get(one.khoa) != one:
            yield entry_out(one)
    left = {one.khoa for one in after}
    yield from ({"khoa": khoa, "rut": True} for khoa in before if khoa not in left)


def _written(line: dict[str, Any]) -> str:
    return json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n"


def _lines(files: Iterable[tuple[str, bytes]]) -> list[_Line]:
    """All lines by day; those of a day in the order of their files."""
    found = [_line(name, n, raw) for name, content in files for n, raw in _numbered(content)]
    return sorted(found, key=lambda line: line.ngay)


def _numbered(content: bytes) -> Iterator[tuple[int, bytes]]:
    return ((n, raw) for n, raw in enumerate(content.split(b"\n"), 1) if raw.strip())


def _line(name: str, number: int, raw: bytes) -> _Line:
    try:
        plain = json.loads(raw)
        gone = plain.get("rut") is True
        return _Line(
            date.fromisoformat(plain["ngay"]),
            str(plain["tep"]),
            str(plain.get("khoa", "")),
            None if gone else entry_in(plain),
            int(plain["dang"]),
            plain.get("lai") is True,
        )
    except (AttributeError, KeyError, TypeError, ValueError):
        raise WrongLog(name, number) from None


def _replay(now: Kept, lines: Iterable[_Line]) -> None:
    for line in lines:
        items = now.setdefault(line.tep, {})
        if line.muc is None:
            items.pop(line.khoa, None)
        else:
            items[line.khoa] = line.muc
        if not items:
            del now[line.tep]


def _state(now: Kept, name: str) -> State | None:
    items = now.get(name)
    if not items:
        return None
    # A document goes first, wherever its line stands.
    return tuple(sorted(items.values(), key=lambda one: one.loai is not Kind.DOCUMENT))


def _step(name: str, before: State | None, after: State | None) -> Step | None:
    if before == after:
        return None
    turn = Turn.NEW if before is None else Turn.WITHDRAWN if after is None else Turn.CHANGED
    compared = partial(compare, name, before, after)
    return Step(name, lambda: before, lambda: after, turn, compared)
