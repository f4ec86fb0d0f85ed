"""axe-core finds nothing to complain about: every kind of page on a phone or at a desk, in light or
in dark, by turns; the sample site's kinds too, which show what no real province has yet.
`make test-long` looks at all four views of every kind."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import pytest
from axe_playwright_python.base import AXE_SCRIPT  # type: ignore[import-untyped]

from tests.site.browsing import DESK, LONG, PAGE_KINDS, PHONE, SAMPLE_KINDS, file_of

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

Scheme = Literal["light", "dark"]
View = tuple[int, Scheme]
Rules = Literal["all", "colours"]
TABLET = 768
CHART = '<svg class="bd'
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
# Colours on their way from one scheme to the other belong to neither.
AT_REST = "document.getAnimations().every(one => !(one instanceof CSSTransition))"
# All that a scheme changes, and what takes most of axe's time.
COLOUR_RULES = ("color-contrast", "link-in-text-block")

EVERY_VIEW: dict[View, Rules] = {
    (PHONE, "light"): "all",
    (PHONE, "dark"): "colours",
    (DESK, "light"): "all",
    (DESK, "dark"): "colours",
}
# The pages share their parts, so that what is drawn in one view only stands on many kinds, and is
# judged there in each view by turns.
BY_TURNS: tuple[dict[View, Rules], ...] = (
    {(PHONE, "light"): "all"},
    {(DESK, "dark"): "all"},
    {(PHONE, "dark"): "all"},
    {(DESK, "light"): "all"},
)


def complaints_of_kinds(
    browser: Browser, site: str, kinds: Sequence[str], part: slice
) -> dict[tuple[str, int, Scheme], list[str]]:
    """What `complaints` finds on that part of the kinds, each in the views whose turn it is."""
    found: dict[tuple[str, int, Scheme], list[str]] = {}
    for turn, views in enumerate(BY_TURNS):
        chosen = [site + kind for kind in kinds[part][turn :: len(BY_TURNS)]]
        found |= complaints(browser, chosen, EVERY_VIEW if LONG else views)
    return found


def complaints(
    browser: Browser, addresses: Sequence[str], views: dict[View, Rules]
) -> dict[tuple[str, int, Scheme], list[str]]:
    """For each page and view with a fault, one line for each rule that it breaks: rule, what it
    hits first, and why."""
    context = browser.new_context(locale="vi-VN", reduced_motion="reduce")
    page, found = context.new_page(), {}
    for address in addresses:
        page.goto(address, wait_until="load")
        page.evaluate(AXE_SCRIPT)
        for (width, scheme), rules in views.items():
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme=scheme)
            page.wait_for_function(AT_REST)
            lines = _judge(page, rules)
            if lines:
                found[address, width, scheme] = lines
    context.close()
    return found


def _judge(page: Page, rules: Rules) -> list[str]:
    only = ("rule", COLOUR_RULES) if rules == "colours" else ("tag", TAGS)
    # Axe names nothing else in full, which spares most of its time on long pages.
    options = {
        "runOnly": {"type": only[0], "values": only[1]},
        "resultTypes": ["violations"],
    }
    result = page.evaluate(f"axe.run({json.dumps(options)})")
    return [_line(one) for one in result["violations"]]


def _line(one: dict[str, Any]) -> str:
    node = one["nodes"][0]
    reason = node["failureSummary"].splitlines()[-1].strip()
    return f"{one['id']} ({len(one['nodes'])}): {node['target']} {reason}"


def in_parts(number: int) -> pytest.MarkDecorator:
    """Runs a test in that many parts, which the workers share."""
    return pytest.mark.parametrize(
        "part",
        [slice(n, None, number) for n in range(number)],
        ids=[f"part-{n}" for n in range(number)],
    )


@in_parts(6)
def test_no_page_breaks_a_rule(browser: Browser, served_site: str, part: slice) -> None:
    assert complaints_of_kinds(browser, served_site, PAGE_KINDS, part) == {}


@in_parts(2)
def test_no_page_of_the_sample_breaks_a_rule(
    browser: Browser, served_sample: str, part: slice
) -> None:
    assert complaints_of_kinds(browser, served_sample, SAMPLE_KINDS, part) == {}


def test_no_chart_breaks_a_rule_in_between(
    browser: Browser, built_site: Path, served_site: str
) -> None:
    charts = [path for path in PAGE_KINDS if CHART in file_of(built_site, path).read_text("utf-8")]
    assert charts
    pages = [served_site + path for path in (charts if LONG else charts[::3])]
    assert complaints(browser, pages, {(TABLET, "light"): "all"}) == {}


def test_a_page_without_care_is_told_of(browser: Browser, tmp_path: Path) -> None:
    page = tmp_path / "trang.html"
    page.write_text("<p style='color:#aaa;background:#fff'>Chữ mờ</p><img src='x.png'>")
    address = page.as_uri()
    views: dict[View, Rules] = {
        (DESK, "light"): "all",
        (DESK, "dark"): "colours",
    }
    found = complaints(browser, [address], views)
    rules = {one.split(" ")[0] for one in found[address, DESK, "light"]}
    assert {"image-alt", "color-contrast", "html-has-lang"} <= rules
    assert [one.split(" ")[0] for one in found[address, DESK, "dark"]] == ["color-contrast"]
