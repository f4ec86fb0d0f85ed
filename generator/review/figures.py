"""Sums, ranks and counts that the site shows, before and after."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.dataset import Dataset
from generator.model.ledger import ledgers
from generator.reconciliation import Finding
from generator.vietnamese import format_decimal
from generator.views.changes.known import score_lines, score_pages


@dataclass(frozen=True)
class FigureChange:
    """A figure that reads differently; empty where there was, or is, none."""

    ten: str
    dia_chi: str
    cu: str
    moi: str


def figure_changes(before: Dataset, after: Dataset) -> Iterator[FigureChange]:
    """Counts of the whole site, then what the pages of units say first."""
    old_counts, new_counts = _counts(before), _counts(after)
    for name in new_counts:
        was, now = old_counts[name], new_counts[name]
        if was != now:
            yield FigureChange(name, "", str(was), str(now))
    old, new = score_lines(before), score_lines(after)
    for address in sorted(old.keys() | new.keys()):
        if old.get(address) != new.get(address):
            _, name = score_pages(after if address in new else before)[address]
            yield FigureChange(name, address, old.get(address, ""), new.get(address, ""))


def _counts(dataset: Dataset) -> dict[str, int]:
    items = [linked.muc for linked in dataset.van_ban]
    return {
        "Văn bản": len(items),
        "Nhiệm vụ": sum(len(one.nhiem_vu) for one in items),
        "Chỉ tiêu": sum(len(one.chi_tieu) for one in items),
        "Mục phân công": sum(len(one.phan_cong) for one in items),
        "Cơ quan có tên": sum(1 for _ in ledgers(dataset)),
        "Đơn vị có điểm": len(score_pages(dataset)),
        "Báo cáo tiến độ": len(dataset.tien_do.bao_cao),
    }


def disagreements(before: Dataset, after: Dataset) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Printed figures that others contradict: those that are new, and those that are no more."""
    old, new = (Counter(map(_told, one.doi_chieu.all())) for one in (before, after))
    return tuple(sorted((new - old).elements())), tuple(sorted((old - new).elements()))


def _told(one: Finding) -> str:
    unit = one.van_ban or f"{one.tinh}, {one.don_vi}" if one.don_vi else one.van_ban or one.tinh
    implied = f", tính ra {format_decimal(one.tinh_ra)}" if one.tinh_ra is not None else ""
    return f"{unit}, {one.chi_so} {one.nam}, {one.ma} {one.ten}: in {one.in_la}{implied}"
