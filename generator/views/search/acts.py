"""Cited acts."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from generator.model.cited_acts import Act
from generator.model.dataset import Dataset
from generator.views import urls
from generator.views.citations.acts import cited_acts
from generator.views.citations.cites import MOST_PLACES, act_name
from generator.views.names import document_name
from generator.views.search import weights
from generator.views.search.found import Found


def acts(dataset: Dataset) -> Iterator[Found]:
    """Each act with its subject and who cites it; where the portal has it, its own page goes
    before this one."""
    for act in cited_acts(dataset):
        yield _act(dataset, act)


def _act(dataset: Dataset, act: Act) -> Found:
    cited_by = dict.fromkeys(one.van_ban for one in islice(act.duoc_dan, MOST_PLACES))
    citing = [dataset.documents[van_ban] for van_ban in cited_by]
    provinces = tuple(dict.fromkeys(linked.record.place.tinh for linked in citing))
    names = (
        f"{document_name(dataset, linked)} – {dataset.province_name(linked.record.place.tinh)}"
        for linked in citing
    )
    text = (act.trich_yeu or "", act.co_quan or "", f"Được dẫn trong: {'; '.join(names)}")
    path, tags = urls.cited_act(act.khoa), ("Viện dẫn",)
    return Found(path, act_name(act), text, tags, weights.ACT, "can-cu", tinh=provinces)
