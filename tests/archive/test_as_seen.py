"""A page as a dated copy: the same words, no scripts, links that lead where they should."""

from __future__ import annotations

from datetime import date

import pytest

from generator.archive.as_seen import as_seen

DAY = date(2026, 11, 22)
KEPT = {
    "index.html",
    "van-ban/dong-thap/2020/71/index.html",
    "van-ban/index.html",
    "van-ban/dong-thap/2020/71.json",
    "assets/css/trang.1.css",
}
PAGE = "van-ban/dong-thap/2020/71/index.html"


def kept(page: str, path: str = PAGE) -> str:
    return as_seen(page, path, DAY, KEPT.__contains__)


@pytest.mark.parametrize(
    ("written", "in_the_copy"),
    [
        ("#muc-1", "#muc-1"),
        ("https://vi.wikipedia.org/", "https://vi.wikipedia.org/"),
        ("mailto:ai@vi.du", "mailto:ai@vi.du"),
        ("../../../", "../../../"),
        ("../../..", "../../.."),
        ("../../../../", "../../../../"),
        ("../71.json", "../71.json"),
        ("../../../../assets/css/trang.1.css", "../../../../assets/css/trang.1.css"),
        ("../71.pdf", "../../../../../../van-ban/dong-thap/2020/71.pdf"),
        ("../../../../tim-kiem/", "../../../../../../tim-kiem/"),
        ("../../../../tim-kiem/?q=a#o-tim", "../../../../../../tim-kiem/?q=a#o-tim"),
        ("ban-chep/#d3", "../../../../../../van-ban/dong-thap/2020/71/ban-chep/#d3"),
    ],
)
def test_a_link_stays_in_the_copy_or_leads_to_the_site_of_today(
    written: str, in_the_copy: str
) -> None:
    assert kept(f'<a class="x" href="{written}">đi</a>') == (
        f'<a class="x" href="{in_the_copy}">đi</a>'
    )


def test_words_stay_and_scripts_go() -> None:
    page = (
        '<!doctype html><p>A &amp; B &lt;c&gt; &#39;d&#39; 3 > 2, href="../x" là chữ</p>'
        '<script>document.write(\'<b>\')</script><svg viewBox="0 0 1 1"><path d="M0 0"/></svg>'
    )
    assert kept(page) == (
        '<!doctype html><p>A &amp; B &lt;c&gt; &#39;d&#39; 3 > 2, href="../x" là chữ</p>'
        '<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>'
    )


def test_the_page_says_that_it_is_a_copy_and_search_engines_leave_it() -> None:
    page = kept('<head><link rel="canonical" href="https://vi.du/"></head><body>Chữ</body>')
    assert page.startswith('<head><meta name="robots" content="noindex"></head><body><aside')
    assert "<b>Bản lưu ngày 22/11/2026.</b>" in page
    assert 'href="../../../../../../van-ban/dong-thap/2020/71/">Trang hiện nay</a>' in page
    assert 'href="../../../../../../luu-tru/">Mọi bản lưu</a>' in page


def test_the_home_page_of_a_copy() -> None:
    page = kept('<a href="van-ban/">Văn bản</a><a href="lich/">Lịch</a>', "index.html")
    assert page == '<a href="van-ban/">Văn bản</a><a href="../../lich/">Lịch</a>'
