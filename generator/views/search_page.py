"""What the search page offers before anything is typed, and where scripts do not run."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import areas as model
from generator.model.dataset import Dataset
from generator.vietnamese import fold
from generator.views import urls
from generator.views.provinces import newest_documents
from generator.views.search.kinds import LOAI
from generator.views.years import known_years


@dataclass(frozen=True)
class SearchPageView:
    """`loai`: code and label of each kind that can be found. `vi_du`: things to search for that
    this data answers. `tinh`, `nam`, `linh_vuc`: ways in, as (words, address)."""

    loai: tuple[tuple[str, str], ...]
    vi_du: tuple[str, ...]
    tinh: tuple[tuple[str, str], ...]
    nam: tuple[tuple[str, str], ...]
    linh_vuc: tuple[tuple[str, str], ...]


def search_page_view(dataset: Dataset) -> SearchPageView:
    """The view of the search page. Provinces are those with documents."""
    known = [province for province in dataset.tinh if province.van_ban]
    fields = model.areas(dataset).linh_vuc
    return SearchPageView(
        tuple(LOAI.items()),
        _examples(dataset, [province.ten for province in known], [area.ten for area in fields]),
        tuple((province.ten, urls.province(province.ma)) for province in known),
        tuple((str(nam), urls.year(nam)) for nam in reversed(known_years(dataset))),
        tuple((area.ten, urls.area(area.ma)) for area in fields),
    )


def _examples(dataset: Dataset, places: list[str], fields: list[str]) -> tuple[str, ...]:
    """The number of the newest document that has one; a province with an area, typed without
    marks; an exact phrase."""
    numbered = (line.ten for line in newest_documents(dataset) if "/" in line.ten)
    number = [word for word in next(numbered, "").split() if "/" in word]
    unmarked = [fold(f"{places[0]} {fields[0]}")] if places and fields else []
    return (*number[:1], *unmarked, "“thủ tục hành chính”")
