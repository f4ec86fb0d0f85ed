"""The rows of the open-data table of remedies: one row a printed cell of lead and action."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.dataset import Dataset
from generator.model.lost_points import Remedy, lost_tree
from generator.model.score_sheets import ScoreSheet
from generator.views import urls
from generator.views.open_data.table import Row, TableDefinition
from generator.views.scores.areas import rows_with_areas
from generator.views.scores.lost_points import anchor
from generator.views.scores.words import lower_is_better


def _remedies_rows(dataset: Dataset) -> Iterator[Row]:
    """Table `viec-khac-phuc`, by the source that a unit's page shows first.

    `tieu_chi`: the codes that the cell covers. `diem_mat`: points at stake, derived; two rows may
    share points, so these are not to be added up.
    """
    for year in dataset.diem.nam:
        if lower_is_better(year.chi_so):
            continue
        for unit in year.don_vi:
            sheet = unit.chinh
            rows = rows_with_areas(sheet, year.phien_ban)
            for remedy in lost_tree(rows, sheet.tong_phu_luc).viec:
                yield _row(sheet, remedy)


def _row(sheet: ScoreSheet, remedy: Remedy) -> Row:
    first = remedy.dau
    page = urls.scores(sheet.chi_so, sheet.nam, sheet.don_vi.ma)
    return (
        sheet.chi_so,
        sheet.nam,
        sheet.don_vi.tinh,
        sheet.nguon.van_ban,
        " ".join(row.stt for row in remedy.dong if row.stt) or None,
        remedy.diem,
        first.chu_tri.nguyen_van,
        first.phoi_hop.nguyen_van,
        first.han.nguyen_van,
        first.han.han_tu,
        first.han.han_den,
        f"{page}#{anchor(first)}",
        sheet.don_vi.ma,
    )


REMEDIES = TableDefinition(
    "viec-khac-phuc",
    "Việc khắc phục",
    "Mỗi dòng là một việc được giao để lấy lại điểm đã mất. Điểm mất do cổng tính; không cộng"
    " các dòng với nhau, vì hai việc có thể nhằm cùng một tiêu chí.",
    tuple(
        "chi_so nam tinh van_ban tieu_chi diem_mat chu_tri phoi_hop thoi_han han_tu han_den"
        " dia_chi don_vi".split()
    ),
    _remedies_rows,
)
