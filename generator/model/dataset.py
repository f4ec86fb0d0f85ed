"""The whole linked truth of a build: provinces, agencies, documents and registers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from generator.archive.manifest import Copy
from generator.history.log import Log
from generator.model import progress, scores
from generator.model.linking import LinkedDocument, link
from generator.model.score_sheets import ScoreSheet, Unit, document_sheets, file_sheets
from generator.recognition.agency_index import AgencyIndex
from generator.reconciliation import Finding, Reconciliation, reconcile
from generator.records import DocumentRecord, Records, Registers
from generator.schema.contact import Contact
from generator.schema.indices import Cap
from generator.schema.registers import (
    Agency,
    DocumentType,
    ProvinceUnit,
)
from generator.schema.scores import ScoreEntry
from generator.vietnamese import collation_key


@dataclass(frozen=True)
class Province:
    """A province's slug with the units that bore the name, the present one last."""

    ma: str
    ten: str
    don_vi: tuple[ProvinceUnit, ...]
    van_ban: tuple[LinkedDocument, ...] = field(repr=False)

    @property
    def truoc(self) -> ProvinceUnit | None:
        """The unit of this name until 30/6/2025, if there was one."""
        return next((unit for unit in self.don_vi if unit.tu_ngay is None), None)

    @property
    def nay(self) -> ProvinceUnit | None:
        """The unit of this name today, if there is one."""
        return next((unit for unit in self.don_vi if unit.den_ngay is None), None)


@dataclass(frozen=True)
class NamedAgency:
    """An agency or a group of agencies as a province's documents name it. `loai`: the agency's
    kind; `thanh_phan`: the kinds that belong to the group for certain."""

    tinh: str
    ma: str
    ten: str
    la_nhom: bool
    gom: str | None = None
    cap: str = "tinh"
    loai: str = ""
    thanh_phan: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Dataset:
    """Everything that pages and exports are made from. Two builds are never the same dataset.

    `ngay`: the day that deadlines are reckoned against; `nhat_ky`: what was published when;
    `ban_luu`: the dated copies of the site that are kept, the oldest first; `gop_y`: whom a
    province itself names to write to."""

    registers: Registers
    ngay: date
    tinh: tuple[Province, ...]
    van_ban: tuple[LinkedDocument, ...]
    co_quan: dict[str, dict[str, NamedAgency]] = field(repr=False)
    diem: scores.Scores = field(repr=False)
    doi_chieu: Reconciliation = field(repr=False, default_factory=Reconciliation)
    tien_do: progress.Progress = field(repr=False, default_factory=progress.Progress)
    rieng: dict[str, tuple[Agency, ...]] = field(repr=False, default_factory=dict)
    nhat_ky: Log = field(repr=False, default_factory=Log)
    ban_luu: tuple[Copy, ...] = ()
    gop_y: dict[str, Contact] = field(repr=False, default_factory=dict)

    @cached_property
    def provinces(self) -> dict[str, Province]:
        return {province.ma: province for province in self.tinh}

    @cached_property
    def documents(self) -> dict[str, LinkedDocument]:
        return {document.van_ban: document for document in self.van_ban}

    def findings(self, van_ban: str) -> tuple[Finding, ...]:
        """The printed figures of a document that others contradict."""
        return self.doi_chieu.van_ban.get(van_ban, ())

    @cached_property
    def score_findings(self) -> dict[tuple[str, str, int, str], list[Finding]]:
        """What others contradict in score files: by province, index, year and unit (the province's
        own slug where it is scored itself)."""
        found: dict[tuple[str, str, int, str], list[Finding]] = {}
        for findings in self.doi_chieu.diem.values():
            for one in findings:
                key = (one.tinh, one.chi_so, one.nam, one.don_vi or one.tinh)
                found.setdefault(key, []).append(one)
        return found

    def agency(self, tinh: str, ma: str) -> NamedAgency:
        """The agency `ma` as known in the province `tinh`, which may be without documents. Raises
        KeyError."""
        known = self.co_quan.get(tinh)
        return known[ma] if known else replace(self._shared_agencies[ma], tinh=tinh)

    def knows(self, tinh: str, ma: str) -> bool:
        """Is there an agency `ma` in the province `tinh`?"""
        return ma in self.co_quan.get(tinh, self._shared_agencies)

    def own_agencies(self, tinh: str) -> tuple[Agency, ...]:
        """The agencies that only this province has."""
        return self.rieng.get(tinh, ())

    @cached_property
    def _shared_agencies(self) -> dict[str, NamedAgency]:
        return {one.ma: one for one in _shared_names(self.registers, "")}

    def unit_of(self, linked: LinkedDocument) -> ProvinceUnit | None:
        """The province that a document belongs to: the unit of that name in the document's year,
        the former one up to 2025, but the present one where it was left as it was; None if the
        register does not know it."""
        province = self.provinces.get(linked.record.place.tinh)
        if province is None:
            return None
        issued = linked.document.ngay_ban_hanh or date(linked.record.place.nam, 1, 1)
        for unit in province.don_vi:
            if (unit.tu_ngay is None or unit.tu_ngay <= issued) and (
                unit.den_ngay is None or issued <= unit.den_ngay
            ):
                now = province.nay
                return now if now is not None and now.thay_doi == "giu-nguyen" else unit
        return None

    def province_name(self, tinh: str) -> str:
        province = self.provinces.get(tinh)
        return province.ten if province else tinh

    def document_type(self, ma: str) -> str:
        """The name of a document type; the code where the register lacks it."""
        return self._types.get(ma, ma)

    @cached_property
    def _types(self) -> dict[str, str]:
        register = self.registers.loai_van_ban
        entries: tuple[DocumentType, ...] = register.van_ban_hanh_chinh if register else ()
        return {entry.ma: entry.ten for entry in entries}


