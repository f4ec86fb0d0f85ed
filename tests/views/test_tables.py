"""Dataset -> rows of the open-data tables: examples/data beside expected/<table>.json."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.exports.open_data import as_json
from generator.model.dataset import Dataset, build
from generator.records import load_path
from generator.views.open_data.table import Table, TableDefinition
from generator.views.open_data.tables import TABLES
from generator.views.tasks import by_quarter, lines
from tests.expected import Expected
from tests.small_data import DAY, SAMPLE_DATA

HERE = Path(__file__).parent / "expected"

# The columns that others rely on (design, section 5); more may follow.
CONTRACT = {
    "van-ban": "ma tinh nam so_ky_hieu loai_van_ban trich_yeu co_quan_ban_hanh ngay_ban_hanh"
    " nguoi_ky dia_chi",
    "nhiem-vu": "van_ban stt noi_dung chu_tri phoi_hop thoi_han han_tu han_den tieu_chi dia_chi",
    "diem": "chi_so nam tinh bang ma ten diem_chuan diem van_ban chu_tri phoi_hop thoi_han dia_chi",
    "chi-tieu": "van_ban stt noi_dung so_sanh gia_tri don_vi dia_chi",
    "phan-cong": "van_ban stt co_quan noi_dung dia_chi",
}


@pytest.fixture(scope="module")
def sample() -> Dataset:
    return build(load_path(SAMPLE_DATA), DAY)


@pytest.mark.parametrize("definition", TABLES, ids=lambda one: one.name)
def test_rows_of_the_sample_province(
    definition: TableDefinition, sample: Dataset, expected: Expected
) -> None:
    table = Table(definition, tuple(definition.rows(sample)))
    assert {len(row) for row in table.rows} == {len(definition.columns)}
    expected.check(HERE / f"{definition.name}.json", as_json(table.sheet).decode())


@pytest.mark.parametrize("name", CONTRACT)
def test_columns_that_others_rely_on(name: str) -> None:
    columns = next(one.columns for one in TABLES if one.name == name)
    wanted = set(CONTRACT[name].split())
    assert wanted - set(columns) == set()


def test_every_item_has_an_address_of_its_own(sample: Dataset) -> None:
    for name in ("nhiem-vu", "phan-cong", "tuyen-truyen"):
        definition = next(one for one in TABLES if one.name == name)
        at = definition.columns.index("dia_chi")
        addresses = [str(row[at]) for row in definition.rows(sample)]
        assert len(addresses) == len(set(addresses)) > 0
        assert all("/#" in address for address in addresses)


def test_tasks_by_the_quarter_of_their_last_day(sample: Dataset, expected: Expected) -> None:
    shown = [
        f"{group.ten} ({group.ma})\n"
        + "".join(f"  {x.han.han_den or '–'}  {x.noi_dung} | {x.thoi_han}\n" for x in group.dong)
        for group in by_quarter(lines(sample, sample.van_ban))
    ]
    expected.check(HERE / "viec-theo-quy.txt", "".join(shown))
