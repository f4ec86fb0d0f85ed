"""What the search field offers while somebody types."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice

from generator.model import areas as model
from generator.model.dataset import Dataset, Province
from generator.model.linking import LinkedDocument
from generator.views import urls
from generator.views.agencies.lists import everywhere, own_agencies
from generator.views.measures.links import measures_of
from generator.views.names import document_name
from generator.views.scores.indices import index_views
from generator.views.search.kinds import LOAI

MOST = 400
Suggestion = tuple[str, str, str]
"""Words, their kind, and the address of their page without its first slash."""


def suggestions(dataset: Dataset) -> Iterator[Suggestion]:
    """Names of all kinds, then the newest documents; at most `MOST`."""
    return islice(_all(dataset), MOST)


def _all(dataset: Dataset) -> Iterator[Suggestion]:
    for province in dataset.tinh:
        yield province.ten, _kind(province), _path(urls.province(province.ma))
    for index in index_views(dataset):
        yield index.ten, "Chỉ số", _path(index.duong)
    for area in model.areas(dataset).linh_vuc:
        yield area.ten, LOAI["linh-vuc"], _path(urls.area(area.ma))
    yield from _agencies(dataset)
    for measure in measures_of(dataset):
        yield measure.ten, "Chỉ tiêu theo thước đo", _path(urls.measure(measure.ma))
    register = dataset.registers.thuat_ngu
    for term in register.thuat_ngu if register else ():
        yield term.ten, LOAI["thuat-ngu"], f"thuat-ngu/#{term.ma}"
    for linked in sorted(dataset.van_ban, key=_day, reverse=True):
        place = dataset.province_name(linked.record.place.tinh)
        name, path = document_name(dataset, linked), _path(urls.document(linked.van_ban))
        yield f"{name} – {place}", LOAI["van-ban"], path


def _agencies(dataset: Dataset) -> Iterator[Suggestion]:
    for view in everywhere(dataset):
        if not view.la_nhom:
            yield view.ten, LOAI["co-quan"], _path(view.duong)
    for agency, line in own_agencies(dataset):
        yield agency.ten, LOAI["co-quan"], _path(line.duong)


def _kind(province: Province) -> str:
    if province.nay is None:
        return "Đơn vị trước sắp xếp"
    return LOAI["tinh"]


def _day(linked: LinkedDocument) -> date:
    return linked.document.ngay_ban_hanh or date(linked.record.place.nam, 1, 1)


def _path(address: str) -> str:
    return address.lstrip("/")
