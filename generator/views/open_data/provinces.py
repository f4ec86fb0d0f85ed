"""Provinces of both periods."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.dataset import Dataset
from generator.schema.registers import ProvinceUnit
from generator.views import urls
from generator.views.open_data.table import Row, TableDefinition


def _units_rows(dataset: Dataset) -> Iterator[Row]:
    for province in dataset.tinh:
        for unit in province.don_vi:
            yield _unit(unit)


def _unit(unit: ProvinceUnit) -> Row:
    return (
        unit.ma,
        unit.ten,
        {"tinh": "tỉnh", "thanh-pho": "thành phố trực thuộc trung ương"}[unit.loai],
        unit.ma_so,
        unit.tu_ngay,
        unit.den_ngay,
        unit.nay_thuoc,
        " ".join(unit.hop_nhat_tu) or None,
        urls.province(unit.ma),
    )


UNITS = TableDefinition(
    "tinh-thanh",
    "Tỉnh, thành phố",
    "Đơn vị trước khi sắp xếp năm 2025 và đơn vị hiện nay, kèm ngày bắt đầu và kết thúc.",
    tuple("ma ten loai ma_so tu_ngay den_ngay nay_thuoc hop_nhat_tu dia_chi".split()),
    _units_rows,
)
