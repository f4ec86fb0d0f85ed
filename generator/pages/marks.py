"""What the portal adds to the words of a document: links, tools, marks of corrections.

Words of the portal stand inside `.them`; the words of the document stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator

from markupsafe import Markup, escape

from generator.model.items import Agencies
from generator.outline import Path
from generator.pages.page import link, show_number
from generator.views import urls
from generator.views.document import DocumentView
from generator.views.short_forms import occurrences

_CORRECTED = Markup('<a class="dc" href="#ban-chep">')
_AS_READ = Markup('</a><small class="them dc-ghi"> (bản chép: «{}») </small>')
_SHORT = Markup('<a class="vt" href="#{}">')
_CITED = Markup('<a class="vd" href="{}">')
_END = Markup("</a>")

Mark = tuple[int, int, Markup, Markup]
"""Where marked words begin and end, and what stands before and behind them."""
_REPORT = '<a href="#gop-y">báo sai</a>'
_INNER_BULLET = re.compile(r"(?<=[;.]) (?=- )")


class Marks:
    """Writes passages of one document as HTML."""

    def __init__(self, view: DocumentView) -> None:
        self.view = view
        self.tinh = view.linked.record.place.tinh
        self.lines = view.linked.dong_goc
        self.with_page = {entry.co_quan.ma for entry in view.co_quan}
        self.unexplained = {one.viet_tat: one.ma for one in view.viet_tat}
        self.short = occurrences(tuple(self.unexplained))

    def text(self, ma: str, text: str) -> str:
        """Escaped words; corrected ones are marked and lead to the list of corrections, cited acts
        lead to their pages, and each abbreviation leads to its meaning where it stands first (a
        script explains the others in place)."""
        pieces: list[Markup] = []
        at = 0
        marks = self._corrected(ma, text)
        marks += self._cited(ma, text, marks[:])
        marks += self._short_forms(text, marks[:])
        for start, end, before, behind in sorted(marks):
            pieces += (escape(text[at:start]), before, escape(text[start:end]), behind)
            at = end
        return "".join((*pieces, escape(text[at:])))

    def _short_forms(self, text: str, taken: list[Mark]) -> Iterator[Mark]:
        """Abbreviations that have not stood in the document before, outside what is `taken`."""
        for match in self.short.finditer(text) if self.unexplained else ():
            if match[0] in self.unexplained and _free(match.span(), taken):
                yield *match.span(), _SHORT.format(self.unexplained.pop(match[0])), _END

    def _cited(self, ma: str, text: str, taken: list[Mark]) -> Iterator[Mark]:
        """Links to the acts cited in `text`, which is the passage `ma` or a piece of it, outside
        what is `taken`."""
        for words, places in self.view.gia_pha.cho.get(ma, ()):
            shift = words.find(text)
            if shift < 0:
                continue
            for one in places:
                start, end = one.tu - shift, one.den - shift
                if start >= 0 and end <= len(text) and _free((start, end), taken):
                    yield start, end, _CITED.format(link(one.duong, self.view.duong)), _END
            return

    def _corrected(self, ma: str, text: str) -> list[Mark]:
        """Where the corrected words stand, with what the copy reads, one place a correction."""
        marks: list[Mark] = []
        for fix in self.view.corrections_at(self.lines.get(ma, 0)):
            for found in re.finditer(re.escape(fix.sua_thanh), text):
                if _free(found.span(), marks):
                    marks.append((*found.span(), _CORRECTED, _AS_READ.format(fix.ban_chep)))
                    break
        return marks

    def tools(self, ma: str, what: str) -> str:
        """The item's line in the source, its own address, and the way to report a mistake; never
        words of the document. A script fills in the report; without it the link leads to the one
        of the page."""
        label = escape(f"Địa chỉ của {what}")
        own = f'<a href="#{ma}" aria-label="{label}">#</a>'
        return f'<span class="them cong-cu">{self._line(ma)}{own} {_REPORT}</span>'

    def heading_tools(self, ma: str) -> str:
        """The same under a heading, whose own address the host writes beside it."""
        return f'<p class="them cong-cu cong-cu--muc"><span>{self._line(ma)}{_REPORT}</span></p>'

    def _line(self, ma: str) -> str:
        line = self.lines.get(ma)
        return f'<a href="ban-chep/#d{line}">dòng {line}</a> ' if line is not None else ""

    def measures(self, ma: str) -> str:
        """Where the target stands beside those of other provinces, one link a measure."""
        measures = self.view.thuoc_do.get(ma, ())
        links = "; ".join(
            f'<a href="{link(one.duong, self.view.duong)}">{escape(one.ten)}</a>'
            for one in measures
        )
        what = "Cùng chủ đề ở tỉnh khác" if any(one.nhieu_tinh for one in measures) else "Thước đo"
        return f'<small class="them so-voi">{what}: {links}</small>' if links else ""

    def disagreements(self, path: Path) -> str:
        """Small notes at a figure that others contradict, each leading to its line of the
        ledger."""
        notes = []
        for finding in self.view.lech.get(path, ()):
            implied = show_number(finding.tinh_ra)
            words = f"tính ra {implied}" if implied else "cần xem lại"
            address = link(self.view.ledger_line(finding), self.view.duong)
            notes.append(f'<small class="them lech"><a href="{address}">{words}</a></small>')
        return "".join(notes)

    def answers(self, *paths: Path) -> str:
        """The editors' answers for the figures at these places."""
        found = [one for path in paths for one in self.view.lech.get(path, ()) if one.tra_loi]
        return "".join(
            f'<small class="them tra-loi">Về số in <b>{escape(one.in_la)}</b>:'
            f" {escape(one.tra_loi)}</small>"
            for one in found
        )

    def progress(self, ma: str) -> str:
        """What was reported of an item, is public or overdue, each leading to its line."""
        found = self.view.tien_do.get(ma, ())
        states = " ".join(
            f'<a class="trang-thai trang-thai--{one.lop}"'
            f' href="{link(one.duong, self.view.duong)}">{escape(one.chu)}</a>'
            for one in found
        )
        return f' <span class="them dau-tien-do">{states}</span>' if found else ""

    def cell(self, ma: str, text: str) -> str:
        """A cell's words; items printed one after the other get a line each."""
        return break_bullets(self.text(ma, text))

    def agency_cell(self, agencies: Agencies) -> str:
        """The cell's words; an agency that is charged with something leads to its page."""
        return agency_cell(agencies, self.tinh, self.with_page, self.view.duong)


def _free(span: tuple[int, int], taken: Iterable[Mark]) -> bool:
    return all(span[1] <= mark[0] or mark[1] <= span[0] for mark in taken)


def agency_cell(agencies: Agencies, tinh: str, with_page: Container[str], base: str) -> str:
    """The words of a cell as HTML for the page at `base`; agencies in `with_page` lead to their
    pages."""
    text = agencies.nguyen_van or ""
    pieces: list[str] = []
    at = 0
    for mention in agencies.nhac_toi:
        start, end = mention.vi_tri
        if start < at or mention.ma not in with_page:
            continue
        path = link(urls.agency(tinh, mention.ma), base)
        pieces.append(str(escape(text[at:start])))
        pieces.append(f'<a href="{path}">{escape(text[start:end])}</a>')
        at = end
    pieces.append(str(escape(text[at:])))
    return break_bullets("".join(pieces))


def break_bullets(html: str) -> str:
    """Begin a new line before a hyphen that follows `;` or `.`; adds and drops no word."""
    return _INNER_BULLET.sub("<br>", html)
