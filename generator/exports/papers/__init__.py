"""Papers to files: plain text, Word and PDF of one value."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.exports.heavy_file import HeavyFile, Later
from generator.exports.papers.pdf import as_pdf
from generator.exports.papers.text import to_text
from generator.exports.papers.word import as_docx
from generator.model.dataset import Dataset
from generator.settings import Settings
from generator.views.paper.paper import Paper
from generator.views.paper.papers import papers
from generator.views.paper.sources import Publisher

WRITERS: dict[str, Callable[[Paper], bytes]] = {
    "pdf": as_pdf,
    "txt": to_text,
    "docx": as_docx,
}
"""How a paper is written, by the last part of a suffix: `phu-luc-tien-do.docx` as `docx`."""

_QUICK = frozenset({"txt"})


def offers(dataset: Dataset, settings: Settings) -> Iterator[HeavyFile]:
    """`van-ban/<tinh>/<nam>/<ma>.pdf` and the others, those of one paper one after the other."""
    for one in papers(dataset, Publisher.of(settings)):
        paper = Later(one.paper)
        for suffix in one.suffixes:
            kind = suffix.rpartition(".")[2]
            if kind in WRITERS:
                path = f"{one.path.strip('/')}.{suffix}"
                yield HeavyFile(path, paper, WRITERS[kind], kept=kind not in _QUICK)
