"""The table of measures."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.dataset import Dataset
from generator.model.measures import measured
from generator.views import urls
from generator.views.open_data.table import Row, TableDefinition


def _measures_rows(dataset: Dataset) -> Iterator[Row]:
    known = measured(dataset).theo_thuoc_do
    register = dataset.registers.thuoc_do
    for measure in register.thuoc_do if register else ():
        served = (f"{one.chi_so}/{one.phien_ban}/{one.ma}" for one in measure.tieu_chi)
        yield (
            measure.ma,
            measure.ten,
            measure.don_vi,
            measure.giai_thich,
            " ".join(served) or None,
            urls.measure(measure.ma) if measure.ma in known else None,
            measure.chu_de,
        )


MEASURES = TableDefinition(
    "thuoc-do",
    "Thước đo",
    "Mỗi dòng là một điều mà chỉ tiêu của nhiều tỉnh, nhiều năm cùng đo; cột thuoc_do của bảng"
    " chi-tieu là mã ở đây. tieu_chi: chỉ số/phiên bản bộ tiêu chí/mã.",
    tuple("ma ten don_vi giai_thich tieu_chi dia_chi chu_de".split()),
    _measures_rows,
)
