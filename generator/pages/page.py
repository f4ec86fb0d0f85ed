"""What a page is, and how templates are filled."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import asdict, dataclass, field
from datetime import date
from decimal import Decimal
from functools import lru_cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from generator.schema.fields import label
from generator.vietnamese import format_date, format_decimal
from generator.views import urls

# Characters that Markdown could take as markup; written as entities they are only characters.
_MARKUP = re.compile(r"[\\`*_{}\[\]()<>#+\-.!|~&\"'=:^$]")


@dataclass(frozen=True)
class HeadLink:
    """A link in the page's head: `rel` and `type` as HTML has them; `href` from the site's root,
    or a whole address."""

    rel: str
    href: str
    type: str = ""
    title: str = ""


@dataclass(frozen=True)
class Head:
    """What the head says to machines: links, the page described in JSON-LD (JSON text, or nothing),
    and the day on which its data last changed, where it is known."""

    links: tuple[HeadLink, ...] = ()
    json_ld: str = ""
    modified: date | None = None


@dataclass(frozen=True)
class Page:
    """A page of the site: its address from the root, its Markdown, and what its head says.

    `source`: the document that a printed page must name, with number, day and issuer; else its
    title stands there.
    """

    path: str
    title: str
    description: str
    markdown: str = field(repr=False)
    edit: str | None = None
    kind: str = ""
    hide: tuple[str, ...] = ()
    source: str = ""
    head: Head = Head()

    @property
    def file(self) -> str:
        """The Markdown file's name inside the docs folder."""
        return urls.page_file(self.path)

    @property
    def meta(self) -> dict[str, object]:
        """The page's front matter."""
        meta: dict[str, object] = {
            "title": self.title,
            "description": self.description,
            "search": {"exclude": True},
        }
        if self.kind:
            meta["kieu"] = self.kind
        if self.hide:
            meta["hide"] = list(self.hide)
        if self.source:
            meta["nguon"] = self.source
        if self.head.links:
            meta["lien_ket_dau"] = [
                {key: value for key, value in asdict(link).items() if value}
                for link in self.head.links
            ]
        if self.head.json_ld:
            meta["json_ld"] = self.head.json_ld
        if self.head.modified is not None:
            meta["ngay_doi"] = self.head.modified.isoformat()
        return meta


def markdown_text(text: str) -> Markup:
    """Text for use inside a Markdown line, such as a heading: shown as it is, never markup."""
    return Markup(_MARKUP.sub(lambda match: f"&#{ord(match[0])};", text))  # noqa: S704


Drawn = dict[str, tuple[str, dict[str, object], str]]
"""Address of a page -> template, values and Markdown of its last drawing (live reload)."""

_drawn: ContextVar[Drawn | None] = ContextVar("drawn", default=None)


@contextmanager
def remembering(memory: Drawn | None) -> Iterator[None]:
    """Inside it `fill` uses the last drawings again and brings them up to date; None: each is
    drawn anew, and none is kept."""
    token = _drawn.set(memory)
    try:
        yield
    finally:
        _drawn.reset(token)


def fill(template: str, base: str, **values: object) -> str:
    """Render a template of `templates/` for the page at `base`. Blank lines are squeezed, so that
    an HTML block stays one block of Markdown. The same template with equal values is not drawn
    again inside `remembering`."""
    memory = _drawn.get()
    kept = memory.get(base) if memory is not None else None
    if kept is not None and kept[0] == template and kept[1] == values:
        return kept[2]
    rendered = _environment().get_template(template).render(base=base, **values)
    text = re.sub(r"\n{3,}", "\n\n", rendered)
    if memory is not None:
        memory[base] = (template, values, text)
    return text


def show_number(value: Decimal | int | None) -> str:
    """A figure with a decimal comma; nothing for None."""
    return "" if value is None else format_decimal(Decimal(value))


def show_date(value: date | None) -> str:
    return "" if value is None else format_date(value)


def link(path: str, base: str) -> str:
    """A link to `path` (from the root) for the page at `base`."""
    return urls.relative(path, base)


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("generator.pages"),
        # Markdown writes ids as {#id}; comments need another mark.
        comment_start_string="{##",
        comment_end_string="##}",
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {
        "md": markdown_text,
        "so": show_number,
        "ngay": show_date,
        "nhan": label,
        "duong": link,
    }
    environment.globals["urls"] = urls
    return environment
