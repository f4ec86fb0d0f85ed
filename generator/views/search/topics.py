"""Communication plans, reform areas and years."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import areas as model
from generator.model.dataset import Dataset
from generator.views import urls
from generator.views.communication.plans import plan_views
from generator.views.search import weights
from generator.views.search.document_facets import document_years
from generator.views.search.found import Found
from generator.views.years import known_years


def communication(dataset: Dataset) -> Iterator[Found]:
    """Each plan with contents or channels, then each province."""
    provinces: dict[str, str] = {}
    for view in plan_views(dataset):
        provinces[view.tinh] = view.ten_tinh
        if view.kenh or view.noi_dung:
            channels = tuple(line.noi_dung for line in view.kenh)
            yield Found(
                view.duong,
                f"Tuyên truyền: {view.ten}",
                (f"Bảng nội dung, kênh. {', '.join(view.dem)}.", *channels),
                (view.ten_tinh, "Tuyên truyền"),
                1.0,
                "tuyen-truyen",
                view.ten_tinh,
                (view.tinh,),
                document_years(dataset.documents[view.van_ban]),
            )
    for tinh, name in provinces.items():
        path, title = urls.communication(tinh), f"Tuyên truyền ở {name}"
        about = ("Văn bản của tỉnh nói gì về tuyên truyền cải cách hành chính.",)
        yield Found(path, title, about, ("Tuyên truyền",), weights.LIST, tinh=(tinh,))


def areas(dataset: Dataset) -> Iterator[Found]:
    """Each reform area, by all its names."""
    for area in model.areas(dataset).linh_vuc:
        path, tags, codes = urls.area(area.ma), ("Lĩnh vực",), (area.ma,)
        weight = weights.AREA
        yield Found(path, area.ten, area.bi_danh, tags, weight, "linh-vuc", linh_vuc=codes)


def years(dataset: Dataset) -> Iterator[Found]:
    """Each year with anything in it."""
    for nam in known_years(dataset):
        about = ("Văn bản, kế hoạch, thời hạn và điểm số của năm.",)
        path, title = urls.year(nam), f"Năm {nam}"
        yield Found(path, title, about, ("Năm", str(nam)), weights.YEAR, nam=(nam,))
