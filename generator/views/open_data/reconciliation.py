"""Printed figures that other figures contradict."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.dataset import Dataset
from generator.views import reconciliation
from generator.views.open_data.table import Row, TableDefinition


def _reconciliation_rows(dataset: Dataset) -> Iterator[Row]:
    for finding in dataset.doi_chieu.all():
        yield (
            finding.van_ban or None,
            finding.bang,
            finding.ma,
            finding.quy_tac.value,
            finding.diem_in,
            finding.tinh_ra,
            finding.chenh,
            finding.ghi_chu,
            finding.in_la,
            reconciliation.address(dataset, finding),
            finding.chi_so,
            finding.nam,
            finding.tinh,
            finding.don_vi,
            finding.tra_loi,
        )


RECONCILIATION = TableDefinition(
    "doi-chieu",
    "Đối chiếu",
    "Mỗi dòng là một con số in mà những con số in khác cho ra kết quả khác.",
    tuple(
        "van_ban bang ma quy_tac in tinh_ra chenh ghi_chu nguyen_van dia_chi chi_so nam tinh"
        " don_vi tra_loi".split()
    ),
    _reconciliation_rows,
)
