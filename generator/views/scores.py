"""Scores of a province in one year, as the printed tables give them. In points."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal

from generator.model.dataset import Dataset
from generator.model.items import AreaScore, Criterion
from generator.model.linking import LinkedDocument
from generator.model.table_items import APPENDIX_TOTAL
from generator.schema.indices import IndexVersion
from generator.views import urls
from generator.views.names import document_name


@dataclass(frozen=True)
class AreaLine:
    """An area's bar: its name, the cell as printed, and widths in percent."""

    ma: str
    ten: str
    in_la: str
    toi_da: Decimal
    dat: Decimal


@dataclass(frozen=True)
class CriterionLine:
    """A row of the appendix with the points lost; `mat` is derived, the rest is printed."""

    tieu_chi: Criterion
    cap: int
    mat: Decimal | None
    dia_chi: str


@dataclass(frozen=True)
class ScoreView:
    """A province's scores of one index year from one document."""

    chi_so: str
    ten_chi_so: str
    nam: int
    tinh: str
    ten_tinh: str
    van_ban: str
    ten_van_ban: str
    tong: AreaScore | None
    hang: AreaScore | None
    linh_vuc: tuple[AreaLine, ...]
    o_tong_hop: tuple[AreaScore, ...] = field(repr=False)
    tieu_chi: tuple[CriterionLine, ...] = field(repr=False)
    tong_phu_luc: AreaScore | None
    phien_ban: IndexVersion | None
    ma_rieng: str | None = None

    def area_name(self, code: str) -> str | None:
        """The name of an area in this version of the criteria set, if it is registered."""
        areas = self.phien_ban.linh_vuc if self.phien_ban else ()
        return next((area.ten for area in areas if area.ma == code), None)

    @property
    def duong(self) -> str:
        own = f"{self.ma_rieng}/" if self.ma_rieng else ""
        return urls.scores(self.chi_so, self.nam, self.tinh) + own


def score_views(dataset: Dataset) -> Iterator[ScoreView]:
    """One view per document, index and year."""
    taken: set[str] = set()
    for linked in dataset.van_ban:
        for view in score_views_of(dataset, linked):
            # A second document with the same table has its page below the first one's.
            second = view.duong in taken
            yield replace(view, ma_rieng=linked.record.place.ma) if second else view
            taken.add(view.duong)


def score_views_of(dataset: Dataset, linked: LinkedDocument) -> Iterator[ScoreView]:
    """The views that one document gives: one per index and year."""
    keys = {(score.chi_so, score.nam) for score in linked.muc.diem}
    keys |= {(row.chi_so, row.nam) for row in linked.muc.tieu_chi}
    for chi_so, nam in sorted(keys):
        yield _view(dataset, linked, chi_so, nam)


def _view(dataset: Dataset, linked: LinkedDocument, chi_so: str, nam: int) -> ScoreView:
    cells = [s for s in linked.muc.diem if (s.chi_so, s.nam) == (chi_so, nam)]
    summary = {s.cot: s for s in cells if s.cot != APPENDIX_TOTAL}
    version = dataset.registers.version(chi_so, nam)
    index = dataset.registers.index(chi_so)
    rows = [c for c in linked.muc.tieu_chi if (c.chi_so, c.nam) == (chi_so, nam)]
    tinh = linked.record.place.tinh
    return ScoreView(
        chi_so,
        index.ten if index else chi_so,
        nam,
        tinh,
        dataset.province_name(tinh),
        linked.van_ban,
        document_name(dataset, linked),
        summary.get("tong"),
        summary.get("xep_hang"),
        tuple(_areas(summary, version)),
        tuple(summary.values()),
        tuple(_criterion(row) for row in rows),
        next((s for s in cells if s.cot == APPENDIX_TOTAL), None),
        version,
    )


def _areas(summary: dict[str, AreaScore], version: IndexVersion | None) -> Iterator[AreaLine]:
    areas = {code: cell for code, cell in summary.items() if code.isdigit() and cell.diem_chuan}
    if not areas:
        return
    names = {area.ma: area.ten for area in version.linh_vuc} if version else {}
    largest = max(cell.diem_chuan for cell in areas.values() if cell.diem_chuan)
    for code, cell in areas.items():
        assert cell.diem_chuan
        yield AreaLine(
            code,
            names.get(code, cell.ten),
            cell.in_la,
            round(cell.diem_chuan / largest * 100, 2),
            round((cell.diem or Decimal(0)) / cell.diem_chuan * 100, 2),
        )


def _criterion(row: Criterion) -> CriterionLine:
    lost = None
    if row.diem is not None and row.diem_chuan is not None:
        # Without the noughts that the printed forms happen to carry: 2 - 1,0 lost 1 point.
        lost = (row.diem_chuan - row.diem).normalize()
        lost = lost.quantize(Decimal(1)) if lost == lost.to_integral_value() else lost
    return CriterionLine(row, (row.stt or "").count("."), lost, urls.item(row.van_ban, row.ma))
