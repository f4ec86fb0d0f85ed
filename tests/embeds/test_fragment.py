"""A fragment by itself: what is in it, what never is, and how much of a long table."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from generator.embeds import MOST_BYTES, Place, fragment, iframe, iframe_page
from generator.views.embeds.embed import Cell, Column, Entry, ListBody, Row, TableBody
from tests.embeds.samples import SAMPLES, embed
from tests.site.html_checker import check_pages

KNOWN, UNKNOWN = Place("https://cong.example/cchc/"), Place()
PLACES = {"biet": KNOWN, "chua-biet": UNKNOWN, "mau": Place("https://cong.example/", mau=True)}
SHAPES = ("rect", "path", "polyline", "circle", "text")


class _Elements(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}))

    handle_startendtag = handle_starttag


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("name", SAMPLES)
def test_no_fragment_can_meet_anything_of_its_host(name: str, place: str) -> None:
    html = fragment(SAMPLES[name], PLACES[place]).html
    for tag, attributes in _Elements(html).found:
        assert tag not in ("style", "script", "link", "img", "iframe", "i"), tag
        assert not {"class", "id", "onclick", "src"} & set(attributes), tag
        declarations = attributes["style"].rstrip(";").split(";")
        assert all("!important" in one or one == "letter-spacing:normal" for one in declarations)
        assert ("all:" in attributes["style"]) is (tag not in SHAPES)


@pytest.mark.parametrize("name", SAMPLES)
def test_every_fragment_says_where_it_comes_from(name: str) -> None:
    one = SAMPLES[name]
    html = fragment(one, KNOWN).html
    assert html.startswith('<div lang="vi" style="')
    assert "Nguồn: Kế hoạch 1/KH-UBND ngày 15/01/2025 của UBND tỉnh Mẫu. Lấy từ <a href=" in html
    assert f'href="https://cong.example/cchc{one.dia_chi}"' in html
    assert "dữ liệu ngày 22/11/2026." in html


def test_without_an_address_of_its_own_the_portal_is_named_and_not_linked() -> None:
    html = fragment(SAMPLES["bang"], UNKNOWN).html
    assert "<a " not in html
    assert "Lấy từ cổng Công khai cải cách hành chính, dữ liệu ngày 22/11/2026." in html


def test_words_stay_words() -> None:
    html = fragment(SAMPLES["bang"], KNOWN).html
    assert "&lt;i&gt;cơ chế một cửa&lt;/i&gt; &amp; &#34;liên thông&#34;" in html
    assert re.search(r'Các sở, ngành tỉnh<br style="[^"]+">UBND cấp huyện', html)


def test_a_table_has_its_caption_and_heads() -> None:
    found = _Elements(fragment(SAMPLES["bang"], KNOWN).html).found
    scopes = [attributes.get("scope") for tag, attributes in found if tag == "th"]
    assert [tag for tag, _ in found].count("caption") == 1
    assert scopes == ["col"] * 5 + ["row"] * 3


def test_a_drawing_has_its_name_and_the_same_as_a_table() -> None:
    html = fragment(SAMPLES["hinh"], KNOWN).html
    assert 'role="img" aria-label="Chỉ số Mẫu năm 2024: Mẫu. 2 lĩnh vực."' in html
    assert "url(#" not in html
    assert all(words in html for words in ("6/8.5", "12.5/12.5", "Số liệu của hình"))


LONG = "Xây dựng và thực hiện kế hoạch cải cách hành chính hằng năm " * 5


def _long(rows: int) -> TableBody:
    made = (Row((Cell(f"{n}"), Cell(LONG))) for n in range(1, rows + 1))
    return TableBody("Nhiệm vụ", (Column("STT", 7), Column("Nhiệm vụ", 60)), tuple(made))


def test_a_long_table_ends_where_the_bytes_end_and_says_so() -> None:
    made = fragment(embed(_long(200)), KNOWN)
    assert 20 < made.so_dong < 200
    assert MOST_BYTES - 1_000 < len(made.html.encode()) <= MOST_BYTES
    assert f"Trên đây là {made.so_dong} dòng đầu." in made.html
    assert ">Xem đủ 200 dòng tại cổng Công khai cải cách hành chính</a>." in made.html


def test_a_long_list_does_the_same() -> None:
    entries = tuple(Entry(f"{n}", LONG, (("Chủ trì", "Sở Nội vụ"),)) for n in range(200))
    made = fragment(embed(ListBody(entries)), KNOWN)
    assert len(made.html.encode()) <= MOST_BYTES
    assert ">Xem đủ 200 việc tại cổng" in made.html


def test_a_short_one_is_whole() -> None:
    made = fragment(embed(_long(5)), KNOWN)
    assert made.so_dong == 5
    assert "Xem đủ" not in made.html


def test_a_row_that_no_fragment_can_hold_is_left_to_the_portal() -> None:
    row = Row((Cell("1"), Cell("a" * 40_000)))
    made = fragment(embed(replace(_long(1), dong=(row,))), KNOWN)
    assert made.so_dong == 0
    assert "Mỗi dòng quá dài để chép ra đây." in made.html


def test_the_code_of_an_iframe_names_what_it_shows() -> None:
    assert iframe(SAMPLES["the"], KNOWN, 240) == (
        '<iframe src="https://cong.example/cchc/van-ban/tinh-mau/2025/1-kh-ubnd.nhung.html"'
        ' title="PAR Index năm 2019: Mẫu" width="100%" height="240" loading="lazy"'
        ' style="border:0;width:100%"></iframe>'
    )
    assert 'src="[địa chỉ của cổng]/van-ban/' in iframe(SAMPLES["the"], UNKNOWN, 240)


@pytest.mark.parametrize("place", PLACES)
def test_the_page_of_an_iframe_holds_the_fragment(place: str) -> None:
    page = iframe_page(SAMPLES["bang"], PLACES[place])
    if PLACES[place].goc:
        assert fragment(SAMPLES["bang"], PLACES[place]).html in page
    else:
        folder = "../../../van-ban/tinh-mau/2025"
        assert f'href="{folder}/1-kh-ubnd/#ke-hoach-bang-nhiem-vu"' in page
    assert "<script" not in page


def test_every_fragment_is_valid_html(html_checker: Path, tmp_path: Path) -> None:
    pages: list[Path] = []
    for name, one in SAMPLES.items():
        for place in PLACES.values():
            page = tmp_path / f"{len(pages)}-{name}.html"
            page.write_text(iframe_page(one, place), encoding="utf-8")
            pages.append(page)
    bare = tmp_path / "bare.html"
    pasted = "".join(fragment(one, KNOWN).html for one in SAMPLES.values())
    bare.write_text(
        f"<!doctype html><html lang=vi><title>T</title><h1>T</h1><ul><li>{pasted * 2}</ul>",
        encoding="utf-8",
    )
    assert [str(said) for said in check_pages(html_checker, [*pages, bare])] == []
