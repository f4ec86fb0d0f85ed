"""Pictures: exact size, the same bytes each time, every Vietnamese letter in the font."""

from __future__ import annotations

import json
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest

from generator.charts import Form, draw_file
from generator.charts.png import to_png
from tests.charts import samples
from tests.charts.reading import letters_of, png_scanlines, png_size

TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
VOWELS = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
VIETNAMESE = {unicodedata.normalize("NFC", vowel + tone) for vowel in VOWELS for tone in TONES}
NEEDED = VIETNAMESE | set("đĐ0123456789,./%«»–·…×()") | {chr(code) for code in range(0x20, 0x7F)}


@pytest.mark.parametrize(
    ("form", "width", "size"),
    [
        ("mang-xa-hoi", 1200, (1200, 630)),
        ("mang-xa-hoi", 600, (600, 315)),
        ("rong", 1200, (1200, 828)),
    ],
)
def test_a_picture_has_its_exact_size(form: Form, width: int, size: tuple[int, int]) -> None:
    svg = draw_file(samples.unit_strip(11), form=form).encode()
    png = to_png(svg, width)
    assert png_size(png) == size
    assert len(png_scanlines(png)) >= size[0] * size[1]


def test_the_same_figures_give_the_same_bytes() -> None:
    svg = draw_file(samples.area_bars()).encode()
    first = to_png(svg, 1200)
    to_png(draw_file(samples.trend()).encode(), 1200)
    assert to_png(svg, 1200) == first


def test_words_are_drawn_with_the_fonts_of_the_package() -> None:
    """A picture whose font is missing is blank where words should be."""
    chart = samples.parts_bar()
    one, other = (
        to_png(draw_file(replace(chart, tieu_de=title)).encode(), 400) for title in ("Ẵ", "Ặ")
    )
    assert png_scanlines(one) != png_scanlines(other)


def test_what_is_no_chart_file_is_refused() -> None:
    with pytest.raises(ValueError, match="width and height"):
        to_png(b"<svg></svg>", 100)


@pytest.mark.parametrize(("name", "weight"), [("Regular", 400), ("SemiBold", 600), ("Bold", 700)])
def test_the_fonts_have_every_letter_and_the_table_its_width(
    name: str, weight: int, project_root: Path
) -> None:
    fonts = project_root / "generator/charts/fonts"
    table = json.loads((fonts / "be-rong.json").read_text(encoding="utf-8"))[str(weight)]
    assert letters_of(fonts / f"BeVietnamPro-{name}.ttf") >= NEEDED
    assert table.keys() >= NEEDED
    assert table["0"] > 400
