"""A built site has the pictures of its score pages, and its pages name them to social media."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from benchmarks import projects
from generator.mkdocs_plugin import build_site
from tests.small_scores import small_scores

UNIT = "/chi-so/chi-so-mau/2024/tinh-mau/"
FORMS = ("xlsx", "csv", "json", "svg", "png", "mang-xa-hoi.png")
CARD = re.compile(r'<meta property="og:image" content="([^"]*)">')

# What a page shows of itself elsewhere where no picture is made.
OF_THE_PORTAL = "assets/hinh/chia-se.png"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with the small scores."""
    folder = tmp_path_factory.mktemp("pictures")
    small_scores(folder / "data")
    projects.ours(folder)
    return folder


def test_every_form_is_there_and_the_page_names_its_card(folder: Path) -> None:
    site = folder / "site"
    build_site(folder / "mkdocs.yml", site, site_url="https://cong.example/cchc/")
    page = (site / UNIT.strip("/") / "index.html").read_text(encoding="utf-8")
    linked = re.findall(r'href="(?:\.\./)+(chi-so/[^"]*tinh-mau\.[^"]*)"', page)
    assert len(linked) >= len(FORMS)
    assert [one for one in linked if not (site / one).is_file()] == []
    assert CARD.findall(page) == [
        "https://cong.example/cchc/chi-so/chi-so-mau/2024/tinh-mau.mang-xa-hoi.png"
    ]
    svg = (site / "chi-so/chi-so-mau/2024/tinh-mau.svg").read_text(encoding="utf-8")
    assert "https://cong.example/cchc/chi-so/chi-so-mau/2024/tinh-mau/" in svg
    assert CARD.findall((site / "index.html").read_text(encoding="utf-8")) == [
        "https://cong.example/cchc/trang-chu.mang-xa-hoi.png"
    ]


@pytest.mark.parametrize(
    "path", ["/chi-so/par-index/2019/tien-giang/", "/chi-so/par-index/2020/", "/chi-so/pci/2022/"]
)
def test_a_score_page_offers_what_can_be_taken_away(built_site: Path, path: str) -> None:
    page = (built_site / path.strip("/") / "index.html").read_text(encoding="utf-8")
    panel = page.partition('id="lay-ve"')[2]
    linked = re.findall(r'href="(?:\.\./)+(chi-so/[^".]*\.(?:json|csv|xlsx|svg|[a-z-.]*png))"', panel)
    assert linked == [f"{path.strip('/')}.{suffix}" for suffix in FORMS]


def test_without_pictures(folder: Path) -> None:
    project = projects.without_pictures(folder, projects.Project("cchc", (), folder / "site"))
    site = project.site
    config = folder / "mkdocs-khong-anh.yml"
    build_site(config, site, site_url="https://cong.example/")
    assert list((site / "chi-so").rglob("*.png")) == []
    assert (site / "chi-so/chi-so-mau/2024/tinh-mau.svg").is_file()
    assert CARD.findall((site / UNIT.strip("/") / "index.html").read_text(encoding="utf-8")) == [
        "https://cong.example/" + OF_THE_PORTAL
    ]
