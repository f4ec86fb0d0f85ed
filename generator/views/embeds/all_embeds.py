"""Everything on the portal that other sites may put into a page of theirs, page by page."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.dataset import Dataset
from generator.views.embeds.embed import Embed
from generator.views.embeds.of_documents import document_embeds
from generator.views.embeds.of_scores import unit_embeds, year_embeds
from generator.views.embeds.of_tasks import task_embeds


def pages_with_embeds(dataset: Dataset) -> Iterator[tuple[Embed, ...]]:
    """The embeds of each page that has some, the one that stands for the whole page first:
    documents, index years with their units, the tasks of provinces."""
    for linked in dataset.van_ban:
        yield tuple(document_embeds(dataset, linked))
    for year in dataset.diem.nam:
        if found := tuple(year_embeds(dataset, year)):
            yield found
        for unit in year.don_vi:
            yield tuple(unit_embeds(dataset, year, unit))
    for province in dataset.tinh:
        if found := tuple(task_embeds(dataset, province)):
            yield found
