"""The charts of `samples.py` as SVG; the expected files stand in `mong_doi/` (--viet-lai)."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.charts import Form, draw_file, draw_inline
from tests.charts.samples import CHARTS
from tests.expected import Expected

FOLDER = Path(__file__).parent / "mong_doi"


@pytest.mark.parametrize("name", CHARTS)
def test_in_a_page(name: str, expected: Expected) -> None:
    expected.check(FOLDER / f"{name}.trong-trang.svg", draw_inline(CHARTS[name], "mau"))


@pytest.mark.parametrize("form", ["rong", "mang-xa-hoi"])
@pytest.mark.parametrize("name", CHARTS)
def test_as_a_file(name: str, form: Form, expected: Expected) -> None:
    found = draw_file(CHARTS[name], form=form, mau=True)
    expected.check(FOLDER / f"{name}.{form}.svg", found)
