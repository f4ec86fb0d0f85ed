"""The items that a document holds. Wording as printed; what the machine derives stands beside it.

Every item knows its document (`van_ban`), its lasting id (`ma`) and the printed number nearest
to it (`stt`), so that each has an address and a source.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.recognition.agencies import AgencyAction, AgencyReading, Mention
from generator.recognition.citation_relations import Related
from generator.recognition.citations import Citation
from generator.recognition.deadlines import Deadline
from generator.recognition.frequencies import Frequency
from generator.recognition.quantities import Quantity


@dataclass(frozen=True)
class Item:
    """What every item has. `so_muc`: the path of printed numbers, as `III.2`."""

    van_ban: str
    ma: str
    stt: str | None
    so_muc: str


@dataclass(frozen=True)
class Due:
    """A deadline cell: the words, what is read in them, and their whole span (inclusive)."""

    nguyen_van: str | None
    doc_duoc: tuple[Deadline, ...] = ()
    han_tu: date | None = None
    han_den: date | None = None


@dataclass(frozen=True)
class Agencies:
    """A cell that names agencies: the words, the agencies recognised in them, and those that an
    editor declared (`khai`), which go first."""

    nguyen_van: str | None
    doc_duoc: AgencyReading | None = None
    khai: tuple[str, ...] | None = None

    @property
    def nhac_toi(self) -> tuple[Mention, ...]:
        return self.doc_duoc.nhac_toi if self.doc_duoc else ()

    def codes(self) -> tuple[str, ...]:
        """The agencies' codes as declared, or in order of mention, each once."""
        if self.khai is not None:
            return self.khai
        return tuple(dict.fromkeys(mention.ma for mention in self.nhac_toi))


@dataclass(frozen=True)
class Task(Item):
    """A task (nhiệm vụ): a row of a table, or a passage of the text without agency columns.
    Cells as they apply to the row; `ke_thua` names those that the row above covers."""

    noi_dung: str
    san_pham: str | None
    chu_tri: Agencies
    phoi_hop: Agencies
    han: Due
    la_nhom: bool = False
    trong_bang: bool = True
    ke_thua: tuple[str, ...] = ()

    @property
    def la_viec(self) -> bool:
        """Is it work of its own, not a row that only heads others?"""
        return not self.la_nhom


@dataclass(frozen=True)
class Target(Item):
    """A target (chỉ tiêu) and the quantities read in it. `thuoc_do`: the measure of each quantity
    as an editor declared it; None where the words decide (`model.measures`)."""

    noi_dung: str
    dinh_luong: tuple[Quantity, ...]
    thuoc_do: tuple[str, ...] | None = None


@dataclass(frozen=True)
class Duty(Item):
    """A duty (phân công): the agency words as printed and everything that stands under them."""

    co_quan: Agencies
    noi_dung: str


@dataclass(frozen=True)
class Criterion(Item):
    """A criterion with its remedy. Agencies and deadline as they apply to the row after merged
    cells are carried down; `ke_thua` names the cells that were. Scores in points."""

    ten: str
    diem_chuan: Decimal | None
    diem: Decimal | None
    diem_chuan_in: str | None
    diem_in: str | None
    chu_tri: Agencies
    viec: tuple[AgencyAction, ...]
    phoi_hop: Agencies
    han: Due
    ke_thua: tuple[str, ...]
    bang: str
    chi_so: str
    nam: int

    @property
    def la_viec(self) -> bool:
        """Has it a remedy of its own: a lead, and not the one of the row above?"""
        return bool(self.chu_tri.nguyen_van) and "chu_tri" not in self.ke_thua


@dataclass(frozen=True)
class AreaScore(Item):
    """One cell of a summary table: an area's score (or the total), in points, or a rank.
    `phan_tram`: where the source prints percent of the maximum; `diem_chuan_in`: a maximum that is
    printed in a cell of its own."""

    ten: str
    diem_chuan: Decimal | None
    diem: Decimal | None
    in_la: str
    chi_so: str
    nam: int
    cot: str
    phan_tram: Decimal | None = None
    diem_chuan_in: str | None = None


@dataclass(frozen=True)
class Communication(Item):
    """An audience, a message or a channel of a communication plan. Of a channel, by its words:
    the agencies named (`co_quan`), which of them act (`viec`), how often (`tan_suat`)."""

    loai: str
    noi_dung: str
    co_quan: Agencies = Agencies(None)
    viec: tuple[AgencyAction, ...] = ()
    tan_suat: tuple[Frequency, ...] = ()


@dataclass(frozen=True)
class LegalBasis(Item):
    """A legal basis (căn cứ) or another passage, with the documents that it cites and, number for
    number, what it does with each."""

    noi_dung: str
    trich_dan: tuple[Citation, ...]
    la_can_cu: bool
    quan_he: tuple[Related, ...] = ()


@dataclass(frozen=True)
class Items:
    """Everything found in one document, each kind in printed order."""

    nhiem_vu: tuple[Task, ...] = ()
    chi_tieu: tuple[Target, ...] = ()
    phan_cong: tuple[Duty, ...] = ()
    tieu_chi: tuple[Criterion, ...] = ()
    diem: tuple[AreaScore, ...] = ()
    tuyen_truyen: tuple[Communication, ...] = ()
    can_cu: tuple[LegalBasis, ...] = ()

    @property
    def viec(self) -> tuple[Task | Criterion, ...]:
        """The tasks and remedies that somebody is to do, as all lists show them."""
        found: tuple[Task | Criterion, ...] = (*self.nhiem_vu, *self.tieu_chi)
        return tuple(one for one in found if one.la_viec)

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """Every quantity of every target."""
        return tuple(one for target in self.chi_tieu for one in target.dinh_luong)
