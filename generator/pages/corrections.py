"""The corrections: all of them while they fit on a page, and province by province beyond."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.dataset import Dataset
from generator.pages.page import Page, fill
from generator.views import urls
from generator.views.corrections import (
    CorrectionLine,
    Kind,
    SiteCorrectionLine,
    correction_lines,
    site_corrections,
)

MOST_ON_ONE_PAGE = 300
DESCRIPTION = (
    "Chữ đã sửa so với bản chép, phần đã bỏ, chỗ bản chép thiếu, cách đọc do người ghi, và điều"
    " cổng đăng sai đã sửa; mới nhất đứng trước."
)
Lines = tuple[CorrectionLine, ...]


def pages(dataset: Dataset) -> Iterator[Page]:
    """The page of all, with the newest where there are too many; then a page per province, and
    per year of its documents where a province has too many."""
    found = correction_lines(dataset)
    by_province: dict[str, list[CorrectionLine]] = {}
    for line in found:
        by_province.setdefault(line.tinh, []).append(line)
    counts = tuple(
        (urls.corrections(p.ma), p.ten, len(by_province[p.ma]))
        for p in dataset.tinh
        if p.ma in by_province
    )
    if len(found) <= MOST_ON_ONE_PAGE:
        counts = ()
    path, title = urls.CORRECTIONS, "Đính chính"
    yield _page(path, title, found, counts, site_corrections(dataset))
    for province in dataset.tinh if counts else ():
        if of_province := tuple(by_province.get(province.ma, ())):
            yield from _of_province(province.ma, province.ten, of_province)


def _of_province(tinh: str, name: str, found: Lines) -> Iterator[Page]:
    path, title = urls.corrections(tinh), f"Đính chính văn bản của {name}"
    by_year: dict[int, list[CorrectionLine]] = {}
    for line in found:
        by_year.setdefault(int(line.van_ban.split("/")[1]), []).append(line)
    if len(found) <= MOST_ON_ONE_PAGE:
        yield _page(path, title, found)
        return
    years = tuple(
        (urls.corrections(tinh, year), f"năm {year}", len(by_year[year]))
        for year in sorted(by_year, reverse=True)
    )
    yield _page(path, title, found, years)
    for year, lines in by_year.items():
        yield _page(urls.corrections(tinh, year), f"{title}, năm {year}", tuple(lines), years)


def _page(
    path: str,
    title: str,
    found: Lines,
    counts: tuple[tuple[str, str, int], ...] = (),
    of_site: tuple[SiteCorrectionLine, ...] | None = None,
) -> Page:
    markdown = fill(
        "corrections.md.jinja",
        path,
        title=title,
        lines=found[:MOST_ON_ONE_PAGE],
        total=len(found),
        kinds=tuple((kind, sum(line.loai is kind for line in found)) for kind in Kind),
        counts=counts,
        of_site=of_site,
    )
    return Page(path, title, DESCRIPTION, markdown, hide=("toc",))
