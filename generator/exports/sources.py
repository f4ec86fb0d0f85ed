"""The sources as received, to read and to download: of documents, reports and evidence."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.dataset import Dataset
from generator.views import urls


def files(dataset: Dataset) -> Iterator[tuple[str, bytes]]:
    """The bytes of each source, unchanged."""
    for linked in dataset.van_ban:
        record = linked.record
        if record.goc_bytes is not None:
            path = urls.source_file(record.place.tinh, record.document.nguon.tep)
            yield path.lstrip("/"), record.goc_bytes
        received = record.document.nguon.ban_nhan
        if received is not None and record.received_bytes is not None:
            path = urls.source_file(record.place.tinh, received.tep)
            yield path.lstrip("/"), record.received_bytes
    for (tinh, tep), raw in dataset.tien_do.tep.items():
        yield urls.source_file(tinh, tep).lstrip("/"), raw
