"""A communication plan as a press officer sees it: the matrix, the pieces, the table to take."""

from __future__ import annotations

import pytest

from generator.exports.open_data import as_csv
from generator.model.dataset import Dataset, build
from generator.pages import communication
from generator.records import load_path
from generator.views.communication.matrix import COLUMNS, sheets
from generator.views.communication.plan_view import PlanView
from generator.views.communication.plans import plan_views, short_number
from generator.views.names import shortened
from tests.small_data import DAY, ROOT, SAMPLE_DATA

TUYEN_QUANG = "tuyen-quang/2021/tuyen-truyen-cai-cach-hanh-chinh-cua-so-noi-vu-nam-2021"


@pytest.fixture(scope="module")
def real() -> Dataset:
    return build(load_path(ROOT / "data"), DAY)


@pytest.fixture(scope="module")
def sample() -> Dataset:
    return build(load_path(SAMPLE_DATA), DAY)


def plan_of(dataset: Dataset, van_ban: str) -> PlanView:
    return next(view for view in plan_views(dataset) if view.van_ban == van_ban)


def test_the_plan_of_tuyen_quang(real: Dataset) -> None:
    view = plan_of(real, TUYEN_QUANG)
    assert view.dem == ("7 nhóm đối tượng", "11 nội dung", "5 kênh", "2 việc được giao")
    assert [row.so for row in view.noi_dung] == [
        *("2.1 2.2 2.3 2.4 2.4.a 2.4.b 2.4.c 2.4.d 2.4.đ 2.4.e 2.4.g".split())
    ]
    assert [line.so for line in view.kenh] == ["3.1", "3.2", "3.3", "3.4", "3.5"]
    named = {line.so: [one.ten for one in line.ai] for line in view.kenh if line.ai}
    assert named == {"3.4": ["Văn phòng Sở"]}
    # The text connects no content with a channel of its own, and nothing was recorded.
    assert not view.co_noi
    assert view.tin_bai == ()
    assert {cell.so_tin for row in view.noi_dung for cell in row.o} == {0}


def test_pieces_are_counted_where_they_belong(sample: Dataset) -> None:
    view = plan_of(sample, "tinh-mau/2026/18-kh-snv")
    matrix = {row.so: [cell.so_tin for cell in row.o] for row in view.noi_dung}
    assert matrix == {
        "2.a": [1, 1, 0, 0, 0, 0],
        "2.b": [2, 1, 0, 0, 0, 0],
        "2.c": [0, 1, 1, 0, 0, 0],
        "2.d": [1, 0, 0, 1, 0, 0],
    }
    # Two pieces are of two contents each: a column adds up to more than its channel's pieces.
    assert [line.so_tin for line in view.kenh] == [3, 2, 1, 1, 0, 0]
    assert len(view.tin_bai) == 7
    named = [words for line in view.tin_bai for words, _ in line.doi_tuong]
    assert named.count("Người dân, doanh nghiệp trên địa bàn Tỉnh Mẫu") == 2


def test_the_table_to_take_away(real: Dataset, sample: Dataset) -> None:
    found = dict(sheets(real))
    sheet = found[f"/tuyen-truyen/{TUYEN_QUANG}/"]
    assert len(sheet.rows) == (11 + 1) * 5
    assert as_csv(sheet).decode().splitlines()[0] == ",".join(COLUMNS)
    # A plan without contents: one row a channel. Without channels: no table.
    long_an = found["/tuyen-truyen/long-an/2016/1346-qd-ubnd/"]
    assert [row[COLUMNS.index("noi_dung")] for row in long_an.rows] == [None]
    assert "/tuyen-truyen/dong-thap/2020/71-qd-ubnd-hc/" not in found
    pieces = dict(sheets(sample))["/tuyen-truyen/tinh-mau/2026/18-kh-snv/"]
    names = [row[COLUMNS.index("ten")] for row in pieces.rows]
    assert names.count("Một ngày ở bộ phận một cửa") == 1
    assert names.count("Năm việc của Tỉnh Mẫu trong năm 2026") == 2  # its content, its audience


def test_the_working_sheet_prints_every_content_word_for_word(real: Dataset) -> None:
    pages = {page.path: page for page in communication.pages(real)}
    sheet = pages[f"/tuyen-truyen/{TUYEN_QUANG}/bang-lam-viec/"]
    for entry in plan_of(real, TUYEN_QUANG).noi_dung:
        assert f">{entry.noi_dung}<" in sheet.markdown.replace("&#34;", '"')
    assert f"/tuyen-truyen/{TUYEN_QUANG}/" in pages
    assert "/tuyen-truyen/dong-thap/2020/71-qd-ubnd-hc/bang-lam-viec/" not in pages


def test_the_overview_is_bounded(real: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    def overview() -> str:
        return next(communication.pages(real)).markdown

    assert TUYEN_QUANG in overview()
    monkeypatch.setattr(communication, "MOST_ON_ONE_PAGE", 3)
    assert TUYEN_QUANG not in overview()
    assert "Có 4 văn bản, nhiều quá một trang." in overview()


@pytest.mark.parametrize(
    ("so_muc", "short"),
    [("II.2.4.a", "2.4.a"), ("2.1.a", "2.1.a"), ("IV.11", "11"), ("", ""), ("3.1", "3.1")],
)
def test_short_numbers(so_muc: str, short: str) -> None:
    assert short_number(so_muc) == short


def test_shortened_words_end_with_a_word() -> None:
    assert shortened("Ngắn.", 110) == "Ngắn."
    long = "một hai " * 20
    assert shortened(long, 110).endswith(("một…", "hai…"))
    assert long.startswith(shortened(long, 110)[:-1])
