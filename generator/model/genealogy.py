"""Cited acts as a graph: which act each citation means, and who cites it.

A citation is taken as printed. One without a date joins an act of the same number only where one
date is known, first in its own document, then in all; else it stands alone, date unknown. A number
that holds its year («16/2015/NĐ-CP») needs no date. Nothing here is mended.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar
from weakref import WeakKeyDictionary

from generator.model.act_numbers import ActName, act_name, issued_at, number_of
from generator.model.cited_acts import Act, Deed, Genealogy, Mention
from generator.model.dataset import Dataset
from generator.model.items import LegalBasis
from generator.model.linking import LinkedDocument
from generator.recognition.citation_relations import Related, Relation
from generator.recognition.citations import Citation
from generator.vietnamese import fold, slug

_T = TypeVar("_T")


_made: WeakKeyDictionary[Dataset, Genealogy] = WeakKeyDictionary()


def genealogy(dataset: Dataset) -> Genealogy:
    """The graph of a dataset, made once; work grows with the citations."""
    if dataset not in _made:
        _made[dataset] = _Gathering(dataset).result()
    return _made[dataset]


@dataclass(frozen=True)
class _Cited:
    """A citation before its act is known; `rieng`: it names its own document."""

    doan: LegalBasis
    trich_dan: Citation
    lien_he: Related
    tinh: str
    rieng: bool = False


class _Gathering:
    def __init__(self, dataset: Dataset) -> None:
        self.dataset = dataset
        self.provinces = {fold(one.ten): one.ma for one in dataset.tinh}
        self.own: dict[ActName, list[LinkedDocument]] = {}
        self.series: dict[ActName, list[_Cited]] = {}
        self.names: dict[tuple[str | None, str | None, str | None, str], ActName] = {}
        for linked in dataset.van_ban:
            if linked.document.so_ky_hieu is not None:
                self.own.setdefault(self._own_name(linked), []).append(linked)
        for linked in dataset.van_ban:
            for doan in linked.muc.can_cu:
                for citation, related in zip(doan.trich_dan, doan.quan_he, strict=True):
                    self._take(linked, doan, citation, related)

    def _own_name(self, linked: LinkedDocument) -> ActName:
        document, tinh = linked.document, linked.record.place.tinh
        assert document.so_ky_hieu is not None
        issuer = document.co_quan_ban_hanh
        noi = issued_at(document.so_ky_hieu, issuer, tinh, self.provinces)
        return ActName(number_of(document.so_ky_hieu), noi)

    def _take(
        self, linked: LinkedDocument, doan: LegalBasis, citation: Citation, related: Related
    ) -> None:
        tinh = linked.record.place.tinh
        name = self._named(citation, tinh)
        itself = _names_itself(linked, citation, related)
        if itself:
            name = self._own_name(linked)
        cited = _Cited(doan, citation, related, tinh, itself)
        self.series.setdefault(name, []).append(cited)

    def _named(self, citation: Citation, tinh: str) -> ActName:
        printed = (citation.so_ky_hieu, citation.ten, citation.co_quan, tinh)
        if printed not in self.names:  # the same few acts are cited over and over
            self.names[printed] = act_name(citation, tinh, self.provinces)
        return self.names[printed]

    def result(self) -> Genealogy:
        acts: dict[str, Act] = {}
        for name, cited in self.series.items():
            for act in self._acts(name, cited):
                free = _renamed(act, acts)
                acts[free.khoa] = free
        place = {
            (id(one.doan), one.trich_dan.vi_tri): one
            for act in acts.values()
            for one in (*act.duoc_dan, *act.tu_dan)
        }
        mentions = {
            linked.van_ban: tuple(
                place[id(doan), one.vi_tri] for doan in linked.muc.can_cu for one in doan.trich_dan
            )
            for linked in self.dataset.van_ban
        }
        return Genealogy(acts, mentions, tuple(_deeds(self.dataset.van_ban, place)))

    def _acts(self, name: ActName, cited: Sequence[_Cited]) -> Iterator[Act]:
        own = self.own.get(name, [])
        if name.so.nam:  # the number holds the year: one act, whatever dates are printed
            issued = own[0].document.ngay_ban_hanh if own else None
            day = issued or _most(one.trich_dan.ngay for one in cited)
            taken = [(one, bool(day) and one.trich_dan.ngay is None) for one in cited]
            yield _act(name, day, taken, own[0] if own else None)
            return
        known = {one.trich_dan.ngay for one in cited if one.trich_dan.ngay and not one.rieng}
        known |= {one.document.ngay_ban_hanh for one in own if one.document.ngay_ban_hanh}
        here: dict[str, set[date]] = {}
        for one in cited:
            if one.trich_dan.ngay:
                here.setdefault(one.doan.van_ban, set()).add(one.trich_dan.ngay)
        by_day: dict[tuple[date | None, int | None], list[tuple[_Cited, bool]]] = {}
        for one in cited:
            day = one.trich_dan.ngay
            joined = None if day else _only(one, here.get(one.doan.van_ban, ()), known)
            if one.rieng:
                day = next(x.document.ngay_ban_hanh for x in own if x.van_ban == one.doan.van_ban)
            when = day or joined
            year = None if when else one.trich_dan.nam
            by_day.setdefault((when, year), []).append((one, joined is not None))
        for (day, _), found in by_day.items():
            yield _act(name, day, found, _document(own, day, len(by_day)))


def _renamed(act: Act, taken: Mapping[str, Act]) -> Act:
    """The act under a key of its own; two series seldom make the same one."""
    number = 1
    khoa = act.khoa
    while khoa in taken:
        number += 1
        khoa = f"{act.khoa}-{number}"
    if number == 1:
        return act
    cited = tuple(replace(one, khoa=khoa) for one in act.duoc_dan)
    itself = tuple(replace(one, khoa=khoa) for one in act.tu_dan)
    return replace(act, khoa=khoa, duoc_dan=cited, tu_dan=itself)


def _names_itself(linked: LinkedDocument, citation: Citation, related: Related) -> bool:
    """The line «Kèm theo …» of a part names the document itself, even where its symbol differs."""
    number = linked.document.so_ky_hieu
    if related.quan_he is not Relation.ISSUED_WITH or number is None or not citation.so_ky_hieu:
        return False
    same_day = citation.ngay in (None, linked.document.ngay_ban_hanh)
    return same_day and number_of(number).so == number_of(citation.so_ky_hieu).so


def _only(cited: _Cited, here: Iterable[date], known: Iterable[date | None]) -> date | None:
    """The one date that an undated citation can mean; None where there are several or none."""
    for days in (here, known):
        fitting = {day for day in days if day and cited.trich_dan.nam in (None, day.year)}
        if fitting:
            return fitting.pop() if len(fitting) == 1 else None
    return None


def _document(own: Sequence[LinkedDocument], day: date | None, acts: int) -> LinkedDocument | None:
    """The portal's document of this number and day. One whose date is not known is taken only
    where there is one act of the number."""
    for linked in own:
        if day is not None and linked.document.ngay_ban_hanh == day:
            return linked
    undated = [linked for linked in own if linked.document.ngay_ban_hanh is None]
    fitting = undated or (own if day is None else ())
    return fitting[0] if acts == 1 and len(fitting) == 1 else None


def _act(
    name: ActName,
    day: date | None,
    cited: Sequence[tuple[_Cited, bool]],
    linked: LinkedDocument | None,
) -> Act:
    citations = [one.trich_dan for one, _ in cited]
    years = _most(one.nam for one in citations)
    ten = _most(one.ten for one in citations)
    number = _most(one.so_ky_hieu for one in citations)
    if linked is not None:
        number = linked.document.so_ky_hieu
    khoa = _key(name, number, ten, day, years)
    van_ban = linked.van_ban if linked else None
    mentions = [
        Mention(one.doan, one.trich_dan, one.lien_he, one.tinh, khoa, one.rieng, joined)
        for one, joined in cited
    ]
    itself = [one.tu_dan or one.van_ban == van_ban for one in mentions]
    return Act(
        khoa,
        name,
        day,
        _kind(citations),
        number,
        ten,
        _longest(one.co_quan for one in citations),
        _most(one.trich_yeu for one in citations),
        years if day is None else day.year,
        van_ban,
        tuple(one for one, own in zip(mentions, itself, strict=True) if not own),
        tuple(one for one, own in zip(mentions, itself, strict=True) if own),
    )


def _key(
    name: ActName, number: str | None, ten: str | None, day: date | None, year: int | None
) -> str:
    """`76-nq-cp-2013-06-13`; a local number takes its province, a law stands by its name. A number
    that holds its year goes without a date, so that the address stays when a date is learnt."""
    words = name.so.so if ten is not None else slug(number or name.so.so)
    when = "" if name.so.nam else (day.isoformat() if day else str(year or ""))
    return "-".join(filter(None, [words, when, slug(name.noi.replace("/", " "))]))


def _kind(citations: Sequence[Citation]) -> str:
    """The type that most citations print; «Văn bản» only where none says more."""
    exact = [one.loai for one in citations if one.loai != "Văn bản"]
    return _most(exact) or "Văn bản"


def _most(values: Iterable[_T | None]) -> _T | None:
    counted = Counter(value for value in values if value is not None)
    return counted.most_common(1)[0][0] if counted else None


def _longest(values: Iterable[str | None]) -> str | None:
    return max((value for value in values if value), key=len, default=None)


def _deeds(
    documents: Iterable[LinkedDocument], place: Mapping[tuple[int, tuple[int, int]], Mention]
) -> Iterator[Deed]:
    for linked in documents:
        for doan in linked.muc.can_cu:
            for citation, related in zip(doan.trich_dan, doan.quan_he, strict=True):
                if related.trong is None or related.viec is None:
                    continue
                here = place[id(doan), citation.vi_tri]
                other = place[id(doan), doan.trich_dan[related.trong].vi_tri]
                amended = citation.vi_tri[0] >= doan.trich_dan[related.trong].het
                doer, done = (here, other) if amended else (other, here)
                yield Deed(doer.khoa, related.viec, done.khoa, here)
