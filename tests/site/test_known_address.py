"""A site that knows its own address: its map, `robots.txt`, and whole addresses to machines."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from rdflib import Graph, URIRef

from benchmarks import projects
from generator.mkdocs_plugin import build_site
from tests.small_data import SmallData

GOC = "https://cong.example/cchc/"
DOCUMENT = "van-ban/tinh-mau/2025/1-kh-ubnd/"
_URL = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
PLAN = """\
trich_yeu: 'Kế hoạch "A & B" </script> <b>mẫu</b>'
phan:
- ma: ke-hoach
  ten: Kế hoạch
  noi_dung: [{doan: Một đoạn.}]
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("biet-dia-chi")
    SmallData(folder / "data").write(PLAN, "Một đoạn.\n")
    projects.ours(folder)
    build_site(folder / "mkdocs.yml", folder / "site", site_url=GOC)
    return folder / "site"


def _listed(site: Path) -> dict[str, str | None]:
    """Address -> the day beside it."""
    root = ElementTree.parse(site / "sitemap.xml").getroot()
    return {
        str(one.findtext(f"{_URL}loc")): one.findtext(f"{_URL}lastmod")
        for one in root.iter(f"{_URL}url")
    }


def test_the_map_has_every_page_and_nothing_else(site: Path) -> None:
    pages = {path.parent.relative_to(site).as_posix() for path in site.rglob("index.html")}
    assert set(_listed(site)) == {GOC if page == "." else f"{GOC}{page}/" for page in pages}


def test_a_document_has_the_day_on_which_its_copy_came(site: Path) -> None:
    assert _listed(site)[f"{GOC}{DOCUMENT}"] == "2025-01-15"
    assert _listed(site)[GOC] is None


def test_robots_name_the_map(site: Path) -> None:
    assert (site / "robots.txt").read_text() == (
        f"User-agent: *\nAllow: /\n\nSitemap: {GOC}sitemap.xml\n"
    )


def test_without_an_address_robots_only(built_site: Path) -> None:
    assert (built_site / "robots.txt").read_text() == "User-agent: *\nAllow: /\n"
    assert not (built_site / "sitemap.xml").exists()


def _described(page: Path) -> Any:
    text = page.read_text(encoding="utf-8")
    (script,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL)
    return json.loads(script)


def test_every_thing_has_a_whole_address(site: Path) -> None:
    described = _described(site / DOCUMENT / "index.html")
    read = Graph().parse(data=json.dumps(described), format="json-ld")
    assert URIRef(f"{GOC}{DOCUMENT}") in set(read.subjects())
    assert [one for one in read.all_nodes() if isinstance(one, URIRef) and ":" not in one] == []
    assert described["@graph"][0]["url"] == f"{GOC}{DOCUMENT}"
    assert described["@graph"][0]["description"] == 'Kế hoạch "A & B" </script> <b>mẫu</b>'


def test_a_shared_link_says_when_and_where(site: Path) -> None:
    text = (site / DOCUMENT / "index.html").read_text(encoding="utf-8")
    said = dict(re.findall(r'<meta (?:name|property)="([^"]+)" content="([^"]*)"', text))
    assert said["article:modified_time"] == "2025-01-15"
    assert said["og:url"] == f"{GOC}{DOCUMENT}"
    assert said["og:image"].startswith(GOC)
    assert said["og:description"] == (
        "Kế hoạch &#34;A &amp; B&#34; &lt;/script&gt; &lt;b&gt;mẫu&lt;/b&gt;"
    )
