"""Entries as events of a calendar file: one event a deadline, one series a recurring duty."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from generator.model.dataset import Dataset
from generator.model.timeline import CalendarState
from generator.views.calendar.entries import calendar
from generator.views.calendar.entry import CalendarEntry, EntryKind
from generator.views.calendar.overview import archive_words
from generator.views.names import shortened

_LONGEST = 90
HEADS = {
    EntryKind.LAST: "Hạn",
    EntryKind.FIRST: "Bắt đầu",
    EntryKind.END: "Hết kỳ văn bản nêu",
    EntryKind.TURN: "Định kỳ",
    EntryKind.REPORT: "Báo cáo định kỳ",
}


@dataclass(frozen=True)
class Repeat:
    """A series: in these months, on this day of the month (-1: the last), until `den`."""

    thang: tuple[int, ...]
    ngay: int
    den: date


@dataclass(frozen=True)
class CalendarEvent:
    """An event of a whole day. `ma` never changes while the item keeps its id; `lap`: how it
    comes back; `ghi_ngay`: the day that the data came to the portal."""

    ma: str
    ngay: date
    lap: Repeat | None
    ten: str
    mo_ta: tuple[str, ...]
    dia_chi: str
    tinh: str
    ghi_ngay: date


@dataclass(frozen=True)
class CalendarFile:
    """A calendar file: its address without the suffix, its name and its events."""

    duong: str
    ten: str
    su_kien: tuple[CalendarEvent, ...]


def files(dataset: Dataset) -> Iterator[CalendarFile]:
    """The calendar of all, of each province, agency and document; only those with an event."""
    entries = calendar(dataset).muc
    if not entries:
        return
    by_item = _by_item(entries)
    made = {key: tuple(_events(dataset, found)) for key, found in by_item.items()}
    name = "việc và thời hạn cải cách hành chính"
    for path, title, keys, joint in _groups(dataset, by_item):
        events = [event for key in keys for event in made[key]]
        events += [_as_joint(event) for key in joint for event in made[key]]
        events.sort(key=lambda one: (one.ngay, one.ma))
        yield CalendarFile(path, f"{title}: {name}" if title else name.capitalize(), tuple(events))


def with_file(dataset: Dataset, path: str) -> str | None:
    """The calendar file of the page at `path` (a province, an agency, a document), if it has
    one."""
    stem = path.strip("/")
    return f"/{stem}.ics" if stem in calendar(dataset).tep else None


_Keys = dict[str, None]


def _by_item(entries: Iterable[CalendarEntry]) -> dict[str, list[CalendarEntry]]:
    found: dict[str, list[CalendarEntry]] = {}
    for one in entries:
        found.setdefault(one.ma, []).append(one)
    return found


def _groups(
    dataset: Dataset, by_item: dict[str, list[CalendarEntry]]
) -> Iterator[tuple[str, str, _Keys, _Keys]]:
    """Address and name of each file, the items that it holds, and those where the agency only
    coordinates."""
    whole: dict[str, tuple[str, _Keys, _Keys]] = {"lich": ("", dict.fromkeys(by_item), {})}
    for key, (first, *_) in by_item.items():
        for path, title in (
            (f"tinh/{first.tinh}", first.ten_tinh),
            (f"van-ban/{first.van_ban}", f"{first.ten_van_ban}, {first.ten_tinh}"),
        ):
            whole.setdefault(path, (title, {}, {}))[1][key] = None
        for code in first.co_quan:
            _of_agency(dataset, whole, first.tinh, code)[1][key] = None
        for code in first.phoi_hop:
            if code not in first.co_quan:
                _of_agency(dataset, whole, first.tinh, code)[2][key] = None
    for path, (title, keys, joint) in whole.items():
        yield path, title, keys, joint


def _of_agency(
    dataset: Dataset, whole: dict[str, tuple[str, _Keys, _Keys]], tinh: str, code: str
) -> tuple[str, _Keys, _Keys]:
    path = f"co-quan/{tinh}/{code}"
    if path not in whole:
        agency = dataset.agency(tinh, code)
        whole[path] = (f"{agency.ten}, {dataset.province_name(tinh)}", {}, {})
    return whole[path]


def _as_joint(event: CalendarEvent) -> CalendarEvent:
    return replace(event, ten=f"(Phối hợp) {event.ten}")


def _events(dataset: Dataset, entries: Sequence[CalendarEntry]) -> Iterator[CalendarEvent]:
    """The events of one item: single days, and a series for each rhythm of its turns."""
    series: dict[tuple[EntryKind, str], list[CalendarEntry]] = {}
    for one in entries:
        # Each of «trước ngày 01/6 và 15/11 hằng năm» is a series of its own.
        rhythm = f"{one.nhip}-{one.ngay.month}" if one.nhip == "hang_nam" else one.nhip
        series.setdefault((one.loai, rhythm), []).append(one)
    received = dataset.documents[entries[0].van_ban].document.nguon.ngay_nhan
    for (kind, rhythm), found in series.items():
        code = found[0].ma + (f".{rhythm}" if rhythm else "")
        code += ".bat-dau" if kind is EntryKind.FIRST else ""
        base = _event(dataset, found[0], code, received)
        repeat = _repeat([one.ngay for one in found])
        if len(found) == 1 or repeat is not None:
            yield replace(base, lap=repeat)
            continue
        for one in found:
            yield replace(base, ma=f"{code}.{one.ngay.isoformat()}", ngay=one.ngay)


def _event(dataset: Dataset, one: CalendarEntry, code: str, received: date) -> CalendarEvent:
    deadline = "" if one.thoi_han in one.chu else f" ({_short(one.thoi_han)})"
    lines = [
        one.chu,
        f"Thời hạn in trong văn bản: {one.thoi_han}",
        f"Chủ trì: {one.chu_tri or 'văn bản không nêu'}",
        f"Văn bản: {one.ten_van_ban}, {one.cho} ({one.ten_tinh})",
    ]
    if one.trang_thai is CalendarState.ARCHIVED:
        lines += [f"Lưu trữ: {words}" for words in archive_words(dataset, (one,))]
    return CalendarEvent(
        code,
        one.ngay,
        None,
        f"{HEADS[one.loai]}: {_short(one.chu)}{deadline}",
        tuple(lines),
        one.dia_chi,
        one.ten_tinh,
        received,
    )


def _short(words: str) -> str:
    """The words on one line, cut after a word where they are long."""
    return shortened(" ".join(words.split()).rstrip(",;:. "), _LONGEST)


def _repeat(days: Sequence[date]) -> Repeat | None:
    """The series that gives exactly these days, None where no such rule is simple enough."""
    if len(days) < 2:
        return None
    months = tuple(sorted({day.month for day in days}))
    for rule in (-1, days[0].day):
        if _laid_out(months, rule, days[0], days[-1]) == list(days):
            return Repeat(months, rule, days[-1])
    return None


def _laid_out(months: Sequence[int], rule: int, first: date, last: date) -> list[date]:
    found = []
    for year in range(first.year, last.year + 1):
        for month in months:
            longest = monthrange(year, month)[1]
            number = longest if rule == -1 else rule
            if number <= longest and first <= date(year, month, number) <= last:
                found.append(date(year, month, number))
    return found
