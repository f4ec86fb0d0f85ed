"""What a browser really asks for when it opens pages of the site on loopback."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

MOST_PAGES = 8


def sample_pages(site: Path) -> list[str]:
    """Addresses of the home page and of the deepest page of each part of the site."""
    deepest: dict[str, str] = {}
    for file in sorted(site.rglob("index.html")):
        address = file.relative_to(site).as_posix().removesuffix("index.html")
        part = address.split("/")[0]
        if address.count("/") > deepest.get(part, "").count("/") or part not in deepest:
            deepest[part] = address
    return list(deepest.values())[:MOST_PAGES]


def test_sample_pages_takes_the_deepest_of_each_part(tmp_path: Path) -> None:
    for name in ("", "tinh/", "tinh/mau/", "van-ban/mau/2020/1/", "van-ban/"):
        (tmp_path / name).mkdir(parents=True, exist_ok=True)
        (tmp_path / name / "index.html").touch()
    assert sample_pages(tmp_path) == ["", "tinh/mau/", "van-ban/mau/2020/1/"]


def test_pages_ask_only_their_own_host(
    browser: Browser, built_site: Path, served_site: str
) -> None:
    page = browser.new_page(locale="vi-VN")
    requests: list[str] = []
    answers: list[tuple[int, str]] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("response", lambda response: answers.append((response.status, response.url)))
    for address in sample_pages(built_site):
        page.goto(served_site + address, wait_until="networkidle")
    page.close()
    assert len(requests) > MOST_PAGES
    foreign = {url for url in requests if not url.startswith((served_site, "data:", "blob:"))}
    assert foreign == set()
    assert [(status, url) for status, url in answers if status >= 400] == []


@pytest.mark.parametrize("width", [360, 1440])
def test_home_page_fits_its_window(browser: Browser, served_site: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800}, locale="vi-VN")
    page.goto(served_site, wait_until="networkidle")
    wider_than_window = page.evaluate(
        "document.documentElement.scrollWidth > document.documentElement.clientWidth"
    )
    page.close()
    assert not wider_than_window
