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
from generator.views.open_data.table import Row, TableDefinition
from generator.views.scores.figures import Figure, figures, names


def _scores_rows(dataset: Dataset) -> Iterator[Row]:
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


def _unit_scores_rows(dataset: Dataset) -> Iterator[Row]:
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


def _indices_rows(dataset: Dataset) -> Iterator[Row]:
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


def _index_years_rows(dataset: Dataset) -> Iterator[Row]:
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


SCORES = TableDefinition(
    "diem",
    "Điểm",
    "Mỗi dòng là một con số về một tỉnh, thành phố: của bảng điểm trong văn bản (cột bang:"
    " tong-hop, phu-luc, tong-phu-luc) hoặc của nguồn khác (bang là loại nguồn).",
    tuple(
        "chi_so nam tinh bang ma ten diem_chuan diem van_ban chu_tri phoi_hop thoi_han"
        " dia_chi diem_chuan_in diem_in xep_hang so_don_vi phan_tram nguon ngay_nguon"
        " lien_ket don_vi_cong_bo xep_loai ghi_chu".split()
    ),
    _scores_rows,
)


UNIT_SCORES = TableDefinition(
    "diem-don-vi",
    "Điểm của sở, ngành, huyện, xã",
    "Mỗi dòng là một con số của chỉ số mà một tỉnh tự chấm; không xếp chung với điểm của tỉnh.",
    tuple(
        "chi_so nam cap tinh don_vi ten_don_vi bang ma ten diem_chuan diem phan_tram xep_hang"
        " so_don_vi xep_loai nguon dia_chi diem_chuan_in diem_in ngay_nguon lien_ket"
        " don_vi_cong_bo ghi_chu".split()
    ),
    _unit_scores_rows,
)


INDICES = TableDefinition(
    "chi-so",
    "Chỉ số",
    "Mỗi dòng là một chỉ số: ai công bố, chấm cho ai, thang điểm nào.",
    tuple(
        "ma ten ten_ngan cap tinh don_vi_cong_bo thang_tu thang_den don_vi chieu doi_tuong"
        " mo_ta dia_chi".split()
    ),
    _indices_rows,
)


INDEX_YEARS = TableDefinition(
    "nam-chi-so",
    "Năm của chỉ số",
    "Mỗi dòng là một năm của một chỉ số, kèm số đơn vị có số liệu trên cổng.",
    tuple(
        "chi_so nam so_don_vi ngay_cong_bo quyet_dinh ngay_ban_hanh phien_ban"
        " so_don_vi_tren_cong du dia_chi".split()
    ),
    _index_years_rows,
)
