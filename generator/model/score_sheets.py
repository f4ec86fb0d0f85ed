"""Score tables of documents and entries of score files as sheets of one shape.

A sheet is what one source prints of one unit in one index year. Printed figures stay as they
are; nothing is summed here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal

from generator.model.items import Agencies, AreaScore, Criterion, Due
from generator.model.linking import LinkedDocument
from generator.model.table_items import APPENDIX_TOTAL
from generator.records import ScoreRecord
from generator.schema.indices import Cap
from generator.schema.scores import CriterionFigures, PrintedFigures, ScoreEntry

TOTAL = "tong"
RANK = "xep_hang"


@dataclass(frozen=True)
class Unit:
    """Who is scored: a province (`ma` is its slug), or a unit of it at a lower level."""

    tinh: str
    ma: str
    ten: str
    cap: Cap


@dataclass(frozen=True)
class SheetSource:
    """Where the figures were printed. `van_ban`: the portal's document, if it is one of them."""

    loai: Literal["quyet-dinh", "van-ban", "cong-thong-tin", "bao-chi"]
    ten: str
    ngay: date | None = None
    lien_ket: str | None = None
    van_ban: str | None = None


@dataclass(frozen=True)
class Rank:
    """A printed rank; `so_don_vi`: among how many units, if printed."""

    hang: int
    so_don_vi: int | None
    in_la: str


@dataclass(frozen=True)
class PrintedPart:
    """Another printed part of the total, in points."""

    ten: str
    in_la: str
    diem: Decimal | None
    diem_chuan: Decimal | None


@dataclass(frozen=True)
class ScoreSheet:
    """What one source prints of one unit in one index year. `linh_vuc`: the areas in printed
    order; `tong_phu_luc`: the total under a table of criteria; figures in points."""

    chi_so: str
    nam: int
    don_vi: Unit
    nguon: SheetSource
    tong: AreaScore | None = None
    hang: Rank | None = None
    xep_loai: str | None = None
    linh_vuc: tuple[AreaScore, ...] = ()
    thanh_phan: tuple[PrintedPart, ...] = ()
    tieu_chi: tuple[Criterion, ...] = field(default=(), repr=False)
    tong_phu_luc: AreaScore | None = None
    dung_sai: Decimal | None = None
    ghi_chu: str | None = None

    @property
    def is_press(self) -> bool:
        """Known from press or portals only, not from a decision or a signed document."""
        return self.nguon.loai in ("bao-chi", "cong-thong-tin")


def document_sheets(linked: LinkedDocument, unit: Unit, name: str) -> Iterator[ScoreSheet]:
    """One sheet for each index and year that a document prints scores of."""
    items = linked.muc
    keys = {(cell.chi_so, cell.nam) for cell in items.diem}
    keys |= {(row.chi_so, row.nam) for row in items.tieu_chi}
    source = SheetSource("van-ban", name, linked.document.ngay_ban_hanh, None, linked.van_ban)
    for chi_so, nam in sorted(keys):
        cells = {c.cot: c for c in items.diem if (c.chi_so, c.nam) == (chi_so, nam)}
        yield ScoreSheet(
            chi_so,
            nam,
            unit,
            source,
            cells.get(TOTAL),
            _printed_rank(cells.get(RANK)),
            linh_vuc=tuple(c for c in cells.values() if c.cot[:1].isdigit()),
            tieu_chi=tuple(c for c in items.tieu_chi if (c.chi_so, c.nam) == (chi_so, nam)),
            tong_phu_luc=cells.get(APPENDIX_TOTAL),
        )


def _printed_rank(cell: AreaScore | None) -> Rank | None:
    if cell is None or cell.diem is None:
        return None
    among = int(cell.diem_chuan) if cell.diem_chuan is not None else None
    return Rank(int(cell.diem), among, cell.in_la)


def file_sheets(
    record: ScoreRecord, unit_of: Callable[[ScoreEntry], Unit], names: Mapping[str, str]
) -> Iterator[ScoreSheet]:
    """One sheet for each entry of a score file. `names`: of the year's criteria, by code, for
    figures that the source prints without them."""
    scores = record.scores
    for entry in scores.so_lieu:
        where = (scores.chi_so, scores.nam)
        source = SheetSource(
            entry.nguon.loai, entry.nguon.ten, entry.nguon.ngay, entry.nguon.lien_ket
        )
        yield ScoreSheet(
            *where,
            unit_of(entry),
            source,
            _figure(where, TOTAL, "Tổng điểm", entry) if entry.diem or entry.phan_tram else None,
            _entry_rank(entry),
            entry.xep_loai,
            tuple(_figure(where, area.ma, area.ma, area) for area in entry.linh_vuc),
            tuple(
                PrintedPart(p.ten, shown(p), p.figure("diem"), p.figure("diem_chuan"))
                for p in entry.thanh_phan
            ),
            tuple(_criterion(where, row, names) for row in entry.tieu_chi),
            dung_sai=entry.dung_sai,
            ghi_chu=entry.ghi_chu,
        )


def shown(figures: PrintedFigures) -> str:
    """The printed figure as a table cell prints it: `8,71/10`, `94,12%`, `86.77`."""
    if figures.diem is None:
        return f"{figures.phan_tram.rstrip(' %')}%" if figures.phan_tram else ""
    return f"{figures.diem}/{figures.diem_chuan}" if figures.diem_chuan else figures.diem


def _figure(where: tuple[str, int], column: str, name: str, figures: PrintedFigures) -> AreaScore:
    return AreaScore(
        "",
        column,
        None,
        "",
        name,
        figures.figure("diem_chuan"),
        figures.figure("diem"),
        shown(figures),
        *where,
        column,
        figures.figure("phan_tram"),
    )


def _entry_rank(entry: ScoreEntry) -> Rank | None:
    if entry.xep_hang is None:
        return None
    among = f"/{entry.so_don_vi}" if entry.so_don_vi else ""
    return Rank(entry.xep_hang, entry.so_don_vi, f"{entry.xep_hang}{among}")


def _criterion(
    where: tuple[str, int], row: CriterionFigures, names: Mapping[str, str]
) -> Criterion:
    return Criterion(
        "",
        "tieu-chi-" + row.ma.replace(".", "-"),
        row.ma,
        "",
        row.ten or names.get(row.ma, ""),
        row.figure("diem_chuan"),
        row.figure("diem"),
        row.diem_chuan,
        row.diem,
        Agencies(None),
        (),
        Agencies(None),
        Due(None),
        (),
        "tieu-chi",
        *where,
    )
