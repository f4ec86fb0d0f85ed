"""Invented progress of invented documents: reported, shown in public, looked for and not found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from benchmarks.corpus_files import Node, write_yaml

_REPORTED = ("hoan-thanh", "dang-thuc-hien", "chua-thuc-hien")
_PERIOD = "quy-1"


def write(documents: Sequence[Path]) -> None:
    """A file for each province and year: a report on every document but the year's last, for
    which somebody looked and found none."""
    for (province, year), found in groupby(sorted(documents, key=_place), key=_place):
        path = province / "tien-do" / f"{year}-{_PERIOD}.yml"
        write_yaml(path, _progress(year, [_address(one) for one in found]))


def _place(document: Path) -> tuple[Path, str]:
    return document.parent.parent, document.stem.partition("-")[0]


def _address(document: Path) -> str:
    """The address that the items of a document begin with."""
    year, _, code = document.stem.partition("-")
    return f"{document.parent.parent.name}/{year}/{code}"


def _progress(year: str, addresses: Sequence[str]) -> Node:
    *reported, last = addresses
    found: Node = {
        "bao_cao": [_report(year, address, n) for n, address in enumerate(reported, 1)],
        "ket_qua": [
            one for n, address in enumerate(reported, 1) for one in _results(year, address, n)
        ],
        "minh_chung": [
            {
                "viec": f"{address}#ke-hoach-iii-nhiem-vu-1",
                "ten": "Biểu mẫu thử",
                "ngay_thay": f"02/4/{year}",
                "lien_ket": f"https://mau.example/{address}",
            }
            for address in reported
        ],
        "tra_cuu": [{"van_ban": last, "noi_tim": "Trang giả định", "ngay": f"15/4/{year}"}],
    }
    return {key: entries for key, entries in found.items() if entries}


def _report(year: str, address: str, number: int) -> Node:
    return {
        "ma": f"bc-{number}",
        "co_quan": "so-mau-01",
        "so_ky_hieu": f"{number}/BC-MAU",
        "ngay": f"25/3/{year}",
        "trich_yeu": f"Báo cáo giả định quý I năm {year}",
        "theo": [f"{address}#ke-hoach-iv-1"],
    }


def _results(year: str, address: str, number: int) -> Iterator[Node]:
    for row, state in enumerate(_REPORTED, 1):
        yield {
            "viec": f"{address}#ke-hoach-iii-nhiem-vu-{row}",
            "bao_cao": f"bc-{number}",
            "trang_thai": state,
            "ngay": f"20/3/{year}",
            "nguyen_van": "Lời báo cáo do máy đặt ra.",
        }
