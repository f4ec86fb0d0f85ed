"""Agencies by other spellings, and by what became of them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.dataset import Dataset
from generator.model.succession import published
from generator.schema.registers import Agency, Succession
from generator.search_words import words
from generator.views.search.name import Name, folded, unlike
from generator.views.succession.agencies import day_words

_DEPARTMENT = "so"


def agency_names(dataset: Dataset) -> Iterator[Name]:
    """Other ways to write an agency, then the agencies that took over."""
    known = _known(dataset)
    short = _short_forms(dataset)
    for agency in known.values():
        if aliases := _aliases(agency, short):
            yield Name(aliases, (agency.ten,), f"Tên đầy đủ: {agency.ten}", "viet-tat")
            yield Name((agency.ten,), aliases, "", "viet-tat")
        if initials := _initials(agency):
            yield Name((initials,), (agency.ten,), f"{initials} là {agency.ten}", "viet-tat")
    for told in published(dataset):
        yield from _succession(dataset, told, known, short)


def _initials(agency: Agency) -> str:
    """`SKHĐT`, as in the numbers of its letters; empty for what is no single department."""
    if agency.loai != _DEPARTMENT:
        return ""
    return "".join(word[0] for word in words(agency.ten) if word != "và").upper()


def _known(dataset: Dataset) -> dict[str, Agency]:
    """Single agencies, of all provinces and of one."""
    register = dataset.registers.co_quan
    shared = register.co_quan if register else ()
    own = (one for province in dataset.tinh for one in dataset.own_agencies(province.ma))
    return {agency.ma: agency for agency in (*shared, *own)}


def _short_forms(dataset: Dataset) -> dict[str, tuple[str, ...]]:
    register = dataset.registers.thuat_ngu
    entries = register.viet_tat if register else ()
    short = ((folded(one.viet_tat), folded(one.day_du)) for one in entries)
    return {word[0]: full for word, full in short if len(word) == 1}


def _aliases(agency: Agency, short: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The aliases that are not the name itself once their abbreviations are read."""
    in_full = folded(agency.ten)
    return tuple(
        alias
        for alias in unlike(agency.bi_danh, agency.ten)
        if tuple(part for word in folded(alias) for part in short.get(word, (word,))) != in_full
    )


def _succession(
    dataset: Dataset, told: Succession, known: dict[str, Agency], short: dict[str, tuple[str, ...]]
) -> Iterator[Name]:
    """What a published statement says; where it is about one province, only beside its name."""
    if told.sang is None:
        return
    tinh = told.tinh or ""
    before, now = dataset.agency(tinh, told.tu).ten, dataset.agency(tinh, told.sang).ten
    place = dataset.province_name(tinh) if tinh else ""
    part = f" ({told.phan_viec})" if told.phan_viec else ""
    source = told.nguon[0].partition(" (")[0].partition(",")[0]
    here, there = _in(before, place), _in(now, place)
    reason = f"Việc của {here} nay thuộc {there}{part}, {day_words(told)} ({source})"
    former = (before, *(_aliases(known[told.tu], short) if told.tu in known else ()))
    typed = tuple(_in(name, place) for name in former)
    yield Name(typed, (there,), reason, "doi-ten")
    if not part:
        yield Name((there,), (here,), reason, "doi-ten")


def _in(agency: str, place: str) -> str:
    """`Sở Tài chính Long An`; `Báo Long An`, which bears the name already."""
    return agency if not place or place in agency else f"{agency} {place}"
