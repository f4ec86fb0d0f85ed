"""What the site's search finds of communication plans, reform areas and years."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.areas import areas
from generator.model.dataset import Dataset
from generator.views import urls
from generator.views.communication.plans import plan_views
from generator.views.years import known_years

Found = tuple[str, str, tuple[str, ...], tuple[str, ...]]


def search_entries(dataset: Dataset) -> Iterator[Found]:
    """Address, title, paragraphs and tags."""
    for view in plan_views(dataset):
        if view.kenh or view.noi_dung:
            channels = tuple(line.noi_dung for line in view.kenh)
            tags = (view.ten_tinh, "Tuyên truyền")
            title = f"Tuyên truyền: {view.ten}"
            text = (f"Bảng nội dung, kênh. {', '.join(view.dem)}.", *channels, view.ten_tinh)
            yield view.duong, title, text, tags
    for area in areas(dataset).linh_vuc:
        about = ("Việc, chỉ tiêu và điểm mất của các tỉnh trong lĩnh vực này.", *area.bi_danh)
        yield urls.area(area.ma), area.ten, about, ("Lĩnh vực",)
    for nam in known_years(dataset):
        about = ("Văn bản, kế hoạch, thời hạn và điểm số của năm.",)
        yield urls.year(nam), f"Năm {nam}", about, ("Năm", str(nam))
