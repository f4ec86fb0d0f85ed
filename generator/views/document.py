"""What a document's page needs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from generator.model.dataset import Dataset, NamedAgency
from generator.model.ledger import charged_items, leads
from generator.model.linking import LinkedDocument
from generator.model.mentions import mentions
from generator.outline import Path
from generator.reconciliation import Finding
from generator.schema.document import Correction
from generator.vietnamese import collation_key
from generator.views import urls
from generator.views.citations.of_document import DocumentGenealogy, document_genealogy
from generator.views.measures.links import MeasureLink, links_of
from generator.views.names import document_name
from generator.views.neighbours import Neighbour, neighbours
from generator.views.progress.marks import Mark, marks_of
from generator.views.reconciliation import anchor
from generator.views.short_forms import ShortForm, short_forms
from generator.views.succession.agencies import (
    AgencyLink,
    ProvinceLine,
    document_province,
    names_today,
)


@dataclass(frozen=True)
class AgencyCount:
    """An agency named in a document and how often it leads, coordinates, has a duty or is named
    elsewhere. `nay`: who answers today, where it was changed."""

    co_quan: NamedAgency
    chu_tri: int
    phoi_hop: int
    phan_cong: int
    nhac_toi: int
    nay: tuple[AgencyLink, ...] = ()


@dataclass(frozen=True)
class Count:
    """A number that jumps to where it comes from."""

    so: int
    ten: str
    muc: str


@dataclass(frozen=True)
class DocumentView:
    """A document with what is said about it beside its text.

    `lech`: figures that others in the document contradict, by their place in the data; `thuoc_do`:
    the measures of a target, by its id; `tien_do`: what is known of the progress of an item, by its
    id; `gia_pha`: what the document cites and who cites it; `tinh_nay`: its province today;
    `viet_tat`: the abbreviations in it; `ke`: documents before and after it.
    """

    linked: LinkedDocument = field(repr=False)
    ten: str
    ten_tinh: str
    loai: str
    co_quan: tuple[AgencyCount, ...]
    lech: dict[Path, tuple[Finding, ...]]
    dem: tuple[Count, ...]
    thuoc_do: dict[str, tuple[MeasureLink, ...]]
    tien_do: dict[str, tuple[Mark, ...]]
    gia_pha: DocumentGenealogy
    tinh_nay: ProvinceLine | None = None
    viet_tat: tuple[ShortForm, ...] = ()
    ke: tuple[Neighbour, ...] = ()

    @property
    def duong(self) -> str:
        return urls.document(self.linked.van_ban)

    @property
    def so_lech(self) -> int:
        """How many printed figures others contradict."""
        return sum(len(found) for found in self.lech.values())

    def ledger_line(self, finding: Finding) -> str:
        """The address of a finding's line in the ledger."""
        return f"/doi-chieu/#{anchor(self.linked.van_ban.replace('/', '-'), finding)}"

    @property
    def ban_chep(self) -> str:
        """The page of the source with numbered lines."""
        return f"{self.duong}ban-chep/"

    def corrections_at(self, line: int) -> tuple[Correction, ...]:
        """Declared corrections in a line of the source."""
        fixes = self.linked.document.dinh_chinh
        return tuple(fix for fix in fixes if fix.dong[0] <= line <= fix.dong[1])


def document_view(dataset: Dataset, linked: LinkedDocument) -> DocumentView:
    """The view of one document; work grows with that document only."""
    counted = tuple(_agencies(dataset, linked))
    findings = dataset.findings(linked.van_ban)
    ancestry = document_genealogy(dataset, linked.van_ban)
    return DocumentView(
        linked,
        document_name(dataset, linked),
        dataset.province_name(linked.record.place.tinh),
        dataset.document_type(linked.document.loai_van_ban),
        counted,
        _by_place(findings),
        tuple(_counts(linked, len(counted), len(findings), ancestry)),
        dict(_measures(dataset, linked)),
        marks_of(dataset, linked),
        ancestry,
        document_province(dataset, linked),
        short_forms(dataset.registers.thuat_ngu, linked),
        neighbours(dataset, linked),
    )


def _measures(
    dataset: Dataset, linked: LinkedDocument
) -> Iterator[tuple[str, tuple[MeasureLink, ...]]]:
    for target in linked.muc.chi_tieu:
        if links := [link for link in links_of(dataset, target) if link is not None]:
            yield target.ma, tuple(dict.fromkeys(links))


def _by_place(findings: Iterable[Finding]) -> dict[Path, tuple[Finding, ...]]:
    found: dict[Path, tuple[Finding, ...]] = {}
    for one in findings:
        found[one.duong] = (*found.get(one.duong, ()), one)
    return found


def _counts(
    linked: LinkedDocument, agency_count: int, findings: int, ancestry: DocumentGenealogy
) -> Iterator[Count]:
    items = linked.muc
    bases = [basis for basis in items.can_cu if basis.la_can_cu]
    groups = (
        (items.nhiem_vu, "nhiệm vụ"),
        (items.tieu_chi, "dòng tiêu chí"),
        (items.phan_cong, "mục phân công"),
        (items.tuyen_truyen, "ý tuyên truyền"),
        (bases, "căn cứ"),
    )
    if items.quantities:
        yield Count(len(items.quantities), "con số phải đạt", items.chi_tieu[0].ma)
    for found, name in groups:
        if found:
            yield Count(len(found), name, found[0].ma)
    if agency_count:
        yield Count(agency_count, "cơ quan được nêu tên", "co-quan")
    if cited := sum(len(group.acts) for group in ancestry.dua_vao):
        yield Count(cited, "văn bản được dẫn", "can-cu-vao")
    if ancestry.so_duoc_dan:
        yield Count(ancestry.so_duoc_dan, "chỗ khác nhắc tới văn bản này", "duoc-nhac-toi")
    if findings:
        yield Count(findings, "con số không khớp", "ban-chep")
    if linked.document.dinh_chinh:
        yield Count(len(linked.document.dinh_chinh), "chỗ đính chính", "ban-chep")


def _agencies(dataset: Dataset, linked: LinkedDocument) -> Iterator[AgencyCount]:
    """Those with most work first, groups after single agencies, then those only mentioned."""
    items: dict[str, tuple[set[str], set[str], set[str]]] = {}
    for item in charged_items(linked):
        for ma in leads(item):
            items.setdefault(ma, (set(), set(), set()))[0].add(item.ma)
        for ma in item.phoi_hop.codes():
            items.setdefault(ma, (set(), set(), set()))[1].add(item.ma)
    for duty in linked.muc.phan_cong:
        for ma in duty.co_quan.codes():
            items.setdefault(ma, (set(), set(), set()))[2].add(duty.ma)
    tinh, places = linked.record.place.tinh, mentions(linked)
    found = []
    for ma in dict.fromkeys((*items, *places)):
        lead, joint, duties = items.get(ma, (set(), set(), set()))
        own = lead | joint | duties
        elsewhere = sum(1 for named in places.get(ma, ()) if own.isdisjoint(named.trong))
        counted = (len(lead), len(joint), len(duties), elsewhere)
        found.append(
            AgencyCount(dataset.agency(tinh, ma), *counted, names_today(dataset, tinh, ma))
        )
    yield from sorted(found, key=_order)


def _order(entry: AgencyCount) -> tuple[object, ...]:
    idle = not (entry.chu_tri or entry.phoi_hop or entry.phan_cong)
    agency = entry.co_quan
    return (idle, agency.la_nhom, -entry.chu_tri, collation_key(agency.ten))
