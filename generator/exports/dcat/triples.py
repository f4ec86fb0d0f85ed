"""Things and what is said of them, as Turtle and as JSON-LD: the same statements in the same order,
so that the same data give the same bytes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.exports.json_file import json_file

PREFIXES = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcatap": "http://data.europa.eu/r5r/",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "spdx": "http://spdx.org/rdf/terms#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""Where the short names of types and properties come from."""


@dataclass(frozen=True)
class Iri:
    """A thing by its address, whole or relative."""

    address: str


@dataclass(frozen=True)
class Text:
    """Words in Vietnamese."""

    words: str


@dataclass(frozen=True)
class Typed:
    """A value of a type that is given by its short name: `xsd:date`."""

    value: str
    type: str


Statement = tuple[str, "Value"]


@dataclass(frozen=True)
class Thing:
    """A thing of a type, with its statements in order. Without an address it is said where it is
    needed only."""

    type: str
    statements: tuple[Statement, ...]
    address: str | None = None


Value = Iri | Text | Typed | Thing


def turtle(thing: Thing) -> bytes:
    """The thing, and every thing with an address inside it, as Turtle."""
    heads = "".join(f"@prefix {name}: <{address}> .\n" for name, address in PREFIXES.items())
    parts = ["\n" + _block(one) for one in _named(thing)]
    return (heads + "".join(parts)).encode()


def _named(thing: Thing) -> Iterator[Thing]:
    """The things with addresses, each once, outer ones first."""
    seen: set[str] = set()

    def walk(one: Thing) -> Iterator[Thing]:
        if one.address is not None:
            if one.address in seen:
                return
            seen.add(one.address)
            yield one
        for _, value in one.statements:
            if isinstance(value, Thing):
                yield from walk(value)

    yield from walk(thing)


def _block(thing: Thing) -> str:
    assert thing.address is not None
    return f"{_iri(thing.address)} a {thing.type} ;\n{_lines(thing, '  ')} .\n"


def _lines(thing: Thing, indent: str) -> str:
    return " ;\n".join(
        f"{indent}{name} {_turtle_value(value, indent)}" for name, value in thing.statements
    )


def _turtle_value(value: Value, indent: str) -> str:
    match value:
        case Iri(address):
            return _iri(address)
        case Text(words):
            return f"{_quoted(words)}@vi"
        case Typed(text, kind):
            return f"{_quoted(text)}^^{kind}"
        case Thing(address=str(address)):
            return _iri(address)
        case Thing(kind):
            deeper = indent + "  "
            return f"[ a {kind} ;\n{_lines(value, deeper)}\n{indent}]"


_NOT_IN_ADDRESSES = re.compile(r'[\x00-\x20<>"{}|^`\\]')
_NOT_IN_STRINGS = re.compile(r'["\\\x00-\x1f\x7f]')


def _iri(address: str) -> str:
    return "<" + _NOT_IN_ADDRESSES.sub(lambda found: f"%{ord(found[0]):02X}", address) + ">"


def _quoted(text: str) -> str:
    return '"' + _NOT_IN_STRINGS.sub(lambda found: f"\\u{ord(found[0]):04X}", text) + '"'


def json_ld(thing: Thing) -> bytes:
    """The thing as JSON-LD, whose context nobody has to fetch."""
    seen: set[str] = set()
    described = {"@context": PREFIXES, **_json_thing(thing, seen)}
    return json_file(described)


def _json_thing(thing: Thing, seen: set[str]) -> dict[str, Any]:
    """A thing that was described before is only named."""
    if thing.address is not None:
        if thing.address in seen:
            return {"@id": thing.address}
        seen.add(thing.address)
    found: dict[str, Any] = {"@id": thing.address} if thing.address is not None else {}
    found["@type"] = thing.type
    for name, value in thing.statements:
        found.setdefault(name, []).append(_json_value(value, seen))
    return found


def _json_value(value: Value, seen: set[str]) -> dict[str, Any]:
    match value:
        case Iri(address):
            return {"@id": address}
        case Text(words):
            return {"@value": words, "@language": "vi"}
        case Typed(text, kind):
            return {"@value": text, "@type": kind}
        case Thing():
            return _json_thing(value, seen)
