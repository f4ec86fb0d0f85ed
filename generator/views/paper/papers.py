"""Every paper of the site, each made only when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial

from generator.model.dataset import Dataset
from generator.settings import Settings
from generator.views import urls
from generator.views.paper.cleaning import cleaned
from generator.views.paper.documents import document_paper
from generator.views.paper.paper import Paper
from generator.views.paper.sources import Publisher


@dataclass(frozen=True)
class PaperOffer:
    """A paper in its forms: the address of its page, the suffixes that its files have, and what
    makes it. Thousands of papers are never held together."""

    path: str
    suffixes: tuple[str, ...]
    make: Callable[[], Paper] = field(repr=False, compare=False)

    def paper(self) -> Paper:
        """The paper, its words fit for every writer."""
        return cleaned(self.make())


def papers(dataset: Dataset, settings: Settings) -> Iterator[PaperOffer]:
    """Documents."""
    publisher = Publisher.of(settings)
    for linked in dataset.van_ban:
        path = urls.document(linked.van_ban)
        make = partial(document_paper, dataset, linked, publisher)
        yield PaperOffer(path, ("docx", "pdf", "txt"), make)
