"""Calendar files (`.ics`, RFC 5545): a deadline is an event of its last day.

The same data give the same bytes: an event is stamped with the day that its document came to the
portal, and its UID is the address of the item, whatever the site's own address.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from functools import cache, partial

from icalendar import Calendar, Event, vRecur

from generator.exports.form_files import Offer
from generator.model.dataset import Dataset
from generator.settings import Settings
from generator.views import urls
from generator.views.calendar.events import CalendarEvent, CalendarFile, Repeat, files

_PRODUCT = "-//Cong khai cai cach hanh chinh//Lich viec va thoi han//VI"
_UID_DOMAIN = "cong-khai-cchc"
_MONTHS = 12
_END = b"END:VCALENDAR"
_BEGIN_EVENT, _END_EVENT = b"BEGIN:VEVENT\r\n", b"END:VEVENT\r\n"


def as_calendar(
    file: CalendarFile, settings: Settings, written: Callable[[CalendarEvent], bytes] | None = None
) -> bytes:
    """The file with its events in the order of their days. `written`: the lines of an event, to
    be kept for the other files that it stands in."""
    lines = written or _writer(settings)
    head, end, last = _empty(file, settings).partition(_END)
    return b"".join((head, *(lines(one) for one in file.su_kien), end, last))


def _empty(file: CalendarFile, settings: Settings) -> bytes:
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", f"(Trang mẫu) {file.ten}" if settings.mau else file.ten)
    written: bytes = calendar.to_ical()
    return written


def _writer(settings: Settings) -> Callable[[CalendarEvent], bytes]:
    """Writes an event's lines, each once: folding them is what costs, and an event stands in four
    files and more, under another name where an agency only coordinates."""
    rest = cache(partial(_but_the_name, settings=settings))

    @cache
    def lines(one: CalendarEvent) -> bytes:
        named = Event()
        named.add("summary", f"[Mẫu] {one.ten}" if settings.mau else one.ten)
        begun: bytes = named.to_ical().removesuffix(_END_EVENT)
        return begun + rest(replace(one, ten="")).removeprefix(_BEGIN_EVENT)

    return lines


def _but_the_name(one: CalendarEvent, settings: Settings) -> bytes:
    address = urls.whole(settings.goc, one.dia_chi)
    event = Event()
    event.add("uid", f"{one.ma}@{_UID_DOMAIN}")
    event.add("dtstamp", datetime.combine(one.ghi_ngay, time(), UTC))
    event.add("dtstart", one.ngay)
    event.add("dtend", one.ngay + timedelta(days=1))
    if one.lap is not None:
        event.add("rrule", _rule(one.lap))
    event.add("description", "\n".join((*one.mo_ta, address)))
    if settings.goc:  # a calendar program cannot open a path alone
        event.add("url", address)
    event.add("categories", [one.tinh])
    event.add("transp", "TRANSPARENT")  # a deadline keeps nobody busy all day
    written: bytes = event.to_ical()
    return written


def _rule(lap: Repeat) -> vRecur:
    rule: dict[str, object] = {"bymonthday": lap.ngay, "until": lap.den}
    if len(lap.thang) == _MONTHS:
        return vRecur({"freq": "monthly", **rule})
    return vRecur({"freq": "yearly", "bymonth": list(lap.thang), **rule})


def offers(dataset: Dataset, settings: Settings) -> Iterator[Offer]:
    """`lich`, `tinh/<tinh>`, `co-quan/<tinh>/<co-quan>` and `van-ban/…` with `.ics`, where there
    is at least one event."""
    write = partial(as_calendar, settings=settings, written=_writer(settings))
    for file in files(dataset):
        yield Offer(file.duong, file, {"ics": write}, frozenset({"ics"}))
