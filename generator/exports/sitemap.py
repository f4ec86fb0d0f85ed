"""The map of the site and `robots.txt`, for search engines.

A map needs whole addresses, so without the site's own there is none: a relative one would be wrong
and a guessed one worse. A page whose day nobody knows has no day in it.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from urllib.parse import quote
from xml.sax.saxutils import escape

from generator.views import urls

MOST_IN_ONE = 50_000
"""Addresses in one map, as the protocol of sitemaps allows."""
NAME = "sitemap.xml"
_SCHEMA = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
# Not quoted in a path; what people read stays readable.
_SAFE = "/:?#[]@!$&'()*+,;=%~"


def files(
    paths: Iterable[str], days: Mapping[str, date | None], goc: str, most: int = MOST_IN_ONE
) -> Iterator[tuple[str, bytes]]:
    """`robots.txt`, and the map where the site's address `goc` is known. `paths`: every public
    page, from the site's root; `days`: when the data of a page last changed."""
    yield "robots.txt", _robots(goc)
    if goc:
        for name, content in _maps(sorted(paths), days, goc, most):
            yield name, content
            # Without the time and the name that gzip would add: the same bytes on any day.
            yield f"{name}.gz", gzip.compress(content, mtime=0)


def _robots(goc: str) -> bytes:
    known = f"\nSitemap: {_address(NAME, goc)}\n" if goc else ""
    return f"User-agent: *\nAllow: /\n{known}".encode()


def _maps(
    paths: Sequence[str], days: Mapping[str, date | None], goc: str, most: int
) -> Iterator[tuple[str, bytes]]:
    """One map, or several and a list of them."""
    if len(paths) <= most:
        yield NAME, _map(paths, days, goc)
        return
    names = []
    for number, start in enumerate(range(0, len(paths), most), 1):
        names.append(f"sitemap-{number}.xml")
        yield names[-1], _map(paths[start : start + most], days, goc)
    entries = "".join(f"<sitemap><loc>{_loc(name, goc)}</loc></sitemap>\n" for name in names)
    yield NAME, f"{_HEAD}<sitemapindex {_SCHEMA}>\n{entries}</sitemapindex>\n".encode()


def _map(paths: Sequence[str], days: Mapping[str, date | None], goc: str) -> bytes:
    entries = "".join(_entry(path, days.get(path), goc) for path in paths)
    return f"{_HEAD}<urlset {_SCHEMA}>\n{entries}</urlset>\n".encode()


def _entry(path: str, day: date | None, goc: str) -> str:
    changed = f"<lastmod>{day.isoformat()}</lastmod>" if day is not None else ""
    return f"<url><loc>{_loc(path, goc)}</loc>{changed}</url>\n"


def _loc(path: str, goc: str) -> str:
    return escape(_address(path, goc))


def _address(path: str, goc: str) -> str:
    return quote(urls.whole(goc, f"/{path.lstrip('/')}"), safe=_SAFE)
