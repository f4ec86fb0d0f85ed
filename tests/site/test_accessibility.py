"""Basic accessibility of every built page, and of the rules that judge it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.accessibility import faults
from tests.site.browsing import EMBED


def test_no_page_has_a_fault(built_site: Path) -> None:
    found = {
        page.relative_to(built_site).as_posix(): said
        for page in sorted(built_site.rglob("*.html"))
        if not page.name.endswith(EMBED)
        and (said := faults(page.read_text(encoding="utf-8")))
    }
    assert found == {}


GOOD = '<html lang="vi"><a href="#a">Tới nội dung</a><h1 id="a">Một</h1>'


def test_a_good_page() -> None:
    assert faults(GOOD) == []


@pytest.mark.parametrize(
    ("html", "said"),
    [
        (GOOD.replace("vi", "en"), "no lang"),
        (GOOD + "<h1>Hai</h1>", "not exactly one h1"),
        (GOOD + "<h3>Ba</h3>", "h3 after h1"),
        (GOOD + "<h2><a></a></h2>", "empty heading"),
        (GOOD + "<p id=a>", "id «a» twice"),
        (GOOD.replace("#a", "#b"), "first link «#b» skips nothing"),
        (GOOD + "<table><tr><td>1</table>", "table without th"),
        (GOOD + "<table><tr><th>Năm</th></table>", "th «Năm» without scope"),
        (
            GOOD + "<table class=bang><thead><tr><th>Năm</th></thead></table>",
            "th «Năm» without scope",
        ),
        (GOOD + "<img src=a.png>", "img without alt"),
        (GOOD + "<svg><path/></svg>", "svg neither named nor hidden"),
        (GOOD + "<svg role=img></svg>", "svg without a name"),
        (GOOD + '<a href="b"><span></span></a>', "a without words"),
        (GOOD + '<a href="b"><svg aria-hidden="true"></svg></a>', "a without words"),
        (GOOD + "<button></button>", "button without words"),
        (GOOD + "<input name=q placeholder=tìm>", "input without a label"),
    ],
)
def test_a_fault_is_named(html: str, said: str) -> None:
    assert said in [line.partition(": ")[2] for line in faults(html)]


@pytest.mark.parametrize(
    "html",
    [
        '<svg aria-hidden="true"><path/></svg>',
        '<svg role="img"><title>Biểu đồ</title></svg>',
        '<a href="b"><img alt="Trang chủ" src="a.png"></a>',
        '<a href="b" aria-label="Địa chỉ">#</a>',
        '<label>Tìm <input name="q"></label>',
        '<label for="q">Tìm</label><input id="q">',
        '<input type="search" aria-label="Tìm">',
        '<table><tr><th scope="col">Năm</th></tr></table>',
        "<table><thead><tr><th>Năm</th></tr></thead></table>",
        "<h2>Hai</h2><h3>Ba</h3><h2>Bốn</h2>",
    ],
)
def test_what_is_well_is_left_alone(html: str) -> None:
    assert faults(GOOD + html) == []
