"""Atom 1.0 (RFC 4287).

An entry is what happened on a day to one thing: `published` says since when the thing has been
here, `updated` when this happened to it, so that a change is told from what is new. Each has an id
of its own, for many readers do not show an entry again whose id they know.
"""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree as Xml

from generator.exports.feeds.contents import FeedEntry, FeedFile
from generator.views import urls
from generator.views.changes.feeds import ATOM, JSON_FEED
from generator.views.media_types import MEDIA_TYPES


def as_atom(feed: FeedFile) -> bytes:
    """The feed as XML in UTF-8."""
    root = Xml.Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": "vi"})
    _add(root, "id", feed.ma)
    _add(root, "title", feed.ten)
    _add(root, "subtitle", feed.mo_ta)
    _add(root, "updated", moment(feed.cap_nhat))
    _add(_add(root, "author"), "name", feed.tac_gia)
    _add(root, "rights", feed.quyen)
    _add(root, "generator", feed.tac_gia)
    own, other = (feed.duong(urls.form(feed.path, suffix)) for suffix in (ATOM, JSON_FEED))
    _add(root, "link", rel="self", type=MEDIA_TYPES[ATOM], href=own)
    _add(root, "link", rel="alternate", type="text/html", hreflang="vi", href=feed.duong(feed.path))
    _add(root, "link", rel="alternate", type=MEDIA_TYPES[JSON_FEED], href=other)
    _add(root, "link", rel="related", title="Nhật ký công bố", href=feed.duong(urls.CHANGES))
    _add(root, "link", rel="license", href=feed.giay_phep)
    for entry in feed.muc:
        _entry(_add(root, "entry"), entry)
    Xml.indent(root, space="")
    written: bytes = Xml.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _entry(parent: Xml.Element, entry: FeedEntry) -> None:
    _add(parent, "id", entry.ma)
    _add(parent, "title", entry.ten)
    _add(parent, "link", rel="alternate", type="text/html", href=entry.dia_chi)
    _add(parent, "published", moment(entry.tu_ngay))
    _add(parent, "updated", moment(entry.ngay))
    for one in entry.the:
        _add(parent, "category", term=one.ma, scheme=f"{urls.TAG}{one.nhom}", label=one.ten)
    _add(parent, "summary", entry.tom_tat)
    _add(parent, "content", entry.html, type="html")


def moment(day: date) -> str:
    """The beginning of a day in Vietnam: the log knows no hours."""
    return f"{day.isoformat()}T00:00:00+07:00"


def _add(parent: Xml.Element, name: str, words: str = "", **attributes: str) -> Xml.Element:
    made = Xml.SubElement(parent, name, attributes)
    made.text = words or None
    return made
