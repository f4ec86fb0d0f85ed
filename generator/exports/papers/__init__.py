"""Papers to files: `.txt` here, Word and PDF among the heavy files."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.exports.form_files import Offer
from generator.exports.heavy import HeavyFile
from generator.exports.papers.text import to_text
from generator.model.dataset import Dataset
from generator.settings import Settings
from generator.views.paper.paper import Paper
from generator.views.paper.papers import papers

LIGHT: dict[str, Callable[[Paper], bytes]] = {"txt": to_text}
HEAVY: dict[str, Callable[[Paper], bytes]] = {}
"""How a paper is written, by the last part of a suffix: `docx`, `pdf`."""


def offers(dataset: Dataset, settings: Settings) -> Iterator[Offer]:
    """The light forms: `van-ban/<tinh>/<nam>/<ma>.txt`."""
    for one in papers(dataset, settings):
        forms = {suffix: LIGHT[kind] for suffix in one.suffixes if (kind := _kind(suffix)) in LIGHT}
        if forms:
            yield Offer(one.path.strip("/"), one.paper(), forms)


def heavy(dataset: Dataset, settings: Settings) -> Iterator[HeavyFile]:
    """The heavy forms."""
    for one in papers(dataset, settings):
        for suffix in one.suffixes:
            if _kind(suffix) in HEAVY:
                path = f"{one.path.strip('/')}.{suffix}"
                yield HeavyFile(path, one.paper(), HEAVY[_kind(suffix)])


def _kind(suffix: str) -> str:
    return suffix.rpartition(".")[2]
