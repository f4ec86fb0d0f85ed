"""Tasks by deadline: all of them while they fit on a page, and province by province."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.dataset import Dataset
from generator.pages.page import Page, fill
from generator.views import urls
from generator.views.tasks import MOST_ON_ONE_PAGE, TaskLine, by_quarter, lines

DESCRIPTION = "Mọi việc trong các kế hoạch cải cách hành chính, cơ quan chủ trì và thời hạn."


def pages(dataset: Dataset) -> Iterator[Page]:
    """The overview, then one page per province that has documents."""
    provinces = [p for p in dataset.tinh if p.van_ban]
    found = {p.ma: tuple(lines(dataset, p.van_ban)) for p in provinces}
    counts = [(p.ma, p.ten, len(found[p.ma])) for p in provinces if found[p.ma]]
    everything = tuple(line for p in provinces for line in found[p.ma])
    yield _page("/nhiem-vu/", "Việc và thời hạn", everything, counts, None)
    for province in provinces:
        if found[province.ma]:
            path = urls.tasks(province.ma)
            title = f"Việc và thời hạn của {province.ten}"
            yield _page(path, title, found[province.ma], counts, province.ma)


def _page(
    path: str,
    title: str,
    found: tuple[TaskLine, ...],
    counts: list[tuple[str, str, int]],
    tinh: str | None,
) -> Page:
    fits = tinh is not None or len(found) <= MOST_ON_ONE_PAGE
    markdown = fill(
        "tasks.md.jinja",
        path,
        title=title,
        groups=by_quarter(found) if fits else (),
        counts=counts,
        total=sum(count for _, _, count in counts),
        shown=len(found),
        tinh=tinh,
    )
    return Page(path, title, DESCRIPTION, markdown, hide=("toc",))
