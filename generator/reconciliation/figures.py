"""Printed tables as values: every figure with its place in the data.

A document's tables and the entries of a score file become the same `Sheet`, so that one rule
serves both.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from functools import cached_property

from generator.recognition.points import PointsStatement
from generator.reconciliation.findings import CUT_OFF, Finding, Path, Rule, plain
from generator.reconciliation.versions import Known
from generator.schema.indices import IndexVersion
from generator.vietnamese import format_decimal

SUMMARY = "tong-hop"
APPENDIX = "phu-luc"
APPENDIX_TOTAL = "tong-phu-luc"
WORDING = "loi-van"
TOTAL = "tong"
RANK = "xep_hang"


@dataclass(frozen=True)
class Figure:
    """A figure as printed, its value, and where the file holds it."""

    in_la: str
    gia_tri: Decimal
    duong: Path

    @property
    def decimals(self) -> int:
        """How many decimals are printed."""
        exponent = self.gia_tri.as_tuple().exponent
        return max(-exponent, 0) if isinstance(exponent, int) else 0


@dataclass(frozen=True)
class Line:
    """An area, a criterion, a part or the total. For a rank: the place, and the number of units."""

    ma: str
    ten: str
    diem: Figure | None
    diem_chuan: Figure | None
    duong: Path
    phan_tram: Figure | None = None

    @property
    def lost(self) -> Decimal | None:
        """Maximum less score, where both are printed."""
        if self.diem is None or self.diem_chuan is None:
            return None
        return self.diem_chuan.gia_tri - self.diem.gia_tri


@dataclass(frozen=True)
class Sheet:
    """What one table or one source prints of one unit in one index year.

    `chi_mat_diem`: it lists only what lost points; the rest has its full points. `ten`: how the
    sheet is called in a sentence. `bang_tong`: the code of its total line.
    `nguon`: what tells the sources of a score file apart.
    """

    bang: str
    bang_tong: str
    ten: str
    linh_vuc: tuple[Line, ...] = ()
    tieu_chi: tuple[Line, ...] = ()
    thanh_phan: tuple[Line, ...] = ()
    tong: Line | None = None
    hang: Line | None = None
    chi_mat_diem: bool = False
    dung_sai: Decimal = Decimal(0)
    nguon: tuple[object, ...] = ()

    @cached_property
    def lines(self) -> dict[str, Line]:
        """Areas and criteria by code; of a code printed twice the first."""
        found: dict[str, Line] = {}
        for line in (*self.linh_vuc, *self.tieu_chi):
            found.setdefault(line.ma, line)
        return found

    @cached_property
    def children(self) -> dict[str, list[Line]]:
        """The lines right under each code."""
        found: dict[str, list[Line]] = {}
        for code, line in self.lines.items():
            found.setdefault(code.rpartition(".")[0], []).append(line)
        return found

    @property
    def areas(self) -> list[Line]:
        return [line for line in self.lines.values() if "." not in line.ma]

    def table_of(self, line: Line) -> str:
        return self.bang_tong if line is self.tong else self.bang


@dataclass(frozen=True)
class Sentence:
    """Points stated in the running text, in one passage."""

    text: str
    noi: tuple[PointsStatement, ...]
    duong: Path


@dataclass(frozen=True)
class Group:
    """All that a file prints of one unit in one index year, and what the registers know of it.
    `khac`: what other files print of the same."""

    van_ban: str
    tinh: str
    don_vi: str | None
    chi_so: str
    nam: int
    sheets: tuple[Sheet, ...]
    known: Known
    loi_van: tuple[Sentence, ...] = ()
    khac: tuple[Sheet, ...] = ()

    @property
    def bo(self) -> IndexVersion | None:
        """The criteria set of that year."""
        return self.known.bo

    def finding(
        self,
        table: str,
        line: Line,
        rule: Rule,
        figure: Figure | None,
        implied: Decimal | None,
        note: str,
    ) -> Finding:
        return Finding(
            self.van_ban,
            self.tinh,
            self.don_vi,
            self.chi_so,
            self.nam,
            table,
            line.ma,
            line.ten,
            rule,
            figure.in_la if figure else "",
            figure.gia_tri if figure else None,
            plain(implied) if implied is not None else None,
            note,
            figure.duong if figure else line.duong,
        )

    @property
    def is_comparable(self) -> bool:
        """Whether there are figures that could contradict each other."""
        several = len(self.sheets) + len(self.khac) > 1
        return several or any(
            len(sheet.thanh_phan) > 1 or len(sheet.lines) > 1 for sheet in self.sheets
        )

    @property
    def summary(self) -> Sheet | None:
        return next((sheet for sheet in self.sheets if sheet.bang == SUMMARY), None)

    @property
    def appendix(self) -> Sheet | None:
        return next((sheet for sheet in self.sheets if sheet.bang == APPENDIX), None)

    @cached_property
    def maxima(self) -> dict[str, Decimal]:
        """The criteria set's maxima by code; areas in full, survey part included."""
        if self.bo is None:
            return {}
        found = {area.ma: area.diem_chuan for area in self.bo.linh_vuc}
        found |= {row.ma: row.diem_chuan for row in self.bo.tieu_chi if row.diem_chuan is not None}
        return found


def sum_of(values: Iterable[Decimal | None]) -> Decimal | None:
    """The sum, or None as soon as one value is unknown."""
    total = Decimal(0)
    for value in values:
        if value is None:
            return None
        total += value
    return total


def value(figure: Figure | None) -> Decimal | None:
    return figure.gia_tri if figure is not None else None


def show(number: Decimal) -> str:
    """A number inside a sentence, with a decimal comma."""
    return format_decimal(plain(number))


def disagreement(
    printed: Figure, implied: Decimal, terms: Iterable[Figure | None] = ()
) -> str | None:
    """None where the two agree to the printed decimals; else what the difference looks like.

    A whole number is as exact as two decimals: 12,996 may be printed 13, but 6,4 not 6.
    Rounding is told from error only where `terms`, the figures that were added, are several and
    all is printed with at least two decimals: each of them may be off by half a last place.
    """
    step = Decimal(1).scaleb(-(printed.decimals or 2))
    if printed.gia_tri == implied.quantize(step, ROUND_HALF_UP):
        return None
    if printed.gia_tri == implied.quantize(step, ROUND_DOWN):
        return CUT_OFF
    added = [term for term in terms if term is not None]
    places = max((term.decimals for term in (printed, *added)), default=0)
    slack = Decimal(len(added)) * Decimal(1).scaleb(-places) / 2
    if len(added) > 1 and places > 1 and abs(printed.gia_tri - implied) <= slack:
        return "chênh trong mức làm tròn của các số cộng lại"
    return "số in lệch"


def coarser(one: Figure, other: Figure) -> tuple[Figure, Figure]:
    """The two with the one of fewer printed decimals first: it can only be the rounded one."""
    return (one, other) if one.decimals <= other.decimals else (other, one)
