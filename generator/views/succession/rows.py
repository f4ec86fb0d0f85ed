"""The table of published statements."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import succession
from generator.model.dataset import Dataset
from generator.views.open_data.table import Row, TableDefinition


def _succession_rows(dataset: Dataset) -> Iterator[Row]:
    """Published statements only, in the order of the register."""
    for one in succession.published(dataset):
        tinh = one.tinh or ""
        yield (
            one.tu,
            dataset.agency(tinh, one.tu).ten,
            one.sang,
            dataset.agency(tinh, one.sang).ten if one.sang is not None else None,
            one.tinh,
            one.tu_ngay,
            one.ngay_la,
            one.phan_viec,
            "; ".join(one.nguon),
            one.lien_ket,
        )


SUCCESSION = TableDefinition(
    "ke-thua",
    "Cơ quan đã sắp xếp lại",
    "Mỗi dòng là một điều có nguồn: việc của cơ quan nào nay do cơ quan nào làm. Cột tinh trống"
    " là cả nước; sang trống là đã kết thúc mà nguồn không nói ai nhận việc.",
    tuple("tu ten_tu sang ten_sang tinh tu_ngay ngay_la phan_viec nguon lien_ket".split()),
    _succession_rows,
)
