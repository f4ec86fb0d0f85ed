"""Every paper of the site, each made only when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial

from generator.model.dataset import Dataset
from generator.model.linking import LinkedDocument
from generator.settings import Settings
from generator.views import urls
from generator.views.paper import progress_annex, remedial_annex
from generator.views.paper.cleaning import cleaned
from generator.views.paper.documents import document_paper, office_paper
from generator.views.paper.paper import Paper
from generator.views.paper.progress_annex import has_progress_annex
from generator.views.paper.remedial_annex import with_remedies
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
    """Documents with their annexes."""
    publisher = Publisher.of(settings)
    for linked in dataset.van_ban:
        yield from _of_document(dataset, linked, publisher)


def _of_document(
    dataset: Dataset, linked: LinkedDocument, publisher: Publisher
) -> Iterator[PaperOffer]:
    """The Word file holds the annexes too; what is read or pasted is the document alone."""
    path = urls.document(linked.van_ban)
    known = (dataset, linked, publisher)
    yield PaperOffer(path, ("pdf", "txt"), partial(document_paper, *known))
    yield PaperOffer(path, ("docx",), partial(office_paper, *known))
    if has_progress_annex(dataset, linked):
        suffix = f"{progress_annex.SUFFIX}.docx"
        yield PaperOffer(path, (suffix,), partial(progress_annex.progress_annex, *known))
    if linked.van_ban in with_remedies(dataset):
        suffix = f"{remedial_annex.SUFFIX}.docx"
        yield PaperOffer(path, (suffix,), partial(remedial_annex.remedial_annex, *known, path))
