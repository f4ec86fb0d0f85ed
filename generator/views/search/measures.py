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
        places = dict.fromkeys(dataset.province_name(one.tinh) for one in known.get(measure.ma, ()))
        if places:
            text = (measure.giai_thich, topics.get(measure.chu_de or "", ""), ", ".join(places))
            path, tags = urls.measure(measure.ma), ("Chỉ tiêu", "So các tỉnh")
            yield Found(path, measure.ten, text, tags, weights.MEASURE)
