"""The log as pages: bounded, complete, and honest where nothing is known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from generator.history.comparing import Change, FileChange, Turn
from generator.history.entries import Entry, Kind, Words
from generator.history.log import Log, Origin, Publication
from generator.model.dataset import Dataset, build
from generator.pages.changes import pages
from generator.records import load_path
from generator.settings import Settings
from generator.site import Memory, _log
from generator.source.layout import scan
from generator.views.changes.log_pages import LogPage, log_pages
from tests.small_data import DAY, SAMPLE_DATA
from tests.small_history import PLAN, SmallHistory

FIRST = date(2024, 1, 1)


@pytest.fixture(scope="module")
def sample() -> Dataset:
    return build(load_path(SAMPLE_DATA), DAY)


def _with(sample: Dataset, *days: int) -> dict[str, LogPage]:
    """The pages of a log in which a task changed on each of the days after `FIRST`."""
    key, address = "ke-hoach-ii-nhiem-vu-1", "/van-ban/mau-tay/2025/33-kh-ubnd/"

    def one(han: str) -> Entry:
        where = f"{address}#{key}"
        return Entry(key, Kind.TASK, where, "1", (Words("thoi_han", han),))

    publications = tuple(
        Publication(
            FIRST + timedelta(day),
            (FileChange(PLAN, Turn.CHANGED, (Change(one(f"{day}"), one(f"{day + 1}")),)),),
        )
        for day in days
    )
    log = Log(Origin.GIT, FIRST, frozenset({PLAN}), publications)
    return {view.path: view for view in log_pages(replace(sample, nhat_ky=log))}


def test_without_a_history_the_page_says_so(sample: Dataset) -> None:
    (page,) = pages(sample)
    assert page.path == "/thay-doi/"
    assert "Chưa có nhật ký." in page.markdown
    assert "theo-doi" not in page.markdown


def test_a_history_without_changes_says_since_when(sample: Dataset) -> None:
    found = _with(sample)
    assert list(found) == ["/thay-doi/", "/thay-doi/mau-tay/"]
    assert found["/thay-doi/"].ngay == ()
    start = found["/thay-doi/"].dau
    assert start is not None
    assert (start.ngay, start.so_van_ban, start.so_diem) == (FIRST, 1, 0)


def test_the_newest_day_goes_first(sample: Dataset) -> None:
    days = [day for day, _ in _with(sample, 1, 2, 40)["/thay-doi/"].ngay]
    assert days == [FIRST + timedelta(n) for n in (40, 2, 1)]


def test_a_long_log_is_parted_by_years_and_nothing_is_lost(sample: Dataset) -> None:
    found = _with(sample, *range(1, 366 + 150))
    assert [path for path in found if "/20" in path][:3] == [
        "/thay-doi/2025/",
        "/thay-doi/2024/thang-12/",
        "/thay-doi/2024/thang-11/",
    ]
    first = found["/thay-doi/"]
    assert (first.so_tin, first.tong) == (60, 515)
    assert [(way.ten, way.dem) for way in first.cac_phan][:2] == [
        ("Nhật ký công bố năm 2025", 150),
        ("Nhật ký công bố tháng 12/2024", 31),
    ]
    parts = [view for path, view in found.items() if "/20" in path]
    assert sum(view.so_tin for view in parts) == 515
    province = found["/thay-doi/mau-tay/"]
    assert (province.so_tin, province.tong) == (200, 515)


def test_pages_link_to_parts_and_corrections(tmp_path: Path) -> None:
    history = SmallHistory(tmp_path)
    history.start()
    history.edit(PLAN, ("thoi_han: Quý IV năm 2025", "thoi_han: Tháng 10/2025"))
    history.commit(1)
    made = {page.path: page.markdown for page in pages(history.dataset())}
    text = made["/thay-doi/"]
    for words in (
        'href="../van-ban/mau-tay/2025/33-kh-ubnd/#ke-hoach-ii-nhiem-vu-1"',
        "<del>Quý IV năm 2025</del>",
        "<ins>Tháng 10/2025</ins>",
        'href="../dinh-chinh/"',
        'href="../thay-doi.atom"',
        'href="../thay-doi/mau-tay/"',
    ):
        assert words in text
    assert 'href="../../tinh/mau-tay.atom"' in made["/thay-doi/mau-tay/"]


def test_while_serving_the_log_is_read_once(tmp_path: Path) -> None:
    history = SmallHistory(tmp_path)
    history.start()
    for name, _ in history.kept():
        (history.data / name).unlink()
    memory, settings = Memory(), Settings(history.data, DAY)
    first = _log(scan(history.data), settings, memory)
    history.edit(PLAN, ("thoi_han: Quý IV năm 2025", "thoi_han: Tháng 10/2025"))
    history.commit(1)
    for name, _ in history.kept():
        (history.data / name).unlink()
    assert _log(scan(history.data), settings, memory) is first
    assert len(_log(scan(history.data), settings, None).lan) == 1
