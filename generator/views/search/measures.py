"""Measures that targets of several provinces share."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.dataset import Dataset
from generator.model.measures import measured
from generator.views import urls
from generator.views.measures.links import measures_of
from generator.views.search import weights
from generator.views.search.found import Found


def measures(dataset: Dataset) -> Iterator[Found]:
    """The list, and each measure with targets."""
    register = dataset.registers.thuoc_do
    if register is None or not measures_of(dataset):
        return
    about = ("Cùng một điều, các tỉnh và các năm đề ra mức nào.",)
    yield Found(urls.MEASURES, "Chỉ tiêu theo thước đo", about, ("Chỉ tiêu",))
    topics = {topic.ma: topic.ten for topic in register.chu_de}
    known = measured(dataset).theo_thuoc_do
    for measure in measures_of(dataset):
        found = known.get(measure.ma, ())
        codes = tuple(dict.fromkeys(one.tinh for one in found))
        if codes:
            places = ", ".join(map(dataset.province_name, codes))
            yield Found(
                urls.measure(measure.ma),
                measure.ten,
                (measure.giai_thich, topics.get(measure.chu_de or "", ""), places),
                ("Chỉ tiêu", "So các tỉnh"),
                weights.MEASURE,
                "chi-tieu",
                tinh=codes,
                nam=tuple(sorted({one.nam for one in found})),
            )
