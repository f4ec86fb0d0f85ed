"""The charts of score pages as files beside them: SVG, and PNG in two sizes."""

from __future__ import annotations

from collections.abc import Iterator

from generator.charts import draw_file
from generator.charts.png import to_png
from generator.exports.form_files import Offer
from generator.model.dataset import Dataset
from generator.settings import Settings
from generator.views import score_charts
from generator.views.charts import Chart
from generator.views.forms import SOCIAL

WIDTH = 1200
PICTURES = frozenset({"png", SOCIAL})


def offers(dataset: Dataset, settings: Settings) -> Iterator[Offer]:
    """One offer a chart: `chi-so/par-index/2019/tien-giang` with `.svg`, `.png` and the size for
    social media."""

    def svg(chart: Chart) -> bytes:
        return draw_file(chart, goc=settings.goc, mau=settings.mau).encode()

    def png(chart: Chart) -> bytes:
        return to_png(svg(chart), WIDTH)

    def social(chart: Chart) -> bytes:
        drawn = draw_file(chart, form="mang-xa-hoi", goc=settings.goc, mau=settings.mau)
        return to_png(drawn.encode(), WIDTH)

    forms = {"svg": svg, "png": png, SOCIAL: social}
    for chart in score_charts.charts(dataset):
        yield Offer(chart.dia_chi.strip("/"), chart, forms, PICTURES, PICTURES)
