"""The test set of queries: what is typed, and what must be among the first answers."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

QUERIES = Path(__file__).with_name("search_queries.yml")
FIRST = 5
"""How many answers fit on the first screen of a phone."""


@dataclass(frozen=True)
class Answer:
    """An answer of the engine: the address, and why it is one, where that needs saying."""

    path: str
    reason: str


@dataclass(frozen=True)
class Query:
    """A query of the set. An address in `wanted` is one or several, of which one is enough; one
    that ends with `*` stands for all that begin so."""

    kind: str
    typed: str
    filters: dict[str, str]
    first: str | None
    wanted: tuple[tuple[str, ...], ...]
    unwanted: tuple[str, ...]
    finds_nothing: bool
    reason: str | None

    def __str__(self) -> str:
        told = ", ".join(f"{name}={code}" for name, code in self.filters.items())
        return f"{self.kind}: {self.typed}" + (f" [{told}]" if told else "")

    def faults(self, answers: Sequence[Answer]) -> Iterator[str]:
        """What is wrong with the answers, best first."""
        top = answers[:FIRST]
        if self.finds_nothing and answers:
            yield f"finds something: {[one.path for one in top]}"
        if self.first and not (top and is_at(top[0].path, self.first)):
            yield f"{self.first} is not the first"
        for choice in self.wanted:
            there = [one for one in top if any(is_at(one.path, place) for place in choice)]
            if not there:
                yield f"{' | '.join(choice)} is not among the first {FIRST}"
            elif self.reason and not any(self.reason in one.reason for one in there):
                yield f"no reason says «{self.reason}»: {[one.reason for one in there]}"
        for place in self.unwanted:
            if any(one.path.startswith(place) for one in top):
                yield f"{place} is among the first {FIRST}"


def is_at(path: str, place: str) -> bool:
    """Whether a path is the place, or begins like it where it ends with `*`."""
    return path.startswith(place[:-1]) if place.endswith("*") else path == place


def queries() -> tuple[Query, ...]:
    """The whole set, in the order of the file."""
    groups = yaml.safe_load(QUERIES.read_text(encoding="utf-8"))
    places: dict[str, str] = groups.pop("noi")
    return tuple(_query(kind, one, places) for kind, many in groups.items() for one in many)


def _query(kind: str, told: dict[str, object], places: dict[str, str]) -> Query:
    def in_full(address: str) -> str:
        name = address.strip().rstrip("*").partition("#")[0]
        return address.strip().replace(name, places.get(name, name), 1) if name else address

    def listed(key: str) -> list[str]:
        found = told.get(key, [])
        assert isinstance(found, list)
        return found

    typed, first, filters = str(told["hoi"]), told.get("dau"), told.get("loc", {})
    assert isinstance(filters, dict)
    return Query(
        kind,
        unicodedata.normalize("NFD", typed) if told.get("viet") == "nfd" else typed,
        filters,
        in_full(str(first)) if first else None,
        tuple(tuple(map(in_full, choice.split("|"))) for choice in listed("muon")),
        tuple(map(in_full, listed("khong"))),
        bool(told.get("rong")),
        str(told["ly_do"]) if "ly_do" in told else None,
    )
