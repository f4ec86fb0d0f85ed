"""The paragraphs of Word in order, as lines with their numbers."""

from __future__ import annotations

from generator.importers.readers.word_lines import Laid, lay
from generator.importers.readers.word_numbering import Numbering, Printed
from generator.importers.readers.word_package import Element, W
from generator.importers.readers.word_runs import PAGE, Paragraph, Piece, Runs, Seen
from generator.importers.readers.word_styles import (
    UNSAID,
    Styles,
    over,
    paragraph_look,
    run_look,
    value,
)


class Paragraphs:
    """Reads paragraphs; the order counts, for lists count on and a deleted mark joins two."""

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self._styles, self._numbering = styles, numbering
        self._runs = Runs(styles)
        self._carried: list[Piece] = []

    def rest(self) -> tuple[Laid, ...]:
        """What is left where the last paragraph's mark was deleted."""
        return lay(self._carried, UNSAID, None)

    def lines(self, element: Element) -> tuple[Paragraph, tuple[Laid, ...]]:
        """The printed lines of a paragraph. Where its mark was deleted, its words go on in the
        paragraph that follows, as they do once the change is accepted."""
        properties = element.find(f"{W}pPr")
        style = value(properties, "pStyle") or self._styles.default
        read = self._runs.paragraph(element, style)
        mark = None if properties is None else properties.find(f"{W}rPr")
        pieces = self._carried + read.pieces
        if mark is not None and _has(mark, "del", "moveFrom"):
            if not any(kind is Seen.DELETED for kind, _ in read.seen):
                read.seen.append((Seen.DELETED, ""))
            self._carried = pieces
            return read, ()
        self._carried = []
        words = any(piece.text.strip() for piece in pieces)
        if not words and run_look(mark).hidden:
            return read, ()
        direct = paragraph_look(properties)
        look = over(direct, self._styles.paragraph(style))
        printed = self._number(direct.num_id, look.num_id, look.level, style)
        if printed is not None:
            inherited = over(printed.look, self._styles.paragraph(style))
            look = over(direct, inherited) if direct.num_id else over(look, printed.look)
        laid = lay(pieces, look, printed)
        return read, (Laid("", turned=PAGE), *laid) if look.new_page and words else laid

    def _number(
        self, direct: str | None, num_id: str | None, level: int | None, style: str
    ) -> Printed | None:
        if num_id is None or num_id == "0":
            return None
        if level is None or direct is None:  # a style belongs to one level of its list
            level = self._numbering.level_of(num_id, style) or level or 0
        return self._numbering.print(num_id, level)


def _has(parent: Element, *names: str) -> bool:
    return any(parent.find(f"{W}{name}") is not None for name in names)
