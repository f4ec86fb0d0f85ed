"""«Lấy về trang của bạn»: the code on the page is the code that is tried in hostile pages."""

from __future__ import annotations

import re
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.embeds import Place, fragment
from generator.model.dataset import Dataset, build
from generator.pages import take_away
from generator.pages.head import with_head
from generator.records import load_path
from generator.settings import VIETNAM, Settings
from generator.views.embeds.of_documents import document_embeds
from generator.views.embeds.taking import places
from generator.views.forms import forms_of
from tests.site.accessibility import read_tree
from tests.site.browsing import DESK, open_page
from tests.small_data import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Browser

PLAN = "tien-giang/2020/180-kh-ubnd"
PAGE = f"van-ban/{PLAN}/lay-ve/"
GOC = "https://cong.example/"


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return build(load_path(ROOT / "data"), date(2026, 11, 22))


def settings(goc: str = "") -> Settings:
    return Settings(Path("data"), date(2026, 11, 22), goc=goc)


def codes(html: str) -> dict[str, str]:
    """The text of every field, by its id."""
    fields = read_tree(html).every("textarea")
    return {field.attributes["id"]: "".join(field.text) for field in fields}


def test_the_code_is_the_fragment(dataset: Dataset) -> None:
    made = {page.path: page for page in take_away.pages(dataset, settings(GOC))}
    shown = codes(made[f"/{PAGE}"].markdown)
    for embed in document_embeds(dataset, dataset.documents[PLAN]):
        code = shown[f"ma-{embed.ma or 'ca-trang'}"]
        assert code == fragment(embed, Place(GOC)).html.strip()
        for width in (300, 600, 1000):
            assert f'src="{GOC.rstrip("/")}{embed.tep}"' in shown[f"khung-{embed.ma or 'ca-trang'}-{width}"]


def test_a_page_for_each_document_and_list_and_for_few_units(dataset: Dataset) -> None:
    made = [page.path for page in take_away.pages(dataset, settings())]
    units = [path for path in made if re.fullmatch(r"/chi-so/[^/]+/\d+/[^/]+/lay-ve/", path)]
    assert units == ["/chi-so/par-index/2019/tien-giang/lay-ve/"]
    assert len(made) == len(set(made)) < 40
    assert {place.partition("#")[0] for place in places(dataset).values()} == set(made)


def test_of_other_units_the_page_of_the_year_has_the_code(dataset: Dataset) -> None:
    place = places(dataset)["/chi-so/par-index/2022/long-an/"]
    assert place == "/chi-so/par-index/2022/lay-ve/#long-an"
    made = {page.path: page for page in take_away.pages(dataset, settings())}
    page = made["/chi-so/par-index/2022/lay-ve/"].markdown
    assert 'id="long-an"' in page
    shown = codes(page)["khung-don-vi-long-an"]
    assert 'src="[địa chỉ của cổng]/chi-so/par-index/2022/long-an.nhung.html"' in shown


def test_the_panel_of_a_page_leads_to_its_code_and_citations(dataset: Dataset) -> None:
    found = {form.suffix: form.path for form in forms_of(dataset, f"/van-ban/{PLAN}/")}
    assert found["lay-ve"] == f"/{PAGE}"
    assert found["bib"] == f"/van-ban/{PLAN}.bib"
    assert found["csl.json"] == f"/van-ban/{PLAN}.csl.json"


def test_oembed_is_found_from_the_page_where_the_address_is_known(dataset: Dataset) -> None:
    from generator.pages import documents

    page = next(one for one in documents.pages(dataset) if one.path == f"/van-ban/{PLAN}/")
    links = with_head(dataset, settings(GOC), page).head.links
    found = [link.href for link in links if link.type == "application/json+oembed"]
    assert found == [f"https://cong.example/van-ban/{PLAN}.oembed.json"]
    links = with_head(dataset, settings(), page).head.links
    assert [link for link in links if "oembed" in link.type] == []


def test_the_script_fills_today_and_the_address(browser: Browser, served_site: str) -> None:
    today = datetime.now(VIETNAM).date()
    for script, seen, root in (
        (False, "…/…/……", "[địa chỉ của cổng]"),
        (True, f"{today:%d/%m/%Y}", served_site.rstrip("/")),
    ):
        page = open_page(browser, DESK, script=script)
        page.goto(served_site + PAGE)
        words = page.locator("#trich-day-du").input_value()
        assert f"{root}/van-ban/{PLAN}/, xem ngày {seen} (dữ liệu ngày" in words
        frame = page.locator("#khung-viec-600").input_value()
        assert f'src="{root}/van-ban/{PLAN}.viec.nhung.html"' in frame
        page.context.close()


def test_a_preview_shows_the_embed(browser: Browser, served_site: str) -> None:
    page = open_page(browser, DESK)
    page.goto(served_site + PAGE)
    shown = page.frame_locator("iframe").first.locator("p").first
    assert shown.inner_text() == "Kế hoạch 180/KH-UBND"
    assert page.locator("iframe:not([loading=lazy])").count() == 0
    page.context.close()
