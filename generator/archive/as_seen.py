"""A built page as a dated copy: what was seen, without scripts, with a line that says so.

Links to what is kept with it stay inside the copy; all others lead to the site of today.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from html import escape
from html.parser import HTMLParser
from posixpath import dirname, join, normpath

from generator.vietnamese import format_date

_ADDRESS = re.compile(r'(\s(?:href|src|action)=")([^"]*)(")')
_WHOLE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//|#")
_LEFT_OUT_LINKS = re.compile(r'\srel="(?:preload|alternate|canonical|modulepreload)"')
_NOTE = (
    '<aside aria-label="Bản lưu" style="padding:.75rem 1rem;background:#fff3cd;color:#1c1b1a;'
    'border-bottom:1px solid #8a6100;font:1rem/1.5 sans-serif">'
    "<b>Bản lưu ngày {day}.</b> Trang này giữ nguyên như cổng đã công bố hôm ấy. "
    '<a style="color:#7a1020" href="{live}">Trang hiện nay</a> · '
    '<a style="color:#7a1020" href="{all}">Mọi bản lưu</a></aside>'
)


def as_seen(page: str, path: str, day: date, is_kept: Callable[[str], bool]) -> str:
    """The built `page` at `path` (`van-ban/…/index.html`) as it goes under `/luu-tru/<ngày>/`.

    `is_kept` tells of a file's path in the site whether the copy holds it. Words and order stay as
    they are; scripts go, and the head asks search engines to leave the copy alone.
    """
    rewriting = _Rewriting(path, day, is_kept)
    rewriting.feed(page)
    rewriting.close()
    return "".join(rewriting.out)


class _Rewriting(HTMLParser):
    def __init__(self, path: str, day: date, is_kept: Callable[[str], bool]) -> None:
        super().__init__(convert_charrefs=False)
        self.out: list[str] = []
        self._folder = dirname(path)
        # Out of the copy's own folder, up to the root of the site.
        self._root = "../" * (path.count("/") + 2)
        live = path.removesuffix("index.html")
        self._note = _NOTE.format(
            day=format_date(day), live=escape(self._root + live), all=self._root + "luu-tru/"
        )
        self._is_kept = is_kept
        self._in_script = False

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        text = self.get_starttag_text() or ""
        if tag == "script":
            self._in_script = True
        elif tag != "link" or not _LEFT_OUT_LINKS.search(text):
            self.out.append(_ADDRESS.sub(self._address, text))
        if tag == "head":
            self.out.append('<meta name="robots" content="noindex">')
        if tag == "body":
            self.out.append(self._note)

    def handle_startendtag(self, _tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        self.out.append(_ADDRESS.sub(self._address, self.get_starttag_text() or ""))

    def handle_endtag(self, tag: str) -> None:
        if tag == "script":
            self._in_script = False
        else:
            self.out.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        if not self._in_script:
            self.out.append(data)

    def handle_entityref(self, name: str) -> None:
        self.out.append(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.out.append(f"&#{name};")

    def handle_decl(self, decl: str) -> None:
        self.out.append(f"<!{decl}>")

    def handle_comment(self, data: str) -> None:
        self.out.append(f"<!--{data}-->")

    def _address(self, match: re.Match[str]) -> str:
        before, address, after = match.groups()
        if not address or _WHOLE.match(address) or address.startswith("/"):
            return match[0]
        target, mark, rest = _parted(address)
        file = normpath(join(self._folder, target)) if target else self._folder
        inside = "" if file == "." else file
        as_page = f"{inside}/index.html".lstrip("/")
        if self._is_kept(inside) or self._is_kept(as_page):
            return match[0]
        slash = "/" if target.endswith(("/", "..")) and inside else ""
        return f"{before}{self._root}{inside}{slash}{mark}{rest}{after}"


def _parted(address: str) -> tuple[str, str, str]:
    """Path, then `?…` or `#…` with its sign."""
    for index, sign in enumerate(address):
        if sign in "?#":
            return address[:index], sign, address[index + 1 :]
    return address, "", ""
