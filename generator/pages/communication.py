"""Communication: all plans, province by province; each plan's matrix; a working sheet to print."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from generator.model.dataset import Dataset
from generator.pages.page import Page, fill
from generator.vietnamese import collation_key
from generator.views import urls
from generator.views.communication.plan_view import PlanView
from generator.views.communication.plans import plan_views
from generator.views.tasks import MOST_ON_ONE_PAGE

TITLE = "Tuyên truyền cải cách hành chính"
DESCRIPTION = "Kế hoạch tuyên truyền cải cách hành chính: nói với ai, nói gì, qua kênh nào, ai làm."

Group = tuple[str, str, tuple[PlanView, ...]]


def pages(dataset: Dataset) -> Iterator[Page]:
    """The overview, then one page per province, and the pages of each plan."""
    found = sorted(plan_views(dataset), key=lambda one: (collation_key(one.ten_tinh), one.tinh))
    groups = [
        (tinh, dataset.province_name(tinh), tuple(many))
        for tinh, many in groupby(found, key=lambda one: one.tinh)
    ]
    counts = [(tinh, name, len(many)) for tinh, name, many in groups]
    shown = groups if len(found) <= MOST_ON_ONE_PAGE else []
    yield _list(urls.COMMUNICATION, TITLE, shown, counts, None)
    for tinh, name, many in groups:
        path, title = urls.communication(tinh), f"Tuyên truyền cải cách hành chính của {name}"
        yield _list(path, title, [(tinh, name, many)], counts, tinh)
        for view in many:
            yield from _plan(view)


def _list(
    path: str,
    title: str,
    groups: list[Group],
    counts: list[tuple[str, str, int]],
    tinh: str | None,
) -> Page:
    lines = [(ma, name, [_line(v) for v in many]) for ma, name, many in groups]
    total = sum(count for _, _, count in counts)
    markdown = fill(
        "communication.md.jinja",
        path,
        title=title,
        groups=lines,
        counts=counts,
        total=total,
        tinh=tinh,
    )
    return Page(path, title, DESCRIPTION, markdown, hide=("toc",))


def _line(view: PlanView) -> tuple[str, str, str, tuple[str, ...], bool, int]:
    name = f"{view.ten}: {view.trich_yeu}" if view.trich_yeu else view.ten
    return (view.van_ban, name, view.duong, view.dem, view.la_rieng, len(view.tin_bai))


def _plan(view: PlanView) -> Iterator[Page]:
    title = view.ten if view.la_rieng else f"Tuyên truyền trong {view.ten}"
    about = f"{title}, {view.ten_tinh}: {', '.join(view.dem)}."
    crumbs = [
        (urls.COMMUNICATION, "Tuyên truyền"),
        (urls.communication(view.tinh), view.ten_tinh),
    ]
    markdown = fill(
        "communication_plan.md.jinja", view.duong, view=view, title=title, crumbs=crumbs
    )
    yield Page(view.duong, f"{title} – {view.ten_tinh}", about, markdown, hide=("toc",))
    if view.noi_dung or view.kenh:
        path, name = urls.communication_sheet(view.van_ban), f"Bảng làm việc: {title}"
        links = [*crumbs, (view.duong, view.ten)]
        markdown = fill("communication_sheet.md.jinja", path, view=view, title=name, crumbs=links)
        yield Page(path, f"{name} – {view.ten_tinh}", about, markdown, hide=("toc",))
