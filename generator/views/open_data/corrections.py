"""What was corrected, left out, joined, missed or read by hand."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.dataset import Dataset
from generator.views.corrections import correction_lines
from generator.views.open_data.table import Row, TableDefinition


def _rows(dataset: Dataset) -> Iterator[Row]:
    for line in correction_lines(dataset):
        yield (
            line.loai.value,
            line.ngay,
            line.van_ban,
            line.tinh,
            line.ban_chep or None,
            line.in_la or None,
            line.ly_do,
            line.duong,
        )


CORRECTIONS = TableDefinition(
    "dinh-chinh",
    "Đính chính",
    "Mỗi dòng là một chỗ đã sửa, đã bỏ, nối lại, còn thiếu của bản chép, hoặc đọc bằng tay.",
    tuple("loai ngay_sua van_ban tinh ban_chep sua_thanh ly_do dia_chi".split()),
    _rows,
)
