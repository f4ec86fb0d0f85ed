"""What every page of the built site says to machines."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import pytest
from rdflib import Graph
from rdflib.namespace import RDF

from generator.views import reuse
from tests.site.browsing import PAGE_KINDS, SAMPLE_KINDS, file_of

_SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
BY_HAND = ("gioi-thieu/", "huong-dan/", "du-an/", "404.html")
"""Pages that people write have a title and a description only."""
MADE = [kind for kind in PAGE_KINDS if not kind.startswith(BY_HAND)]
HOST = "https://mau.example/"


@lru_cache(maxsize=200)
def _described(page: Path) -> Any:
    (script,) = _SCRIPT.findall(page.read_text(encoding="utf-8"))
    return json.loads(script)


@pytest.mark.parametrize("kind", MADE)
def test_every_kind_of_page_is_described(built_site: Path, kind: str) -> None:
    described = _described(file_of(built_site, kind))
    read = Graph().parse(data=json.dumps(described), format="json-ld", publicID=HOST + kind)
    assert set(read.objects(None, RDF.type))
    assert described["@graph"][-1]["@type"] == ("BreadcrumbList" if kind else "WebSite")


@pytest.mark.parametrize("kind", SAMPLE_KINDS)
def test_every_kind_of_sample_page_is_described(sample_site: Path, kind: str) -> None:
    described = _described(file_of(sample_site, kind))
    assert len(Graph().parse(data=json.dumps(described), format="json-ld", publicID=HOST + kind))
    assert described["@graph"][0]["disambiguatingDescription"] == reuse.SAMPLE


def _addresses(node: Any) -> Iterator[str]:
    """Whatever a description says is to be had somewhere."""
    if isinstance(node, list):
        for one in node:
            yield from _addresses(one)
    elif isinstance(node, dict):
        for key, value in node.items():
            if key in ("url", "item", "contentUrl", "usageInfo") and isinstance(value, str):
                yield value
            yield from _addresses(value)


@pytest.mark.parametrize("kind", MADE)
def test_every_address_in_a_description_leads_somewhere(built_site: Path, kind: str) -> None:
    missing = []
    for address in _addresses(_described(file_of(built_site, kind))):
        whole = urljoin(HOST + kind, address)
        if whole.startswith(HOST):
            path = urlsplit(whole).path.lstrip("/")
            target = built_site / path
            if not (target / "index.html" if path.endswith("/") or not path else target).exists():
                missing.append(address)
    assert missing == []


def _meta(page: Path) -> dict[str, str]:
    text = page.read_text(encoding="utf-8")
    found = re.findall(r'<meta (?:name|property)="([^"]+)" content="([^"]*)"', text)
    return {name: unescape(content) for name, content in found}


@pytest.mark.parametrize("kind", PAGE_KINDS)
def test_a_shared_link_has_the_words_of_its_page(built_site: Path, kind: str) -> None:
    said = _meta(file_of(built_site, kind))
    assert said["og:locale"] == "vi_VN"
    assert said["og:type"] == ("article" if kind else "website")
    assert said["og:title"]
    assert said["og:description"] == said["description"]
