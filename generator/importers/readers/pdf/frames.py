"""Ruling lines to tables: which boxes they enclose, and which of them are merged."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from generator.importers.readers.pdf.page import Box, Rule

_TOUCH = 3.5
"""Points: lines this near to each other meet."""
_NARROWEST = 7.0
"""Points: no column is narrower; lines nearer to each other are one line, drawn carelessly."""
_LOWEST = 4.0
_MOST_PLACES = 20_000


class Place(NamedTuple):
    """A cell: its first row and column (from 0), how far it reaches, and where it lies."""

    row: int
    column: int
    down: int
    across: int
    box: Box


@dataclass(frozen=True)
class Frame:
    """A table of more than one cell: the edges of its columns and rows, its cells in order."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    places: tuple[Place, ...]

    @property
    def box(self) -> Box:
        """Its outer edge."""
        return Box(self.xs[0], self.ys[0], self.xs[-1], self.ys[-1])

    @cached_property
    def _owners(self) -> dict[tuple[int, int], Place]:
        return {
            (place.row + down, place.column + across): place
            for place in self.places
            for down in range(place.down)
            for across in range(place.across)
        }

    def at(self, x: float, y: float) -> Place | None:
        """The cell of a point, None outside the table."""
        key = bisect(self.ys, y) - 1, bisect(self.xs, x) - 1
        return self._owners.get(key)


def frames(along: Sequence[Rule], down: Sequence[Rule]) -> list[Frame]:
    """The tables of a page from top to bottom. A table inside a cell belongs to that cell."""
    found = []
    for group_along, group_down in _meeting(_joined(along), _joined(down)):
        frame = _frame(group_along, group_down)
        if frame is not None and len(frame.places) > 1:
            found.append(frame)
    outer = [one for one in found if not any(_inside(one, other) for other in found)]
    return sorted(outer, key=lambda frame: (frame.box.y0, frame.box.x0))


def _inside(one: Frame, other: Frame) -> bool:
    a, b = one.box, other.box
    if one is other or (a.x1 - a.x0) * (a.y1 - a.y0) >= (b.x1 - b.x0) * (b.y1 - b.y0):
        return False
    return b.has((a.x0 + a.x1) / 2, (a.y0 + a.y1) / 2)


def _joined(rules: Iterable[Rule]) -> list[Rule]:
    """Pieces of one line as one line."""
    joined: list[Rule] = []
    for rule in sorted(rules, key=lambda rule: (round(rule.at), rule.start)):
        last = joined[-1] if joined else None
        if last and abs(last.at - rule.at) <= 1 and rule.start <= last.end + _TOUCH:
            joined[-1] = last._replace(end=max(last.end, rule.end))
        else:
            joined.append(rule)
    return joined


def _meeting(along: list[Rule], down: list[Rule]) -> Iterable[tuple[list[Rule], list[Rule]]]:
    """Lines in groups that hang together."""
    parent = list(range(len(along) + len(down)))

    def root(one: int) -> int:
        while parent[one] != one:
            parent[one] = parent[parent[one]]
            one = parent[one]
        return one

    for i, row in enumerate(along):
        for j, column in enumerate(down, len(along)):
            if (
                row.start - _TOUCH <= column.at <= row.end + _TOUCH
                and column.start - _TOUCH <= row.at <= column.end + _TOUCH
            ):
                parent[root(i)] = root(j)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for i, row in enumerate(along):
        groups.setdefault(root(i), ([], []))[0].append(row)
    for j, column in enumerate(down, len(along)):
        groups.setdefault(root(j), ([], []))[1].append(column)
    return [group for group in groups.values() if len(group[0]) + len(group[1]) > 2]


def _frame(along: list[Rule], down: list[Rule]) -> Frame | None:
    along, down = _anchored(along, down), _anchored(down, along)
    # Where a table is open at the side, the ends of its lines are its edge.
    xs = _steps([*(rule.at for rule in down), *_ends(along)], _NARROWEST)
    ys = _steps([*(rule.at for rule in along), *_ends(down)], _LOWEST)
    rows, columns = len(ys) - 1, len(xs) - 1
    if rows < 1 or columns < 1 or rows * columns > _MOST_PLACES:
        return None
    side = [
        [_wall(down, xs[c + 1], ys[r], ys[r + 1], _NARROWEST) for c in range(columns)]
        for r in range(rows)
    ]
    floor = [
        [_wall(along, ys[r + 1], xs[c], xs[c + 1], _LOWEST) for c in range(columns)]
        for r in range(rows)
    ]
    places = tuple(_places(side, floor, xs, ys))
    return Frame(tuple(xs), tuple(ys), places)


def _anchored(rules: list[Rule], others: list[Rule]) -> list[Rule]:
    """Without the line under a word that happens to begin at a wall: a ruling line meets others at
    both ends, or goes through one."""
    ats = [other.at for other in others]

    def is_ruling(rule: Rule) -> bool:
        begins, ends = (
            any(abs(at - edge) <= _TOUCH for at in ats) for edge in (rule.start, rule.end)
        )
        return (begins and ends) or any(rule.start + _TOUCH < at < rule.end - _TOUCH for at in ats)

    return [rule for rule in rules if is_ruling(rule)]


def _ends(rules: list[Rule]) -> tuple[float, ...]:
    if not rules:
        return ()
    return min(rule.start for rule in rules), max(rule.end for rule in rules)


def _steps(values: Iterable[float], nearest: float) -> list[float]:
    """The values in order, those nearer than `nearest` to the first of them taken as one."""
    groups: list[list[float]] = []
    for value in sorted(values):
        if groups and value - groups[-1][0] < nearest:
            groups[-1].append(value)
        else:
            groups.append([value])
    return [sum(group) / len(group) for group in groups]


def _wall(rules: list[Rule], at: float, start: float, end: float, near: float) -> bool:
    """Whether lines stand at `at` along most of the way from `start` to `end`."""
    covered, reached = 0.0, start
    for rule in sorted(
        (rule for rule in rules if abs(rule.at - at) < near), key=lambda rule: rule.start
    ):
        covered += max(0.0, min(rule.end, end) - max(rule.start, reached))
        reached = max(reached, rule.end)
    return covered > 0.5 * (end - start)


def _places(
    side: list[list[bool]], floor: list[list[bool]], xs: list[float], ys: list[float]
) -> Iterable[Place]:
    """Cells row by row: each grows to the right, then down, until it meets a wall."""
    rows, columns = len(side), len(side[0])
    taken = [[False] * columns for _ in range(rows)]
    for row in range(rows):
        for column in range(columns):
            if taken[row][column]:
                continue
            last = column
            while last + 1 < columns and not side[row][last] and not taken[row][last + 1]:
                last += 1
            bottom = row
            while (
                bottom + 1 < rows
                and not any(floor[bottom][column : last + 1])
                and not any(side[bottom + 1][column:last])
            ):
                bottom += 1
            for r in range(row, bottom + 1):
                taken[r][column : last + 1] = [True] * (last + 1 - column)
            box = Box(xs[column], ys[row], xs[last + 1], ys[bottom + 1])
            yield Place(row, column, bottom + 1 - row, last + 1 - column, box)
