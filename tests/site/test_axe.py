"""axe-core finds nothing to complain about: every kind of page on a phone in light and at a desk in
dark, pages with charts at three widths and in both."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]

from tests.site.browsing import DESK, PAGE_KINDS, PHONE, file_of

if TYPE_CHECKING:
    from playwright.sync_api import Browser

Scheme = Literal["light", "dark"]
TABLET = 768
CHART = '<svg class="bd'


def complaints(
    browser: Browser, addresses: Sequence[str], width: int, scheme: Scheme
) -> dict[str, list[str]]:
    """For each address with a fault, one line for each rule that it breaks: rule, what it hits
    first, and why."""
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, locale="vi-VN"
    )
    page, found = context.new_page(), {}
    for address in addresses:
        page.goto(address, wait_until="load")
        # Axe names nothing else in full, which spares most of its time on long pages.
        result = Axe().run(page, options={"resultTypes": ["violations"]})
        if result.violations_count:
            found[address] = [_line(one) for one in result.response["violations"]]
    context.close()
    return found


def _line(one: dict[str, Any]) -> str:
    node = one["nodes"][0]
    reason = node["failureSummary"].splitlines()[-1].strip()
    return f"{one['id']} ({len(one['nodes'])}): {node['target']} {reason}"


@pytest.mark.parametrize(("width", "scheme"), [(PHONE, "light"), (DESK, "dark")])
def test_no_page_breaks_a_rule(
    browser: Browser, served_site: str, width: int, scheme: Scheme
) -> None:
    assert complaints(browser, [served_site + path for path in PAGE_KINDS], width, scheme) == {}


@pytest.mark.parametrize(("width", "scheme"), [(PHONE, "dark"), (TABLET, "light"), (DESK, "light")])
def test_no_chart_breaks_a_rule(
    browser: Browser, built_site: Path, served_site: str, width: int, scheme: Scheme
) -> None:
    charts = [path for path in PAGE_KINDS if CHART in file_of(built_site, path).read_text("utf-8")]
    assert charts
    assert complaints(browser, [served_site + path for path in charts], width, scheme) == {}


def test_a_page_without_care_is_told_of(browser: Browser, tmp_path: Path) -> None:
    page = tmp_path / "trang.html"
    page.write_text("<p style='color:#aaa;background:#fff'>Chữ mờ</p><img src='x.png'>")
    (lines,) = complaints(browser, [page.as_uri()], DESK, "light").values()
    assert {"image-alt", "color-contrast", "html-has-lang"} <= {one.split(" ")[0] for one in lines}
