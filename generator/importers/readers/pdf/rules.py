"""The ruling lines and pictures of a page, read through pdfium."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

from generator.importers.readers.pdf.page import Rule

Point = tuple[float, float]
Matrix = tuple[float, float, float, float, float, float]

_THIN = 3.0
"""A filled box no wider than this (points) is a line that was drawn as a box."""
_SHORTEST = 4.0
_DEEPEST = 4
MOST_SHAPES = 60_000


@dataclass
class Drawn:
    """Lines along and down the page, and the share of the page of its largest picture."""

    along: list[Rule] = field(default_factory=list)
    down: list[Rule] = field(default_factory=list)
    pictured: float = 0.0

    def line(self, one: Point, other: Point) -> None:
        """Keep a line that runs along or down the page."""
        (x0, y0), (x1, y1) = one, other
        if abs(y1 - y0) <= 1 and abs(x1 - x0) >= _SHORTEST:
            self.along.append(Rule((y0 + y1) / 2, min(x0, x1), max(x0, x1)))
        elif abs(x1 - x0) <= 1 and abs(y1 - y0) >= _SHORTEST:
            self.down.append(Rule((x0 + x1) / 2, min(y0, y1), max(y0, y1)))


def drawn_on(page: Any, place: Callable[[float, float], Point], area: float) -> Drawn:
    """What is drawn, in the measure that `place` gives; `area`: of the page, in square points."""
    drawn = Drawn()
    count = min(pdfium.FPDFPage_CountObjects(page), MOST_SHAPES)
    for index in range(count):
        _take(pdfium.FPDFPage_GetObject(page, index), (1, 0, 0, 1, 0, 0), place, area, drawn, 0)
    return drawn


def _take(
    shape: Any,
    outer: Matrix,
    place: Callable[[float, float], Point],
    area: float,
    drawn: Drawn,
    depth: int,
) -> None:
    kind = pdfium.FPDFPageObj_GetType(shape)
    if kind == pdfium.FPDF_PAGEOBJ_TEXT:
        return
    matrix = _joined(_matrix(shape), outer)
    if kind == pdfium.FPDF_PAGEOBJ_PATH:
        _take_path(shape, lambda x, y: place(*_moved(matrix, x, y)), drawn)
    elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
        a, b, c, d, _, _ = matrix
        drawn.pictured = max(drawn.pictured, abs(a * d - b * c) / area)
    elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
        for index in range(min(pdfium.FPDFFormObj_CountObjects(shape), MOST_SHAPES)):
            inner = pdfium.FPDFFormObj_GetObject(shape, index)
            _take(inner, matrix, place, area, drawn, depth + 1)


def _take_path(shape: Any, place: Callable[[float, float], Point], drawn: Drawn) -> None:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(shape, fill, stroke)
    for points in _straight(shape):
        seen = [place(x, y) for x, y in points]
        if stroke.value:
            for one, other in pairwise(seen):
                drawn.line(one, other)
        elif fill.value:
            _take_box(seen, drawn)


def _take_box(points: list[Point], drawn: Drawn) -> None:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    width, height = max(xs) - min(xs), max(ys) - min(ys)
    middle_x, middle_y = min(xs) + width / 2, min(ys) + height / 2
    if height <= _THIN and width > height:
        drawn.line((min(xs), middle_y), (max(xs), middle_y))
    elif width <= _THIN:
        drawn.line((middle_x, min(ys)), (middle_x, max(ys)))


def _straight(shape: Any) -> Iterator[list[Point]]:
    """The pieces of a path that are made of straight lines, point by point."""
    points: list[Point] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(min(pdfium.FPDFPath_CountSegments(shape), MOST_SHAPES)):
        segment = pdfium.FPDFPath_GetPathSegment(shape, index)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        if kind != pdfium.FPDF_SEGMENT_LINETO:
            yield from _if_line(points)
            points = []
        points.append((x.value, y.value))
        if pdfium.FPDFPathSegment_GetClose(segment):
            points.append(points[0])
    yield from _if_line(points)


def _if_line(points: list[Point]) -> Iterator[list[Point]]:
    if len(points) > 1:
        yield points


def _matrix(shape: Any) -> Matrix:
    matrix = pdfium.FS_MATRIX(1, 0, 0, 1, 0, 0)
    pdfium.FPDFPageObj_GetMatrix(shape, matrix)
    made = (matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)
    return made if all(map(math.isfinite, made)) else (1, 0, 0, 1, 0, 0)


def _joined(inner: Matrix, outer: Matrix) -> Matrix:
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return (
        a * p + b * r,
        a * q + b * s,
        c * p + d * r,
        c * q + d * s,
        e * p + f * r + t,
        e * q + f * s + u,
    )


def _moved(matrix: Matrix, x: float, y: float) -> Point:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f
