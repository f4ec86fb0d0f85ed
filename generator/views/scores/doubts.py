"""Printed scores that other printed figures contradict, for a note at the figure itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator.model.dataset import Dataset
from generator.model.score_sheets import ScoreSheet
from generator.reconciliation import Finding
from generator.views.reconciliation import anchor


@dataclass(frozen=True)
class Doubt:
    """What the other figures imply for a printed one, and its line in the ledger. `cat_bot`: the
    printed one only dropped decimals."""

    in_la: str
    tinh_ra: Decimal | None
    cat_bot: bool
    dia_chi: str


Doubts = Mapping[tuple[str, str], Doubt]
"""By table (`tong-hop`, `phu-luc`, `tong-phu-luc`, `loi-van`) and code (`tong` for a total)."""


def doubts_of(dataset: Dataset, sheet: ScoreSheet) -> Doubts:
    """The doubtful figures of a sheet, the first finding of each figure."""
    doubts: dict[tuple[str, str], Doubt] = {}
    for ledger, finding in _findings(dataset, sheet):
        path = f"/doi-chieu/#{anchor(ledger, finding)}"
        table = finding.bang
        if not sheet.nguon.van_ban:
            # A score file has one list for all: an area's code has no point, a criterion's has.
            table = "phu-luc" if "." in finding.ma else "tong-hop"
        doubt = Doubt(finding.in_la, finding.tinh_ra, finding.is_cut_off, path)
        doubts.setdefault((table, finding.ma), doubt)
    return doubts


def counted(cuts: Iterable[bool]) -> str:
    """«4 con số lệch, 2 con số bỏ bớt chữ số lẻ»: `cuts` says of each finding whether it is one
    of the second kind. Both in one number would make more of a dropped decimal than it is."""
    found = tuple(cuts)
    shortened = sum(found)
    parts = [f"{len(found) - shortened} con số lệch"] if shortened < len(found) else []
    parts += [f"{shortened} con số bỏ bớt chữ số lẻ"] if shortened else []
    return ", ".join(parts)


def _findings(dataset: Dataset, sheet: ScoreSheet) -> Iterator[tuple[str, Finding]]:
    key = (sheet.chi_so, sheet.nam)
    if sheet.nguon.van_ban:
        ledger = sheet.nguon.van_ban.replace("/", "-")
        for finding in dataset.findings(sheet.nguon.van_ban):
            if (finding.chi_so, finding.nam) == key:
                yield ledger, finding
        return
    ledger = f"{sheet.don_vi.tinh}-{sheet.chi_so}-{sheet.nam}"
    for finding in dataset.score_findings.get((sheet.don_vi.tinh, *key, sheet.don_vi.ma), ()):
        if finding.bang == sheet.nguon.loai:
            yield ledger, finding
