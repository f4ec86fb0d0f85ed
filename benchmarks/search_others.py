"""The same items as other searches take them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from generator.views.search.found import Found


def of_material(found: Iterable[Found]) -> bytes:
    """The index that Material's search plugin writes of these words; the browser downloads it
    whole and indexes it itself."""
    docs = [
        {
            "location": one.path.lstrip("/"),
            "title": escape(one.title, quote=False),
            "text": "".join(f"<p>{escape(part, quote=False)}</p>" for part in (*one.text, one.noi)),
            "tags": list(one.tags),
        }
        for one in found
    ]
    config = {"lang": ["vi"], "separator": "[\\s\\-]+", "pipeline": []}
    return json.dumps({"config": config, "docs": docs}, separators=(",", ":")).encode()


def pages(found: Iterable[Found]) -> Iterator[tuple[str, bytes]]:
    """A page for each document, bare but for its words: each item under a heading with its id."""
    for path, items in groupby(found, lambda one: one.path.partition("#")[0]):
        body = "".join(map(_section, items))
        html = f'<!doctype html><html lang="vi"><title>{path}</title><body>{body}</body></html>'
        yield f"{path.strip('/')}/index.html", html.encode()


def _section(item: Found) -> str:
    anchor = item.path.partition("#")[2]
    head = f'<h2 id="{anchor}">' if anchor else "<h1>"
    text = "".join(f"<p>{escape(part)}</p>" for part in (*item.text, item.noi) if part)
    return f"{head}{escape(item.title)}</{head[1:3]}>{text}"
