"""Reform areas: the list, a page for each, and one per province where all are too many."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.dataset import Dataset
from generator.pages.page import Page, fill
from generator.views import urls
from generator.views.areas import AreaOfProvince, AreaView, area_views
from generator.views.tasks import MOST_ON_ONE_PAGE

TITLE = "Theo lĩnh vực cải cách hành chính"
DESCRIPTION = "Việc, chỉ tiêu và điểm mất của các tỉnh theo từng lĩnh vực cải cách hành chính."


def pages(dataset: Dataset) -> Iterator[Page]:
    """The list of areas, then each area, whole and province by province."""
    views, unplaced = area_views(dataset)
    lines = [
        (
            urls.area(view.linh_vuc.ma),
            view.linh_vuc.ten,
            [
                (view.so("viec"), "việc"),
                (view.so("chi_tieu"), "con số của chỉ tiêu"),
                (view.so("phan_cong"), "mục phân công"),
                (view.so("diem"), "điểm PAR Index"),
            ],
            len(view.tinh),
        )
        for view in views
    ]
    markdown = fill("areas.md.jinja", "/linh-vuc/", title=TITLE, areas=lines, unplaced=unplaced)
    yield Page("/linh-vuc/", TITLE, DESCRIPTION, markdown, hide=("toc",))
    for view in views:
        shown = view.tinh if view.tong <= MOST_ON_ONE_PAGE else ()
        yield _area(view, shown, None)
        for province in view.tinh:
            yield _area(view, (province,), province)


def _area(view: AreaView, shown: tuple[AreaOfProvince, ...], only: AreaOfProvince | None) -> Page:
    area = view.linh_vuc
    path = urls.area(area.ma, only.tinh if only else None)
    title = f"{area.ten} ở {only.ten_tinh}" if only else area.ten
    counts = [(one.tinh, one.ten_tinh, one.tong) for one in view.tinh]
    markdown = fill(
        "area.md.jinja",
        path,
        title=title,
        area=area,
        index_area=view.chi_so,
        provinces=shown,
        counts=counts,
        total=view.tong,
        tinh=only.tinh if only else None,
    )
    return Page(path, title, f"{title}: việc, chỉ tiêu, điểm số.", markdown, hide=("toc",))
