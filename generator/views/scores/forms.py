"""The table of a score page as a table to take away, in the words of the open data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.model.dataset import Dataset
from generator.model.scores import IndexYear, UnitYear
from generator.views import urls
from generator.views.open_data.table import Row, Sheet
from generator.views.scores.figures import Figure, figures, names, total

UNIT_COLUMNS = tuple(
    "chi_so nam don_vi ten_don_vi bang ma ten diem_chuan diem diem_mat phan_tram xep_hang"
    " so_don_vi xep_loai chu_tri phoi_hop thoi_han han_den diem_chuan_in diem_in nguon"
    " ngay_nguon lien_ket ghi_chu dia_chi".split()
)
YEAR_COLUMNS = tuple(
    "chi_so nam don_vi ten_don_vi diem_chuan diem phan_tram xep_hang so_don_vi xep_loai"
    " loai_nguon nguon ngay_nguon lien_ket don_vi_cong_bo ghi_chu dia_chi".split()
)


def sheets(dataset: Dataset) -> Iterator[tuple[str, Sheet]]:
    """The path of every score page, and its table: an index year, then each unit in it."""
    for year in dataset.diem.nam:
        yield urls.index_year(year.chi_so.ma, year.nam), _year(year)
        known = names(year)
        for unit in year.don_vi:
            yield urls.scores(unit.chi_so, unit.nam, unit.don_vi.ma), _unit(year, unit, known)


def _title(year: IndexYear) -> str:
    return f"{year.chi_so.ten_ngan} {year.nam}"


def _year(year: IndexYear) -> Sheet:
    """One row a unit: its total, rank and class by the source that its page shows first."""
    return Sheet(_title(year), YEAR_COLUMNS, tuple(_summary(year, unit) for unit in year.don_vi))


def _summary(year: IndexYear, unit: UnitYear) -> Row:
    sheet, figure = unit.chinh, total(year, unit.chinh)
    return (
        sheet.chi_so,
        sheet.nam,
        sheet.don_vi.ma,
        sheet.don_vi.ten,
        figure.diem_chuan,
        figure.diem,
        figure.phan_tram,
        figure.xep_hang,
        figure.so_don_vi,
        figure.xep_loai,
        sheet.nguon.loai,
        sheet.nguon.ten,
        sheet.nguon.ngay,
        sheet.nguon.lien_ket,
        year.chi_so.don_vi_cong_bo,
        figure.ghi_chu,
        urls.scores(sheet.chi_so, sheet.nam, sheet.don_vi.ma),
    )


def _unit(year: IndexYear, unit: UnitYear, known: Mapping[str, str]) -> Sheet:
    """Every printed figure of the unit, source by source, with what must win it back."""
    who = (unit.chi_so, unit.nam, unit.don_vi.ma, unit.don_vi.ten)
    rows: list[Row] = []
    for sheet in unit.sheets:
        source = (sheet.nguon.ten, sheet.nguon.ngay, sheet.nguon.lien_ket)
        rows += [
            (*who, *_cells(figure), *source, figure.ghi_chu, figure.dia_chi)
            for figure in figures(year, sheet, known)
        ]
    return Sheet(_title(year), UNIT_COLUMNS, tuple(rows))


def _cells(figure: Figure) -> Row:
    return (
        figure.bang,
        figure.ma,
        figure.ten,
        figure.diem_chuan,
        figure.diem,
        figure.diem_mat,
        figure.phan_tram,
        figure.xep_hang,
        figure.so_don_vi,
        figure.xep_loai,
        figure.chu_tri,
        figure.phoi_hop,
        figure.thoi_han,
        figure.han_den,
        figure.diem_chuan_in,
        figure.diem_in,
    )
