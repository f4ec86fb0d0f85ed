"""The invented documents of the benchmark are sound, and have what the pages of duties show."""

from __future__ import annotations

import pytest

from benchmarks import corpus
from generator import checks
from generator.model.dataset import Dataset, build
from generator.model.ledger import ledgers
from generator.recognition.deadlines import DeadlineKind
from generator.records import load_path
from tests.small_data import DAY


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    folder = tmp_path_factory.mktemp("kho-thu")
    corpus.make(folder, 52, provinces=2, seed=1)
    records = load_path(folder)
    assert checks.run(records) == ()
    return build(records, DAY)


def test_deadlines_of_every_kind_that_can_be_read(made: Dataset) -> None:
    dues = [task.han for linked in made.van_ban for task in linked.muc.nhiem_vu]
    readable = set(DeadlineKind) - {DeadlineKind.khong_ro}
    assert {one.loai for due in dues for one in due.doc_duoc} == readable
    assert any(due.nguyen_van is None for due in dues)


def test_tasks_with_one_lead_several_and_none(made: Dataset) -> None:
    tasks = [task for linked in made.van_ban for task in linked.muc.nhiem_vu]
    assert {len(task.chu_tri.codes()) for task in tasks} == {0, 1, 2, 3}


def test_duties_also_through_a_group_and_some_reported(made: Dataset) -> None:
    found = list(ledgers(made))
    assert {one.co_quan.ten for one in found if not one.co_quan.la_nhom} >= {"Sở Đo Lường Một"}
    assert any(one.so_qua_nhom for one in found)
    first = made.van_ban[0].van_ban
    last = made.tien_do.of(first, "ke-hoach-iii-nhiem-vu-1").moi_nhat
    assert last is not None
    assert last.ket_qua.trang_thai == "hoan-thanh"
