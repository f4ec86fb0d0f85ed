"""Every form that a page promises is published, and what is published belongs to a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

PANEL = re.compile(r'<ul class="lay-ve lay-ve--dang">(.*?)</ul>', re.DOTALL)
ALTERNATE = re.compile(r'<link rel="alternate" href="([^"]+)" type="([^"]+)"')
OF_EVERY_DOCUMENT = {"docx", "pdf", "txt", "xlsx", "csv", "json"}
OF_EVERY_SCORE = {"docx", "pdf", "txt", "xlsx", "csv", "json", "svg", "png"}
OF_EVERY_LIST = {"xlsx", "csv", "json"}


@pytest.fixture(scope="module", params=["built_site", "sample_site"])
def site(request: pytest.FixtureRequest) -> Path:
    folder: Path = request.getfixturevalue(request.param)
    return folder


def pages(site: Path) -> Iterator[tuple[str, str]]:
    """Address and text of every page."""
    for path in site.rglob("index.html"):
        folder = path.parent.relative_to(site).as_posix()
        yield ("/" if folder == "." else f"/{folder}/"), path.read_text(encoding="utf-8")


def taken(site: Path) -> dict[str, set[str]]:
    """The page's address -> the paths that its panel leads to, from the site's root."""
    found = {}
    for address, text in pages(site):
        if panel := PANEL.search(text):
            links = re.findall(r'href="([^"]+)"', panel[1])
            paths = (urlsplit(urljoin(address, link)).path for link in links)
            found[address] = {unquote(path) for path in paths}
    return found


def suffixes(address: str, paths: set[str]) -> set[str]:
    stem = address.rstrip("/") + "."
    return {path.removeprefix(stem) for path in paths if path.startswith(stem)}


def test_every_link_of_a_panel_leads_to_something(site: Path) -> None:
    missing = [
        path
        for paths in taken(site).values()
        for path in paths
        if not (site / path.lstrip("/")).exists()
    ]
    assert missing == []


def test_documents_scores_and_lists_have_what_the_contract_says(site: Path) -> None:
    found = {address: suffixes(address, paths) for address, paths in taken(site).items()}
    wanted = (
        (r"/van-ban/[^/]+/\d{4}/[^/]+/", OF_EVERY_DOCUMENT),
        (r"/chi-so/(?!viec/)[^/]+/\d{4}/(?!so-sanh/|lay-ve/)[^/]+/", OF_EVERY_SCORE),
        (r"/(?:nhiem-vu|chi-tieu|tien-do)/(?!thuoc-do/)[^/]+/", OF_EVERY_LIST),
        (r"/lich/\d{4}/", OF_EVERY_LIST),
        (r"/(?:van-ban|nhiem-vu|chi-tieu|co-quan|lich|chi-so|doi-chieu|dinh-chinh)/", OF_EVERY_LIST),
    )
    for pattern, forms in wanted:
        addresses = [address for address, _ in pages(site) if re.fullmatch(pattern, address)]
        assert addresses, pattern
        lacking = {a: forms - found.get(a, set()) for a in addresses}
        assert {a: lacks for a, lacks in lacking.items() if lacks} == {}


def test_the_head_names_the_forms_with_their_types(site: Path) -> None:
    for address, text in pages(site):
        for href, kind in ALTERNATE.findall(text):
            if not href.startswith("http"):
                path = unquote(urljoin(address, href))
                assert kind, href
                assert (site / path.lstrip("/")).exists(), f"{address}: {href}"


def test_no_form_is_without_its_page(site: Path) -> None:
    addresses = {address for address, _ in pages(site)}
    forms = [
        path.relative_to(site)
        for suffix in ("docx", "pdf", "xlsx")
        for path in site.rglob(f"*.{suffix}")
    ]
    assert forms
    alone = [
        path.as_posix()
        for path in forms
        # A file to practise on, in the guide, is a form of nothing.
        if path.parts[0] not in ("du-lieu", "huong-dan", "luu-tru")
        and f"/{path.parent.as_posix()}/{path.name.partition('.')[0]}/" not in addresses
        and f"/{path.name.partition('.')[0]}/" not in addresses
    ]
    assert alone == []
