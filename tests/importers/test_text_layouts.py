"""Text files in the forms people send them, and the lines and tables read from them."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.importers.readers import plain_text, web_page
from generator.importers.reading import Reading
from generator.importers.stages import legacy_encoding, page_furniture, unwrap
from tests.expected import Expected, beside, cases, stem
from tests.importers.readings import printed, words_of_blocks, words_of_text

_HERE = Path(__file__).parent
TXT = [path for path in cases(_HERE / "layouts/txt", "*.txt") if ".expected" not in path.name]


def staged(reading: Reading) -> Reading:
    """As the import does: letters, then pages, then lines."""
    for stage in (legacy_encoding, page_furniture, unwrap):
        reading = stage.apply(reading)
    return reading


@pytest.mark.parametrize("case", TXT, ids=stem)
def test_lines_and_tables(case: Path, expected: Expected) -> None:
    reading = staged(plain_text.read(case.read_bytes(), case.name))
    assert words_of_blocks(reading) == words_of_text(reading)
    expected.check(beside(case), printed(reading))


@pytest.mark.parametrize("case", cases(_HERE / "layouts/html", "*.html"), ids=stem)
def test_pages(case: Path, expected: Expected) -> None:
    reading = staged(web_page.read(case.read_bytes(), case.name))
    assert words_of_blocks(reading) == words_of_text(reading)
    expected.check(beside(case), printed(reading))
