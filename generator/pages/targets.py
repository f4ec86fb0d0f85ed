"""Targets: all documents while they fit on a page, and province by province."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.dataset import Dataset
from generator.pages.page import Page, fill
from generator.views import urls
from generator.views.measures.links import measures_of
from generator.views.targets import TargetGroup, groups, target_pages
from generator.views.tasks import MOST_ON_ONE_PAGE

Groups = tuple[TargetGroup, ...]
Counts = list[tuple[str, str, int]]

DESCRIPTION = "Mọi con số phải đạt trong các kế hoạch cải cách hành chính, kèm câu của văn bản."


def pages(dataset: Dataset) -> Iterator[Page]:
    """The overview, then one page per province that has targets."""
    found = {p.ma: tuple(groups(dataset, p.van_ban)) for p in dataset.tinh if p.van_ban}
    counts = [(ma, dataset.province_name(ma), _count(gs)) for ma, gs in found.items() if gs]
    everything = tuple(group for gs in found.values() for group in gs)
    shown = everything if _lines(everything) <= MOST_ON_ONE_PAGE else ()
    with_measures = bool(measures_of(dataset))
    yield _page("/chi-tieu/", "Chỉ tiêu", shown, counts, with_measures=with_measures)
    for ma, name, _ in counts:
        yield from _of_province(ma, f"Chỉ tiêu của {name}", found[ma], counts)


def _of_province(ma: str, title: str, found: Groups, counts: Counts) -> Iterator[Page]:
    """One page; where the targets are too many for it, a page per year of the documents and a
    list of the years."""
    path = urls.targets(ma)
    by_year = {nam: of_year for nam, of_year in target_pages(found).items() if nam is not None}
    if not by_year:
        yield _page(path, title, found, counts, ma)
        return
    years = tuple((urls.targets(ma, nam), nam, _count(by_year[nam])) for nam in by_year)
    yield _page(path, title, (), counts, ma, years)
    for nam, of_year in by_year.items():
        path = urls.targets(ma, nam)
        yield _page(path, f"{title}, văn bản năm {nam}", of_year, counts, ma, years)


def _count(found: Groups) -> int:
    return sum(len(group.dong) for group in found)


def _lines(found: Groups) -> int:
    return sum(group.so for group in found)


def _page(
    path: str,
    title: str,
    shown: Groups,
    counts: Counts,
    tinh: str | None = None,
    years: tuple[tuple[str, int, int], ...] = (),
    *,
    with_measures: bool = False,
) -> Page:
    markdown = fill(
        "targets.md.jinja",
        path,
        title=title,
        groups=shown,
        counts=counts,
        total=sum(count for _, _, count in counts),
        tinh=tinh,
        years=years,
        with_measures=with_measures,
    )
    return Page(path, title, DESCRIPTION, markdown, hide=("toc",))
