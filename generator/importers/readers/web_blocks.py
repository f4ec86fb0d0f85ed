"""The visible blocks of a web page in order: paragraphs as lines, tables as grids."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from generator.importers.legacy_tables import from_font
from generator.importers.line_starts import is_rule, is_small
from generator.importers.readers.web_elements import (
    BLOCKS,
    UNSEEN,
    Element,
    alignment,
    face,
    is_bold,
    is_furniture,
    is_hidden,
    is_italic,
    list_mark,
    tag,
)
from generator.importers.readers.web_tables import is_layout, rows_of, span
from generator.importers.reading import Align, Cell, Grid, Line, Look, Row
from generator.vietnamese import nfc

_NOWHERE = (0, 0)


@dataclass(frozen=True)
class Shown:
    """A block of the page; `furniture`: it is a menu, a footer, not the document's."""

    block: Line | Grid
    furniture: bool = False


@dataclass(frozen=True)
class _Style:
    bold: bool = False
    italic: bool = False
    align: Align | None = None
    face: str = ""
    furniture: bool = False
    verbatim: bool = False


@dataclass
class _Paragraph:
    """The paragraph being filled: pieces of text with their look, None for a line break."""

    style: _Style
    pieces: list[tuple[str, _Style] | None] = field(default_factory=list)


class Walk:
    """One pass over a page; `hidden` counts what a browser does not show and has words."""

    def __init__(self) -> None:
        self.hidden = 0
        self.shown: list[Shown] = []
        self._open = _Paragraph(_Style())
        self._mark = ""

    def over(self, element: Element, main: Element) -> list[Shown]:
        """The blocks of `element`; what stands outside `main` is furniture."""
        self._main = main
        self._inside = set(main.iter())
        self._above = set(main.iterancestors())
        self._element(element, _Style())
        self._close(_Style())
        return self.shown

    def _element(self, element: Element, style: _Style) -> None:
        name = tag(element)
        if not name or name in UNSEEN:
            return
        if is_hidden(element):
            self.hidden += bool("".join(element.itertext()).strip())
            return
        own = self._style(element, style)
        if name == "br":
            self._open.pieces.append(None)
        elif name == "pre":
            self._block(element, replace(own, verbatim=True))
        elif name == "table" and element not in self._above:
            self._table(element, own)
        elif name in BLOCKS or name in {"tr", "td", "th", "table", "caption", "hr"}:
            self._block(element, own)
        else:
            self._content(element, own)

    def _style(self, element: Element, style: _Style) -> _Style:
        outside = element not in self._inside and element not in self._above
        return _Style(
            bold=is_bold(element, style.bold),
            italic=is_italic(element, style.italic),
            align=alignment(element, style.align),
            face=face(element, style.face),
            furniture=style.furniture or outside or self._is_menu(element),
            verbatim=style.verbatim,
        )

    def _is_menu(self, element: Element) -> bool:
        return is_furniture(element) and element not in self._above | {self._main}

    def _block(self, element: Element, style: _Style) -> None:
        self._close(style)
        if tag(element) == "li":
            self._mark = list_mark(element)
        self._content(element, style)
        self._close(style)

    def _content(self, element: Element, style: _Style) -> None:
        self._text(element.text, style)
        for child in element:
            self._element(child, style)
            self._text(child.tail, style)

    def _text(self, text: str | None, style: _Style) -> None:
        if not text:
            return
        letters = from_font(nfc(text), style.face)
        if self._mark and letters.strip():
            self._open.pieces.append((f"{self._mark} ", style))
            self._mark = ""
        if not style.verbatim:
            self._open.pieces.append((letters, style))
            return
        for number, line in enumerate(letters.split("\n")):
            if number:
                self._close(style, blank=True)
            self._open.pieces.append((line, style))

    def _close(self, style: _Style, blank: bool = False) -> None:
        """End the paragraph; its lines are shown. `blank`: an empty line is one too."""
        paragraph, self._open = self._open, _Paragraph(style)
        lines = _lines(paragraph)
        self.shown += [Shown(line, paragraph.style.furniture) for line in lines]
        if blank and not lines:
            self.shown.append(Shown(Line("", _NOWHERE)))

    def _table(self, element: Element, style: _Style) -> None:
        self._close(style)
        if is_layout(element):
            self._content(element, style)
            self._close(style)
            return
        for caption in element.iterchildren("caption"):
            self._block(caption, style)
        grid = self._grid(list(rows_of(element)), style)
        if grid.rows and any(cell and cell.text for row in grid.rows for cell in row.cells):
            self._show_grid(grid, style.furniture)

    def _show_grid(self, grid: Grid, furniture: bool) -> None:
        if not furniture:
            self.shown.append(Shown(grid))
            return
        for row in grid.rows:
            text = " ".join(cell.text for cell in row.cells if cell and cell.text)
            if text:
                self.shown.append(Shown(Line(text, _NOWHERE), furniture=True))

    def _grid(self, rows: list[tuple[list[Element], bool]], style: _Style) -> Grid:
        placed: list[dict[int, Cell | None]] = [{} for _ in rows]
        for number, (cells, _) in enumerate(rows):
            column = 0
            for element in cells:
                while column in placed[number]:
                    column += 1
                across = span(element, "colspan")
                down = min(span(element, "rowspan"), len(rows) - number)
                cell = replace(self._cell(element, style), across=across, down=down)
                for below in range(down):
                    for beside in range(across):
                        placed[number + below].setdefault(column + beside, None)
                placed[number][column] = cell
                column += across
        width = max((max(row, default=-1) + 1 for row in placed), default=0)
        return Grid(
            tuple(
                Row(tuple(row.get(at, Cell()) for at in range(width)), _NOWHERE, head=head)
                for row, (_, head) in zip(placed, rows, strict=True)
            )
        )

    def _cell(self, element: Element, style: _Style) -> Cell:
        inner = Walk()
        inner._main, inner._inside, inner._above = self._main, self._inside, self._above
        inner._element(element, style)
        inner._close(style)
        self.hidden += inner.hidden
        lines = [one.block for one in inner.shown if isinstance(one.block, Line)]
        bold = all(line.look.bold for line in lines) if lines else None
        return Cell(tuple(line.text for line in lines), bold=bold)


def _lines(paragraph: _Paragraph) -> list[Line]:
    """Its lines; one that goes on in small letters after a line break is no new line."""
    parts: list[list[tuple[str, _Style]]] = [[]]
    for piece in paragraph.pieces:
        if piece is None:
            parts.append([])
        else:
            parts[-1].append(piece)
    lines: list[Line] = []
    for part in parts:
        text = " ".join("".join(piece for piece, _ in part).split())
        if not text or is_rule(text):
            continue
        if lines and is_small(text):
            lines[-1] = replace(lines[-1], text=f"{lines[-1].text} {text}")
        else:
            lines.append(Line(text, _NOWHERE, _look(part, paragraph.style)))
    return lines


def _look(part: list[tuple[str, _Style]], style: _Style) -> Look:
    styles = [own for piece, own in part if piece.strip()]
    return Look(
        bold=all(one.bold for one in styles),
        italic=all(one.italic for one in styles),
        align=style.align,
    )
