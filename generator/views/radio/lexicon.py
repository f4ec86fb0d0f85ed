"""What is said for the short forms of documents: the registers' words, then a document's own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.model.dataset import Dataset
from generator.model.linking import LinkedDocument
from generator.model.once import once_a_dataset
from generator.schema.printed import printed
from generator.schema.registers import Abbreviation, Agency, AgencyGroup, TermRegister
from generator.spoken.lexicon import Lexicon, defined_in

_SHORT = re.compile(r"[A-ZĐ][A-ZĐ&.]+")
_FEWEST_LETTERS = 2


@once_a_dataset
def lexicon(dataset: Dataset, tinh: str = "") -> Lexicon:
    """The short forms that mean one thing everywhere, and in a province those of its agencies.

    A short form that the registers know with two meanings (CT, TT) is not among the words.
    """
    types = dict(_types(dataset))
    register = dataset.registers.thuat_ngu
    known = dict(_known(register, types)) if register else {}
    agencies = dataset.registers.co_quan
    named = dict(_agencies(agencies.co_quan if agencies else ()))
    named |= dict(_agencies(agencies.nhom if agencies else ()))
    named |= dict(_agencies(dataset.own_agencies(tinh)))
    shorts = Lexicon(known)
    named = {short: shorts.in_full(name) for short, name in named.items()}
    entries = register.viet_tat if register else ()
    issuers = {e.viet_tat: e.day_du for e in entries if e.day_du[:1].isupper()}
    return Lexicon(named | known, types, issuers)


def document_lexicon(dataset: Dataset, linked: LinkedDocument) -> Lexicon:
    """The same with the short forms that the document itself explains."""
    own = defined_in(piece.text for piece in printed(linked.document))
    return lexicon(dataset, linked.record.place.tinh).with_words(own)


def _types(dataset: Dataset) -> Iterator[tuple[str, str]]:
    register = dataset.registers.loai_van_ban
    groups = (register.van_ban_hanh_chinh, register.van_ban_qppl) if register else ()
    for group in groups:
        for one in group:
            if one.viet_tat:
                yield one.viet_tat, one.ten


def _known(register: TermRegister, types: dict[str, str]) -> Iterator[tuple[str, str]]:
    meanings: dict[str, set[str]] = {}
    typed = [one for one in register.chu_hay_go if _SHORT.fullmatch(one.viet_tat)]
    entries: list[Abbreviation] = [*register.viet_tat, *typed]
    for entry in entries:
        meanings.setdefault(entry.viet_tat, set()).add(entry.day_du.casefold())
    for short, name in types.items():
        if short in meanings:
            meanings[short].add(name.casefold())
    for entry in entries:
        letters = sum(letter.isalnum() for letter in entry.viet_tat)
        if letters >= _FEWEST_LETTERS and len(meanings[entry.viet_tat]) == 1:
            yield entry.viet_tat, entry.day_du


def _agencies(agencies: Iterable[Agency | AgencyGroup]) -> Iterator[tuple[str, str]]:
    for one in agencies:
        for other in one.bi_danh:
            if _SHORT.search(other):
                yield other, one.ten
