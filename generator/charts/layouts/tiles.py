"""Units as equal squares; the shade follows the figure, and the figure stands in the square."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_FLOOR, Decimal
from itertools import pairwise
from math import ceil

from generator.charts.frames import Frame
from generator.charts.layouts.scale import plain
from generator.charts.shapes import (
    LINE_HEIGHT,
    Drawing,
    Rect,
    Shape,
    Text,
    height_of,
    paragraph,
)
from generator.charts.words import width_of, wrap
from generator.views.charts import ScoreMap, ScoreTile, known

SHADES = 4
# Fewer steps stand further apart.
_LOOKS = {1: "3", 2: "14", 3: "134", 4: "1234"}
_ONE_LOOK = "o-3"
_GAP = 3.0
_LARGEST = 96.0
_LINES = 4  # in a square


def lay_out(chart: ScoreMap, frame: Frame) -> Drawing:
    """Known squares shaded in four steps with name and figure, the best ones the strongest;
    unknown ones empty and dashed.

    A narrow map leaves out columns without a square, and is wider than its frame where its words
    would not fit their squares: the page lets the reader push it sideways.
    """
    columns = _columns(chart.o, keep_empty=frame.wide)
    face = 13.0 if frame.wide else 12.0
    room = (frame.width + _GAP) / max(len(columns), 1)
    side = min(room, _LARGEST) if frame.wide else max(room, _least_side(chart.o, face))
    height = max(side * 0.86, face * LINE_HEIGHT * _LINES)
    bounds = breaks(known(tile.diem for tile in chart.o))
    looks = _looks(bounds, lower_is_better=chart.thap_la_tot)
    legend, top = _legend(chart, bounds, looks, frame)
    shapes: list[Shape] = [*legend]
    for tile in chart.o:
        x, y = columns.index(tile.cot) * side, top + (tile.hang - 1) * height
        square = Rect(x, y, side - _GAP, height - _GAP, _kind(tile, bounds, looks))
        shapes += (square, *_words(tile, square, face))
    rows = max((tile.hang for tile in chart.o), default=0)
    width = max(frame.width, float(ceil(side * len(columns) - _GAP)))
    return Drawing(width, round(top + rows * height), tuple(shapes))


def _columns(tiles: tuple[ScoreTile, ...], *, keep_empty: bool) -> list[int]:
    used = {tile.cot for tile in tiles}
    return list(range(1, max(used, default=0) + 1)) if keep_empty else sorted(used)


def _least_side(tiles: tuple[ScoreTile, ...], face: float) -> float:
    """What the widest word and the widest figure need; no more than the largest square."""
    names = [width_of(word, face) for tile in tiles for word in tile.ten.split()]
    figures = [width_of(tile.in_la, face, 600) for tile in tiles]
    return min(max(*names, *figures, 0.0, 0.0) + 2 + _GAP, _LARGEST)


def breaks(figures: tuple[Decimal, ...]) -> tuple[Decimal, ...]:
    """The round ends of at most four equal steps around the figures; empty where there are not
    two different ones, as one figure alone has no steps around it."""
    if len(set(figures)) < 2:
        return ()
    least, most = min(figures), max(figures)
    step = next(step for step in _round_steps() if _reach(least, step) > most)
    low = (least / step).to_integral_value(ROUND_FLOOR) * step
    ends = [low + step * number for number in range(SHADES + 1)]
    return tuple(end for end in ends if end - step <= most)


def _looks(bounds: tuple[Decimal, ...], *, lower_is_better: bool) -> list[str]:
    """The kind of each step's squares, from the least figure on."""
    looks = [f"o-{look}" for look in _LOOKS[len(bounds) - 1]] if bounds else []
    return looks[::-1] if lower_is_better else looks


def _reach(least: Decimal, step: Decimal) -> Decimal:
    return ((least / step).to_integral_value(ROUND_FLOOR) + SHADES) * step


def _round_steps() -> Iterator[Decimal]:
    for power in range(-6, 10):
        yield from (Decimal(number).scaleb(power) for number in (1, 2, 5))


def shade(figure: Decimal, bounds: tuple[Decimal, ...]) -> int:
    """Which step a figure falls in, 1 (least) to 4; a step holds its lower end, not its upper."""
    return sum(figure >= bound for bound in bounds[:SHADES])


def _kind(tile: ScoreTile, bounds: tuple[Decimal, ...], looks: list[str]) -> str:
    if tile.quan_dao:
        return "o-dao"
    if tile.diem is None:
        return "o-trong"
    return looks[shade(tile.diem, bounds) - 1] if bounds else _ONE_LOOK


def _words(tile: ScoreTile, square: Rect, face: float) -> Iterator[Text]:
    figure = () if tile.diem is None else (tile.in_la,)
    name = wrap(tile.ten, square.width - 2, face, most=_LINES - len(figure))
    top = square.y + (square.height - height_of((*name, *figure), face)) / 2
    middle = square.x + square.width / 2
    kind = "chu" if figure else "phu"
    yield from paragraph(name, middle, top, face, kind, anchor="middle")
    below = top + height_of(name, face)
    yield from paragraph(figure, middle, below, face, "so", 600, "middle")


def _legend(
    chart: ScoreMap, bounds: tuple[Decimal, ...], looks: list[str], frame: Frame
) -> tuple[list[Shape], float]:
    shapes: list[Shape] = []
    top = 0.0
    if chart.con_thieu:
        words = wrap(f"Cổng có {chart.con_thieu}", frame.width, frame.size, 600)
        shapes += paragraph(words, 0, 0, frame.size, weight=600)
        top = height_of(words, frame.size) + 8
    steps = [f"{plain(low)} – dưới {plain(high)}" for low, high in pairwise(bounds)]
    shaded = list(zip(looks, steps, strict=True))
    if not bounds and any(tile.diem is not None for tile in chart.o):
        shaded = [(_ONE_LOOK, "cổng có con số")]
    items = [*shaded, ("o-trong", "chưa có số")]
    x = 0.0
    for kind, words_ in items:
        room = 24 + width_of(words_, frame.small)
        if x and x + room > frame.width:
            x, top = 0.0, top + frame.small * LINE_HEIGHT + 5
        shapes.append(Rect(x, top + 2, 16, frame.small - 2, kind))
        shapes.append(Text(x + 22, top + frame.small * 0.9, words_, frame.small, "phu"))
        x += room + 14
    return shapes, top + frame.small * LINE_HEIGHT + 12
