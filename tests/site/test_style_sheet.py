"""The style sheets: joined as the browser would have read them one by one, one set of colours."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.style_sheet import named_by_content, one_sheet
from tools.environment import ROOT

SHEETS = sorted((ROOT / "docs/assets/css").glob("*.css"))
COLOURS = (ROOT / "docs/assets/css/01-mau.css").read_text(encoding="utf-8")


def test_sheets_are_joined_in_order_without_comments() -> None:
    sheets = {
        "css/1.css": "/* Màu */ p { color: red; }\n",
        "css/2.css": "p { margin: 0 calc(1px + 2px) }",
    }
    assert one_sheet(sheets) == "p{color:red}\np{margin:0 calc(1px + 2px)}"


def test_addresses_in_a_sheet_stay_right_so_they_must_be_neighbours() -> None:
    with pytest.raises(ValueError, match="a, b"):
        one_sheet({"a/1.css": "", "b/2.css": ""})


def test_another_content_has_another_name() -> None:
    assert named_by_content("css/trang.css", "p{margin:0}") == "css/trang.41140f44.css"
    assert named_by_content("css/trang.css", "p{margin:1}") != "css/trang.41140f44.css"


def test_every_sheet_is_listed_in_order() -> None:
    listed = re.findall(r"^  - (assets/css/\S+)$", (ROOT / "mkdocs.yml").read_text("utf-8"), re.M)
    assert listed == [sheet.relative_to(ROOT / "docs").as_posix() for sheet in SHEETS]


def test_a_built_page_asks_for_one_sheet(built_site: Path) -> None:
    pages = [built_site / "index.html", built_site / "404.html"]
    links = [
        re.findall(r'rel="stylesheet" href="([^"]+)"', page.read_text("utf-8")) for page in pages
    ]
    (home,), (lost,) = links
    assert lost.lstrip("/") == home
    assert [path.name for path in (built_site / "assets/css").iterdir()] == [Path(home).name]
    assert not (built_site / "assets/javascripts").exists()


def test_both_ways_to_dark_paper_have_the_same_colours() -> None:
    light, by_machine, by_reader = (
        dict(re.findall(r"(--[\w-]+|color-scheme): ([^;]+);", block))
        for block in re.findall(r"\{[^{}]*--giay:[^{}]*\}", COLOURS)
    )
    assert by_machine == by_reader
    assert light.keys() == by_machine.keys()


@pytest.mark.parametrize("sheet", SHEETS[2:], ids=lambda sheet: sheet.stem)
def test_only_the_first_sheet_names_colours(sheet: Path) -> None:
    screen = sheet.read_text(encoding="utf-8").partition("@media print")[0]
    assert (
        re.findall(
            r"#[0-9a-f]{3,8}\b(?![\w-]*\s*[{,:])", re.sub(r"/\*.*?\*/", "", screen, flags=re.S)
        )
        == []
    )


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.stem)
def test_signs_drawn_by_a_rule_are_not_read_aloud(sheet: Path) -> None:
    """«+ 1,5» beside points lost would sound like points won."""
    rules = re.findall(r"\{([^{}]*)\}", sheet.read_text("utf-8"))
    signs = [(rule, sign) for rule in rules for sign in re.findall(r'content: "([^\w"\\]+)";', rule)]
    assert [sign for rule, sign in signs if f'content: "{sign}" / "' not in rule] == []
