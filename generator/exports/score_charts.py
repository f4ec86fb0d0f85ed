"""The charts of score pages as SVG files beside them, in two sizes."""

from __future__ import annotations

from collections.abc import Iterator

from generator.charts import draw_file
from generator.exports.form_files import Offer
from generator.model.dataset import Dataset
from generator.settings import Settings
from generator.views.charts import Chart
from generator.views.scores import charts as score_charts


def offers(dataset: Dataset, settings: Settings) -> Iterator[Offer]:
    """One offer a chart: `chi-so/par-index/2019/tien-giang` with `.svg` and `.mang-xa-hoi.svg`."""

    def wide(chart: Chart) -> bytes:
        return draw_file(chart, goc=settings.goc, mau=settings.mau).encode()

    def card(chart: Chart) -> bytes:
        drawn = draw_file(chart, form="mang-xa-hoi", goc=settings.goc, mau=settings.mau)
        return drawn.encode()

    forms = {"svg": wide, "mang-xa-hoi.svg": card}
    for chart in score_charts.charts(dataset):
        yield Offer(chart.dia_chi.strip("/"), chart, forms)
