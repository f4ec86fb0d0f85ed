"""What filters ask of the items of a document: area, agencies, state, years."""

from __future__ import annotations

from typing import NamedTuple

from generator.model.areas import areas
from generator.model.dataset import Dataset
from generator.model.items import Agencies, AreaScore, Criterion, Item, Task
from generator.model.linking import LinkedDocument
from generator.model.mentions import mentions
from generator.model.timeline import CalendarState
from generator.schema.progress import ReportedState
from generator.views.progress.items import Facts, facts_by_id
from generator.views.progress.marks import reported_code
from generator.views.search.kinds import OF_CALENDAR


class Facets(NamedTuple):
    """The codes of one item, as in `Found`."""

    nam: tuple[int, ...]
    linh_vuc: tuple[str, ...]
    co_quan: tuple[str, ...]
    trang_thai: tuple[str, ...]


class DocumentFacets:
    """The facets of everything in one document."""

    def __init__(self, dataset: Dataset, linked: LinkedDocument) -> None:
        self.van_ban = linked.van_ban
        self.nam = document_years(linked)
        self._areas = areas(dataset)
        self._facts = facts_by_id(dataset, linked)
        self._agencies = _agencies_by_id(linked)

    @property
    def co_quan(self) -> tuple[str, ...]:
        """Every agency that the document names."""
        return tuple(dict.fromkeys(code for codes in self._agencies.values() for code in codes))

    def of(self, ma: str, item: Item | None = None, area_of: str = "") -> Facets:
        """The facets of the passage, row or item `ma`; an item adds its own years. `area_of`: what
        says the area, if it is not `ma`."""
        area = self._areas.of(self.van_ban, area_of or ma)
        facts = self._facts.get(ma)
        return Facets(
            tuple(sorted({*self.nam, *_own_years(item)})),
            (area,) if area else (),
            tuple(self._agencies.get(ma, ())),
            states(facts) if facts and item is not None else (),
        )


def document_years(linked: LinkedDocument) -> tuple[int, ...]:
    """The year of issue and the years in which the plan is carried out."""
    plan, issued = linked.document.ke_hoach, linked.record.place.nam
    planned = range(plan.tu_nam, plan.den_nam + 1) if plan else ()
    return tuple(sorted({issued, *planned}))


def _own_years(item: Item | None) -> tuple[int, ...]:
    """The years of a deadline; of a score the year that was scored."""
    if isinstance(item, AreaScore):
        return (item.nam,)
    if not isinstance(item, Task | Criterion):
        return ()
    days = (item.han.han_tu, item.han.han_den)
    scored = (item.nam,) if isinstance(item, Criterion) else ()
    return (*scored, *(day.year for day in days if day is not None))


def states(facts: Facts) -> tuple[str, ...]:
    """What the calendar says and what was reported, in the codes of `TRANG_THAI`.

    As on pages: of what is archived nobody says «chưa có báo cáo», and what was reported as done
    is not past due.
    """
    history, calendar = facts.lich_su, facts.lich.trang_thai
    reported = reported_code(history)
    found = []
    if not (calendar is CalendarState.PAST and reported == ReportedState.DONE.value):
        found.append(OF_CALENDAR[calendar])
    if history.da_bao_cao:
        found += dict.fromkeys(("co-bao-cao", reported))
    elif calendar is not CalendarState.ARCHIVED:
        found.append("chua-co-bao-cao")
    if history.minh_chung:
        found.append("co-bang-chung")
    return tuple(found)


def _agencies_by_id(linked: LinkedDocument) -> dict[str, dict[str, None]]:
    """The agencies named in each passage and row, and in everything under it, by its id. In a row
    cells that are merged with the row above count too."""
    found: dict[str, dict[str, None]] = {}
    items = linked.muc
    cells: list[tuple[str, Agencies]] = []
    rows: tuple[Task | Criterion, ...] = (*items.nhiem_vu, *items.tieu_chi)
    for item in rows:
        cells += [(item.ma, item.chu_tri), (item.ma, item.phoi_hop)]
    cells += [(duty.ma, duty.co_quan) for duty in items.phan_cong]
    for ma, cell in cells:
        found.setdefault(ma, {}).update(dict.fromkeys(cell.codes()))
    for code, places in mentions(linked).items():
        for named in places:
            for ma in dict.fromkeys((named.ma, *named.trong)):
                found.setdefault(ma, {})[code] = None
    return found
