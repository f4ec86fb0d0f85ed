"""What a chart is drawn from: figures, the words printed for them, source and address.

A figure is a Decimal in the unit that the chart names (`don_vi`: «điểm» or «%», never mixed in
one chart). `in_la` is the figure as its source prints it and is shown as it is. What a chart
draws beyond that (points lost) is derived from the figures and says so.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, kw_only=True)
class Chart:
    """What every chart carries.

    `tieu_de` and `mo_ta` name and tell the picture to who cannot see it. `nguon` is the whole
    source line, `dia_chi` the path of the page (`/chi-so/…/`): both are printed on a file.
    `so_lon`, `so_lon_phu` are the figure a social card shows large and the words beneath it.
    `thap_la_tot`: a low figure is the good one, which the drawing then says.
    """

    tieu_de: str
    mo_ta: str
    nguon: str
    dia_chi: str
    so_lon: str = ""
    so_lon_phu: str = ""
    don_vi: str = "điểm"
    thap_la_tot: bool = False


@dataclass(frozen=True)
class AreaBar:
    """An area: won and greatest possible; `dat` is None where the source leaves a blank."""

    ma: str
    ten: str
    dat: Decimal | None
    toi_da: Decimal
    in_la: str

    @property
    def mat(self) -> Decimal | None:
        """What was lost, derived; never below zero. None where nothing is printed."""
        return lost(self.dat, self.toi_da)


@dataclass(frozen=True, kw_only=True)
class AreaBars(Chart):
    """Won and lost of each area; bars are proportional to `toi_da`."""

    linh_vuc: tuple[AreaBar, ...]


@dataclass(frozen=True)
class Part:
    """A part of the whole; `cong_tinh`: the portal worked the figure out, it is not printed."""

    ten: str
    dat: Decimal | None
    toi_da: Decimal
    in_la: str
    cong_tinh: bool = False

    @property
    def mat(self) -> Decimal | None:
        """What was lost, derived; never below zero. None where nothing is printed."""
        return lost(self.dat, self.toi_da)


@dataclass(frozen=True, kw_only=True)
class PartsBar(Chart):
    """One bar of the whole `toi_da`, cut in parts; `in_la` is the total as printed.

    Where the parts do not fill the whole, the rest of the bar stays empty.
    """

    toi_da: Decimal
    in_la: str
    phan: tuple[Part, ...]


@dataclass(frozen=True)
class YearPoint:
    """A year; `diem` None: no figure. `ngat_truoc` says why it cannot be compared with before."""

    nam: int
    diem: Decimal | None
    in_la: str
    ngat_truoc: str | None = None


@dataclass(frozen=True, kw_only=True)
class TrendChart(Chart):
    """One unit over the years, in order; a line joins only comparable, consecutive years.

    `tu` and `den` are the ends of the index's scale; the axis drawn lies within them.
    """

    diem: tuple[YearPoint, ...]
    tu: Decimal
    den: Decimal

    @property
    def cac_doan(self) -> tuple[tuple[YearPoint, ...], ...]:
        """The runs that a line may join: cut at each break, year without figure or gap."""
        runs: list[list[YearPoint]] = []
        before: YearPoint | None = None
        for point in self.diem:
            joined = before is not None and before.diem is not None and point.nam == before.nam + 1
            if point.diem is not None:
                if joined and point.ngat_truoc is None:
                    runs[-1].append(point)
                else:
                    runs.append([point])
            before = point
        return tuple(tuple(run) for run in runs)


@dataclass(frozen=True)
class UnitDot:
    """A unit of the year; `noi_bat` marks the one that the page is about."""

    ten: str
    diem: Decimal
    in_la: str
    noi_bat: bool = False


@dataclass(frozen=True, kw_only=True)
class UnitStrip(Chart):
    """All known units of a year, in the order to be shown.

    `so_don_vi`: how many were scored, None if unknown; `loai_don_vi` names them («tỉnh, thành
    phố»). `tu` and `den` as in `TrendChart`, or both None for an axis around the figures.
    """

    cac_don_vi: tuple[UnitDot, ...]
    so_don_vi: int | None
    loai_don_vi: str
    tu: Decimal | None
    den: Decimal | None

    @property
    def thang(self) -> tuple[Decimal, Decimal] | None:
        """The ends of the index's scale, where the axis must lie within them."""
        return None if self.tu is None or self.den is None else (self.tu, self.den)

    @property
    def con_thieu(self) -> str:
        """«11 trong 63 tỉnh, thành phố» while units are missing, else empty."""
        return known_of_all(len(self.cac_don_vi), self.so_don_vi, self.loai_don_vi)


@dataclass(frozen=True)
class ScoreTile:
    """A unit's square; row and column count from 1. `diem` None: unknown.

    `quan_dao`: an archipelago that belongs to a unit and has no figure of its own.
    """

    ten: str
    hang: int
    cot: int
    diem: Decimal | None
    in_la: str
    quan_dao: bool = False


@dataclass(frozen=True, kw_only=True)
class ScoreMap(Chart):
    """Units as equal squares, roughly where they lie; never a map of boundaries."""

    o: tuple[ScoreTile, ...]
    so_don_vi: int | None
    loai_don_vi: str

    @property
    def con_thieu(self) -> str:
        """«11 trong 63 tỉnh, thành phố» while units are missing, else empty."""
        known = sum(tile.diem is not None for tile in self.o)
        return known_of_all(known, self.so_don_vi, self.loai_don_vi)


@dataclass(frozen=True)
class ScaleMark:
    """A published figure to compare with, such as a mean."""

    ten: str
    diem: Decimal
    in_la: str


@dataclass(frozen=True, kw_only=True)
class PlaceOnScale(Chart):
    """One figure on the whole scale `tu`…`den`; `diem` None: no figure, and no scale."""

    ten: str
    diem: Decimal | None
    in_la: str
    tu: Decimal
    den: Decimal
    moc: tuple[ScaleMark, ...] = ()


def lost(won: Decimal | None, most: Decimal) -> Decimal | None:
    """`most` less `won`; zero where the printed figure is above its maximum."""
    return None if won is None else max(most - won, Decimal(0))


def known_of_all(known: int, every: int | None, kind: str) -> str:
    """«11 trong 63 tỉnh, thành phố» when some are unknown; empty when all are there."""
    if every is not None and known >= every:
        return ""
    return f"{known} {kind}" if every is None else f"{known} trong {every} {kind}"


def known(figures: Iterable[Decimal | None]) -> tuple[Decimal, ...]:
    """The figures that there are."""
    return tuple(figure for figure in figures if figure is not None)
