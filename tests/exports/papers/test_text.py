"""Papers as plain text: input and expected files side by side (--viet-lai writes them anew)."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.exports.papers.text import to_text
from generator.model.dataset import build
from generator.records import load_path
from generator.views.paper.papers import papers
from generator.views.paper.sources import Publisher
from tests.expected import Expected
from tests.papers import PAPER
from tests.small_data import DAY, SAMPLE_DATA

FOLDER = Path(__file__).parent
SAMPLE = {
    f"{one.path.strip('/')}.{suffix}": one
    for one in papers(build(load_path(SAMPLE_DATA), DAY), Publisher(mau=True))
    for suffix in one.suffixes
}


def test_a_paper_that_has_everything(expected: Expected) -> None:
    expected.check(FOLDER / "mau.expected.txt", to_text(PAPER).decode())


@pytest.mark.parametrize(
    "path",
    [
        "van-ban/tinh-mau/2025/01-qd-ubnd.txt",
        "van-ban/tinh-mau/2026/18-kh-snv.txt",
        "van-ban/tinh-mau/2026/12-kh-ubnd.phu-luc-tien-do.docx",
        "van-ban/tinh-mau/2025/20-kh-ubnd.docx",
        "chi-so/chi-so-mau/2024/tinh-mau.txt",
        "chi-so/hai-long-mau/2024.txt",
        "nhiem-vu/mau-bac.txt",
        "chi-tieu/mau-bac.txt",
        "tien-do/mau-bac.txt",
        "co-quan/tinh-mau/so-noi-vu-mau.txt",
    ],
)
def test_papers_of_the_sample(path: str, expected: Expected) -> None:
    """The words of the Word files too: what a writer adds is form."""
    text = to_text(SAMPLE[path].paper()).decode()
    name = path.removesuffix(".txt").removesuffix(".docx").replace("/", "-").replace(".", "-")
    expected.check(FOLDER / f"{name}.expected.txt", text)


def test_a_paragraph_is_a_line_and_the_source_stands_last() -> None:
    text = to_text(PAPER).decode()
    assert text.endswith("\n".join(("---", *PAPER.source)) + "\n")
    assert "\n\n\n" not in text
    assert not any(line != line.rstrip() for line in text.split("\n"))
