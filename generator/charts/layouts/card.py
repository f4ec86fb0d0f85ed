"""The few rows of a chart that a social card has room for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from generator.charts.axis import axis, length
from generator.charts.frames import Frame
from generator.charts.layouts import parts, place, trend, units
from generator.charts.layouts.bar import bar
from generator.charts.layouts.direction import room_for_direction, with_direction
from generator.charts.layouts.scale import marks_above
from generator.charts.shapes import (
    LINE_HEIGHT,
    Dot,
    Drawing,
    Shape,
    Text,
    height_of,
    level,
    paragraph,
    upright,
)
from generator.charts.words import shorten, width_of, wrap
from generator.vietnamese import collation_key
from generator.views.charts import (
    AreaBars,
    Chart,
    PartsBar,
    PlaceOnScale,
    ScoreMap,
    TrendChart,
    UnitDot,
    UnitStrip,
)

_MOST_ROWS = 8
_SIZE = 13.0
_RADIUS = 8.0


def card_body(chart: Chart, width: float, height: float) -> Drawing:
    """The chart within `width` × `height`."""
    frame = Frame(width, 14, _SIZE, wide=True)
    body = _body(chart, frame, height - room_for_direction(chart, frame))
    return with_direction(chart, frame, body)


def _body(chart: Chart, frame: Frame, height: float) -> Drawing:
    match chart:
        case AreaBars():
            return _areas(chart, frame.width, height)
        case PartsBar():
            return parts.lay_out(chart, frame)
        case TrendChart():
            return trend.lay_out_within(chart, frame, height)
        case PlaceOnScale():
            return place.lay_out(chart, frame)
        case UnitStrip():
            return _units(chart, frame, height)
        case ScoreMap():
            return _units(_as_strip(chart), frame, height)
    raise TypeError(f"no card for {type(chart).__name__}")


def _areas(chart: AreaBars, width: float, height: float) -> Drawing:
    """Rows of one line; of more than eight areas those that lost most, in their order."""
    rows = chart.linh_vuc
    left_out = len(rows) - _MOST_ROWS
    if left_out > 0:
        by_loss = sorted(rows, key=lambda area: area.mat or Decimal(0), reverse=True)
        kept = by_loss[:_MOST_ROWS]
        rows = tuple(area for area in rows if area in kept)
        height -= _SIZE * LINE_HEIGHT
    step = min(46.0, height / max(len(rows), 1))
    thick = min(12.0, step - _SIZE - 12)
    greatest = max((area.toi_da for area in rows), default=Decimal(1))
    shapes: list[Shape] = []
    for number, area in enumerate(rows):
        top = step * number
        figure = width_of(area.in_la, _SIZE, 600)
        label = shorten(area.ten, width - figure - 16, _SIZE)
        bar_room = length(area.toi_da, greatest, width)
        shapes += (
            Text(0, top + _SIZE, label, _SIZE),
            Text(width, top + _SIZE, area.in_la, _SIZE, "so", 600, "end"),
            *bar(0, top + _SIZE + 5, bar_room, thick, area.dat, area.toi_da, 0),
        )
    bottom = step * len(rows)
    if left_out > 0:
        words = f"và {left_out} lĩnh vực mất ít điểm hơn"
        shapes.append(Text(0, bottom + _SIZE, words, _SIZE, "phu"))
        bottom += _SIZE * LINE_HEIGHT
    return Drawing(width, bottom, tuple(shapes))


def _as_strip(chart: ScoreMap) -> UnitStrip:
    """The known squares by their names, on a scale around their figures."""
    known = [UnitDot(tile.ten, tile.diem, tile.in_la) for tile in chart.o if tile.diem is not None]
    return UnitStrip(
        tieu_de=chart.tieu_de,
        mo_ta=chart.mo_ta,
        nguon=chart.nguon,
        dia_chi=chart.dia_chi,
        don_vi=chart.don_vi,
        cac_don_vi=tuple(sorted(known, key=lambda unit: collation_key(unit.ten))),
        so_don_vi=chart.so_don_vi,
        loai_don_vi=chart.loai_don_vi,
        tu=None,
        den=None,
    )


def _units(chart: UnitStrip, frame: Frame, height: float) -> Drawing:
    """Up to eight units with their names where these have room; more as a crowd of dots."""
    count = len(chart.cac_don_vi)
    if count <= _MOST_ROWS:
        small = replace(frame, size=_SIZE, small=12)
        heads = units.lay_out(replace(chart, cac_don_vi=()), small).height
        row = min(26.0, (height - heads) / max(count, 1))
        if row >= _SIZE * LINE_HEIGHT:
            return units.lay_out(chart, small, row)
    dots = [
        (unit.diem, f"{unit.ten}: {unit.in_la}" if unit.noi_bat else "")
        for unit in chart.cac_don_vi
    ]
    return _crowd(chart, dots, frame, height)


def _crowd(
    chart: UnitStrip, dots: list[tuple[Decimal, str]], frame: Frame, height: float
) -> Drawing:
    """Every unit a dot on one scale, dots of about the same figure stacked; `dots` are figures
    and the words of those that are named."""
    known = [figure for figure, _ in dots]
    words = wrap(f"Cổng có {chart.con_thieu}", frame.width, 15, 600) if chart.con_thieu else ()
    top = height_of(words, 15) + frame.small * LINE_HEIGHT + 14
    scale = axis(known, chart.thang, 12, frame.width - 12)
    columns = Counter(_column(scale.at(figure)) for figure in known)
    tallest = max(columns.values(), default=1)
    named = frame.small * LINE_HEIGHT + 8 if any(own for _, own in dots) else 0.0
    lift = min(2 * _RADIUS, (height - top - named - 8) / tallest)
    bottom = top + max(lift * tallest + named + 8, 110)
    shapes: list[Shape] = [
        *paragraph(words, 0, 0, 15, weight=600),
        *marks_above(scale, top, bottom, frame, chart.don_vi),
        level(scale.start, scale.end, bottom, "ke-vua"),
        *_stacked([(scale.at(figure), own) for figure, own in dots], lift, bottom, frame),
    ]
    return Drawing(frame.width, bottom + 2, tuple(shapes))


def _column(x: float) -> int:
    return round(x / (2 * _RADIUS))


def _stacked(
    dots: list[tuple[float, str]], lift: float, bottom: float, frame: Frame
) -> Iterator[Shape]:
    filled: Counter[int] = Counter()
    names: list[Shape] = []
    tallest = max(Counter(_column(x) for x, _ in dots).values(), default=0)
    for x, own in dots:
        column = _column(x)
        y = bottom - lift * (filled[column] + 0.5)
        filled[column] += 1
        place = column * 2 * _RADIUS
        yield Dot(place, y, min(_RADIUS, lift / 2), "cham-nay" if own else "cham")
        if own:
            half = width_of(own, frame.small, 600) / 2
            middle = min(max(place, half), frame.width - half)
            base = bottom - lift * tallest - 8
            names.append(upright(place, base + 3, y - _RADIUS, "ke-vua"))
            names.append(Text(middle, base, own, frame.small, "so-tren", 600, "middle"))
    yield from names
