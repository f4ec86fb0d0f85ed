"""Calendar files (`.ics`, RFC 5545): a deadline is an event of its last day.

The same data give the same bytes: an event is stamped with the day that its document came to the
portal, and its UID is the address of the item, whatever the site's own address.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta

from icalendar import Calendar, vDate, vDatetime, vRecur, vText

from generator.exports.form_files import Offer
from generator.model.dataset import Dataset
from generator.settings import Settings
from generator.views.calendar.events import CalendarEvent, CalendarFile, Repeat, files

_PRODUCT = "-//Cong khai cai cach hanh chinh//Lich viec va thoi han//VI"
_UID_DOMAIN = "cong-khai-cchc"
_MONTHS = 12
_LONGEST_LINE = 75  # octets (RFC 5545, section 3.1)


class _Writer:
    """Writes files; an event that stands in several of them is made once."""

    def __init__(self, settings: Settings) -> None:
        self._goc = settings.goc.rstrip("/")
        self._mau = settings.mau
        self._made: dict[str, bytes] = {}

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
        """The title differs between the files of those who lead and those who coordinate."""
        if one.ma not in self._made:
            self._made[one.ma] = b"".join(self._lines(one))
        title = _line(b"SUMMARY:", vText(f"[Mẫu] {one.ten}" if self._mau else one.ten))
        return b"".join((b"BEGIN:VEVENT\r\n", title, self._made[one.ma], b"END:VEVENT\r\n"))

    def _lines(self, one: CalendarEvent) -> Iterator[bytes]:
        address = f"{self._goc}{one.dia_chi}"
        yield _line(b"UID:", vText(f"{one.ma}@{_UID_DOMAIN}"))
        yield _line(b"DTSTAMP:", vDatetime(datetime.combine(one.ghi_ngay, time(), UTC)))
        yield _line(b"DTSTART;VALUE=DATE:", vDate(one.ngay))
        yield _line(b"DTEND;VALUE=DATE:", vDate(one.ngay + timedelta(days=1)))
        if one.lap is not None:
            yield _line(b"RRULE:", _rule(one.lap))
        yield _line(b"DESCRIPTION:", vText("\n".join((*one.mo_ta, address))))
        yield _folded(b"URL:" + address.encode())
        yield _line(b"CATEGORIES:", vText(one.tinh))
        yield b"TRANSP:TRANSPARENT\r\n"  # a deadline keeps nobody busy all day


def _line(name: bytes, value: vText | vDate | vDatetime | vRecur) -> bytes:
    return _folded(name + value.to_ical())


def _folded(line: bytes) -> bytes:
    """The line in pieces of at most 75 octets, no letter cut in two. The library's own folding
    walks letter by letter, which made calendar files a quarter of a build."""
    pieces, start, room = [], 0, _LONGEST_LINE
    while len(line) - start > room:
        end = start + room
        while line[end] & 0xC0 == 0x80:  # inside a letter
            end -= 1
        pieces.append(line[start:end])
        start, room = end, _LONGEST_LINE - 1
    return b"\r\n ".join((*pieces, line[start:])) + b"\r\n"


def _rule(lap: Repeat) -> vRecur:
    rule: dict[str, object] = {"bymonthday": lap.ngay, "until": lap.den}
    if len(lap.thang) == _MONTHS:
        return vRecur({"freq": "monthly", **rule})
    return vRecur({"freq": "yearly", "bymonth": list(lap.thang), **rule})


def offers(dataset: Dataset, settings: Settings) -> Iterator[Offer]:
    """`lich`, `tinh/<tinh>`, `co-quan/<tinh>/<co-quan>` and `van-ban/…` with `.ics`, where there
    is at least one event."""
    writer = _Writer(settings)
    for file in files(dataset):
        yield Offer(file.duong, file, {"ics": writer.write}, frozenset({"ics"}))
