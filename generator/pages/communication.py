"""Communication plans: for whom, what about, by which channels."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.dataset import Dataset
from generator.pages.page import Page, fill
from generator.views import urls
from generator.views.names import document_name

KINDS = (
    ("doi_tuong", "Đối tượng"),
    ("noi_dung", "Nội dung"),
    ("hinh_thuc", "Hình thức"),
)


def pages(dataset: Dataset) -> Iterator[Page]:
    """One page over all communication plans."""
    plans = []
    for linked in dataset.van_ban:
        if not linked.muc.tuyen_truyen:
            continue
        columns = [
            (name, [entry for entry in linked.muc.tuyen_truyen if entry.loai == kind])
            for kind, name in KINDS
        ]
        province = dataset.province_name(linked.record.place.tinh)
        name = document_name(dataset, linked)
        plans.append(
            (linked.van_ban, f"{province}: {name}", urls.document(linked.van_ban), columns)
        )
    title = "Tuyên truyền cải cách hành chính"
    yield Page(
        "/tuyen-truyen/",
        title,
        "Đối tượng, nội dung và hình thức trong các kế hoạch tuyên truyền cải cách hành chính.",
        fill("communication.md.jinja", "/tuyen-truyen/", title=title, plans=plans),
        hide=("toc",),
    )
