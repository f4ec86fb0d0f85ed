"""One unit in one index year: the number, its parts, and where the points were lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from generator.model.dataset import Dataset
from generator.model.items import AreaScore, Criterion
from generator.model.lost_points import LostTree, lost, lost_tree
from generator.model.score_sheets import PrintedPart, ScoreSheet, Unit
from generator.model.scores import IndexYear, UnitYear
from generator.reconciliation.findings import plain
from generator.schema.indices import Announcement, Index, IndexVersion
from generator.views import urls
from generator.views.charts import AreaBars, PlaceOnScale
from generator.views.scores.areas import AreaLine, area_lines, rows_with_areas, survey_losses
from generator.views.scores.charts import unit_chart
from generator.views.scores.doubts import Doubt, Doubts, counted, doubts_of
from generator.views.scores.lines import SourceLine, rank_words, shown_total, source_line
from generator.views.scores.lost_points import LostView, is_appraised_part, lost_view, states_loss
from generator.views.scores.names import SOURCE_LABELS
from generator.views.scores.same_unit import Ended, ended
from generator.views.scores.words import maximum_of


@dataclass(frozen=True)
class OtherFigure:
    """What another source prints of the same. `lech`: how far its total is from the first one's,
    None where the two cannot be compared. `chi_tiet`: its other figures, each with its name."""

    so: str
    tren: str
    hang: str
    lech: Decimal | None
    nguon: SourceLine
    chi_tiet: tuple[tuple[str, str], ...]
    ghi_chu: str | None


@dataclass(frozen=True)
class ClassLine:
    """The class of a unit. `nguon`: whose print it is; empty where we read it off the published
    bounds of that year."""

    ma: str
    nguon: str


@dataclass(frozen=True)
class TwoParts:
    """The two denominators. Of the survey only the maximum is known; its points are the total less
    the appraised part, as we reckon. All in points. `la_mat_in`: the document itself says how many
    points were lost in the appraisal."""

    toi_da: Decimal
    tham_dinh_toi_da: Decimal
    tham_dinh: Decimal
    tham_dinh_in: str
    tham_dinh_mat: Decimal
    dieu_tra_toi_da: Decimal
    dieu_tra: Decimal
    dieu_tra_mat: Decimal
    la_mat_in: bool


@dataclass(frozen=True)
class UnitScoreView:
    """A unit's page of one index year. `mat`: points lost of the maximum in all, as we reckon;
    None where points do not apply. `tieu_chi`: printed rows that make no tree of lost points.
    `ket_thuc`: what became of the province since."""

    chi_so: Index
    nam: int
    don_vi: Unit
    phien_ban: IndexVersion | None
    cong_bo: Announcement | None
    so: str
    tren: str
    hang: str
    hang_in: str
    xep_loai: ClassLine | None
    nguon: SourceLine
    ghi_chu: str | None
    khac: tuple[OtherFigure, ...]
    tong: AreaScore | None
    mat: Decimal | None
    hai_phan: TwoParts | None
    thanh_phan: tuple[PrintedPart, ...]
    linh_vuc: tuple[AreaLine, ...]
    mat_diem: LostView | None
    tong_phu_luc: AreaScore | None
    nghi_van: Doubts
    bieu_do: AreaBars | PlaceOnScale | None
    tieu_chi: tuple[Criterion, ...]
    ket_thuc: Ended | None

    @property
    def duong(self) -> str:
        return urls.scores(self.chi_so.ma, self.nam, self.don_vi.ma)

    @property
    def co_viec(self) -> bool:
        """Whether remedies are printed for this unit and year."""
        return self.mat_diem is not None and bool(self.mat_diem.cay.viec)

    @property
    def so_lech(self) -> str:
        """How many printed figures disagree with others, and how many only dropped decimals."""
        return counted(doubt.cat_bot for doubt in self.nghi_van.values())

    @property
    def cong_dieu_tra(self) -> Decimal | None:
        """The survey losses of the areas added up, where that is not the loss of the whole part."""
        summed = sum((a.dieu_tra for a in self.linh_vuc if a.dieu_tra is not None), Decimal(0))
        if self.hai_phan is None or summed in (0, self.hai_phan.dieu_tra_mat):
            return None
        return plain(summed)

    @property
    def cat_bot(self) -> tuple[str, ...]:
        """Printed figures that dropped decimals: why sums of them are a little off."""
        return tuple(d.in_la.partition("/")[0] for d in self.nghi_van.values() if d.cat_bot)

    def doubt(self, table: str, code: str) -> Doubt | None:
        return self.nghi_van.get((table, code))


def unit_score_views(dataset: Dataset) -> Iterator[UnitScoreView]:
    """One view per unit and index year; work grows with the rows printed of each."""
    for year in dataset.diem.nam:
        for unit in year.don_vi:
            yield unit_score_view(dataset, year, unit)


def unit_score_view(dataset: Dataset, year: IndexYear, unit: UnitYear) -> UnitScoreView:
    """The view of one unit in one year."""
    sheet, version, index = unit.chinh, year.phien_ban, year.chi_so
    doubts = doubts_of(dataset, sheet)
    rises = index.chieu == "cao-hon-tot-hon"
    rows = rows_with_areas(sheet, version)
    tree = lost_tree(rows, sheet.tong_phu_luc) if rows and rises else None
    printed = sheet.tong_phu_luc.diem_chuan if sheet.tong_phu_luc else None
    appraised = tree is not None and is_appraised_part(tree, version, printed)
    areas = area_lines(sheet, version, tree if appraised else None, doubts, higher_is_better=rises)
    number, beside = shown_total(sheet, year)
    return UnitScoreView(
        index,
        year.nam,
        unit.don_vi,
        version,
        year.cong_bo,
        number,
        beside,
        rank_words(sheet, year),
        sheet.hang.in_la if sheet.hang else "",
        _class(unit, year),
        _source(dataset, sheet),
        sheet.ghi_chu,
        tuple(_other(dataset, other, sheet, year) for other in unit.khac),
        sheet.tong,
        _lost_in_all(sheet, year) if rises else None,
        _two_parts(dataset, sheet, version, tree) if appraised and tree else None,
        sheet.thanh_phan,
        areas,
        lost_view(tree, survey_losses(areas), doubts, is_appraised=appraised) if tree else None,
        sheet.tong_phu_luc,
        doubts,
        unit_chart(dataset, year, unit) if sheet.tong or sheet.linh_vuc else None,
        () if tree else rows,
        ended(dataset, unit.don_vi.tinh, year.nam),
    )


def _source(dataset: Dataset, sheet: ScoreSheet) -> SourceLine:
    """The source, leading to the very row of a document where the total is printed."""
    line = source_line(dataset, sheet.nguon)
    if sheet.nguon.van_ban is None or sheet.tong is None or not sheet.tong.ma:
        return line
    return replace(line, duong=urls.item(sheet.nguon.van_ban, sheet.tong.ma))


def _lost_in_all(sheet: ScoreSheet, year: IndexYear) -> Decimal | None:
    """Points that miss from the maximum; None for percentages and where no total is printed."""
    if sheet.tong is None or year.chi_so.don_vi == "%":
        return None
    return lost(sheet.tong.diem, maximum_of(year, sheet))


def _class(unit: UnitYear, year: IndexYear) -> ClassLine | None:
    for sheet in unit.sheets:
        if sheet.xep_loai is not None:
            return ClassLine(sheet.xep_loai, SOURCE_LABELS[sheet.nguon.loai])
    total = unit.chinh.tong
    if total is None or total.diem is None or year.cong_bo is None:
        return None
    found = [one.ma for one in year.cong_bo.xep_loai if one.holds(total.diem)]
    return ClassLine(found[0], "") if len(found) == 1 else None


def _two_parts(
    dataset: Dataset, sheet: ScoreSheet, version: IndexVersion | None, tree: LostTree
) -> TwoParts | None:
    """Both parts, where the maxima of the criteria set add up to that of the printed total."""
    total, appendix = sheet.tong, sheet.tong_phu_luc
    if version is None or total is None or appendix is None or tree.mat is None:
        return None
    first, second = version.tham_dinh, version.dieu_tra
    if first is None or second is None or total.diem is None or appendix.diem is None:
        return None
    whole = total.diem_chuan if total.diem_chuan is not None else version.tong_diem_chuan
    if whole != first + second:
        return None
    surveyed = total.diem - appendix.diem
    return TwoParts(
        whole,
        first,
        appendix.diem,
        appendix.in_la,
        tree.mat,
        second,
        plain(surveyed),
        plain(second - surveyed),
        states_loss(dataset, sheet, tree.mat),
    )


def _other(dataset: Dataset, other: ScoreSheet, first: ScoreSheet, year: IndexYear) -> OtherFigure:
    number, beside = shown_total(other, year)
    apart = None
    if other.tong and first.tong and other.tong.diem is not None and first.tong.diem is not None:
        apart = plain(other.tong.diem - first.tong.diem)
    details = [(f"Lĩnh vực {cell.cot}", cell.in_la) for cell in other.linh_vuc]
    details += [(part.ten, part.in_la) for part in other.thanh_phan]
    details += [(f"Tiêu chí {row.stt}", row.diem_in or "") for row in other.tieu_chi]
    return OtherFigure(
        number,
        beside,
        rank_words(other, year),
        apart,
        source_line(dataset, other.nguon),
        tuple(details),
        other.ghi_chu,
    )
