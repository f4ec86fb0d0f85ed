"""The list of cited acts and the page of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator.model.cited_acts import Act
from generator.model.dataset import Dataset
from generator.model.genealogy import genealogy
from generator.vietnamese import collation_key, slug
from generator.views import urls
from generator.views.citations.cites import (
    RELATION_TITLES,
    ActLine,
    Cite,
    CiteGroup,
    act_address,
    act_line,
    act_name,
    cite,
    cite_groups,
)
from generator.views.citations.disputes import Dispute, disputes_about
from generator.views.names import document_name

_KIND_ORDER = ("Luật", "Bộ luật", "Pháp lệnh", "Nghị quyết", "Nghị định", "Quyết định", "Thông tư")


@dataclass(frozen=True)
class KindGroup:
    """The acts of one type, those cited by most provinces first."""

    ma: str
    ten: str
    dong: tuple[ActLine, ...]


@dataclass(frozen=True)
class DeedLine:
    """What another act does to this one or this one to another, in a citing document's words."""

    viec: str
    ten: str
    duong: str
    theo: Cite


@dataclass(frozen=True)
class ActView:
    """The page of one cited act. `toan_van`: address and name of the document, where the portal
    has it; `lam_gi`, `bi_lam`: what it does to other acts and what they do to it."""

    dong: ActLine
    loai: str
    so_ky_hieu: str | None
    ngay: date | None
    nam: int | None
    toan_van: tuple[str, str] | None
    dan: tuple[CiteGroup, ...]
    lam_gi: tuple[DeedLine, ...]
    bi_lam: tuple[DeedLine, ...]
    bat_dong: tuple[Dispute, ...]


def cited_acts(dataset: Dataset) -> tuple[Act, ...]:
    """Acts that others cite, those of most provinces, documents and places first."""
    acts = (act for act in genealogy(dataset).acts.values() if act.duoc_dan)
    return tuple(sorted(acts, key=_order))


def _order(act: Act) -> tuple[object, ...]:
    day = -act.ngay.toordinal() if act.ngay else 0
    return (-len(act.tinh), -act.so_van_ban, -len(act.duoc_dan), day, act.khoa)


def by_kind(acts: Sequence[Act]) -> tuple[KindGroup, ...]:
    """The acts by type, types in the order of their rank."""
    found: dict[str, list[Act]] = {}
    for act in acts:
        found.setdefault(act.loai, []).append(act)
    names = sorted(found, key=_rank)
    return tuple(
        KindGroup(slug(name), name, tuple(act_line(act) for act in found[name])) for name in names
    )


def _rank(name: str) -> tuple[int, object]:
    order = _KIND_ORDER.index(name) if name in _KIND_ORDER else len(_KIND_ORDER)
    return (order, collation_key(name))


def act_views(dataset: Dataset) -> Iterator[ActView]:
    """The pages of all cited acts; work grows with the citations."""
    active, passive = _deeds(dataset)
    for act in cited_acts(dataset):
        linked = dataset.documents[act.van_ban] if act.van_ban else None
        yield ActView(
            act_line(act),
            act.loai,
            act.so_ky_hieu,
            act.ngay,
            act.nam,
            (urls.document(linked.van_ban), document_name(dataset, linked)) if linked else None,
            cite_groups(dataset, act.duoc_dan),
            tuple(active.get(act.khoa, ())),
            tuple(passive.get(act.khoa, ())),
            disputes_about(dataset, (act.khoa,)),
        )


def _deeds(dataset: Dataset) -> tuple[dict[str, list[DeedLine]], dict[str, list[DeedLine]]]:
    """What each act does to others, and what is done to each; said once where many say it."""
    graph = genealogy(dataset)
    active: dict[str, list[DeedLine]] = {}
    passive: dict[str, list[DeedLine]] = {}
    told: set[tuple[str, str, str]] = set()
    for one in graph.viec:
        if (one.khoa, one.viec, one.toi) in told:
            continue
        told.add((one.khoa, one.viec, one.toi))
        doer, done = graph.acts[one.khoa], graph.acts[one.toi]
        word, place = RELATION_TITLES[one.viec], cite(dataset, one.theo)
        line = DeedLine(word, act_name(done), act_address(done), place)
        active.setdefault(doer.khoa, []).append(line)
        line = DeedLine(word, act_name(doer), act_address(doer), place)
        passive.setdefault(done.khoa, []).append(line)
    return active, passive
