"""Links, ids and requests of a folder of built HTML, read with the standard library.

python -m tests.site.link_checker site        prints every finding; exit status 1 if any
"""

from __future__ import annotations

import posixpath
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

BROKEN_LINK = "broken link"
BROKEN_ANCHOR = "broken anchor"
FOREIGN_REQUEST = "foreign request"

# <link> relations that name a page but make no request.
SILENT_RELATIONS = {"canonical", "alternate", "author", "license", "next", "prev", "search", "me"}
URL_ATTRIBUTES = ("href", "src", "xlink:href", "poster", "data")
CSS_URL = re.compile(r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]*))\s*\)|@import\s+["']([^"']+)""")
CSS_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
REFRESH = re.compile(r"^\s*\d+\s*;\s*url=(.+)$", re.IGNORECASE)


@dataclass(frozen=True)
class Link:
    """An address in a page or style sheet; `requested`: the browser fetches it unasked."""

    line: int
    target: str
    requested: bool


@dataclass(frozen=True)
class Page:
    """What one HTML file says about itself."""

    language: str
    title: str
    headings_1: int
    canonical: str
    ids: tuple[str, ...]
    links: tuple[Link, ...]


@dataclass(frozen=True, order=True)
class Finding:
    """`file` is the path inside the site, `target` the address as written there."""

    file: str
    line: int
    kind: str
    target: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.kind}: {self.target}"


class _PageParser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.language = ""
        self.titles: list[str] = []
        self.headings_1 = 0
        self.canonical = ""
        self.ids: list[str] = []
        self.links: list[Link] = []
        self._inside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.language = values.get("lang", "")
        self.headings_1 += tag == "h1"
        self._note_ids(tag, values)
        self._note_links(tag, values)
        self._enter(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._inside and self._inside[-1] == tag:
            self._inside.pop()

    def handle_data(self, data: str) -> None:
        # The <title> of the page, not the one that names a drawing.
        if self._inside == ["title"]:
            self.titles.append(data)
        if self._inside and self._inside[-1] == "style":
            self._note_css(data)

    def _enter(self, tag: str) -> None:
        if tag in ("title", "style", "svg"):
            self._inside.append(tag)

    def _note_ids(self, tag: str, values: Mapping[str, str]) -> None:
        if values.get("id"):
            self.ids.append(values["id"])
        elif tag == "a" and values.get("name"):
            self.ids.append(values["name"])

    def _note_links(self, tag: str, values: Mapping[str, str]) -> None:
        requested = tag != "a" and tag != "area"
        relations = set(values.get("rel", "").lower().split())
        if tag == "link" and relations <= SILENT_RELATIONS:
            requested = False
        if tag == "link" and "canonical" in relations:
            self.canonical = values.get("href", "")
        for name in URL_ATTRIBUTES:
            if name in values and not (name == "data" and tag != "object"):
                self._add(values[name], requested)
        for candidate in values.get("srcset", "").split(","):
            if candidate.strip():
                self._add(candidate.split()[0], requested)
        self._note_css(values.get("style", ""))
        refresh = REFRESH.match(values.get("content", ""))
        if values.get("http-equiv", "").lower() == "refresh" and refresh:
            self._add(refresh[1].strip("'\" "), requested)

    def _note_css(self, css: str) -> None:
        self.links += [
            Link(self.getpos()[0], target, requested=True) for _, target in css_addresses(css)
        ]

    def _add(self, target: str, requested: bool) -> None:
        self.links.append(Link(self.getpos()[0], target.strip(), requested))


def read_page(html: str) -> Page:
    """What the checks need to know of one page. Never fails: odd HTML is read as browsers do."""
    parser = _PageParser()
    parser.feed(html)
    parser.close()
    return Page(
        parser.language,
        "".join(parser.titles).strip(),
        parser.headings_1,
        parser.canonical,
        tuple(parser.ids),
        tuple(parser.links),
    )


def css_addresses(css: str) -> Iterator[tuple[int, str]]:
    """(line, address) of every `url()` and `@import`; comments are skipped."""
    blank = CSS_COMMENT.sub(lambda comment: re.sub(r"[^\n]", " ", comment[0]), css)
    for found in CSS_URL.finditer(blank):
        address = next((part for part in found.groups() if part), "")
        yield blank.count("\n", 0, found.start()) + 1, address


def read_pages(site: Path) -> dict[str, Page]:
    """Path inside the site -> page, for every HTML file, sorted."""
    files = sorted(site.rglob("*.html"))
    return {
        file.relative_to(site).as_posix(): read_page(file.read_text(encoding="utf-8"))
        for file in files
    }


def check_site(site: Path, pages: Mapping[str, Page] | None = None) -> list[Finding]:
    """Every address that leads nowhere, and every request to another host.

    `<a href="https://…">` is a reader's choice and allowed. An address is only right when it
    names the file that answers: `tinh/` needs `tinh/index.html`, and `tinh` is not `tinh/`.
    """
    pages = read_pages(site) if pages is None else pages
    site_address = pages["index.html"].canonical if "index.html" in pages else ""
    check = _Check(site, site_address, {path: frozenset(page.ids) for path, page in pages.items()})
    findings = {
        Finding(file, link.line, kind, link.target)
        for file, link in _all_links(site, pages)
        if (kind := check.fault(file, link))
    }
    return sorted(findings)


def _all_links(site: Path, pages: Mapping[str, Page]) -> Iterator[tuple[str, Link]]:
    for path, page in pages.items():
        for link in page.links:
            yield path, link
    for file in sorted(site.rglob("*.css")):
        for line, address in css_addresses(file.read_text(encoding="utf-8")):
            yield file.relative_to(site).as_posix(), Link(line, address, requested=True)


class _Check:
    """Judges one address at a time against the files and ids of one site."""

    def __init__(self, site: Path, address: str, ids: Mapping[str, frozenset[str]]) -> None:
        self._address = urlsplit(address)
        self._ids = ids
        self._files = {
            file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()
        }

    def fault(self, file: str, link: Link) -> str:
        """What is wrong with the address, or an empty string."""
        url = urlsplit(link.target)
        if url.scheme not in ("", "http", "https"):
            return ""
        if url.netloc and link.requested:
            return FOREIGN_REQUEST
        if url.netloc and url.netloc != self._address.netloc:
            return ""
        path = self._path(file, unquote(url.path))
        if path not in self._files:
            return BROKEN_LINK
        return "" if self._has_anchor(path, unquote(url.fragment)) else BROKEN_ANCHOR

    def _path(self, file: str, written: str) -> str:
        """Path inside the site of the file that answers; one that no file has if none can."""
        if not written:
            return file
        base = "/" + self._address.path.strip("/")
        if written.startswith("/"):
            if not f"{written}/".startswith(base.rstrip("/") + "/"):
                return "../" + written
            written = written[len(base.rstrip("/")) :].lstrip("/")
            folder = ""
        else:
            folder = posixpath.dirname(file)
        path = posixpath.normpath(posixpath.join(folder, written))
        is_folder = not written or written.endswith(("/", "/.", "/..")) or written in (".", "..")
        return posixpath.normpath(posixpath.join(path, "index.html")) if is_folder else path

    def _has_anchor(self, path: str, fragment: str) -> bool:
        # Only pages have ids; `#top` and text fragments are the browser's own.
        if path not in self._ids or fragment in ("", "top") or fragment.startswith(":~:"):
            return True
        return fragment in self._ids[path]


def main() -> int:
    findings = check_site(Path(sys.argv[1]))
    sys.stdout.writelines(f"{finding}\n" for finding in findings)
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
