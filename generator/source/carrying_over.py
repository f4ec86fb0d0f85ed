"""Make a change that is known between two writings in the lines of a third."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from generator.source.yaml_tree import plain_text

# What two writings of one line differ in.
_MARKS = re.compile(r"[\s\"'\\,\[\]{}]")


def carried_over(text: str, before: str, after: str, *, line_by_line: bool) -> str:
    """The change from `before` to `after`, made in the lines of `text`, another writing of
    `before`. `line_by_line`: runs of as many lines in both are taken to be the same lines."""
    end = "\r\n" if "\r\n" in text else "\n"
    head = "\ufeff" if text.startswith("\ufeff") else ""
    own = text.removeprefix(head).split(end)
    tail = end if own[-1] == "" else ""
    own = own[:-1] if tail else own
    places = _places([plain_text(line) for line in own], before.splitlines(), line_by_line)
    new = after.splitlines()
    made: list[str] = []
    at = 0
    for change in _changes(before.splitlines(), new, places):
        made += own[at : places[change.first]]
        made += new[change.new_first : change.new_stop]
        at = places[change.stop]
    return head + end.join([*made, *own[at:]]) + tail


class _Change(NamedTuple):
    """Lines `first` up to `stop` become the lines `new_first` up to `new_stop`."""

    first: int
    stop: int
    new_first: int
    new_stop: int


def _places(own: list[str], written: list[str], line_by_line: bool) -> dict[int, int]:
    """For each line as written, and for the end, the line of the text: where that is known."""
    places: dict[int, int] = {}
    words = [[_MARKS.sub("", line) for line in lines] for lines in (own, written)]
    for tag, first, stop, there, there_stop in _steps(*words):
        if tag == "equal" or (line_by_line and stop - first == there_stop - there):
            places |= {there + step: first + step for step in range(stop - first)}
        elif there_stop > there:
            places[there] = first
    return places | {len(written): len(own)}


def _changes(before: list[str], after: list[str], places: dict[int, int]) -> list[_Change]:
    """What differs, each difference widened to lines whose place is known."""
    found: list[_Change] = []
    for tag, first, stop, new_first, new_stop in _steps(before, after):
        if tag == "equal":
            continue
        begin = max(line for line in places if line <= first)
        finish = min(line for line in places if line >= stop)
        start = new_first - (first - begin)
        if found and begin < found[-1].stop:
            last = found.pop()
            begin, start, finish = last.first, last.new_first, max(last.stop, finish)
        found.append(_Change(begin, finish, start, new_stop + finish - stop))
    return found


def _steps(old: list[str], new: list[str]) -> Sequence[tuple[str, int, int, int, int]]:
    return SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
