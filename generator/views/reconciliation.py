"""Printed figures that their own table contradicts, as a ledger."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.dataset import Dataset
from generator.model.reconciliation import Finding, Rule, reconcile
from generator.views import urls
from generator.views.names import document_name

RULES = {
    Rule.CHILDREN: "Điểm của tiêu chí so với điểm mất của các tiêu chí con nêu trong bảng",
    Rule.AREAS: "Dòng tổng so với phép cộng các lĩnh vực",
    Rule.MAXIMA: "Tổng điểm chuẩn so với phép cộng điểm chuẩn các lĩnh vực",
    Rule.TWO_TABLES: "Cùng một con số in ở bảng tổng hợp và ở phụ lục",
}
TABLE_NAMES = {
    "tong-hop": "Bảng tổng hợp",
    "phu-luc": "Phụ lục",
    "tong-phu-luc": "Dòng tổng của phụ lục",
}


@dataclass(frozen=True)
class LedgerLine:
    """One line of the ledger."""

    lech: Finding
    bang: str
    quy_tac: str
    dia_chi: str


@dataclass(frozen=True)
class LedgerOfDocument:
    """A document with score tables; no lines where its figures agree."""

    ten: str
    ten_tinh: str
    duong: str
    ma: str
    dong: tuple[LedgerLine, ...]


def ledgers(dataset: Dataset) -> Iterator[LedgerOfDocument]:
    """One ledger for each document that prints scores."""
    for linked in dataset.van_ban:
        if linked.muc.tieu_chi or linked.muc.diem:
            yield LedgerOfDocument(
                document_name(dataset, linked),
                dataset.province_name(linked.record.place.tinh),
                urls.document(linked.van_ban),
                linked.van_ban.replace("/", "-"),
                tuple(_line(finding) for finding in reconcile(linked)),
            )


def _line(finding: Finding) -> LedgerLine:
    return LedgerLine(
        finding,
        TABLE_NAMES[finding.bang],
        RULES[finding.quy_tac],
        urls.item(finding.van_ban, finding.ma),
    )
