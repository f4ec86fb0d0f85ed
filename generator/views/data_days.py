"""The day of the data: when what a page shows last came to the portal.

Only days that the data themselves say. What is not known is None: no day is better than the day of
a build.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from generator.model.dataset import Dataset
from generator.model.linking import LinkedDocument
from generator.model.once import once_a_dataset
from generator.views import urls
from generator.views.changes.telling import last_changed


def document_day(linked: LinkedDocument) -> date:
    """The day on which a document's copy was received, or a later one on which it was mended."""
    return max(_days(linked))


def _days(linked: LinkedDocument) -> Iterator[date]:
    document = linked.document
    yield document.nguon.ngay_nhan
    yield from (one.ngay_sua for one in document.dinh_chinh if one.ngay_sua)
    yield from (one.ngay_sua for one in document.bo_qua if one.ngay_sua)
    yield from (one.ngay_sua for one in document.noi_o if one.ngay_sua)


def data_day(dataset: Dataset) -> date | None:
    """The newest day of all documents and changes; None where nothing is known."""
    days = [*map(document_day, dataset.van_ban), *last_changed(dataset).values()]
    return max(days, default=None)


@once_a_dataset
def page_days(dataset: Dataset) -> Mapping[str, date]:
    """When the contents of a page last changed, by its address: what the log of publications says,
    for documents never before their copy came. Pages that gather from many places have no day,
    for nobody keeps one, save the list of documents and the page of open data."""
    found = dict(last_changed(dataset))
    for linked in dataset.van_ban:
        path = urls.document(linked.van_ban)
        found[path] = max(document_day(linked), found.get(path, date.min))
        if linked.record.goc is not None:
            found[f"{path}ban-chep/"] = document_day(linked)
    newest = data_day(dataset)
    return found | ({"/van-ban/": newest, urls.OPEN_DATA: newest} if newest is not None else {})
