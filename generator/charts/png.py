"""SVG -> PNG. Same SVG, same bytes: fonts are the package's own, never the system's."""

from __future__ import annotations

import re

from generator.charts.typst_compiler import compiler

_SIZE = re.compile(rb'<svg\b[^>]*? width="(\d+)" height="(\d+)"')
# The drawing comes as data, never as source.
_SOURCE = b"""
#set page(width: float(sys.inputs.rong) * 1pt, height: float(sys.inputs.cao) * 1pt, margin: 0pt)
#image(bytes(sys.inputs.hinh), format: "svg", width: 100%, height: 100%, fit: "stretch")
"""
_POINTS_PER_INCH = 72
CHART_WIDTH = 1200


def chart_png(svg: bytes) -> bytes:
    """A drawing as PNG, 1200 pixels wide."""
    return to_png(svg, CHART_WIDTH)


def to_png(svg: bytes, width: int) -> bytes:
    """A picture `width` pixels wide of an SVG file of ours (`draw_file`), in its proportions.

    Raises `ValueError` where the SVG does not name its size in pixels.
    """
    size = _SIZE.search(svg)
    if size is None:
        raise ValueError("the SVG names no width and height")
    svg_width, svg_height = int(size[1]), int(size[2])
    inputs = {
        "rong": str(width),
        "cao": str(round(width * svg_height / svg_width)),
        "hinh": svg.decode(),
    }
    made = compiler("generator.charts").compile(
        _SOURCE, format="png", ppi=_POINTS_PER_INCH, sys_inputs=inputs
    )
    assert isinstance(made, bytes)
    return made
