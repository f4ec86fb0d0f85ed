"""Cited acts and the places that cite them, as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from generator.model.act_numbers import ActName
from generator.model.items import LegalBasis
from generator.recognition.citation_relations import Related, Relation
from generator.recognition.citations import Citation


@dataclass(frozen=True)
class Mention:
    """One citation: the passage it stands in, what it does, and the key of the act it means.

    `tu_dan`: a document naming itself («Ban hành kèm theo …»). `theo_so`: no date is
    printed and the act was found by its number.
    """

    doan: LegalBasis
    trich_dan: Citation
    lien_he: Related
    tinh: str
    khoa: str
    tu_dan: bool = False
    theo_so: bool = False

    @property
    def van_ban(self) -> str:
        return self.doan.van_ban

    @property
    def nguyen_van(self) -> str:
        """The words from those that lead to the citation to the end of its subject words."""
        start, end = self.trich_dan.vi_tri[0], self.trich_dan.het
        before = self.doan.noi_dung[:start].rstrip()
        lead = self.lien_he.loi_dan
        if lead and before.endswith(lead):
            start = len(before) - len(lead)
        return self.doan.noi_dung[start:end]


@dataclass(frozen=True)
class Act:
    """A cited act. What is printed in several ways is given as most citations print it.

    `khoa`: its lasting key, also its address. `day_so`: the series its number belongs to.
    `van_ban`: the document, where the portal has it. `duoc_dan`: who cites it, themselves left out.
    """

    khoa: str
    day_so: ActName
    ngay: date | None
    loai: str
    so_ky_hieu: str | None
    ten: str | None
    co_quan: str | None
    trich_yeu: str | None
    nam: int | None
    van_ban: str | None
    duoc_dan: tuple[Mention, ...] = field(repr=False)
    tu_dan: tuple[Mention, ...] = field(repr=False)

    @property
    def tinh(self) -> tuple[str, ...]:
        """The provinces whose documents cite it, in order."""
        return tuple(sorted({one.tinh for one in self.duoc_dan}))

    @property
    def so_van_ban(self) -> int:
        return len({one.van_ban for one in self.duoc_dan})


@dataclass(frozen=True)
class Deed:
    """One act does something to another, as a citing document says (`theo`)."""

    khoa: str
    viec: Relation
    toi: str
    theo: Mention


@dataclass(frozen=True)
class Genealogy:
    """`van_ban`: the documents' own citations in printed order; `viec`: what acts do to acts."""

    acts: Mapping[str, Act] = field(repr=False)
    van_ban: Mapping[str, tuple[Mention, ...]] = field(repr=False)
    viec: tuple[Deed, ...] = field(repr=False)

    def of_document(self, van_ban: str) -> Act | None:
        """The act that a document of the portal is, if others cite it."""
        return self._own.get(van_ban)

    @cached_property
    def _own(self) -> dict[str, Act]:
        return {act.van_ban: act for act in self.acts.values() if act.van_ban}
