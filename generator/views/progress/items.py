"""Which items a page of progress lists, and the address of each line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.dataset import Dataset, Province
from generator.model.items import Criterion, Due, Duty, Target, Task
from generator.model.ledger import leads
from generator.model.linking import LinkedDocument
from generator.model.once import once_a_dataset
from generator.model.periodic_reports import reporting_duties
from generator.model.progress import History
from generator.model.timeline import CalendarFact, CalendarState, calendar_fact
from generator.views import urls

AnyItem = Task | Criterion | Target | Duty

MOST_ON_ONE_PAGE = 300
"""Lines of three columns, most of them with words of a report."""


@dataclass(frozen=True)
class Facts:
    """An item with the three facts, each apart from the others."""

    muc: AnyItem
    lich_su: History
    lich: CalendarFact


@once_a_dataset
def facts_by_id(dataset: Dataset, linked: LinkedDocument) -> dict[str, Facts]:
    """The facts of every item of a document that somebody owes, in printed order kind by kind."""
    return {one.muc.ma: one for one in _facts(dataset, linked)}


def facts_of(dataset: Dataset, linked: LinkedDocument) -> tuple[Facts, ...]:
    """The same without the ids."""
    return tuple(facts_by_id(dataset, linked).values())


def _facts(dataset: Dataset, linked: LinkedDocument) -> Iterator[Facts]:
    unit = dataset.unit_of(linked)
    recurring = {one.muc.ma for one in reporting_duties(dataset, linked)}
    for item, owed in _items(linked):
        history = dataset.tien_do.of(item.van_ban, item.ma)
        if owed or item_is_named(dataset, item):
            due = item.han if isinstance(item, Task | Criterion) else Due(None)
            fact = calendar_fact(due, dataset.ngay, unit)
            if fact.trang_thai is CalendarState.NONE and item.ma in recurring:
                fact = CalendarFact(CalendarState.RECURRING)
            yield Facts(item, history, fact)


def _items(linked: LinkedDocument) -> Iterator[tuple[AnyItem, bool]]:
    """Every item, and whether it is one of its own."""
    items = linked.muc
    yield from ((task, task.la_viec) for task in items.nhiem_vu)
    yield from ((row, row.la_viec) for row in items.tieu_chi)
    yield from ((target, True) for target in items.chi_tieu)
    yield from ((duty, True) for duty in items.phan_cong)


def item_is_named(dataset: Dataset, item: AnyItem) -> bool:
    """Does any entry name this very item?"""
    return f"{item.van_ban}#{item.ma}" in dataset.tien_do.theo_viec


def leaders(item: AnyItem) -> tuple[str, ...]:
    """The agencies that answer for an item; none for a target."""
    if isinstance(item, Task | Criterion):
        return leads(item)
    return item.co_quan.codes() if isinstance(item, Duty) else ()


def printed_number(item: AnyItem) -> str:
    """The number of its row in a table, or the path of its section."""
    in_table = isinstance(item, Criterion) or (isinstance(item, Task) and item.trong_bang)
    return (item.stt if in_table else item.so_muc) or ""


def printed_words(item: AnyItem) -> str:
    """What is asked for, as printed."""
    return item.ten if isinstance(item, Criterion) else item.noi_dung


def printed_lead(item: AnyItem) -> str | None:
    """The words for who answers for it, as printed; None for a target."""
    match item:
        case Task() | Criterion():
            return item.chu_tri.nguyen_van
        case Duty():
            return item.co_quan.nguyen_van
    return None


def provinces(dataset: Dataset) -> tuple[Province, ...]:
    """Those with anything owed, in Vietnamese order."""
    return tuple(p for p in dataset.tinh if any(facts_of(dataset, d) for d in p.van_ban))


@once_a_dataset
def by_year(dataset: Dataset, tinh: str) -> dict[int, tuple[LinkedDocument, ...]]:
    """The documents of a province on one page each year, newest first; no years where all their
    lines fit on one page."""
    documents = dataset.provinces[tinh].van_ban
    if sum(len(facts_of(dataset, one)) for one in documents) <= MOST_ON_ONE_PAGE:
        return {}
    years = sorted({one.record.place.nam for one in documents}, reverse=True)
    return {nam: tuple(one for one in documents if one.record.place.nam == nam) for nam in years}


def page_of(dataset: Dataset, van_ban: str) -> str:
    """The page that lists the items of a document."""
    tinh, nam, _ = van_ban.split("/")
    return urls.progress(tinh, int(nam) if by_year(dataset, tinh) else None)


def line_id(van_ban: str, ma: str) -> str:
    """The id of an item's line on its page of progress."""
    _, nam, code = van_ban.split("/")
    return f"{nam}-{code}-{ma}"


def line_address(dataset: Dataset, item: AnyItem) -> str:
    """The address of an item's line."""
    return f"{page_of(dataset, item.van_ban)}#{line_id(item.van_ban, item.ma)}"
