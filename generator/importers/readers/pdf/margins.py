"""The room that a file's text is set in: its edges, its indents, its spacing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from generator.importers.readers.pdf.paragraphs import Column
from generator.importers.readers.pdf.print_lines import Piece
from generator.importers.readers.pdf.sheets import Sheet

_INDENT = (8.0, 64.0)
_NEAR = 3.0


class Margins:
    """Of a whole file; a page with enough lines of its own is measured by itself."""

    def __init__(self, sheets: Sequence[Sheet]) -> None:
        by_width: dict[int, list[Sheet]] = {}
        for sheet in sheets:
            by_width.setdefault(round(sheet.width / 10), []).append(sheet)
        self._of_width = {width: _measured(group) for width, group in by_width.items()}

    def column(self, sheet: Sheet) -> Column:
        """The column of a page's text outside tables."""
        usual = self._of_width[round(sheet.width / 10)]
        own = _measured([sheet])
        lines = [line.whole for line in sheet.lines]
        full = sum(abs(line.x1 - own.right) < 3 for line in lines)
        starts = sum(abs(line.x0 - own.left) < 2 for line in lines)
        measured = own if full >= 5 and starts >= 3 else usual
        leadings = {**usual.leadings, **_leadings([sheet], least=3)}
        return Column(measured.left, measured.right, usual.indent, leadings, sheet.scanned)


def usual_size(sheets: Iterable[Sheet]) -> float:
    """The size that most letters outside tables are set in."""
    sizes: Counter[float] = Counter()
    for sheet in sheets:
        for line in sheet.lines:
            sizes[round(line.whole.size * 2) / 2] += len(line.whole.text)
    return max(sizes, key=lambda size: sizes[size], default=13.0)


def _measured(sheets: Sequence[Sheet]) -> Column:
    lines = [line.whole for sheet in sheets for line in sheet.lines]
    tables = [table for sheet in sheets for table in sheet.tables]
    lefts = [line.x0 for line in lines] or [table.left for table in tables] or [0.0]
    rights = [line.x1 for line in lines] or [table.right for table in tables] or [1.0]
    left = min(_common(lefts), default=min(lefts))
    right = max(_common(rights), default=0.0)
    if sum(edge > right + 3 for edge in rights) > 0.03 * len(rights):
        right = max(*rights, _mirrored(lines, left, sheets[0].width))
    if len(lines) < 5 and tables:
        left = min(left, *(table.left for table in tables))
        right = max(right, *(table.right for table in tables))
    return Column(left, right, _indent(lines, left, right), _leadings(sheets, least=2))


def _common(values: Sequence[float]) -> list[float]:
    """The places where many lines begin or end."""
    counts = Counter(round(value / 2) for value in values)
    enough = max(3, 0.04 * len(values))
    return [
        value for value in values if sum(counts[round(value / 2) + d] for d in (-1, 0, 1)) >= enough
    ]


def _mirrored(lines: Sequence[Piece], left: float, width: float) -> float:
    """The right edge where no line reaches it: as far from the middle of titles as the left."""
    edges = Counter(
        round((2 * line.middle - left) / _NEAR)
        for line in lines
        if line.x0 - left > _INDENT[1] and 2 * line.middle - left < width
    )
    edge = max(edges, key=lambda place: edges[place], default=0)
    return _NEAR * edge if edges[edge] > 1 else 0.0


def _indent(lines: Sequence[Piece], left: float, right: float) -> float:
    """How far in most full lines begin that are followed by a line at the edge."""
    found = Counter(
        round(one.x0 - left)
        for one, other in pairwise(lines)
        if _INDENT[0] < one.x0 - left < _INDENT[1]
        and right - one.x1 < 0.1 * (right - left)
        and abs(other.x0 - left) < 4
    )
    return float(max(found, key=lambda step: found[step])) if found.total() > 1 else 0.0


def _leadings(sheets: Sequence[Sheet], least: int) -> dict[int, float]:
    """By rounded size: the smallest step from base to base that comes often."""
    steps: dict[int, Counter[int]] = {}
    for sheet in sheets:
        for one, other in pairwise(line.whole for line in sheet.lines):
            step = other.base - one.base
            if abs(one.size - other.size) < 0.6 and 0.9 * one.size < step < 2.2 * one.size:
                steps.setdefault(round(one.size), Counter())[round(step * 2)] += 1
    found = {}
    for size, counts in steps.items():
        often = max(least, 0.1 * counts.total())
        usual = [step for step, count in counts.items() if count >= often]
        if usual:
            found[size] = min(usual) / 2
    return found
