"""The body of a Word document: its paragraphs, tables and page breaks, in order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from generator.importers.readers import word_tables
from generator.importers.readers.word_numbering import Numbering
from generator.importers.readers.word_package import MC, Element, W
from generator.importers.readers.word_paragraphs import Paragraphs
from generator.importers.readers.word_runs import PAGE, Note, Paragraph, Seen, all_text
from generator.importers.readers.word_styles import Styles, value
from generator.importers.reading import Block, Line, PageBreak

_NEW_PAGE = ("nextPage", "oddPage", "evenPage")
_NOWHERE = (1, 1)


@dataclass
class Item:
    """A block on its way into the reading: with what a person has to be told of it.

    `columns`: the line's pieces where tabs part them; `contents`: of a table of contents."""

    block: Block
    columns: tuple[str, ...] = ()
    contents: bool = False
    seen: list[tuple[Seen, str]] = field(default_factory=list)


class Body:
    """Reads the stories of one document. `notes`: the elements of foot- and endnotes by kind and
    id; they come as lines after the block that refers to them."""

    def __init__(
        self, styles: Styles, numbering: Numbering, notes: dict[tuple[str, str], Element]
    ) -> None:
        self._paragraphs, self._notes = Paragraphs(styles, numbering), notes
        self.items: list[Item] = []
        self.seen: list[tuple[Seen, str]] = []
        self._to_print: list[Note] = []
        self._pages = 1
        self._paged = False
        self._sections: list[str] = []

    def read(self, body: Element) -> list[Item]:
        """The whole story of the main document."""
        self._paged = next(body.iter(f"{W}lastRenderedPageBreak"), None) is not None
        sections = [
            part
            for part in body.iter(f"{W}sectPr")
            if part.getparent().tag in (f"{W}pPr", f"{W}body")
        ]
        # A section says how it itself begins; the first begins the document.
        self._sections = [value(part, "type") or "nextPage" for part in sections[1:]]
        self._blocks(body)
        self._settle()
        return self.items

    def _blocks(self, parent: Element, contents: bool = False) -> None:
        for child in parent:
            if child.tag == f"{W}p":
                self._paragraph(child, contents)
            elif child.tag == f"{W}tbl":
                self._table(child)
            elif child.tag == f"{W}altChunk":
                self.seen.append((Seen.EMBEDDED, ""))
            elif child.tag == f"{MC}AlternateContent":
                self._blocks(child[0] if len(child) else (), contents)
            elif child.tag == f"{W}sdt":
                self._blocks(child, contents or _is_contents(child))
            elif child.tag not in (f"{W}sectPr", f"{W}sdtPr", f"{W}sdtEndPr", f"{W}del"):
                self._blocks(child, contents)

    def _paragraph(self, element: Element, contents: bool) -> None:
        read, laid = self._paragraphs.lines(element)
        self.seen += read.seen
        for line in laid:
            if line.turned:
                self._turn(line.turned == PAGE)
            else:
                place = Line(line.text, _NOWHERE, line.look, self._page())
                self._append(Item(place, line.columns, contents or read.contents))
        self._after(read)
        section = element.find(f"{W}pPr/{W}sectPr")
        if section is not None and self._sections and self._sections.pop(0) in _NEW_PAGE:
            self._turn(True)

    def _after(self, read: Paragraph, into: list[str] | None = None) -> None:
        """Text boxes and notes of a paragraph; in a table the boxes stay in the cell."""
        for box in read.boxes:
            if into is None:
                self._blocks(box)
            else:
                into += self._cell_lines(box)[0]
        self._to_print += read.notes
        if into is None:
            self._print_notes()

    def _print_notes(self) -> None:
        while self._to_print:
            note = self._to_print.pop(0)
            element = self._notes.get((note.kind, note.id))
            self.seen.append((Seen.NOTE, note.mark))
            mark: str = note.mark
            for paragraph in () if element is None else element.iter(f"{W}p"):
                _, laid = self._paragraphs.lines(paragraph)
                for line in laid:
                    text = f"{mark} {line.text}".strip()
                    mark = ""
                    if text:
                        self._append(Item(Line(text, _NOWHERE, line.look, self._page())))

    def _table(self, table: Element) -> None:
        self._see_changes(table)
        if word_tables.is_frame(table):
            for row in word_tables.rows_of(table):
                for cell in word_tables.cells_of(row):
                    self._blocks(cell)
            return
        rows = [self._row(row) for row in word_tables.rows_of(table)]
        grid = word_tables.grid(rows, word_tables.widths(table))
        if grid is None:
            self.seen.append((Seen.EMPTY_TABLE, ""))
        else:
            self._append(Item(grid))
        self._print_notes()

    def _see_changes(self, table: Element) -> None:
        for kind, rows in (
            (Seen.DELETED, word_tables.deleted_rows(table)),
            (Seen.INSERTED, word_tables.inserted_rows(table)),
        ):
            self.seen += [(kind, all_text(row)) for row in rows]

    def _row(self, element: Element) -> word_tables.RawRow:
        row = word_tables.RawRow(head=word_tables.is_head(element), page=self._page())
        turned = False
        for cell, place in word_tables.places(element):
            turned = turned or next(cell.iter(f"{W}lastRenderedPageBreak"), None) is not None
            lines, place.bold = self._cell_lines(cell)
            place.lines = tuple(lines)
            row.cells.append(place)
        self._pages += turned
        return row

    def _cell_lines(self, cell: Element) -> tuple[list[str], bool | None]:
        """The lines of a cell, a row of a table inside it as one; is all of it bold?"""
        lines: list[str] = []
        bold: list[bool] = []
        for child in _paragraphs_and_tables(cell):
            if child.tag == f"{W}tbl":
                self._nested(child, lines)
                continue
            read, laid = self._paragraphs.lines(child)
            self.seen += read.seen
            lines += [line.text for line in laid if not line.turned]
            bold += [bool(line.look.bold) for line in laid if not line.turned]
            self._after(read, lines)
        return lines, all(bold) if bold else None

    def _nested(self, table: Element, lines: list[str]) -> None:
        self._see_changes(table)
        rows = list(word_tables.rows_of(table))
        if not word_tables.is_frame(table):
            self.seen.append((Seen.NESTED, ""))
        for row in rows:
            cells = [self._cell_lines(cell)[0] for cell in word_tables.cells_of(row)]
            if word_tables.is_frame(table):
                lines += cells[0]
            else:
                text = " ".join(line for cell in cells for line in cell)
                lines += [text] if text else []

    def _turn(self, forced: bool) -> None:
        """A new page begins; where Word turned the page that the author asked for, it is one."""
        if not self.items:
            return
        if isinstance(last := self.items[-1].block, PageBreak):
            self.items[-1].block = replace(last, forced=last.forced or forced)
            return
        self._pages += 1
        self._append(Item(PageBreak(forced)))

    def _append(self, item: Item) -> None:
        item.seen, self.seen = self.seen, []
        self.items.append(item)

    def _settle(self) -> None:
        """What was seen after the last block is told of that block."""
        for line in self._paragraphs.rest():
            self._append(Item(Line(line.text, _NOWHERE, line.look, self._page())))
        if self.items:
            self.items[-1].seen += self.seen
            self.seen = []

    def _page(self) -> int | None:
        return self._pages if self._paged else None


def _is_contents(control: Element) -> bool:
    """Is the content control Word's own table of contents?"""
    gallery = control.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
    return gallery is not None and gallery.get(f"{W}val") == "Table of Contents"


def _paragraphs_and_tables(parent: Element) -> Iterator[Element]:
    for child in parent:
        if child.tag in (f"{W}p", f"{W}tbl"):
            yield child
        elif child.tag not in (f"{W}tcPr", f"{W}sdtPr", f"{W}sdtEndPr", f"{W}del"):
            yield from _paragraphs_and_tables(child)
