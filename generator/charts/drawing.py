"""Charts as SVG text: for a page, and as a file that can stand alone."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from jinja2 import Environment, PackageLoader, StrictUndefined

from generator.charts import looks
from generator.charts.attributes import attributes, number
from generator.charts.frames import NARROW, WIDE
from generator.charts.layouts import lay_out
from generator.charts.sheets import social_sheet, wide_sheet
from generator.views.charts import (
    AreaBars,
    Chart,
    PartsBar,
    PlaceOnScale,
    ScoreMap,
    TrendChart,
    UnitStrip,
)
from generator.views.citations.figure import GenealogyFigure

Form = Literal["rong", "mang-xa-hoi"]

SOCIAL_WIDTH, SOCIAL_HEIGHT = 1200, 630
_ID = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
_NAMES: dict[type[Chart], str] = {
    AreaBars: "linh-vuc",
    PartsBar: "phan",
    PlaceOnScale: "thang",
    TrendChart: "nam",
    UnitStrip: "don-vi",
    ScoreMap: "ban-do",
    GenealogyFigure: "gia-pha",
}


def draw_inline(chart: Chart, id_prefix: str) -> str:
    """The chart for a page: a narrow and a wide SVG in one block, of which CSS shows one.

    No blank line is in it, so that Markdown takes it as one block of HTML. Colours are the site's
    CSS variables. Every id begins with `id_prefix`, which must differ between charts of a page.
    Raises `ValueError` for a prefix that is no id.
    """
    if not _ID.fullmatch(id_prefix):
        raise ValueError(f"{id_prefix!r} is no id")
    drawings = [
        (name, f"{id_prefix}-{name}", lay_out(chart, frame), frame.width)
        for name, frame in (("hep", NARROW), ("rong", WIDE))
    ]
    template = _environment().get_template("trong-trang.svg.jinja")
    values = {"kind": _NAMES[type(chart)], "drawings": drawings, "look": looks.in_page}
    return template.render(chart=chart, **values).strip()


def draw_file(
    chart: Chart, *, width: int = 1200, form: Form = "rong", goc: str = "", mau: bool = False
) -> str:
    """The chart as an SVG file with title, source line and address on it, in concrete colours.

    `rong`: as tall as it takes at `width` pixels. `mang-xa-hoi`: always 1200 × 630. `goc` is the
    site's address before the path, where it is known; `mau` prints that the figures are samples.
    """
    sheet = social_sheet if form == "mang-xa-hoi" else wide_sheet
    drawing = sheet(chart, goc=goc, mau=mau)
    if form == "mang-xa-hoi":
        width, height = SOCIAL_WIDTH, SOCIAL_HEIGHT
    else:
        height = round(width * drawing.height / drawing.width)
    template = _environment().get_template("tep.svg.jinja")
    values = {"drawing": drawing, "width": width, "height": height, "look": looks.in_file}
    return template.render(chart=chart, **values).strip() + "\n"


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("generator.charts"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["n"] = number
    environment.filters["thuoc_tinh"] = attributes
    return environment
