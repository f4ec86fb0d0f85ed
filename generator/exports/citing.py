"""Citations as files: BibTeX (biblatex, biber) and CSL-JSON, beside the pages that they cite."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from generator.exports.form_files import Offer
from generator.exports.json_file import json_file
from generator.model.dataset import Dataset
from generator.settings import Settings
from generator.vietnamese import format_date
from generator.views import urls
from generator.views.citing import (
    LEGISLATION,
    SCORE,
    TABLE,
    Cited,
    cite_document,
    cite_tables,
    cite_unit,
    cite_year,
)
from generator.views.paper.cleaning import printable
from generator.views.reuse import SAMPLE, SITE_NAME

BIB, CSL = "bib", "csl.json"
Sources = tuple[Cited, ...]

# A score page compiles what others print: it is a page, and nobody is named as its author.
_BIB_TYPES = {LEGISLATION: "legislation", SCORE: "online", TABLE: "dataset"}
_CSL_TYPES = {LEGISLATION: "legislation", SCORE: "webpage", TABLE: "dataset"}
# A brace alone, even behind a backslash, would end the value.
_TEX = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "&%$#_"},
}
_TEX_SIGN = re.compile("|".join(map(re.escape, _TEX)))


def offers(dataset: Dataset, settings: Settings) -> Iterator[Offer]:
    """One offer for each document, unit score, index year, and one for all tables."""
    forms: dict[str, Callable[[Sources], bytes]] = {
        BIB: partial(as_bibtex, goc=settings.goc, mau=settings.mau),
        CSL: partial(as_csl, goc=settings.goc, mau=settings.mau),
    }
    for stem, sources in _sources(dataset):
        yield Offer(stem, sources, forms)


def _sources(dataset: Dataset) -> Iterator[tuple[str, Sources]]:
    for linked in dataset.van_ban:
        cited = cite_document(dataset, linked)
        yield cited.duong.strip("/"), (cited,)
    for year in dataset.diem.nam:
        if year.don_vi:
            cited = cite_year(dataset, year)
            yield cited.duong.strip("/"), (cited,)
        for unit in year.don_vi:
            cited = cite_unit(dataset, year, unit)
            yield cited.duong.strip("/"), (cited,)
    yield "du-lieu", tuple(cite_tables(dataset))


def as_bibtex(sources: Sequence[Cited], goc: str = "", *, mau: bool = False) -> bytes:
    """UTF-8 for biber. Names of bodies and titles keep their words and capitals in braces; an
    address stands as it is, as biblatex wants it."""
    return "\n".join(_entry(_marked(cited, mau=mau), goc) for cited in sources).encode()


def _marked(cited: Cited, *, mau: bool) -> Cited:
    """The source; a sample says so in its note."""
    return replace(cited, ghi_chu=f"{SAMPLE} {cited.ghi_chu}".strip()) if mau else cited


def _entry(cited: Cited, goc: str) -> str:
    where = f"Cổng {SITE_NAME}"
    note = f"Dữ liệu ngày {format_date(cited.ngay_du_lieu)}"
    given = {
        "author": _kept(cited.co_quan or where),
        "title": _kept(cited.ten),
        "type": _kept(cited.the_loai),
        "number": _kept(cited.so),
        "date": _date(cited.ngay, cited.nam or cited.ngay_du_lieu.year),
        "organization": _kept(where) if cited.co_quan else "",
        "howpublished": "" if goc else _kept(f"{where}, {cited.duong}"),
        "url": _address(goc, cited.duong),
        "urldate": cited.ngay_du_lieu.isoformat() if goc else "",
        "note": _tex(f"{cited.ghi_chu.rstrip('.')}. {note}" if cited.ghi_chu else note),
        "annotation": _copy_words(cited, goc),
        "langid": "vietnamese",
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in given.items() if value)
    return f"@{_BIB_TYPES[cited.loai]}{{{cited.khoa},\n{lines}}}\n"


def _copy_words(cited: Cited, goc: str) -> str:
    if cited.ban_luu is None:
        return ""
    day, path = cited.ban_luu
    return _tex(f"Bản lưu ngày {format_date(day)}: {_address(goc, path) or path}")


def _kept(words: str) -> str:
    """A value in braces of its own: no style changes its capitals or takes it for a person."""
    return f"{{{_tex(words)}}}" if words else ""


def _tex(words: str) -> str:
    one_line = " ".join(printable(words).split())
    return _TEX_SIGN.sub(lambda sign: _TEX[sign[0]], one_line)


def _date(day: date | None, year: int) -> str:
    return day.isoformat() if day else str(year)


def _address(goc: str, path: str) -> str:
    return urls.whole(goc, path) if goc else ""


def as_csl(sources: Sequence[Cited], goc: str = "", *, mau: bool = False) -> bytes:
    """A list of items for Zotero, Pandoc and the like. `accessed` is the day of the data."""
    items = [_item(_marked(cited, mau=mau), goc) for cited in sources]
    return json_file(items)


def _item(cited: Cited, goc: str) -> dict[str, Any]:
    issued = [[cited.ngay.year, cited.ngay.month, cited.ngay.day]] if cited.ngay else None
    seen = cited.ngay_du_lieu
    item: dict[str, Any] = {
        "id": cited.khoa,
        "type": _CSL_TYPES[cited.loai],
        "title": printable(cited.ten),
        "author": [{"literal": printable(cited.co_quan or f"Cổng {SITE_NAME}")}],
        "genre": cited.the_loai,
        "number": printable(cited.so),
        "issued": {"date-parts": issued or [[cited.nam or seen.year]]},
        "accessed": {"date-parts": [[seen.year, seen.month, seen.day]]},
        "container-title": SITE_NAME,
        "URL": _address(goc, cited.duong),
        "archive_location": _address(goc, cited.ban_luu[1]) if cited.ban_luu else "",
        "note": printable(cited.ghi_chu),
        "language": "vi",
    }
    return {name: value for name, value in item.items() if value}
