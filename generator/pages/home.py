"""The home page: «tỉnh tôi thế nào» in one screen."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.dataset import Dataset
from generator.pages.page import Page, fill
from generator.views import provinces, ways_in
from generator.views.home import home_view
from generator.views.reuse import SITE_NAME

DESCRIPTION = (
    "Tỉnh, thành phố hứa gì về cải cách hành chính, ai làm, bao giờ xong:"
    " kế hoạch và điểm số đúng nguyên văn, có nguồn."
)


def pages(dataset: Dataset) -> Iterator[Page]:
    """One page."""
    view = home_view(dataset)
    markdown = fill(
        "home.md.jinja",
        "/",
        view=view,
        tiles=provinces.tile_map(dataset),
        tiles_before=provinces.tile_map(dataset, today=False),
        names=ways_in.province_names(dataset),
        known=ways_in.known_provinces(dataset),
        ways=ways_in.ways_in(dataset),
        today=len(provinces.units(dataset, today=True)),
        before=len(provinces.units(dataset, today=False)),
        newest=provinces.newest_documents(dataset, 5),
    )
    yield Page("/", SITE_NAME, DESCRIPTION, markdown, kind="trang-chu", hide=("toc", "navigation"))
