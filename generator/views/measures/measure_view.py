"""One measure as its pages show it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from generator.views import urls
from generator.views.charts import UnitStrip
from generator.views.measures.links import MeasureLink
from generator.views.progress.figures import FigureLine


@dataclass(frozen=True)
class ReportedLine:
    """The value last reported beside the wanted one, whose day and words these are, and where all
    that is known of the target stands."""

    so_lieu: FigureLine
    ngay: date
    nguyen_van: str
    duong: str


@dataclass(frozen=True)
class MeasureRow:
    """A quantity of a target. `ghi_chu_nam` says where the year is from, if not from the clause;
    `diem`: the page of the index that the measure serves, of that province and year."""

    tinh: str
    ten_tinh: str
    nam: int
    ghi_chu_nam: str
    muc: str
    menh_de: str
    dia_chi: str
    van_ban: str
    bao_cao: ReportedLine | None
    diem: MeasureLink | None


@dataclass(frozen=True)
class MeasureTable:
    """Rows that may be compared: one unit."""

    don_vi: str
    dong: tuple[MeasureRow, ...]


@dataclass(frozen=True)
class CriterionLine:
    """A criterion that the measure serves, in the version of the criteria set that names it."""

    ma: str
    ten: str
    chi_so: str
    phien_ban: str


@dataclass(frozen=True)
class NearMeasure:
    """Another measure of the topic; `dong` is empty where there are too many rows to show."""

    thuoc_do: MeasureLink
    so: int
    dong: tuple[MeasureRow, ...]


@dataclass(frozen=True)
class MeasureView:
    """One measure. `bang`: its own unit first, then others, each a table of its own."""

    ma: str
    ten: str
    giai_thich: str
    don_vi: str
    chu_de: str
    vi_sao_khac: str
    tieu_chi: tuple[CriterionLine, ...]
    bang: tuple[MeasureTable, ...]
    gan: tuple[NearMeasure, ...]
    bieu_do: UnitStrip | None

    @property
    def duong(self) -> str:
        return urls.measure(self.ma)

    @property
    def so(self) -> int:
        return sum(len(table.dong) for table in self.bang)

    @property
    def co_bao_cao(self) -> bool:
        """Whether a value was reported of any row."""
        return any(row.bao_cao for table in self.bang for row in table.dong)

    def of_year(self, nam: int) -> MeasureView:
        """The rows of one year, without the drawing of all."""
        kept = ((t.don_vi, tuple(row for row in t.dong if row.nam == nam)) for t in self.bang)
        tables = tuple(MeasureTable(unit, rows) for unit, rows in kept if rows)
        return replace(self, bang=tables, gan=(), bieu_do=None)
