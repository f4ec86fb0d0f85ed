"""A document as `Legislation`, and in the terms of the ELI ontology beside it.

What the portal offers is a restatement, so every file of it is said to be of unofficial value.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.cited_acts import Act
from generator.model.dataset import Dataset
from generator.model.genealogy import genealogy
from generator.model.linking import LinkedDocument
from generator.recognition.citation_relations import Relation
from generator.views import urls
from generator.views.citations.cites import act_address, act_name
from generator.views.data_days import document_day
from generator.views.forms import forms_of
from generator.views.linked_data.node import LANGUAGE, Addresses, Node, iso, known
from generator.views.linked_data.places import area
from generator.views.media_types import MEDIA_TYPES
from generator.views.names import document_name

MOST_CITED = 60
"""So many cited acts are named; all are in the open data."""

_WHOLE_TEXT = ("docx", "pdf", "txt", "json")
_UNOFFICIAL = "https://schema.org/UnofficialLegalValue"
_VIETNAMESE = "http://publications.europa.eu/resource/authority/language/VIE"
_DATE = "http://www.w3.org/2001/XMLSchema#date"
_REGISTER = "https://www.iana.org/assignments/media-types/"


@dataclass(frozen=True)
class Cited:
    """Acts that a document rests on, and those that it names otherwise, each once."""

    can_cu: tuple[Act, ...]
    khac: tuple[Act, ...]


def legislation(dataset: Dataset, linked: LinkedDocument, at: Addresses) -> Node:
    """The document; work grows with its own citations."""
    document, path = linked.document, urls.document(linked.van_ban)
    cited = _cited(dataset, linked.van_ban)
    files = tuple(_files(dataset, linked, at))
    plan = document.ke_hoach
    return known(
        {
            "@type": ["Legislation", "eli:LegalResource"],
            "@id": at.name(path),
            "url": at.url(path),
            "name": document_name(dataset, linked),
            "description": document.trich_yeu,
            "abstract": " ".join(document.tom_tat),
            "inLanguage": LANGUAGE,
            "legislationIdentifier": document.so_ky_hieu,
            "legislationType": dataset.document_type(document.loai_van_ban),
            "legislationDate": iso(document.ngay_ban_hanh),
            "legislationPassedBy": {"@type": "Organization", "name": document.co_quan_ban_hanh},
            "legislationJurisdiction": area(dataset, linked.record.place.tinh, at),
            "temporalCoverage": f"{plan.tu_nam}/{plan.den_nam}" if plan else None,
            "isBasedOn": [_act(one, at) for one in cited.can_cu],
            "citation": [_act(one, at) for one in cited.khac],
            "encoding": list(files),
            "isPartOf": at.site,
            "sdDatePublished": document_day(linked).isoformat(),
            **at.provenance,
            **_eli(dataset, linked, cited, files, at),
        }
    )


def _eli(
    dataset: Dataset,
    linked: LinkedDocument,
    cited: Cited,
    files: tuple[Node, ...],
    at: Addresses,
) -> Node:
    document, path = linked.document, urls.document(linked.van_ban)
    day = iso(document.ngay_ban_hanh)
    return {
        "eli:type_document": dataset.document_type(document.loai_van_ban),
        "eli:id_local": document.so_ky_hieu,
        "eli:date_document": {"@type": _DATE, "@value": day} if day else None,
        "eli:passed_by": document.co_quan_ban_hanh,
        "eli:jurisdiction": dataset.province_name(linked.record.place.tinh),
        "eli:based_on": [_named(one, at) for one in cited.can_cu],
        "eli:cites": [_named(one, at) for one in cited.khac],
        "eli:is_realized_by": {
            "@type": "eli:LegalExpression",
            "@id": at.name(f"{path}#vi"),
            "eli:language": {"@id": _VIETNAMESE},
            "eli:title": document.trich_yeu,
            "eli:is_embodied_by": [{"@id": file["@id"]} for file in files],
        },
    }


def _cited(dataset: Dataset, van_ban: str) -> Cited:
    """In printed order; an act that is a legal basis somewhere is no mere citation elsewhere."""
    acts, basis, others = genealogy(dataset), dict[str, Act](), dict[str, Act]()
    for one in acts.van_ban.get(van_ban, ()):
        act = acts.acts[one.khoa]
        if act.van_ban != van_ban:
            found = basis if one.lien_he.quan_he is Relation.BASIS else others
            found[one.khoa] = act
    first = tuple(basis.values())[:MOST_CITED]
    rest = tuple(act for khoa, act in others.items() if khoa not in basis)
    return Cited(first, rest[: MOST_CITED - len(first)])


def _act(act: Act, at: Addresses) -> Node:
    path = act_address(act)
    return known(
        {
            "@type": "Legislation",
            "@id": at.name(path),
            "url": at.url(path),
            "name": act_name(act),
            "legislationIdentifier": act.so_ky_hieu,
            "legislationType": act.loai,
            "legislationDate": iso(act.ngay),
        }
    )


def _named(act: Act, at: Addresses) -> Node:
    return {"@id": at.name(act_address(act))}


def _files(dataset: Dataset, linked: LinkedDocument, at: Addresses) -> Iterator[Node]:
    """The page and the other forms of the whole text; tables and calendars are only parts of it,
    and the source as received is not a form of ours."""
    path = urls.document(linked.van_ban)
    # Another name than the document's: a page is only one form of it.
    yield _file(at.name(f"{path}#trang"), path, MEDIA_TYPES["html"], at)
    for form in forms_of(dataset, path):
        if form.suffix in _WHOLE_TEXT:
            yield _file(at.url(form.path), form.path, form.type, at)


def _file(name: str, path: str, media_type: str, at: Addresses) -> Node:
    return {
        "@type": ["LegislationObject", "eli:Format"],
        "@id": name,
        "contentUrl": at.url(path),
        "encodingFormat": media_type,
        "legislationLegalValue": _UNOFFICIAL,
        "eli:format": {"@id": f"{_REGISTER}{media_type}"},
    }
