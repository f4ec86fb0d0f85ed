"""The entries of a score file as sheets, beside what the province's documents print of the same
index year."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Literal

from generator.reconciliation.figures import RANK, TOTAL, Figure, Group, Line, Sheet
from generator.reconciliation.findings import Path
from generator.reconciliation.versions import Known
from generator.schema.scores import PrintedFigures, ScoreEntry, ScoreFile
from generator.vietnamese import format_date, slug

_Name = Literal["diem", "diem_chuan", "phan_tram"]


def file_groups(
    tinh: str, scores: ScoreFile, known: Known, documents: Iterable[Sheet]
) -> tuple[Group, ...]:
    """One group a unit, in printed order. `documents`: sheets of documents about the province."""
    units: dict[str | None, list[Sheet]] = {}
    for number, entry in enumerate(scores.so_lieu):
        units.setdefault(entry.don_vi, []).append(_sheet(entry, ("so_lieu", number)))
    others = tuple(documents)
    return tuple(
        Group(
            "",
            tinh,
            unit,
            scores.chi_so,
            scores.nam,
            tuple(sheets),
            known,
            khac=others if unit is None else (),
        )
        for unit, sheets in units.items()
    )


def _sheet(entry: ScoreEntry, path: Path) -> Sheet:
    source = entry.nguon
    day = f" ({format_date(source.ngay)})" if source.ngay else ""
    return Sheet(
        source.loai,
        source.loai,
        source.ten + day,
        tuple(
            _line(area.ma, f"Lĩnh vực {area.ma}", area, (*path, "linh_vuc", number))
            for number, area in enumerate(entry.linh_vuc)
        ),
        tuple(
            _line(row.ma, row.ten or f"Tiêu chí {row.ma}", row, (*path, "tieu_chi", number))
            for number, row in enumerate(entry.tieu_chi)
        ),
        tuple(
            _line(slug(part.ten), part.ten, part, (*path, "thanh_phan", number))
            for number, part in enumerate(entry.thanh_phan)
        ),
        _line(TOTAL, "Tổng điểm", entry, path) if entry.diem or entry.phan_tram else None,
        _rank(entry, path),
        dung_sai=entry.dung_sai or Decimal(0),
        nguon=(source.loai, source.ten, source.ngay, source.lien_ket),
    )


def _line(ma: str, ten: str, figures: PrintedFigures, path: Path) -> Line:
    def figure(name: _Name) -> Figure | None:
        number = figures.figure(name)
        printed = getattr(figures, name) or ""
        return Figure(printed, number, (*path, name)) if number is not None else None

    return Line(ma, ten, figure("diem"), figure("diem_chuan"), path, figure("phan_tram"))


def _rank(entry: ScoreEntry, path: Path) -> Line | None:
    if entry.xep_hang is None:
        return None
    among = f"/{entry.so_don_vi}" if entry.so_don_vi else ""
    printed = f"{entry.xep_hang}{among}"
    here = (*path, "xep_hang")
    units = Figure(printed, Decimal(entry.so_don_vi), here) if entry.so_don_vi else None
    return Line(RANK, "Xếp hạng", Figure(printed, Decimal(entry.xep_hang), here), units, here)
