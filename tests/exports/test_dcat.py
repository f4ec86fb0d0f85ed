"""The DCAT-AP catalogue as rdflib reads it, in both forms."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import date

import pytest
from rdflib import Graph, Namespace, URIRef
from rdflib.compare import isomorphic
from rdflib.namespace import DCAT, DCTERMS, FOAF, RDF, XSD

from generator.exports.dcat import as_json_ld, as_turtle
from generator.exports.dcat.triples import Iri, Text, Thing, Typed, json_ld, turtle
from generator.model.dataset import Dataset
from generator.settings import Settings
from generator.views.open_data.catalogue import catalogue
from generator.views.open_data.tables import TABLES
from tests.small_data import DAY, ROOT

VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
SPDX = Namespace("http://spdx.org/rdf/terms#")
DCATAP = Namespace("http://data.europa.eu/r5r/")
SEEN_AT = "https://mau.example/cchc/du-lieu/dcat"
# Mandatory and recommended by DCAT-AP. Left out of the catalogue: dct:issued, for the first day of
# publication is not in the data, and dcat:service, for there is none.
OF_CATALOGUE = {
    DCTERMS.title,
    DCTERMS.description,
    DCTERMS.publisher,
    DCTERMS.language,
    DCTERMS.license,
    DCTERMS.modified,
    DCTERMS.spatial,
    FOAF.homepage,
    DCAT.themeTaxonomy,
    DCAT.dataset,
}
OF_DATASET = {
    DCTERMS.title,
    DCTERMS.description,
    DCTERMS.publisher,
    DCTERMS.spatial,
    DCTERMS.language,
    DCTERMS.accrualPeriodicity,
    DCAT.contactPoint,
    DCAT.distribution,
    DCAT.keyword,
    DCAT.theme,
}
OF_DISTRIBUTION = {
    DCAT.accessURL,
    DCAT.downloadURL,
    DCAT.mediaType,
    DCAT.byteSize,
    DCTERMS.description,
    DCTERMS.format,
    DCTERMS.license,
    DCATAP.availability,
    SPDX.checksum,
}


def _read(files: Mapping[str, bytes]) -> Graph:
    return Graph().parse(data=files["du-lieu/dcat.ttl"], format="turtle", publicID=f"{SEEN_AT}.ttl")


def _all(read: Graph, kind: URIRef) -> list[URIRef]:
    return [one for one in read.subjects(RDF.type, kind) if isinstance(one, URIRef)]


@pytest.mark.parametrize(
    ("kind", "wanted"),
    [
        (DCAT.Catalog, OF_CATALOGUE),
        (DCAT.Dataset, OF_DATASET),
        (DCAT.Distribution, OF_DISTRIBUTION),
    ],
)
def test_what_dcat_ap_wants_is_said(
    files: Mapping[str, bytes], kind: URIRef, wanted: set[URIRef]
) -> None:
    read = _read(files)
    missing = {
        one: lacking for one in _all(read, kind) if (lacking := wanted - set(read.predicates(one)))
    }
    assert missing == {}


def test_one_catalogue_has_every_table_and_the_database(files: Mapping[str, bytes]) -> None:
    read = _read(files)
    (whole,) = _all(read, DCAT.Catalog)
    assert set(read.objects(whole, DCAT.dataset)) == set(_all(read, DCAT.Dataset))
    assert len(_all(read, DCAT.Dataset)) == len(TABLES) + 1
    assert len(_all(read, DCAT.Distribution)) == 4 * len(TABLES) + 1


def test_both_forms_say_the_same(files: Mapping[str, bytes]) -> None:
    other = Graph().parse(
        data=files["du-lieu/dcat.jsonld"], format="json-ld", publicID=f"{SEEN_AT}.jsonld"
    )
    assert isomorphic(_read(files), other)


def test_every_file_is_what_the_catalogue_says(files: Mapping[str, bytes]) -> None:
    read = _read(files)
    for one in _all(read, DCAT.Distribution):
        address = str(read.value(one, DCAT.downloadURL))
        content = files[address.removeprefix("https://mau.example/cchc/")]
        assert read.value(one, DCAT.byteSize).toPython() == len(content)  # type: ignore[union-attr]
        digest = read.value(read.value(one, SPDX.checksum), SPDX.checksumValue)
        assert str(digest) == hashlib.sha256(content).hexdigest()


def test_with_a_known_address_everything_is_whole(
    dataset: Dataset, files: Mapping[str, bytes]
) -> None:
    told = catalogue(dataset, Settings(ROOT, DAY, goc="https://cong.example/"), files)
    read = Graph().parse(data=as_turtle(told), format="turtle", publicID="https://khac.example/")
    assert isomorphic(read, Graph().parse(data=as_json_ld(told), format="json-ld"))
    assert not [iri for triple in read for iri in triple if "khac.example" in str(iri)]
    table = URIRef("https://cong.example/du-lieu/#van-ban")
    assert URIRef("https://cong.example/du-lieu/van-ban.csv#tep") in set(
        read.objects(table, DCAT.distribution)
    )
    span = read.value(table, DCTERMS.temporal)
    assert read.value(span, DCAT.startDate).datatype == XSD.gYear  # type: ignore[union-attr]


@pytest.mark.parametrize("dataset", ["data"], indirect=True)
def test_the_day_of_the_data(dataset: Dataset, files: Mapping[str, bytes]) -> None:
    """Not that of the build: the newest day on which a copy was received or mended."""
    days = {linked.document.nguon.ngay_nhan for linked in dataset.van_ban}
    (said,) = {str(day) for day in _read(files).objects(None, DCTERMS.modified)}
    assert date.fromisoformat(said) >= max(days)


BAD = 'a "b" \\ \n\t\r\x00\x07\x7f <c> \u202ed\u202c \u2028 é 🙂 @vi'


def test_any_text_is_kept_as_it_is() -> None:
    inner = Thing("vcard:Kind", (("vcard:fn", Text(BAD)),))
    thing = Thing(
        "dcat:Catalog",
        (
            ("dct:title", Text(BAD)),
            ("dct:issued", Typed("2020-01-21", "xsd:date")),
            ("dcat:contactPoint", inner),
            ("foaf:homepage", Iri('https://mau.example/a b<c>"{d}\\')),
        ),
        "https://mau.example/x",
    )
    read = Graph().parse(data=turtle(thing), format="turtle")
    it = URIRef("https://mau.example/x")
    assert str(read.value(it, DCTERMS.title)) == BAD
    assert str(read.value(read.value(it, DCAT.contactPoint), VCARD.fn)) == BAD
    assert str(read.value(it, FOAF.homepage)) == "https://mau.example/a%20b%3Cc%3E%22%7Bd%7D%5C"
    other = Graph().parse(data=json_ld(thing), format="json-ld")
    assert str(other.value(it, DCTERMS.title)) == BAD
