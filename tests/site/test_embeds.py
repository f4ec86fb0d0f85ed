"""What the site gives to other pages: each piece fits its frame, and nothing of it is missing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.embeds import MOST_BYTES, WIDTHS, Place, fragment, height
from generator.model.dataset import build
from generator.records import load_path
from generator.settings import Settings
from generator.views.embeds.all_embeds import pages_with_embeds
from generator.views.embeds.embed import Embed
from tests.site.accessibility import faults
from tests.site.browsing import EMBED
from tests.small_data import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Browser

MOST_EMPTY = 0.15
OF_A_WHOLE_PAGE = ("not exactly one h1", "skips nothing")


@pytest.fixture(scope="module")
def embeds() -> list[Embed]:
    """Everything that can be taken from the data of this repository."""
    dataset = build(load_path(ROOT / "data"), Settings.of(ROOT / "data").ngay)
    return [embed for found in pages_with_embeds(dataset) for embed in found]


def test_every_embed_is_published_and_nothing_else(built_site: Path, embeds: list[Embed]) -> None:
    found = {f"/{path.relative_to(built_site)}" for path in built_site.rglob(f"*{EMBED}")}
    assert found == {embed.tep for embed in embeds}
    assert len(found) == len(embeds)


def test_every_fragment_is_small_and_whole_where_it_can_be(embeds: list[Embed]) -> None:
    for embed in embeds:
        made = fragment(embed, Place("https://cong.example/"))
        assert len(made.html.encode()) <= MOST_BYTES, embed.tep
        assert made.so_dong == embed.so_dong or made.so_dong > 12, embed.tep


def test_no_page_of_an_embed_has_a_fault(built_site: Path) -> None:
    for page in sorted(built_site.rglob(f"*{EMBED}")):
        said = faults(page.read_text(encoding="utf-8"))
        assert [one for one in said if not one.endswith(OF_A_WHOLE_PAGE)] == [], page


def test_an_iframe_is_as_tall_as_what_it_shows(
    browser: Browser, served_site: str, embeds: list[Embed]
) -> None:
    """No scroll bar of its own, and little empty room, in columns of three widths."""
    page, wrong = browser.new_page(), []
    # Of every kind the longest and the shortest; of the others, which are like them, each third.
    for embed in _telling(embeds):
        made = fragment(embed, Place())
        page.goto(served_site + embed.tep.lstrip("/"))
        page.evaluate("document.fonts.ready")
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 100})
            taken = page.evaluate("document.documentElement.getBoundingClientRect().height")
            given = height(embed, made, Place(), width)
            if not taken <= given <= taken * (1 + MOST_EMPTY):
                wrong.append((embed.tep, width, taken, given))
    page.close()
    assert wrong == []
    assert embeds


def _telling(embeds: list[Embed]) -> list[Embed]:
    by_kind: dict[str, list[Embed]] = {}
    for embed in sorted(embeds, key=lambda one: one.so_dong):
        by_kind.setdefault(embed.tep.split("/")[1], []).append(embed)
    return [one for kind in by_kind.values() for one in dict.fromkeys((*kind[::3], kind[-1]))]
