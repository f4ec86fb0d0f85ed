"""Days of the calendar as events: only those whose day is known, each with who leads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.model.dataset import Dataset
from generator.model.once import once_a_dataset
from generator.views.calendar.entries import calendar
from generator.views.calendar.entry import CalendarEntry
from generator.views.calendar.events import HEADS
from generator.views.linked_data.node import Addresses, Node, known
from generator.views.linked_data.places import area
from generator.views.names import shortened

MOST_EVENTS = 40
"""So many stand on a page of a month; all are in its calendar file and in the open data."""
_LONGEST = 110


@once_a_dataset
def _by_month(dataset: Dataset) -> Mapping[tuple[int, int], Sequence[CalendarEntry]]:
    found: dict[tuple[int, int], list[CalendarEntry]] = {}
    for one in calendar(dataset).muc:
        found.setdefault((one.ngay.year, one.ngay.month), []).append(one)
    return found


def month(dataset: Dataset, nam: int, thang: int, at: Addresses) -> Iterator[Node]:
    """The events of a month, the first `MOST_EVENTS`."""
    for one in _by_month(dataset).get((nam, thang), ())[:MOST_EVENTS]:
        yield known(
            {
                "@type": "Event",
                "name": f"{HEADS[one.loai]}: {shortened(one.chu, _LONGEST)}",
                "startDate": one.ngay.isoformat(),
                "endDate": one.ngay.isoformat(),
                "url": at.url(one.dia_chi),
                "organizer": _lead(one),
                "location": area(dataset, one.tinh, at),
                "description": one.thoi_han,
            }
        )


def _lead(one: CalendarEntry) -> Node | None:
    """The words of the cell «chủ trì»: one agency or several, as printed."""
    return {"@type": "Organization", "name": one.chu_tri} if one.chu_tri else None
