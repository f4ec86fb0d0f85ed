"""The rows of the open-data tables on indices and scores.

Figures of score files say in `bang` what kind of source they are from, and so never look like a
printed table of a document. Points and percent stand in columns of their own.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.dataset import Dataset
from generator.model.score_sheets import ScoreSheet
from generator.model.scores import IndexYear
from generator.views import urls
from generator.views.open_data.rows import Row
from generator.views.scores.figures import Figure, figures, names


def scores_rows(dataset: Dataset) -> Iterator[Row]:
    """Table `diem`: scores of provinces only."""
    for year, sheet, figure in _all_figures(dataset, of_provinces=True):
        yield (
            sheet.chi_so,
            sheet.nam,
            sheet.don_vi.tinh,
            figure.bang,
            figure.ma,
            figure.ten,
            figure.diem_chuan,
            figure.diem,
            sheet.nguon.van_ban,
            figure.chu_tri,
            figure.phoi_hop,
            figure.thoi_han,
            figure.dia_chi,
            figure.diem_chuan_in,
            figure.diem_in,
            figure.xep_hang,
            figure.so_don_vi,
            figure.phan_tram,
            sheet.nguon.ten,
            sheet.nguon.ngay,
            sheet.nguon.lien_ket,
            year.chi_so.don_vi_cong_bo,
            figure.xep_loai,
            figure.ghi_chu,
        )


def unit_scores_rows(dataset: Dataset) -> Iterator[Row]:
    """Table `diem-don-vi`: scores below the province, never mixed with those of provinces."""
    for year, sheet, figure in _all_figures(dataset, of_provinces=False):
        yield (
            sheet.chi_so,
            sheet.nam,
            year.chi_so.cap,
            sheet.don_vi.tinh,
            sheet.don_vi.ma,
            sheet.don_vi.ten,
            figure.bang,
            figure.ma,
            figure.ten,
            figure.diem_chuan,
            figure.diem,
            figure.phan_tram,
            figure.xep_hang,
            figure.so_don_vi,
            figure.xep_loai,
            sheet.nguon.ten,
            figure.dia_chi,
            figure.diem_chuan_in,
            figure.diem_in,
            sheet.nguon.ngay,
            sheet.nguon.lien_ket,
            year.chi_so.don_vi_cong_bo,
            figure.ghi_chu,
        )


def _all_figures(
    dataset: Dataset, *, of_provinces: bool
) -> Iterator[tuple[IndexYear, ScoreSheet, Figure]]:
    for year in dataset.diem.nam:
        if (year.chi_so.cap == "tinh") is of_provinces:
            known = names(year)
            for unit in year.don_vi:
                for sheet in unit.sheets:
                    for figure in figures(year, sheet, known):
                        yield year, sheet, figure


def indices_rows(dataset: Dataset) -> Iterator[Row]:
    """Table `chi-so`: one row an index."""
    for index in dataset.registers.chi_so:
        yield (
            index.ma,
            index.ten,
            index.ten_ngan,
            index.cap,
            index.tinh,
            index.don_vi_cong_bo,
            index.thang_diem.tu,
            index.thang_diem.den,
            index.don_vi,
            index.chieu,
            index.doi_tuong,
            index.mo_ta,
            urls.index(index.ma),
        )


def index_years_rows(dataset: Dataset) -> Iterator[Row]:
    """Table `nam-chi-so`: one row an index year, and how much of it the portal has."""
    for year in dataset.diem.nam:
        announced = year.cong_bo
        decision = announced.quyet_dinh if announced else None
        yield (
            year.chi_so.ma,
            year.nam,
            year.so_don_vi,
            announced.ngay_cong_bo if announced else None,
            decision.so_ky_hieu if decision else None,
            decision.ngay_ban_hanh if decision else None,
            year.phien_ban.phien_ban if year.phien_ban else None,
            len(year.don_vi),
            "có" if year.is_complete else "không",
            urls.index_year(year.chi_so.ma, year.nam),
        )
