"""The table of agencies."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.dataset import Dataset
from generator.model.ledger import ledgers
from generator.views import urls
from generator.views.open_data.table import Row, TableDefinition


def _agencies_rows(dataset: Dataset) -> Iterator[Row]:
    for ledger in ledgers(dataset):
        agency = ledger.co_quan
        yield (
            agency.tinh,
            agency.ma,
            agency.ten,
            "nhóm" if agency.la_nhom else "cơ quan",
            len(ledger.chu_tri),
            len(ledger.phoi_hop),
            len(ledger.phan_cong),
            urls.agency(agency.tinh, agency.ma),
            ledger.so_qua_nhom,
            len(ledger.nhac_toi),
        )


AGENCIES = TableDefinition(
    "co-quan",
    "Cơ quan",
    "Cơ quan và nhóm cơ quan có tên trong văn bản, theo từng tỉnh.",
    tuple(
        "tinh ma ten loai so_chu_tri so_phoi_hop so_phan_cong dia_chi so_qua_nhom"
        " so_nhac_toi".split()
    ),
    _agencies_rows,
)
