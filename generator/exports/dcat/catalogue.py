"""The catalogue in the terms of DCAT-AP 3.

`dct:issued` is left out: the first day of publication is not in the data.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.exports.data_package import about, title
from generator.exports.dcat.triples import Iri, Statement, Text, Thing, Typed, json_ld, turtle
from generator.views import reuse, urls
from generator.views.linked_data.node import Addresses
from generator.views.media_types import MEDIA_TYPES
from generator.views.open_data.catalogue import DATABASE, Catalogue, File, TableEntry

_EU = "http://publications.europa.eu/resource/authority"
_VIETNAM = Iri(f"{_EU}/country/VNM")
_VIETNAMESE = Iri(f"{_EU}/language/VIE")
_GOVERNMENT = Iri(f"{_EU}/data-theme/GOVE")
_FILE_TYPES = {"csv": "CSV", "json": "JSON", "xlsx": "XLSX"}
_IANA = "https://www.iana.org/assignments/media-types"
_KEYWORDS = ("cải cách hành chính", "PAR Index", "kế hoạch", "Việt Nam")
_HOW = {
    "csv": "Bảng dạng chữ: UTF-8, dấu phẩy ngăn cột, dấu chấm thập phân.",
    "json": "Danh sách đối tượng, ô trống là null.",
    "xlsx": "Bảng tính Excel, tên cột tiếng Việt, ô có kiểu.",
    "parquet": "Bảng theo cột, có kiểu, cho máy phân tích.",
    "sqlite": "Mọi bảng trong một tệp SQLite, có khóa và tìm toàn văn.",
}


def as_turtle(told: Catalogue) -> bytes:
    """`dcat.ttl`."""
    return turtle(_catalogue(told))


def as_json_ld(told: Catalogue) -> bytes:
    """`dcat.jsonld`."""
    return json_ld(_catalogue(told))


def _catalogue(told: Catalogue) -> Thing:
    at = Addresses(told.goc, urls.OPEN_DATA)
    publisher = _publisher(at)
    statements: list[Statement] = [
        ("dct:title", Text(title(told))),
        ("dct:description", Text(about(told))),
        ("dct:publisher", publisher),
        ("foaf:homepage", Iri(at.url(urls.OPEN_DATA))),
        ("dct:language", _VIETNAMESE),
        *_rights(at),
        ("dct:spatial", _VIETNAM),
        ("dcat:themeTaxonomy", Iri(f"{_EU}/data-theme")),
        *_modified(told),
        *_temporal(told.nam),
    ]
    found = [_table(one, told, publisher, at) for one in told.bang]
    if told.csdl:
        found.append(_database(told, publisher, at))
    statements += [("dcat:dataset", one) for one in found]
    return Thing("dcat:Catalog", tuple(statements), at.name(f"{urls.OPEN_DATA}#danh-muc"))


def _publisher(at: Addresses) -> Thing:
    return Thing("foaf:Agent", (("foaf:name", Text(reuse.PUBLISHER)),), at.name("/#nguoi-lam"))


def _rights(at: Addresses) -> Iterator[Statement]:
    yield "dct:license", Iri(reuse.LICENCE_ADDRESS)
    words = (
        ("rdfs:label", Text(reuse.LICENCE_WORDS)),
        ("rdfs:seeAlso", Iri(at.url(reuse.PAGE))),
    )
    yield "dct:rights", Thing("dct:RightsStatement", words, at.name(f"{reuse.PAGE}#duoc-lay-gi"))


def _modified(told: Catalogue) -> Iterator[Statement]:
    if told.ngay is not None:
        yield "dct:modified", Typed(told.ngay.isoformat(), "xsd:date")


def _temporal(years: tuple[int, int] | None) -> Iterator[Statement]:
    if years is not None:
        first, last = (Typed(str(year), "xsd:gYear") for year in years)
        span = (("dcat:startDate", first), ("dcat:endDate", last))
        yield "dct:temporal", Thing("dct:PeriodOfTime", span)


def _dataset(
    ten: str, name: str, words: str, told: Catalogue, publisher: Thing, at: Addresses
) -> Iterator[Statement]:
    """What every data set says."""
    contact = (
        ("vcard:fn", Text("Báo sai sót, góp ý")),
        ("vcard:hasURL", Iri(at.url("/gioi-thieu/#bao-sai-sot"))),
    )
    yield "dct:title", Text(name)
    yield "dct:description", Text(words)
    yield "dct:identifier", Typed(at.name(f"{urls.OPEN_DATA}#{ten}"), "xsd:anyURI")
    yield "dct:publisher", publisher
    yield "dcat:contactPoint", Thing("vcard:Organization", contact, at.name("/gioi-thieu/#lien-he"))
    yield from (("dcat:keyword", Text(word)) for word in _KEYWORDS)
    yield "dcat:theme", _GOVERNMENT
    yield "dct:language", _VIETNAMESE
    yield "dct:spatial", _VIETNAM
    yield "dct:accessRights", Iri(f"{_EU}/access-right/PUBLIC")
    yield "dct:accrualPeriodicity", Iri(f"{_EU}/frequency/IRREG")
    yield "dcat:landingPage", Iri(at.url(urls.OPEN_DATA))
    yield from _modified(told)


def _table(table: TableEntry, told: Catalogue, publisher: Thing, at: Addresses) -> Thing:
    name = f"{table.tieu_de} (bảng {table.ten})"
    statements = [
        *_dataset(table.ten, name, table.noi_dung, told, publisher, at),
        *_temporal(table.nam),
        *(("dcat:distribution", _file(file, name, told, at)) for file in table.tep),
    ]
    return Thing("dcat:Dataset", tuple(statements), at.name(f"{urls.OPEN_DATA}#{table.ten}"))


def _database(told: Catalogue, publisher: Thing, at: Addresses) -> Thing:
    name = "Mọi bảng trong một tệp"
    statements = [
        *_dataset(DATABASE, name, _HOW["sqlite"], told, publisher, at),
        *_temporal(told.nam),
        *(("dcat:distribution", _file(file, name, told, at)) for file in told.csdl),
    ]
    return Thing("dcat:Dataset", tuple(statements), at.name(f"{urls.OPEN_DATA}#{DATABASE}"))


def _file(file: File, name: str, told: Catalogue, at: Addresses) -> Thing:
    address = at.url(f"{urls.OPEN_DATA}{file.ten}")
    media_type = f"{_IANA}/{MEDIA_TYPES[file.dang]}"
    own = _FILE_TYPES.get(file.dang)
    digest = (
        ("spdx:algorithm", Iri("http://spdx.org/rdf/terms#checksumAlgorithm_sha256")),
        ("spdx:checksumValue", Typed(file.sha256, "xsd:hexBinary")),
    )
    statements: tuple[Statement, ...] = (
        ("dct:title", Text(f"{name}, {file.dang}")),
        ("dct:description", Text(_HOW[file.dang])),
        ("dcat:accessURL", Iri(address)),
        ("dcat:downloadURL", Iri(address)),
        ("dcat:mediaType", Iri(media_type)),
        ("dct:format", Iri(f"{_EU}/file-type/{own}" if own else media_type)),
        ("dcat:byteSize", Typed(str(file.co), "xsd:nonNegativeInteger")),
        ("spdx:checksum", Thing("spdx:Checksum", digest)),
        ("dct:language", _VIETNAMESE),
        *_rights(at),
        ("dcatap:availability", Iri(f"{_EU}/planned-availability/AVAILABLE")),
        *_modified(told),
    )
    return Thing("dcat:Distribution", statements, at.name(f"{urls.OPEN_DATA}{file.ten}#tep"))
