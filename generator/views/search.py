"""Entries of the site's search: pages, and the items on them.

The form is that of the host's index: a location, a title and plain text. A location with `#id`
belongs to the page before the `#`, which must have an entry of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import NamedTuple

from generator.model.dataset import Dataset, Province
from generator.model.items import Criterion, Task
from generator.model.linking import LinkedDocument, wording
from generator.model.outline import Placed
from generator.schema.body import FormalLine, NumberedItem, Table
from generator.views import agencies, urls
from generator.views.names import agency_name, document_name


class Entry(NamedTuple):
    """A search entry. `location` has no leading slash; `text` is plain text, HTML-escaped."""

    location: str
    title: str
    text: str


def entries(dataset: Dataset) -> Iterator[Entry]:
    """All entries, page by page."""
    for province in dataset.tinh:
        yield _province(dataset, province)
    for linked in dataset.van_ban:
        yield from _document(dataset, linked)
    for ledger in agencies.ledgers(dataset):
        agency = ledger.co_quan
        text = f"{dataset.province_name(agency.tinh)}. {agency.gom or ''}"
        yield _entry(urls.agency(agency.tinh, agency.ma), agency_name(dataset, agency), text)


def _province(dataset: Dataset, province: Province) -> Entry:
    other_names = [name for unit in province.don_vi for name in unit.bi_danh]
    successors = {unit.nay_thuoc for unit in province.don_vi if unit.nay_thuoc}
    others = [dataset.province_name(ma) for ma in sorted(successors - {province.ma})]
    text = " ".join([*other_names, *(f"nay thuộc {name}" for name in others)])
    return _entry(urls.province(province.ma), province.ten, text)


def _document(dataset: Dataset, linked: LinkedDocument) -> Iterator[Entry]:
    document = linked.document
    address = urls.document(linked.van_ban)
    about = [dataset.province_name(linked.record.place.tinh), document.co_quan_ban_hanh]
    about += [document.so_ky_hieu or "", *document.tom_tat]
    yield _entry(address, document_name(dataset, linked), " ".join(about))
    for part in linked.phan:
        for placed in part.con:
            yield from _passages(address, placed)
    for task in linked.muc.nhiem_vu:
        if task.trong_bang:
            yield _row(address, "Nhiệm vụ", task, task.noi_dung)
    for criterion in linked.muc.tieu_chi:
        yield _row(address, "Tiêu chí", criterion, criterion.ten)


def _passages(address: str, placed: Placed) -> Iterator[Entry]:
    """One entry per section without subsections, per article and per formal line worth finding."""
    node = placed.node
    if isinstance(node, Table):
        return
    if isinstance(node, FormalLine):
        if node.can_cu is not None:
            yield _entry(f"{address}#{placed.ma}", "Căn cứ", node.can_cu)
        return
    if placed.is_heading and any(child.is_heading for child in placed.con):
        for child in placed.con:
            yield from _passages(address, child)
        return
    title = node.so if isinstance(node, NumberedItem) else "Đoạn"
    if isinstance(node, NumberedItem) and node.ten is not None:
        title = f"{node.so} {node.ten}"
    yield _entry(f"{address}#{placed.ma}", title, wording(placed))


def _row(address: str, kind: str, item: Task | Criterion, title: str) -> Entry:
    cells = (item.chu_tri.nguyen_van, item.phoi_hop.nguyen_van, item.han.nguyen_van)
    text = " · ".join(cell for cell in cells if cell)
    return _entry(f"{address}#{item.ma}", f"{kind} {item.stt or ''}: {title}", text)


def _entry(path: str, title: str, text: str) -> Entry:
    return Entry(path.lstrip("/"), escape(title, quote=False), escape(text, quote=False))
