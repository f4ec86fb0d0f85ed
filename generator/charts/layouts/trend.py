"""One unit over the years: time runs down on a phone, to the right where there is room."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.charts.axis import Axis, axis
from generator.charts.frames import Frame
from generator.charts.layouts.scale import marks_above, marks_beside
from generator.charts.shapes import (
    LINE_HEIGHT,
    Dot,
    Drawing,
    Lines,
    Shape,
    Text,
    height_of,
    level,
    paragraph,
    upright,
)
from generator.charts.words import width_of, wrap
from generator.views.charts import TrendChart, YearPoint, known

NO_FIGURE = "chưa có số"
_ROW = 34.0
_TALL = 220.0
_HEAD = 30.0
_LEAST_STEP = 48.0
_LEFT, _RIGHT = 50.0, 10.0


def lay_out(chart: TrendChart, frame: Frame) -> Drawing:
    """Dots at the years, joined only within a run; breaks are dashed lines with their reason."""
    years = _years(chart)
    if frame.wide and years and (frame.width - _LEFT - _RIGHT) / len(years) >= _LEAST_STEP:
        return _across(chart, years, frame, _TALL)
    return _down(chart, years, frame)


def lay_out_within(chart: TrendChart, frame: Frame, height: float) -> Drawing:
    """The latest years that the width has room for, no taller than `height`."""
    every = _years(chart)
    kept = every[-max(1, int((frame.width - _LEFT - _RIGHT) / _LEAST_STEP)) :]
    shown = replace(chart, diem=kept)
    least = _across(shown, kept, frame, 0).height
    return _across(shown, kept, frame, min(_TALL, max(60.0, height - least)))


def _years(chart: TrendChart) -> tuple[YearPoint, ...]:
    """Every year from the first to the last, so that equal steps are equal times."""
    given = {point.nam: point for point in chart.diem}
    if not given:
        return ()
    every = range(min(given), max(given) + 1)
    years = tuple(given.get(nam, YearPoint(nam, None, "")) for nam in every)
    # Before the first year there is nothing to break off from.
    return (replace(years[0], ngat_truoc=None), *years[1:])


def _down(chart: TrendChart, years: tuple[YearPoint, ...], frame: Frame) -> Drawing:
    column = max((width_of(p.in_la, frame.size, 600) for p in years), default=0.0)
    scale = _axis(chart, width_of("0000", frame.size) + 18, frame.width - column - 18)
    shapes: list[Shape] = []
    places: dict[int, float] = {}
    top = y = frame.small * LINE_HEIGHT + 6
    for point in years:
        if point.ngat_truoc:
            words = wrap(point.ngat_truoc, frame.width, frame.small)
            shapes.append(level(0, frame.width, y + 4, "ngat"))
            shapes += paragraph(words, 0, y + 8, frame.small, "phu")
            y += height_of(words, frame.small) + 14
        places[point.nam] = y + _ROW / 2
        shapes += _year_row(point, scale, places[point.nam], frame)
        y += _ROW
    ground = marks_above(scale, top - 4, y, frame, chart.don_vi)
    return Drawing(frame.width, round(y), (*ground, *_runs(chart, scale, places, True), *shapes))


def _year_row(point: YearPoint, scale: Axis, y: float, frame: Frame) -> Iterator[Shape]:
    base = y + frame.size * 0.35
    yield Text(0, base, str(point.nam), frame.size, "so")
    if point.diem is None:
        yield Text(scale.start + 6, base, point.in_la or NO_FIGURE, frame.small, "phu")
    else:
        yield Dot(scale.at(point.diem), y, 5, "cham")
        yield Text(frame.width, base, point.in_la, frame.size, "so", 600, "end")


def _across(chart: TrendChart, years: tuple[YearPoint, ...], frame: Frame, tall: float) -> Drawing:
    reasons = [point.ngat_truoc for point in years if point.ngat_truoc]
    letters = {reason: chr(ord("a") + n) for n, reason in enumerate(dict.fromkeys(reasons))}
    head = _HEAD + (frame.small * LINE_HEIGHT if letters else 0)
    bottom = head + tall
    scale = _axis(chart, bottom, head)
    step = (frame.width - _LEFT - _RIGHT) / max(len(years), 1)
    places = {point.nam: _LEFT + step * (n + 0.5) for n, point in enumerate(years)}
    shapes: list[Shape] = []
    for point in years:
        x = places[point.nam]
        column = _Column(x, step, bottom, _neighbours(chart, scale, point))
        shapes += _year_column(point, scale, column, frame)
        if point.ngat_truoc:
            shapes += _mark(x - step / 2, bottom, letters[point.ngat_truoc], frame)
    top = bottom + frame.size * LINE_HEIGHT + 14
    for reason, letter in letters.items():
        words = wrap(reason, frame.width - 24, frame.small)
        shapes.append(Text(0, top + frame.small, letter, frame.small, "chu", 600))
        shapes += paragraph(words, 18, top, frame.small, "phu")
        top += height_of(words, frame.small) + 3
    ground = marks_beside(scale, _LEFT - 4, frame.width, frame, chart.don_vi)
    return Drawing(frame.width, round(top), (*ground, *_runs(chart, scale, places, False), *shapes))


@dataclass(frozen=True)
class _Column:
    """A year's place: its middle, width and foot, and the heights of the points that lines join to
    its own, before and after."""

    x: float
    width: float
    bottom: float
    joined: tuple[float | None, float | None]


def _neighbours(
    chart: TrendChart, scale: Axis, point: YearPoint
) -> tuple[float | None, float | None]:
    for run in chart.cac_doan:
        places = {one.nam: scale.at(one.diem) for one in run if one.diem is not None}
        if point.nam in places:
            return places.get(point.nam - 1), places.get(point.nam + 1)
    return None, None


def _year_column(point: YearPoint, scale: Axis, column: _Column, frame: Frame) -> Iterator[Shape]:
    x, base = column.x, column.bottom + frame.size + 8
    yield Text(x, base, str(point.nam), frame.size, "so", anchor="middle")
    if point.diem is None:
        told = point.in_la or NO_FIGURE
        widest = max(width_of(word, frame.small) for word in told.split())
        words = wrap(told, min(max(widest, _LEAST_STEP), column.width), frame.small)
        top = column.bottom - height_of(words, frame.small) - 4
        yield from paragraph(words, x, top, frame.small, "tren", anchor="middle")
    else:
        y = scale.at(point.diem)
        yield Dot(x, y, 5, "cham")
        right, down = _off_the_lines(y, width_of(point.in_la, frame.size, 600), column, frame)
        yield Text(x + right, y + down, point.in_la, frame.size, "so-tren", 600, "middle")


def _off_the_lines(y: float, width: float, column: _Column, frame: Frame) -> tuple[float, float]:
    """Where a figure stands from its dot: above it; below in a valley; aside, within its column,
    where one line comes from above."""
    before, after = (other is not None and other < y for other in column.joined)
    below = frame.size + 8
    if before and after and y + below < column.bottom:
        return 0, below
    aside = max(0.0, min(width / 2 - 4, (column.width - width) / 2 - 3))
    return (aside if before else -aside) if before != after else 0, -12


def _mark(x: float, bottom: float, letter: str, frame: Frame) -> Iterator[Shape]:
    yield upright(x, frame.small * LINE_HEIGHT, bottom + 4, "ngat")
    yield Text(x, frame.small, letter, frame.small, "chu", 600, "middle")


def _axis(chart: TrendChart, start: float, end: float) -> Axis:
    return axis(known(point.diem for point in chart.diem), (chart.tu, chart.den), start, end)


def _runs(chart: TrendChart, scale: Axis, places: dict[int, float], down: bool) -> Iterator[Shape]:
    for run in chart.cac_doan:
        points = [(places[p.nam], scale.at(p.diem)) for p in run if p.diem is not None]
        if len(points) > 1:
            yield Lines(tuple((b, a) if down else (a, b) for a, b in points), "duong")
