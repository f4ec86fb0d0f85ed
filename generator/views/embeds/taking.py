"""Which pages have a page «Lấy về trang của bạn», and where it is.

Documents, index years and the tasks of provinces have one each. So has a unit's score that is
printed area by area; of a unit with a bare total (most, known from the press) the year's page has
the code, so that the number of pages grows with the documents, not with units × years.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.dataset import Dataset
from generator.model.once import once_a_dataset
from generator.model.scores import UnitYear
from generator.views import urls
from generator.views.media_types import MEDIA_TYPES
from generator.views.taking.form import Form


def has_own_page(unit: UnitYear) -> bool:
    """Whether a unit's score says more than a total and a rank."""
    return bool(unit.chinh.linh_vuc or unit.chinh.tieu_chi)


@once_a_dataset
def places(dataset: Dataset) -> dict[str, str]:
    """The path of each page that can be embedded -> the place of its code."""
    found: dict[str, str] = {}
    for linked in dataset.van_ban:
        path = urls.document(linked.van_ban)
        found[path] = urls.take_away(path)
    for year in dataset.diem.nam:
        of_year = urls.index_year(year.chi_so.ma, year.nam)
        if year.don_vi:
            found[of_year] = urls.take_away(of_year)
        for unit in year.don_vi:
            path = urls.scores(year.chi_so.ma, year.nam, unit.don_vi.ma)
            shared = f"{urls.take_away(of_year)}#{unit.don_vi.ma}"
            found[path] = urls.take_away(path) if has_own_page(unit) else shared
    for province in dataset.tinh:
        if any(linked.muc.viec for linked in province.van_ban):
            path = urls.tasks(province.ma)
            found[path] = urls.take_away(path)
    return found


def links(dataset: Dataset, path: str) -> Iterator[Form]:
    """What the panel of a page adds: the page with the code, and citations for machines."""
    place = places(dataset).get(path)
    if place is None:
        return
    yield Form("lay-ve", "Nhúng, trích dẫn", place, "mã để dán vào trang của bạn")
    if not path.startswith("/nhiem-vu/"):
        yield _cited(path, "bib", "BibTeX", "trích dẫn, cho LaTeX")
        yield _cited(path, "csl.json", "CSL-JSON", "trích dẫn, cho Zotero, Word")


def _cited(path: str, suffix: str, label: str, use: str) -> Form:
    return Form(suffix, label, urls.form(path, suffix), use, MEDIA_TYPES[suffix])
