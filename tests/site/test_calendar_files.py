"""Every calendar file of the built site, read as a reader's calendar reads it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from icalendar import Calendar

from tests.site.browsing import file_of
from tests.site.link_checker import read_page


def events(site: Path) -> dict[str, list[Any]]:
    """The events of each file, by its path in the site."""
    read: Any = Calendar.from_ical
    files = sorted(site.rglob("*.ics"))
    return {
        file.relative_to(site).as_posix(): read(file.read_bytes()).walk("VEVENT") for file in files
    }


def _address(event: Any) -> str:
    """Where the event leads, said in its last line."""
    return str(event["DESCRIPTION"]).rpartition("\n")[2]


def test_every_file_has_events_that_differ(built_site: Path) -> None:
    found = events(built_site)
    for name in ("lich", "tinh/dong-thap", "van-ban/dong-thap/2020/71-qd-ubnd-hc"):
        assert f"{name}.ics" in found
    for name, inside in found.items():
        ids = [event["UID"] for event in inside]
        assert ids, name
        assert len(ids) == len(set(ids)), name


def test_every_event_leads_to_the_row_it_is_about(built_site: Path) -> None:
    @cache
    def ids(address: str) -> frozenset[str]:
        return frozenset(read_page(file_of(built_site, address).read_text("utf-8")).ids)

    lost = set()
    for name, inside in events(built_site).items():
        for event in inside:
            link = urlsplit(_address(event))
            page, row = unquote(link.path).strip("/") + "/", unquote(link.fragment)
            if not file_of(built_site, page).is_file() or row not in ids(page):
                lost.add((name, _address(event)))
    assert lost == set()


def test_a_deadline_is_the_day_that_is_printed(built_site: Path) -> None:
    """«Trước ngày 15/5/2020» of Sở Tư pháp Đồng Tháp, in the file of that agency."""
    found = events(built_site)["co-quan/dong-thap/so-tu-phap.ics"]
    row = "#ke-hoach-ii-nhiem-vu-3-1"
    (event,) = [one for one in found if _address(one).endswith(row)]
    assert "Trước ngày 15/5/2020" in event["DESCRIPTION"]
    assert event["DTSTART"].dt.isoformat() == "2020-05-14"
