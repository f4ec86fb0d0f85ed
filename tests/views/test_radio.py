"""Bulletins: what is said of a document, a score and a month, and how long it takes."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.exports.radio import to_text
from generator.model.dataset import Dataset, LinkCache, build
from generator.pages.radio import _Breath
from generator.records import load_path
from generator.spoken.pace import LONGEST_BREATH, SYLLABLES_A_MINUTE, breaths, syllables
from generator.spoken.wording import Spoken
from generator.views.radio.bulletin import ALWAYS, Bulletin, Piece, RadioView, compose
from generator.views.radio.documents import document_radio
from generator.views.radio.months import MOST_MONTHS, due_months, month_radio, this_month
from generator.views.radio.things import radio_pages, things
from tests.small_plan import Row, plan

ROOT = Path(__file__).parents[2]
DAY = date(2026, 11, 21)


@pytest.fixture(scope="module")
def real() -> Dataset:
    return build(load_path(ROOT / "data"), DAY)


@pytest.fixture(scope="module")
def all_views(real: Dataset) -> dict[str, RadioView]:
    return {one.cua: one.make() for one in things(real)}


def said(bulletin: Bulletin) -> str:
    """Everything as it is read out."""
    return "\n".join(" ".join(one) for paragraph in bulletin.doan for one in paragraph.cau)


def test_no_version_takes_longer_than_it_should(all_views: dict[str, RadioView]) -> None:
    """Within ten in a hundred of its seconds, or shorter, and then it says so."""
    for path, view in all_views.items():
        for one in view.ban_tin:
            assert one.giay <= one.muc_tieu * 1.1, (path, one.muc_tieu, one.giay)
            full = one.giay >= one.muc_tieu * 0.9
            assert full or one.het or one.muc_tieu - one.giay < 60, (path, one.giay)
            assert one.so_tieng == syllables(said(one))


def test_documents_fill_their_seconds(real: Dataset) -> None:
    for linked in real.van_ban:
        for one in document_radio(real, linked).ban_tin:
            assert one.het or one.giay >= one.muc_tieu * 0.9, (linked.van_ban, one.muc_tieu)


def test_what_is_read_has_no_figures_left_but_those_that_are_named(
    all_views: dict[str, RadioView],
) -> None:
    for path, view in all_views.items():
        for one in view.ban_tin:
            words = said(one)
            for kept in one.giu:
                words = words.replace(kept, "")
            assert not any(char.isdigit() or char in "/%&" for char in words), (path, words)


def test_pieces_are_chosen_by_need_and_read_in_order() -> None:
    def piece(where: str, need: int, words: int) -> Piece:
        return Piece(where, need, (" ".join([where] * words),), Spoken)

    pieces = [
        piece("mở", ALWAYS, 30),
        piece("sau", 2, 100),
        piece("trước", 1, 100),
        piece("nhỏ", 3, 40),
        piece("kết", ALWAYS, 10),
    ]
    found = compose(pieces, {"trước": piece("lời dẫn", ALWAYS, 1)}, 60)
    # 30 + 10 + 100 + a lead of 2; a hundred more do not fit into 180, forty do
    assert [said_first(one.cau[0]) for one in found.doan] == ["Mở", "Lời", "Nhỏ", "Kết"]
    assert found.so_tieng == 182
    assert not found.het


def said_first(sentence: tuple[str, ...]) -> str:
    return sentence[0].split()[0]


def test_what_stays_as_printed_is_marked_once_whatever_it_holds() -> None:
    mark = _Breath(("b", "class", "<i>"))
    assert mark("class <i> & a") == '<b class="giu">class</b> <b class="giu">&lt;i&gt;</b> &amp; a'
    assert _Breath(())("a & b") == "a &amp; b"


def test_a_breath_ends_at_a_mark_or_before_a_small_word() -> None:
    long = (
        "Sở Nội vụ theo dõi, đôn đốc việc thực hiện kế hoạch, "
        "báo cáo Ủy ban nhân dân tỉnh và gửi các cơ quan liên quan trước ngày mười lăm tháng năm"
    )
    found = breaths(long)
    assert found == (
        "Sở Nội vụ theo dõi, đôn đốc việc thực hiện kế hoạch,",
        "báo cáo Ủy ban nhân dân tỉnh",
        "và gửi các cơ quan liên quan trước ngày mười lăm tháng năm",
    )
    assert all(syllables(one) <= LONGEST_BREATH for one in found)


def test_an_old_plan_is_told_as_past_and_merged(real: Dataset) -> None:
    linked = real.documents["tien-giang/2020/180-kh-ubnd"]
    words = said(document_radio(real, linked).ban_tin[-1])
    assert "Kế hoạch số một trăm tám mươi của Ủy ban nhân dân tỉnh Tiền Giang" in words
    assert "Thời gian thực hiện nay đã qua." in words
    assert "tỉnh Tiền Giang thuộc tỉnh Đồng Tháp" in words
    assert "bảy mươi chín phẩy sáu mươi tám trên một trăm điểm" in words
    assert "xếp hạng thứ bốn mươi tám trên sáu mươi ba" in words
    assert "Đến nay cổng chưa nhận được báo cáo nào về kết quả." in words
    assert "kế hoạch đã giao" in words
    assert " sẽ " not in words


def test_citizens_matters_and_near_days_go_first(tmp_path: Path) -> None:
    dataset = plan(
        tmp_path,
        Row("Kiểm kê tài sản của cơ quan", "Tháng 12/2026"),
        Row("Giải quyết hồ sơ của người dân đúng hạn", "Ngày 31/12/2026"),
        Row("Họp tổng kết", "Tháng 3/2026"),
        Row("Rà soát quy chế", None),
    )
    words = said(document_radio(dataset, dataset.van_ban[0]).ban_tin[-1]).split("\n")
    tasks = [one for one in words if one.startswith("Việc phải làm")]
    assert tasks == [
        "Việc phải làm: Giải quyết hồ sơ của người dân đúng hạn.",
        "Việc phải làm: Kiểm kê tài sản của cơ quan.",
        "Việc phải làm: Họp tổng kết.",
        "Việc phải làm: Rà soát quy chế.",
    ]
    after = words[words.index(tasks[0]) + 1 :]
    assert after[0] == "Cơ quan chủ trì: Sở Nội vụ."
    assert after[1].startswith("Thời hạn ghi trong văn bản: ngày ba mươi mốt tháng mười hai")
    assert words[words.index(tasks[-1]) + 2] == "Văn bản không nêu thời hạn."


def test_a_month_tells_its_last_days(tmp_path: Path) -> None:
    dataset = plan(
        tmp_path,
        Row("Trả kết quả đúng hẹn", "Trước ngày 01/12/2026"),
        Row("Báo cáo tổng kết", "Tháng 11/2026"),
        Row("Việc của tháng khác", "Tháng 3/2026"),
        bao_cao={2: "hoan-thanh"},
    )
    whole, *provinces = [one for one in due_months(dataset) if one.thang.thang == 11]
    assert whole.ten == "Việc đến hạn tháng 11/2026"
    assert [one.cua for one in provinces] == ["/lich/tinh-mau/2026/thang-11/"]
    words = said(month_radio(dataset, whole).ban_tin[-1])
    assert "Trong tháng này có hai việc đến ngày cuối theo văn bản." in words
    assert "Đã có báo cáo hoàn thành một việc." in words
    assert words.index("Trả kết quả đúng hẹn") < words.index("Báo cáo tổng kết")
    assert "Ngày cuối: ngày ba mươi tháng mười một." in words
    assert this_month(dataset) == "/lich/2026/thang-11/phat-thanh/"


def test_months_of_a_province_are_bounded(real: Dataset) -> None:
    by_province: dict[str, int] = {}
    for one in due_months(real):
        by_province[one.tinh] = by_province.get(one.tinh, 0) + 1
    del by_province[""]
    assert max(by_province.values()) <= MOST_MONTHS


def test_a_text_file_names_rate_source_and_address(real: Dataset) -> None:
    linked = real.documents["ha-tinh/2020/513-kh-ubnd"]
    view = document_radio(real, linked)
    text = to_text(view, length=120, goc="https://mau.vn/", mau=False).decode()
    first, name, rate, *_ = text.split("\n")
    assert (first, name) == ("BẢN TIN PHÁT THANH, BẢN 120 GIÂY", "Kế hoạch 513/KH-UBND")
    assert f"tốc độ {SYLLABLES_A_MINUTE} tiếng một phút" in rate
    assert "https://mau.vn/van-ban/ha-tinh/2020/513-kh-ubnd/" in text
    assert "người đọc tự quyết cách đọc: ISO" in text
    relative = to_text(view, length=60, goc="", mau=True).decode()
    assert ": /van-ban/ha-tinh/2020/513-kh-ubnd/" in relative
    assert relative.startswith("DỮ LIỆU MẪU")


def test_every_thing_has_one_page(real: Dataset) -> None:
    found = [one.cua for one in things(real)]
    assert len(found) == len(set(found)) == len(radio_pages(real))


def test_a_live_reload_tells_the_new_day() -> None:
    """The same document, linked once, reckoned against two days."""
    records = load_path(ROOT / "data")
    cache = LinkCache()
    words = []
    for day in (date(2020, 8, 1), DAY):
        dataset = build(records, day, cache)
        thing = next(one for one in things(dataset) if one.cua.endswith("/180-kh-ubnd/"))
        assert thing.make() is thing.make()
        words.append(said(thing.make().ban_tin[0]))
    assert "nay đã qua" not in words[0]
    assert "nay đã qua" in words[1]