class LinkCache:
    """Linked documents of an earlier build, kept by the identity of their records."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[DocumentRecord, AgencyIndex, LinkedDocument]] = {}

    def link(self, record: DocumentRecord, index: AgencyIndex) -> LinkedDocument:
        """Link a record, or give back what was linked from the very same record."""
        kept = self._kept.get(record.key)
        if kept is not None and kept[0] is record and kept[1] == index:
            return kept[2]
        linked = link(record, index)
        self._kept[record.key] = (record, index, linked)
        return linked


def build(
    records: Records,
    ngay: date,
    cache: LinkCache | None = None,
    log: Log | None = None,
    copies: tuple[Copy, ...] = (),
) -> Dataset:
    """Link all records. Documents by province, then year and code. `ngay`: the day that deadlines
    are reckoned against; `log`: what was published when; `copies`: the dated copies kept."""
    cache = cache or LinkCache()
    named = {tinh: _named_agencies(records, tinh) for tinh in records.folders}
    indexes = records.agency_indexes
    documents = tuple(cache.link(r, indexes[r.place.tinh]) for r in records.documents)
    provinces = tuple(_provinces(records, documents))
    registers = records.registers
    sheets = _sheets(records, documents, {one.ma: one.ten for one in provinces}, named)
    found = scores.gather(sheets, registers.chi_so, registers.phien_ban)
    compared = reconcile(records)
    reported = progress.gather(records.progress, ngay)
    own = {province.ma: province.co_quan for province in records.provinces}
    return Dataset(
        registers,
        ngay,
        provinces,
        documents,
        named,
        found,
        compared,
        reported,
        own,
        log or Log(),
        copies,
        {province.ma: province.gop_y for province in records.provinces if province.gop_y},
    )


def _sheets(
    records: Records,
    documents: tuple[LinkedDocument, ...],
    province_names: dict[str, str],
    agencies: dict[str, dict[str, NamedAgency]],
) -> Iterator[ScoreSheet]:
    """What documents print first, then score files."""

    def province(tinh: str) -> Unit:
        return Unit(tinh, tinh, province_names.get(tinh, tinh), "tinh")

    for linked in documents:
        name = linked.document.so_ky_hieu or linked.document.trich_yeu
        yield from document_sheets(linked, province(linked.record.place.tinh), name)
    levels = {index.ma: index.cap for index in records.registers.chi_so}
    versions = {(v.ma, nam): v for v in records.registers.phien_ban for nam in v.nam_ap_dung}
    for record in records.scores:
        version = versions.get((record.scores.chi_so, record.scores.nam))
        names = {row.ma: row.ten for row in version.tieu_chi} if version else {}
        tinh, level = record.place.tinh, levels.get(record.scores.chi_so, "tinh")

        def unit(entry: ScoreEntry, tinh: str = tinh, level: Cap = level) -> Unit:
            if entry.don_vi is None:
                return province(tinh)
            known = agencies[tinh].get(entry.don_vi)
            name = entry.ten_don_vi or (known.ten if known else entry.don_vi)
            return Unit(tinh, entry.don_vi, name, level)

        yield from file_sheets(record, unit, names)


def _shared_names(registers: Registers, tinh: str) -> Iterator[NamedAgency]:
    register = registers.co_quan
    for a in register.co_quan if register else ():
        yield NamedAgency(tinh, a.ma, a.ten, False, cap=a.cap, loai=a.loai)
    for g in register.nhom if register else ():
        yield NamedAgency(tinh, g.ma, g.ten, True, g.gom, thanh_phan=g.thanh_phan)


def _named_agencies(records: Records, tinh: str) -> dict[str, NamedAgency]:
    shared = [*_shared_names(records.registers, tinh)]
    province = records.province(tinh)
    own = province.co_quan if province else ()
    named = {one.ma: one for one in shared if not one.la_nhom}
    named |= {a.ma: NamedAgency(tinh, a.ma, a.ten, False, cap=a.cap, loai=a.loai) for a in own}
    return named | {one.ma: one for one in shared if one.la_nhom}


def _provinces(records: Records, documents: tuple[LinkedDocument, ...]) -> Iterator[Province]:
    register = records.registers.tinh_thanh
    units = register.don_vi if register else ()
    by_slug: dict[str, list[ProvinceUnit]] = {}
    for unit in units:
        by_slug.setdefault(unit.ma, []).append(unit)
    by_province: dict[str, list[LinkedDocument]] = {}
    for document in documents:
        by_province.setdefault(document.record.place.tinh, []).append(document)
    for ma in sorted(by_slug, key=lambda code: collation_key(by_slug[code][-1].ten)):
        found = by_slug[ma]
        yield Province(ma, found[-1].ten, tuple(found), tuple(by_province.get(ma, ())))
