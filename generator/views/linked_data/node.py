"""The parts that every description is made of: addresses, names of things, a whole graph."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from generator.views import reuse, urls

Node = dict[str, Any]

CONTEXT: Mapping[str, str] = {
    # Not the address of the context: nobody has to fetch anything to read a page.
    "@vocab": "https://schema.org/",
    "eli": "http://data.europa.eu/eli/ontology#",
}
LANGUAGE = "vi"


@dataclass(frozen=True)
class Addresses:
    """Addresses as the page at `base` gives them: whole ones where the site's address `goc` is
    known, else relative ones, with names that last (tag URIs) for things."""

    goc: str
    base: str

    def url(self, path: str) -> str:
        """Where `path` (from the site's root) is to be had."""
        return urls.reachable(path, self.base, self.goc)

    def name(self, path: str) -> str:
        """What the thing at `path` is called, the same on every page."""
        return urls.whole(self.goc, path) if self.goc else f"{urls.TAG}{path}"

    @property
    def site(self) -> Node:
        """The portal, named only."""
        return {"@id": self.name("/")}

    @property
    def provenance(self) -> Node:
        """Whose this description is, apart from what it describes."""
        return {
            "sdPublisher": {"@type": "Organization", "name": reuse.PUBLISHER},
            "sdLicense": reuse.LICENCE_ADDRESS,
            "usageInfo": self.url(reuse.PAGE),
        }


VIETNAM: Node = {"@type": "Country", "name": "Việt Nam", "identifier": "VN"}


def graph(first: Node, *nodes: Node, mau: bool = False) -> Node:
    """A description of several things; `mau`: the first is said to be a sample."""
    sample = {"disambiguatingDescription": reuse.SAMPLE} if mau else {}
    return {"@context": dict(CONTEXT), "@graph": [first | sample, *nodes]}


def in_script(described: Mapping[str, Any]) -> str:
    """JSON that no text can break out of: `<` is never written."""
    return json.dumps(described, ensure_ascii=False).replace("<", "\\u003c")


def known(node: Node) -> Node:
    """The node without what is not known."""
    return {key: value for key, value in node.items() if value not in (None, "", [], {})}


def iso(day: date | None) -> str | None:
    """A day as machines read it; None where it is not known."""
    return day.isoformat() if day is not None else None


def plain(figure: Decimal) -> int | float:
    """A figure as JSON writes it."""
    return int(figure) if figure == figure.to_integral_value() else float(figure)


def trail(steps: Sequence[tuple[str, str]], addresses: Addresses) -> Node:
    """The way to a page: (path, name) of each step, the page itself last."""
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": n, "name": name, "item": addresses.url(path)}
            for n, (path, name) in enumerate(steps, 1)
        ],
    }


def web_page(path: str, title: str, description: str, addresses: Addresses) -> Node:
    """A page that is about no single thing."""
    return {
        "@type": "WebPage",
        "@id": addresses.name(path),
        "url": addresses.url(path),
        "name": title,
        "description": description,
        "inLanguage": LANGUAGE,
        "isPartOf": addresses.site,
    }
