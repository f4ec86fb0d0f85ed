"""A fragment in pages with rules that reach into it: it looks as it does where no rule touches it,
and the page around it looks as it did before."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT  # type: ignore[import-untyped]

from generator.embeds import Place, fragment
from tests.embeds.hosts import HOSTS, alone, hosted
from tests.embeds.samples import SAMPLES

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

PLACE = Place("https://cong.example/")
WIDTHS = (360, 1200)
LEAST_SIZE, LEAST_CONTRAST = 14, 4.5

# Each element of the fragment: what it is, its box, and what makes it readable.
LOOK = """(selector) => {
  const root = document.querySelector(selector), from = root.getBoundingClientRect();
  const told = ["display", "fontFamily", "fontSize", "fontWeight", "fontStyle", "lineHeight",
    "letterSpacing", "wordSpacing", "color", "backgroundColor", "paddingTop", "paddingLeft",
    "borderTopWidth", "borderTopColor", "borderLeftWidth", "textAlign", "textIndent",
    "textTransform", "textDecorationLine", "whiteSpace", "verticalAlign", "float", "listStyleType",
    "opacity", "boxShadow", "outlineStyle", "cursor", "fill", "stroke", "captionSide",
    "tableLayout", "borderCollapse"];
  const drawn = ["fill", "stroke", "strokeWidth", "display"], shapes = "rect,path,polyline,circle";
  const words = ["fill", "fontFamily", "fontSize", "fontWeight", "letterSpacing", "textAnchor"];
  return [root, ...root.querySelectorAll(":not(br)")].map(one => {
    const look = getComputedStyle(one), box = one.getBoundingClientRect();
    const place = [box.x - from.x, box.y - from.y, box.width, box.height].map(Math.round);
    const keys = one.matches(shapes) ? drawn : one.matches("text") ? words : told;
    return [one.tagName.toLowerCase(), place.join(" "), ...keys.map(key => `${key}: ${look[key]}`)];
  });
}"""

# What the reader of the host sees of it.
READ = """() => {
  const root = document.querySelector("#cot > div"), column = document.querySelector("#cot");
  const light = colour => {
    const parts = colour.match(/[\\d.]+/g).slice(0, 3).map(part => part / 255)
      .map(part => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4);
    return .2126 * parts[0] + .7152 * parts[1] + .0722 * parts[2];
  };
  const ground = one => {
    for (; one; one = one.parentElement) {
      const colour = getComputedStyle(one).backgroundColor;
      if (!/, 0\\)$/.test(colour)) return colour;
    }
    return "rgb(255, 255, 255)";
  };
  const sizes = [], contrasts = [];
  for (const one of root.querySelectorAll("*")) {
    const own = [...one.childNodes].some(node => node.nodeType === 3 && node.data.trim());
    if (!own) continue;
    const look = getComputedStyle(one);
    sizes.push(parseFloat(look.fontSize));
    const ink = light(one.tagName === "text" ? look.fill : look.color), paper = light(ground(one));
    contrasts.push((Math.max(ink, paper) + .05) / (Math.min(ink, paper) + .05));
  }
  const outer = root.getBoundingClientRect(), room = column.getBoundingClientRect();
  const links = [...root.querySelectorAll("a")].map(one => getComputedStyle(one));
  return {
    size: Math.min(...sizes), contrast: Math.min(...contrasts),
    beyond: Math.max(root.scrollWidth - root.clientWidth, outer.right - room.right,
      document.documentElement.scrollWidth - innerWidth),
    links: links.every(look => look.textDecorationLine === "underline"),
    ground: getComputedStyle(root).backgroundColor,
  };
}"""
OWN = """() => [...document.querySelectorAll(".rieng, .rieng *")].map(one => {
  const look = getComputedStyle(one);
  return [...look].filter(key => !/-origin$|^perspective/.test(key))
    .map(key => `${key}: ${look.getPropertyValue(key)}`);
})"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(locale="vi-VN")
    yield context.new_page()
    context.close()


def _shown(page: Page, html: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.set_content(html)


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("host", HOSTS)
@pytest.mark.parametrize("width", WIDTHS)
def test_no_rule_of_a_host_changes_a_fragment(page: Page, host: str, name: str, width: int) -> None:
    html = fragment(SAMPLES[name], PLACE).html
    _shown(page, hosted(host, html), width)
    here = page.evaluate(LOOK, "#cot > div")
    column = page.evaluate("document.querySelector('#cot > div').getBoundingClientRect().width")
    _shown(page, alone(html, column), 1600)
    assert _apart(page.evaluate(LOOK, "#cot > div"), here) == []


def _apart(meant: list[list[str]], here: list[list[str]]) -> list[tuple[str, str, str]]:
    """Element, what is meant and what is there, of each that differs."""
    return [
        (f"{number} {one[0]}", *pair)
        for number, (one, other) in enumerate(zip(meant, here, strict=True))
        for pair in zip(one, other, strict=True)
        if pair[0] != pair[1]
    ]


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("host", HOSTS)
@pytest.mark.parametrize("width", WIDTHS)
def test_it_can_be_read_in_every_host(page: Page, host: str, name: str, width: int) -> None:
    _shown(page, hosted(host, fragment(SAMPLES[name], PLACE).html), width)
    read: dict[str, Any] = page.evaluate(READ)
    assert read["size"] >= LEAST_SIZE
    assert read["contrast"] >= LEAST_CONTRAST
    assert read["beyond"] <= 0
    assert read["links"]
    assert read["ground"] == "rgb(255, 255, 255)"


@pytest.mark.parametrize("host", HOSTS)
def test_nothing_leaks_into_the_host(page: Page, host: str) -> None:
    _shown(page, hosted(host, ""), 1200)
    before = page.evaluate(OWN)
    pasted = "".join(fragment(one, PLACE).html for one in SAMPLES.values())
    # Twice, as an editor may: no id is there to be had twice.
    _shown(page, hosted(host, pasted * 2), 1200)
    assert page.evaluate(OWN) == before
    assert before


def test_axe_finds_nothing_in_it(page: Page) -> None:
    pasted = "".join(fragment(one, PLACE).html for one in SAMPLES.values())
    for width in WIDTHS:
        _shown(page, hosted("chu-nho", pasted), width)
        page.evaluate(AXE_SCRIPT)
        options = {"resultTypes": ["violations"]}
        found = page.evaluate(f"axe.run('#cot', {json.dumps(options)})")
        told = [(one["id"], one["nodes"][0]["target"]) for one in found["violations"]]
        assert told == []


def test_a_fragment_without_care_would_be_told_of(page: Page) -> None:
    careless = '<div><p>Chữ</p><table><tr><td style="padding:7px">1</td></tr></table></div>'
    _shown(page, hosted("cong-cu", careless), 1200)
    here = page.evaluate(LOOK, "#cot > div")
    _shown(page, alone(careless, 800), 1600)
    assert _apart(page.evaluate(LOOK, "#cot > div"), here) != []
    _shown(page, hosted("cong-cu", careless), 1200)
    assert page.evaluate(READ)["size"] < LEAST_SIZE
