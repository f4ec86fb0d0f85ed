"""Tasks by deadline: all of them while they fit on a page, and province by province."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.dataset import Dataset
from generator.pages.page import Page, fill
from generator.views import urls
from generator.views.progress.tally import reported_words
from generator.views.tasks import MOST_ON_ONE_PAGE, TaskGroup, by_quarter, lines, task_pages

Groups = tuple[TaskGroup, ...]
Counts = list[tuple[str, str, int]]

DESCRIPTION = "Mọi việc trong các kế hoạch cải cách hành chính, cơ quan chủ trì và thời hạn."


def pages(dataset: Dataset) -> Iterator[Page]:
    """The overview, then one page per province that has documents."""
    provinces = [p for p in dataset.tinh if p.van_ban]
    found = {p.ma: tuple(lines(dataset, p.van_ban)) for p in provinces}
    counts = [(p.ma, p.ten, len(found[p.ma])) for p in provinces if found[p.ma]]
    everything = by_quarter(line for p in provinces for line in found[p.ma])
    fits = _count(everything) <= MOST_ON_ONE_PAGE
    said = reported_words(dataset)
    yield _page("/nhiem-vu/", "Việc và thời hạn", everything if fits else (), counts, said)
    for ma, name, _ in counts:
        title, said = f"Việc và thời hạn của {name}", reported_words(dataset, ma)
        yield from _of_province(ma, title, by_quarter(found[ma]), counts, said)


def _of_province(
    ma: str, title: str, groups: Groups, counts: Counts, reported: str
) -> Iterator[Page]:
    """One page; where the tasks are too many for it, a page per year and a list of the years."""
    path = urls.tasks(ma)
    by_year = {nam: found for nam, found in task_pages(groups).items() if nam is not None}
    if not by_year:
        yield _page(path, title, groups, counts, reported, ma)
        return
    names = {nam: f"năm {nam}" if nam.isdigit() else found[0].ten for nam, found in by_year.items()}
    years = tuple((urls.tasks(ma, nam), names[nam], _count(by_year[nam])) for nam in by_year)
    yield _page(path, title, (), counts, reported, ma, years)
    for nam, found in by_year.items():
        name = f"{title}, {names[nam]}"
        yield _page(urls.tasks(ma, nam), name, found, counts, reported, ma, years)


def _count(groups: Groups) -> int:
    return sum(len(group.dong) for group in groups)


def _page(
    path: str,
    title: str,
    groups: Groups,
    counts: Counts,
    reported: str,
    tinh: str | None = None,
    years: tuple[tuple[str, str, int], ...] = (),
) -> Page:
    markdown = fill(
        "tasks.md.jinja",
        path,
        title=title,
        groups=groups,
        counts=counts,
        reported=reported,
        total=sum(count for _, _, count in counts),
        tinh=tinh,
        years=years,
    )
    return Page(path, title, DESCRIPTION, markdown, hide=("toc",))
