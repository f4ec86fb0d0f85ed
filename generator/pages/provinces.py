"""The list of provinces and a page for each slug, of both periods."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.dataset import Dataset
from generator.pages.changes import followed
from generator.pages.page import Page, fill
from generator.vietnamese import capital
from generator.views import provinces, urls, ways_in
from generator.views.calendar.events import with_file
from generator.views.changes.feeds import feeds
from generator.views.changes.telling import told_provinces
from generator.views.names import unit_name


def pages(dataset: Dataset) -> Iterator[Page]:
    """The list, then every province."""
    today = provinces.units(dataset, today=True)
    before = provinces.units(dataset, today=False)
    register = dataset.registers.tinh_thanh
    markdown = fill(
        "provinces.md.jinja",
        "/tinh/",
        tiles=provinces.tile_map(dataset),
        tiles_before=provinces.tile_map(dataset, today=False),
        names=ways_in.province_names(dataset),
        today=today,
        before=before,
        count_today={u.ma: provinces.documents_of_today(dataset, u.ma) for u in today},
        count={p.ma: len(p.van_ban) for p in dataset.tinh},
        name=dataset.province_name,
        source=register.nguon if register else "",
    )
    yield Page(
        "/tinh/",
        "Tỉnh, thành phố",
        f"{len(today)} tỉnh, thành phố hiện nay và {len(before)} đơn vị trước ngày 1/7/2025,"
        " với văn bản đã công khai.",
        markdown,
        hide=("toc",),
    )
    for view in provinces.province_views(dataset):
        path = urls.province(view.tinh.ma)
        title = _title(view)
        yield Page(
            path,
            title,
            f"{title}: kế hoạch, việc phải làm, chỉ tiêu và điểm cải cách hành chính.",
            fill(
                "province.md.jinja",
                path,
                view=view,
                title=title,
                unit_name=unit_name,
                has_calendar=with_file(dataset, path) is not None,
                feed=followed(feeds(dataset).get(path)),
                has_log=view.tinh.ma in told_provinces(dataset),
                **_change(dataset, view),
            ),
            kind="tinh",
            hide=("toc",),
        )


def _title(view: provinces.ProvinceView) -> str:
    return capital(unit_name(view.tinh.nay or view.tinh.don_vi[-1]))


def _change(dataset: Dataset, view: provinces.ProvinceView) -> dict[str, object]:
    """What the register says of the change: its basis, which is that of the mergers only, and
    whether the unit was renamed and not merged."""
    successor = dataset.provinces.get(view.ke_tuc[0]) if view.ke_tuc else view.tinh
    now = successor.nay if successor else None
    merged = now is not None and now.thay_doi == "hop-nhat"
    register = dataset.registers.tinh_thanh
    basis = register.can_cu if register and merged else None
    return {"basis": basis, "renamed": now is not None and now.thay_doi == "doi-ten"}
