"""The link checker on folders small enough to see why each answer is right."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.link_checker import check_site, read_page


def write_site(folder: Path, files: dict[str, str]) -> Path:
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder


TWO_PAGES = {
    "index.html": '<h1 id="dau">Trang chủ</h1>',
    "tinh/mau/index.html": '<h2 id="nhiệm-vụ">Nhiệm vụ</h2>',
    "tinh/mau.csv": "a,b",
    "assets/trang.css": "p { color: red }",
    "assets/a b.png": "",
}


@pytest.mark.parametrize(
    "html",
    [
        '<a href="tinh/mau/">',
        '<a href="/tinh/mau/">',
        '<a href="tinh/mau/index.html#nhiệm-vụ">',
        '<a href="tinh/mau/#nhi%E1%BB%87m-v%E1%BB%A5">',
        '<a href="tinh/mau/?q=1#top">',
        '<a href="tinh/mau.csv#dong=2">',
        '<a href="#dau">',
        '<a href="#">',
        '<a href=".">',
        '<a href="./tinh/../tinh/mau/../../index.html">',
        '<img src="assets/a%20b.png">',
        '<img src="data:image/png;base64,AAAA">',
        '<link rel="stylesheet" href="assets/trang.css">',
        '<a href="https://tinh.example/nguon">',
        '<a href="mailto:a@tinh.example">',
        '<link rel="canonical" href="https://cong.example/">',
        '<img srcset="assets/a%20b.png 1x, assets/a%20b.png 2x">',
        '<style>/* url(khong-co.png) */ p { background: url("assets/a%20b.png") }</style>',
        "&lt;a href=&quot;khong-co/&quot;&gt;",
        "<!-- <a href='khong-co/'> -->",
    ],
)
def test_right_addresses(tmp_path: Path, html: str) -> None:
    start = TWO_PAGES["index.html"] + html
    site = write_site(tmp_path, {**TWO_PAGES, "index.html": start})
    assert check_site(site) == []


@pytest.mark.parametrize(
    ("html", "finding"),
    [
        ('<a href="tinh/khac/">', "index.html:1: broken link: tinh/khac/"),
        ('<a href="tinh/mau">', "index.html:1: broken link: tinh/mau"),
        ('<a href="tinh/">', "index.html:1: broken link: tinh/"),
        ('<a href="../tinh/mau/">', "index.html:1: broken link: ../tinh/mau/"),
        ('<a href="Tinh/mau/">', "index.html:1: broken link: Tinh/mau/"),
        ('<a href="tinh/mau.csv/">', "index.html:1: broken link: tinh/mau.csv/"),
        ('\n\n<a href="#cuoi">', "index.html:3: broken anchor: #cuoi"),
        ('<a href="tinh/mau/#dau">', "index.html:1: broken anchor: tinh/mau/#dau"),
        ('<img src="assets/b.png">', "index.html:1: broken link: assets/b.png"),
        ('<img srcset="/assets/a%20b.png, c.png 2x">', "index.html:1: broken link: c.png"),
        ('<script src="//may.example/a.js">', "index.html:1: foreign request: //may.example/a.js"),
        (
            '<link rel="preload stylesheet" href="https://may.example/a.css">',
            "index.html:1: foreign request: https://may.example/a.css",
        ),
        (
            '<link rel="preconnect" href="https://may.example">',
            "index.html:1: foreign request: https://may.example",
        ),
        (
            '<p style="background: url(https://may.example/a.png)">',
            "index.html:1: foreign request: https://may.example/a.png",
        ),
        (
            '<svg><image href="https://may.example/a.png"/></svg>',
            "index.html:1: foreign request: https://may.example/a.png",
        ),
        ('<svg><use href="#hinh"/></svg>', "index.html:1: broken anchor: #hinh"),
        (
            '<meta http-equiv="refresh" content="0; url=cu/">',
            "index.html:1: broken link: cu/",
        ),
    ],
)
def test_wrong_addresses(tmp_path: Path, html: str, finding: str) -> None:
    start = TWO_PAGES["index.html"] + html
    site = write_site(tmp_path, {**TWO_PAGES, "index.html": start})
    assert [str(found) for found in check_site(site)] == [finding]


def test_style_sheets_are_read(tmp_path: Path) -> None:
    css = (
        "/* url(a.png) */\n@font-face { src: url('chu.woff2') }\n@import \"https://may.example/\";"
    )
    site = write_site(tmp_path, {"index.html": "", "assets/a.css": css})
    assert [str(found) for found in check_site(site)] == [
        "assets/a.css:2: broken link: chu.woff2",
        "assets/a.css:3: foreign request: https://may.example/",
    ]


def test_a_site_below_a_path_of_its_host(tmp_path: Path) -> None:
    files = {
        "index.html": '<link rel="canonical" href="https://so.example/cong-khai/">',
        "404.html": '<a href="/cong-khai/"></a><a href="/khac/"></a><a href="/cong-khai/a/"></a>'
        '<a href="https://so.example/cong-khai/b/"></a><a href="https://so.example/cong-khai/">',
    }
    assert [str(found) for found in check_site(write_site(tmp_path, files))] == [
        "404.html:1: broken link: /cong-khai/a/",
        "404.html:1: broken link: /khac/",
        "404.html:1: broken link: https://so.example/cong-khai/b/",
    ]


def test_what_a_page_says_of_itself() -> None:
    page = read_page(
        '<!doctype html><html lang="vi"><head><title>Tỉnh &amp; huyện</title></head>'
        "<body><h1 id=a>Một</h1><svg><title>Biểu đồ</title></svg><p id=a><h1>Hai</h1></body></html>"
    )
    assert (page.language, page.title, page.headings_1) == ("vi", "Tỉnh & huyện", 2)
    assert page.ids == ("a", "a")
