"""The SVG text: escaped, legible, its ids its own, its words on the sheet."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown

from generator.charts import draw_file, draw_inline
from generator.charts.frames import NARROW, WIDE
from generator.charts.layouts import lay_out
from generator.charts.looks import CONCRETE
from generator.charts.shapes import Drawing, Text
from generator.charts.sheets import social_sheet, wide_sheet
from generator.charts.words import width_of, wrap
from generator.html_blocks import HtmlBlocks
from generator.views.charts import AreaBar, Chart
from tests.charts import samples
from tests.charts.reading import SVG, parse, texts
from tests.charts.samples import CHARTS, D

HOSTILE = "<b>&\"'</svg><script>"
EMPTY: dict[str, Chart] = {
    "linh-vuc": replace(samples.area_bars(), linh_vuc=()),
    "hai-phan": replace(samples.parts_bar(), phan=()),
    "qua-nam": replace(samples.trend(), diem=()),
    "don-vi": samples.unit_strip(1),
    "ban-do": replace(samples.score_map(), o=()),
}


def test_words_are_never_markup() -> None:
    area = AreaBar("1", HOSTILE, D(1), D(2), HOSTILE)
    chart = replace(
        samples.area_bars(), linh_vuc=(area,), tieu_de=HOSTILE, mo_ta=HOSTILE, nguon=HOSTILE
    )
    page = parse(draw_inline(chart, "x"))
    assert [node.text for node in page.iter("title")] == [HOSTILE] * 2
    assert [node.text for node in page.iter("desc")] == [HOSTILE] * 2
    assert HOSTILE in texts(draw_inline(chart, "x"))
    assert f"Nguồn: {HOSTILE}" in texts(draw_file(chart))


def test_ids_are_unique_on_a_page() -> None:
    blocks = [draw_inline(chart, f"c{n}") for n, chart in enumerate(CHARTS.values())]
    ids = re.findall(r' id="([^"]+)"', "".join(blocks))
    assert len(ids) == len(set(ids)) == 5 * 2 * 3
    for block in blocks:
        for svg in parse(block).iter("svg"):
            here = {node.get("id") for node in svg.iter() if node.get("id")}
            asked = {*(svg.get("aria-labelledby") or "").split()}
            asked |= set(
                re.findall(r"url\(#([^)]+)\)", " ".join(str(n.attrib) for n in svg.iter()))
            )
            assert asked <= here
            assert svg.get("role") == "img"


def test_a_prefix_must_be_an_id() -> None:
    with pytest.raises(ValueError, match="no id"):
        draw_inline(samples.parts_bar(), 'x"><script>')


@pytest.mark.parametrize("name", CHARTS)
def test_markdown_leaves_a_chart_as_it_is(name: str) -> None:
    block = draw_inline(CHARTS[name], "x")
    for extensions in ([], [HtmlBlocks()]):
        found = Markdown(extensions=extensions).convert(f"Trước\n\n{block}\n\nSau")
        assert found.split("\n", 1)[0] == "<p>Trước</p>"
        assert block in found
        assert found.endswith("\n<p>Sau</p>")


@pytest.mark.parametrize("name", CHARTS)
def test_a_page_has_no_colour_of_its_own(name: str) -> None:
    block = draw_inline(CHARTS[name], "x")
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b|style=|rgb", block)


def test_every_kind_has_a_rule_and_the_files_have_the_pages_colours(project_root: Path) -> None:
    css = project_root / "docs/assets/css"
    rules = (css / "11-bieu-do.css").read_text(encoding="utf-8")
    for kind in CONCRETE.keys() - {"giay", "chu-son"}:  # only on files
        assert re.search(rf"\.bd-{kind}\b(?!-)", rules), kind
    light = (css / "01-mau.css").read_text(encoding="utf-8").split('"slate"')[0]
    colours = set(re.findall(r"#[0-9a-f]{6}", " ".join(CONCRETE.values())))
    assert colours <= set(re.findall(r"#[0-9a-f]{6}", light))


def test_words_are_twelve_pixels_or_more_on_every_screen(project_root: Path) -> None:
    rules = (project_root / "docs/assets/css/11-bieu-do.css").read_text(encoding="utf-8")
    found = re.search(r"@container \(min-width: (\d+)rem\)", rules)
    assert found
    rem = 20  # Material's root size
    for chart in CHARTS.values():
        assert min(sizes(lay_out(chart, NARROW))) * 328 / NARROW.width >= 12
        assert min(sizes(lay_out(chart, WIDE))) * int(found[1]) * rem / WIDE.width >= 12
        assert min(sizes(social_sheet(chart, goc="", mau=True))) * 1200 / 800 >= 18


def sizes(drawing: Drawing) -> list[float]:
    return [shape.size for shape in drawing.shapes if isinstance(shape, Text)]


@pytest.mark.parametrize("name", CHARTS)
def test_words_stay_on_the_sheet(name: str) -> None:
    for chart in (CHARTS[name], EMPTY[name]):
        for drawing in sheets(chart):
            assert_inside(drawing)


@settings(max_examples=40)
@given(
    ten=st.text("aăÂ ẩwWM–", max_size=120),
    in_la=st.text("0123456789,/", max_size=14),
    tieu_de=st.text("aăÂ ẩwWM–", max_size=160),
)
def test_long_words_stay_on_the_sheet(ten: str, in_la: str, tieu_de: str) -> None:
    area = AreaBar("1", ten, D("3.5"), D("7"), in_la)
    chart = replace(samples.area_bars(), linh_vuc=(area,) * 10, tieu_de=tieu_de, so_lon=in_la)
    for drawing in sheets(chart):
        assert_inside(drawing)


def sheets(chart: Chart) -> list[Drawing]:
    return [
        lay_out(chart, NARROW),
        lay_out(chart, WIDE),
        wide_sheet(chart, goc="https://cong.example/", mau=True),
        social_sheet(chart, goc="", mau=True),
    ]


def assert_inside(drawing: Drawing) -> None:
    for text in drawing.shapes:
        if isinstance(text, Text):
            width = width_of(text.words, text.size, text.weight)
            left = text.x - {"start": 0, "middle": width / 2, "end": width}[text.anchor]
            assert left >= -0.5, text
            assert left + width <= drawing.width + 0.5, text
            assert text.size * 0.7 <= text.y <= drawing.height, text


@given(words=st.text("aăÂ ẩwWM", max_size=200), most=st.none() | st.integers(1, 3))
def test_wrapping_loses_nothing_but_what_it_marks(words: str, most: int | None) -> None:
    lines = wrap(words, 90, 14, most=most)
    assert all(width_of(line, 14) <= 90 for line in lines)
    kept = "".join(lines).replace(" ", "")
    whole = words.replace(" ", "")
    if kept.endswith("…"):
        assert whole.startswith(kept[:-1])
        assert len(lines) == most
    else:
        assert kept == whole


def test_a_file_carries_source_address_and_the_word_for_samples() -> None:
    chart = samples.parts_bar()
    told = texts(draw_file(chart, goc="https://cong.example/", mau=True))
    assert f"Nguồn: {chart.nguon}" in told
    assert "https://cong.example/chi-so/chi-so-mau/2024/tinh-mau/" in told
    assert "DỮ LIỆU MẪU" in told
    assert "DỮ LIỆU MẪU" not in texts(draw_file(chart))


def test_the_social_card_has_its_size() -> None:
    card = parse(draw_file(samples.area_bars(), form="mang-xa-hoi"))
    assert (card.tag, card.get("width"), card.get("height")) == (f"{SVG}svg", "1200", "630")


def test_drawing_does_not_load_what_only_pictures_need(project_root: Path) -> None:
    code = "import sys, generator.charts, generator.charts.png; sys.exit('typst' in sys.modules)"
    assert (
        subprocess.run([sys.executable, "-c", code], cwd=project_root, check=False).returncode == 0
    )
