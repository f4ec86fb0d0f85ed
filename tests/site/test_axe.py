"""axe-core finds nothing to complain about on any kind of page: phone and desk, light and dark."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]

from tests.site.browsing import DESK, PAGE_KINDS, PHONE

if TYPE_CHECKING:
    from playwright.sync_api import Browser

Scheme = Literal["light", "dark"]


def complaints(browser: Browser, address: str, width: int, scheme: Scheme) -> list[str]:
    """One line for each rule that a page breaks: rule, what it hits first, and why."""
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, locale="vi-VN"
    )
    page = context.new_page()
    page.goto(address, wait_until="load")
    found: list[dict[str, Any]] = Axe().run(page).response["violations"]
    context.close()
    return [_line(one) for one in found]


def _line(one: dict[str, Any]) -> str:
    node = one["nodes"][0]
    reason = node["failureSummary"].splitlines()[-1].strip()
    return f"{one['id']} ({len(one['nodes'])}): {node['target']} {reason}"


@pytest.mark.parametrize(
    ("width", "scheme"),
    [(PHONE, "light"), (PHONE, "dark"), (DESK, "light"), (DESK, "dark")],
)
def test_no_page_breaks_a_rule(
    browser: Browser, served_site: str, width: int, scheme: Scheme
) -> None:
    found = {path: complaints(browser, served_site + path, width, scheme) for path in PAGE_KINDS}
    assert {path: lines for path, lines in found.items() if lines} == {}


def test_a_page_without_care_is_told_of(browser: Browser, tmp_path: Any) -> None:
    page = tmp_path / "trang.html"
    page.write_text("<p style='color:#aaa;background:#fff'>Chữ mờ</p><img src='x.png'>")
    rules = {line.split(" ")[0] for line in complaints(browser, page.as_uri(), DESK, "light")}
    assert {"image-alt", "color-contrast", "html-has-lang"} <= rules
