"""Cards: which pages have one, what stands on it, and that words stay inside the picture."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from generator.charts import draw_file
from generator.exports.cards import offers
from generator.exports.cards.picture import card_png
from generator.exports.cards.title import title
from generator.model.dataset import build
from generator.records import load_path
from generator.settings import Settings
from generator.views.cards.card import Card, Figure, card_path, nearest_card, words_of
from generator.views.cards.cards import cards
from tests.charts import samples
from tests.expected import Expected
from tests.small_data import DAY, ROOT, SAMPLE_DATA

FOLDER = Path(__file__).parent
ROOM = 1200 - 2 * 64
PAPER, RED = (0xFB, 0xFA, 0xF7), (0xA6, 0x19, 0x2E)
MOST_BYTES = 60_000

CARD = Card(
    "/van-ban/tinh-mau/2025/12-kh-ubnd/",
    "Kế hoạch 12/KH-UBND",
    "Cải cách hành chính năm 2025",
    "Tỉnh Mẫu",
    (Figure("23", "nhiệm vụ"), Figure("12", "cơ quan được giao việc")),
    nguon="Ủy ban nhân dân Tỉnh Mẫu, ngày 31/01/2025",
    dia_chi="vi.du/van-ban/tinh-mau/2025/12-kh-ubnd/",
    mau=True,
)
LONGEST = replace(
    CARD,
    loai="Kế hoạch " + "12/KH-UBND" * 20,
    tieu_de="Về việc ban hành Kế hoạch khắc phục tồn tại, hạn chế " * 6,
    so=tuple(Figure("1.234.567", "cơ quan được giao việc trong văn bản này") for _ in range(3)),
    nguon="Ủy ban nhân dân Tỉnh Mẫu " * 20,
    dia_chi="vi.du/" + "rat-dai/" * 60,
)


@cache
def made(folder: Path, goc: str = "", sample: bool = False) -> tuple[Card, ...]:
    return tuple(cards(build(load_path(folder), DAY), Settings(folder, DAY, mau=sample, goc=goc)))


def image(card: Card) -> Image.Image:
    return Image.open(BytesIO(card_png(card))).convert("RGB")


def test_what_stands_on_the_cards_of_the_sample(expected: Expected) -> None:
    found = (f"{card.path}\n  {card.mo_ta}" for card in made(SAMPLE_DATA, sample=True))
    expected.check(FOLDER / "mau.expected.txt", "\n".join(found))


def test_pages_that_are_shared_have_a_card_and_lists_by_year_have_none() -> None:
    kinds = Counter(card.duong.split("/")[1] for card in made(ROOT / "data"))
    assert kinds["van-ban"] == 5 + 1
    assert kinds["nhiem-vu"] == 3 + 1
    assert {"", "tinh", "co-quan", "chi-so", "chi-tieu", "lich", "doi-chieu"} <= set(kinds)
    paths = [card.path for card in made(ROOT / "data")]
    assert len(set(paths)) == len(paths)


def test_a_score_of_before_a_merger_says_so_and_a_province_that_is_no_more_too() -> None:
    found = {card.duong: card for card in made(ROOT / "data")}
    dong_thap, long_an = found["/tinh/dong-thap/"], found["/tinh/long-an/"]
    assert "đơn vị trước khi hợp nhất" in dong_thap.nguon
    assert long_an.noi == "nay thuộc tỉnh Tây Ninh"
    assert found["/tinh/thua-thien-hue/"].noi == "nay là thành phố Huế"
    assert all("theo" in card.nguon for card in found.values() if "điểm (" in card.nguon)


@pytest.mark.parametrize(("goc", "shown"), [("", "/"), ("https://vi.du/", "vi.du/")])
def test_the_address_is_whole_where_it_is_known(goc: str, shown: str) -> None:
    assert made(ROOT / "data", goc)[0].dia_chi == shown


def test_the_files_are_named_after_the_pages() -> None:
    settings = Settings(SAMPLE_DATA, DAY)
    found = [file.path for file in offers(build(load_path(SAMPLE_DATA), DAY), settings)]
    assert found[0] == "trang-chu.mang-xa-hoi.png"
    assert "van-ban/tinh-mau/2025/01-qd-ubnd.mang-xa-hoi.png" in found


@pytest.mark.parametrize(
    ("page", "card"),
    [
        ("/van-ban/a/2020/b/", "/van-ban/a/2020/b/"),
        ("/van-ban/a/2020/b/ban-chep/", "/van-ban/a/2020/b/"),
        ("/nhiem-vu/a/2020/", "/nhiem-vu/a/"),
        ("/thuat-ngu/", "/"),
        ("/", "/"),
    ],
)
def test_a_page_without_a_card_shows_that_of_the_page_above(page: str, card: str) -> None:
    known = {card_path(one) for one in ("/", "/van-ban/a/2020/b/", "/nhiem-vu/", "/nhiem-vu/a/")}
    assert nearest_card(page, known) == card_path(card)


def test_a_chart_has_words_too() -> None:
    drawing = draw_file(samples.unit_strip(11), form="mang-xa-hoi").encode()
    assert words_of(drawing).startswith(samples.unit_strip(11).tieu_de)
    assert words_of(CARD) == (
        "Dữ liệu mẫu. Kế hoạch 12/KH-UBND · Tỉnh Mẫu. Cải cách hành chính năm 2025."
        " 23 nhiệm vụ, 12 cơ quan được giao việc. Ủy ban nhân dân Tỉnh Mẫu, ngày 31/01/2025."
    )


def test_no_card_is_known_no_card_is_named() -> None:
    assert nearest_card("/van-ban/", set()) is None


@pytest.mark.parametrize("card", [CARD, LONGEST, Card("/", "Trang", "Một")])
def test_the_picture_has_its_size_its_colours_and_free_edges(card: Card) -> None:
    picture = image(card)
    assert picture.size == (1200, 630)
    assert len(card_png(card)) <= MOST_BYTES
    for edge in ((0, 0, 60, 630), (1140, 0, 1200, 630), (0, 0, 1200, 48), (0, 622, 1200, 630)):
        assert picture.crop(edge).getcolors() == [
            ((edge[2] - edge[0]) * (edge[3] - edge[1]), PAPER)
        ]
    assert RED in {colour for _, colour in picture.getcolors(1 << 20) or ()}


def test_every_card_is_small_and_different() -> None:
    found = [card_png(card) for card in made(SAMPLE_DATA, sample=True)[::4]]
    assert max(map(len, found)) <= MOST_BYTES
    assert len(set(found)) == len(found)


def test_the_same_card_gives_the_same_bytes_in_any_thread() -> None:
    first = card_png(CARD)
    card_png(LONGEST)
    with ThreadPoolExecutor(2) as pool:
        assert set(pool.map(card_png, [CARD] * 2)) == {first}


def test_a_sample_is_marked() -> None:
    corner = (900, 40, 1200, 140)
    assert image(CARD).crop(corner).getcolors(1 << 20) != [(30000, PAPER)]
    assert image(replace(CARD, mau=False)).crop(corner).getcolors() == [(30000, PAPER)]


def test_words_like_markup_are_words() -> None:
    plain = card_png(replace(CARD, tieu_de="Kế hoạch"))
    assert card_png(replace(CARD, tieu_de="#sys.inputs *a* $b$ \\ <c> // \u202e\x07中")) != plain


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("Tỉnh Bà Rịa - Vũng Tàu", ["Tỉnh Bà Rịa - Vũng Tàu"]),
        (
            "Tỉnh bạn đã hứa gì, ai làm, bao giờ xong?",
            ["Tỉnh bạn đã hứa gì,", "ai làm, bao giờ xong?"],
        ),
        ("Sở Giáo dục và Đào tạo tỉnh Đồng Tháp", ["Sở Giáo dục và Đào tạo", "tỉnh Đồng Tháp"]),
        (
            "Ban hành Kế hoạch thực hiện công tác cải cách hành chính giai đoạn 2016-2020 của tỉnh"
            " Thừa Thiên Huế",
            [
                "Ban hành Kế hoạch thực hiện công tác",
                "cải cách hành chính giai đoạn 2016-2020",
                "của tỉnh Thừa Thiên Huế",
            ],
        ),
        (
            "Kế hoạch cải cách hành chính nhà nước tỉnh Bà Rịa - Vũng Tàu giai đoạn 2021 - 2025",
            [
                "Kế hoạch cải cách hành chính",
                "nhà nước tỉnh Bà Rịa - Vũng Tàu",
                "giai đoạn 2021 - 2025",
            ],
        ),
    ],
)
def test_titles_break_between_words(words: str, lines: list[str]) -> None:
    assert list(title(words, ROOM).dong) == lines


def test_a_title_without_end_is_cut_after_a_word() -> None:
    shown = title("Kế hoạch cải cách hành chính nhà nước " * 9, ROOM)
    assert len(shown.dong) <= 3
    assert shown.dong[-1].endswith("…")
    assert set(" ".join(shown.dong).rstrip("…").split()) <= set(
        "Kế hoạch cải cách hành chính nhà nước".split()
    )


@pytest.mark.parametrize("words", ["", "a", "W" * 400, "– – –"])
def test_strange_titles_stay_inside(words: str) -> None:
    assert len(title(words, ROOM).dong) <= 3


def test_the_mark_is_that_of_the_site() -> None:
    own = ROOT / "generator" / "exports" / "cards" / "dau.svg"
    assert own.read_bytes() == (ROOT / "docs" / "assets" / "hinh" / "dau.svg").read_bytes()
