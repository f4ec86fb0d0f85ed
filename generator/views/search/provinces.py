"""Provinces of both periods, and the progress of those that owe anything."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.dataset import Dataset, Province
from generator.views import urls
from generator.views.names import unit_name
from generator.views.progress import items as progress
from generator.views.search import weights
from generator.views.search.found import Found


def provinces(dataset: Dataset) -> Iterator[Found]:
    """The page of each province, by all its names."""
    for province in dataset.tinh:
        yield _province(dataset, province)


def _province(dataset: Dataset, province: Province) -> Found:
    names = dict.fromkeys(unit_name(unit) for unit in province.don_vi)
    other_names = dict.fromkeys(name for unit in province.don_vi for name in unit.bi_danh)
    successors = {unit.nay_thuoc for unit in province.don_vi if unit.nay_thuoc}
    others = [dataset.province_name(ma) for ma in sorted(successors - {province.ma})]
    text = (", ".join([*names, *other_names]), *(f"Nay thuộc {name}." for name in others))
    path = urls.province(province.ma)
    weight = weights.PROVINCE if province.nay else weights.FORMER_PROVINCE
    return Found(path, province.ten, text, ("Tỉnh, thành phố",), weight)


def progress_pages(dataset: Dataset) -> Iterator[Found]:
    """The page of progress of each province."""
    for owing in progress.provinces(dataset):
        words = f"Báo cáo kết quả, bằng chứng công khai, thời hạn của {owing.ten}."
        title = f"Tiến độ của {owing.ten}"
        yield Found(urls.progress(owing.ma), title, (words,), (owing.ten, "Tiến độ"))
