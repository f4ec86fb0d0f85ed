"""One printed cell of lead over several tasks: on paper it covers them, with the total below."""

from __future__ import annotations

import pytest

from generator.model.dataset import Dataset, build
from generator.schema.body import Table
from generator.views.paper.body_tables import paper_table
from generator.views.paper.grid import grid
from generator.views.paper.paper import PaperTable
from tests.small_data import DAY, SmallData

PLAN = """\
phan:
- ma: ke-hoach
  ten: Kế hoạch
  noi_dung:
  - bang_nhiem_vu:
      cot: {stt: STT, noi_dung: Việc, chu_tri: Chủ trì, thoi_han: Hạn, kinh_phi: Kinh phí}
      dong:
      - {stt: I, noi_dung: THỂ CHẾ}
      - {stt: "1", noi_dung: Một, chu_tri: Sở Nội vụ Mẫu, thoi_han: Quý I, kinh_phi: "5"}
      - {stt: "2", noi_dung: Hai, thoi_han: Quý II, kinh_phi: "7", o_gop: [chu_tri]}
      - {stt: "3", noi_dung: Ba, thoi_han: Quý III, o_gop: [chu_tri, kinh_phi]}
      tong: {ten: Tổng cộng, kinh_phi: "12"}
"""


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    return build(SmallData(tmp_path_factory.mktemp("mau")).read(PLAN), DAY)


def _paper(plan: Dataset) -> PaperTable:
    (linked,) = plan.van_ban
    (placed,) = linked.phan[0].con
    assert isinstance(placed.node, Table)
    return paper_table(placed, placed.node, {task.ma: task for task in linked.muc.nhiem_vu})


def test_a_merged_cell_covers_its_rows_and_they_lack_it(plan: Dataset) -> None:
    table = _paper(plan)
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["I", "THỂ CHẾ"],
        ["1", "Một", "Sở Nội vụ Mẫu", "Quý I", "5"],
        ["2", "Hai", "Quý II", "7"],
        ["3", "Ba", "Quý III"],
        ["", "Tổng cộng", "", "", "12"],
    ]
    assert table.rows[1][2].rows == 3
    assert table.rows[2][3].rows == 2


def test_every_row_fills_every_column(plan: Dataset) -> None:
    table = _paper(plan)
    for row in grid((*table.head, *table.rows), len(table.widths)):
        columns = [at for one in row for at in range(one.column, one.column + one.cell.columns)]
        assert columns == list(range(len(table.widths)))


def test_each_task_has_the_lead_that_covers_it(plan: Dataset) -> None:
    (linked,) = plan.van_ban
    leads = [(task.stt, task.chu_tri.nguyen_van, task.la_viec) for task in linked.muc.nhiem_vu]
    assert leads == [
        ("I", None, False),
        ("1", "Sở Nội vụ Mẫu", True),
        ("2", "Sở Nội vụ Mẫu", True),
        ("3", "Sở Nội vụ Mẫu", True),
    ]
