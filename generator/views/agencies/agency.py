"""An agency's page: what it owes, in which words, and where else documents name it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from generator.model.dataset import Dataset, NamedAgency
from generator.model.items import Criterion, Duty, Target, Task
from generator.model.ledger import Charge, Ledger, Role, Through
from generator.model.mentions import Named
from generator.views import urls
from generator.views.agencies.words import (
    LONGEST,
    Part,
    called,
    excerpt,
    numbered,
    sentence,
    spot_words,
)
from generator.views.agencies.years import ledgers_by_year
from generator.views.names import document_name, shortened
from generator.views.tasks import MOST_ON_ONE_PAGE, TaskLine, task_line

MOST_THROUGH_A_GROUP = 12
"""So many of a group's items stand on the page of each of its agencies; all on its own page."""

MOST_COMING = 20
"""So many tasks with a last day to come stand on the first page of an agency with many years."""

_ROLES = {Role.LEADS: "chủ trì", Role.COORDINATES: "phối hợp", Role.ASSIGNED: "phân công"}


@dataclass(frozen=True)
class Passage:
    """A duty, a target or a place that names the agency, in printed lines. `cho`: where it stands
    in the document."""

    van_ban: str
    cho: str
    dia_chi: str
    dong: tuple[str, ...]


@dataclass(frozen=True)
class GroupLine:
    """An item of a group. `goi`: the printed words that mean the group."""

    vai_tro: str
    goi: str
    noi_dung: str
    thoi_han: str | None
    dia_chi: str
    van_ban: str


@dataclass(frozen=True)
class GroupLines:
    """What reaches an agency through one group; of many items the first."""

    ten: str
    duong: str
    so_viec: int
    dong: tuple[GroupLine, ...]


@dataclass(frozen=True)
class Places:
    """Where one document names the agency outside of the items that charge it."""

    ten: str
    duong: str
    dong: tuple[Passage, ...]


@dataclass(frozen=True)
class AgencyView:
    """An agency's page, or the page of one year of it. `goi`: its name in a sentence; `nam`: that
    year; `cac_nam`: address, year and number of lines of each year, where they are too many for
    one page; `sap_toi`: then, on the first page, the tasks led whose last day comes next."""

    co_quan: NamedAgency
    goi: str
    cau: tuple[Part, ...]
    chu_tri: tuple[TaskLine, ...] = ()
    phoi_hop: tuple[TaskLine, ...] = ()
    phan_cong: tuple[Passage, ...] = ()
    chi_tieu: tuple[Passage, ...] = ()
    qua_nhom: tuple[GroupLines, ...] = ()
    nhac_toi: tuple[Places, ...] = ()
    nam: int | None = None
    cac_nam: tuple[tuple[str, int, int], ...] = ()
    sap_toi: tuple[TaskLine, ...] = ()

    @property
    def is_overview(self) -> bool:
        """Whether the lines stand on the pages of the years."""
        return bool(self.cac_nam) and self.nam is None


def agency_views(dataset: Dataset, ledger: Ledger) -> Iterator[AgencyView]:
    """The agency's page; where its lines are too many for it, also a page per year of the
    documents."""
    if _line_count(ledger) <= MOST_ON_ONE_PAGE:
        yield _view(dataset, ledger)
        return
    agency = ledger.co_quan
    by_year = ledgers_by_year(dataset, ledger)
    years = tuple(
        (urls.agency(agency.tinh, agency.ma, nam), nam, _line_count(of_year))
        for nam, of_year in by_year.items()
    )
    coming = (
        item for item in ledger.chu_tri if item.han.han_den and item.han.han_den >= dataset.ngay
    )
    yield AgencyView(
        agency,
        called(dataset, agency),
        sentence(ledger),
        cac_nam=years,
        sap_toi=_by_deadline(dataset, coming)[:MOST_COMING],
    )
    for nam, of_year in by_year.items():
        yield _view(dataset, of_year, nam, years)


def agency_pages(dataset: Dataset, ledger: Ledger) -> dict[int | None, Ledger]:
    """What the pages of an agency hold in full: all of it, or year by year where that is too
    much for one."""
    if _line_count(ledger) <= MOST_ON_ONE_PAGE:
        return {None: ledger}
    return dict(ledgers_by_year(dataset, ledger).items())


def agency_view(dataset: Dataset, ledger: Ledger, nam: int | None = None) -> AgencyView:
    """One of these pages."""
    return _view(dataset, ledger, nam)


def _line_count(ledger: Ledger) -> int:
    through = sum(min(len(one.viec), MOST_THROUGH_A_GROUP) for one in ledger.qua_nhom)
    return ledger.tong + len(ledger.chi_tieu) + through + len(ledger.nhac_toi)


def _view(
    dataset: Dataset,
    ledger: Ledger,
    nam: int | None = None,
    years: tuple[tuple[str, int, int], ...] = (),
) -> AgencyView:
    agency = ledger.co_quan
    return AgencyView(
        agency,
        called(dataset, agency),
        sentence(ledger),
        _by_deadline(dataset, ledger.chu_tri),
        _by_deadline(dataset, ledger.phoi_hop),
        tuple(_passage(dataset, one, one.noi_dung) for one in ledger.phan_cong),
        tuple(_passage(dataset, one, one.noi_dung) for one in ledger.chi_tieu),
        tuple(_through(dataset, one) for one in ledger.qua_nhom),
        tuple(_places(dataset, ledger.nhac_toi)),
        nam,
        years,
    )


def _by_deadline(dataset: Dataset, items: Iterable[Task | Criterion]) -> tuple[TaskLine, ...]:
    """The earliest last day first; those without one at the end, in printed order."""
    found = (task_line(dataset, dataset.documents[item.van_ban], item) for item in items)
    return tuple(sorted(found, key=lambda line: line.han.han_den or date.max))


def _passage(dataset: Dataset, item: Duty | Target, words: str) -> Passage:
    name = document_name(dataset, dataset.documents[item.van_ban])
    address = urls.item(item.van_ban, item.ma)
    return Passage(name, numbered(item.so_muc), address, tuple(words.splitlines()))


def _through(dataset: Dataset, through: Through) -> GroupLines:
    group = through.nhom
    shown = through.viec[:MOST_THROUGH_A_GROUP]
    return GroupLines(
        group.ten,
        urls.agency(group.tinh, group.ma),
        len(through.viec),
        tuple(_group_line(dataset, charge) for charge in shown),
    )


def _group_line(dataset: Dataset, charge: Charge) -> GroupLine:
    item, role = charge.muc, _ROLES[charge.vai_tro]
    linked = dataset.documents[item.van_ban]
    if isinstance(item, Duty):
        words, due = shortened(item.noi_dung.split("\n")[0], LONGEST), None
        where = ", ".join(filter(None, [document_name(dataset, linked), numbered(item.so_muc)]))
    else:
        line = task_line(dataset, linked, item)
        words, due, where = line.noi_dung, line.thoi_han, f"{line.so_hieu}, {line.cho}"
    address = urls.item(item.van_ban, item.ma)
    return GroupLine(role, charge.nguyen_van, words, due, address, where)


def _places(dataset: Dataset, found: Iterable[Named]) -> Iterator[Places]:
    for van_ban, places in groupby(found, key=lambda named: named.van_ban):
        name = document_name(dataset, dataset.documents[van_ban])
        lines = (
            Passage(name, spot_words(one), urls.item(van_ban, one.ma), (excerpt(one),))
            for one in places
        )
        yield Places(name, urls.document(van_ban), tuple(lines))
