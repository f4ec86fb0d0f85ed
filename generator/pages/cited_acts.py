"""The cited acts, a page for each, and the ledger of citations that do not agree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from generator.model.dataset import Dataset
from generator.pages.page import Page, fill
from generator.views import urls
from generator.views.citations.acts import ActView, KindGroup, act_views, by_kind, cited_acts
from generator.views.citations.cites import act_line
from generator.views.citations.disputes import disputes

MOST_ON_ONE_PAGE = 200
TITLE = "Văn bản được viện dẫn"
_DESCRIPTION = (
    "Luật, nghị quyết, nghị định, quyết định mà các kế hoạch căn cứ, thực hiện, nhắc tới."
)

Chips = tuple[tuple[str, str, int], ...]


def pages(dataset: Dataset) -> Iterator[Page]:
    """The overview, a list per type and year where one page is too small, the ledger, the acts."""
    acts = cited_acts(dataset)
    groups = by_kind(acts)
    whole = len(acts) <= MOST_ON_ONE_PAGE
    chips = tuple(
        (f"#{one.ma}" if whole else urls.cited_kind(one.ma), one.ten, len(one.dong))
        for one in groups
    )
    shared = tuple(act_line(act) for act in acts if len(act.tinh) > 1)
    found = disputes(dataset)
    markdown = fill(
        "cited_acts.md.jinja",
        urls.CITED_ACTS,
        title=TITLE,
        total=len(acts),
        documents=len(dataset.van_ban),
        chips=chips,
        shared=shared[:MOST_ON_ONE_PAGE],
        groups=groups if whole else (),
        disputes=len(found),
    )
    yield Page(urls.CITED_ACTS, TITLE, _DESCRIPTION, markdown, hide=("toc",))
    if not whole:
        for group in groups:
            yield from _kind(group, chips)
    yield _ledger(dataset)
    for view in act_views(dataset):
        yield _act(view)


def _kind(group: KindGroup, chips: Chips) -> Iterator[Page]:
    """One page; where the acts are too many for it, a page per year."""
    path = urls.cited_kind(group.ma)
    fits = len(group.dong) <= MOST_ON_ONE_PAGE
    by_year = [] if fits else _years(group)
    years = tuple((urls.cited_kind(group.ma, nam), nam, len(one.dong)) for nam, one in by_year)
    yield _list(path, f"{TITLE}: {group.ten}", group, chips, years, path)
    for nam, one in by_year:
        address = urls.cited_kind(group.ma, nam)
        name = f"năm {nam}" if nam.isdigit() else "không rõ năm"
        yield _list(address, f"{TITLE}: {group.ten}, {name}", one, chips, years, path)


def _years(group: KindGroup) -> list[tuple[str, KindGroup]]:
    ordered = sorted(group.dong, key=lambda line: -(line.nam or 0))
    found = groupby(ordered, key=lambda line: line.nam)
    return [(str(nam or "khong-ro-nam"), replace(group, dong=tuple(lines))) for nam, lines in found]


def _list(
    path: str, title: str, group: KindGroup, chips: Chips, years: Chips, current: str
) -> Page:
    markdown = fill(
        "cited_kind.md.jinja",
        path,
        title=title,
        lines=group.dong[:MOST_ON_ONE_PAGE],
        total=len(group.dong),
        chips=chips,
        years=years,
        current=current,
    )
    return Page(path, title, _DESCRIPTION, markdown, hide=("toc",))


def _ledger(dataset: Dataset) -> Page:
    title = "Chỗ viện dẫn không giống nhau"
    found = disputes(dataset)
    doubtful = tuple(one for one in found if not one.cung_so)
    same_number = tuple(one for one in found if one.cung_so)
    markdown = fill(
        "citation_disputes.md.jinja",
        urls.CITATION_DISAGREEMENTS,
        title=title,
        total=len(doubtful),
        doubtful=doubtful[:MOST_ON_ONE_PAGE],
        same_number=same_number[:MOST_ON_ONE_PAGE],
    )
    about = "Cùng một văn bản mà các nơi dẫn ghi số, ngày, cơ quan hay trích yếu không giống nhau."
    return Page(urls.CITATION_DISAGREEMENTS, title, about, markdown, hide=("toc",))


def _act(view: ActView) -> Page:
    title = view.dong.ten
    markdown = fill("cited_act.md.jinja", view.dong.duong, view=view)
    about = f"{title}: văn bản nào trên cổng dẫn tới, dẫn bằng lời nào."
    return Page(view.dong.duong, title, about, markdown, hide=("toc",))
