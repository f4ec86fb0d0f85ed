"""Communication plans, reform areas and years."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import areas as model
from generator.model.dataset import Dataset
from generator.views import urls
from generator.views.communication.plans import plan_views
from generator.views.search import weights
from generator.views.search.found import Found
from generator.views.years import known_years


def communication(dataset: Dataset) -> Iterator[Found]:
    """Each plan with contents or channels."""
    for view in plan_views(dataset):
        if view.kenh or view.noi_dung:
            channels = tuple(line.noi_dung for line in view.kenh)
            text = (f"Bảng nội dung, kênh. {', '.join(view.dem)}.", *channels, view.ten_tinh)
            tags = (view.ten_tinh, "Tuyên truyền")
            yield Found(view.duong, f"Tuyên truyền: {view.ten}", text, tags)


def areas(dataset: Dataset) -> Iterator[Found]:
    """Each reform area, by all its names."""
    for area in model.areas(dataset).linh_vuc:
        about = ("Việc, chỉ tiêu và điểm mất của các tỉnh trong lĩnh vực này.", *area.bi_danh)
        yield Found(urls.area(area.ma), area.ten, about, ("Lĩnh vực",), weights.AREA)


def years(dataset: Dataset) -> Iterator[Found]:
    """Each year with anything in it."""
    for nam in known_years(dataset):
        about = ("Văn bản, kế hoạch, thời hạn và điểm số của năm.",)
        yield Found(urls.year(nam), f"Năm {nam}", about, ("Năm", str(nam)), weights.YEAR)
