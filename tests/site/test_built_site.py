"""Promises of every built page. `pytest tests/site --site FOLDER` asks them of any folder."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.site.browsing import EMBED
from tests.site.link_checker import FOREIGN_REQUEST, Page, check_site, read_pages


@pytest.fixture(scope="module")
def pages(built_site: Path) -> Mapping[str, Page]:
    return read_pages(built_site)


def test_there_is_a_site(pages: Mapping[str, Page]) -> None:
    assert {"index.html", "404.html"} <= set(pages)


def test_every_link_and_anchor_leads_somewhere(built_site: Path, pages: Mapping[str, Page]) -> None:
    findings = check_site(built_site, pages)
    assert [str(found) for found in findings if found.kind != FOREIGN_REQUEST] == []


def test_no_page_names_a_resource_of_another_host(
    built_site: Path, pages: Mapping[str, Page]
) -> None:
    findings = check_site(built_site, pages)
    assert [str(found) for found in findings if found.kind == FOREIGN_REQUEST] == []


@pytest.mark.parametrize(
    ("address", "is_whole"),
    [
        ("../chi-so/par-index/2020//", False),
        ("//mau.example/a", True),
        ("https://mau.example/a/?q=//b", True),
        ("../a/#b//c", True),
        ("#", True),
    ],
)
def test_an_address_without_an_empty_part(address: str, is_whole: bool) -> None:
    assert has_no_empty_part(address) is is_whole


def has_no_empty_part(address: str) -> bool:
    return "//" not in urlsplit(address).path


def test_no_address_of_the_site_has_an_empty_part(pages: Mapping[str, Page]) -> None:
    """A name that was missing when the address was made; a server would often forgive it.
    Addresses of other hosts are as their owners made them."""
    own = [
        (path, link.target)
        for path, page in pages.items()
        for link in page.links
        if not urlsplit(link.target).netloc or link.target == page.canonical
    ]
    assert len(own) > len(pages)
    assert [found for found in own if not has_no_empty_part(found[1])] == []


def test_ids_are_unique_on_their_page(pages: Mapping[str, Page]) -> None:
    twice = {
        path: [name for name, count in Counter(page.ids).items() if count > 1]
        for path, page in pages.items()
    }
    assert {path: names for path, names in twice.items() if names} == {}


def test_every_page_is_vietnamese(pages: Mapping[str, Page]) -> None:
    assert [path for path, page in pages.items() if page.language != "vi"] == []


def test_every_page_has_one_main_heading(pages: Mapping[str, Page]) -> None:
    counts = {p: page.headings_1 for p, page in pages.items() if not p.endswith(EMBED)}
    assert {path: count for path, count in counts.items() if count != 1} == {}


def test_every_page_has_a_title_of_its_own(pages: Mapping[str, Page]) -> None:
    titles = Counter(page.title for path, page in pages.items() if path != "404.html")
    assert {title for title, count in titles.items() if not title or count > 1} == set()
