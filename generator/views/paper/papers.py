"""Every paper of the site, each made only when it is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.model.dataset import Dataset
from generator.model.linking import LinkedDocument
from generator.model.scores import IndexYear, UnitYear
from generator.views import urls
from generator.views.paper import progress_annex, remedial_annex
from generator.views.paper.agencies import agency_offers
from generator.views.paper.documents import document_paper, office_paper
from generator.views.paper.index_years import index_year_paper
from generator.views.paper.lists import list_offers
from generator.views.paper.offer import ALL, OFFICE, READ, PaperOffer
from generator.views.paper.scores import office_score_paper, remedies_paper, score_paper
from generator.views.paper.sources import Publisher
from generator.views.scores.remedies import has_remedies


def papers(dataset: Dataset, publisher: Publisher) -> Iterator[PaperOffer]:
    """Documents with their annexes, scores, then lists."""
    for linked in dataset.van_ban:
        yield from _of_document(dataset, linked, publisher)
    for year in dataset.diem.nam:
        if year.don_vi:
            path = urls.index_year(year.chi_so.ma, year.nam)
            yield PaperOffer(path, ALL, partial(index_year_paper, dataset, year, publisher))
        for unit in year.don_vi:
            yield from _of_score(dataset, year, unit, publisher)
    yield from list_offers(dataset, publisher)
    yield from agency_offers(dataset, publisher)


def _of_document(
    dataset: Dataset, linked: LinkedDocument, publisher: Publisher
) -> Iterator[PaperOffer]:
    """The Word file holds the annexes too; what is read or pasted is the document alone."""
    path = urls.document(linked.van_ban)
    made_of = (dataset, linked, publisher)
    yield PaperOffer(path, READ, partial(document_paper, *made_of))
    yield PaperOffer(path, OFFICE, partial(office_paper, *made_of))
    if progress_annex.has_progress_annex(dataset, linked):
        suffix = f"{progress_annex.SUFFIX}.docx"
        yield PaperOffer(path, (suffix,), partial(progress_annex.progress_annex, *made_of))
    if linked.van_ban in remedial_annex.with_remedies(dataset):
        suffix = f"{remedial_annex.SUFFIX}.docx"
        yield PaperOffer(path, (suffix,), partial(remedial_annex.remedial_annex, *made_of))


def _of_score(
    dataset: Dataset, year: IndexYear, unit: UnitYear, publisher: Publisher
) -> Iterator[PaperOffer]:
    known = (unit.chi_so, unit.nam, unit.don_vi.ma)
    path, made_of = urls.scores(*known), (dataset, year, unit, publisher)
    if not has_remedies(year, unit):
        yield PaperOffer(path, ALL, partial(score_paper, *made_of))
        return
    yield PaperOffer(path, READ, partial(score_paper, *made_of))
    yield PaperOffer(path, OFFICE, partial(office_score_paper, *made_of))
    annex = partial(remedial_annex.unit_remedial_annex, *made_of)
    yield PaperOffer(path, (f"{remedial_annex.SUFFIX}.docx",), annex)
    yield PaperOffer(urls.remedies(*known), ALL, partial(remedies_paper, *made_of))
