"""Word for word, from the source as received to the page as built, past all of the generator."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.site.printed_words import first_difference, words_of_page, words_of_source
from tools.environment import ROOT

DOCUMENTS = sorted((ROOT / "data").glob("*/van-ban/*.yml"))
DONG_THAP = ROOT / "data/dong-thap/van-ban/2020-71-qd-ubnd-hc.yml"


def read(document: Path) -> tuple[dict[str, Any], bytes]:
    """The YAML, every scalar a string, and the bytes of its source."""
    data: dict[str, Any] = yaml.load(document.read_text(encoding="utf-8"), yaml.BaseLoader)
    return data, (document.parent.parent / data["nguon"]["tep"]).read_bytes()


def page_of(site: Path, document: Path) -> Path:
    """`data/dong-thap/van-ban/2020-71-qd-ubnd-hc.yml` has its page at …/dong-thap/2020/71-…/."""
    year, _, code = document.stem.partition("-")
    return site / "van-ban" / document.parent.parent.name / year / code / "index.html"


def difference(html: str, document: Path) -> str:
    data, source = read(document)
    return first_difference(words_of_source(source.decode(), data), words_of_page(html))


def test_there_are_documents() -> None:
    assert len(DOCUMENTS) >= 5


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.stem)
def test_every_word_of_the_source_is_on_the_page(built_site: Path, document: Path) -> None:
    html = page_of(built_site, document).read_text(encoding="utf-8")
    assert difference(html, document) == ""
    assert len(words_of_page(html)) > 1000


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.stem)
def test_source_is_the_one_declared_and_can_be_downloaded(built_site: Path, document: Path) -> None:
    data, source = read(document)
    province = document.parent.parent.name
    assert hashlib.sha256(source).hexdigest() == data["nguon"]["sha256"]
    assert (built_site / "van-ban" / province / data["nguon"]["tep"]).read_bytes() == source


@pytest.mark.parametrize(
    ("shown", "damaged", "told"),
    [
        ("có hiệu lực thi hành", "có lực thi hành", "bản gốc là «hiệu lực thi hành kể"),
        ("Luật Tổ chức chính quyền", "Luật tổ chức chính quyền", "trang là «tổ chức chính"),
        ("Tháng 2/2020", "Tháng 02/2020", "bản gốc là «2/2020 Sở Nội vụ"),
        (">3.10<", ">3.1<", "bản gốc là «3.10 Việc triển khai"),
        ("ISO 9001:2008 và ISO 9001:2015.", "ISO 9001:2015 và ISO 9001:2008.", "là «9001:2008 và"),
        ("chính quyền địa phương ngày", "chính quyền địa phương, ngày", "trang là «phương, ngày"),
        ("Nơi nhận:", "Nơi nhận", "bản gốc là «nhận: - Như"),
        ("QUYẾT ĐỊNH:", "QUYẾT ĐỊNH: kính thưa", "trang là «kính thưa Điều 1."),
        ("Như Điều 3;", '<span class="them">Như</span> Điều 3;', "bản gốc là «Như Điều 3;"),
        ("Như Điều 3;", "<span hidden>Như Điều 3;</span>", "bản gốc là «Như Điều 3;"),
    ],
)
def test_the_least_damage_is_seen(built_site: Path, shown: str, damaged: str, told: str) -> None:
    html = page_of(built_site, DONG_THAP).read_text(encoding="utf-8")
    start = html.index('class="vb"')
    assert shown in html[start:]
    worse = html[:start] + html[start:].replace(shown, damaged, 1)
    assert told in difference(worse, DONG_THAP)


def test_a_lost_row_or_a_lost_end_is_seen(built_site: Path) -> None:
    html = page_of(built_site, DONG_THAP).read_text(encoding="utf-8")
    row = html.index("<tr", html.index("mức độ phát triển doanh nghiệp") + 1)
    without = html[:row] + html[html.index("</tr>", row) + len("</tr>") :]
    assert "bản gốc là «4 Xây dựng dự thảo" in difference(without, DONG_THAP)
    end = html.rindex('<p class="ho-ten">')
    unsigned = html[:end] + html[html.index("</p>", end) :]
    assert difference(unsigned, DONG_THAP).endswith("bản gốc là «Nguyễn Văn Dương», trang là «»")


SOURCE = "Trang đăng lại\n**QUYẾT ĐỊNH**\nlòng ghép\tQuý IV\tSở\n\n\tnăm 2020\tNội vụ\n"


@pytest.mark.parametrize(
    ("declared", "words"),
    [
        ({}, "Trang đăng lại **QUYẾT ĐỊNH** lòng ghép Quý IV Sở năm 2020 Nội vụ"),
        (
            {"bo_qua": [{"dong": "1"}, {"dong": "1-2", "chuoi": "**"}]},
            "QUYẾT ĐỊNH lòng ghép Quý IV Sở năm 2020 Nội vụ",
        ),
        (
            {"dinh_chinh": [{"dong": "3", "ban_chep": "lòng ghép", "sua_thanh": "lồng ghép"}]},
            "Trang đăng lại **QUYẾT ĐỊNH** lồng ghép Quý IV Sở năm 2020 Nội vụ",
        ),
        (
            {"noi_o": [{"dong": "5", "chuoi": "năm 2020", "sau_dong": "3", "sau": "Quý IV"}]},
            "Trang đăng lại **QUYẾT ĐỊNH** lòng ghép Quý IV năm 2020 Sở Nội vụ",
        ),
    ],
)
def test_declarations(declared: dict[str, Any], words: str) -> None:
    assert " ".join(words_of_source(SOURCE, declared)) == words


@pytest.mark.parametrize(
    "declared",
    [
        {"bo_qua": [{"dong": "4"}]},
        {"bo_qua": [{"dong": "2", "chuoi": "__"}]},
        {"dinh_chinh": [{"dong": "5", "ban_chep": "lòng ghép", "sua_thanh": "lồng ghép"}]},
        {"noi_o": [{"dong": "5", "chuoi": "năm 2021", "sau_dong": "3", "sau": "Quý IV"}]},
    ],
)
def test_a_declaration_that_finds_nothing_is_an_error(declared: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="dòng"):
        words_of_source(SOURCE, declared)


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>lời cổng</p><div class='vb'><p>Điều&nbsp;1.</p><p>Một</p></div>cuối", "Điều 1. Một"),
        ('<h3 class="vb-muc">I&#46; MỤC<a class="headerlink" href="#i">#</a></h3>', "I. MỤC"),
        ("<div class=vb><td>a</td><td>b<br>c</td></div>", "a b c"),
        ("<div class=vb>lồ<b>ng</b> gh<a href=x>ép</a></div>", "lồng ghép"),
        ("<div class=vb>a<small class='them'>ngày <i>cuối</i></small> b</div>", "a b"),
        ("<div class=vb><p>a<p>b</div><p>c", "a b"),
        ("<div class=vb><!-- lời ẩn -->a<style>p{}</style></div>", "a"),
    ],
)
def test_words_of_a_page(html: str, words: str) -> None:
    assert " ".join(words_of_page(html)) == words
