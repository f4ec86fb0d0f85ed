"""A document between the acts it rests on and those that cite it: beside it on a wide sheet, above
and below it on a narrow one."""

from __future__ import annotations

from collections.abc import Callable

from generator.charts.frames import Frame
from generator.charts.shapes import (
    Drawing,
    Rect,
    Shape,
    height_of,
    level,
    moved,
    paragraph,
    upright,
)
from generator.charts.words import wrap
from generator.views.citations.figure import GenealogyFigure

_COLUMN = 248.0  # of 720, for the names on one side
_MIDDLE = 172.0
_GAP = 7.0
_PAD = 10.0
_STEM = 6.0
_INDENT = 18.0
_RESTS = "Căn cứ, thực hiện"
_CITED = "Được dẫn trong"


def lay_out(chart: GenealogyFigure, frame: Frame) -> Drawing:
    """Names joined to the document by lines; the number of those left out stands last."""
    return _wide(chart, frame) if frame.wide else _narrow(chart, frame)


def _wide(chart: GenealogyFigure, frame: Frame) -> Drawing:
    left, left_height, left_marks = _names(chart.goc, chart.so_goc, _RESTS, 0, _COLUMN, frame)
    right_start = frame.width - _COLUMN
    right, right_height, right_marks = _names(
        chart.ngon, chart.so_ngon, _CITED, right_start, _COLUMN, frame
    )
    box, box_height = _box(chart.ten, (frame.width - _MIDDLE) / 2, _MIDDLE, frame)
    height = max(left_height, right_height, box_height)
    middle = height / 2
    shapes: list[Shape] = []
    for names, tall in ((left, left_height), (right, right_height)):
        shapes += moved(names, 0, (height - tall) / 2)
    left_marks = tuple(mark + (height - left_height) / 2 for mark in left_marks)
    right_marks = tuple(mark + (height - right_height) / 2 for mark in right_marks)
    start, end = (frame.width - _MIDDLE) / 2, (frame.width + _MIDDLE) / 2
    shapes += _joined(left_marks, _COLUMN + 4, start, middle)
    shapes += _joined(right_marks, right_start - 6, end, middle)
    shapes += box(middle - box_height / 2)
    return Drawing(frame.width, round(height), tuple(shapes))


def _joined(marks: tuple[float, ...], names: float, box: float, middle: float) -> list[Shape]:
    """A stem at the box, a twig to each name."""
    if not marks:
        return []
    stem = (names + box) / 2
    twigs: list[Shape] = [level(names, stem, mark, "ke-vua") for mark in marks]
    top, bottom = min(*marks, middle), max(*marks, middle)
    return [*twigs, upright(stem, top, bottom, "ke-vua"), level(stem, box, middle, "ke-vua")]


def _narrow(chart: GenealogyFigure, frame: Frame) -> Drawing:
    room = frame.width - _INDENT
    shapes: list[Shape] = []
    above, top, marks = _names(chart.goc, chart.so_goc, _RESTS, _INDENT, room, frame)
    box, box_height = _box(chart.ten, 0, frame.width, frame)
    shapes += above
    shapes += _tree(marks, marks[0], top) if marks else []
    shapes += box(top)
    top += box_height
    below, height, marks = _names(chart.ngon, chart.so_ngon, _CITED, _INDENT, room, frame)
    if marks:
        shapes += moved((*below, *_tree(marks, -_GAP, marks[-1])), 0, top + _GAP)
        top += height + _GAP
    return Drawing(frame.width, round(top + 2), tuple(shapes))


def _tree(marks: tuple[float, ...], top: float, bottom: float) -> list[Shape]:
    """A stem at the left edge, a twig to each name."""
    twigs: list[Shape] = [level(_STEM, _INDENT - 5, mark, "ke-vua") for mark in marks]
    return [upright(_STEM, top, bottom, "ke-vua"), *twigs]


def _names(
    names: tuple[str, ...], count: int, label: str, x: float, room: float, frame: Frame
) -> tuple[list[Shape], float, tuple[float, ...]]:
    """A heading and the names under it: shapes, the height they take, and the middle of each
    name's first line."""
    if not names:
        return [], 0.0, ()
    shapes: list[Shape] = list(paragraph((label,), x, 0, frame.small, "phu"))
    top = height_of((label,), frame.small) + _GAP
    marks: list[float] = []
    more = (f"và {count - len(names)} văn bản nữa",) if count > len(names) else ()
    for name in (*names, *more):
        lines = wrap(name, room, frame.size, 400, 3)
        shapes += paragraph(lines, x, top, frame.size, "phu" if name in more else "chu")
        marks.append(top + frame.size * 0.7)
        top += height_of(lines, frame.size) + _GAP
    return shapes, top, tuple(marks)


def _box(
    name: str, x: float, width: float, frame: Frame
) -> tuple[Callable[[float], list[Shape]], float]:
    """The document in a band of its own: what draws it at a height, and how tall it is."""
    lines = wrap(name, width - 2 * _PAD, frame.size, 600, 6)
    height = height_of(lines, frame.size) + 2 * _PAD

    def at(top: float) -> list[Shape]:
        band = Rect(x, top, width, height, "dai")
        edges = (level(x, x + width, top, "toi-da"), level(x, x + width, top + height, "toi-da"))
        words = paragraph(lines, x + _PAD, top + _PAD, frame.size, "chu", 600)
        return [band, *edges, *words]

    return at, height
