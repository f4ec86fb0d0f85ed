"""Targets: all documents while they fit on a page, and province by province."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.dataset import Dataset
from generator.pages.page import Page, fill
from generator.views import urls
from generator.views.targets import TargetGroup, groups
from generator.views.tasks import MOST_ON_ONE_PAGE

DESCRIPTION = "Mọi con số phải đạt trong các kế hoạch cải cách hành chính, kèm câu của văn bản."


def pages(dataset: Dataset) -> Iterator[Page]:
    """The overview, then one page per province that has targets."""
    found = {p.ma: tuple(groups(dataset, p.van_ban)) for p in dataset.tinh if p.van_ban}
    counts = [(ma, dataset.province_name(ma), _count(gs)) for ma, gs in found.items() if gs]
    everything = tuple(group for gs in found.values() for group in gs)
    shown = everything if _count(everything) <= MOST_ON_ONE_PAGE else ()
    yield _page("/chi-tieu/", "Chỉ tiêu", shown, counts, None)
    for ma, name, _ in counts:
        yield _page(urls.targets(ma), f"Chỉ tiêu của {name}", found[ma], counts, ma)


def _count(found: tuple[TargetGroup, ...]) -> int:
    return sum(len(group.dong) for group in found)


def _page(
    path: str,
    title: str,
    shown: tuple[TargetGroup, ...],
    counts: list[tuple[str, str, int]],
    tinh: str | None,
) -> Page:
    total = sum(count for _, _, count in counts)
    markdown = fill(
        "targets.md.jinja", path, title=title, groups=shown, counts=counts, total=total, tinh=tinh
    )
    return Page(path, title, DESCRIPTION, markdown, hide=("toc",))
