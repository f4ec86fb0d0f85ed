"""A paragraph of Word laid out in lines: its number, its manual breaks, its columns of tabs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import get_args

from generator.importers.line_starts import anew, ended, is_small, marked
from generator.importers.readers.word_numbering import Printed
from generator.importers.readers.word_runs import LINE, PAGE, RENDERED, Piece
from generator.importers.readers.word_styles import ParagraphLook
from generator.importers.readers.word_symbols import clean
from generator.importers.reading import PLAIN, Align, Look

_ALIGNS: dict[str, Align] = {name: name for name in get_args(Align)}
_ALIGNS |= {"both": "justify", "distribute": "justify", "start": "left", "end": "right"}
_COLUMN_GAP = re.compile(r"[ \xa0]*\t[ \xa0\t]*|[ \xa0]{5,}")
_MARK = re.compile(
    r"[-–+•*]|\(?(?:\d+(?:\.\d+)*|[IVXLC]+|[a-zđA-ZĐ])[.)/]?|(?:Điều|Mục|Chương) \w+[.:]?"
)
_TYPED_TAB = 36.0
_WRAPPED = 40
"""A line of so many letters was broken because it was full."""


@dataclass(frozen=True)
class Laid:
    """A line of a paragraph; `columns`: its pieces where tabs or many spaces part them.
    A break has no text: PAGE where the author turned the page, RENDERED where Word did."""

    text: str
    look: Look = PLAIN
    columns: tuple[str, ...] = ()
    turned: str = ""


def lay(
    pieces: Sequence[Piece], paragraph: ParagraphLook, printed: Printed | None
) -> tuple[Laid, ...]:
    """The lines and page breaks of one paragraph, in order. The number stands in the first line,
    and alone where the paragraph has no words."""
    number = "" if printed is None else printed.text + (" " if not printed.tight else "")
    laid: list[Laid] = []
    for part in _parts(pieces, paragraph.align == "center"):
        if isinstance(part, str):
            laid.append(Laid("", turned=part))
        else:
            line = _line(part, paragraph, number)
            if line is not None:
                laid.append(line)
                number = ""
    if clean(number) and printed is not None and not printed.bullet:
        laid.append(Laid(clean(number), Look(align=_ALIGNS.get(paragraph.align or ""))))
    return tuple(laid)


def _parts(pieces: Sequence[Piece], centred: bool) -> Iterator[list[Piece] | str]:
    """Lines and breaks; a page that Word turned within a line comes after the line."""
    line: list[Piece] = []
    turned, begun = False, 0  # where the line that the writer sees begins
    for at, piece in enumerate(pieces):
        if piece.text == RENDERED:
            turned = turned or _has_words(line)
            if not turned:
                yield RENDERED
        elif piece.text == LINE and _goes_on(line[begun:], pieces[at + 1 :], centred):
            line.append(piece._replace(text=" "))
            begun = len(line)
        elif piece.text in (PAGE, LINE):
            yield line
            if piece.text == PAGE:
                yield PAGE
            elif turned:
                yield RENDERED
            line, turned, begun = [], False, 0
        else:
            line.append(piece)
    yield line
    if turned:
        yield RENDERED


def _has_words(line: Sequence[Piece]) -> bool:
    return any(not piece.text.isspace() for piece in line)


def _goes_on(line: Sequence[Piece], rest: Sequence[Piece], centred: bool) -> bool:
    """Is the manual break within a sentence? It goes on in lower case; or a long line without an
    end is followed by one that looks the same and begins with no mark."""
    before = clean("".join(piece.text for piece in line))
    following = list(takewhile(lambda piece: piece.text not in (LINE, PAGE), rest))
    after = clean("".join(piece.text for piece in following))
    if not before or not after or before.isupper() or marked(after) or anew(before, after):
        return False
    if is_small(after):
        return True
    same = _is_bold(line) == _is_bold(following)
    return same and not centred and len(before) >= _WRAPPED and not ended(before)


def _is_bold(line: Sequence[Piece]) -> bool:
    return all(piece.look.bold for piece in line if piece.text.strip())


def _line(pieces: Sequence[Piece], paragraph: ParagraphLook, number: str) -> Laid | None:
    raw = "".join(piece.text for piece in pieces)
    text = clean(raw)
    if not text:
        return None
    words = [piece for piece in pieces if piece.text.strip()]
    sizes = Counter({piece.look.size: 0 for piece in words})
    for piece in words:
        sizes[piece.look.size] += len(piece.text)
    indent = paragraph.indent()
    tabs = len(raw) - len(raw.lstrip("\t"))
    look = Look(
        bold=all(piece.look.bold for piece in words),
        italic=all(piece.look.italic for piece in words),
        align=_ALIGNS.get(paragraph.align or ""),
        size=sizes.most_common(1)[0][0],
        indent=(indent or 0) + tabs * _TYPED_TAB if tabs else indent,
    )
    if number.strip():
        return Laid(clean(number + raw), look)
    return Laid(text, look, _columns(raw))


def _columns(raw: str) -> tuple[str, ...]:
    """The pieces that tabs part; the mark of a list item is one with the piece after it."""
    if not _COLUMN_GAP.search(raw):
        return ()
    pieces = [clean(piece) for piece in _COLUMN_GAP.split(raw.rstrip())]
    if len(pieces) > 1 and _MARK.fullmatch(pieces[0]):
        pieces[:2] = [f"{pieces[0]} {pieces[1]}"]
    return tuple(pieces) if len(pieces) > 1 else ()
