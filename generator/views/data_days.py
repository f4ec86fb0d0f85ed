"""The day of the data: when what a page shows last came to the portal.

Only days that the data themselves say. What is not known is None: no day is better than the day of
a build.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.model.dataset import Dataset
from generator.model.linking import LinkedDocument


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
    """The newest day of all documents; None where there is none."""
    return max(map(document_day, dataset.van_ban), default=None)
