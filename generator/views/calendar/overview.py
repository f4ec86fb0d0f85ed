"""What a reader must know first: what falls due soon, what is past, what is archived."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from generator.model.dataset import Dataset
from generator.model.timeline import CalendarState
from generator.vietnamese import format_date
from generator.views.calendar.entries import Calendar, calendar
from generator.views.calendar.entry import CalendarEntry, EntryKind, Outside
from generator.views.calendar.periods import Entries, Year, years

MOST_IN_A_LIST = 50
"""How many entries «sắp đến hạn» and «đã qua hạn» show at most; the periods have the others."""


@dataclass(frozen=True)
class Overview:
    """The calendar at a glance, of all provinces or of one. `sap`, `qua`: the nearest entries
    first; `so_*`: how many there are in all. Neither has what was reported as done: `so_xong`
    counts that, where its last day is past. `luu_tru`: what archived plans are, in words."""

    ngay: date
    sap: Entries
    so_sap: int
    qua: Entries
    so_qua: int
    so_xong: int
    so_luu_tru: int
    luu_tru: tuple[str, ...]
    so_moc: int
    nam: tuple[Year, ...]
    ngoai: Outside


@dataclass(frozen=True)
class ProvinceCalendar:
    """A province that has entries."""

    ma: str
    ten: str
    muc: Entries


def overview(dataset: Dataset) -> Overview:
    """The calendar of all provinces."""
    found = calendar(dataset)
    outside = sum(found.ngoai.values(), Outside())
    return _overview(dataset, found.muc, outside)


def province_overview(dataset: Dataset, province: ProvinceCalendar) -> Overview:
    """The calendar of one province."""
    outside = calendar(dataset).ngoai.get(province.ma, Outside())
    return _overview(dataset, province.muc, outside)


def provinces(dataset: Dataset) -> tuple[ProvinceCalendar, ...]:
    """The provinces that have entries, in the order of the portal."""
    by_province = _by_province(calendar(dataset))
    return tuple(
        ProvinceCalendar(one.ma, one.ten, tuple(by_province[one.ma]))
        for one in dataset.tinh
        if one.ma in by_province
    )


def _by_province(found: Calendar) -> dict[str, list[CalendarEntry]]:
    by_province: dict[str, list[CalendarEntry]] = {}
    for one in found.muc:
        by_province.setdefault(one.tinh, []).append(one)
    return by_province


def archive_words(dataset: Dataset, entries: Iterable[CalendarEntry]) -> tuple[str, ...]:
    """Why plans among `entries` are archived, once for each day that provinces ended on."""
    keys = dict.fromkeys(one.van_ban for one in entries if one.trang_thai is CalendarState.ARCHIVED)
    ends: dict[date, dict[str, None]] = {}
    for key in keys:
        unit = dataset.unit_of(dataset.documents[key])
        if unit is not None and unit.den_ngay is not None:
            ends.setdefault(unit.den_ngay, {})[unit.ten] = None
    return tuple(_archived(day, list(names)) for day, names in sorted(ends.items()))


def _archived(last: date, names: list[str]) -> str:
    next_day = last + timedelta(days=1)
    day = f"{next_day.day}/{next_day.month}/{next_day.year}"
    shown = ", ".join(names[:3]) + (f" và {len(names) - 3} nơi khác" if len(names) > 3 else "")
    return f"tỉnh đã sắp xếp lại từ {day} ({shown})"


def _overview(dataset: Dataset, entries: Entries, outside: Outside) -> Overview:
    soon = [one for one in entries if one.trang_thai is CalendarState.SOON and not one.xong]
    ended = [
        one
        for one in entries
        if one.trang_thai is CalendarState.PAST and one.loai is EntryKind.LAST
    ]
    past = [one for one in ended if not one.xong]
    return Overview(
        dataset.ngay,
        tuple(soon[:MOST_IN_A_LIST]),
        len(soon),
        tuple(reversed(past[-MOST_IN_A_LIST:])),
        len(past),
        len(ended) - len(past),
        sum(one.trang_thai is CalendarState.ARCHIVED for one in entries),
        archive_words(dataset, entries),
        len(entries),
        years(entries),
        outside,
    )


def standing(view: Overview) -> str:
    """One sentence on what is near and what is past, counted on the day of the build."""
    day = format_date(view.ngay)
    if not view.so_sap and not view.so_qua:
        return f"Tính đến ngày {day}: không có việc nào sắp đến hạn hoặc đã qua hạn theo văn bản."
    soon = f"{view.so_sap} thời hạn sắp đến" if view.so_sap else "không có thời hạn nào sắp đến"
    past = (
        f"{view.so_qua} thời hạn đã qua theo văn bản"
        if view.so_qua
        else "không thời hạn nào đã qua"
    )
    return f"Tính đến ngày {day}: {soon}, {past}."
