"""The rows of the open-data tables about cited acts, cells in the order of their columns."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.citation_disagreements import disagreements
from generator.model.cited_acts import Act
from generator.model.dataset import Dataset
from generator.model.genealogy import genealogy
from generator.views import urls
from generator.views.citations.cites import RELATION_NAMES, act_address
from generator.views.open_data.rows import Row


def citations_rows(dataset: Dataset) -> Iterator[Row]:
    """The edges of the graph: document -> act."""
    graph = genealogy(dataset)
    for mentions in graph.van_ban.values():
        for one in mentions:
            cited = one.trich_dan
            yield (
                one.van_ban,
                RELATION_NAMES[one.lien_he.quan_he],
                cited.loai,
                cited.so_ky_hieu,
                cited.ten,
                cited.ngay,
                cited.co_quan,
                cited.nguyen_van,
                urls.item(one.van_ban, one.doan.ma),
                cited.trich_yeu,
                one.khoa,
                act_address(graph.acts[one.khoa]),
            )


def acts_rows(dataset: Dataset) -> Iterator[Row]:
    """The acts that others cite."""
    for act in sorted(genealogy(dataset).acts.values(), key=_by_key):
        if act.duoc_dan:
            yield (
                act.khoa,
                act.loai,
                act.so_ky_hieu,
                act.ten,
                act.ngay,
                act.co_quan,
                act.trich_yeu,
                len(act.duoc_dan),
                len(act.tinh),
                act_address(act),
                act.so_van_ban,
                act.van_ban,
            )


def _by_key(act: Act) -> str:
    return act.khoa


def disagreements_rows(dataset: Dataset) -> Iterator[Row]:
    """One row a way of naming and place; a document's own head names itself."""
    for one in disagreements(dataset):
        for side in one.ben:
            khoa = " ".join(dict.fromkeys(each.khoa for each in side.cho)) or one.khoa[0]
            if side.dau_van_ban:
                where = urls.document(side.dau_van_ban)
                yield (one.ma, one.ve.value, khoa, side.ghi, None, side.dau_van_ban, where)
            for each in side.cho:
                address = urls.item(each.van_ban, each.doan.ma)
                words = each.nguyen_van
                yield (one.ma, one.ve.value, khoa, side.ghi, words, each.van_ban, address)
