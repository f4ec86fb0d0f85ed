"""What a document cites and who cites it, for its own page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.cited_acts import Mention
from generator.model.dataset import Dataset
from generator.model.genealogy import genealogy
from generator.recognition.citation_relations import Relation
from generator.views import urls
from generator.views.citations.cites import (
    RELATION_TITLES,
    Cite,
    CiteGroup,
    act_address,
    act_name,
    cite_groups,
    cites,
)
from generator.views.citations.disputes import Dispute, disputes_about
from generator.views.citations.figure import GenealogyFigure, genealogy_figure
from generator.views.names import document_name

_ROOTS = (Relation.BASIS, Relation.CARRIES_OUT)


@dataclass(frozen=True)
class Rest:
    """An act that a document rests on or names; `cho`: the passages, in its words."""

    ten: str
    duong: str
    trich_yeu: str | None
    cho: tuple[Cite, ...]


@dataclass(frozen=True)
class RestGroup:
    """Acts of one relation, an act once, under its strongest relation."""

    ten: str
    acts: tuple[Rest, ...]


@dataclass(frozen=True)
class Place:
    """Where a citation stands in a passage, and the page of the act."""

    tu: int
    den: int
    duong: str


@dataclass(frozen=True)
class DocumentGenealogy:
    """`dua_vao`: what the document rests on; `duoc_dan`: who cites it, the first of `so_duoc_dan`
    places; `hinh`: both as a figure; `trang`: its page among cited acts; `cho`: by id, each
    passage with its citations."""

    dua_vao: tuple[RestGroup, ...]
    duoc_dan: tuple[CiteGroup, ...]
    so_duoc_dan: int
    trang: str | None
    bat_dong: tuple[Dispute, ...]
    cho: dict[str, tuple[tuple[str, tuple[Place, ...]], ...]]
    hinh: GenealogyFigure | None


def document_genealogy(dataset: Dataset, van_ban: str) -> DocumentGenealogy:
    """What one document cites and who cites it; work grows with these citations."""
    graph = genealogy(dataset)
    itself = graph.of_document(van_ban)
    cited: dict[str, list[Mention]] = {}
    for one in graph.van_ban.get(van_ban, ()):
        if graph.acts[one.khoa].van_ban != van_ban:
            cited.setdefault(one.khoa, []).append(one)
    by = itself.duoc_dan if itself else ()
    own = (itself.khoa,) if itself else ()
    return DocumentGenealogy(
        _rests(dataset, cited),
        cite_groups(dataset, by),
        len(by),
        act_address(itself) if itself and by else None,
        tuple(one for one in disputes_about(dataset, (*cited, *own)) if not one.cung_so),
        _places(dataset, van_ban, graph.van_ban.get(van_ban, ())),
        _figure(dataset, van_ban, cited, by),
    )


def _figure(
    dataset: Dataset,
    van_ban: str,
    cited: dict[str, list[Mention]],
    by: tuple[Mention, ...],
) -> GenealogyFigure | None:
    """Only acts that it rests on or carries out are drawn: what it replaces it does not grow from,
    and mentions are too many."""
    acts = genealogy(dataset).acts
    roots = tuple(
        act_name(acts[khoa])
        for khoa, mentions in cited.items()
        if any(one.lien_he.quan_he in _ROOTS for one in mentions)
    )
    documents = dataset.documents
    citing = dict.fromkeys(one.van_ban for one in by)
    fruits = tuple(document_name(dataset, documents[one]) for one in citing)
    name = document_name(dataset, documents[van_ban])
    return genealogy_figure(name, urls.document(van_ban), roots, fruits)


def _rests(dataset: Dataset, cited: dict[str, list[Mention]]) -> tuple[RestGroup, ...]:
    graph, order = genealogy(dataset), list(Relation)
    groups: dict[Relation, list[Rest]] = {}
    for khoa, mentions in cited.items():
        act = graph.acts[khoa]
        strongest = min((one.lien_he.quan_he for one in mentions), key=order.index)
        # a passage may cite an act twice
        places = {one.doan.ma: one for one in reversed(mentions)}.values()
        shown = cites(dataset, reversed(tuple(places)))
        rest = Rest(act_name(act), act_address(act), act.trich_yeu, shown)
        groups.setdefault(strongest, []).append(rest)
    return tuple(
        RestGroup(RELATION_TITLES[relation], tuple(groups[relation]))
        for relation in order
        if relation in groups
    )


def _places(
    dataset: Dataset, van_ban: str, mentions: Iterable[Mention]
) -> dict[str, tuple[tuple[str, tuple[Place, ...]], ...]]:
    """By id of a passage: its words and where in them acts with a page are cited. An id may stand
    for several cells of a row."""
    graph = genealogy(dataset)
    found: dict[str, dict[str, list[Place]]] = {}
    for one in mentions:
        act = graph.acts[one.khoa]
        if act.van_ban == van_ban:
            continue
        start, end = one.trich_dan.vi_tri
        passage = found.setdefault(one.doan.ma, {}).setdefault(one.doan.noi_dung, [])
        passage.append(Place(start, end, act_address(act)))
    return {
        ma: tuple((text, tuple(places)) for text, places in by_text.items())
        for ma, by_text in found.items()
    }
