"""The search page: what it offers before anything is typed, and which scripts it names early."""

from __future__ import annotations

import re

import pytest

from generator.model.dataset import Dataset, build
from generator.pages.search import SCRIPTS, pages
from generator.records import load_path
from generator.views.search_page import search_page_view
from tests.small_data import DAY, ROOT

JS = ROOT / "docs/assets/js"
_IMPORT = re.compile(r"""^(?:import .*?|\} )from "\./([a-z-]+\.js)";$""", re.M)


@pytest.fixture(scope="module")
def real() -> Dataset:
    return build(load_path(ROOT / "data"), DAY)


def test_examples_come_from_the_data(real: Dataset) -> None:
    assert search_page_view(real).vi_du == (
        "513/KH-UBND",
        "dong thap cai cach the che",
        "“thủ tục hành chính”",
    )


def test_ways_in_need_no_script(real: Dataset) -> None:
    (page,) = pages(real)
    for link in (
        '<a href="../tinh/long-an/">Long An</a>',
        '<a href="../nam/2020/">2020</a>',
        '<a href="../linh-vuc/tai-chinh-cong/">',
        '<a href="../van-ban/">Văn bản</a>',
    ):
        assert link in page.markdown


def test_every_script_of_a_question_is_named_early() -> None:
    """What the page's script and the engine import, however deep, and nothing else."""
    found, left = set[str](), ["tim-kiem-trang.js", "tim-may.js"]
    while left:
        name = left.pop()
        if name not in found:
            found.add(name)
            left += _IMPORT.findall((JS / name).read_text("utf-8"))
    assert sorted(found) == sorted(SCRIPTS)
