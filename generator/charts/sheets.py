"""Charts as files: the drawing with title, source line and address around it."""

from __future__ import annotations

from generator.charts.frames import WIDE
from generator.charts.layouts import lay_out
from generator.charts.layouts.card import card_body
from generator.charts.shapes import (
    LINE_HEIGHT,
    Drawing,
    Shape,
    Text,
    height_of,
    level,
    moved,
    paragraph,
)
from generator.charts.words import shorten, width_of, wrap
from generator.views import urls
from generator.views.charts import Chart, PartsBar
from generator.views.reuse import SITE_NAME

_SHEET = 800.0
_EDGE = 40.0
_ROOM = _SHEET - 2 * _EDGE
_CARD_HEIGHT = 420.0
_SMALL = 13.0
_SAMPLE = "DỮ LIỆU MẪU"


def wide_sheet(chart: Chart, *, goc: str, mau: bool) -> Drawing:
    """Title, figure, the wide drawing and the source, 800 units wide, as tall as they take."""
    shapes, top = _head(chart, mau, most=None)
    if chart.so_lon and not isinstance(chart, PartsBar):
        shapes.append(Text(_EDGE, top + 34, chart.so_lon, 38, "so", 700))
        x = _EDGE + width_of(chart.so_lon, 38, 700) + 14
        words = shorten(chart.so_lon_phu, _SHEET - _EDGE - x, 16)
        shapes.append(Text(x, top + 34, words, 16, "phu"))
        top += 56
    body = lay_out(chart, WIDE)
    shapes += moved(body.shapes, _EDGE, top + 4)
    top += body.height + 24
    source = wrap(f"Nguồn: {chart.nguon}", _ROOM, _SMALL)
    shapes += (level(_EDGE, _SHEET - _EDGE, top, "ke-vua"),)
    shapes += paragraph(source, _EDGE, top + 10, _SMALL, "phu")
    top += 10 + height_of(source, _SMALL) + 4
    address = wrap(_address(chart, goc), _ROOM, _SMALL)
    shapes += paragraph(address, _EDGE, top, _SMALL, "phu")
    top += height_of(address, _SMALL) + 28
    # Whole pixels at 1200: two thirds of a unit each.
    return Drawing(_SHEET, 2 * round(top / 2), tuple(shapes))


def social_sheet(chart: Chart, *, goc: str, mau: bool) -> Drawing:
    """The same on a card of 1200 × 630: the figure large at the left, a few rows at the right."""
    shapes, top = _head(chart, mau, most=2)
    foot = _CARD_HEIGHT - 62
    left = _EDGE
    if chart.so_lon:
        column = 232.0
        size = min(76.0, 76.0 * column / width_of(chart.so_lon, 76, 700))
        lines = wrap(chart.so_lon_phu, column, 16, most=4)
        y = top + (foot - top - size - height_of(lines, 16) - 8) / 2
        shapes.append(Text(_EDGE, y + size * 0.9, chart.so_lon, size, "so", 700))
        shapes += paragraph(lines, _EDGE, y + size + 8, 16, "phu")
        left += column + 36
    body = card_body(chart, _SHEET - _EDGE - left, foot - top - 16)
    shapes += moved(body.shapes, left, top + max(0, (foot - top - 8 - body.height) / 2))
    shapes.append(level(_EDGE, _SHEET - _EDGE, foot, "ke-vua"))
    for number, words in enumerate((f"Nguồn: {chart.nguon}", _address(chart, goc))):
        y = foot + 10 + _SMALL * (1 + LINE_HEIGHT * number)
        shapes.append(Text(_EDGE, y, shorten(words, _ROOM, _SMALL), _SMALL, "phu"))
    return Drawing(_SHEET, _CARD_HEIGHT, tuple(shapes))


def _head(chart: Chart, mau: bool, most: int | None) -> tuple[list[Shape], float]:
    """The title and, on samples, the word for it; with the height they take."""
    top = 30.0
    shapes: list[Shape] = []
    if mau:
        shapes.append(Text(_EDGE, top + 12, _SAMPLE, _SMALL, "chu-son", 700))
        top += 20
    title = wrap(chart.tieu_de, _ROOM, 25, 700, most)
    shapes += paragraph(title, _EDGE, top, 25, weight=700)
    return shapes, top + height_of(title, 25) + 16


def _address(chart: Chart, goc: str) -> str:
    if goc:
        return urls.whole(goc, chart.dia_chi)
    return f"{SITE_NAME} · {chart.dia_chi}"
