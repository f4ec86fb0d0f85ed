"""Calendar files (`.ics`, RFC 5545): a deadline is an event of its last day.

The same data give the same bytes: an event is stamped with the day that its document came to the
portal, and its UID is the address of the item, whatever the site's own address.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta

from icalendar import Calendar, Event

from generator.exports.form_files import Offer
from generator.model.dataset import Dataset
from generator.settings import Settings
from generator.views.calendar.events import CalendarEvent, CalendarFile, Repeat, files

_PRODUCT = "-//Cong khai cai cach hanh chinh//Lich viec va thoi han//VI"
_UID_DOMAIN = "cong-khai-cchc"
_MONTHS = 12


class _Writer:
    """Writes files; an event that stands in several of them is made once."""

    def __init__(self, settings: Settings) -> None:
        self._goc = settings.goc.rstrip("/")
        self._mau = settings.mau
        self._made: dict[CalendarEvent, bytes] = {}

    def write(self, file: CalendarFile) -> bytes:
        """A calendar whose events stand in the order of their days."""
        calendar = Calendar()
        calendar.add("prodid", _PRODUCT)
        calendar.add("version", "2.0")
        calendar.add("calscale", "GREGORIAN")
        calendar.add("method", "PUBLISH")
        calendar.add("x-wr-calname", f"(Trang mẫu) {file.ten}" if self._mau else file.ten)
        head, end, _ = calendar.to_ical().partition(b"END:VCALENDAR")
        return b"".join((head, *map(self._event, file.su_kien), end, b"\r\n"))

    def _event(self, one: CalendarEvent) -> bytes:
        if one not in self._made:
            self._made[one] = self._drawn(one).to_ical()
        return self._made[one]

    def _drawn(self, one: CalendarEvent) -> Event:
        address = f"{self._goc}{one.dia_chi}"
        event = Event()
        event.add("uid", f"{one.ma}@{_UID_DOMAIN}")
        event.add("dtstamp", datetime.combine(one.ghi_ngay, time(), UTC))
        event.add("dtstart", one.ngay)
        event.add("dtend", one.ngay + timedelta(days=1))
        if one.lap is not None:
            event.add("rrule", _rule(one.lap))
        event.add("summary", f"[Mẫu] {one.ten}" if self._mau else one.ten)
        event.add("description", "\n".join((*one.mo_ta, address)))
        event.add("url", address)
        event.add("categories", [one.tinh])
        event.add("transp", "TRANSPARENT")  # a deadline keeps nobody busy all day
        return event


def _rule(lap: Repeat) -> dict[str, object]:
    rule: dict[str, object] = {"bymonthday": lap.ngay, "until": lap.den}
    if len(lap.thang) == _MONTHS:
        return {"freq": "monthly", **rule}
    return {"freq": "yearly", "bymonth": list(lap.thang), **rule}


def offers(dataset: Dataset, settings: Settings) -> Iterator[Offer]:
    """`lich`, `tinh/<tinh>`, `co-quan/<tinh>/<co-quan>` and `van-ban/…` with `.ics`, where there
    is at least one event."""
    writer = _Writer(settings)
    for file in files(dataset):
        yield Offer(file.duong, file, {"ics": writer.write}, frozenset({"ics"}))
