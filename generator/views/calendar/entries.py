"""Everything that documents put on a day, as entries of one calendar."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from generator.model.dataset import Dataset
from generator.model.items import Due
from generator.model.once import once_a_dataset
from generator.recognition.deadlines import DeadlineKind
from generator.views.calendar.entry import CalendarEntry, Outside
from generator.views.calendar.of_document import DocumentDays


@dataclass(frozen=True)
class Calendar:
    """All entries in the order of their days, and what is left outside, by province."""

    muc: tuple[CalendarEntry, ...]
    ngoai: dict[str, Outside]

    @cached_property
    def tep(self) -> frozenset[str]:
        """The pages that have a calendar file: their addresses without slashes at the ends."""
        found = {"lich"} if self.muc else set()
        for one in self.muc:
            found |= {f"tinh/{one.tinh}", f"van-ban/{one.van_ban}"}
            found |= {f"co-quan/{one.tinh}/{code}" for code in (*one.co_quan, *one.phoi_hop)}
        return frozenset(found)


@once_a_dataset
def calendar(dataset: Dataset) -> Calendar:
    """The calendar of all documents."""
    found: list[CalendarEntry] = []
    outside: dict[str, Outside] = {}
    for linked in dataset.van_ban:
        document = DocumentDays(dataset, linked)
        tinh = linked.record.place.tinh
        for item in linked.muc.viec:
            entries = list(document.of_item(item))
            found += entries
            if not entries:
                outside[tinh] = outside.get(tinh, Outside()) + _why(item.han)
        found += document.reports()
    found.sort(key=lambda one: (one.ngay, one.van_ban))
    return Calendar(tuple(found), outside)


def _why(due: Due) -> Outside:
    if due.nguyen_van is None:
        return Outside(khong_neu=1)
    if any(one.lien_tuc or one.loai is DeadlineKind.dinh_ky for one in due.doc_duoc):
        return Outside(lien_tuc=1)
    return Outside(khong_tinh_duoc=1)
