"""Provinces of both periods, and the lists of what each of them owes."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.dataset import Dataset, Province
from generator.model.succession import province_change
from generator.views import urls
from generator.views.areas import area_views
from generator.views.names import unit_name
from generator.views.progress import items as progress
from generator.views.search import weights
from generator.views.search.found import Found


def provinces(dataset: Dataset) -> Iterator[Found]:
    """The page of each province, by all its names."""
    changes = filter(None, (province_change(dataset, one.ma) for one in dataset.tinh))
    merged = {one.ma for told in changes if told.can_cu for one in (told.truoc, told.nay)}
    for province in dataset.tinh:
        yield _province(province, province.ma in merged)


def _province(province: Province, merged: bool) -> Found:
    names = dict.fromkeys(unit_name(unit) for unit in province.don_vi)
    other_names = dict.fromkeys(name for unit in province.don_vi for name in unit.bi_danh)
    # What it was merged into or from is searched by the names of both, which say why.
    text = (", ".join([*names, *other_names]),)
    return Found(
        urls.province(province.ma),
        province.ten,
        text,
        ("Tỉnh, thành phố", "Sáp nhập") if merged else ("Tỉnh, thành phố",),
        weights.PROVINCE,
        "tinh",
        tinh=(province.ma,),
    )


def progress_pages(dataset: Dataset) -> Iterator[Found]:
    """The page of progress of each province."""
    for owing in progress.provinces(dataset):
        about = ("Báo cáo kết quả, bằng chứng công khai, thời hạn của từng việc.",)
        path, title = urls.progress(owing.ma), f"Tiến độ của {owing.ten}"
        yield Found(path, title, about, (owing.ten, "Tiến độ"), tinh=(owing.ma,))


def task_and_target_pages(dataset: Dataset) -> Iterator[Found]:
    """The tasks, then the targets of each province that has any."""
    for province in dataset.tinh:
        tinh = (province.ma,)
        if any(linked.muc.viec for linked in province.van_ban):
            title = f"Việc và thời hạn của {province.ten}"
            about = ("Mọi việc trong kế hoạch của tỉnh, cơ quan chủ trì, hạn nào, quý nào.",)
            tags = ("Nhiệm vụ", "Công việc")
            yield Found(urls.tasks(province.ma), title, about, tags, weights.LIST, tinh=tinh)
        if any(linked.muc.chi_tieu for linked in province.van_ban):
            title = f"Chỉ tiêu của {province.ten}"
            about = ("Những con số phải đạt trong kế hoạch của tỉnh.",)
            tags = ("Mục tiêu", "Con số")
            yield Found(urls.targets(province.ma), title, about, tags, weights.LIST, tinh=tinh)


def area_pages(dataset: Dataset) -> Iterator[Found]:
    """What each province's plans say in each area."""
    for view in area_views(dataset)[0]:
        area = view.linh_vuc
        for one in view.tinh:
            yield Found(
                urls.area(area.ma, one.tinh),
                f"{area.ten} ở {one.ten_tinh}",
                (),
                ("Lĩnh vực",),
                weights.AREA_OF_PROVINCE,
                "linh-vuc",
                tinh=(one.tinh,),
                linh_vuc=(area.ma,),
            )
